using CsCheck;

namespace Tenor.Tests.Articles;

public class CapturesOfNewsPages
{
    private static Article Read(string text) => Corpus.FromText(text)[0];

    private static IReadOnlyList<string> Body(Article article) => [.. article.Paragraphs.Select(p => p.Of(article.Text))];

    private static readonly Article Wire = Read(
        """
        U.S. NEWS

        Senate passes spending bill hours before deadline

        By MARY ANN JALONICK and KEVIN FREKING Associated Press
        Updated 11:52 PM EDT, September 25, 2024

        Senator Jane Doe speaks to reporters at the Capitol, Wednesday, Sept. 25, 2024, in Washington. (AP Photo/Jose Luis Magana)

        WASHINGTON (AP) — Congress passed a bill on Wednesday.

        “This is what happens when we work together,” Doe said. By Tuesday, lawmakers had left town.

        ADVERTISEMENT

        The House approved it 341-82.

        ___

        Associated Press writer Stephen Groves contributed to this report.

        Copyright 2024 The Associated Press. All rights reserved. This material may not be published or broadcast.
        """);

    private static readonly Article Broadcaster = Read(
        """
        Home > World > Asia
        Floods kill dozens in northern Vietnam as typhoon moves inland
        Published
        3 hours ago
        Share
        By Jonathan Head and Kelly Ng
        BBC News, Bangkok and Singapore
        Image source, Getty Images
        Image caption, Residents wade through a flooded street in Hanoi

        At least 64 people have died after Typhoon Yagi swept across northern Vietnam, officials say.

        "I have never seen anything like it," said Nguyen Van Minh, 62.

        More on this story
        Typhoon Yagi: What we know so far
        Vietnam braces for floods
        Related Topics
        Vietnam
        © 2024 BBC. The BBC is not responsible for the content of external sites.
        """);

    [Fact]
    public void give_the_authors_words_alone_as_body()
    {
        Assert.Equal(
            [
                "Congress passed a bill on Wednesday.",
                "“This is what happens when we work together,” Doe said. By Tuesday, lawmakers had left town.",
                "The House approved it 341-82.",
            ],
            Body(Wire));
        Assert.Equal(2, Broadcaster.Paragraphs.Count);
        Assert.StartsWith("At least 64", Body(Broadcaster)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void give_the_headline_and_not_the_label_above_it()
    {
        Assert.Equal("Senate passes spending bill hours before deadline", Wire.Title);
        Assert.Equal("Floods kill dozens in northern Vietnam as typhoon moves inland", Broadcaster.Title);
    }

    [Fact]
    public void give_the_names_of_a_byline_without_the_outlet_and_in_small_letters()
    {
        Assert.Equal(["Mary Ann Jalonick", "Kevin Freking"], Wire.Authors);
        Assert.Equal(["Jonathan Head", "Kelly Ng"], Broadcaster.Authors);
    }

    [Fact]
    public void give_the_source_that_a_byline_or_the_dateline_names()
    {
        Assert.Equal("Associated Press", Wire.Source);
        Assert.Equal("BBC News", Broadcaster.Source);
    }

    [Fact]
    public void give_captions_with_their_credits()
    {
        var caption = Assert.Single(Wire.Captions);
        Assert.EndsWith("in Washington.", caption.Text, StringComparison.Ordinal);
        Assert.Equal("AP Photo/Jose Luis Magana", caption.Credit);
        Assert.StartsWith("Senator Jane Doe", caption.Span.Of(Wire.Text), StringComparison.Ordinal);
        Assert.Equal("Residents wade through a flooded street in Hanoi", Assert.Single(Broadcaster.Captions).Text);
    }

    [Theory]
    [InlineData("via October 29th 2024")]
    [InlineData("October 29, 2024")]
    [InlineData("Oct. 29, 2024")]
    [InlineData("29 October 2024")]
    [InlineData("29th of October 2024")]
    [InlineData("Tue 29 Oct 2024 06.00 GMT")]
    [InlineData("Tuesday, October 29, 2024 at 5:30 p.m. EDT")]
    [InlineData("Published 11:52 PM EDT, October 29, 2024")]
    [InlineData("Published: 2024-10-29T12:30:00Z")]
    [InlineData("2024-10-29 12:30")]
    [InlineData("Posted: 10/29/2024 5:30 p.m.")]
    [InlineData("29/10/2024")]
    [InlineData("29.10.2024")]
    [InlineData("First published on Tue 29 Oct 2024 02.00 EDT")]
    [InlineData("Updated October 30, 2024 | Published October 29, 2024")]
    [InlineData("By Jane Doe | October 29, 2024 | 5 min read")]
    [InlineData("Date: 29 October 2024")]
    public void give_the_date_however_it_is_written(string line)
    {
        var article = Read($"Talks fail in Geneva as both sides walk out\n\n{line}\n\nThe talks failed on Tuesday. Both sides left.\n");
        Assert.Equal(new DateOnly(2024, 10, 29), article.Published);
        Assert.Equal(["The talks failed on Tuesday. Both sides left."], Body(article));
    }

    [Fact]
    public void give_no_date_where_a_line_does_not_tell_day_from_month() =>
        Assert.Null(Read("Talks fail in Geneva again\n03/04/2024\nThe talks failed on Tuesday.\n").Published);

    [Theory]
    [InlineData("By Jane Doe")]
    [InlineData("by Jane Doe, Staff Writer")]
    [InlineData("By JANE DOE")]
    [InlineData("Jane Doe, Reporter")]
    [InlineData("Jane Doe | Staff Writer")]
    [InlineData("Written by Jane Doe")]
    [InlineData("Author: Jane Doe")]
    [InlineData("By Jane Doe, CNN")]
    [InlineData("By Jane Doe for the Springfield Gazette")]
    [InlineData("Follow Jane Doe on Facebook and Twitter.")]
    [InlineData("Reporting by Jane Doe; Editing by John Roe")]
    public void give_the_author_however_a_byline_is_written(string line)
    {
        var article = Read($"Talks fail in Geneva as both sides walk out\n\n{line}\n\nThe talks failed on Tuesday. Both sides left.\n");
        Assert.Equal(["Jane Doe"], article.Authors);
        Assert.Equal(["The talks failed on Tuesday. Both sides left."], Body(article));
    }

    [Theory]
    [InlineData("Share")]
    [InlineData("Facebook Twitter Email Print")]
    [InlineData("Share this article")]
    [InlineData("128 comments")]
    [InlineData("Advertisement")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Sign up for our newsletter")]
    [InlineData("Get the day's top stories delivered to your inbox. By signing up, you agree to our Privacy Policy.")]
    [InlineData("Read more: Why the talks in Bonn failed too")]
    [InlineData("RELATED: What comes next for Geneva")]
    [InlineData("We use cookies to improve your experience on our site.")]
    [InlineData("Accept all cookies")]
    [InlineData("© 2024 Springfield Gazette. All rights reserved.")]
    [InlineData("Follow us on Twitter @gazette")]
    [InlineData("Follow @janedoe")]
    [InlineData("5 min read")]
    [InlineData("Home > World > Europe")]
    [InlineData("Tags: Geneva, talks")]
    [InlineData("The Associated Press contributed to this report.")]
    [InlineData("This story has been updated with new developments.")]
    [InlineData("CLICK HERE TO GET THE APP")]
    [InlineData("AFP via Getty Images")]
    [InlineData("Photo: Jane Roe")]
    [InlineData("Delegates leave the hall in Geneva. (Jane Roe/Reuters)")]
    [InlineData("Talks Fail in Geneva as Both Sides Walk Out")]
    [InlineData("***")]
    public void leave_out_furniture_wherever_it_stands(string line)
    {
        const string First = "The talks failed on Tuesday. Both sides left.";
        const string Second = "They will not meet again this year, a diplomat said.";
        var article = Read($"Talks fail in Geneva as both sides walk out\n\n{First}\n\n{line}\n\n{Second}\n\n{line}\n");
        Assert.Equal([First, Second], Body(article));
    }

    [Theory]
    [InlineData("By Tuesday, the storm had ended.")]
    [InlineData("By continuing the war, he risks everything he has built.")]
    [InlineData("Share prices fell.")]
    [InlineData("Follow the money.")]
    [InlineData("“Follow me,” he said.")]
    [InlineData("In the end, she contributed to the war effort from Leeds.")]
    [InlineData("Support for independent candidates grew.")]
    [InlineData("Critics attacked the new privacy policy.")]
    [InlineData("Copyright law is broken, he said.")]
    [InlineData("Reading from a statement, he said he would not resign.")]
    [InlineData("Heavy fighting was reported from the north.")]
    [InlineData("More in Congress oppose the bill.")]
    [InlineData("The candidate leads in the latest Reuters/Ipsos poll.")]
    [InlineData("Jimmy Roe, an editor at the Gazette, said that he was numb.")]
    [InlineData("Editing by hand is slow work.")]
    [InlineData("What the minister wants")]
    [InlineData("The list was long:")]
    [InlineData("On 29 October 2024 the two met in Paris.")]
    public void keep_an_authors_words_that_look_like_furniture(string line)
    {
        var article = Read(
            $"Talks fail in Geneva as both sides walk out\n\nThe talks failed on Tuesday.\n\n{line}\n\nThey will not meet again this year.\n");
        Assert.Contains(line, Body(article));
    }

    [Theory]
    [InlineData("The minister resigned on Monday.")]
    [InlineData("Talks collapse")]
    [InlineData("By Jane Doe")]
    [InlineData("Talks collapse\nBoth sides walked out")]
    public void keep_a_text_that_is_nothing_else_as_body(string text) => Assert.Equal(text.Split('\n'), Body(Read(text)));

    [Fact]
    public void find_address_and_source_in_a_line_of_their_own()
    {
        var article = Read("Talks fail in Geneva again\n\nThe talks failed on Tuesday.\n\nhttps://www.theguardian.com/world/2024/oct/29/talks-fail\n");
        Assert.Equal("The Guardian", article.Source);
        Assert.Equal(new DateOnly(2024, 10, 29), article.Published);
        Assert.Equal("/world/2024/oct/29/talks-fail", article.Url?.AbsolutePath);
    }

    [Fact]
    public void put_paragraphs_together_that_were_wrapped_at_a_column()
    {
        var article = Read(
            """
            A Long Title About Long Things

            This is a paragraph of a text that was captured in a terminal with
            seventy columns, so that every line stops just short of the edge
            and goes on in the next. It has several sentences. They are all
            the author's.

            The second paragraph is wrapped in the same way and says that the
            minister will not resign over the matter.
            """);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.EndsWith("the author's.", Body(article)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void may_have_any_line_ends()
    {
        const string Text = "Talks fail in Geneva again\n\nBy Jane Doe\n\nThe talks failed on Tuesday.\n\nThey will not meet again.\n";
        foreach (var end in new[] { "\r\n", "\r" })
        {
            var article = Read(Text.Replace("\n", end, StringComparison.Ordinal));
            Assert.Equal(Body(Read(Text)), Body(article));
            Assert.Equal("Talks fail in Geneva again", article.Title);
        }
    }

    [Fact]
    public void of_any_text_give_paragraphs_in_order_apart_and_within_it()
    {
        string[] lines =
        [
            "Share", "By Jane Doe", "", "", "Oct. 3, 2024", "The talks failed on Tuesday.", "Reuters", "A B/AFP", "U.S.", "…", ".", "\"", "Is it?", "Related",
            "Home > World", "•", "Photo: X", "(AP)", "Updated 3 hours ago", "She said: “No.”", "\u00A0", "\uFEFFTitle", "1) one of them",
        ];
        string[] ends = ["\n", "\r\n", "\r"];
        var text = Gen.Select(
            Gen.Int[0, lines.Length - 1].List[0, 14], Gen.Int[0, 2], (chosen, end) => string.Join(ends[end], chosen.Select(i => lines[i])));
        text.Sample(t =>
        {
            if (string.IsNullOrWhiteSpace(t))
                return;
            var article = Read(t);
            var at = 0;
            foreach (var paragraph in article.Paragraphs)
            {
                Assert.InRange(paragraph.Start, at, t.Length);
                Assert.InRange(paragraph.End, paragraph.Start + 1, t.Length);
                at = paragraph.End;
            }

            if (t.Any(char.IsLetter))
                Assert.NotEmpty(article.Paragraphs);
        });
    }
}

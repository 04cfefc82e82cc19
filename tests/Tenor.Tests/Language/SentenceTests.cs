namespace Tenor.Tests.Language;

public class SentenceTests
{
    [Theory]
    [InlineData("Gov. Ann Lee met Sen. Bob Ray on Oct. 29 at 5 p.m. in St. Paul, Minn., officials said.")]
    [InlineData("SEOUL, Oct. 29 (Yonhap) — The two agreed to meet.")]
    [InlineData("Shares of Acme Inc. rose 3.5 percent to $1,200.50 on Jan. 3.")]
    [InlineData("She works at Yahoo! in the accounting department.")]
    [InlineData("“Why now?” Minister Han asked on Monday.")]
    [InlineData("“Why now?” he asked.")]
    [InlineData("The U.S. Senate voted.")]
    [InlineData("Write to J. R. Lee at No. 10.")]
    [InlineData("He wrote that it “is [...] over.”")]
    [InlineData("Rivals (They were many.) gave up.")]
    public void One_sentence_stays_whole(string text) => Assert.Equal([text], Analysed.Sentences(text));

    [Theory]
    [InlineData("He lives in the U.S. How about you?", "He lives in the U.S.", "How about you?")]
    [InlineData("“We must act.” The crowd cheered.", "“We must act.”", "The crowd cheered.")]
    [InlineData("\"We must act.\" The crowd cheered.", "\"We must act.\"", "The crowd cheered.")]
    [InlineData("The vote is over.The count begins.", "The vote is over.", "The count begins.")]
    [InlineData("1. Wash the rice. 2. Boil it.", "1. Wash the rice.", "2. Boil it.")]
    [InlineData("• First the vote • Then the count", "• First the vote", "• Then the count")]
    [InlineData("It ended. iPhone sales rose.", "It ended.", "iPhone sales rose.")]
    [InlineData("It was loud! Really?", "It was loud!", "Really?")]
    [InlineData("He left at 6 P.M. Mr. Lee stayed.", "He left at 6 P.M.", "Mr. Lee stayed.")]
    [InlineData("They sold it to Acme Inc. It paid well.", "They sold it to Acme Inc.", "It paid well.")]
    public void Two_sentences_are_told_apart(string text, params string[] expected) => Assert.Equal(expected, Analysed.Sentences(text));

    [Fact]
    public void A_headline_without_a_stop_is_a_sentence_of_its_paragraph() =>
        Assert.Equal(2, Analysed.Text("Parliament Votes on Budget\nMembers met on Monday.").Sentences.Count);

    // The Golden Rules ask for "features\ncontact manager\nevents, activities" to be three sentences (rule 42), and for
    // "a sentence\ncut off in the middle" to be one (rule 40): the texts alone do not tell which is which. A line break within a
    // paragraph is a space here; whoever knows that lines are items gives each as a paragraph.
    [Fact]
    public void A_line_break_within_a_paragraph_is_a_space()
    {
        Assert.Single(Analysed.Sentences("This is a sentence\ncut off in the middle."));
        Assert.Single(Analysed.Sentences("features\ncontact manager\nevents, activities"));
        Assert.Equal(3, Analysed.Text("features\ncontact manager\nevents, activities").Sentences.Count);
    }

    [Fact]
    public void Bullets_on_lines_of_a_paragraph_begin_sentences() =>
        Assert.Equal(["The plan:", "• cut taxes", "• build roads"], Analysed.Sentences("The plan:\n• cut taxes\n• build roads"));
}

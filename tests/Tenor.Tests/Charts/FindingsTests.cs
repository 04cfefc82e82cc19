namespace Tenor.Tests;

public class FindingsTests
{
    [Fact]
    public void A_direction_is_stated_with_mean_interval_and_n()
    {
        var tone = SampleTables.Tone(SampleTables.Repeat(12, Voice.Narration, -.4));
        var row = tone.Articles[0];

        var finding = tone.Findings()[0];

        Assert.True(finding.IsClear);
        Assert.Equal(12, finding.N);
        Assert.Contains("narration is negative in tone", finding.Text);
        Assert.Contains($"mean {ChartWords.Signed(row.Mean)} (95% interval {ChartWords.Signed(row.Low)} to {ChartWords.Signed(row.High)})", finding.Text);
    }

    [Fact]
    public void An_interval_that_holds_zero_gives_no_direction()
    {
        var tone = SampleTables.Tone([.. SampleTables.Repeat(10, Voice.Narration, .5), .. SampleTables.Repeat(10, Voice.Narration, -.5)]);

        var finding = Assert.Single(tone.Findings());

        Assert.False(finding.IsClear);
        Assert.Contains("has no clear tone", finding.Text);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1)]
    public void Too_few_sentences_give_no_direction_however_strong(int n)
    {
        var finding = Assert.Single(SampleTables.Tone(SampleTables.Repeat(n, Voice.Narration, -.9)).Findings());

        Assert.False(finding.IsClear);
        Assert.Contains("too short", finding.Text);
    }

    [Fact]
    public void Stance_names_whom_in_whose_voice_and_abstains_where_mentions_are_few()
    {
        var stance = SampleTables.Stance(
        [
            .. SampleTables.Repeat(9, "Kim", Voice.Narration, -.5),
            .. SampleTables.Repeat(8, "Kim", Voice.Quotation, .5),
            .. SampleTables.Repeat(4, "Yoon", Voice.Narration, .9),
        ]);

        var findings = stance.Findings();

        Assert.Contains(findings, f => f.IsClear && f.N == 9 && f.Text.Contains("narration speaks strongly against Kim"));
        Assert.Contains(findings, f => f.IsClear && f.N == 8 && f.Text.Contains("quoted speech speaks strongly in favour of Kim"));
        Assert.Contains(findings, f => !f.IsClear && f.Text.Contains("Too few mentions to say") && f.Text.Contains("Yoon"));
    }

    [Fact]
    public void Many_articles_are_counted_by_direction_before_any_is_named()
    {
        var tone = SampleTables.ToneOf(
        [
            .. SampleTables.Repeat(9, "bad", Voice.Narration, -.5),
            .. SampleTables.Repeat(9, "good", Voice.Narration, .5),
            .. SampleTables.Repeat(3, "short", Voice.Narration, .5),
        ]);

        var findings = tone.Findings();

        Assert.StartsWith("Of 3 articles, 2 have enough narration", findings[0].Text);
        Assert.Contains("1 negative in tone, 1 positive", findings[0].Text);
        Assert.Contains(findings, f => f.Text.StartsWith("The most negative narration: “bad”"));
    }

    [Fact]
    public void An_empty_table_says_that_there_is_nothing()
    {
        Assert.All([SampleTables.Tone().Findings()[^1], SampleTables.Stance().Findings()[^1]], f => Assert.False(f.IsClear));
    }
}

namespace Tenor.Tests.Language.Actors;

public sealed class ActorFinderRobustness
{
    [Fact]
    public void A_name_a_hundred_thousand_times_is_one_actor()
    {
        const int Times = 100_000;

        var actor = Assert.Single(Actors.Find(string.Concat(Enumerable.Repeat("Barack Obama spoke. ", Times))));

        Assert.Equal(Times, actor.Mentions.Count);
    }

    [Fact]
    public void Ten_million_characters_in_one_line_come_through()
    {
        const string Sentence = "President Barack Obama told Angela Merkel in Berlin that he would call her. ";

        var actors = Actors.Find(string.Concat(Enumerable.Repeat(Sentence, 10_000_000 / Sentence.Length)));

        Assert.Contains(actors, actor => actor.Name == "Barack Obama");
    }

    [Theory]
    [InlineData('A')]
    [InlineData('“')]
    [InlineData('(')]
    [InlineData('\'')]
    [InlineData('\0')]
    [InlineData('\u200F')]
    [InlineData('\uD83D')]
    public void A_single_character_a_million_times_comes_through(char character) =>
        Assert.DoesNotContain(Actors.Find(new string(character, 1_000_000)), actor => actor.Mentions.Count > 1);

    [Fact]
    public void A_run_of_capitalised_words_without_end_comes_through() =>
        Assert.All(
            Actors.Find(string.Join(' ', Enumerable.Repeat("Obama", 200_000))),
            actor => Assert.NotEmpty(actor.Mentions));

    [Fact]
    public void A_headline_in_capitals_names_its_actors() =>
        Assert.Contains(
            Actors.Find("OBAMA MEETS MERKEL IN BERLIN TO TALK ABOUT RUSSIA\nBarack Obama met Angela Merkel in Berlin on Friday."),
            actor => actor.Name == "Barack Obama" && actor.Mentions.Count == 2);

    [Theory]
    [InlineData("The United States said so.", "United States")]
    [InlineData("In Iraq the United States will stay.", "United States")]
    [InlineData("United States to Leave Climate Pact", "United States")]
    [InlineData("UNITED STATES SIGNS A PACT WITH NORTH KOREA", "United States|North Korea")]
    [InlineData("He left the White House early.", "White House")]
    public void A_name_of_common_words_stays_whole_in_headlines_and_short_sentences(string text, string names) =>
        Assert.All(names.Split('|'), name => Assert.Contains(Actors.Find(text), actor => string.Equals(actor.Name, name, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_word_in_capitals_does_not_make_every_word_a_name() =>
        Assert.All(
            Actors.Find("THE COMMITTEE WILL VOTE ON THE BILL NEXT WEEK BEFORE IT GOES TO THE FULL HOUSE"),
            actor => Assert.Contains(actor.Name, (string[])["COMMITTEE", "HOUSE"]));

    [Fact]
    public void Text_that_is_not_English_comes_through() =>
        Assert.All(
            Actors.Find("Президент России Владимир Путин заявил во вторник. Der Bundestag hat gestern beschlossen. 朝鮮は火曜日に発表した。"),
            actor => Assert.NotEmpty(actor.Name));

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => TextAnalyser.Default.Analyse("Obama spoke.", [new TextSpan(0, 12)], stop.Token));
    }
}

namespace Tenor.Tests.Language;

public class VoiceTests
{
    [Theory]
    [InlineData("The talks failed on Monday.", Voice.Narration)]
    [InlineData("“We must act now and we will,” Han said.", Voice.Quotation)]
    [InlineData("Han said that the talks had failed for good.", Voice.Reported)]
    public void A_sentence_has_the_voice_of_most_of_its_words(string text, Voice voice) =>
        Assert.Equal(voice, Assert.Single(Analysed.Text(text).Sentences).Voice);

    [Fact]
    public void A_sentence_is_cut_where_its_voice_changes()
    {
        const string Text = "Han said the law was “a disaster” for all.";
        Sentence sentence = Assert.Single(Analysed.Text(Text).Sentences);
        Assert.Equal(
            [("Han said ", Voice.Narration), ("the law was ", Voice.Reported), ("“a disaster” ", Voice.Quotation), ("for all", Voice.Reported), (".", Voice.Narration)],
            sentence.Segments.Select(s => (s.Span.Of(Text), s.Voice)));
    }
}

using Tenor.Models;

namespace Tenor.Tests.Models;

public class SentenceReaderTests
{
    static ModelWord[] Read(string text, TextSpan? target = null)
    {
        var reader = new SentenceReader(Vocabulary.Default);
        reader.Read(text, new(0, text.Length), target);
        return reader.Words.ToArray();
    }

    static string[] Names(string text) => [.. Read(text).Where(w => w.Is(WordMarks.Name)).Select(w => text[w.Start..w.End])];

    [Theory]
    [InlineData("Reporters asked Angela Novak about it.", "Angela Novak")]
    [InlineData("Reporters asked Mohammed bin Salman about it.", "Mohammed bin Salman")]
    [InlineData("Reporters asked Yoon Suk-yeol about it.", "Yoon Suk-yeol")]
    [InlineData("Reporters asked Grace Hope about it.", "Grace Hope")]
    [InlineData("Reporters asked Precious Okafor about it.", "Precious Okafor")]
    public void A_name_of_several_words_is_one(string text, string name) => Assert.Equal([name], Names(text));

    [Theory]
    [InlineData("The great plan failed.")]
    [InlineData("Great plans often fail.")]
    [InlineData("I think so.")]
    public void Common_words_are_no_names(string text) => Assert.Empty(Names(text));

    [Fact]
    public void A_target_is_one_word_whatever_it_is()
    {
        var words = Read("The angry mayor left.", new(4, 15));
        var target = Assert.Single(words, w => w.Is(WordMarks.Target));
        Assert.Equal((4, 15), (target.Start, target.End));
    }

    [Fact]
    public void Negation_reaches_to_the_end_of_its_clause()
    {
        const string text = "It is not a good plan, but people like it.";
        var negated = Read(text).Where(w => w.Is(WordMarks.Negated)).Select(w => text[w.Start..w.End]).ToList();
        Assert.Equal(["a", "good", "plan"], negated);
    }

    [Fact]
    public void Quoted_words_are_known()
    {
        const string text = "He called it “a rotten deal” today.";
        var quoted = Read(text).Where(w => w.Is(WordMarks.Quoted)).Select(w => text[w.Start..w.End]).ToList();
        Assert.Contains("rotten", quoted);
        Assert.DoesNotContain("today", quoted);
    }
}

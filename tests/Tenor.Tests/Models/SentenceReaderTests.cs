using Tenor.Models;

namespace Tenor.Tests.Models;

public class SentenceReaderTests
{
    static ModelWord[] Read(string text, TextSpan? target = null, bool capitalsAreNames = false)
    {
        var reader = new SentenceReader(Vocabulary.Default, capitalsAreNames);
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

    static string[] NamesByCapital(string text) =>
        [.. Read(text, capitalsAreNames: true).Where(w => w.Is(WordMarks.Name)).Select(w => text[w.Start..w.End])];

    [Theory]
    [InlineData("The court found that Bliss had lied.", "Bliss")]
    [InlineData("The court found that Mr. Savage had lied.", "Savage")]
    [InlineData("At noon, Strange answered them.", "Strange")]
    [InlineData("The court heard the Justice of the king.", "Justice")]
    [InlineData("The court heard from Isabel de la Cruz.", "Isabel de la Cruz")]
    [InlineData("Precious Achiuwa answered them.", "Precious Achiuwa")]
    [InlineData("Guy de Montfort answered them.", "Guy de Montfort")]
    [InlineData("Hope told them nothing about that.", "Hope")]
    public void A_capital_that_the_place_does_not_ask_for_makes_a_name(string text, string name) =>
        Assert.Contains(name, NamesByCapital(text));

    [Theory]
    [InlineData("Hope is fading among them.")]
    [InlineData("They left. Hope is fading among them.")]
    [InlineData("He said: “Great plans often fail.”")]
    [InlineData("Great News for the Brave Families of Two Small Towns")]
    [InlineData("GREAT NEWS FOR THE BRAVE FAMILIES")]
    [InlineData("Great News!")]
    [InlineData("This is a GREAT plan for them.")]
    public void A_capital_that_the_place_asks_for_makes_none(string text) => Assert.Empty(NamesByCapital(text));

    [Fact]
    public void A_participle_before_a_name_describes_it()
    {
        var word = Read("Disgraced Weinstein answered them.", capitalsAreNames: true)[0];
        Assert.False(word.Is(WordMarks.Name));
    }

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

using Tenor.Models;
using Xunit;

namespace Tenor.Tests.Tone;

public class ValenceRulesTests
{
    static float Compound(string sentence)
    {
        var reader = new SentenceReader(Vocabulary.Default);
        reader.Read(sentence, new(0, sentence.Length));
        var found = new float[ValenceRules.Size];
        ValenceRules.Write(Vocabulary.Default, sentence, reader.Words, found);
        return found[0];
    }

    [Theory]
    [InlineData("the food was good", "the food was very good")]
    [InlineData("the food was somewhat good", "the food was good")]
    [InlineData("the food was good", "the food was GOOD")]
    [InlineData("the food was good", "the food was good!")]
    [InlineData("the food was good!", "the food was good!!!")]
    [InlineData("the food was not good", "the food was good")]
    [InlineData("the food was good, but the service was terrible", "the service was terrible, but the food was good")]
    [InlineData("we saw the play", "we saw the play :)")]
    [InlineData("we saw the play :(", "we saw the play")]
    public void The_second_is_the_kinder(string harsher, string kinder) => Assert.True(Compound(harsher) < Compound(kinder));

    [Theory]
    [InlineData("the food was goooood", "the food was good")]
    [InlineData("that was awfulll", "that was awful")]
    public void A_lengthened_word_counts_as_the_word(string lengthened, string plain) => Assert.Equal(Compound(plain), Compound(lengthened));

    [Theory]
    [InlineData("")]
    [InlineData("...!!!")]
    [InlineData("ministers met on Tuesday")]
    public void Words_without_valence_say_nothing(string text) => Assert.Equal(0, Compound(text));

    [Fact]
    public void The_score_of_any_length_stays_within_one()
    {
        Assert.InRange(Compound(string.Concat(Enumerable.Repeat("wonderful! ", 2000))), 0.99f, 1);
        Assert.InRange(Compound(string.Concat(Enumerable.Repeat("terrible! ", 2000))), -1, -0.99f);
    }
}

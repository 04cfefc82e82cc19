using Tenor.Models;

namespace Tenor.Tests.Models;

public class WordCutterTests
{
    static string[] Cut(string text)
    {
        var words = new List<ScannedWord>();
        WordCutter.Cut(text, new(0, text.Length), words);
        return [.. words.Select(w => text[w.Start..w.End])];
    }

    [Theory]
    [InlineData("He didn’t say.", new[] { "He", "did", "n’t", "say", "." })]
    [InlineData("Kim's well-known plan", new[] { "Kim", "'s", "well", "known", "plan" })]
    [InlineData("O'Brien paid $1,200.50", new[] { "O'Brien", "paid", "$", "1,200.50" })]
    [InlineData("the U.S. Senate", new[] { "the", "U.S.", "Senate" })]
    [InlineData("see https://example.org/a?b=1 now", new[] { "see", "https://example.org/a?b=1", "now" })]
    [InlineData("great :-) @someone", new[] { "great", ":-)", "@someone" })]
    public void Text_falls_into_words(string text, string[] words) => Assert.Equal(words, Cut(text));

    [Fact]
    public void Case_and_curls_do_not_change_a_hash() => Assert.Equal(WordHash.Of("Don’t"), WordHash.Of("don't"));

    [Fact]
    public void Words_of_any_text_lie_in_order_and_apart() => CsCheck.Check.Sample(CsCheck.Gen.String, text =>
    {
        var words = new List<ScannedWord>();
        WordCutter.Cut(text, new(0, text.Length), words);
        var end = 0;
        foreach (var word in words)
        {
            Assert.True(word.Start >= end && word.End > word.Start && word.End <= text.Length);
            end = word.End;
        }
    });
}

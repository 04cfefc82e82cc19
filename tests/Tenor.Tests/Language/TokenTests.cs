namespace Tenor.Tests.Language;

public class TokenTests
{
    [Theory]
    [InlineData("Yoon’s office didn't reply.", "Yoon’s|office|didn't|reply|.")]
    [InlineData("Kim Jong-un, 40, met the U.S. envoy at 5:30 p.m.", "Kim|Jong-un|,|40|,|met|the|U.S.|envoy|at|5:30|p.m.")]
    [InlineData("It cost $1,200.50 – up 3.5%.", "It|cost|$|1,200.50|–|up|3.5|%|.")]
    [InlineData("See https://example.com/a?b=1. Write to ann.lee@example.org!", "See|https://example.com/a?b=1|.|Write|to|ann.lee@example.org|!")]
    [InlineData("AT&T’s rally… “wait”", "AT&T’s|rally|…|“|wait|”")]
    [InlineData("1990s F-16s, 3rd of Nov. 5", "1990s|F-16s|,|3rd|of|Nov.|5")]
    [InlineData("@ann #Vote2024 won", "@ann|#Vote2024|won")]
    public void Words_numbers_marks_and_addresses_are_apart(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Analysed.Tokens(text));

    [Theory]
    [InlineData("👩‍👩‍👧 won", "👩‍👩‍👧|won")]
    [InlineData("🇰🇷🇺🇦 agree", "🇰🇷|🇺🇦|agree")]
    [InlineData("👍🏽 and ☎️", "👍🏽|and|☎️")]
    [InlineData("cafe\u0301 closes", "cafe\u0301|closes")]
    [InlineData("东京 met ソウル", "东|京|met|ソウル")]
    [InlineData("a\u200Fb c", "a\u200Fb|c")]
    public void Sequences_that_readers_see_as_one_stay_one(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Analysed.Tokens(text));

    [Fact]
    public void Kinds_tell_words_from_numbers_marks_addresses_and_emoji()
    {
        TokenKind[] kinds = [.. Analysed.Text("Lee paid 5 , www.example.com 🙂").Tokens.Select(t => t.Kind)];
        Assert.Equal([TokenKind.Word, TokenKind.Word, TokenKind.Number, TokenKind.Punctuation, TokenKind.Address, TokenKind.Emoji], kinds);
    }
}

using CsCheck;

namespace Tenor.Tests.Terms;

public class CountsOfWords
{
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
            words.Add(text[scanner.Start..scanner.End]);
        return words;
    }

    [Theory]
    [InlineData("Kim Jong-un doesn’t visit", "Kim", "Jong-un", "doesn’t", "visit")]
    [InlineData("the U.S. and the U.K.'s troops", "the", "U.S.", "and", "the", "U.K.'s", "troops")]
    [InlineData("12,000 men, 3.5%, $1,200.50", "12,000", "men", "3.5", "1,200.50")]
    [InlineData("AT&T said: “No.”", "AT&T", "said", "No")]
    [InlineData("naïve café—über", "naïve", "café", "über")]
    [InlineData("one\u00A0two\ttwo", "one", "two", "two")]
    [InlineData("... -- !", new string[0])]
    public void are_cut_where_a_reader_would(string text, params string[] words) => Assert.Equal(words, Words(text));

    [Fact]
    public void agree_with_a_plain_count_of_strings()
    {
        Gen.Int[0, 30].List[0, 60].List[1, 5].Sample(numbers =>
        {
            var units = numbers.Select(unit => unit.Select(i => FormattableString.Invariant($"w{i}")).ToList()).ToList();
            var counter = new TermCounter(new() { Ngrams = (1, 3), StopWords = StopWords.None });
            foreach (var unit in units)
            {
                counter.BeginUnit();
                counter.Add(string.Join(' ', unit));
            }

            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var unit in units)
            {
                for (var size = 1; size <= 3; size++)
                {
                    for (var i = 0; i + size <= unit.Count; i++)
                    {
                        var term = string.Join(' ', unit.Skip(i).Take(size));
                        expected[term] = expected.GetValueOrDefault(term) + 1;
                    }
                }
            }

            var counted = counter.Terms().ToDictionary(counter.Text, counter.Count, StringComparer.Ordinal);
            Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), counted.OrderBy(c => c.Key, StringComparer.Ordinal));
            Assert.All(counter.Terms(), t => Assert.Equal(counter.Count(t), counter.Postings(t).Sum(p => p.Count)));
            Assert.All(counter.Terms(), t => Assert.Equal(counter.Units(t), counter.Postings(t).Count()));
        });
    }

    [Fact]
    public void number_each_word_once_however_many_there_are()
    {
        var table = new WordTable();
        var words = Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"word{i}")).ToList();
        foreach (var word in words)
            table.Intern(word, WordTable.HashOf(word));
        Assert.Equal(words.Count, table.Count);
        for (var i = 0; i < words.Count; i++)
            Assert.Equal(i, table.Find(words[i]));
        Assert.Equal(-1, table.Find("none"));
    }
}

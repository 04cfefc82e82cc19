using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>
/// Learns what each capitalised word mostly is in running text, by what the teacher makes of articles. So a name that one article makes clear
/// helps where another does not.
/// </summary>
internal static class WordUsage
{
    private const int Kinds = 6;
    private const int LeastCount = 3;
    private const int LongestWord = 40;

    public static NameVocabulary Add(NameVocabulary vocabulary, IEnumerable<TaughtArticle> articles, Action<string> log)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Count(article, counts);
        }

        var words = new Dictionary<string, LearnedWord>(vocabulary.All, StringComparer.Ordinal);
        foreach (var (word, row) in counts)
        {
            var total = row.Sum();
            if (total < LeastCount)
            {
                continue;
            }

            var best = Array.IndexOf(row, row.Max());
            var share = row[best] * 10 >= total * 9 ? 2 : row[best] * 3 >= total * 2 ? 1 : 0;
            var usage = (byte)(1 + (best * 3) + share);
            words[word] = words.TryGetValue(word, out var known)
                ? known with { Usage = usage }
                : new LearnedWord(ushort.MaxValue, 7, WordTraits.None, usage);
        }

        log($"{words.Count} words in the vocabulary");
        return vocabulary.With(words);
    }

    private static void Count(TaughtArticle article, Dictionary<string, int[]> counts)
    {
        var labels = article.Labels();
        var at = 0;
        foreach (var sentence in article.Sentences)
        {
            // What begins a sentence may be capitalised for that alone.
            for (var i = 1; i < sentence.Length; i++)
            {
                var word = sentence[i];
                if (!char.IsUpper(word[0]) || word.Length > LongestWord || word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
                {
                    continue;
                }

                if (!counts.TryGetValue(word, out var row))
                {
                    counts.Add(word, row = new int[Kinds]);
                }

                row[Kind(labels, at + i)]++;
            }

            at += sentence.Length;
        }
    }

    /// <summary>Outside; first or only word of a person's name of several; other word of a person's name; organisation; place; other.</summary>
    private static int Kind(byte[] labels, int index)
    {
        var type = NameLabel.TypeOf(labels[index]);
        return type switch
        {
            -1 => 0,
            NameLabel.Person => NameLabel.IsBegin(labels[index]) && index + 1 < labels.Length && labels[index + 1] == NameLabel.Inside(type) ? 1 : 2,
            _ => type + 2,
        };
    }
}

using System.Runtime.InteropServices;

namespace Tenor.Language;

/// <summary>
/// Headlines in capitals or with a capital on every word hide which words are names: there, words that running text seldom
/// capitalises are read as if written small, and the others as if only begun with a capital.
/// </summary>
internal static class Headlines
{
    private const int FewestWords = 4;

    /// <summary>Of longer words than this a headline in capitals keeps only the first letter's.</summary>
    private const int ShortWord = 4;

    private const int SeldomCapital = 4;

    private const int LongestAcronym = 2;

    /// <summary>Words that stay small in a headline with a capital on every word; any other small one says that it is a sentence.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "nor", "but", "as", "if", "than", "that", "so", "yet", "not", "to", "of", "in", "on", "at", "by", "for", "from",
        "with", "into", "onto", "over", "upon", "up", "off", "out", "down", "near", "past", "per", "via", "vs", "vs.", "v.", "is", "are", "be", "it", "its", "'s", "’s",
    };

    public static void Lower(
        List<WordFeatures> words, List<int> forms, int start, int end, Func<string, (WordFeatures Features, int Form)> known)
    {
        var span = CollectionsMarshal.AsSpan(words)[start..end];
        int letters = 0, upper = 0, small = 0;
        foreach (var word in span)
        {
            letters += word.Case == WordCase.None ? 0 : 1;
            upper += word.Case == WordCase.Upper ? 1 : 0;
            small += word.Case == WordCase.Lower && !Small.Contains(word.Word) ? 1 : 0;
        }

        var allCapitals = letters >= FewestWords && upper * 5 >= letters * 4;
        if (letters < FewestWords || (small > 0 && !allCapitals))
        {
            return;
        }

        var named = KnownNames(span, allCapitals, known);
        var numbers = CollectionsMarshal.AsSpan(forms)[start..end];
        for (var i = 0; i < span.Length; i++)
        {
            var word = span[i];
            if (word.Case is WordCase.Lower or WordCase.None || (word.Case == WordCase.Upper && !allCapitals))
            {
                continue;
            }

            var text = named[i]
                ?? (word.CapitalRate is > 0 and <= SeldomCapital ? word.Word.ToLowerInvariant()
                    : allCapitals && word.Word.Length > ShortWord ? Titled(word.Word) : word.Word);
            (span[i], numbers[i]) = known(text);
        }
    }

    /// <summary>The words of known names of several words, as they are written elsewhere: running text seldom capitalises "states" but in one.</summary>
    private static string?[] KnownNames(ReadOnlySpan<WordFeatures> words, bool allCapitals, Func<string, (WordFeatures Features, int Form)> known)
    {
        var written = words.ToArray();
        for (var i = 0; allCapitals && i < written.Length; i++)
        {
            if (written[i].Case == WordCase.Upper && written[i].Word.Length > LongestAcronym)
            {
                written[i] = known(Titled(written[i].Word)).Features;
            }
        }

        var marks = Phrases.Mark(written, [written.Length]);
        var names = new string?[written.Length];
        for (var i = 0; i + 1 < written.Length; i++)
        {
            if (Phrases.IsCommon(marks[i]) && marks[i + 1] > 0 && !Phrases.Begins(marks[i + 1]))
            {
                (names[i], names[i + 1]) = (written[i].Word, written[i + 1].Word);
            }
        }

        return names;
    }

    private static string Titled(string word) => string.Concat(word.AsSpan(0, 1), word[1..].ToLowerInvariant());
}

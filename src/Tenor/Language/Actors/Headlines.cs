using System.Runtime.InteropServices;

namespace Tenor.Language;

/// <summary>
/// Headlines in capitals or with a capital on every word hide which words are names: there, words that running text seldom
/// capitalises are read as if written small, and the others as if only begun with a capital.
/// </summary>
internal static class Headlines
{
    private const int FewestWords = 4;

    /// <summary>A word of at most this many letters may stay small in a headline with capitals: "of", "with".</summary>
    private const int ShortWord = 4;

    private const int SeldomCapital = 4;

    public static void Lower(
        List<WordFeatures> words, List<int> forms, int start, int end, Func<string, (WordFeatures Features, int Form)> known)
    {
        var span = CollectionsMarshal.AsSpan(words)[start..end];
        int letters = 0, upper = 0, small = 0;
        foreach (var word in span)
        {
            letters += word.Case == WordCase.None ? 0 : 1;
            upper += word.Case == WordCase.Upper ? 1 : 0;
            small += word.Case == WordCase.Lower && word.Word.Length > ShortWord ? 1 : 0;
        }

        var allCapitals = letters >= FewestWords && upper * 5 >= letters * 4;
        if (letters < FewestWords || (small > 0 && !allCapitals))
        {
            return;
        }

        var numbers = CollectionsMarshal.AsSpan(forms)[start..end];
        for (var i = 0; i < span.Length; i++)
        {
            var word = span[i];
            if (word.Case is WordCase.Lower or WordCase.None || (word.Case == WordCase.Upper && !allCapitals))
            {
                continue;
            }

            var text = word.CapitalRate is > 0 and <= SeldomCapital
                ? word.Word.ToLowerInvariant()
                : allCapitals && word.Word.Length > ShortWord ? Titled(word.Word) : null;
            if (text is not null)
            {
                (span[i], numbers[i]) = known(text);
            }
        }
    }

    private static string Titled(string word) => string.Concat(word.AsSpan(0, 1), word[1..].ToLowerInvariant());
}

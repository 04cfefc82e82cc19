namespace Tenor.Language;

/// <summary>
/// Reads the phrase beside a name that says what it is: "Garbage is a rock band from", "Garbage, a rock band,", "the rock band Garbage"
/// (Hearst 1992 read such patterns for kinds of things). Who reads them decides which of them to believe.
/// </summary>
internal static class DefinitionReader
{
    private const int LongestBracket = 14;
    private const int LongestPhrase = 9;
    private const int LongestFront = 4;

    /// <summary>The phrase after a name, past a bracket; null where none is.</summary>
    /// <param name="words">The document's words.</param>
    /// <param name="nameEnd">After the last word of the name.</param>
    /// <param name="end">After the last word of the sentence.</param>
    public static DefinitionAfter? After(ReadOnlySpan<WordFeatures> words, int nameEnd, int end)
    {
        var link = nameEnd;
        if (link < end && words[link].Word is "(" or "-LRB-")
        {
            var close = link + 1;
            while (close < end && close - link < LongestBracket && words[close].Word is not (")" or "-RRB-"))
            {
                close++;
            }

            link = close + 1;
        }

        if (link + 2 >= end || words[link].Word is not ("is" or "was" or "are" or "were" or "became" or ",") || !IsArticle(words[link + 1]))
        {
            return null;
        }

        var noun = -1;
        var namesAnother = false;
        var limit = Math.Min(end, link + LongestPhrase);
        for (var i = link + 2; i < limit; i++)
        {
            var word = words[i];
            if (word.Case == WordCase.None)
            {
                if (word.Word is not ("-" or "&"))
                {
                    break;
                }
            }
            else if (word.Case != WordCase.Lower)
            {
                namesAnother |= noun >= 0;
            }
            else if (!GrammarWords.EndsPhrase(word.Word))
            {
                noun = i;
            }
            else if (noun >= 0 || !IsModifier(word.Word))
            {
                break;
            }
        }

        return noun < 0 ? null : new DefinitionAfter(link, link + 2, noun, namesAnother);
    }

    /// <summary>The noun of the phrase before a name; null where none is.</summary>
    /// <param name="words">The document's words.</param>
    /// <param name="start">First word of the sentence.</param>
    /// <param name="nameFirst">First word of the name.</param>
    public static DefinitionBefore? Before(ReadOnlySpan<WordFeatures> words, int start, int nameFirst)
    {
        var noun = nameFirst - 1;
        if (noun <= start || words[noun].Case != WordCase.Lower || GrammarWords.EndsPhrase(words[noun].Word) || IsArticle(words[noun]))
        {
            return null;
        }

        var hasModifier = false;
        for (var i = noun - 1; i >= start && noun - i <= LongestFront; i--)
        {
            var word = words[i];
            if (IsArticle(word, StringComparison.OrdinalIgnoreCase))
            {
                return new DefinitionBefore(noun, hasModifier, word.Case != WordCase.Lower);
            }

            if (word.Case == WordCase.Lower && GrammarWords.EndsPhrase(word.Word))
            {
                if (!IsModifier(word.Word))
                {
                    return null;
                }

                hasModifier = true;
            }
            else if (word.Case == WordCase.None)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsModifier(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);

    private static bool IsArticle(WordFeatures word, StringComparison comparison = StringComparison.Ordinal) =>
        word.Word.Equals("a", comparison) || word.Word.Equals("an", comparison) || word.Word.Equals("the", comparison);
}

/// <summary>The phrase in "Garbage is a rock band", "Garbage, a rock band,".</summary>
/// <param name="Link">The verb or the comma.</param>
/// <param name="First">First word after the article.</param>
/// <param name="Noun">The noun that tells the kind.</param>
/// <param name="NamesAnother">Whether a name follows a noun in it, as in "is the retailer Sears": the noun may be that name's.</param>
internal readonly record struct DefinitionAfter(int Link, int First, int Noun, bool NamesAnother);

/// <summary>The phrase in "the rock band Garbage".</summary>
/// <param name="Noun">The noun that tells the kind.</param>
/// <param name="HasModifier">
/// Whether a word in -ed or -ly stands before the noun: "the troubled retailer Sears", but also "the board appointed chairman Lee".
/// </param>
/// <param name="OpensWithCapital">Whether its article has a capital, as at the beginning of a sentence.</param>
internal readonly record struct DefinitionBefore(int Noun, bool HasModifier, bool OpensWithCapital);

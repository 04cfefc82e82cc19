namespace Tenor.Language;

/// <summary>
/// Reads what a text calls its names: "Garbage is a rock band from", "Garbage, a rock band,", "the rock band Garbage". What a name is
/// called once tells its type wherever it stands (Hearst 1992 read such patterns for kinds of things).
/// </summary>
internal static class NameDefinitions
{
    private const int LongestBracket = 14;
    private const int LongestPhrase = 9;
    private const int LongestFront = 4;

    /// <summary>Adds to the facts what one sentence calls its names; what stood first stays.</summary>
    public static void Gather(WordFeatures[] words, int start, int end, int[] forms, DocumentWord[] facts)
    {
        for (var i = start; i < end;)
        {
            if (!IsCapital(words[i]))
            {
                i++;
                continue;
            }

            var after = i + 1;
            while (after < end && IsCapital(words[after]))
            {
                after++;
            }

            if ((After(words, after, end) ?? Before(words, start, i)) is { } noun)
            {
                for (var j = i; j < after; j++)
                {
                    ref var fact = ref facts[forms[j]];
                    if (fact.Described == 0)
                    {
                        (fact.Described, fact.DescribedKind) = (noun.WordHash, noun.Middle);
                    }
                }
            }

            i = after;
        }
    }

    private static WordFeatures? After(WordFeatures[] words, int i, int end)
    {
        if (i < end && words[i].Word is "(" or "-LRB-")
        {
            var close = i + 1;
            while (close < end && close - i < LongestBracket && words[close].Word is not (")" or "-RRB-"))
            {
                close++;
            }

            i = close + 1;
        }

        if (i + 2 >= end || words[i].Word is not ("is" or "was" or "are" or "were" or "became" or ",") || !IsArticle(words[i + 1]))
        {
            return null;
        }

        WordFeatures? noun = null;
        for (var j = i + 2; j < end && j - i < LongestPhrase; j++)
        {
            if (words[j].Case == WordCase.None && words[j].Word is not ("-" or "&"))
            {
                break;
            }

            if (words[j].Case == WordCase.Lower)
            {
                if (!GrammarWords.EndsPhrase(words[j].Word))
                {
                    noun = words[j];
                }
                else if (noun is not null || !(words[j].Word.EndsWith("ed", StringComparison.Ordinal) || words[j].Word.EndsWith("ly", StringComparison.Ordinal)))
                {
                    break;
                }
            }
        }

        return noun;
    }

    private static WordFeatures? Before(WordFeatures[] words, int start, int first)
    {
        var noun = first - 1;
        if (noun <= start || words[noun].Case != WordCase.Lower || GrammarWords.EndsPhrase(words[noun].Word) || IsArticle(words[noun]))
        {
            return null;
        }

        for (var i = noun - 1; i >= start && noun - i <= LongestFront; i--)
        {
            if (IsArticle(words[i]))
            {
                return words[noun];
            }

            if (words[i].Case == WordCase.None || (words[i].Case == WordCase.Lower && GrammarWords.EndsPhrase(words[i].Word)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsArticle(WordFeatures word) => word.Word is "a" or "an" or "the";

    private static bool IsCapital(WordFeatures word) => word.Case is WordCase.Capitalised or WordCase.Upper;
}

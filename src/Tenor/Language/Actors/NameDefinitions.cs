namespace Tenor.Language;

/// <summary>
/// Gathers what a text calls its names before it is known which words are names: what a run of capitals is called once tells the tagger
/// its type wherever it stands.
/// </summary>
internal static class NameDefinitions
{
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

            if (Noun(words, start, i, after, end) is { } noun)
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

    private static WordFeatures? Noun(WordFeatures[] words, int start, int first, int after, int end)
    {
        if (DefinitionReader.After(words, after, end) is { } definition)
        {
            return words[definition.Noun];
        }

        // Before the names are known, a word in -ed may as well be the sentence's verb, and "The" part of a name.
        return DefinitionReader.Before(words, start, first) is { HasModifier: false, OpensWithCapital: false } front ? words[front.Noun] : null;
    }

    private static bool IsCapital(WordFeatures word) => word.Case is WordCase.Capitalised or WordCase.Upper;
}

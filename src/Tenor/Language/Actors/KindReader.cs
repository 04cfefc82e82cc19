namespace Tenor.Language;

/// <summary>
/// Takes up what a text calls its organisations, places and other things: "Sears, a retailer,", "Garbage is a rock band", "the retailer
/// Sears". What one is called, a later description may mean: "the retailer".
/// </summary>
internal sealed class KindReader(ActorText text, List<Reference> names)
{
    private const int LongestPhrase = 8;
    private const int LongestFront = 4;

    /// <summary>Nouns that tell a part or a place in a row, and no kind.</summary>
    private static readonly HashSet<string> NoKinds = new(StringComparer.Ordinal)
    {
        "part", "member", "one", "number", "lot", "way", "time", "day", "year", "kind", "type", "sort", "set", "series", "result", "end", "beginning",
        "name", "target", "subject", "home", "place", "site", "thing", "case", "issue", "problem", "reason", "majority", "rest", "source",
    };

    /// <summary>Adds what is found to the entities, and descriptions in apposition, which are mentions of their own, to the others.</summary>
    /// <param name="appositions">Descriptions in apposition by their first word.</param>
    /// <returns>The nouns found.</returns>
    public HashSet<string> Read(Dictionary<int, Reference> appositions)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name is not { Kind: MentionKind.Name, Entity: { Country: < 0 } entity } || entity.Type is ActorType.Person or ActorType.Group)
            {
                continue;
            }

            var after = After(name);
            var noun = after?.Head ?? Before(name);
            if (noun < 0 || NoKinds.Contains(Lower(noun)) || Roles.Table.Find(Lower(noun)) is { Type: ActorType.Person })
            {
                continue;
            }

            entity.AddRole(Lower(noun));
            kinds.Add(Lower(noun));
            if (after is var (first, _) && text.Is(name.End, ","))
            {
                appositions.TryAdd(first, new Reference(first, noun + 1, name.Sentence, MentionKind.Nominal, entity.Type) { Entity = entity });
            }
        }

        return kinds;
    }

    /// <summary>First word and head of the phrase in "Sears, a retailer,", "Garbage is a rock band from".</summary>
    private (int First, int Head)? After(Reference name)
    {
        var i = name.End;
        var end = Math.Min(text.SentenceEnd(name.Sentence), i + LongestPhrase);
        var comma = text.Is(i, ",");
        if (i + 2 >= end || !(comma || text.Is(i, "is") || text.Is(i, "was")) || !IsArticle(i + 1) || (comma && text.Is(i + 1, "the")))
        {
            return null;
        }

        var noun = -1;
        var j = i + 2;
        for (; j < end; j++)
        {
            var word = text.Features(j);
            if (word.Case == WordCase.None || (word.Case == WordCase.Lower && GrammarWords.EndsPhrase(word.Word) && (noun >= 0 || !IsModifier(word.Word))))
            {
                break;
            }

            if (word.Case != WordCase.Lower && noun >= 0)
            {
                // A name after the noun, as in "the retailer Sears", is what the noun belongs to.
                return null;
            }

            noun = word.Case == WordCase.Lower ? j : noun;
        }

        return noun < 0 || noun != j - 1 || (comma && !Closes(name, j)) ? null : (i + 2, noun);
    }

    /// <summary>Whether an apposition ends before a word: "In Boston, a man said" and "in Boston, a man in his forties said" have none.</summary>
    private bool Closes(Reference name, int word)
    {
        if (word >= text.SentenceEnd(name.Sentence) || text.Features(word).Case == WordCase.None)
        {
            return true;
        }

        var afterPreposition = name.First > text.SentenceStart(name.Sentence) && GrammarWords.IsPreposition(Lower(name.First - 1));
        return !afterPreposition && (GrammarWords.IsPreposition(Lower(word)) || Lower(word) is "that" or "which" or "whose");
    }

    /// <summary>The noun in "the struggling retailer Sears"; -1 for none.</summary>
    private int Before(Reference name)
    {
        var start = text.SentenceStart(name.Sentence);
        var noun = name.First - 1;
        if (noun <= start || text.Features(noun).Case != WordCase.Lower || IsArticle(noun) || GrammarWords.EndsPhrase(text.Features(noun).Word))
        {
            return -1;
        }

        for (var i = noun - 1; i >= start && noun - i <= LongestFront; i--)
        {
            if (IsArticle(i))
            {
                return noun;
            }

            var word = text.Features(i);
            if (word.Case == WordCase.None || (word.Case == WordCase.Lower && GrammarWords.EndsPhrase(word.Word) && !IsModifier(word.Word)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsModifier(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);

    private bool IsArticle(int word) => text.Is(word, "a") || text.Is(word, "an") || text.Is(word, "the");

    private string Lower(int word) => text.Features(word).Word.ToLowerInvariant();
}

namespace Tenor.Language;

/// <summary>
/// Takes up what a text calls its organisations, places and other things: "Sears, a retailer,", "Garbage is a rock band", "the retailer
/// Sears". What one is called, a later description may mean: "the retailer".
/// </summary>
internal sealed class KindReader(ActorText text, List<Reference> names)
{
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
            var noun = after?.Noun ?? DefinitionReader.Before(text.Document.Words, text.SentenceStart(name.Sentence), name.First)?.Noun;
            if (noun is not { } head || NoKinds.Contains(Lower(head)) || Roles.Table.Find(Lower(head)) is { Type: ActorType.Person })
            {
                continue;
            }

            entity.AddRole(Lower(head));
            kinds.Add(Lower(head));
            if (after is { First: var first } definition && IsApposition(definition))
            {
                appositions.TryAdd(first, new Reference(first, head + 1, name.Sentence, MentionKind.Nominal, entity.Type) { Entity = entity });
            }
        }

        return kinds;
    }

    /// <summary>The phrase in "Sears, a retailer,", "Garbage is a rock band from", where its noun ends it and it is the name's own.</summary>
    private DefinitionAfter? After(Reference name)
    {
        var end = text.SentenceEnd(name.Sentence);
        if (DefinitionReader.After(text.Document.Words, name.End, end) is not { NamesAnother: false } definition)
        {
            return null;
        }

        var after = definition.Noun + 1;
        var follows = after < end ? text.Features(after) : WordFeatures.Boundary;
        var endsPhrase = follows.Case == WordCase.None || (follows.Case == WordCase.Lower && GrammarWords.EndsPhrase(follows.Word));
        return endsPhrase && (!IsApposition(definition) || (!text.Is(definition.First - 1, "the") && Closes(name, after))) ? definition : null;
    }

    private bool IsApposition(DefinitionAfter definition) => text.Is(definition.Link, ",");

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

    private string Lower(int word) => text.Features(word).Word.ToLowerInvariant();
}

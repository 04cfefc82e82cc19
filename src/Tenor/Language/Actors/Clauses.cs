namespace Tenor.Language;

/// <summary>Reads a mention's place in its clause from the words around it.</summary>
internal static class Clauses
{
    private const int LongestTitle = 6;

    public static MentionPlace PlaceOf(ActorText text, Reference reference)
    {
        if (text.IsPossessive(reference.End) || text.Is(reference.End, "'") || text.Is(reference.End, "’")
            || (reference.Kind == MentionKind.Pronoun && IsPossessivePronoun(text, reference.First)))
        {
            return MentionPlace.Possessor;
        }

        // Over the title and article before the name.
        var start = text.SentenceStart(reference.Sentence);
        var before = reference.First - 1;
        for (var steps = 0; before >= start && steps < LongestTitle && IsBeforeName(text, before); steps++)
        {
            before--;
        }

        if (before < start)
        {
            return MentionPlace.Subject;
        }

        var word = text.Features(before);
        if (word.Case == WordCase.None)
        {
            return MentionPlace.Subject;
        }

        var lower = word.Word.ToLowerInvariant();
        if (GrammarWords.OpensClause(lower) && !(lower is "and" or "or" && !VerbFollows(text, reference)))
        {
            return before > start && GrammarWords.Subordinates(lower) ? MentionPlace.InnerSubject : MentionPlace.Subject;
        }

        return !GrammarWords.IsPreposition(lower) && VerbFollows(text, reference) ? MentionPlace.Subject : MentionPlace.Object;
    }

    private static bool VerbFollows(ActorText text, Reference reference)
    {
        if (reference.End >= text.SentenceEnd(reference.Sentence))
        {
            return false;
        }

        var next = text.Features(reference.End).Word.ToLowerInvariant();
        return GrammarWords.IsAuxiliary(next) || (text.Features(reference.End).Traits & WordTraits.Saying) != 0
            || (next.Length > 3 && next.EndsWith("ed", StringComparison.Ordinal));
    }

    private static bool IsPossessivePronoun(ActorText text, int word) => text.Is(word, "his") || text.Is(word, "its") || text.Is(word, "my");

    private static bool IsBeforeName(ActorText text, int word)
    {
        var lower = text.Features(word).Word.ToLowerInvariant();
        return lower is "the" or "a" or "an" || Roles.Table.Find(lower.AsSpan().TrimEnd('.')) is not null
            || (text.Features(word).Traits & (WordTraits.Honorific | WordTraits.TitleModifier | WordTraits.Demonym)) != 0;
    }
}

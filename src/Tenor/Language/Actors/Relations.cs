namespace Tenor.Language;

/// <summary>
/// Who is whose wife, father or lawyer: "Lee's wife, Kim Hye-kyung," once, and "his wife" later.
/// </summary>
internal sealed class Relations(ActorText text, List<Reference> names)
{
    private const int LongestPhrase = 3;

    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "father", "mother", "brother", "sister", "wife", "husband", "son", "daughter", "partner", "girlfriend", "boyfriend", "fiance", "fiancé",
        "fiancee", "fiancée", "uncle", "aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson", "granddaughter", "widow",
        "ex-wife", "ex-husband", "stepfather", "stepmother", "father-in-law", "son-in-law", "lawyer", "attorney", "spokesman", "spokeswoman",
        "mentor", "predecessor", "successor", "boss", "deputy", "opponent", "rival", "challenger", "friend", "agent", "manager", "coach",
    };

    private readonly Dictionary<(Entity Owner, string Noun), Entity> _known = [];

    /// <summary>Whether a word is a possessive pronoun of the third person.</summary>
    public static bool IsPossessive(ActorText text, int word) => text.Is(word, "his") || text.Is(word, "her") || text.Is(word, "its") || text.Is(word, "their");

    /// <summary>
    /// The reference of the noun that an owner's possessive stands before, or null where nobody has been told to be that; where a name
    /// follows, it is taken up for later.
    /// </summary>
    /// <param name="owner">The owner's mention.</param>
    /// <param name="word">First word after the possessive.</param>
    /// <param name="nextName">The first name that may stand after it.</param>
    /// <param name="end">End of the sentence.</param>
    public Reference? At(Reference owner, int word, int nextName, int end)
    {
        if (owner.Entity is null)
        {
            return null;
        }

        for (var i = word; i < end && i < word + LongestPhrase && text.Features(i).Case == WordCase.Lower; i++)
        {
            var noun = text.Features(i).Word;
            if (!Nouns.Contains(noun))
            {
                continue;
            }

            var after = text.Is(i + 1, ",") ? i + 2 : i + 1;
            var name = nextName < names.Count && names[nextName] is { Kind: MentionKind.Name, Type: ActorType.Person } next && next.First == after ? next : null;
            if (name?.Entity is { } named && named != owner.Entity)
            {
                _known[(owner.Entity, noun)] = named;
                return null;
            }

            return text.IsPossessive(i + 1) || i + 1 >= end || text.Features(i + 1).Case != WordCase.Capitalised ? Known(owner, word, i) : null;
        }

        return null;
    }

    private Reference? Known(Reference owner, int first, int noun)
    {
        if (!_known.TryGetValue((owner.Entity!, text.Features(noun).Word), out var entity))
        {
            return null;
        }

        var reference = new Reference(first, noun + 1, owner.Sentence, MentionKind.Nominal, entity.Type);
        entity.Add(reference);
        return reference;
    }
}

namespace Tenor.Language;

/// <summary>
/// Takes up what stands beside persons' names: "Yoon, a conservative,", "Kim, the country's leader,", "Sen. Marco Rubio, R-Fla.,", "the
/// committee's chairman, Bob Corker". What they are described as, a later description may mean.
/// </summary>
internal sealed class DescriptionReader(ActorText text, List<Reference> names)
{
    private const int LongestApposition = 10;
    private const int LongestTitle = 6;

    private readonly Dictionary<int, Reference> _appositions = [];

    /// <summary>Adds what is found to the entities.</summary>
    /// <returns>Descriptions in apposition to a name, which are mentions of their own, by their first word.</returns>
    public Dictionary<int, Reference> Read()
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is { Kind: MentionKind.Name, Type: ActorType.Person, Entity: { } entity } person)
            {
                ReadBefore(person, entity, i);
                var next = ReadParty(person, entity);
                ReadAfter(person, entity, next);
            }
        }

        return _appositions;
    }

    /// <summary>"Florida Sen. Marco Rubio", "Republican Rep. Peter King", "the committee's chairman, Bob Corker".</summary>
    private void ReadBefore(Reference person, Entity entity, int index)
    {
        var start = text.SentenceStart(person.Sentence);
        var before = person.First - 1;
        for (var steps = 0; steps < LongestTitle && before >= start && IsTitle(before); steps++)
        {
            before--;
        }

        if (index > 0 && names[index - 1] is var beside && beside.End == before + 1 && before + 1 < person.First)
        {
            if (beside.Type == ActorType.Place && beside.Country < 0 && entity.Home.Length == 0)
            {
                entity.Home = States.Find(beside.Name) ?? beside.Name;
            }
            else if (PartyOf(beside.Name) is { } party)
            {
                entity.AddRole(party);
            }
        }

        if (before > start && text.Is(before, ",") && Roles.Table.Find(Lower(before - 1)) is { Type: ActorType.Person } role
            && (text.Is(person.End, ",") || (text.Features(person.End < text.Count ? person.End : before).Traits & WordTraits.Saying) != 0))
        {
            Describe(entity, role);
        }
    }

    private bool IsTitle(int word)
    {
        var lower = Lower(word).TrimEnd('.');
        return (KnownWords.Of(lower) & (WordTraits.Honorific | WordTraits.TitleModifier)) != 0 || Roles.Table.Find(lower) is { Type: ActorType.Person };
    }

    /// <summary>A lawmaker's party and state, "(R-Fla.)" or ", D-N.Y.,": returns the word after it, or after the name where there is none.</summary>
    private int ReadParty(Reference person, Entity entity)
    {
        var at = person.End + 1;
        var bracket = text.Is(person.End, "(");
        if ((!bracket && !text.Is(person.End, ",")) || at + 1 >= text.SentenceEnd(person.Sentence))
        {
            return person.End;
        }

        var word = text.Word(at);
        var party = word[0] switch { 'D' => "democrat", 'R' => "republican", 'I' => "independent", _ => null };
        var state = word.Length > 3 && word[1] == '-' ? States.Find(word[2..]) : null;
        if (party is null || (state is null && !(bracket && word.Length == 1 && text.Is(at + 1, ")"))))
        {
            return person.End;
        }

        entity.AddRole(party);
        entity.AddRole("lawmaker");
        if (state is not null)
        {
            entity.Home = state;
        }

        return bracket && text.Is(at + 1, ")") ? at + 2 : at + 1;
    }

    private void ReadAfter(Reference person, Entity entity, int i)
    {
        var limit = text.SentenceEnd(person.Sentence);
        var end = Math.Min(limit, i + LongestApposition);
        if (i >= end)
        {
            return;
        }

        var comma = text.Is(i, ",");
        if (comma && person.First > text.SentenceStart(person.Sentence) && GrammarWords.IsPreposition(Lower(person.First - 1)) && text.Is(text.SentenceStart(person.Sentence), "According"))
        {
            // "According to Rathbun, a detective came": somebody else.
            return;
        }

        if (!comma && !text.Is(i, "is") && !text.Is(i, "was") && !text.Is(i, "became"))
        {
            return;
        }

        i++;
        if (text.Is(i, "the") || text.Is(i, "a") || text.Is(i, "an"))
        {
            i++;
        }
        else if (!comma || i >= end || (text.Features(i).Case != WordCase.Capitalised && Roles.Table.Find(text.Features(i).Word) is null))
        {
            return;
        }

        var first = i;
        for (; i < end; i++)
        {
            var lower = Lower(i);
            if (lower is "," or "." or "who" or "and" or "said" or "says" || GrammarWords.IsAuxiliary(lower) || GrammarWords.IsPreposition(lower))
            {
                return;
            }

            if (Roles.Table.Find(lower) is not { Type: ActorType.Person } role || !IsHead(i, limit))
            {
                continue;
            }

            if (comma && !Closes(i + 1, limit))
            {
                return;
            }

            Describe(entity, role);
            for (var modifier = first; modifier < i; modifier++)
            {
                entity.AddRole(Lower(modifier));
            }

            if (comma)
            {
                _appositions.TryAdd(first, new Reference(first, i + 1, person.Sentence, MentionKind.Nominal, ActorType.Person) { Gender = role.Gender, Entity = entity });
            }

            return;
        }
    }

    private static void Describe(Entity entity, Role role)
    {
        entity.AddRole(role.Noun);
        if (entity.Gender == Gender.Unknown)
        {
            entity.Gender = role.Gender;
        }
    }

    /// <summary>Whether a noun is its phrase's last: no part of "president Kim" or "party chairman".</summary>
    private bool IsHead(int word, int end)
    {
        if (word + 1 >= end)
        {
            return true;
        }

        var next = text.Features(word + 1);
        return next.Case == WordCase.None || (next.Case == WordCase.Lower && GrammarWords.EndsPhrase(next.Word));
    }

    /// <summary>Whether an apposition may end before a word: no verb follows, whose subject it would be.</summary>
    private bool Closes(int word, int end)
    {
        if (word >= end)
        {
            return true;
        }

        var lower = Lower(word);
        return text.Features(word).Case == WordCase.None || lower is "who" or "whose" or "and" || GrammarWords.IsPreposition(lower);
    }

    private string Lower(int word) => text.Features(word).Word.ToLowerInvariant();

    private static string? PartyOf(string name) => name switch
    {
        "Republican" or "GOP" => "republican",
        "Democratic" or "Democrat" => "democrat",
        _ => null,
    };
}

namespace Tenor.Language;

/// <summary>
/// Resolves descriptions: "the president", "the Ukrainian leader", "the agency", "the country", and makes actors of what a named actor
/// owns and speaks through: "Yoon's office", "the Trump administration".
/// </summary>
internal sealed class NominalFinder(ActorText text, List<Reference> names, Discourse discourse, List<Entity> entities)
{
    private const int MostModifiers = 3;
    private const int PersonReach = 12;
    private const int OrganisationReach = 4;
    private const int CountryReach = 2;
    private const double ClearLead = 1.2;

    private static readonly HashSet<string> Governments = new(StringComparer.Ordinal) { "government", "regime" };

    private static readonly HashSet<string> Mouthpieces = new(StringComparer.Ordinal)
    {
        "office", "campaign", "administration", "government", "team", "cabinet", "regime", "ministry", "party", "company", "foundation",
    };

    private static readonly HashSet<string> Leaders = new(StringComparer.Ordinal)
    {
        "president", "premier", "minister", "chancellor", "dictator", "king", "queen", "emperor", "sultan", "emir", "ruler", "strongman",
        "leader", "ayatollah", "prince", "monarch",
    };

    private static readonly HashSet<string> Lawmakers = new(StringComparer.Ordinal)
    {
        "senator", "representative", "congressman", "congresswoman", "assemblyman", "assemblywoman", "councilman", "councilwoman", "lawmaker",
    };

    private static readonly HashSet<string> Different = new(StringComparer.Ordinal)
    {
        "vice", "deputy", "former", "ex-president", "acting", "interim", "assistant", "prime", "foreign", "defense", "defence", "finance", "attorney",
        "first", "late",
    };

    private static readonly Dictionary<string, string[]> Heads = new(StringComparer.Ordinal)
    {
        ["agency"] = ["agency", "service", "bureau", "administration", "authority"],
        ["bureau"] = ["bureau"],
        ["ministry"] = ["ministry"],
        ["department"] = ["department"],
        ["commission"] = ["commission"],
        ["committee"] = ["committee"],
        ["council"] = ["council"],
        ["court"] = ["court"],
        ["party"] = ["party", "democrats", "republicans"],
        ["union"] = ["union"],
        ["bank"] = ["bank"],
        ["university"] = ["university"],
        ["college"] = ["college"],
        ["school"] = ["school", "academy"],
        ["institute"] = ["institute"],
        ["foundation"] = ["foundation"],
        ["association"] = ["association", "federation"],
        ["federation"] = ["federation"],
        ["organization"] = ["organization", "organisation", "association", "foundation", "federation"],
        ["organisation"] = ["organization", "organisation", "association", "foundation", "federation"],
        ["newspaper"] = ["times", "post", "journal", "herald", "tribune", "gazette", "guardian", "telegraph", "news"],
        ["network"] = ["news", "network", "television", "cnn", "nbc", "cbs", "abc", "fox", "msnbc", "bbc"],
        ["company"] = ["inc", "corp", "company", "corporation", "ltd", "group", "motors", "technologies", "systems", "industries", "holdings"],
        ["firm"] = ["inc", "corp", "company", "corporation", "ltd", "group", "partners", "capital"],
        ["alliance"] = ["alliance", "nato"],
        ["league"] = ["league"],
        ["parliament"] = ["parliament"],
        ["congress"] = ["congress"],
        ["senate"] = ["senate"],
    };

    private readonly Dictionary<(Entity Owner, string Noun), Entity> _owned = [];
    private readonly Dictionary<int, Entity> _countries = entities.Where(IsCountry).ToDictionary(entity => entity.Country);

    /// <summary>The reference of a description that begins at a word; null where there is none, or none that is clear.</summary>
    public Reference? At(int word, int sentence, int nextName, int end)
    {
        if (!text.Is(word, "the") && !text.Is(word, "this") && !text.Is(word, "that"))
        {
            return null;
        }

        var country = -1;
        var modifiers = new List<string>();
        var name = nextName;
        for (var i = word + 1; i < end && modifiers.Count <= MostModifiers; i++)
        {
            while (name < names.Count && names[name].First < i)
            {
                name++;
            }

            if (name < names.Count && names[name].First == i)
            {
                if (names[name].Kind != MentionKind.Adjective || country >= 0)
                {
                    return null;
                }

                country = names[name].Country;
                i = names[name].End - 1;
                continue;
            }

            var features = text.Features(i);
            if (features.Case is WordCase.None or WordCase.Upper)
            {
                return null;
            }

            var lower = features.Word.ToLowerInvariant();
            if (GrammarWords.EndsPhrase(lower))
            {
                return null;
            }

            if (Roles.Table.Find(lower) is { } role && IsHead(i, end))
            {
                return Resolve(word, i, sentence, role, country, modifiers, name, end);
            }

            modifiers.Add(lower);
        }

        return null;
    }

    /// <summary>The actor that a named one owns and speaks through: "Yoon's office", "the Trump administration".</summary>
    public Reference? Owned(Reference owner, int index, int end)
    {
        var noun = text.IsPossessive(owner.End) ? owner.End + 1 : owner.End;
        if (noun >= end || owner.Entity is null || (index + 1 < names.Count && names[index + 1].First == noun))
        {
            return null;
        }

        var word = text.Features(noun).Word.ToLowerInvariant();
        var possessive = noun > owner.End;
        if (!Mouthpieces.Contains(word) || !IsHead(noun, end)
            || (!possessive && (owner.Type != ActorType.Person || word is not ("administration" or "campaign" or "government" or "regime"))))
        {
            return null;
        }

        if (owner.Country >= 0 && Governments.Contains(word))
        {
            return null;
        }

        if (!_owned.TryGetValue((owner.Entity, word), out var entity))
        {
            _owned.Add((owner.Entity, word), entity = new Entity(ActorType.Organisation)
            {
                Name = text.Span(owner.First, noun + 1).Of(text.Text),
            });
            entity.AddRole(word);
            entities.Add(entity);
        }

        var reference = new Reference(owner.First, noun + 1, owner.Sentence, MentionKind.Nominal, ActorType.Organisation);
        entity.Add(reference);
        return reference;
    }

    /// <summary>Takes up what an apposition or "is" says of a person: "Yoon, a conservative,", "Kim, the country's leader,".</summary>
    public void ReadDescription(Reference person)
    {
        const int Longest = 8;
        var end = Math.Min(text.SentenceEnd(person.Sentence), person.End + Longest);
        var i = person.End;
        if (i >= end || person.Entity is null
            || !(text.Is(i, ",") || text.Is(i, "is") || text.Is(i, "was") || text.Is(i, "became")))
        {
            return;
        }

        var comma = text.Is(i, ",");
        i++;
        if (i < end && !text.Is(i, "the") && !text.Is(i, "a") && !text.Is(i, "an") && !(comma && text.Features(i).Case == WordCase.Capitalised)
            && !(comma && Roles.Table.Find(text.Features(i).Word) is not null))
        {
            return;
        }

        for (; i < end; i++)
        {
            var lower = text.Features(i).Word.ToLowerInvariant();
            if (lower is "," or "." or "who" or "and" or "said" or "says" || GrammarWords.IsAuxiliary(lower) || GrammarWords.IsPreposition(lower))
            {
                return;
            }

            if (Roles.Table.Find(lower) is { Type: ActorType.Person } role && IsHead(i, text.SentenceEnd(person.Sentence)))
            {
                person.Entity.AddRole(role.Noun);
                if (role.Gender != Gender.Unknown && person.Entity.Gender == Gender.Unknown)
                {
                    person.Entity.Gender = role.Gender;
                }

                return;
            }
        }
    }

    private bool IsHead(int word, int end)
    {
        if (word + 1 >= end || text.IsPossessive(word + 1))
        {
            return true;
        }

        var next = text.Features(word + 1);
        return next.Case == WordCase.None || (next.Case == WordCase.Lower && GrammarWords.EndsPhrase(next.Word))
            || (next.Traits & WordTraits.Weekday) != 0;
    }

    private Reference? Resolve(
        int article, int head, int sentence, Role role, int country, List<string> modifiers, int name, int end)
    {
        // "the president of Ukraine": the country stands after; "of" anything else is somebody else's.
        if (text.Is(head + 1, "of"))
        {
            while (name < names.Count && names[name].First <= head + 1)
            {
                name++;
            }

            var next = text.Is(head + 2, "the") ? head + 3 : head + 2;
            if (country >= 0 || name >= names.Count || names[name].First != next || names[name].Country < 0 || next >= end)
            {
                return null;
            }

            country = names[name].Country;
        }

        var entity = role.Type switch
        {
            ActorType.Person => Person(head, sentence, role, country, modifiers),
            ActorType.Organisation => Organisation(head, sentence, role, country, modifiers),
            _ => Country(head, sentence, role, country, modifiers),
        };
        if (entity is null)
        {
            return null;
        }

        var reference = new Reference(article + 1, head + 1, sentence, MentionKind.Nominal, role.Type) { Gender = role.Gender };
        entity.Add(reference);
        return reference;
    }

    private Entity? Person(int word, int sentence, Role role, int country, List<string> modifiers)
    {
        if (modifiers.Exists(modifier => !Different.Contains(modifier) && modifier is not ("current" or "new" or "incumbent" or "outgoing" or "conservative" or "liberal" or "democratic" or "republican")))
        {
            return null;
        }

        var candidates = discourse.Candidates(word, sentence, PersonReach, mention =>
            mention.Entity.Type == ActorType.Person
            && (role.Gender == Gender.Unknown || mention.Entity.Gender == Gender.Unknown || mention.Entity.Gender == role.Gender)
            && HasRole(mention.Entity, role.Noun)
            && (country < 0 || mention.Entity.Country == country)
            && modifiers.TrueForAll(modifier => !Different.Contains(modifier) || mention.Entity.HasRole(modifier))
            && (modifiers.Count > 0 || !Different.Any(modifier => modifier is not ("former" or "prime" or "first" or "late") && mention.Entity.HasRole(modifier))));
        return Clear(candidates);
    }

    private static bool HasRole(Entity entity, string noun) =>
        entity.HasRole(noun)
        || (noun is "leader" or "ruler" or "strongman" or "dictator" && entity.Roles.Any(Leaders.Contains))
        || (noun is "lawmaker" or "legislator" or "politician" && entity.Roles.Any(Lawmakers.Contains));

    private Entity? Organisation(int word, int sentence, Role role, int country, List<string> modifiers)
    {
        if (Governments.Contains(role.Noun))
        {
            return country >= 0 && modifiers.Count == 0
                ? Clear(discourse.Candidates(word, sentence, int.MaxValue, mention => IsCountry(mention.Entity) && mention.Entity.Country == country)) ?? CountryEntity(country)
                : null;
        }

        if (country >= 0 || modifiers.Count > 0)
        {
            return null;
        }

        var own = Clear(discourse.Candidates(word, sentence, PersonReach, mention => mention.Entity.Type == ActorType.Organisation && mention.Entity.HasRole(role.Noun)));
        if (own is not null)
        {
            return own;
        }

        return Heads.TryGetValue(role.Noun, out var heads)
            ? Clear(discourse.Candidates(word, sentence, OrganisationReach, mention => mention.Entity.Type == ActorType.Organisation && NameHas(mention.Entity, heads)))
            : null;
    }

    private static bool NameHas(Entity entity, string[] heads)
    {
        foreach (var range in entity.Name.AsSpan().Split(' '))
        {
            var word = entity.Name.AsSpan()[range].TrimEnd('.');
            foreach (var head in heads)
            {
                if (word.Equals(head, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Entity? Country(int word, int sentence, Role role, int country, List<string> modifiers) =>
        role.Noun is "country" or "nation" && country < 0 && modifiers.Count == 0
            ? Clear(discourse.Candidates(word, sentence, CountryReach, mention => IsCountry(mention.Entity)))
            : null;

    private static bool IsCountry(Entity entity) => entity.Country >= 0 && entity.Type == ActorType.Place;

    private Entity? CountryEntity(int country) => _countries.GetValueOrDefault(country);

    private static Entity? Clear(List<(Entity Entity, double Weight)> candidates) =>
        candidates.Count == 0 || (candidates.Count > 1 && candidates[1].Weight * ClearLead > candidates[0].Weight) ? null : candidates[0].Entity;
}

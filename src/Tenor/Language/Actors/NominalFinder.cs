namespace Tenor.Language;

/// <summary>
/// Resolves descriptions: "the president", "the Ukrainian leader", "the agency", "the country", and makes actors of what a named actor
/// owns and speaks through: "Yoon's office", "the Trump administration".
/// </summary>
internal sealed class NominalFinder
{
    private const int MostModifiers = 3;
    private const int PersonReach = 12;
    private const int OrganisationReach = 4;
    private const int CountryReach = 2;
    private const int NameReach = 8;
    private const int UntoldReach = 2;
    private const int AnyReach = 2;
    private const double AnyLead = 1.6;
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

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "other", "another", "next", "previous", "second", "third", "only", "two", "three", "four", "fellow", "rival", "opposing", "average",
        "same", "different", "top", "local", "unnamed", "anonymous",
    };

    /// <summary>Offices that so few hold that a text may leave it to the reader to know who does.</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal)
    {
        "president", "premier", "chancellor", "governor", "senator", "mayor", "minister", "congressman", "congresswoman", "representative", "lawmaker",
        "speaker", "nominee", "candidate", "leader", "republican", "democrat", "pope", "pontiff", "king", "queen", "billionaire", "mogul", "businessman", "general",
        "secretary", "singer", "actor", "actress", "author", "comedian", "dictator", "monarch",
    };

    /// <summary>Nouns that an organisation is called by whatever its name is.</summary>
    private static readonly HashSet<string> Any = new(StringComparer.Ordinal) { "company", "firm", "group", "organization", "organisation", "agency", "team", "club" };

    /// <summary>Nouns that head names but mean something else by themselves.</summary>
    private static readonly HashSet<string> NoHeads = new(StringComparer.Ordinal)
    {
        "press", "world", "people", "house", "street", "news", "post", "times", "journal", "america", "states", "right", "rights", "day", "week",
        "year", "month", "season", "war", "act", "life", "love", "time", "way", "end", "game", "west", "east", "north", "south", "east", "book", "one", "party",
    };

    private readonly Dictionary<Entity, string> _heads = [];
    private readonly HashSet<string> _nameHeads = new(StringComparer.Ordinal);
    private readonly Dictionary<(Entity Owner, string Noun), Entity> _owned = [];
    private readonly Dictionary<int, Entity> _countries;
    private readonly ActorText _text;
    private readonly List<Reference> _names;
    private readonly Discourse _discourse;
    private readonly List<Entity> _entities;

    public NominalFinder(ActorText text, List<Reference> names, Discourse discourse, List<Entity> entities)
    {
        _text = text;
        _names = names;
        _discourse = discourse;
        _entities = entities;
        _countries = entities.Where(IsCountry).ToDictionary(entity => entity.Country);
        foreach (var entity in entities)
        {
            if (entity.Type is ActorType.Organisation or ActorType.Place && HeadOf(entity) is { Length: > 0 } head)
            {
                _nameHeads.Add(head);
            }
        }
    }

    /// <summary>Nouns that the text calls its organisations, places and other things by, beside the nouns of their names.</summary>
    public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The reference of a description that begins at a word; null where there is none, or none that is clear.</summary>
    public Reference? At(int word, int sentence, int nextName, int end)
    {
        var indefinite = _text.Is(word, "a") || _text.Is(word, "an");
        if (!indefinite && !_text.Is(word, "the") && !_text.Is(word, "this") && !_text.Is(word, "that"))
        {
            return null;
        }

        var description = new Description();
        var name = nextName;
        for (var i = word + 1; i < end && description.Modifiers.Count <= MostModifiers; i++)
        {
            while (name < _names.Count && _names[name].First < i)
            {
                name++;
            }

            if (name < _names.Count && _names[name].First == i)
            {
                if (!description.TakeName(_names[name]))
                {
                    return null;
                }

                i = _names[name].End - 1;
                continue;
            }

            var features = _text.Features(i);
            if (features.Case is WordCase.None or WordCase.Upper)
            {
                return null;
            }

            if (description.TakeState(_text, i, end) is var words and > 0)
            {
                i += words - 1;
                continue;
            }

            var lower = features.Word.ToLowerInvariant();
            if (GrammarWords.EndsPhrase(lower))
            {
                return null;
            }

            if (IsHead(i, end))
            {
                var role = Roles.Table.Find(lower);
                return indefinite ? Indefinite(word, i, sentence, role)
                    : role is not null ? Resolve(word, i, sentence, role, description, name, end)
                    : features.Case == WordCase.Lower && description.IsAnyOf ? Resolve(word, i, sentence, lower)
                    : null;
            }

            description.Modifiers.Add(lower);
        }

        return null;
    }

    /// <summary>"A man was arrested": somebody new, whom the next "he" may mean; not "Lee is a lawyer", nor "Lee, a lawyer,".</summary>
    private Reference? Indefinite(int article, int head, int sentence, Role? role)
    {
        if (role is not { Type: ActorType.Person }
            || (article > _text.SentenceStart(sentence) && (_text.Is(article - 1, ",") || _text.Is(article - 1, "as") || GrammarWords.IsAuxiliary(_text.Features(article - 1).Word))))
        {
            return null;
        }

        return Nameless(article, head, sentence, role);
    }

    private static Reference Nameless(int article, int head, int sentence, Role role)
    {
        var entity = new Entity(role.Type) { IsNameless = true, Gender = role.Gender };
        entity.AddRole(role.Noun);
        var reference = new Reference(article + 1, head + 1, sentence, MentionKind.Nominal, role.Type) { Gender = role.Gender };
        entity.Add(reference);
        return reference;
    }

    /// <summary>The actor that a named one owns and speaks through: "Yoon's office", "the Trump administration".</summary>
    public Reference? Owned(Reference owner, int index, int end)
    {
        var noun = _text.IsPossessive(owner.End) ? owner.End + 1 : owner.End;
        if (noun >= end || owner.Entity is null || (index + 1 < _names.Count && _names[index + 1].First == noun))
        {
            return null;
        }

        var word = _text.Features(noun).Word.ToLowerInvariant();
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
                Name = _text.Span(owner.First, noun + 1).Of(_text.Text),
            });
            entity.AddRole(word);
            _entities.Add(entity);
        }

        var reference = new Reference(owner.First, noun + 1, owner.Sentence, MentionKind.Nominal, ActorType.Organisation);
        entity.Add(reference);
        return reference;
    }

    private bool IsHead(int word, int end)
    {
        if (word + 1 >= end || _text.IsPossessive(word + 1))
        {
            return true;
        }

        var next = _text.Features(word + 1);
        return next.Case == WordCase.None || (next.Case == WordCase.Lower && GrammarWords.EndsPhrase(next.Word))
            || (next.Traits & WordTraits.Weekday) != 0;
    }

    private Reference? Resolve(int article, int head, int sentence, Role role, Description description, int name, int end)
    {
        // "the president of Ukraine": the country stands after; "of" anything else is somebody else's.
        if (_text.Is(head + 1, "of"))
        {
            while (name < _names.Count && _names[name].First <= head + 1)
            {
                name++;
            }

            var next = _text.Is(head + 2, "the") ? head + 3 : head + 2;
            if (description.Country >= 0 || name >= _names.Count || _names[name].First != next || _names[name].Country < 0 || next >= end)
            {
                return null;
            }

            description.Country = _names[name].Country;
        }

        var entity = role.Type switch
        {
            ActorType.Person => Person(head, sentence, role, description, out var nobody) ?? (nobody ? Nameless(article, head, sentence, role).Entity : null),
            ActorType.Organisation => Organisation(head, sentence, role, description),
            _ => Place(head, sentence, role, description),
        };
        return entity is null ? null : Refer(entity, article, head, sentence, role.Gender);
    }

    /// <summary>"the church" where the Church of Scientology is spoken of: a noun that heads an organisation's or a place's name.</summary>
    private Reference? Resolve(int article, int head, int sentence, string noun)
    {
        if (!(_nameHeads.Contains(noun) || Kinds.Contains(noun)) || _text.Is(head + 1, "of"))
        {
            return null;
        }

        var entity = Clear(_discourse.Candidates(head, sentence, NameReach, mention =>
            (mention.Entity.Type is ActorType.Organisation or ActorType.Place && HeadOf(mention.Entity) == noun)
            || (mention.Entity.Type is not (ActorType.Person or ActorType.Group) && mention.Entity.HasRole(noun))));
        return entity is null ? null : Refer(entity, article, head, sentence, Gender.Unknown);
    }

    private static Reference Refer(Entity entity, int article, int head, int sentence, Gender gender)
    {
        if (entity.References.Count > 0 && entity.References[^1] is var last && last.First == article + 1 && last.End == head + 1)
        {
            return last;
        }

        var reference = new Reference(article + 1, head + 1, sentence, MentionKind.Nominal, entity.Type) { Gender = gender };
        entity.Add(reference);
        return reference;
    }

    private Entity? Person(int word, int sentence, Role role, Description description, out bool nobody)
    {
        nobody = false;
        if (description.Modifiers.Exists(Others.Contains))
        {
            return null;
        }

        var candidates = _discourse.Candidates(word, sentence, PersonReach, mention =>
            mention.Entity.Type == ActorType.Person
            && (role.Gender == Gender.Unknown || mention.Entity.Gender == Gender.Unknown || mention.Entity.Gender == role.Gender)
            && HasRole(mention.Entity, role.Noun)
            && (description.Country < 0 || mention.Entity.Country == description.Country)
            && (description.Home.Length == 0 || mention.Entity.Home.Length == 0 || mention.Entity.Home == description.Home)
            && (description.Party.Length == 0 || !mention.Entity.HasRole(description.Party == "republican" ? "democrat" : "republican"))
            && description.Modifiers.TrueForAll(modifier => !Different.Contains(modifier) || mention.Entity.HasRole(modifier))
            && (description.Modifiers.Count > 0 || !Different.Any(modifier => modifier is not ("former" or "prime" or "first" or "late") && mention.Entity.HasRole(modifier))));
        if (candidates.Count == 0 && Offices.Contains(role.Noun))
        {
            // "the Florida governor said" right after "Ron DeSantis signed the bill": readers are told who holds the office.
            candidates = _discourse.Candidates(word, sentence, UntoldReach, Weighing.Speech, mention =>
                mention.Entity.Type == ActorType.Person && !mention.Entity.IsNameless && !mention.Quoted && mention.Place == MentionPlace.Subject
                && !mention.Entity.Roles.Any()
                && (role.Gender == Gender.Unknown || mention.Entity.Gender == Gender.Unknown || mention.Entity.Gender == role.Gender));
        }

        nobody = candidates.Count == 0;
        return Clear(candidates);
    }

    private static bool HasRole(Entity entity, string noun) =>
        entity.HasRole(noun)
        || (noun is "leader" or "ruler" or "strongman" or "dictator" && entity.Roles.Any(Leaders.Contains))
        || (noun is "lawmaker" or "legislator" or "politician" && entity.Roles.Any(Lawmakers.Contains))
        || (noun is "republican" && entity.Roles.Any(IsOffice) && !entity.HasRole("democrat"))
        || (noun is "democrat" && entity.Roles.Any(IsOffice) && !entity.HasRole("republican"))
        || (noun is "congressman" or "congresswoman" && entity.HasRole("representative"))
        || (noun is "lawyer" && entity.HasRole("attorney"))
        || (noun is "spokesperson" && (entity.HasRole("spokesman") || entity.HasRole("spokeswoman")))
        || (noun is "premier" && entity.HasRole("prime") && entity.HasRole("minister"));

    private static bool IsOffice(string role) => Lawmakers.Contains(role) || role is "governor" or "speaker";

    private Entity? Organisation(int word, int sentence, Role role, Description description)
    {
        if (Governments.Contains(role.Noun))
        {
            var country = description.Country;
            return country >= 0 && description.Modifiers.Count == 0
                ? Clear(_discourse.Candidates(word, sentence, int.MaxValue, mention => IsCountry(mention.Entity) && mention.Entity.Country == country)) ?? CountryEntity(country)
                : null;
        }

        if (!description.IsAnyOf)
        {
            return null;
        }

        var own = Clear(_discourse.Candidates(word, sentence, PersonReach, mention => mention.Entity.Type == ActorType.Organisation && mention.Entity.HasRole(role.Noun)));
        if (own is not null)
        {
            return own;
        }

        var named = _discourse.Candidates(word, sentence, OrganisationReach, mention =>
            mention.Entity.Type == ActorType.Organisation
            && (HeadOf(mention.Entity) == role.Noun || (Heads.TryGetValue(role.Noun, out var heads) && NameHas(mention.Entity, heads))));
        return named.Count > 0 ? Clear(named) : Any.Contains(role.Noun) ? Clear(Unnamed(word, sentence), AnyLead) : null;
    }

    /// <summary>Organisations whose names do not tell what they are: any of them may be "the company".</summary>
    private List<(Entity Entity, double Weight)> Unnamed(int word, int sentence) =>
        _discourse.Candidates(word, sentence, AnyReach, mention =>
            mention.Entity.Type == ActorType.Organisation && !mention.Quoted && Roles.Table.Find(HeadOf(mention.Entity)) is null);

    /// <summary>The noun that heads a name, in lower case: "church" for "Church of Scientology"; empty for a name of one word.</summary>
    private string HeadOf(Entity entity)
    {
        if (!_heads.TryGetValue(entity, out var head))
        {
            var name = entity.Name.AsSpan();
            var of = name.IndexOf(" of ");
            name = of > 0 ? name[..of] : name;
            head = entity.Name.Contains(' ', StringComparison.Ordinal) ? name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.').ToString().ToLowerInvariant() : string.Empty;
            _heads.Add(entity, head = NoHeads.Contains(head) ? string.Empty : head);
        }

        return head;
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

    private Entity? Place(int word, int sentence, Role role, Description description)
    {
        if (!description.IsAnyOf)
        {
            return null;
        }

        var own = Clear(_discourse.Candidates(word, sentence, PersonReach, mention => mention.Entity.Type == ActorType.Place && mention.Entity.HasRole(role.Noun)));
        return own ?? role.Noun switch
        {
            "country" or "nation" => Clear(_discourse.Candidates(word, sentence, CountryReach, mention => IsCountry(mention.Entity))),
            "state" => Clear(_discourse.Candidates(word, sentence, CountryReach, mention => mention.Entity.Type == ActorType.Place && States.Find(mention.Entity.Name) is not null)),
            "capital" => Clear(_discourse.Candidates(word, sentence, CountryReach, mention =>
                mention.Entity.Type == ActorType.Place && HasTrait(mention.Entity.Name, WordTraits.Capital))),
            "city" or "town" => Clear(_discourse.Candidates(word, sentence, CountryReach, mention => IsCity(mention.Entity))),
            _ => Clear(_discourse.Candidates(word, sentence, NameReach, mention => mention.Entity.Type == ActorType.Place && HeadOf(mention.Entity) == role.Noun)),
        };
    }

    private static bool IsCity(Entity entity) =>
        entity.Type == ActorType.Place && !entity.IsCountry
        && (HasTrait(entity.Name, WordTraits.City | WordTraits.Capital) || entity.Name.EndsWith(" City", StringComparison.Ordinal))
        && States.Find(entity.Name) is null;

    private static bool HasTrait(string name, WordTraits traits) => (KnownWords.Of(name.ToLowerInvariant()) & traits) != 0;

    private static bool IsCountry(Entity entity) => entity.IsCountry && entity.Type == ActorType.Place;

    private Entity? CountryEntity(int country) => _countries.GetValueOrDefault(country);

    private static Entity? Clear(List<(Entity Entity, double Weight)> candidates, double lead = ClearLead) =>
        candidates.Count == 0 || (candidates.Count > 1 && candidates[1].Weight * lead > candidates[0].Weight) ? null : candidates[0].Entity;

    /// <summary>What stands between an article and the noun that it belongs to.</summary>
    private sealed class Description
    {
        public List<string> Modifiers { get; } = [];

        /// <summary>Country that an adjective tells, "the Ukrainian leader"; -1 for none.</summary>
        public int Country { get; set; } = -1;

        /// <summary>State or city before the noun: "the Florida senator"; empty for none.</summary>
        public string Home { get; private set; } = string.Empty;

        /// <summary>"republican" or "democrat" for "the Republican senator"; empty for none.</summary>
        public string Party { get; private set; } = string.Empty;

        /// <summary>Whether nothing stands there.</summary>
        public bool IsPlain => Modifiers.Count == 0 && Country < 0 && Home.Length == 0 && Party.Length == 0;

        /// <summary>Whether what stands there does not part one such thing from another.</summary>
        public bool IsAnyOf => Country < 0 && Home.Length == 0 && Party.Length == 0 && !Modifiers.Exists(word => Others.Contains(word) || Different.Contains(word));

        /// <summary>Takes up a state that is no name by itself, as in "the South Carolina Republican": how many words it has, 0 for none.</summary>
        public int TakeState(ActorText text, int word, int end)
        {
            if (text.Features(word).Case != WordCase.Capitalised || Home.Length > 0)
            {
                return 0;
            }

            for (var words = 2; words >= 1; words--)
            {
                if (word + words < end && States.Find(text.Span(word, word + words).In(text.Text)) is { } state)
                {
                    Home = state;
                    return words;
                }
            }

            return 0;
        }

        /// <summary>Takes up a name before the noun; false where it makes the phrase another one.</summary>
        public bool TakeName(Reference name)
        {
            if (name.Name is "Republican" or "GOP" or "Democratic" or "Democrat")
            {
                Party = name.Name is "Republican" or "GOP" ? "republican" : "democrat";
                return true;
            }

            if (name.Kind == MentionKind.Adjective && name.Country >= 0 && Country < 0)
            {
                Country = name.Country;
                return true;
            }

            if (name.Kind == MentionKind.Name && name.Type == ActorType.Place && name.Country < 0 && Home.Length == 0)
            {
                Home = States.Find(name.Name) ?? name.Name;
                return true;
            }

            return false;
        }
    }
}

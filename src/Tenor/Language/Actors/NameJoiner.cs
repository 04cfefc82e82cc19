namespace Tenor.Language;

/// <summary>
/// Joins references by name: the same name, a country and its capital or adjective, a person's surname, an organisation's acronym or
/// short form. Works through the document in order; a short form may also stand before its long one, as in a headline.
/// </summary>
internal sealed class NameJoiner
{
    private const int MaxBearers = 8;

    private readonly ActorText _text;
    private readonly List<Entity> _entities = [];
    private readonly Dictionary<(ActorType Type, string Key), Entity> _byName = [];
    private readonly Dictionary<int, Entity> _countries = [];
    private readonly Dictionary<string, List<Entity>> _persons = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _shortForms = new(StringComparer.Ordinal);

    private NameJoiner(ActorText text) => _text = text;

    /// <summary>Resolves all references; returns the entities.</summary>
    public static List<Entity> Join(ActorText text, List<Reference> references, CancellationToken cancellation)
    {
        var joiner = new NameJoiner(text);
        foreach (var reference in references)
        {
            joiner.Introduce(reference);
        }

        for (var i = 0; i < references.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (joiner.IsSurname(references[i]))
            {
                references[i] = references[i] with { Type = ActorType.Person };
            }
            else if (joiner.IsKnownPlace(references[i]))
            {
                references[i] = references[i] with { Type = ActorType.Place };
            }

            joiner.EntityOf(references[i]).Add(references[i]);
        }

        return joiner._entities;
    }

    /// <summary>Makes the entities that full names introduce, so that short forms before them are known.</summary>
    private void Introduce(Reference reference)
    {
        if (reference.Country >= 0)
        {
            // "Ukrainian forces" too makes Ukraine known, for "Kyiv says".
            if (reference.Type != ActorType.Group)
            {
                _ = CountryEntity(reference.Country);
            }

            return;
        }

        if (reference.End - reference.First > 1)
        {
            if (reference.Type == ActorType.Person)
            {
                IntroducePerson(reference);
            }
            else if (reference.Type is ActorType.Organisation or ActorType.Other)
            {
                IntroduceOrganisation(reference);
            }
        }
    }

    private Entity EntityOf(Reference reference)
    {
        if (reference.Country >= 0)
        {
            return reference.Type == ActorType.Group
                ? Named(ActorType.Group, Countries.Table.All[reference.Country])
                : CountryEntity(reference.Country);
        }

        var direction = DirectionCountry(reference);
        if (direction is not null)
        {
            return direction;
        }

        var capital = Countries.Table.Find(reference.Name, CountryNameKind.Capital);
        if (capital >= 0 && reference.Type is ActorType.Place or ActorType.Organisation
            && _countries.TryGetValue(capital, out var country) && ActsAsGovernment(reference))
        {
            return country;
        }

        if (reference.Type == ActorType.Person && IsNobodysName(reference) && _shortForms.TryGetValue(reference.Name, out var organisation))
        {
            return organisation;
        }

        if (reference.Type == ActorType.Person)
        {
            return PersonOf(reference);
        }

        return _shortForms.TryGetValue(reference.Name, out var whole) ? whole : Named(reference.Type, reference.Name);
    }

    /// <summary>"Fox said" after "Vicente Fox": the tagger took a known person's surname for something else.</summary>
    private bool IsSurname(Reference reference) =>
        reference.End - reference.First == 1 && reference.Country < 0
        && reference.Type is ActorType.Organisation or ActorType.Place or ActorType.Other
        && (_text.Features(reference.First).Traits & (WordTraits.City | WordTraits.State | WordTraits.Capital | WordTraits.Country)) == 0
        && !_text.Is(reference.First - 1, "the")
        && _persons.TryGetValue(Accents.Removed(reference.Name), out var bearers)
        && bearers.Exists(bearer => (bearer.ShortForms > 0 || !IsShortForm(reference.Name)) && !bearer.Name.Contains(" of ", StringComparison.Ordinal) && Accents.Removed(bearer.Name).EndsWith(" " + Accents.Removed(reference.Name), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether no person whom the text names in full has a name of one word for a part of theirs.</summary>
    private bool IsNobodysName(Reference reference) =>
        reference.Type == ActorType.Person && reference.End - reference.First == 1 && !_persons.ContainsKey(Accents.Removed(reference.Name));

    /// <summary>"London said": a country or capital that the tagger took for a person, since it speaks, where no person is called so.</summary>
    private bool IsKnownPlace(Reference reference) =>
        reference.Kind == MentionKind.Name && IsNobodysName(reference) && (reference.Country >= 0 || Countries.Table.Find(reference.Name, CountryNameKind.Capital) >= 0);

    /// <summary>Whether a word is short for an organisation's name that stood before: "Fox" is no Fox News until that was named.</summary>
    private bool IsShortForm(string name) => _shortForms.TryGetValue(name, out var whole) && whole.LastWord >= 0;

    private Entity CountryEntity(int country)
    {
        if (!_countries.TryGetValue(country, out var entity))
        {
            _countries.Add(country, entity = New(Countries.Table.TypeOf(country), Countries.Table.All[country], country));
        }

        return entity;
    }

    private Entity Named(ActorType type, string name)
    {
        var key = (type == ActorType.Person || type == ActorType.Group ? type : ActorType.Other, KeyOf(name));
        if (!_byName.TryGetValue(key, out var entity))
        {
            _byName.Add(key, entity = New(type, name));
        }

        return entity;
    }

    private Entity New(ActorType type, string name, int country = -1)
    {
        var entity = new Entity(type) { Name = name, Country = country, IsCountry = country >= 0 };
        _entities.Add(entity);
        return entity;
    }

    private static string KeyOf(string name)
    {
        var key = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return Accents.Removed(key).TrimEnd('.').Replace('-', ' ').ToUpperInvariant();
    }

    /// <summary>"the North" where North Korea is spoken of.</summary>
    private Entity? DirectionCountry(Reference reference)
    {
        if (reference.End - reference.First != 1 || !_text.Is(reference.First - 1, "the"))
        {
            return null;
        }

        var country = Countries.Table.Find("the " + reference.Name, CountryNameKind.Name);
        return country >= 0 && _countries.TryGetValue(country, out var entity) ? entity : null;
    }

    // "in Moscow" is the city; "Moscow said", "ties with Moscow" is the government.
    private bool ActsAsGovernment(Reference reference)
    {
        var before = reference.First - 1;
        if (before >= _text.SentenceStart(reference.Sentence))
        {
            if (_text.Is(before, "the"))
            {
                before--;
            }

            if (before >= 0 && (_text.Features(before).Traits & WordTraits.PlacePreposition) != 0)
            {
                return false;
            }
        }

        return !_text.Is(reference.End, ",") && !_text.Is(reference.End, "(");
    }

    private void IntroducePerson(Reference reference)
    {
        var entity = FullName(reference);
        Bear(_text.Features(reference.First).Word, entity);
        Bear(Surname(reference), entity);
    }

    /// <summary>
    /// The person of a name of several words: the one of that name, or of a longer or shorter form of it: "Donald J. Trump" for "Donald Trump",
    /// "Enrique Peña Nieto" for "Peña Nieto".
    /// </summary>
    private Entity FullName(Reference reference)
    {
        if (!_byName.ContainsKey((ActorType.Person, KeyOf(reference.Name))) && _persons.TryGetValue(Accents.Removed(Surname(reference)), out var bearers))
        {
            var words = KeyOf(reference.Name).Split(' ');
            foreach (var bearer in bearers)
            {
                if (bearer.Type == ActorType.Person && AreForms(words, KeyOf(bearer.Name).Split(' ')))
                {
                    _byName.Add((ActorType.Person, KeyOf(reference.Name)), bearer);
                    return bearer;
                }
            }
        }

        return Named(ActorType.Person, reference.Name);
    }

    /// <summary>Whether two names differ only in what stands in the middle of one of them, or before the other.</summary>
    private static bool AreForms(string[] one, string[] other)
    {
        if (one.Length > other.Length)
        {
            (one, other) = (other, one);
        }

        return one.Length > 1 && other.Length > one.Length && one[^1] == other[^1]
            && ((one.Length == 2 && one[0] == other[0] && !Array.Exists(other, IsNumeral)) || one.AsSpan().SequenceEqual(other.AsSpan(other.Length - one.Length)));
    }

    private static bool IsNumeral(string word) => word is "I" or "II" or "III" or "IV" or "V" or "VI";

    private void Bear(string word, Entity entity)
    {
        word = Accents.Removed(word);
        if (!_persons.TryGetValue(word, out var bearers))
        {
            _persons.Add(word, bearers = []);
        }

        if (bearers.Count < MaxBearers && !bearers.Contains(entity))
        {
            bearers.Add(entity);
        }
    }

    private string Surname(Reference reference)
    {
        var last = reference.End - 1;
        return last > reference.First && IsSuffix(_text.Features(last).Word) ? _text.Features(last - 1).Word : _text.Features(last).Word;
    }

    private static bool IsSuffix(string word) => word.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "QC" or "KC" or "MP" or "MEP" or "MD" or "PhD" or "Esq";

    private Entity PersonOf(Reference reference)
    {
        if (reference.End - reference.First > 1)
        {
            return FullName(reference);
        }

        if (!_persons.TryGetValue(Accents.Removed(reference.Name), out var bearers))
        {
            return Named(ActorType.Person, reference.Name);
        }

        Entity? best = null;
        foreach (var bearer in bearers)
        {
            if (reference.Gender != Gender.Unknown && bearer.Gender != Gender.Unknown && bearer.Gender != reference.Gender)
            {
                continue;
            }

            if (best is null || Better(bearer, best))
            {
                best = bearer;
            }
        }

        best ??= Named(ActorType.Person, reference.Name);
        best.ShortForms++;
        return best;

        static bool Better(Entity one, Entity other) =>
            one.LastWord >= 0 && (other.LastWord < 0 || one.ShortForms > other.ShortForms
                || (one.ShortForms == other.ShortForms && one.LastWord > other.LastWord));
    }

    private void IntroduceOrganisation(Reference reference)
    {
        var start = reference.First + Nationality(reference);
        var entity = Organisation(reference, start);
        AddAcronym(reference.First, reference.End, entity);
        AddAcronym(start, reference.End, entity);

        // The parenthesis after the name: "National Intelligence Service (NIS)".
        if (_text.Is(reference.End, "(") && _text.Is(reference.End + 2, ")")
            && _text.Features(reference.End + 1).Case == WordCase.Upper)
        {
            _shortForms[_text.Features(reference.End + 1).Word] = entity;
        }

        var first = _text.Features(start);
        if (reference.Type == ActorType.Organisation && first.Case is WordCase.Capitalised or WordCase.Upper
            && (first.Traits & (WordTraits.Country | WordTraits.Demonym | WordTraits.Capital | WordTraits.State | WordTraits.PlaceFront
                | WordTraits.OrganisationHead | WordTraits.TitleModifier | WordTraits.City)) == 0
            && first.CapitalRate is 0 or >= 7)
        {
            _shortForms.TryAdd(first.Word, entity);
        }
    }

    /// <summary>The organisation of a name of several words, which is the same with its nationality, "South Korean Unification Ministry", and without.</summary>
    private Entity Organisation(Reference reference, int start)
    {
        if (start == reference.First || reference.End - start < 2)
        {
            return Named(reference.Type, reference.Name);
        }

        // The Defence Ministry is Russian or Ukrainian, not both: the first that the text tells is the one without.
        var rest = (ActorType.Other, KeyOf(_text.Span(start, reference.End).Of(_text.Text)));
        var full = KeyOf(reference.Name);
        if (!_fullNames.TryAdd(rest.Item2, full) && _fullNames[rest.Item2] != full)
        {
            return Named(reference.Type, reference.Name);
        }

        if (_byName.TryGetValue(rest, out var known))
        {
            _byName.TryAdd((ActorType.Other, full), known);
            return known;
        }

        var entity = Named(reference.Type, reference.Name);
        _byName.Add(rest, entity);
        return entity;
    }

    /// <summary>Number of words of the nationality that a name begins with; 0 where it begins with none, or is nothing else.</summary>
    private int Nationality(Reference reference)
    {
        for (var words = Math.Min(2, reference.End - reference.First - 1); words >= 1; words--)
        {
            if (Countries.Table.Find(_text.Span(reference.First, reference.First + words).In(_text.Text), CountryNameKind.Adjective) >= 0)
            {
                return words;
            }
        }

        return 0;
    }

    private void AddAcronym(int first, int end, Entity entity)
    {
        var acronym = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (char.IsUpper(_text.Word(i)[0]))
            {
                acronym.Append(_text.Word(i)[0]);
            }
        }

        if (acronym.Length > 1)
        {
            _shortForms.TryAdd(acronym.ToString(), entity);
        }
    }
}

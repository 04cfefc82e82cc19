using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>How a name belongs to a country.</summary>
internal enum CountryNameKind
{
    /// <summary>The country itself: "Russia", "USSR".</summary>
    Name,

    /// <summary>Its adjective: "Russian".</summary>
    Adjective,

    /// <summary>Its people: "Russians".</summary>
    People,

    /// <summary>Its capital or seat of government: "Moscow", "the Kremlin".</summary>
    Capital,
}

/// <summary>Countries with their adjectives, peoples and capitals: the small part of geography that joins mentions.</summary>
internal sealed class Countries
{
    private static readonly Lazy<Countries> Loaded = new(Load);

    private readonly FrozenDictionary<string, ImmutableArray<(int Country, CountryNameKind Kind)>> _names;
    private readonly FrozenDictionary<string, ImmutableArray<(int Country, CountryNameKind Kind)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly ImmutableArray<ActorType> _types;

    private Countries(
        ImmutableArray<string> countries, ImmutableArray<ActorType> types, FrozenDictionary<string, ImmutableArray<(int Country, CountryNameKind Kind)>> names)
    {
        All = countries;
        _types = types;
        _names = names;
        _lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Countries Table => Loaded.Value;

    /// <summary>Usual names of the countries, in the table's order; after them, groups that are no country's people, by their adjective.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>What one of <see cref="All"/> is: a place, a union of countries, a group.</summary>
    public ActorType TypeOf(int country) => _types[country];

    /// <summary>Every name in the table with what it is a name of.</summary>
    public IEnumerable<(string Name, CountryNameKind Kind)> Names =>
        _names.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(sense => (pair.Key, sense.Kind)));

    /// <summary>What a name can stand for; empty where the table does not have it. Case counts.</summary>
    public ImmutableArray<(int Country, CountryNameKind Kind)> Senses(ReadOnlySpan<char> name) =>
        _lookup.TryGetValue(name, out var senses) ? senses : [];

    /// <summary>The country that a name stands for in one way of naming; -1 where it does not.</summary>
    public int Find(ReadOnlySpan<char> name, CountryNameKind kind)
    {
        foreach (var sense in Senses(name))
        {
            if (sense.Kind == kind)
            {
                return sense.Country;
            }
        }

        return -1;
    }

    private static Countries Load()
    {
        var countries = ImmutableArray.CreateBuilder<string>();
        var types = ImmutableArray.CreateBuilder<ActorType>();
        var names = new Dictionary<string, List<(int, CountryNameKind)>>(StringComparer.Ordinal);
        void Add(string name, CountryNameKind kind)
        {
            if (name.Length == 0)
            {
                return;
            }

            if (!names.TryGetValue(name, out var senses))
            {
                names.Add(name, senses = []);
            }

            senses.Add((countries.Count - 1, kind));
        }

        void AddAll(string cell, CountryNameKind kind)
        {
            foreach (var name in cell.Split(';'))
            {
                Add(name, kind);
            }
        }

        foreach (var line in KnowledgeFiles.Lines("countries.tsv"))
        {
            var cells = line.Split('\t');
            countries.Add(cells[0]);
            types.Add(cells.Length > 5 ? Enum.Parse<ActorType>(cells[5], ignoreCase: true) : ActorType.Place);
            Add(cells[0], CountryNameKind.Name);
            AddAll(cells[1], CountryNameKind.Name);
            AddAll(cells[2], CountryNameKind.Adjective);
            AddAll(cells[3], CountryNameKind.People);
            AddAll(cells[4], CountryNameKind.Capital);
        }

        foreach (var line in KnowledgeFiles.Lines("groups.tsv"))
        {
            var cells = line.Split('\t');
            countries.Add(cells[0]);
            types.Add(ActorType.Group);
            Add(cells[0], CountryNameKind.Adjective);
            Add(cells[1], CountryNameKind.People);
        }

        return new Countries(
            countries.ToImmutable(),
            types.ToImmutable(),
            names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal));
    }
}

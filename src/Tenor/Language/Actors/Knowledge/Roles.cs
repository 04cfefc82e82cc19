using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Gender of a person as far as words tell.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>A noun by which an actor is spoken of without its name.</summary>
/// <param name="Noun">The noun in lower case.</param>
/// <param name="Type">What it describes.</param>
/// <param name="Gender">Gender that the noun tells.</param>
/// <param name="IsTitle">Whether it also stands before a name: "President Yoon".</param>
internal sealed record Role(string Noun, ActorType Type, Gender Gender, bool IsTitle);

/// <summary>The table of role nouns.</summary>
internal sealed class Roles
{
    private static readonly Lazy<Roles> Loaded = new(Load);

    private readonly FrozenDictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Roles(ImmutableArray<Role> all)
    {
        All = all;
        _lookup = all.DistinctBy(role => role.Noun, StringComparer.Ordinal)
            .ToFrozenDictionary(role => role.Noun, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Roles Table => Loaded.Value;

    public ImmutableArray<Role> All { get; }

    /// <summary>The role that a noun in lower case tells; null where the table does not have it.</summary>
    public Role? Find(ReadOnlySpan<char> noun) => _lookup.TryGetValue(noun, out var role) ? role : null;

    private static Roles Load()
    {
        var all = ImmutableArray.CreateBuilder<Role>();
        foreach (var line in KnowledgeFiles.Lines("roles.tsv"))
        {
            var cells = line.Split('\t');
            var type = Enum.Parse<ActorType>(cells[0], ignoreCase: true);
            var gender = cells[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };
            foreach (var noun in cells[3].Split(' '))
            {
                all.Add(new Role(noun, type, gender, cells[2] == "t"));
            }
        }

        return new Roles(all.ToImmutable());
    }
}

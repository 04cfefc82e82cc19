using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Words whose kind the hand-written lists tell: months, titles, roles, countries, states. Keys are in lower case.</summary>
internal static class KnownWords
{
    private static readonly Dictionary<string, WordTraits> Lists = new(StringComparer.Ordinal)
    {
        ["month"] = WordTraits.Month,
        ["weekday"] = WordTraits.Weekday,
        ["honorific"] = WordTraits.Honorific,
        ["title-modifier"] = WordTraits.TitleModifier,
        ["company"] = WordTraits.Company,
        ["organisation-head"] = WordTraits.OrganisationHead,
        ["place-head"] = WordTraits.PlaceHead,
        ["other-head"] = WordTraits.OtherHead,
        ["place-front"] = WordTraits.PlaceFront,
        ["preposition-in"] = WordTraits.PlacePreposition,
        ["saying"] = WordTraits.Saying,
        ["particle"] = WordTraits.Particle,
        ["joiner"] = WordTraits.Joiner,
        ["work-front"] = WordTraits.WorkFront,
    };

    private static readonly Lazy<FrozenDictionary<string, WordTraits>> Loaded = new(Load);

    /// <summary>What the lists know of a word given in lower case, without a full stop at its end.</summary>
    public static WordTraits Of(ReadOnlySpan<char> lower) =>
        Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var traits) ? traits : WordTraits.None;

    private static FrozenDictionary<string, WordTraits> Load()
    {
        var words = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        void Add(string word, WordTraits traits)
        {
            var key = word.ToLowerInvariant();
            words[key] = words.GetValueOrDefault(key) | traits;
        }

        foreach (var line in KnowledgeFiles.Lines("words.tsv"))
        {
            var cells = line.Split('\t');
            if (Lists.TryGetValue(cells[0], out var traits))
            {
                foreach (var word in cells[1].Split(' '))
                {
                    Add(word, traits);
                }
            }
        }

        foreach (var role in Roles.Table.All)
        {
            Add(role.Noun, role.Type switch
            {
                ActorType.Person => WordTraits.PersonRole,
                ActorType.Organisation => WordTraits.OrganisationRole,
                _ => WordTraits.PlaceRole,
            });
        }

        foreach (var (name, kind) in Countries.Table.Names)
        {
            if (!name.Contains(' ', StringComparison.Ordinal))
            {
                Add(name, kind switch
                {
                    CountryNameKind.Name => WordTraits.Country,
                    CountryNameKind.Adjective => WordTraits.Demonym,
                    CountryNameKind.People => WordTraits.People,
                    _ => WordTraits.Capital,
                });
            }
        }

        foreach (var line in KnowledgeFiles.Lines("us-states.txt"))
        {
            foreach (var name in line.Split(' '))
            {
                if (!name.Contains('_', StringComparison.Ordinal))
                {
                    Add(name.TrimEnd('.'), WordTraits.State);
                }
            }
        }

        foreach (var name in KnowledgeFiles.Lines("Names.surname.txt"))
        {
            Add(name, WordTraits.Surname);
        }

        foreach (var name in KnowledgeFiles.Lines("Names.given.txt"))
        {
            Add(name, WordTraits.GivenName);
        }

        foreach (var name in KnowledgeFiles.Lines("cities.txt"))
        {
            if (!name.Contains(' ', StringComparison.Ordinal))
            {
                Add(name, WordTraits.City);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

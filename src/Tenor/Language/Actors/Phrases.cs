using System.Numerics;

namespace Tenor.Language;

/// <summary>
/// Known names: "North Korea", "New Hampshire", what newspapers often print ("the White House", "Boeing"), and what the long lists hold ("Paris
/// Hilton", "Transylvania").
/// </summary>
internal static class Phrases
{
    private const int Longest = 8;

    /// <summary>Kinds of names in the lists, in the order of their bits, and what they are; leagues and their cups are both.</summary>
    private static readonly (string Kind, ActorType? Type)[] ListedKinds =
    [
        ("company", ActorType.Organisation),
        ("media", ActorType.Organisation),
        ("team", ActorType.Organisation),
        ("league", null),
        ("agency", ActorType.Organisation),
        ("party", ActorType.Organisation),
        ("university", ActorType.Organisation),
        ("band", ActorType.Organisation),
        ("belief", null),
        ("award", null),
        ("event", null),
        ("work", null),
        ("place", ActorType.Place),
        ("person", null),
        ("people", null),
        ("product", null),
    ];

    /// <summary>Kinds that have a list of their own beside <c>names.tsv</c>.</summary>
    public static IReadOnlyList<string> LongLists { get; } =
        ["company", "media", "team", "agency", "party", "band", "award", "event", "work", "place", "person", "people", "product"];

    private static readonly uint State = KindBit(4);
    private static readonly uint City = KindBit(5);

    /// <summary>Set where newspapers often print a name as an organisation, and as a place: the tagger need not decide on those.</summary>
    private static readonly uint PrintedOrganisation = KindBit(30);
    private static readonly uint PrintedPlace = KindBit(29);

    /// <summary>Countries and their adjectives, peoples and capitals, states, cities, and what newspapers often print.</summary>
    private static readonly uint Common = KindBit(0) | KindBit(1) | KindBit(2) | KindBit(3) | State | City | PrintedOrganisation | PrintedPlace;

    private static readonly Lazy<Dictionary<uint, uint>> Known = new(Load);

    /// <summary>For each word, 0, or a number that tells the kinds of the known name and whether it begins here.</summary>
    public static uint[] Mark(WordFeatures[] words, int[] sentenceEnds)
    {
        var marks = new uint[words.Length];
        var known = Known.Value;
        var i = 0;
        foreach (var end in sentenceEnds)
        {
            while (i < end)
            {
                var best = 0;
                var kinds = 0u;
                if (words[i].Case is WordCase.Capitalised or WordCase.Upper)
                {
                    var hash = words[i].WordHash;
                    if (known.TryGetValue(hash, out var single) && single > 0)
                    {
                        (best, kinds) = (1, single);
                    }

                    for (var j = i + 1; j < end && j < i + Longest; j++)
                    {
                        hash = Hash.Mix(hash, words[j].WordHash);
                        if (!known.TryGetValue(hash, out var found))
                        {
                            break;
                        }

                        if (found > 0)
                        {
                            (best, kinds) = (j + 1 - i, found);
                        }
                    }
                }

                for (var j = 0; j < best; j++)
                {
                    marks[i + j] = kinds | (j == 0 ? 1u : 0);
                }

                i += Math.Max(1, best);
            }
        }

        return marks;
    }

    /// <summary>Most kinds that a name can have.</summary>
    public const int MostKinds = 32;

    /// <summary>Writes a feature for each kind that a mark tells, and returns how many they are.</summary>
    public static int Kinds(uint mark, Span<uint> features)
    {
        const uint Template = 70;
        var count = 0;
        for (var kinds = mark >> 1; kinds != 0; kinds &= kinds - 1)
        {
            features[count++] = Hash.Mix(Template, (2 * (uint)BitOperations.TrailingZeroCount(kinds)) + (mark & 1));
        }

        return count;
    }

    /// <summary>Whether a known name begins at a word with this mark.</summary>
    public static bool Begins(uint mark) => (mark & 1) == 1;

    /// <summary>Whether a name is a country's, a city's or one that newspapers often print: a long list also knows "Full House".</summary>
    public static bool IsCommon(uint mark) => (mark & Common) != 0;

    /// <summary>What newspapers print the name as by its mark; null where that tells neither organisation nor place.</summary>
    public static ActorType? TypeOf(uint mark) =>
        (mark & PrintedOrganisation) != 0 ? ActorType.Organisation : (mark & PrintedPlace) != 0 ? ActorType.Place : null;

    private static uint KindBit(int kind) => 2u << kind;

    private static Dictionary<uint, uint> Load()
    {
        var phrases = new Dictionary<uint, uint>(1 << 17);
        void Add(string name, uint kinds, bool alone)
        {
            var parts = name.Split(' ');
            var hash = Hash.Of(parts[0], digits: true);
            if (parts.Length == 1 && !alone)
            {
                return;
            }

            for (var i = 1; i < parts.Length; i++)
            {
                phrases.TryAdd(hash, 0);
                hash = Hash.Mix(hash, Hash.Of(parts[i], digits: true));
            }

            phrases[hash] = phrases.GetValueOrDefault(hash) | kinds;
        }

        foreach (var (name, kind) in Countries.Table.Names)
        {
            Add(name, KindBit((int)kind), alone: false);
        }

        foreach (var line in KnowledgeFiles.Lines("us-states.txt"))
        {
            Add(line.Split(' ')[0].Replace('_', ' '), State, alone: false);
        }

        foreach (var name in KnowledgeFiles.Lines("cities.txt"))
        {
            Add(name, City, alone: false);
        }

        foreach (var line in KnowledgeFiles.Lines("names.tsv"))
        {
            var cells = line.Split('\t');
            var (bit, type) = Kind(cells[0]);
            var printed = type switch { ActorType.Organisation => PrintedOrganisation, ActorType.Place => PrintedPlace, _ => 0u };
            foreach (var name in cells[1].Split("; "))
            {
                Add(Tokens(name), bit | printed, alone: true);
            }
        }

        foreach (var kind in LongLists)
        {
            var (bit, _) = Kind(kind);
            foreach (var name in KnowledgeFiles.Lines($"Names.{kind}.txt"))
            {
                Add(Tokens(name), bit, alone: true);
            }
        }

        return phrases;
    }

    private static (uint Bit, ActorType? Type) Kind(string name)
    {
        const int First = 6;
        var kind = Array.FindIndex(ListedKinds, known => known.Kind == name);
        return (KindBit(First + kind), ListedKinds[kind].Type);
    }

    /// <summary>A name with spaces where tokens part: before the ending of "Moody's", and before commas and what ends a sentence elsewhere.</summary>
    private static string Tokens(string name)
    {
        ReadOnlySpan<string> apart = ["'s", ",", "!", "?", ":"];
        foreach (var mark in apart)
        {
            name = name.Replace(mark, " " + mark, StringComparison.Ordinal);
        }

        return name;
    }
}

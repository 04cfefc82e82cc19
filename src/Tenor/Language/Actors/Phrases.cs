using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Known names: "North Korea", "New Hampshire", and what newspapers often print, "the White House", "Boeing".</summary>
internal static class Phrases
{
    private const int Longest = 5;
    private const byte State = 6;
    private const byte City = 7;
    private const byte Printed = 8;

    /// <summary>Kinds of the names in <c>names.tsv</c>, in the order of their marks, and what they are; leagues and their cups are both.</summary>
    private static readonly (string Kind, ActorType? Type)[] PrintedKinds =
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
    ];

    private static readonly Lazy<FrozenDictionary<uint, byte>> Known = new(Load);

    /// <summary>For each word, 0, or a number that tells the kind of the known name and whether it begins here.</summary>
    public static byte[] Mark(WordFeatures[] words, int[] sentenceEnds)
    {
        var marks = new byte[words.Length];
        var known = Known.Value;
        var i = 0;
        foreach (var end in sentenceEnds)
        {
            while (i < end)
            {
                var best = 0;
                byte kind = 0;
                if (words[i].Case is WordCase.Capitalised or WordCase.Upper)
                {
                    var hash = words[i].WordHash;
                    if (known.TryGetValue(hash, out var single) && single > 1)
                    {
                        (best, kind) = (1, single);
                    }

                    for (var j = i + 1; j < end && j < i + Longest; j++)
                    {
                        hash = Hash.Mix(hash, words[j].WordHash);
                        if (known.TryGetValue(hash, out var found) && found > 1)
                        {
                            (best, kind) = (j + 1 - i, found);
                        }
                        else if (found == 0)
                        {
                            break;
                        }
                    }
                }

                for (var j = 0; j < best; j++)
                {
                    marks[i + j] = (byte)((2 * kind) + (j == 0 ? 1 : 0));
                }

                i += Math.Max(1, best);
            }
        }

        return marks;
    }

    /// <summary>What a name of <c>names.tsv</c> is by its mark; null where the list does not tell organisation or place.</summary>
    public static ActorType? TypeOf(uint mark) => mark / 2 >= Printed ? PrintedKinds[(mark / 2) - Printed].Type : null;

    private static FrozenDictionary<uint, byte> Load()
    {
        const byte Prefix = 1;
        var phrases = new Dictionary<uint, byte>();
        void Add(string name, byte kind)
        {
            var parts = name.Split(' ');
            var hash = Hash.Of(parts[0], digits: true);
            if (parts.Length == 1 && kind >= Printed)
            {
                phrases.TryAdd(hash, kind);
            }

            for (var i = 1; i < parts.Length; i++)
            {
                hash = Hash.Mix(hash, Hash.Of(parts[i], digits: true));
                if (i == parts.Length - 1)
                {
                    phrases[hash] = phrases.GetValueOrDefault(hash) > Prefix ? phrases[hash] : kind;
                }
                else
                {
                    phrases.TryAdd(hash, Prefix);
                }
            }
        }

        foreach (var (name, kind) in Countries.Table.Names)
        {
            Add(name, (byte)(2 + (int)kind));
        }

        foreach (var line in KnowledgeFiles.Lines("us-states.txt"))
        {
            Add(line.Split(' ')[0].Replace('_', ' '), State);
        }

        foreach (var name in KnowledgeFiles.Lines("cities.txt"))
        {
            Add(name, City);
        }

        foreach (var line in KnowledgeFiles.Lines("names.tsv"))
        {
            var cells = line.Split('\t');
            var kind = (byte)(Printed + Array.FindIndex(PrintedKinds, known => known.Kind == cells[0]));
            foreach (var name in cells[1].Split("; "))
            {
                // Tokens part the ending of "Moody's" from its name.
                Add(name.Replace("'s", " 's", StringComparison.Ordinal), kind);
            }
        }

        return phrases.ToFrozenDictionary();
    }
}

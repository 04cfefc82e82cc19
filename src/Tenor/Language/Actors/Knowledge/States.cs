using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>The states of the United States, by their names and by the abbreviations of news style: "Fla.", "N.Y.".</summary>
internal static class States
{
    private static readonly Lazy<FrozenDictionary<string, string>> Loaded = new(Load);

    /// <summary>The name of the state that a name or an abbreviation stands for; null for any other word.</summary>
    public static string? Find(ReadOnlySpan<char> name) =>
        Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var state) ? state : null;

    private static FrozenDictionary<string, string> Load()
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in KnowledgeFiles.Lines("us-states.txt"))
        {
            var names = line.Split(' ').Select(name => name.Replace('_', ' ')).ToArray();
            foreach (var name in names)
            {
                states[name] = names[0];
                states[name.TrimEnd('.')] = names[0];
            }
        }

        return states.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;

namespace Tenor.Scripting.Sandbox;

/// <summary>Reads a list of what cells can reach.</summary>
internal static class AllowListReader
{
    /// <exception cref="FormatException">A line is none of those that the head of AllowList.txt describes.</exception>
    public static void Read(string text, Dictionary<string, AllowListNamespace> namespaces)
    {
        AllowListNamespace? space = null;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var content = line.IndexOf('#') is >= 0 and var hash ? line[..hash] : line;
            var words = content.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (words is ["namespace", _] or ["namespace", _, "in", ..])
            {
                var name = words[1];
                if (!namespaces.TryGetValue(name, out space))
                    namespaces.Add(name, space = new());
                space.Assemblies.AddRange(words.Skip(3));
            }
            else if (space is null || words[0] == "namespace")
            {
                throw Unreadable(number, line, "a line \"namespace N\" or \"namespace N in A\" comes first");
            }
            else if (words is ["*"])
            {
                space.IsOpen = true;
            }
            else
            {
                space.Types[words[0]] = ReadEntry(words, number, line);
            }
        }
    }

    private static AllowListEntry ReadEntry(string[] words, int number, ReadOnlySpan<char> line)
    {
        List<string>? only = null, except = null, paths = null, clause = null;
        var extensions = false;
        foreach (var word in words.AsSpan(1))
        {
            switch (word)
            {
                case "extensions": extensions = true; break;
                case "only": clause = only = []; break;
                case "except": clause = except = []; break;
                case "paths": clause = paths = []; break;
                case var _ when clause is null: throw Unreadable(number, line, "after a type's name stands extensions, only, except or paths");
                case var _ when clause == paths && !word.Contains('.', StringComparison.Ordinal):
                    throw Unreadable(number, line, "a path is written Method.parameter");
                default: clause.Add(word); break;
            }
        }

        return new()
        {
            HasExtensions = extensions,
            Only = only?.ToFrozenSet(StringComparer.Ordinal),
            Except = except?.ToFrozenSet(StringComparer.Ordinal) ?? [],
            Paths = paths?.Select(p => p.Split('.')).GroupBy(p => p[0], p => p[1], StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private static FormatException Unreadable(int number, ReadOnlySpan<char> line, string rule) =>
        new($"Line {number} of an allow-list cannot be read: \"{line}\"; {rule}.");
}

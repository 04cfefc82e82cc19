using System.CommandLine;

namespace Tenor.Cli;

/// <summary>Says what is wrong with a command line, and what to type instead.</summary>
internal static class UsageErrors
{
    public static IEnumerable<string> Of(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        if (ReferenceEquals(command, root) && parsed.UnmatchedTokens is [var verb, ..] && !verb.StartsWith('-'))
        {
            yield return $"\"{verb}\" is no verb of tenor.{Suggestion(verb, root.Subcommands.Select(c => c.Name))}";
            yield return $"The verbs: {string.Join(", ", root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal))}.";
            yield return "Try: tenor --help";
            yield break;
        }

        foreach (var problem in parsed.Errors) yield return Plain(problem.Message);
        yield return ReferenceEquals(command, root) ? "Try: tenor --help" : $"Try: tenor {command.Name} --help";
    }

    /// <summary>What is wrong with a word that stands for a file but looks like an option; null where nothing is.</summary>
    public static string? MisspeltOption(string word, Command command)
    {
        if (word.Length < 2 || word[0] != '-' || File.Exists(word)) return null;
        var options = command.Options.Concat([CommonOptions.Quiet]).SelectMany(o => o.Aliases.Prepend(o.Name)).Append("--help");
        return $"\"{word}\" is no option of {command.Name}.{Suggestion(word, options)}";
    }

    private static string Suggestion(string given, IEnumerable<string> names)
    {
        var (name, distance) = names.Select(n => (n, Distance(given, n))).MinBy(n => n.Item2);
        return distance <= Math.Max(1, given.Length / 3) ? $" Did you mean {name}?" : "";
    }

    private static string Plain(string message) => message
        .Replace(" as expected type 'System.Int32'", ": it takes a whole number")
        .Replace(" as expected type 'System.Double'", ": it takes a number")
        .Replace(" as expected type 'System.Nullable`1[System.Double]'", ": it takes a number")
        .ReplaceLineEndings(" ").Replace("\t", "");

    // Levenshtein's.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}

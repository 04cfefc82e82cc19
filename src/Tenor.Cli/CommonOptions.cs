using System.CommandLine;

namespace Tenor.Cli;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Write nothing but results and errors.",
        Recursive = true,
    };

    public static Option<string[]> Parameters() => new("--parameter", "-p")
    {
        Description = "Set a variable of the cell tagged \"parameters\": name=value. Repeatable.",
        HelpName = "name=value",
    };

    public static Argument<string[]> Files() => new Argument<string[]>("FILES")
    {
        Description = "Files, folders or patterns in quotes ('news/**/*.txt').",
        Arity = ArgumentArity.OneOrMore,
    }.RefusingOptions();

    /// <summary>Makes an option that is spelt wrong an error: else it would be taken for the name of a file.</summary>
    public static Argument<string[]> RefusingOptions(this Argument<string[]> files)
    {
        files.Validators.Add(result =>
        {
            if (result.Parent is not System.CommandLine.Parsing.CommandResult { Command: var command }) return;
            foreach (var token in result.Tokens)
            {
                if (UsageErrors.MisspeltOption(token.Value, command) is { } problem) result.AddError(problem);
            }
        });
        return files;
    }

    public static Option<string[]> Read() => new("--read")
    {
        Description = "A further folder that cells may read. Repeatable.",
        HelpName = "FOLDER",
    };

    public static Option<bool> Trust() => new("--trust")
    {
        Description = "Let cells reach everything that a program may. Only for notebooks that you would run as a program.",
    };

    /// <summary>Parameters by name from their <c>name=value</c> forms.</summary>
    /// <exception cref="UsageException">One is not of that form, or a name stands twice.</exception>
    public static IReadOnlyDictionary<string, string> ParseParameters(IEnumerable<string>? given)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in given ?? [])
        {
            var equals = assignment.IndexOf('=');
            if (equals < 1) throw new UsageException($"-p takes name=value; \"{assignment}\" is not of that form.");
            if (!parameters.TryAdd(assignment[..equals].Trim(), assignment[(equals + 1)..]))
                throw new UsageException($"Parameter \"{assignment[..equals].Trim()}\" is given twice.");
        }
        return parameters;
    }
}

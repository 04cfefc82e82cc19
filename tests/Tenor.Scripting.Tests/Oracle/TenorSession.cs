namespace Tenor.Scripting.Tests.Oracle;

/// <summary>What the cell language makes of a session.</summary>
public static class TenorSession
{
    /// <summary>The defaults, the types that the cells probe, and the library that they measure articles with.</summary>
    internal static ScriptOptions Options { get; } = new()
    {
        References = [typeof(Probes.Pick).Assembly, typeof(Corpus).Assembly],
        AllowLists = [AllOf(typeof(Probes.Pick)), AllOf(typeof(Corpus))],
        Imports = [.. new ScriptOptions().Imports, typeof(Probes.Pick).Namespace!],
    };

    private static string AllOf(Type type) => $"assembly {type.Assembly.GetName().Name}\nnamespace {type.Namespace}\nall";

    // For a cell that hangs; the models load within it, on a busy machine too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<IReadOnlyList<Outcome>> RunAsync(IReadOnlyList<string> cells)
    {
        var session = new ScriptSession(Options);
        var outcomes = new List<Outcome>();
        foreach (var code in cells)
            outcomes.Add(await RunAsync(session, code));
        return outcomes;
    }

    private static async Task<Outcome> RunAsync(ScriptSession session, string code)
    {
        CellResult result;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            result = await session.ExecuteAsync(code, patience.Token).WaitAsync(Patience + Patience);
        }
        catch (Exception e)
        {
            return new Outcome { Throws = "(the engine itself) " + e.GetType().FullName, Message = e.ToString() };
        }

        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            return new Outcome
            {
                Refused = (errors.FirstOrDefault(IsNamed) ?? errors[0]).Id,
                Message = string.Join("; ", errors.Select(e => $"{e.Start.Line}:{e.Start.Column} {e.Id} {e.Message}")),
            };
        }

        if (result.Exception is { } exception)
            return new Outcome { Throws = exception.GetType().FullName, Message = exception.Message };
        return result.HasValue
            ? new Outcome { Type = TypeText.Of(result.ValueType!), Value = ValueText.Of(result.Value) }
            : new Outcome();
    }

    /// <summary>Whether a diagnostic names a construct that cells do not take, with something to read.</summary>
    private static bool IsNamed(Diagnostic diagnostic) =>
        diagnostic.Id.StartsWith("TN", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(diagnostic.Message);
}

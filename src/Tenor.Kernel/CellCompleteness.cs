using Tenor.Scripting;

namespace Tenor.Kernel;

/// <summary>Whether a cell could run as it stands, or waits for more lines.</summary>
internal enum CellCompletenessStatus
{
    Complete,
    Incomplete,
    Invalid,
}

/// <summary>Judges a cell by what the parser says of it.</summary>
/// <param name="Status">The judgement.</param>
/// <param name="Indent">White space for the next line, where one is waited for.</param>
internal sealed record CellCompleteness(CellCompletenessStatus Status, string Indent)
{
    // Literals and comments that run to the end of the source: CS1035 */ expected, CS1039 unterminated string,
    // CS8997 unterminated raw string.
    private static readonly string[] Unterminated = ["CS1035", "CS1039", "CS8997"];

    public static CellCompleteness Of(string code, ScriptTooling tooling)
    {
        var errors = tooling.Session.Diagnose(code)
            .Where(d => d.Severity == DiagnosticSeverity.Error && IsSyntax(d.Id))
            .OrderBy(d => d.Span.Start)
            .ToList();
        if (errors is []) return new CellCompleteness(CellCompletenessStatus.Complete, "");
        var waits = errors[0].Span.End >= code.TrimEnd().Length || Unterminated.Contains(errors[0].Id);
        return waits
            ? new CellCompleteness(CellCompletenessStatus.Incomplete, IndentAfter(code, tooling))
            : new CellCompleteness(CellCompletenessStatus.Invalid, "");
    }

    // The compiler's numbers from 1000 to 1999 are the parser's, but for the 15xx and 17xx of later stages; newer syntax has 8997 ff.
    private static bool IsSyntax(string id) =>
        Unterminated.Contains(id) || (id is ['C', 'S', '1', var hundreds, _, _] && hundreds is not ('5' or '7'))
        || id is "CS1513" or "CS1514" or "CS1525" or "CS1528" or "CS1529" or "CS1733";

    private static string IndentAfter(string code, ScriptTooling tooling)
    {
        var quiet = tooling.Classify(code).Where(s => s.Kind is Classification.String or Classification.Comment).ToList();
        var depth = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is not ('{' or '(' or '[' or '}' or ')' or ']')) continue;
            if (quiet.Exists(s => s.Span.Start <= i && i < s.Span.End)) continue;
            depth += code[i] is '{' or '(' or '[' ? 1 : -1;
        }
        return new string(' ', 4 * Math.Clamp(depth, 0, 20));
    }
}

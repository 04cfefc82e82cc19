using System.Globalization;
using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>Writes what went wrong in a cell for a person: what, where, and the line marked.</summary>
internal static class CellErrors
{
    public static CellError From(CellResult result, string code, string cell)
    {
        if (result.Exception is { } exception)
        {
            var error = From(exception, result.ExceptionPosition, code, cell);
            return result.CallsLeftRunning == 0 ? error : error with { Traceback = [.. error.Traceback, LeftRunning(result.CallsLeftRunning)] };
        }

        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var traceback = new List<string>();
        foreach (var error in errors)
        {
            traceback.Add(Line(error, cell));
            traceback.AddRange(Marked(code, error.Start, error.Span.Length));
        }
        return new CellError(errors[0].Id, errors[0].Message, errors[0].Start, traceback);
    }

    private static string LeftRunning(int calls) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {calls} call{(calls == 1 ? " that does" : "s that do")} not answer still run{(calls == 1 ? "s" : "")} in the background. The session goes on without {(calls == 1 ? "it" : "them")}.");

    private static CellError From(Exception exception, LinePosition? position, string code, string cell)
    {
        if (exception is OperationCanceledException)
            return new CellError("Interrupted", "The cell was interrupted.", position, [Where(cell, position) + ": the cell was interrupted."]);
        var traceback = new List<string> { $"{Where(cell, position)}: {exception.GetType().Name}: {exception.Message}" };
        if (position is { } at) traceback.AddRange(Marked(code, at, 1));
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
            traceback.Add($"  caused by {inner.GetType().Name}: {inner.Message}");
        return new CellError(exception.GetType().Name, exception.Message, position, traceback);
    }

    public static string Line(Diagnostic diagnostic, string cell)
    {
        var kind = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{Where(cell, diagnostic.Start)}: {kind} {diagnostic.Id}: {diagnostic.Message}";
    }

    private static string Where(string cell, LinePosition? position) => position is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{cell}, line {at.Line}, column {at.Column}")
        : cell;

    private static IEnumerable<string> Marked(string code, LinePosition at, int length)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        if (at.Line < 1 || at.Line > lines.Length) yield break;
        var line = lines[at.Line - 1];
        var column = Math.Clamp(at.Column - 1, 0, line.Length);
        yield return "    " + line;
        // A tab stays a tab, so that the mark stands under its column.
        var indent = string.Concat(line.Take(column).Select(c => c == '\t' ? '\t' : ' '));
        yield return "    " + indent + new string('^', Math.Clamp(length, 1, Math.Max(1, line.Length - column)));
    }
}

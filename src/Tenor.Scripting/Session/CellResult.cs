namespace Tenor.Scripting;

/// <summary>What came of running a cell.</summary>
public sealed record CellResult
{
    /// <summary>Whether the cell ended in an expression whose value is to be shown.</summary>
    public bool HasValue { get; init; }

    /// <summary>The value; null where there is none.</summary>
    public object? Value { get; init; }

    /// <summary>What was made of the value to be shown, where the run was asked to make it; null where there is none.</summary>
    public object? Shown { get; init; }

    /// <summary>The static type of the value.</summary>
    public Type? ValueType { get; init; }

    /// <summary>What was wrong with the source. Where any is an error, nothing was run.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What the cell threw while running, if it did; an <see cref="OperationCanceledException"/> where it was interrupted.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Where in the cell the exception came from, innermost statement first.</summary>
    public LinePosition? ExceptionPosition { get; init; }

    /// <summary>
    /// How many calls of the session's cells are still running in the background because they did not answer when their cells were
    /// stopped. They can change nothing in the session any more.
    /// </summary>
    public int CallsLeftRunning { get; init; }

    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Exception is null && !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}

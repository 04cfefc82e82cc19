using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>What came of running one cell. What it showed on the way went to the sink.</summary>
/// <param name="ExecutionCount">Position of this run in the session, from 1.</param>
/// <param name="Value">Forms of the cell's last value; null where it ends in a statement, or failed.</param>
/// <param name="Error">Why it stopped; null where it ran to its end.</param>
/// <param name="Diagnostics">What was found in its source, warnings too.</param>
public sealed record CellRun(int ExecutionCount, MimeBundle? Value, CellError? Error, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Error is null;
}

/// <summary>Why a cell stopped.</summary>
/// <param name="Name">The exception's type ("DivideByZeroException"), the number of a diagnostic ("CS0103"), or "Interrupted".</param>
/// <param name="Message">One or two sentences for a person.</param>
/// <param name="Position">Line and column in the cell; null where it is not known.</param>
/// <param name="Traceback">Lines to show: what, the cell with line and column, and the source line marked.</param>
public sealed record CellError(string Name, string Message, LinePosition? Position, IReadOnlyList<string> Traceback);

namespace Tenor.Scripting;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The cell does not run.</summary>
    Error,

    /// <summary>The cell runs, but something in it is probably not what was meant.</summary>
    Warning,
}

/// <summary>What is wrong with a cell, where, and what to write instead.</summary>
/// <param name="Id">
/// The C# compiler's number where it has the same complaint ("CS0103"); "TN" and a number where the construct is C# that cells
/// do not take.
/// </param>
/// <param name="Severity">Whether the cell can run.</param>
/// <param name="Message">One or two sentences for the person who wrote the cell.</param>
/// <param name="Span">The source that it is about.</param>
/// <param name="Start">Where the span starts.</param>
/// <param name="End">Where the span ends.</param>
public sealed record Diagnostic(
    string Id, DiagnosticSeverity Severity, string Message, SourceSpan Span, LinePosition Start, LinePosition End);

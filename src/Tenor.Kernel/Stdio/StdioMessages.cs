using Tenor.Notebooks;

namespace Tenor.Kernel;

// The messages of docs/stdio-protocol.md; names become camelCase on the wire.

internal sealed record InitializeParams(string? ClientName, string? ClientVersion);

internal sealed record InitializeResult(int ProtocolVersion, string TenorVersion, string RuntimeVersion, int ProcessId);

internal sealed record OpenParams(string SessionId, string Folder, string? Notebook, IReadOnlyList<string>? Folders, bool Trusted = false);

internal sealed record SessionParams(string SessionId);

internal sealed record InterruptResult(bool Interrupted);

internal sealed record ExecuteParams(string SessionId, string CellId, string Code, bool StopOnError = true);

internal sealed record ExecuteResult(
    string Status, int? ExecutionCount, double DurationMs, IReadOnlyList<string> Defines, IReadOnlyList<string> Uses, StdioError? Error)
{
    public static ExecuteResult Aborted { get; } = new("aborted", null, 0, [], [], null);
}

internal sealed record StdioError(
    string Name, string Message, int? Line, int? Column, IReadOnlyList<string> Traceback, IReadOnlyList<StdioDiagnostic> Diagnostics);

internal sealed record PositionParams(string SessionId, string Code, int Position);

internal sealed record CodeParams(string SessionId, string Code);

internal sealed record DiagnoseParams(string SessionId, string Code, IReadOnlyList<string>? Before);

internal sealed record CompleteResult(int Start, int End, IReadOnlyList<StdioCompletion> Items);

internal sealed record StdioCompletion(string Label, string Insert, string Kind, string Detail, string? Documentation);

internal sealed record StdioSignatures(IReadOnlyList<StdioSignature> Signatures, int Active, int ActiveParameter);

internal sealed record StdioSignature(string Label, string? Documentation, IReadOnlyList<StdioParameter> Parameters);

internal sealed record StdioParameter(string Name, int Start, int End, string? Documentation);

internal sealed record StdioHover(int Start, int End, string Kind, string Signature, string? Documentation);

internal sealed record DiagnoseResult(IReadOnlyList<StdioDiagnostic> Diagnostics);

internal sealed record StdioDiagnostic(
    string Id, string Severity, string Message, int Start, int End, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <param name="d">What the engine found.</param>
    /// <param name="before">Characters of the first line that stand before the cell's own source.</param>
    public static StdioDiagnostic From(Scripting.Diagnostic d, int before = 0) => new(
        d.Id, d.Severity == Scripting.DiagnosticSeverity.Error ? "error" : "warning", d.Message,
        d.Span.Start - before, d.Span.End - before,
        d.Start.Line, d.Start.Column - (d.Start.Line == 1 ? before : 0), d.End.Line, d.End.Column - (d.End.Line == 1 ? before : 0));
}

internal sealed record ClassifyResult(IReadOnlyList<StdioSpan> Spans);

internal sealed record StdioSpan(int Start, int End, string Kind);

internal sealed record NamesResult(IReadOnlyList<string> Defines, IReadOnlyList<string> Uses);

internal sealed record VariablesResult(IReadOnlyList<StdioVariable> Variables);

internal sealed record StdioVariable(string Name, string Type, string Preview, int? Rows);

internal sealed record TableParams(
    string SessionId, string Name, int Offset = 0, int Count = 100, string? Sort = null, bool Descending = false, string? Filter = null);

internal sealed record ReportParams(
    string Notebook, string? Output, IReadOnlyList<string>? Folders, IReadOnlyDictionary<string, string>? Parameters);

internal sealed record ReportResult(string Report, string Manifest, bool Succeeded, IReadOnlyList<string> Errors);

internal sealed record VerifyParams(string Report, IReadOnlyList<string>? Folders);

internal sealed record VerifyResult(bool Same, IReadOnlyList<string> Lines);

internal sealed record NewNotebookParams(IReadOnlyList<string> Articles, string Notebook);

internal sealed record NewNotebookResult(string Notebook);

internal sealed record CellStarted(string SessionId, string CellId, int ExecutionCount);

internal sealed record CellOutput(
    string SessionId, string CellId, MimeBundle Data, IReadOnlyDictionary<string, string> Metadata, string? DisplayId, bool Result)
{
    public static IReadOnlyDictionary<string, string> NoMetadata { get; } = new Dictionary<string, string>();
}

internal sealed record CellStream(string SessionId, string CellId, string Name, string Text);

internal sealed record CellProgressed(string SessionId, string CellId, string Message, int Done, int Total);

internal sealed record LogEvent(string Level, string Message);

/// <summary>An object without members.</summary>
internal sealed record Nothing
{
    public static Nothing Instance { get; } = new();
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using StreamJsonRpc;
using Tenor.Notebooks;
using Tenor.Scripting;

namespace Tenor.Kernel;

/// <summary>The requests that an editor can make.</summary>
internal sealed partial class StdioMethods(Func<string, object, Task> notify, KernelLog log) : IDisposable
{
    private const int ProtocolVersion = 1;
    private const int NoSession = 1;
    private const int BadFile = 2;
    private const int NotInitialized = 3;

    private readonly ConcurrentDictionary<string, StdioSession> _sessions = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _initialized;

    /// <summary>Done when the editor has said that it is.</summary>
    public Task Ended => _ended.Task;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams client)
    {
        log.Write($"serves {client.ClientName ?? "an editor"} {client.ClientVersion}".TrimEnd() + " over standard input and output.");
        _initialized = true;
        return new InitializeResult(ProtocolVersion, KernelInfo.Version, Environment.Version.ToString(), Environment.ProcessId);
    }

    [JsonRpcMethod("session/open", UseSingleObjectParameterDeserialization = true)]
    public Nothing Open(OpenParams request)
    {
        Check(_initialized, NotInitialized, "Send initialize first.");
        if (!Directory.Exists(request.Folder)) throw Error(BadFile, $"{request.Folder}: there is no such folder.");
        var options = new NotebookEngineOptions
        {
            Folder = Path.GetFullPath(request.Folder),
            ReadFolders = [.. (request.Folders ?? []).Select(f => Path.GetFullPath(f, request.Folder))],
            Trusted = request.Trusted,
        };
        if (request.Notebook is { } notebook)
        {
            var own = NotebookEngineOptions.ForNotebook(notebook);
            options = options with { ReadFolders = [.. options.ReadFolders, .. own.ReadFolders] };
        }
        Check(!_sessions.ContainsKey(request.SessionId), NoSession, $"A session \"{request.SessionId}\" is open already.");
        _sessions[request.SessionId] = new StdioSession(request.SessionId, options, notify);
        return Nothing.Instance;
    }

    [JsonRpcMethod("session/interrupt", UseSingleObjectParameterDeserialization = true)]
    public InterruptResult Interrupt(SessionParams request) => new(Session(request.SessionId).Interrupt());

    [JsonRpcMethod("session/restart", UseSingleObjectParameterDeserialization = true)]
    public Nothing Restart(SessionParams request)
    {
        Session(request.SessionId).Restart();
        return Nothing.Instance;
    }

    [JsonRpcMethod("session/close", UseSingleObjectParameterDeserialization = true)]
    public Nothing Close(SessionParams request)
    {
        var session = Session(request.SessionId);
        _sessions.TryRemove(request.SessionId, out _);
        session.Dispose();
        return Nothing.Instance;
    }

    [JsonRpcMethod("cell/execute", UseSingleObjectParameterDeserialization = true)]
    public Task<ExecuteResult> ExecuteAsync(ExecuteParams cell) => Session(cell.SessionId).ExecuteAsync(cell);

    [JsonRpcMethod("cell/complete", UseSingleObjectParameterDeserialization = true)]
    public Task<CompleteResult> CompleteAsync(PositionParams request, CancellationToken cancellation) => AskAsync(request, cancellation, tooling =>
    {
        var list = tooling.Complete(request.Code, request.Position, cancellation);
        return new CompleteResult(list.Replaces.Start, list.Replaces.End,
            [.. list.Items.Select(i => new StdioCompletion(i.Label, i.Insert, KindName.Of(i.Kind), i.Detail, i.Documentation))]);
    });

    [JsonRpcMethod("cell/signatureHelp", UseSingleObjectParameterDeserialization = true)]
    public Task<StdioSignatures?> SignaturesAsync(PositionParams request, CancellationToken cancellation) => AskAsync(request, cancellation, tooling =>
        tooling.Signatures(request.Code, request.Position, cancellation) is not { } help ? null : new StdioSignatures(
            [.. help.Signatures.Select(s => new StdioSignature(s.Label, s.Documentation,
                [.. s.Parameters.Select(p => new StdioParameter(p.Name, p.Span.Start, p.Span.End, p.Documentation))]))],
            help.Active, help.ActiveParameter));

    [JsonRpcMethod("cell/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<StdioHover?> HoverAsync(PositionParams request, CancellationToken cancellation) => AskAsync(request, cancellation, tooling =>
        tooling.Hover(request.Code, request.Position, cancellation) is not { } hover ? null
            : new StdioHover(hover.Span.Start, hover.Span.End, KindName.Of(hover.Kind), hover.Signature, hover.Documentation));

    [JsonRpcMethod("cell/diagnose", UseSingleObjectParameterDeserialization = true)]
    public Task<DiagnoseResult> DiagnoseAsync(DiagnoseParams request, CancellationToken cancellation) => Task.Run(() =>
    {
        var script = Session(request.SessionId).Script;
        var before = request.Before ?? [];
        // A directive of a cell above that has not run yet will hold for this one by the time it runs.
        var usings = UsingsOf(before, request.Code);
        var diagnostics = script.Diagnose(usings + request.Code).Where(d => d.Span.Start >= usings.Length).ToList();
        if (diagnostics.Exists(d => d.Id == UnknownName))
        {
            // So will a name that it defines.
            var coming = before.SelectMany(code => script.NamesOf(code).Defines).ToHashSet(StringComparer.Ordinal);
            diagnostics.RemoveAll(d => d.Id == UnknownName && coming.Contains((usings + request.Code)[d.Span.Start..d.Span.End]));
        }
        return new DiagnoseResult([.. diagnostics.Select(d => StdioDiagnostic.From(d, usings.Length))]);
    }, cancellation);

    /// <summary>The directives of the cells above, to stand on a cell's first line; nothing where that line must be the first, as <c>#r</c>.</summary>
    private static string UsingsOf(IReadOnlyList<string> before, string code) => code.TrimStart().StartsWith('#') ? "" : string.Concat(before
        .SelectMany(above => UsingDirective().Matches(above)).Select(m => m.Groups["directive"].Value)
        .Distinct().Where(directive => !code.Contains(directive, StringComparison.Ordinal)).Select(directive => directive + " "));

    /// <summary>A directive on a line of its own; not the statement <c>using var</c> or <c>using (…)</c>.</summary>
    [GeneratedRegex(@"^[ \t]*(?<directive>using\s+(static\s+)?(\w+\s*=\s*)?[\w.]+(<[\w.,\s<>]+>)?\s*;)", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();

    [JsonRpcMethod("cell/classify", UseSingleObjectParameterDeserialization = true)]
    public Task<ClassifyResult> ClassifyAsync(CodeParams request, CancellationToken cancellation) => Task.Run(
        () => new ClassifyResult([.. Session(request.SessionId).Tooling.Classify(request.Code, cancellation)
            .Select(s => new StdioSpan(s.Span.Start, s.Span.End, KindName.Of(s.Kind)))]),
        cancellation);

    [JsonRpcMethod("cell/names", UseSingleObjectParameterDeserialization = true)]
    public Task<NamesResult> NamesAsync(CodeParams request, CancellationToken cancellation) => Task.Run(() =>
    {
        var names = Session(request.SessionId).Script.NamesOf(request.Code);
        return new NamesResult(names.Defines, names.Uses);
    }, cancellation);

    [JsonRpcMethod("variables/list", UseSingleObjectParameterDeserialization = true)]
    public Task<VariablesResult> VariablesAsync(SessionParams request, CancellationToken cancellation) => Task.Run(
        () => new VariablesResult([.. Session(request.SessionId).Script.Variables.Select(
            v => new StdioVariable(v.Name, TypeName.Of(v.Type), VariablePreview.Of(v.Value), VariableTable.CountOf(v.Value)))]),
        cancellation);

    [JsonRpcMethod("variables/table", UseSingleObjectParameterDeserialization = true)]
    public Task<VariablePage> TableAsync(TableParams request, CancellationToken cancellation) => Task.Run(() =>
    {
        var variable = Session(request.SessionId).Script.Variables.FirstOrDefault(v => v.Name == request.Name)
            ?? throw Error(BadFile, $"There is no variable \"{request.Name}\".");
        var table = VariableTable.Of(variable.Value) ?? throw Error(BadFile, $"\"{request.Name}\" is not a table.");
        return table.Page(request.Offset, request.Count, request.Sort, request.Descending, request.Filter);
    }, cancellation);

    [JsonRpcMethod("report/make", UseSingleObjectParameterDeserialization = true)]
    public Task<ReportResult> MakeReportAsync(ReportParams request, CancellationToken cancellation) => Files(() => Task.Run(async () =>
    {
        var path = Path.GetFullPath(request.Notebook);
        var target = Path.GetFullPath(request.Output
            ?? Path.Combine(Path.GetDirectoryName(path)!, "reports", Path.GetFileNameWithoutExtension(path) + ".html"));
        var bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        var own = NotebookEngineOptions.ForNotebook(path);
        using var engine = new NotebookEngine(own with { ReadFolders = [.. own.ReadFolders, .. request.Folders ?? []] });
        var run = await NotebookRunner.RunAsync(
            NotebookDocument.Load(path), engine, request.Parameters ?? new Dictionary<string, string>(), cancellation: cancellation)
            .ConfigureAwait(false);
        var manifest = NotebookReport.Make(run, path, bytes).Save(target, DateTimeOffset.UtcNow);
        return new ReportResult(target, manifest, run.Failure is null, run.Failure?.Error.Traceback ?? []);
    }, cancellation));

    [JsonRpcMethod("report/verify", UseSingleObjectParameterDeserialization = true)]
    public Task<VerifyResult> VerifyReportAsync(VerifyParams request, CancellationToken cancellation) =>
        Files(() => Task.Run(() => ReportVerification.VerifyAsync(request.Report, request.Folders ?? [], cancellation), cancellation));

    [JsonRpcMethod("notebook/new", UseSingleObjectParameterDeserialization = true)]
    public Task<NewNotebookResult> NewNotebookAsync(NewNotebookParams request) => Files(() => Task.Run(() =>
    {
        var path = Path.GetFullPath(request.Notebook);
        if (File.Exists(path)) throw Error(BadFile, $"{path} is there already.");
        if (request.Articles is []) throw Error(BadFile, "Name the articles that the notebook is to load.");
        ArticleNotebook.Make(path, request.Articles).Save(path);
        return new NewNotebookResult(path);
    }));

    [JsonRpcMethod("shutdown", UseSingleObjectParameterDeserialization = true)]
    public Nothing Shutdown(Nothing request)
    {
        foreach (var session in _sessions.Values) session.Interrupt();
        // The answer must leave before the streams close.
        _ = Task.Delay(TimeSpan.FromMilliseconds(100)).ContinueWith(_ => _ended.TrySetResult(), TaskScheduler.Default);
        return request;
    }

    public void Dispose()
    {
        foreach (var session in _sessions.Values) session.Dispose();
    }

    private const string UnknownName = "CS0103";

    private Task<T> AskAsync<T>(PositionParams request, CancellationToken cancellation, Func<ScriptTooling, T> ask) => Task.Run(() =>
    {
        var session = Session(request.SessionId);
        if (request.Position < 0 || request.Position > request.Code.Length)
            throw new LocalRpcException("The position is outside the source.") { ErrorCode = (int)StreamJsonRpc.Protocol.JsonRpcErrorCode.InvalidParams };
        return ask(session.Tooling);
    }, cancellation);

    private static async Task<T> Files<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException or ParameterException)
        {
            throw Error(BadFile, e.Message);
        }
    }

    private StdioSession Session(string id)
    {
        Check(_initialized, NotInitialized, "Send initialize first.");
        return _sessions.TryGetValue(id, out var session) ? session : throw Error(NoSession, $"There is no session \"{id}\".");
    }

    private static void Check(bool holds, int code, string otherwise)
    {
        if (!holds) throw Error(code, otherwise);
    }

    private static LocalRpcException Error(int code, string message) => new(message) { ErrorCode = code };
}

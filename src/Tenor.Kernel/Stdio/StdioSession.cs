using System.Diagnostics;
using Tenor.Notebooks;
using Tenor.Scripting;

namespace Tenor.Kernel;

/// <summary>One notebook that is open in an editor.</summary>
internal sealed class StdioSession : IDisposable
{
    private readonly string _id;
    private readonly NotebookEngineOptions _options;
    private readonly Func<string, object, Task> _notify;
    private (NotebookEngine Engine, CellQueue Queue) _now;

    public StdioSession(string id, NotebookEngineOptions options, Func<string, object, Task> notify)
    {
        _id = id;
        _options = options;
        _notify = notify;
        _now = (new NotebookEngine(options), new CellQueue());
    }

    public ScriptSession Script => _now.Engine.Session;

    public ScriptTooling Tooling => new(Script);

    public Task<ExecuteResult> ExecuteAsync(ExecuteParams cell)
    {
        var (engine, queue) = _now;
        return queue.AddAsync(cancellation => RunAsync(engine, cell, cancellation), cell.StopOnError);
    }

    public bool Interrupt() => _now.Queue.Interrupt();

    /// <summary>Begins anew without variables. A cell that does not let itself be stopped is left behind.</summary>
    public void Restart()
    {
        var (_, queue) = _now;
        _now = (new NotebookEngine(_options), new CellQueue());
        queue.Close();
    }

    public void Dispose() => _now.Queue.Close();

    private async Task<ExecuteResult> RunAsync(NotebookEngine engine, ExecuteParams cell, CancellationToken cancellation)
    {
        var count = engine.ExecutionCount + 1;
        await _notify("cell/started", new CellStarted(_id, cell.CellId, count)).ConfigureAwait(false);
        var names = engine.Session.NamesOf(cell.Code);
        var timer = Stopwatch.StartNew();
        var sink = new StdioOutputSink(_id, cell.CellId, _notify);
        var run = await engine.RunCellAsync(cell.Code, sink, cancellation).ConfigureAwait(false);
        if (run.Value is { } value) sink.Result(value);
        await sink.SentAsync().ConfigureAwait(false);
        var status = run.Error switch { null => "ok", { Name: "Interrupted" } => "interrupted", _ => "error" };
        return new ExecuteResult(
            status, run.ExecutionCount, timer.Elapsed.TotalMilliseconds, names.Defines, names.Uses,
            run.Error is { } e
                ? new StdioError(e.Name, e.Message, e.Position?.Line, e.Position?.Column, e.Traceback,
                    [.. run.Diagnostics.Select(d => StdioDiagnostic.From(d))])
                : null);
    }
}

/// <summary>Sends what a cell puts out to the editor, in order.</summary>
internal sealed class StdioOutputSink(string sessionId, string cellId, Func<string, object, Task> notify) : IOutputSink
{
    private readonly Lock _gate = new();
    private Task _sent = Task.CompletedTask;

    public void Display(MimeBundle data, string displayId) =>
        Send("cell/output", new CellOutput(sessionId, cellId, data, CellOutput.NoMetadata, displayId, false));

    public void UpdateDisplay(MimeBundle data, string displayId) =>
        Send("cell/updateOutput", new CellOutput(sessionId, cellId, data, CellOutput.NoMetadata, displayId, false));

    public void Write(OutputStream stream, string text) =>
        Send("cell/stream", new CellStream(sessionId, cellId, stream == OutputStream.Out ? "stdout" : "stderr", text));

    public void Progress(WorkProgress progress) =>
        Send("cell/progress", new CellProgressed(sessionId, cellId, progress.ToString(), progress.Done, progress.InAll));

    public void Result(MimeBundle data) =>
        Send("cell/output", new CellOutput(sessionId, cellId, data, CellOutput.NoMetadata, null, true));

    /// <summary>Done when all has left.</summary>
    public Task SentAsync()
    {
        lock (_gate) return _sent;
    }

    private void Send(string method, object message)
    {
        lock (_gate)
        {
            // Waits for room where the editor reads slower than the cell writes; an editor that is gone is no fault of the cell.
            _sent = notify(method, message);
            try
            {
                _sent.Wait();
            }
            catch (AggregateException)
            {
                _sent = Task.CompletedTask;
            }
        }
    }
}

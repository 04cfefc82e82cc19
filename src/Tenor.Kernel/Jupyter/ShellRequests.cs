using System.Text.Json;
using Tenor.Notebooks;
using Tenor.Scripting;

namespace Tenor.Kernel;

/// <summary>Answers the requests of the shell channel, of which one is served at a time.</summary>
internal sealed class ShellRequests : IDisposable
{
    private readonly Task<NotebookEngine> _engine;
    private readonly Action<string, JupyterMessage, Action<Utf8JsonWriter>> _publish;
    private readonly ExecutionHistory _history = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private int _count;

    /// <summary>Makes the session ready in the background, while the client still says hello.</summary>
    /// <param name="options">What cells may reach.</param>
    /// <param name="publish">Sends a message about a request to everybody: type, request, content.</param>
    public ShellRequests(NotebookEngineOptions options, Action<string, JupyterMessage, Action<Utf8JsonWriter>> publish)
    {
        _publish = publish;
        _engine = Task.Run(() => new NotebookEngine(options));
    }

    public static bool Knows(string type) => type is "execute_request" or "kernel_info_request" or "complete_request"
        or "inspect_request" or "is_complete_request" or "history_request" or "comm_info_request"
        or "comm_open" or "comm_msg" or "comm_close";

    /// <summary>Stops the cell that runs, if one does.</summary>
    public void Interrupt()
    {
        lock (_gate) _running?.Cancel();
    }

    /// <summary>The answer to a cell that is not run because one before it failed.</summary>
    public Reply Abort() => new("execute_reply", w =>
    {
        w.WriteString("status", "aborted");
        w.WriteNumber("execution_count", _count);
    });

    /// <summary>Runs a cell.</summary>
    /// <returns>The answer, and whether the cells that wait behind it are to be aborted.</returns>
    public async Task<(Reply Reply, bool Stops)> ExecuteAsync(JupyterMessage request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", false);
        var store = !silent && request.Flag("store_history", true);
        if (store) _count++;
        var count = _count;
        if (!silent)
        {
            _publish("execute_input", request, w =>
            {
                w.WriteStartObject();
                w.WriteString("code", code);
                w.WriteNumber("execution_count", count);
                w.WriteEndObject();
            });
        }

        var (run, expressions) = await RunAsync(request, code, silent, count).ConfigureAwait(false);

        if (store) _history.Add(new HistoryEntry(count, code, run.Value?[MimeTypes.Text]));
        if (run.Error is { } error)
        {
            if (!silent)
            {
                _publish("error", request, w =>
                {
                    w.WriteStartObject();
                    Write(w, error);
                    w.WriteEndObject();
                });
            }
            return (new Reply("execute_reply", w =>
            {
                w.WriteString("status", "error");
                w.WriteNumber("execution_count", count);
                Write(w, error);
                w.WriteStartObject("user_expressions");
                w.WriteEndObject();
                w.WriteStartArray("payload");
                w.WriteEndArray();
            }), request.Flag("stop_on_error", true));
        }
        if (!silent && run.Value is { } value)
        {
            _publish("execute_result", request, w =>
            {
                w.WriteStartObject();
                w.WriteNumber("execution_count", count);
                w.WritePropertyName("data");
                value.WriteTo(w);
                w.WriteStartObject("metadata");
                w.WriteEndObject();
                w.WriteEndObject();
            });
        }
        return (new Reply("execute_reply", w =>
        {
            w.WriteString("status", "ok");
            w.WriteNumber("execution_count", count);
            w.WriteStartObject("user_expressions");
            foreach (var (name, result) in expressions) WriteExpression(w, name, result);
            w.WriteEndObject();
            w.WriteStartArray("payload");
            w.WriteEndArray();
        }), false);
    }

    /// <summary>Answers a request that runs no cell; null where none is expected.</summary>
    public async Task<Reply?> AnswerAsync(JupyterMessage request)
    {
        switch (request.Type)
        {
            case "kernel_info_request": return KernelInfo.Reply;
            case "complete_request": return Complete(request, await ToolingAsync().ConfigureAwait(false));
            case "inspect_request": return Inspect(request, await ToolingAsync().ConfigureAwait(false));
            case "is_complete_request": return IsComplete(request, await ToolingAsync().ConfigureAwait(false));
            case "history_request": return History(request);
            case "comm_info_request":
                return new Reply("comm_info_reply", w =>
                {
                    w.WriteString("status", "ok");
                    w.WriteStartObject("comms");
                    w.WriteEndObject();
                });
            case "comm_open":
                // No target is known here, and the protocol's answer to an unknown one is to close it.
                var id = request.Text("comm_id");
                _publish("comm_close", request, w =>
                {
                    w.WriteStartObject();
                    w.WriteString("comm_id", id);
                    w.WriteStartObject("data");
                    w.WriteEndObject();
                    w.WriteEndObject();
                });
                return null;
            default:
                return null;
        }
    }

    public void Dispose()
    {
        Interrupt();
        if (_engine.IsCompletedSuccessfully) _engine.Result.Dispose();
    }

    private async Task<(CellRun Run, IReadOnlyList<(string Name, CellRun Result)> Expressions)> RunAsync(
        JupyterMessage request, string code, bool silent, int count)
    {
        using var cancellation = new CancellationTokenSource();
        lock (_gate) _running = cancellation;
        try
        {
            var engine = await _engine.ConfigureAwait(false);
            using var outputs = silent ? null : new JupyterOutputSink((type, content) => _publish(type, request, content));
            IOutputSink sink = outputs is null ? SilentSink.Instance : outputs;
            var run = await engine.RunCellAsync(code, sink, cancellation.Token, FormattableString.Invariant($"cell {count}"))
                .ConfigureAwait(false);
            var expressions = new List<(string, CellRun)>();
            if (run.Succeeded && request.Content.TryGetProperty("user_expressions", out var asked) && asked.ValueKind == JsonValueKind.Object)
            {
                foreach (var expression in asked.EnumerateObject().Where(e => e.Value.ValueKind == JsonValueKind.String))
                {
                    var result = await engine.RunCellAsync(
                        expression.Value.GetString()!, SilentSink.Instance, cancellation.Token, expression.Name).ConfigureAwait(false);
                    expressions.Add((expression.Name, result));
                }
            }
            return (run, expressions);
        }
        finally
        {
            lock (_gate) _running = null;
        }
    }

    private async Task<ScriptTooling> ToolingAsync() => new((await _engine.ConfigureAwait(false)).Session);

    private static Reply Complete(JupyterMessage request, ScriptTooling tooling)
    {
        var code = request.Text("code");
        var list = tooling.Complete(code, Codepoints.ToUtf16(code, request.Number("cursor_pos", int.MaxValue)));
        var (start, end) = (Codepoints.FromUtf16(code, list.Replaces.Start), Codepoints.FromUtf16(code, list.Replaces.End));
        return new Reply("complete_reply", w =>
        {
            w.WriteString("status", "ok");
            w.WriteStartArray("matches");
            foreach (var item in list.Items) w.WriteStringValue(item.Insert);
            w.WriteEndArray();
            w.WriteNumber("cursor_start", start);
            w.WriteNumber("cursor_end", end);
            w.WriteStartObject("metadata");
            // JupyterLab and VS Code read kinds and signatures from here.
            w.WriteStartArray("_jupyter_types_experimental");
            foreach (var item in list.Items)
            {
                w.WriteStartObject();
                w.WriteString("text", item.Insert);
                w.WriteString("type", KindName.Of(item.Kind));
                w.WriteString("signature", item.Detail);
                w.WriteNumber("start", start);
                w.WriteNumber("end", end);
                w.WriteEndObject();
            }
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static Reply Inspect(JupyterMessage request, ScriptTooling tooling)
    {
        var code = request.Text("code");
        var position = Codepoints.ToUtf16(code, request.Number("cursor_pos", int.MaxValue));
        // Clients ask with the cursor behind the name as often as in it.
        var hover = tooling.Hover(code, position) ?? (position > 0 ? tooling.Hover(code, position - 1) : null);
        return new Reply("inspect_reply", w =>
        {
            w.WriteString("status", "ok");
            w.WriteBoolean("found", hover is not null);
            w.WriteStartObject("data");
            if (hover is not null)
            {
                var documentation = request.Number("detail_level", 0) == 0 ? hover.Documentation?.Split("\n\n")[0] : hover.Documentation;
                var rest = documentation is null ? "" : "\n\n" + documentation;
                w.WriteString(MimeTypes.Text, hover.Signature + rest);
                w.WriteString("text/markdown", $"```csharp\n{hover.Signature}\n```{rest}");
            }
            w.WriteEndObject();
            w.WriteStartObject("metadata");
            w.WriteEndObject();
        });
    }

    private static Reply IsComplete(JupyterMessage request, ScriptTooling tooling)
    {
        var judged = CellCompleteness.Of(request.Text("code"), tooling);
        return new Reply("is_complete_reply", w =>
        {
            w.WriteString("status", judged.Status switch
            {
                CellCompletenessStatus.Complete => "complete",
                CellCompletenessStatus.Incomplete => "incomplete",
                _ => "invalid",
            });
            if (judged.Status == CellCompletenessStatus.Incomplete) w.WriteString("indent", judged.Indent);
        });
    }

    private Reply History(JupyterMessage request)
    {
        int? count = request.Content.TryGetProperty("n", out _) ? request.Number("n", 10) : null;
        int? stop = request.Content.TryGetProperty("stop", out var at) && at.ValueKind == JsonValueKind.Number ? request.Number("stop", 0) : null;
        var entries = request.Text("hist_access_type", "tail") switch
        {
            "range" => _history.Range(request.Number("session", 0), request.Number("start", 0), stop),
            "search" => _history.Search(request.Text("pattern", "*"), request.Flag("unique", false), count),
            _ => _history.Tail(count ?? 10),
        };
        var output = request.Flag("output", false);
        return new Reply("history_reply", w =>
        {
            w.WriteString("status", "ok");
            w.WriteStartArray("history");
            foreach (var entry in entries)
            {
                w.WriteStartArray();
                w.WriteNumberValue(ExecutionHistory.Session);
                w.WriteNumberValue(entry.Line);
                if (output)
                {
                    w.WriteStartArray();
                    w.WriteStringValue(entry.Source);
                    w.WriteStringValue(entry.Output);
                    w.WriteEndArray();
                }
                else
                {
                    w.WriteStringValue(entry.Source);
                }
                w.WriteEndArray();
            }
            w.WriteEndArray();
        });
    }

    private static void WriteExpression(Utf8JsonWriter writer, string name, CellRun result)
    {
        writer.WriteStartObject(name);
        if (result.Error is { } error)
        {
            writer.WriteString("status", "error");
            Write(writer, error);
        }
        else
        {
            writer.WriteString("status", "ok");
            writer.WritePropertyName("data");
            (result.Value ?? MimeBundle.PlainText("")).WriteTo(writer);
            writer.WriteStartObject("metadata");
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CellError error)
    {
        writer.WriteString("ename", error.Name);
        writer.WriteString("evalue", error.Message);
        writer.WriteStartArray("traceback");
        foreach (var line in error.Traceback) writer.WriteStringValue(line);
        writer.WriteEndArray();
    }
}

/// <summary>Drops what a cell puts out.</summary>
internal sealed class SilentSink : IOutputSink
{
    public static SilentSink Instance { get; } = new();

    public void Display(MimeBundle data, string displayId)
    {
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
    }

    public void Write(OutputStream stream, string text)
    {
    }

    public void Progress(WorkProgress progress)
    {
    }
}

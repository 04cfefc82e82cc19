using Tenor.Scripting.Runtime;

namespace Tenor.Scripting.Session;

/// <summary>A cell ready to run; without code where its source has errors.</summary>
internal sealed record CompiledCell(SourceText Source, IReadOnlyList<Diagnostic> Diagnostics, Func<object?>? Run, Type? ValueType);

/// <summary>
/// One run of a cell: on a thread with room for deep recursion, under limits that a watch keeps. A cell is first asked to stop;
/// where it does not answer, because it is inside a call of the library that goes on and on, its thread is ended.
/// </summary>
internal sealed class CellRun(CellContext context, ScriptLimits limits, CancellationToken cancellation)
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly TaskCompletionSource<CellResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private long _started;
    private long _stopAsked;
    private long _memoryBefore;

    public Task<CellResult> RunAsync(Func<CompiledCell> compile)
    {
        var thread = new Thread(() => Run(compile), CellContext.CellRunStack) { IsBackground = true, Name = "A cell" };
        thread.Start();
        return _result.Task;
    }

    private void Run(Func<CompiledCell> compile)
    {
        CellResult result;
        try
        {
            var cell = compile();
            result = cell.Run is null ? new() { Diagnostics = cell.Diagnostics } : Execute(cell);
        }
        catch (Exception exception)
        {
            result = new() { Exception = exception };
        }

        _result.SetResult(result);
    }

    private CellResult Execute(CompiledCell cell)
    {
        if (cancellation.IsCancellationRequested)
            return new() { Diagnostics = cell.Diagnostics, Exception = new OperationCanceledException("The cell was interrupted.", cancellation) };
        context.Begin(cancellation);
        _started = Environment.TickCount64;
        _memoryBefore = GC.GetTotalMemory(false);
        object? value = null;
        Exception? exception = null;
        using (new Timer(_ => Watch(), null, WatchInterval, WatchInterval))
        using (cancellation.Register(() => Stop(new OperationCanceledException("The cell was interrupted.", cancellation))))
        {
            try
            {
#pragma warning disable SYSLIB0046 // Ending a thread may leave shared state half changed; it is the last resort against code that does not answer.
                System.Runtime.ControlledExecution.Run(() => value = cell.Run!(), _abort.Token);
#pragma warning restore SYSLIB0046
            }
            catch (Exception caught)
            {
                exception = context.StopReason ?? (caught is CellStoppedException stopped ? stopped.Reason : caught);
            }
        }

        context.End();
        if (exception is not null)
        {
            return new()
            {
                Diagnostics = cell.Diagnostics,
                Exception = exception,
                ExceptionPosition = cell.Source.PositionAt(Math.Min(context.Position, cell.Source.Length)),
            };
        }

        return new() { Diagnostics = cell.Diagnostics, HasValue = cell.ValueType is not null, Value = value, ValueType = cell.ValueType };
    }

    private void Watch()
    {
        var now = Environment.TickCount64;
        if (_stopAsked != 0)
        {
            if (now - _stopAsked > Patience.TotalMilliseconds)
                _abort.Cancel();
            return;
        }

        if (limits.Time is { } time && now - _started > time.TotalMilliseconds)
            Stop(new TimeoutException($"The cell ran longer than {time.TotalSeconds:0.#} seconds, its limit."));
        else if (limits.Memory is { } memory && GC.GetTotalMemory(false) - _memoryBefore > memory)
            Stop(new OutOfMemoryException($"The cell used more than {memory >> 20} MiB, its limit of memory."));
    }

    private void Stop(Exception reason)
    {
        if (context.Stop(reason))
            _stopAsked = Environment.TickCount64;
    }
}

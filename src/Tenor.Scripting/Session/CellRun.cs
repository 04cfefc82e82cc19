using Tenor.Scripting.Runtime;

namespace Tenor.Scripting.Session;

/// <summary>A cell ready to run, and what the session knows after it; without code where its source has errors.</summary>
internal sealed record CompiledCell(SourceText Source, IReadOnlyList<Diagnostic> Diagnostics, Func<object?>? Run, Type? ValueType, SessionNames? Names);

/// <summary>
/// One run of a cell: on a thread with room for deep recursion, under limits that a watch keeps. A cell that is to stop is asked,
/// and stops at its next check. One that does not answer, because it is inside a call that goes on and on, is left where it is:
/// ending a thread by force can end the process. The session goes on without it, and it stops as soon as the call comes back.
/// </summary>
internal sealed class CellRun
{
    private const int StackSize = 64 << 20;
    private const int MostLeftRunning = 8;
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(10);

    private readonly CellContext _context;
    private readonly ScriptLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly CellThread _thread;
    private readonly Func<object?, object?>? _show;
    private readonly TaskCompletionSource<CellResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly long _started = Environment.TickCount64;
    private readonly long _memoryBefore = GC.GetTotalMemory(false);
    private CompiledCell? _cell;
    private CancellationTokenRegistration _interruption;
    private Timer? _watch;
    private bool _isOver;
    private long _stopAsked;
    private long _memorySeen;

    public CellRun(CellContext context, ScriptLimits limits, Func<object?, object?>? show, CancellationToken cancellation)
    {
        (_context, _limits, _show, _cancellation) = (context, limits, show, cancellation);
        _thread = new(limits.Depth) { Cancellation = cancellation };
    }

    /// <summary>Compiles a cell and runs it; what it declares is taken into the session as soon as it has no errors.</summary>
    public Task<CellResult> RunAsync(Func<CompiledCell> compile, Action<SessionNames> declare)
    {
        if (_context.LeftRunning >= MostLeftRunning)
        {
            return Task.FromResult<CellResult>(new()
            {
                CallsLeftRunning = _context.LeftRunning,
                Exception = new InvalidOperationException($"{_context.LeftRunning} calls that did not stop with their cells are still running. Restart the session."),
            });
        }

        var thread = new Thread(() => Run(compile, declare), StackSize) { IsBackground = true, Name = "A cell" };
        thread.Start();
        _interruption = _cancellation.Register(() => Stop(new OperationCanceledException("The cell was interrupted.", _cancellation)));
        _watch = new Timer(_ => Watch(), null, WatchInterval, WatchInterval);
        lock (_lock)
        {
            if (_isOver)
                EndWatch();
        }

        return _result.Task;
    }

    private void EndWatch()
    {
        _interruption.Dispose();
        _watch?.Dispose();
    }

    private void Run(Func<CompiledCell> compile, Action<SessionNames> declare)
    {
        _thread.MeasureStack(StackSize);
        _context.Begin(_thread, isMain: true);
        CellResult result;
        try
        {
            var cell = compile();
            lock (_lock)
            {
                _cell = cell;
                if (cell.Names is not null && !_isOver)
                    declare(cell.Names);
            }

            result = cell.Run is null ? new() { Diagnostics = cell.Diagnostics } : Execute(cell, cell.Run);
        }
        catch (Exception exception)
        {
            result = Failed(exception);
        }
        finally
        {
            _context.End(_thread);
        }

        Finish(result);
    }

    private CellResult Execute(CompiledCell cell, Func<object?> run)
    {
        // Interrupted before it began: the cell's own first check may come late.
        if (_thread.IsStopping)
            throw _thread.Stopped();
        var value = run();
        var shown = _show is not null && cell.ValueType is not null ? _show(value) : null;

        // What shows a value may take the exception that stops the cell for one of the value's own.
        if (shown is not null && _thread.IsStopping)
            throw _thread.Stopped();
        return new() { Diagnostics = cell.Diagnostics, HasValue = cell.ValueType is not null, Value = value, ValueType = cell.ValueType, Shown = shown };
    }

    private CellResult Failed(Exception exception) => new()
    {
        Diagnostics = _cell?.Diagnostics ?? [],
        Exception = _thread.Reason ?? (exception is CellStoppedException stopped ? stopped.Reason : exception),
        ExceptionPosition = _cell?.Source.PositionAt(Math.Min(_thread.Position, _cell.Source.Length)),
        CallsLeftRunning = _context.LeftRunning,
    };

    private void Finish(CellResult result)
    {
        lock (_lock)
        {
            _isOver = true;
            EndWatch();
        }

        _result.TrySetResult(result);
    }

    private void Watch()
    {
        try
        {
            var now = Environment.TickCount64;
            if (_thread.IsStopping)
            {
                if (now - _stopAsked > _limits.Patience.TotalMilliseconds)
                    Leave();
            }
            else if (_limits.Time is { } time && now - _started > time.TotalMilliseconds)
            {
                Stop(new TimeoutException($"The cell ran longer than {time.TotalSeconds:0.#} seconds, its limit."));
            }
            else if (_limits.Memory is { } memory && Grown(memory))
            {
                Stop(new OutOfMemoryException($"The cell used more than {memory >> 20:N0} MiB, its limit of memory."));
            }
        }
        catch (OutOfMemoryException)
        {
            // Nothing is left even to look with; the next look, or the cell's own exception, ends it.
        }
    }

    // What was thrown away and not yet collected does not count, so it is collected before a cell is stopped for it.
    private bool Grown(long limit)
    {
        var grown = GC.GetTotalMemory(false) - _memoryBefore;
        if (grown <= limit || grown <= _memorySeen)
            return false;
        if (grown > limit + (limit / 2))
            return true;
        grown = GC.GetTotalMemory(true) - _memoryBefore;
        _memorySeen = Math.Max(limit, grown) + (limit / 8);
        return grown > limit;
    }

    private void Stop(Exception reason)
    {
        _stopAsked = Environment.TickCount64;
        _context.Stop(_thread, reason);
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            _isOver = true;
            EndWatch();
            _context.Leave(_thread);
        }

        _result.TrySetResult(Failed(_thread.Stopped()));
    }
}

using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>One thread that runs a session's code: a cell's own, or that of an asynchronous function.</summary>
internal sealed unsafe class CellThread(int depthLimit)
{
    // A call goes on only while a quarter of the stack is left: the runtime's own test leaves too little for an exception that
    // passes through many frames, and running out of stack ends the process.
    private const int Reserve = 4;

    /// <summary>In how many calls of the cell's functions inside one another the stack is looked at once; a power of two.</summary>
    public const int DepthStep = 32;

    private nint _bottom;
    private nint _lowest;
    private nuint _usable;
    private nuint _size;
    private int _stopping;
    private Exception? _reason;

    /// <summary>Where the running statement starts in the cell's source.</summary>
    public int Position;

    /// <summary>How deep the cell's functions have called each other.</summary>
    public int Depth;

    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether it runs an asynchronous function, which may outlive its cell.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>For an asynchronous function: who waits until it first has to wait itself.</summary>
    public Handover? Handover { get; init; }

    public bool IsLeftRunning { get; set; }

    /// <summary>What it waits for; stopping it ends the wait.</summary>
    public ManualResetEventSlim? Awaited { get; set; }

    /// <summary>Whether the thread is to stop. Read at every turn of a loop.</summary>
    public bool IsStopping
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _stopping) != 0;
    }

    /// <summary>Why it is to stop, if it is.</summary>
    public Exception? Reason => _reason;

    /// <summary>Notes where the stack is. To be called near its top.</summary>
    public void MeasureStack(int size)
    {
        byte here;
        _size = (nuint)size;
        _bottom = (nint)(&here) - size;
        _lowest = _bottom + (size / Reserve);
        _usable = _size - (nuint)(size / Reserve);
    }

    public void Stop(Exception reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is not null)
            return;
        Volatile.Write(ref _stopping, 1);
        Interlocked.MemoryBarrier();
        Awaited?.Set();
    }

    /// <summary>The thread of an asynchronous function that this one starts.</summary>
    public CellThread StartAsynchronous(Handover handover) =>
        new(depthLimit) { Cancellation = Cancellation, IsAsynchronous = true, Handover = handover };

    /// <summary>What a thread that is to stop throws.</summary>
    public CellStoppedException Stopped() => new(_reason!);

    /// <summary>Throws that.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void StopHere() => throw Stopped();

    /// <summary>
    /// Looks whether a function may be entered, once in <see cref="DepthStep"/> calls inside one another. The end of a function, or
    /// the handler of an exception, takes the depth back.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Enter()
    {
        byte here;
        var place = (nint)(&here);
        if (Depth <= depthLimit && (nuint)(place - _lowest) < _usable)
            return;

        // A library's own thread has a stack of its own, of which the runtime knows the end.
        if (Depth <= depthLimit && (nuint)(place - _bottom) >= _size && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        throw new InsufficientExecutionStackException(Depth-- > depthLimit
            ? $"The cell's functions call each other more than {depthLimit:N0} deep. Does the recursion end?"
            : "The cell's calls are nested so deep that the stack is full. Does the recursion end, or does a sequence hold itself?");
    }
}

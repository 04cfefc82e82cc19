using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// What a running cell's code asks at every turn of a loop and at every call of its own functions: whether it may go on. One
/// context serves a session.
/// </summary>
internal sealed class CellContext(int depthLimit, long? memoryLimit)
{
    /// <summary>
    /// Above zero while any session of the process wants its cell to stop. Compiled code reads this one word; only then does it
    /// look at its own context.
    /// </summary>
    internal static int Attention;

    /// <summary>Size of the stack that a cell's own thread has.</summary>
    public const int CellRunStack = 64 << 20;

    private int _depth;
    private Exception? _stop;

    /// <summary>Where the running statement starts in the cell's source.</summary>
    public int Position;

    public long? MemoryLimit => memoryLimit;

    public CancellationToken Cancellation { get; private set; }

    public void Begin(CancellationToken cancellation)
    {
        StackRoom.Begin(CellRunStack);
        _depth = 0;
        _stop = null;
        Position = 0;
        Cancellation = cancellation;
    }

    /// <summary>Asks the cell to stop with an exception; the first reason stands.</summary>
    public bool Stop(Exception reason)
    {
        if (Interlocked.CompareExchange(ref _stop, reason, null) is not null)
            return false;
        Interlocked.Increment(ref Attention);
        return true;
    }

    /// <summary>Why the cell was asked to stop, if it was.</summary>
    public Exception? StopReason => _stop;

    public void End()
    {
        if (_stop is not null)
            Interlocked.Decrement(ref Attention);
    }

    /// <summary>Called where <see cref="Attention"/> is set.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Check()
    {
        if (_stop is { } reason)
            throw new CellStoppedException(reason);
    }

    /// <summary>Enters one of the cell's functions.</summary>
    public void Enter()
    {
        if (++_depth > depthLimit || !StackRoom.IsEnough())
        {
            _depth--;
            throw new InsufficientExecutionStackException(
                $"The cell's functions call each other more than {Math.Min(_depth, depthLimit)} deep. Does the recursion end?");
        }

        if (Attention != 0)
            Check();
    }

    public void Leave() => _depth--;

    /// <summary>The depth, to come back to after an exception.</summary>
    public int Depth
    {
        get => _depth;
        set => _depth = value;
    }

    /// <summary>Refuses an array that alone would pass the limit of memory.</summary>
    public int Length<T>(int length)
    {
        TotalLength<T>(length);
        return length;
    }

    /// <summary>The same for the product of an array's dimensions.</summary>
    public void TotalLength<T>(long length)
    {
        if (memoryLimit is { } limit && length > limit / Unsafe.SizeOf<T>())
            throw new OutOfMemoryException($"An array of {length} elements would take more than the {limit >> 20} MiB that a cell may use.");
    }
}

/// <summary>Carries the reason for which a cell was stopped past the cell's own catch blocks, which do not see it.</summary>
internal sealed class CellStoppedException(Exception reason) : Exception("The cell was stopped.", reason)
{
    public Exception Reason => InnerException!;
}

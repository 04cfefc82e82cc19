using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// What the code of a session's cells asks while it runs: which of its threads it is on, and whether it may go on. Compiled code
/// reads one word at a fixed address, the alert; only where that is raised does it ask for more.
/// </summary>
internal sealed unsafe class CellContext
{
    private readonly int[] _alert = GC.AllocateArray<int>(1, pinned: true);
    private readonly ThreadLocal<CellThread?> _own = new();
    private readonly Lock _lock = new();
    private readonly List<CellThread> _live = [];
    private readonly ScriptLimits _limits;

    public CellContext(ScriptLimits limits)
    {
        _limits = limits;
        Main = new(limits.Depth);
    }

    /// <summary>
    /// The thread of the running cell; one that is never stopped where none runs. Right for whoever asks while the alert is not
    /// raised, since no other thread runs the session's code then.
    /// </summary>
    public CellThread Main { get; private set; }

    /// <summary>Where the alert stands in memory that the collector does not move.</summary>
    public long AlertAddress => (long)Unsafe.AsPointer(ref _alert[0]);

    /// <summary>Whether a thread is to stop, or more than one runs the session's code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsRaised(long alertAddress) => Volatile.Read(ref *(int*)alertAddress) != 0;

    /// <summary>How many calls that did not answer when their cell was stopped go on still.</summary>
    public int LeftRunning { get; private set; }

    /// <summary>The thread that asks, as far as it is the session's own; throws where it is to stop.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public CellThread Attend()
    {
        var thread = Current;
        return thread.IsStopping ? throw thread.Stopped() : thread;
    }

    /// <summary>The same where the session runs on one thread alone and nobody asked it to stop, which costs nothing.</summary>
    public void Poll()
    {
        if (Volatile.Read(ref _alert[0]) != 0)
            Attend();
    }

    /// <summary>Waits for an event as long as the thread that asks may run.</summary>
    public void Wait(ManualResetEventSlim done)
    {
        var thread = Attend();
        thread.Awaited = done;
        Interlocked.MemoryBarrier();
        if (!thread.IsStopping)
            done.Wait();
        thread.Awaited = null;
        Attend();
    }

    /// <summary>The thread that asks; a library's own thread counts as the running cell's.</summary>
    public CellThread Current => _own.Value ?? Main;

    /// <summary>Stops with the running cell, for calls that look at a token.</summary>
    public CancellationToken Cancellation => Current.Cancellation;

    /// <summary>Makes a thread the session's own, from its start to its <see cref="End"/>. To be called on that thread.</summary>
    public void Begin(CellThread thread, bool isMain)
    {
        _own.Value = thread;
        lock (_lock)
        {
            _live.Add(thread);
            if (isMain)
                Main = thread;
            Count();
        }
    }

    public void End(CellThread thread)
    {
        lock (_lock)
        {
            _live.Remove(thread);
            if (thread.IsLeftRunning)
                LeftRunning--;
            if (Main == thread)
                Main = new(_limits.Depth);
            Count();
        }
    }

    /// <summary>Asks a cell's thread to stop, and with it the asynchronous functions that run in the session; its first reason stands.</summary>
    public void Stop(CellThread thread, Exception reason)
    {
        lock (_lock)
        {
            thread.Stop(reason);
            foreach (var other in _live)
            {
                if (other.IsAsynchronous)
                    other.Stop(reason);
            }

            Count();
        }
    }

    /// <summary>Stops whatever runs in the session.</summary>
    public void StopAll(Exception reason)
    {
        lock (_lock)
        {
            foreach (var thread in _live)
                thread.Stop(reason);
            Count();
        }
    }

    /// <summary>Goes on without a thread that does not answer. Should it come back to the cell's code, it stops there.</summary>
    public void Leave(CellThread thread)
    {
        lock (_lock)
        {
            thread.IsLeftRunning = true;
            LeftRunning++;
            if (Main == thread)
                Main = new(_limits.Depth);
            Count();
        }
    }

    /// <summary>How many asynchronous functions run now.</summary>
    public int Asynchronous
    {
        get
        {
            lock (_lock)
                return _live.Count(t => t.IsAsynchronous);
        }
    }

    private void Count() =>
        Volatile.Write(ref _alert[0], _live.Count(t => t != Main) + (Main.IsStopping ? 1 : 0));

    /// <summary>Refuses an array that alone would pass the limit of memory.</summary>
    public int Length<T>(int length)
    {
        TotalLength<T>(length);
        return length;
    }

    /// <summary>The same for the product of an array's dimensions.</summary>
    public void TotalLength<T>(long length) => Refuse(length, Unsafe.SizeOf<T>());

    /// <summary>Refuses a size that a call is given where what it makes would alone pass the limit of memory.</summary>
    public int Size(int count, int bytesEach)
    {
        Refuse(count, bytesEach);
        return count;
    }

    private void Refuse(long count, int bytesEach)
    {
        if (_limits.Memory is { } limit && count > limit / bytesEach)
            throw new OutOfMemoryException($"{count:N0} elements at once would take more than the {limit >> 20:N0} MiB that a cell may use.");
    }
}

/// <summary>Carries the reason for which a cell was stopped past the cell's own catch blocks, which do not see it.</summary>
internal sealed class CellStoppedException(Exception reason) : Exception("The cell was stopped.", reason)
{
    public Exception Reason => InnerException!;
}

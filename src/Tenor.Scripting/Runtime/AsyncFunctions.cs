using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// Asynchronous functions of a cell. Each runs on a thread of its own, and its caller waits until it ends or first has to wait
/// itself: the order of events is that of C#'s state machines. The cell's own top level simply waits.
/// </summary>
internal static class AsyncFunctions
{
    private const int StackSize = 16 << 20;
    private static readonly AsyncLocal<Handover?> Current = new();

    /// <summary>Starts a function that gives nothing but its end.</summary>
    public static Task Start(CellContext context, Action body) => StartWithResult(context, () =>
    {
        body();
        return true;
    });

    /// <summary>Starts an async function that returns void; what it throws is lost, as nobody awaits it.</summary>
    public static void StartVoid(CellContext context, Action body) => Start(context, body);

    /// <summary>Starts a function with a result.</summary>
    public static Task<T> StartWithResult<T>(CellContext context, Func<T> body)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handover = new Handover();
        var thread = new Thread(
            () =>
            {
                Current.Value = handover;
                StackRoom.Begin(StackSize);
                try
                {
                    result.SetResult(body());
                }
                catch (OperationCanceledException canceled)
                {
                    result.SetCanceled(canceled.CancellationToken);
                }
                catch (Exception exception)
                {
                    result.SetException(exception);
                }
                finally
                {
                    handover.Yield();
                }
            },
            StackSize)
        {
            IsBackground = true,
            Name = "A cell's async function",
        };
        thread.Start();
        handover.Wait(context);
        return result.Task;
    }

    /// <summary>Waits for an awaited operation; the caller of an async function goes on meanwhile.</summary>
    public static void Wait<TAwaiter>(CellContext context, TAwaiter awaiter, bool isCompleted) where TAwaiter : INotifyCompletion
    {
        if (isCompleted)
            return;
        Current.Value?.Yield();
        using var done = new ManualResetEventSlim();
        var signal = done;
        awaiter.OnCompleted(() =>
        {
            try
            {
                signal.Set();
            }
            catch (ObjectDisposedException)
            {
                // The cell was stopped while it waited.
            }
        });
        while (!done.Wait(20))
            context.Check();
    }

    /// <summary>Tells the caller of an async function, once, that it may go on.</summary>
    private sealed class Handover : IDisposable
    {
        private readonly ManualResetEventSlim _event = new();
        private int _yielded;

        public void Yield()
        {
            if (Interlocked.Exchange(ref _yielded, 1) == 0)
                _event.Set();
        }

        public void Wait(CellContext context)
        {
            while (!_event.Wait(20))
                context.Check();
        }

        public void Dispose()
        {
            Interlocked.Exchange(ref _yielded, 1);
            _event.Dispose();
        }
    }
}

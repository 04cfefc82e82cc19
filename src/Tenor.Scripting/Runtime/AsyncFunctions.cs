using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// Asynchronous functions of a cell. Each runs on a thread of its own, and its caller waits until it ends or first has to wait
/// itself: the order of events is that of C#'s state machines. The cell's own top level simply waits.
/// </summary>
internal static class AsyncFunctions
{
    private const int StackSize = 16 << 20;
    private const int MostAtOnce = 200;

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
        if (context.Asynchronous >= MostAtOnce)
            throw new InvalidOperationException($"More than {MostAtOnce:N0} asynchronous functions would run at once. Await some before starting more.");
        var caller = context.Attend();
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var handover = new Handover();
        var own = caller.StartAsynchronous(handover);
        var thread = new Thread(
            () =>
            {
                own.MeasureStack(StackSize);
                context.Begin(own, isMain: false);
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
                    context.End(own);
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
        context.Current.Handover?.Yield();
        var done = new ManualResetEventSlim();
        awaiter.OnCompleted(done.Set);
        context.Wait(done);
    }

    /// <summary>A task's result, waited for as long as the cell may run; for cells that block in place of awaiting.</summary>
    public static Task<T> Complete<T>(CellContext context, Task<T> task)
    {
        Complete(context, (Task)task);
        return task;
    }

    /// <summary>The same for a task without a result.</summary>
    public static Task Complete(CellContext context, Task task)
    {
        if (task.IsCompleted)
            return task;
        context.Current.Handover?.Yield();
        var done = new ManualResetEventSlim();
        task.GetAwaiter().OnCompleted(done.Set);
        context.Wait(done);
        return task;
    }
}

/// <summary>Tells the caller of an async function that it may go on.</summary>
internal sealed class Handover
{
    private readonly ManualResetEventSlim _event = new();

    public void Yield() => _event.Set();

    public void Wait(CellContext context) => context.Wait(_event);
}

using System.Threading.Channels;

namespace Tenor.Kernel;

/// <summary>Runs the cells of one session one at a time, in the order in which they came.</summary>
internal sealed class CellQueue
{
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>();
    private readonly Lock _gate = new();
    private long _added;
    private long _aborted;
    private CancellationTokenSource? _running;

    public CellQueue() => _ = ServeAsync();

    /// <summary>Runs a cell when its turn comes.</summary>
    /// <param name="run">Runs it.</param>
    /// <param name="stopOnError">Whether the cells that wait when it fails are to be aborted.</param>
    public Task<ExecuteResult> AddAsync(Func<CancellationToken, Task<ExecuteResult>> run, bool stopOnError)
    {
        var entry = new Entry(Interlocked.Increment(ref _added), run, stopOnError);
        if (!_entries.Writer.TryWrite(entry)) entry.Done.SetResult(ExecuteResult.Aborted);
        return entry.Done.Task;
    }

    /// <summary>Stops the cell that runs and aborts those that wait.</summary>
    /// <returns>Whether one ran.</returns>
    public bool Interrupt()
    {
        lock (_gate)
        {
            _aborted = Interlocked.Read(ref _added);
            _running?.Cancel();
            return _running is not null;
        }
    }

    /// <summary>Interrupts and takes no more cells.</summary>
    public void Close()
    {
        _entries.Writer.TryComplete();
        Interrupt();
    }

    private async Task ServeAsync()
    {
        await foreach (var entry in _entries.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            using var cancellation = new CancellationTokenSource();
            lock (_gate)
            {
                if (entry.Number <= _aborted)
                {
                    entry.Done.SetResult(ExecuteResult.Aborted);
                    continue;
                }
                _running = cancellation;
            }
            try
            {
                // Off the queue's own thread: whoever waits for a cell must not hold up the next.
                var result = await Task.Run(() => entry.Run(cancellation.Token), CancellationToken.None).ConfigureAwait(false);
                // An interrupt has aborted those that waited then; what came since is meant to run.
                if (result.Error is not null && entry.StopOnError && !cancellation.IsCancellationRequested)
                {
                    lock (_gate) _aborted = Math.Max(_aborted, Interlocked.Read(ref _added));
                }
                entry.Done.SetResult(result);
            }
            catch (Exception e)
            {
                entry.Done.SetException(e);
            }
            finally
            {
                lock (_gate) _running = null;
            }
        }
    }

    private sealed record Entry(long Number, Func<CancellationToken, Task<ExecuteResult>> Run, bool StopOnError)
    {
        public TaskCompletionSource<ExecuteResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

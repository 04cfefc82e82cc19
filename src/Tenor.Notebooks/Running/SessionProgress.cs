namespace Tenor.Notebooks;

/// <summary>
/// Carries the progress of the library's long calls to the cell that runs. A corpus keeps this from the cell that loaded it to
/// those that measure it.
/// </summary>
internal sealed class SessionProgress(TimeProvider time) : IProgress<WorkProgress>
{
    // A cell that is done by then shows nothing of its progress; nobody could have read it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private DisplayScope? _scope;
    private WorkProgress _last;
    private long _due;

    public void Begin(DisplayScope scope)
    {
        lock (_gate)
        {
            _scope = scope;
            _last = default;
            Volatile.Write(ref _due, After(Quiet));
        }
    }

    public void End()
    {
        lock (_gate) _scope = null;
    }

    public void Report(WorkProgress value)
    {
        // Told for each of ten thousand articles, from every core: most are let go without a lock.
        if (time.GetTimestamp() < Volatile.Read(ref _due)) return;
        lock (_gate)
        {
            var late = value.Work == _last.Work && value.InAll == _last.InAll && value.Done < _last.Done;
            if (_scope is null || late || time.GetTimestamp() < _due) return;
            _last = value;
            Volatile.Write(ref _due, After(Interval));
            _scope.Progress(value);
        }
    }

    private long After(TimeSpan span) => time.GetTimestamp() + (long)(span.TotalSeconds * time.TimestampFrequency);
}

using System.Collections.Concurrent;

namespace Tenor.Models;

/// <summary>
/// Scorers that wait for work: each has room of a hundred kilobytes and more, which is not to be made anew for every sentence that is
/// scored alone. As many are kept as were ever at work at once.
/// </summary>
/// <param name="make">Makes one where none waits.</param>
internal sealed class ScorerPool<T>(Func<T> make)
{
    readonly ConcurrentBag<T> _idle = [];

    /// <summary>A scorer for one thread, until it is given back. One that is not, since an exception came between, is forgotten.</summary>
    public T Take() => _idle.TryTake(out var scorer) ? scorer : make();

    /// <summary>Lets a scorer wait for the next work.</summary>
    public void GiveBack(T scorer) => _idle.Add(scorer);
}

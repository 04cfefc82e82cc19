using System.Collections;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// The sequences of the base library that go on for long without asking the cell anything, made so that they ask at each element
/// whether it may go on. Whatever is built on them, or consumes them, stops with them. Short ones are the library's own.
/// </summary>
internal static class LongSequences
{
    private const int Short = 1_000_000;

    public static IEnumerable<int> Range(CellContext context, int start, int count) => Watch(context, Enumerable.Range(start, count));

    public static IEnumerable<T> Repeat<T>(CellContext context, T element, int count) => Watch(context, Enumerable.Repeat(element, count));

    public static IEnumerable<T> InfiniteSequence<T>(CellContext context, T start, T step) where T : System.Numerics.IAdditionOperators<T, T, T> =>
        Watch(context, Enumerable.InfiniteSequence(start, step));

    public static IEnumerable<T> Sequence<T>(CellContext context, T start, T endInclusive, T step) where T : System.Numerics.INumber<T> =>
        Watch(context, Enumerable.Sequence(start, endInclusive, step));

    /// <summary>A sequence joined to itself again and again is long though each part is short.</summary>
    public static IEnumerable<T> Concat<T>(CellContext context, IEnumerable<T> first, IEnumerable<T> second) => Watch(context, first.Concat(second));

    public static IAsyncEnumerable<int> RangeAsync(CellContext context, int start, int count) => AsyncEnumerable.ToAsyncEnumerable(Range(context, start, count));

    public static IAsyncEnumerable<T> RepeatAsync<T>(CellContext context, T element, int count) =>
        AsyncEnumerable.ToAsyncEnumerable(Repeat(context, element, count));

    public static IAsyncEnumerable<T> InfiniteSequenceAsync<T>(CellContext context, T start, T step) where T : System.Numerics.IAdditionOperators<T, T, T> =>
        AsyncEnumerable.ToAsyncEnumerable(InfiniteSequence(context, start, step));

    public static IAsyncEnumerable<T> SequenceAsync<T>(CellContext context, T start, T endInclusive, T step) where T : System.Numerics.INumber<T> =>
        AsyncEnumerable.ToAsyncEnumerable(Sequence(context, start, endInclusive, step));

    private static IEnumerable<T> Watch<T>(CellContext context, IEnumerable<T> source) =>
        !source.TryGetNonEnumeratedCount(out var count) ? new Watched<T>(context, source)
        : count > Short ? new WatchedCollection<T>(context, source, count)
        : source;

    private class Watched<T>(CellContext context, IEnumerable<T> source) : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() => new Enumerator<T>(context, source.GetEnumerator());

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>
    /// One whose length is known. It says so through the interface that counting looks at, and not through the one that copying
    /// looks at, since that would copy all at once.
    /// </summary>
    private sealed class WatchedCollection<T>(CellContext context, IEnumerable<T> source, int count) : Watched<T>(context, source), ICollection
    {
        public int Count => count;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => this;

        void ICollection.CopyTo(Array array, int index)
        {
            foreach (var item in this)
                array.SetValue(item, index++);
        }
    }

    private sealed class Enumerator<T>(CellContext context, IEnumerator<T> source) : IEnumerator<T>
    {
        public T Current => source.Current;

        object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            context.Poll();
            return source.MoveNext();
        }

        public void Reset() => source.Reset();

        public void Dispose() => source.Dispose();
    }
}

using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// Counts how deep values of a session that hold one another are nested: a sequence over a sequence over a sequence, a tuple in a
/// tuple. To read such a value the library calls itself once for each level, with nothing in between that could stop it before
/// the stack ends, and the process with it.
/// </summary>
internal sealed class NestedValues
{
    private const int Deepest = 10_000;

    private readonly ConditionalWeakTable<object, StrongBox<int>> _depths = [];
    private int _made;

    /// <summary>Notes that a new value holds others, which is refused where they are nested deep already.</summary>
    public T Nest<T>(T value, object? first, object? second)
    {
        // As long as the session has made fewer than the deepest may be, none can be that deep.
        if (value is null || (_made < Deepest && Interlocked.Increment(ref _made) < Deepest))
            return value;
        var depth = 1 + Math.Max(DepthOf(first), DepthOf(second));
        if (depth > Deepest)
            throw new InsufficientExecutionStackException($"Values that hold one another are nested more than {Deepest:N0} deep. Make a list of what they hold.");
        if (depth > 1)
            _depths.AddOrUpdate(value, new(depth));
        return value;
    }

    private int DepthOf(object? value) => value is not null && _depths.TryGetValue(value, out var depth) ? depth.Value : value is null ? 0 : 1;
}

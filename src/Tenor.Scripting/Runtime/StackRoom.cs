using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// How much of a thread's stack is left. The runtime's own test leaves too little for an exception that passes through many
/// frames, and running out of stack ends the process; so a cell stops while a good part is left.
/// </summary>
internal static unsafe class StackRoom
{
    [ThreadStatic]
    private static nint _lowest;

    /// <summary>Called near the top of a thread's stack of the given size.</summary>
    public static void Begin(int size)
    {
        byte here;
        _lowest = (nint)(&here) - (size - (size / 4));
    }

    /// <summary>Whether at least a quarter is left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsEnough()
    {
        byte here;
        return _lowest != 0 ? (nint)(&here) > _lowest : RuntimeHelpers.TryEnsureSufficientExecutionStack();
    }
}

using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>
/// A function together with the values that it captured. Its delegate is made as cheaply as C# makes one; an expression tree's own
/// closures are made by reflection, which costs some hundred times as much.
/// </summary>
internal static class Closed
{
    public static Func<TResult> Func0<TCaptured, TResult>(Func<TCaptured, TResult> code, TCaptured captured) =>
        new Function<TCaptured, TResult>(code, captured).Invoke;

    public static Func<T, TResult> Func1<TCaptured, T, TResult>(Func<TCaptured, T, TResult> code, TCaptured captured) =>
        new Function<TCaptured, T, TResult>(code, captured).Invoke;

    public static Func<T1, T2, TResult> Func2<TCaptured, T1, T2, TResult>(Func<TCaptured, T1, T2, TResult> code, TCaptured captured) =>
        new Function<TCaptured, T1, T2, TResult>(code, captured).Invoke;

    public static Action Action0<TCaptured>(Action<TCaptured> code, TCaptured captured) => new Procedure<TCaptured>(code, captured).Invoke;

    public static Action<T> Action1<TCaptured, T>(Action<TCaptured, T> code, TCaptured captured) => new Procedure<TCaptured, T>(code, captured).Invoke;

    private sealed class Function<TCaptured, TResult>(Func<TCaptured, TResult> code, TCaptured captured)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public TResult Invoke() => code(captured);
    }

    private sealed class Function<TCaptured, T, TResult>(Func<TCaptured, T, TResult> code, TCaptured captured)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public TResult Invoke(T argument) => code(captured, argument);
    }

    private sealed class Function<TCaptured, T1, T2, TResult>(Func<TCaptured, T1, T2, TResult> code, TCaptured captured)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public TResult Invoke(T1 first, T2 second) => code(captured, first, second);
    }

    private sealed class Procedure<TCaptured>(Action<TCaptured> code, TCaptured captured)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke() => code(captured);
    }

    private sealed class Procedure<TCaptured, T>(Action<TCaptured, T> code, TCaptured captured)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke(T argument) => code(captured, argument);
    }
}

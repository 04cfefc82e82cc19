using System.Diagnostics;
using Tenor.Scripting;

namespace Tenor.Benchmarks;

/// <summary>What a cell's functions cost once they run, beside the same functions in C#, which the runtime compiles.</summary>
internal static class CompiledComparison
{
    private const int Rounds = 7;
    private const int Elements = 1_000;

    public static async Task RunAsync()
    {
        var session = new ScriptSession(new ScriptOptions());
        double[] values = [.. Enumerable.Range(0, Elements).Select(i => i % 97 / 7.0)];
        string[] words = [.. Enumerable.Range(0, Elements).Select(i => $"word{i % 97}")];
        int[] rows = [.. Enumerable.Range(0, Elements).Select(i => i % 97)];
        int[] few = [3, 5, 7];

        var hot = await Cell<Func<double, double>>("x => { var y = x; for (var i = 0; i < 8; i++) y = y * 1.0000001 + (i & 3) * x; return y; }");
        Print("a hot lambda, ns a call", 2_000_000, 1, i => hot(i), i => Hot(i));
        var byIndex = await Cell<Func<double[], double>>("xs => { var s = 0.0; for (var i = 0; i < xs.Length; i++) s += xs[i] * xs[i]; return s; }");
        Print("a sum of squares by index, ns an element", 20_000, Elements, _ => byIndex(values), _ => ByIndex(values));
        var each = await Cell<Func<double[], double>>("xs => { var s = 0.0; foreach (var x in xs) s += x * x; return s; }");
        Print("the same by foreach", 20_000, Elements, _ => each(values), _ => Each(values));
        var test = await Cell<Func<string, bool>>("w => w.Length > 4 && w.EndsWith('7')");
        Func<string, bool> compiledTest = w => w.Length > 4 && w.EndsWith('7');
        Print("a test of a word, ns a word", 2_000, Elements, _ => Array.FindAll(words, new(test)).Length, _ => Array.FindAll(words, new(compiledTest)).Length);
        var chain = await Cell<Func<double[], double>>("xs => xs.Where(x => x > 3).Select(x => x * 2).Sum()");
        Func<double[], double> compiledChain = xs => xs.Where(x => x > 3).Select(x => x * 2).Sum();
        Print("a chain of LINQ, ns an element", 20_000, Elements, _ => chain(values), _ => compiledChain(values));

        // As one query inside another makes them.
        var inner = await Cell<Func<int[], int[], int>>("(xs, ys) => xs.Count(x => ys.Any(y => y == x))");
        Func<int[], int[], int> compiledInner = (xs, ys) => xs.Count(x => ys.Any(y => y == x));
        Print("a lambda made for each of 1,000 rows, ns a row", 2_000, Elements, _ => inner(rows, few), _ => compiledInner(rows, few));
        await session.ExecuteAsync("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);");
        var recursive = await Cell<Func<int, int>>("Fib");
        Print("recursion, ms for Fib(25)", 20, 1e6, _ => recursive(25), _ => Fib(25));

        async Task<T> Cell<T>(string function)
        {
            session.SetVariable("made", typeof(T), null);
            var result = await session.ExecuteAsync($"made = {function}; made");
            return (T)(result.Succeeded ? result.Value! : throw new InvalidOperationException(function, result.Exception));
        }
    }

    private static double Hot(double x)
    {
        var y = x;
        for (var i = 0; i < 8; i++)
            y = (y * 1.0000001) + ((i & 3) * x);
        return y;
    }

    private static double ByIndex(double[] xs)
    {
        var s = 0.0;
        for (var i = 0; i < xs.Length; i++)
            s += xs[i] * xs[i];
        return s;
    }

    private static double Each(double[] xs)
    {
        var s = 0.0;
        foreach (var x in xs)
            s += x * x;
        return s;
    }

    private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private static void Print(string what, int calls, double parts, Func<int, double> ours, Func<int, double> compiled)
    {
        double own = double.MaxValue, peer = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            own = Math.Min(own, Time(ours, calls) / parts);
            peer = Math.Min(peer, Time(compiled, calls) / parts);
        }

        Console.WriteLine(FormattableString.Invariant($"| {what}: ours and compiled C# | {own:F2} | {peer:F2} | {own / peer:F2} times as long |"));
    }

    /// <summary>Nanoseconds a call.</summary>
    private static double Time(Func<int, double> f, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        var sum = 0.0;
        for (var i = 0; i < calls; i++)
            sum += f(i);
        GC.KeepAlive(sum);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}

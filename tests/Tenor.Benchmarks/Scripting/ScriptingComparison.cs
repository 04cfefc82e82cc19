using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Tenor.Scripting;

namespace Tenor.Benchmarks;

/// <summary>The cell language and Roslyn's scripting side by side: sooner is a larger ratio.</summary>
internal static class ScriptingComparison
{
    private const int ColdRuns = 7;
    private const int Cells = 50;

    private const string First = "new[] { 3, 1, 2 }.Where(x => x > 1).Select(x => x * 2).Sum()";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["cold", var cold])
        {
            await FirstValueAsync(cold);
            Console.WriteLine((DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        if (arguments is ["memory", var which])
        {
            var run = await FirstValueAsync(which);
            for (var i = 0; i < Cells; i++)
                await run(Typical(i));
            GC.Collect();
            Console.WriteLine((Process.GetCurrentProcess().WorkingSet64 / 1048576.0).ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        if (arguments is ["code"])
        {
            await CompiledComparison.RunAsync();
            return 0;
        }

        Console.WriteLine("| | ours | Roslyn | ratio |\n| --- | --- | --- | --- |");
        Print("first value of a new process, ms (median of 7)", Median(Children("cold", "ours", ColdRuns)), Median(Children("cold", "roslyn", ColdRuns)));
        Print("a typical warm cell, ms (median of 50)", await WarmAsync("ours"), await WarmAsync("roslyn"));
        Print("memory after 50 cells, MB (median of 3)", Median(Children("memory", "ours", 3)), Median(Children("memory", "roslyn", 3)));
        await CompiledComparison.RunAsync();
        return 0;
    }

    private static async Task<Func<string, Task<object?>>> FirstValueAsync(string which)
    {
        if (which == "ours")
        {
            var session = new ScriptSession(new Tenor.Scripting.ScriptOptions());
            Func<string, Task<object?>> run = async code =>
            {
                var result = await session.ExecuteAsync(code);
                return result.Succeeded ? result.Value : throw new InvalidOperationException(code, result.Exception);
            };
            await run(First);
            return run;
        }

        var options = Microsoft.CodeAnalysis.Scripting.ScriptOptions.Default
            .WithReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(List<>).Assembly).WithImports("System", "System.Collections.Generic", "System.Linq");
        ScriptState<object?> state = await CSharpScript.RunAsync<object?>(First, options);
        return async code =>
        {
            state = await state.ContinueWithAsync<object?>(code);
            return state.ReturnValue;
        };
    }

    private static async Task<double> WarmAsync(string which)
    {
        var run = await FirstValueAsync(which);
        for (var i = 0; i < 20; i++)
            await run(Typical(i));
        var times = new List<double>();
        for (var i = 20; i < 20 + Cells; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await run(Typical(i));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Median(times);
    }

    /// <summary>A cell as notebooks have them: a table made, grouped and put in order. No two have the same source.</summary>
    private static string Typical(int n) => $$"""
        var rows{{n}} = Enumerable.Range(1, 100).Select(i => new { Actor = "actor " + i % 7, Tone = (i * {{n + 3}} % 11 - 5) / 5.0 }).ToList();
        var means{{n}} = rows{{n}}.GroupBy(r => r.Actor).Select(g => (g.Key, Mean: g.Average(r => r.Tone), N: g.Count())).OrderByDescending(t => t.Mean).ToArray();
        $"{means{{n}}[0].Key}: {means{{n}}[0].Mean:F3} of {means{{n}}.Sum(m => m.N)}"
        """;

    private static double[] Children(string what, string which, int count)
    {
        var figures = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["scripting", what, which]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            figures[i] = double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
        }

        return figures;
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string what, double ours, double roslyn) => Console.WriteLine(FormattableString.Invariant(
        $"| {what} | {ours:F1} | {roslyn:F1} | {roslyn / ours:F1} |"));
}

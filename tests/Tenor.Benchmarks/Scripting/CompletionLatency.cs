using System.Diagnostics;
using System.Globalization;
using Tenor.Notebooks;
using Tenor.Scripting;

namespace Tenor.Benchmarks;

/// <summary>
/// How long completion takes at every place of a notebook's cells, each cell cut off at the place as it is while it is typed,
/// in a session in which the cells before it have run.
/// </summary>
internal static class CompletionLatency
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var notebooks = (arguments.Count > 0 ? arguments : [.. Directory.GetFiles("notebooks", "*.ipynb").Order(StringComparer.Ordinal)])
            .Select(path => (Path: path, Document: NotebookDocument.Load(path))).ToArray();
        var longest = notebooks.MaxBy(n => Sources(n.Document).Sum(s => s.Length));
        Console.WriteLine("| notebook | code cells | places | p50 ms | p95 ms | max ms | processor ms a place |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        await PrintAsync(Path.GetFileName(longest.Path), Path.GetDirectoryName(longest.Path)!, Sources(longest.Document));

        // The same cells over and over: what a session costs that has grown.
        await PrintAsync("the same, ten times over", Path.GetDirectoryName(longest.Path)!, [.. Enumerable.Repeat(Sources(longest.Document), 10).SelectMany(s => s)]);
        return 0;
    }

    private static string[] Sources(NotebookDocument notebook) =>
        [.. notebook.Cells.Where(c => c.Kind == CellKind.Code && c.Language is null or "csharp").Select(c => c.Source)];

    private static async Task PrintAsync(string name, string folder, IReadOnlyList<string> cells)
    {
        using var engine = new NotebookEngine(new() { Folder = Path.GetFullPath(folder), Trusted = true });
        var tooling = new ScriptTooling(engine.Session);
        var times = new List<double>();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var cell in cells)
        {
            for (var place = 0; place <= cell.Length; place++)
            {
                var started = Stopwatch.GetTimestamp();
                tooling.Complete(cell[..place], place);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            // What the cell declares is there for the next; what it measures is left out.
            await engine.Session.ExecuteAsync(DeclarationsOf(cell));
        }

        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {cells.Count} | {times.Count} | {times[times.Count / 2]:0.0} | {times[(int)(times.Count * 0.95)]:0.0} | {times[^1]:0.0} | {processor.TotalMilliseconds / times.Count:0.0} |"));
    }

    private static string DeclarationsOf(string cell) =>
        string.Join('\n', cell.Split('\n').TakeWhile(line => line.TrimEnd().EndsWith(';') || line.StartsWith('#') || line.StartsWith("using ", StringComparison.Ordinal)));
}

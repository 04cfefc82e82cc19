using System.Globalization;
using CsCheck;
using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests.Generated;

/// <summary>
/// Cells written at random from a typed grammar mean what they mean to the C# compiler: the first 2,000 in an ordinary run, and
/// those that TENOR_GENERATED_CELLS names where it is set: "100000" the first so many, "20000..30000" a part of them.
/// </summary>
public class GeneratedCellTests
{
    private const string OrdinaryRun = "2000";
    private const int Batch = 500;

    private static readonly Gen<string> Cell = Gen.Int[0, 999_999].Array[40, 300].Select(choices => new CellWriter(choices).Write());

    [Fact]
    public async Task Generated_cells_mean_what_they_mean_to_the_compiler()
    {
        var (first, end) = Numbers(Environment.GetEnvironmentVariable("TENOR_GENERATED_CELLS") is { Length: > 0 } asked ? asked : OrdinaryRun);
        var verdicts = new List<Verdict>();
        var threw = 0;
        var disagreed = new List<string>();
        for (var done = first; done < end; done += Batch)
        {
            var cells = Enumerable.Range(done, Math.Min(Batch, end - done)).Select(CellNumber).ToArray();
            var expected = BatchOracle.Run(cells);
            var actual = new Outcome[cells.Length];
            await Parallel.ForAsync(0, cells.Length, async (i, _) => actual[i] = (await TenorSession.RunAsync([cells[i]]))[0]);
            for (var i = 0; i < cells.Length; i++)
            {
                var verdict = Verdicts.Of(expected[i], actual[i]);
                verdicts.Add(verdict);
                threw += expected[i].Throws is null ? 0 : 1;
                if (verdict is Verdict.Disagreed or Verdict.RefusedByName)
                    disagreed.Add($"{verdict}: cell {done + i}\n{cells[i]}\n  C#:   {expected[i]}\n  ours: {actual[i]}");
            }

            // As they are found: a long run tells of a defect before it has ended.
            if (Environment.GetEnvironmentVariable("TENOR_VERDICTS") is { Length: > 0 } path)
                File.WriteAllText(path + ".generated", $"{done + cells.Length - first} cells\n\n{string.Join("\n\n", disagreed)}");
        }

        int Count(Verdict verdict) => verdicts.Count(v => v == verdict);
        RunTable.Add(
            "generated cells",
            $"| generated cells | agreed (of them thrown) | both refused | refused by name | disagreed |\n| --- | --- | --- | --- | --- |\n"
            + $"| {end - first} | {Count(Verdict.Agreed)} ({threw}) | {Count(Verdict.BothRefused)} | {Count(Verdict.RefusedByName)} | {Count(Verdict.Disagreed)} |",
            verdicts);
        Assert.True(disagreed.Count == 0, $"{disagreed.Count} cells disagree.\n{string.Join("\n\n", disagreed.Take(20))}");
    }

    private static (int First, int End) Numbers(string asked)
    {
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        return asked.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (0, Number(asked));
    }

    /// <summary>The same number gives the same cell in every run.</summary>
    private static string CellNumber(int number) => Cell.Generate(new PCG(7, (ulong)number * 7_919), null, out _);
}

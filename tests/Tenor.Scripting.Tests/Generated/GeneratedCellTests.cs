using System.Globalization;
using CsCheck;
using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests.Generated;

/// <summary>
/// Cells written at random from a typed grammar mean what they mean to the C# compiler: 2,000 of them in an ordinary run,
/// TENOR_GENERATED_CELLS of them where that is set (a long run takes 100,000).
/// </summary>
public class GeneratedCellTests(ITestOutputHelper output)
{
    private const int OrdinaryRun = 2_000;
    private const int Batch = 500;

    private static readonly Gen<string> Cell = Gen.Int[0, 999_999].Array[40, 300].Select(choices => new CellWriter(choices).Write());

    [Fact]
    public async Task Generated_cells_mean_what_they_mean_to_the_compiler()
    {
        var count = Environment.GetEnvironmentVariable("TENOR_GENERATED_CELLS") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : OrdinaryRun;
        var verdicts = new Dictionary<Verdict, int>();
        var threw = 0;
        var disagreed = new List<string>();
        for (var done = 0; done < count; done += Batch)
        {
            var cells = Enumerable.Range(done, Math.Min(Batch, count - done)).Select(CellNumber).ToArray();
            var expected = BatchOracle.Run(cells);
            var actual = new Outcome[cells.Length];
            await Parallel.ForAsync(0, cells.Length, async (i, _) => actual[i] = (await TenorSession.RunAsync([cells[i]]))[0]);
            for (var i = 0; i < cells.Length; i++)
            {
                var verdict = Verdicts.Of(expected[i], actual[i]);
                verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
                threw += expected[i].Throws is null ? 0 : 1;
                if (verdict is Verdict.Disagreed or Verdict.RefusedByName)
                    disagreed.Add($"{verdict}: cell {done + i}\n{cells[i]}\n  C#:   {expected[i]}\n  ours: {actual[i]}");
            }
        }

        int Count(Verdict verdict) => verdicts.GetValueOrDefault(verdict);
        output.WriteLine($"| generated cells | agreed (of them thrown) | both refused | refused by name | disagreed |\n| --- | --- | --- | --- | --- |\n"
            + $"| {count} | {Count(Verdict.Agreed)} ({threw}) | {Count(Verdict.BothRefused)} | {Count(Verdict.RefusedByName)} | {Count(Verdict.Disagreed)} |");
        if (Environment.GetEnvironmentVariable("TENOR_VERDICTS") is { Length: > 0 } path)
            File.WriteAllText(path + ".generated", string.Join("\n\n", disagreed));
        Assert.True(disagreed.Count == 0, $"{disagreed.Count} cells disagree.\n{string.Join("\n\n", disagreed.Take(20))}");
    }

    /// <summary>The same number gives the same cell in every run.</summary>
    private static string CellNumber(int number) => Cell.Generate(new PCG(7, (ulong)number * 7_919), null, out _);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests;

/// <summary>
/// Runs every written cell through the cell language and through the C# compiler. The compiler's answers are on record, and a
/// sixteenth of them is asked again in every run. TENOR_ORACLE=live asks all again; TENOR_ORACLE=record asks for the cells that
/// have no answer yet and adds what it hears to the record.
/// </summary>
public class DifferentialTests
{
    private static readonly string Mode = Environment.GetEnvironmentVariable("TENOR_ORACLE") ?? "";

    [Fact]
    public async Task Written_cells_mean_what_they_mean_to_the_compiler()
    {
        var sessions = CellFile.ReadAll();
        var answers = await CompilerAnswers(sessions);
        var lines = new ConcurrentBag<(string Chapter, Verdict Verdict, bool SameNumber, int Line, string Text)>();
        await Parallel.ForEachAsync(sessions, async (session, _) =>
        {
            var expected = answers[session.Key];
            var actual = await TenorSession.RunAsync(session.Cells);
            var refused = false;
            for (var i = 0; i < session.Cells.Count; i++)
            {
                var verdict = Verdicts.Of(expected[i], actual[i], refused);
                refused |= verdict == Verdict.RefusedByName;
                lines.Add((session.Chapter, verdict, expected[i].Refused == actual[i].Refused, session.Line,
                    $"{verdict}: {session}, cell {i + 1}\n{Indent(session.Cells[i])}\n  C#:   {expected[i]}\n  ours: {actual[i]}"));
            }
        });

        var sorted = lines.OrderBy(l => l.Chapter, StringComparer.Ordinal).ThenBy(l => l.Line).ToArray();
        var table = new StringBuilder("| chapter | cells | agreed | both refused (same number) | refused by name | disagreed |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var chapter in sorted.GroupBy(l => l.Chapter).Append(sorted.GroupBy(_ => "all").Single()))
        {
            int Count(Verdict verdict) => chapter.Count(l => l.Verdict == verdict);
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {chapter.Key} | {chapter.Count()} | {Count(Verdict.Agreed)} | {Count(Verdict.BothRefused)} ({chapter.Count(l => l.Verdict == Verdict.BothRefused && l.SameNumber)}) | {Count(Verdict.RefusedByName)} | {Count(Verdict.Disagreed)} |");
        }

        RunTable.Add("written cells", table.ToString(), sorted.Select(l => l.Verdict));
        var disagreed = sorted.Where(l => l.Verdict == Verdict.Disagreed).ToArray();
        if (Environment.GetEnvironmentVariable("TENOR_VERDICTS") is { Length: > 0 } path)
            File.WriteAllText(path, table + string.Join("\n", sorted.Where(l => l.Verdict is Verdict.Disagreed or Verdict.RefusedByName).Select(l => l.Text)));

        Assert.True(disagreed.Length == 0, $"{disagreed.Length} cells disagree.\n{string.Join("\n", disagreed.Take(40).Select(l => l.Text))}");
    }

    [Fact]
    public async Task The_record_says_what_the_compiler_says()
    {
        var sessions = CellFile.ReadAll();
        var recorded = Expectations.Read();
        var asked = sessions.Where(s => Mode == "live" || s.Key[0] is '0').ToArray();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(asked, async (session, _) =>
        {
            var now = await RoslynOracle.RunAsync(session.Cells);
            for (var i = 0; i < now.Count; i++)
            {
                if (recorded.TryGetValue(session.Key, out var then) && then[i] != now[i] with { Message = null })
                    wrong.Add($"{session}, cell {i + 1}: recorded {then[i]}, now {now[i]}");
            }
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_cell_is_written_twice()
    {
        var twice = CellFile.ReadAll().GroupBy(s => s.Key).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g));
        Assert.Empty(twice);
    }

    [Fact]
    public void There_are_at_least_fifteen_hundred_written_cells() =>
        Assert.True(CellFile.ReadAll().Sum(s => s.Cells.Count) >= 1_500);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<Outcome>>> CompilerAnswers(IReadOnlyList<WrittenSession> sessions)
    {
        var answers = new ConcurrentDictionary<string, IReadOnlyList<Outcome>>(Expectations.Read(), StringComparer.Ordinal);
        await Parallel.ForEachAsync(sessions.Where(s => !answers.ContainsKey(s.Key)), async (session, _) =>
            answers[session.Key] = await RoslynOracle.RunAsync(session.Cells));
        if (Mode == "record")
            Expectations.Write(sessions.DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => answers[s.Key]));
        return answers;
    }

    private static string Indent(string code) => "    " + code.Replace("\n", "\n    ", StringComparison.Ordinal);
}

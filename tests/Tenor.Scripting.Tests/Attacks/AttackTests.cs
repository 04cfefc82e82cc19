using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Tenor.Notebooks;
using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests.Attacks;

/// <summary>
/// What a stranger's notebook may try, in the session that the product gives to notebooks. An attack is beaten when a cell of it
/// is refused or ends in an error, and the session still knows its variables.
/// </summary>
public class AttackTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Reflection => Read("reflection");

    public static TheoryData<string, string> Outside => Read("outside");

    public static TheoryData<string, string> Libraries => Read("libraries");

    public static TheoryData<string, string> Exhaustion => Read("exhaustion");

    [Theory]
    [MemberData(nameof(Reflection))]
    public Task No_door_leads_to_reflection_or_the_runtime(string place, string cell) => IsBeaten(place, cell);

    [Theory]
    [MemberData(nameof(Outside))]
    public Task No_cell_reaches_files_environment_processes_or_the_network(string place, string cell) => IsBeaten(place, cell);

    [Theory]
    [MemberData(nameof(Libraries))]
    public Task No_library_lends_its_reach(string place, string cell) => IsBeaten(place, cell);

    [Theory]
    [MemberData(nameof(Exhaustion))]
    public Task No_cell_takes_more_than_its_limits(string place, string cell) => IsBeaten(place, cell);

    [Theory]
    [MemberData(nameof(Exhaustion))]
    public async Task Every_cell_can_be_interrupted(string place, string cell)
    {
        using var folder = new AttackedFolder();
        using var interruption = new CancellationTokenSource();
        await IsBeaten(folder.Engine(Limits with { Time = null }), place, cell, interruption, TimeSpan.FromMilliseconds(50));
    }

    /// <summary>What one attack leaves behind must not help the next: all of them in one session, each time in another order.</summary>
    [Theory(Explicit = true)]
    [InlineData(20)]
    public async Task No_order_of_attacks_ends_the_process(int rounds)
    {
        var attacks = CellFile.ReadAll(Folder).Select(a => (Place: a.ToString(), Cell: string.Join('\n', a.Cells))).ToArray();
        using var folder = new AttackedFolder();
        for (var round = 0; round < rounds; round++)
        {
            new Random(round).Shuffle(attacks);
            foreach (var chunk in attacks.Chunk(50))
            {
                var engine = folder.Engine(Limits);
                foreach (var (place, cell) in chunk)
                {
                    using var interruption = new CancellationTokenSource();
                    await IsBeaten(engine, place, cell, interruption, round % 2 == 0 ? null : TimeSpan.FromMilliseconds(50));
                }
            }
        }
    }

    /// <summary>An attack that the C# compiler does not take for itself would prove nothing by being refused.</summary>
    [Fact]
    public void Every_attack_is_a_program_to_the_compiler()
    {
        var options = new CSharpCompilationOptions(
            Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, usings: new ScriptOptions().Imports);
        var parsing = CSharpParseOptions.Default.WithKind(Microsoft.CodeAnalysis.SourceCodeKind.Script);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(path)).ToArray();
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(CellFile.ReadAll(Folder), attack =>
        {
            // What a directive names is looked for when the script is run.
            var source = string.Join('\n', attack.Cells.SelectMany(c => c.Split('\n')).Where(l => !l.StartsWith('#')));
            var compilation = CSharpCompilation.CreateScriptCompilation(
                "attack", CSharpSyntaxTree.ParseText(source, parsing), references, options);
            var error = compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            if (error is not null)
                wrong.Add($"{attack}: {source}\n  {error}");
        });
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void There_are_at_least_a_hundred_and_fifty_attacks() =>
        Assert.True(CellFile.ReadAll(Folder).Count >= 150);

    private static ScriptLimits Limits { get; } = new()
    {
        Time = TimeSpan.FromMilliseconds(250),
        Memory = 512L << 20,
        Depth = 500,
        Patience = TimeSpan.FromMilliseconds(250),
    };

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Attacks");

    private static async Task IsBeaten(string place, string cell)
    {
        using var folder = new AttackedFolder();
        using var interruption = new CancellationTokenSource();
        await IsBeaten(folder.Engine(Limits), place, cell, interruption, null);
    }

    private static async Task IsBeaten(NotebookEngine engine, string place, string cell, CancellationTokenSource interruption, TimeSpan? interruptAfter)
    {
        engine.Session.SetVariable("kept", typeof(int), 41);
        if (interruptAfter is { } time)
            interruption.CancelAfter(time);
        var run = await engine.RunCellAsync(cell, new NoOutput(), interruption.Token).WaitAsync(Patience);
        Assert.False(run.Succeeded, $"{place}: the cell gave {run.Value?.FirstOrDefault()?.Content}");
        Assert.All(run.Diagnostics, d => Assert.False(string.IsNullOrWhiteSpace(d.Message), place));
        Assert.Empty(AttackedFolder.Written);
        await LivesOn(engine.Session, place);
    }

    /// <summary>The session still knows its variables. It may take some tries where the machine is slow and the limit of time short.</summary>
    internal static async Task LivesOn(ScriptSession session, string place)
    {
        var after = await session.ExecuteAsync("kept + 1").WaitAsync(Patience);
        for (var tries = 0; after.Exception is TimeoutException or OutOfMemoryException && tries < 100; tries++)
            after = await session.ExecuteAsync("kept + 1").WaitAsync(Patience);
        Assert.True(after.Succeeded, $"{place}: afterwards {string.Join("; ", after.Diagnostics)} {after.Exception}");
        Assert.Equal(42, after.Value);
    }

    private sealed class NoOutput : IOutputSink
    {
        public void Display(MimeBundle data, string displayId)
        {
        }

        public void UpdateDisplay(MimeBundle data, string displayId)
        {
        }

        public void Progress(WorkProgress progress)
        {
        }

        public void Write(OutputStream stream, string text)
        {
        }
    }

    private static TheoryData<string, string> Read(string chapter)
    {
        var data = new TheoryData<string, string>();
        foreach (var attack in CellFile.ReadAll(Folder).Where(a => a.Chapter == chapter))
            data.Add(attack.ToString(), string.Join('\n', attack.Cells));
        return data;
    }
}

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

    // Minutes long, and a forced end of a cell's thread can still take the process with it: run with "-explicit only".
    [Theory(Explicit = true)]
    [MemberData(nameof(Exhaustion))]
    public Task No_cell_takes_more_than_its_limits(string place, string cell) => IsBeaten(place, cell);

    // Minutes long, and a forced end of a cell's thread can still take the process with it: run with "-explicit only".
    [Theory(Explicit = true)]
    [MemberData(nameof(Exhaustion))]
    public async Task Every_cell_can_be_interrupted(string place, string cell)
    {
        using var folder = new AttackedFolder();
        var session = folder.Session(new ScriptLimits { Time = null, Memory = Limits.Memory, Depth = Limits.Depth });
        await session.ExecuteAsync("var kept = 41;");
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var result = await session.ExecuteAsync(cell, interruption.Token).WaitAsync(Patience);
        Assert.False(result.Succeeded, place);
        await LivesOn(session, place);
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

    private static ScriptLimits Limits { get; } = new() { Time = TimeSpan.FromSeconds(2), Memory = 512L << 20, Depth = 500 };

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Attacks");

    private static async Task IsBeaten(string place, string cell)
    {
        using var folder = new AttackedFolder();
        var session = folder.Session(Limits);
        await session.ExecuteAsync("var kept = 41;");
        var result = await session.ExecuteAsync(cell).WaitAsync(Patience);
        Assert.False(result.Succeeded, $"{place}: the cell gave {result.Value}");
        Assert.All(result.Diagnostics, d => Assert.False(string.IsNullOrWhiteSpace(d.Message), place));
        Assert.False(File.Exists("/tmp/tenor-attack.html") || File.Exists("/tmp/tenor-attack.txt") || Directory.Exists("/tmp/tenor-attack"), place);
        await LivesOn(session, place);
    }

    internal static async Task LivesOn(ScriptSession session, string place)
    {
        var after = await session.ExecuteAsync("kept + 1").WaitAsync(Patience);
        Assert.True(after.Succeeded, $"{place}: afterwards {string.Join("; ", after.Diagnostics)} {after.Exception}");
        Assert.Equal(42, after.Value);
    }

    private static TheoryData<string, string> Read(string chapter)
    {
        var data = new TheoryData<string, string>();
        foreach (var attack in CellFile.ReadAll(Folder).Where(a => a.Chapter == chapter))
            data.Add(attack.ToString(), string.Join('\n', attack.Cells));
        return data;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor.Notebooks.Tests;

/// <summary>The notebooks run in .NET Interactive's C# kernel too: it runs cells as C# script, and has the library but not this engine.</summary>
public class OtherHostTests
{
    // What that kernel opens for every cell.
    private static readonly string[] Imports =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    [Theory]
    [MemberData(nameof(CommittedNotebookTests.Notebooks), MemberType = typeof(CommittedNotebookTests))]
    public async Task Every_cell_runs_as_C_sharp_script_with_the_library_alone_and_shows_the_same_text_as_here(string name)
    {
        var folder = Path.Combine(Repository.Root, "notebooks");
        using var engine = new NotebookEngine(new NotebookEngineOptions { Folder = folder, ReadFolders = [Repository.Root] });
        var outputs = new OutputCollector();
        using var loader = Loader();
        ScriptState<object>? state = null;
        var shown = 0;
        foreach (var cell in NotebookDocument.Load(Path.Combine(folder, name)).Cells.Where(c => c.Kind == CellKind.Code))
        {
            // The compiler's script has no folder of its own; both are given the whole path.
            var source = cell.Source.Replace("\"../seeds/", $"\"{Path.Combine(Repository.Root, "seeds")}/").Replace("\"data/", $"\"{Path.Combine(folder, "data")}/").Replace("#r \"nuget: Tenor\"", "");
            outputs.StartCell(0);
            var ours = await engine.RunCellAsync(source, outputs, TestContext.Current.CancellationToken, cell.Id);

            state = await RunAsync(state, source, loader, cell.Id!);

            Assert.True(ours.Succeeded, string.Join('\n', ours.Error?.Traceback ?? []));
            Assert.Equal(ours.Value is not null, HasValue(state.Script));
            if (ours.Value is null) continue;
            shown++;
            Assert.Equal(ours.Value[MimeTypes.Text], ValueFormatter.Format(state.ReturnValue)[MimeTypes.Text]);
            foreach (var mime in new[] { MimeTypes.Html, MimeTypes.Text })
                Assert.False(string.IsNullOrWhiteSpace(Formatter.ToDisplayString(state.ReturnValue, mime)), $"{cell.Id} has no {mime}");
        }
        Assert.True(shown > 5, $"{shown} values were shown");
    }

    private static async Task<ScriptState<object>> RunAsync(ScriptState<object>? state, string source, InteractiveAssemblyLoader loader, string cell)
    {
        var options = ScriptOptions.Default.WithImports(Imports).WithReferences(References());
        var script = state is null
            ? CSharpScript.Create<object>(source, options, assemblyLoader: loader)
            : state.Script.ContinueWith<object>(source);
        Assert.Empty(script.Compile().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{cell}: {d}"));
        return state is null ? await script.RunAsync() : await script.RunFromAsync(state);
    }

    private static bool HasValue(Script script) =>
        script.GetCompilation().SyntaxTrees.Last().GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax last] }
        && last.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true };

    /// <summary>Scripts are to use the assemblies of this process, so that a value of theirs is a value of ours.</summary>
    private static InteractiveAssemblyLoader Loader()
    {
        var loader = new InteractiveAssemblyLoader();
        foreach (var type in new[] { typeof(Corpus), typeof(Plotly.NET.GenericChart), typeof(Plotly.NET.CSharp.Chart), typeof(Microsoft.ML.MLContext), typeof(Microsoft.ML.IDataView) })
            loader.RegisterDependency(type.Assembly);
        return loader;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) is not ("Tenor.Notebooks.dll" or "Tenor.Scripting.dll" or "Tenor.Notebooks.Tests.dll"))
        .Select(p => MetadataReference.CreateFromFile(p));
}

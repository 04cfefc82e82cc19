using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Tenor.Notebooks.Tests;

/// <summary>The notebooks run in .NET Interactive's C# kernel too: each cell is C# script that the compiler takes.</summary>
public class OtherHostTests
{
    // What that kernel opens for every cell.
    private static readonly string[] Imports =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    [Theory]
    [MemberData(nameof(CommittedNotebookTests.Notebooks), MemberType = typeof(CommittedNotebookTests))]
    public void Every_cell_is_C_sharp_script_that_the_compiler_takes_with_the_library_alone(string name)
    {
        var options = ScriptOptions.Default.WithImports(Imports).WithReferences(References());
        Script<object>? script = null;
        foreach (var cell in NotebookDocument.Load(Path.Combine(Repository.Root, "notebooks", name)).Cells.Where(c => c.Kind == CellKind.Code))
        {
            var source = cell.Source.Replace("#r \"nuget: Tenor\"", "");
            script = script is null ? CSharpScript.Create(source, options) : script.ContinueWith(source);

            Assert.Empty(script.GetCompilation().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{cell.Id}: {d}"));
        }
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) is not ("Tenor.Notebooks.dll" or "Tenor.Scripting.dll" or "Tenor.Notebooks.Tests.dll"))
        .Select(p => MetadataReference.CreateFromFile(p));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tenor.Notebooks.Tests;

/// <summary>Data flows one way through the library: a room names nothing of a room after it.</summary>
public class RoomOrderTests
{
    private static readonly string[][] Stages = [["Numerics"], ["Articles"], ["Language"], ["Models"], ["Tone", "Stance", "Terms"], ["Tables"], ["Charts"]];

    [Fact]
    public void No_room_of_the_library_names_a_room_of_a_later_stage()
    {
        var folder = Path.Combine(Repository.Root, "src", "Tenor");
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(p => RoomOf(folder, p) is not ("bin" or "obj"))
            .Select(p => CSharpSyntaxTree.ParseText(File.ReadAllText(p), path: p)).ToList();
        var compilation = CSharpCompilation.Create(
            "Rooms",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var backward = new SortedSet<string>(StringComparer.Ordinal);
        var named = 0;
        foreach (var tree in trees)
        {
            var from = RoomOf(folder, tree.FilePath);
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is not { } symbol || (symbol as INamedTypeSymbol ?? symbol.ContainingType) is not { } type) continue;
                if (type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is not { Length: > 0 } file) continue;
                named++;
                var to = RoomOf(folder, file);
                if (StageOf(to) > StageOf(from)) backward.Add($"{Path.GetRelativePath(folder, tree.FilePath)} names {type.Name} of {to}");
            }
        }

        Assert.True(named > 1000, $"only {named} names were resolved: the test does not see the library");
        Assert.Empty(backward);
    }

    [Fact]
    public void Every_source_file_of_the_library_stands_in_a_room_that_the_order_knows()
    {
        var rooms = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Tenor"), "*.cs", SearchOption.AllDirectories)
            .Select(p => RoomOf(Path.Combine(Repository.Root, "src", "Tenor"), p))
            .Where(r => r is not ("bin" or "obj")).Distinct(StringComparer.Ordinal);

        Assert.All(rooms, room => Assert.Contains(Stages, stage => stage.Contains(room)));
    }

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static string RoomOf(string folder, string file) => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0];

    private static int StageOf(string room) => Array.FindIndex(Stages, s => s.Contains(room));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) != "Tenor.dll")
        .Select(p => MetadataReference.CreateFromFile(p));
}

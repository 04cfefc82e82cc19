using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests.Generated;

/// <summary>What the C# compiler makes of many cells at once: each becomes a method of one program.</summary>
public static class BatchOracle
{
    private const string Head = """
        using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading.Tasks; using Tenor.Scripting.Tests.Probes;
        public static class Cells
        {
            private static object[] Value<T>(T value) => new object[] { typeof(T), value };

        """;

    public static IReadOnlyList<Outcome> Run(IReadOnlyList<string> cells)
    {
        var outcomes = new Outcome?[cells.Count];
        var context = new AssemblyLoadContext("cells", isCollectible: true);
        try
        {
            var program = Compile(cells, outcomes, context);
            for (var i = 0; i < cells.Count; i++)
                outcomes[i] ??= Run(program.GetMethod("C" + i)!);
        }
        finally
        {
            context.Unload();
        }

        return outcomes!;
    }

    private static Type Compile(IReadOnlyList<string> cells, Outcome?[] outcomes, AssemblyLoadContext context)
    {
        while (true)
        {
            var (source, starts) = Program(cells, outcomes);
            var compilation = CSharpCompilation.Create(
                "cells", [CSharpSyntaxTree.ParseText(source)], RoslynOracle.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            using var image = new MemoryStream();
            var result = compilation.Emit(image);
            if (result.Success)
            {
                image.Position = 0;
                return context.LoadFromStream(image).GetType("Cells")!;
            }

            foreach (var error in result.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error))
            {
                var cell = Array.FindLastIndex(starts, s => s >= 0 && s <= error.Location.SourceSpan.Start);
                outcomes[cell] ??= new Outcome { Refused = error.Id, Message = error.GetMessage(null) };
            }
        }
    }

    private static (string Source, int[] Starts) Program(IReadOnlyList<string> cells, Outcome?[] outcomes)
    {
        var text = new StringBuilder(Head);
        var starts = new int[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            starts[i] = outcomes[i] is null ? text.Length : -1;
            if (outcomes[i] is not null)
                continue;
            var end = cells[i].LastIndexOf('\n') + 1;
            text.Append("public static object[] C").Append(i).Append("()\n{\n").Append(cells[i], 0, end)
                .Append("return Value(").Append(cells[i], end, cells[i].Length - end).Append(");\n}\n");
        }

        return (text.Append('}').ToString(), starts);
    }

    private static Outcome Run(MethodInfo method)
    {
        try
        {
            var value = (object[])method.Invoke(null, null)!;
            return new Outcome { Type = TypeText.Of((Type)value[0]), Value = ValueText.Of(value[1]) };
        }
        catch (TargetInvocationException e)
        {
            return new Outcome { Throws = e.InnerException!.GetType().FullName, Message = e.InnerException.Message };
        }
    }
}

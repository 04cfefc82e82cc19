using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using RoslynOptions = Microsoft.CodeAnalysis.Scripting.ScriptOptions;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>What the C# compiler's own scripting makes of a session.</summary>
public static class RoslynOracle
{
    internal static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is
                "System.Private.CoreLib" or "System.Runtime" or "System.Collections" or "System.Linq" or "System.Console"
                or "System.Text.RegularExpressions" or "System.Collections.Immutable" or "System.Collections.Concurrent"
                or "System.Runtime.Numerics" or "System.Linq.Expressions" or "Microsoft.CSharp" or "System.Threading"
                or "System.Linq.AsyncEnumerable" or "System.Memory" or "System.Runtime.Extensions" or "System.Linq.Queryable"
                or "System.ObjectModel" or "System.ComponentModel.Primitives" or "System.Diagnostics.Process"
                or "System.Net.Primitives" or "System.Private.Uri" or "System.Runtime.InteropServices"
                or "Tenor" or "Microsoft.ML.DataView" or "Microsoft.ML.Data" or "Microsoft.ML.Core" or "Plotly.NET" or "FSharp.Core")
            .Order(StringComparer.Ordinal)
            .Append(typeof(Probes.Pick).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly RoslynOptions Options = RoslynOptions.Default
        .WithReferences(References)
        .WithImports(TenorSession.Options.Imports)
        .WithEmitDebugInformation(false)
        .WithAllowUnsafe(true)
        .WithLanguageVersion(LanguageVersion.CSharp14);

    public static async Task<IReadOnlyList<Outcome>> RunAsync(IReadOnlyList<string> cells)
    {
        var outcomes = new List<Outcome>();
        ScriptState<object>? state = null;
        foreach (var code in cells)
        {
            var script = state is null ? CSharpScript.Create<object>(code, Options) : state.Script.ContinueWith<object>(code, Options);
            var errors = script.Compile().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToArray();
            if (errors.Length > 0)
            {
                outcomes.Add(new Outcome
                {
                    Refused = errors.OrderBy(e => e.Location.SourceSpan.Start).First().Id,
                    Message = string.Join("; ", errors.Select(e => e.GetMessage(null))),
                });
                continue;
            }

            state = state is null ? await script.RunAsync(null, _ => true) : await script.RunFromAsync(state, _ => true);
            outcomes.Add(OutcomeOf(state, script));
        }

        return outcomes;
    }

    private static Outcome OutcomeOf(ScriptState<object> state, Script<object> script)
    {
        if (state.Exception is { } exception)
            return new Outcome { Throws = exception.GetType().FullName, Message = exception.Message };
        var type = TypeOfValue(script.GetCompilation());
        if (type is null && state.ReturnValue is not null)
            type = "";
        return type is null ? new Outcome() : new Outcome { Type = type, Value = ValueText.Of(state.ReturnValue) };
    }

    private static string? TypeOfValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() as GlobalStatementSyntax;
        if (last?.Statement is not ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement)
            return null;
        var info = compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression);
        return (info.Type ?? info.ConvertedType) switch
        {
            null => "System.Object",
            { SpecialType: SpecialType.System_Void } => null,
            var type => TypeText.Of(type),
        };
    }
}

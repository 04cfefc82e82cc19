using System.Reflection;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Tooling;

/// <summary>Tells what the name at one place of a cell stands for.</summary>
internal sealed class Describer(CellModel model, XmlDocumentation documentation)
{
    public Hover? At(int position)
    {
        var token = model.Tokens.LastOrDefault(t =>
            t.Start <= position && position <= t.End && (t.Kind == SyntaxKind.Identifier || t.Kind >= SyntaxKind.AbstractKeyword) && !t.IsMissing);
        if (token is null)
            return null;
        return model.OwnerOf(token) switch
        {
            SimpleName name => Of(token, name),
            PredefinedType predefined when model.TypeOf(predefined) is { } type => Of(token, type),
            VariableDeclarator or SingleDesignation or ParameterSyntax or FromClause or LetClause or JoinClause or QueryContinuation => OfSymbol(token),
            LocalFunctionStatement function when function.Identifier == token => OfSymbol(token),
            ArgumentSyntax argument when argument.Name == token => OfNamedArgument(token),
            _ => null,
        };
    }

    private Hover? Of(SyntaxToken token, SimpleName name)
    {
        foreach (var node in Readings(name))
        {
            if (Describe(token, model.Bound.GetValueOrDefault(node)) is { } hover)
                return hover;
        }

        if (model.Names.Types.Find(name.Identifier.Name, name.TypeArguments?.Count ?? 0, model.Names.Usings, out _) is { } type)
            return Of(token, type);
        return OfSymbol(token);
    }

    /// <summary>The expressions that the name names the last part of, the call of a method before the method.</summary>
    private IEnumerable<SyntaxNode> Readings(SimpleName name)
    {
        SyntaxNode whole = name;
        if (model.Tree.ParentOf(name) is { } parent && parent is MemberAccessExpression or MemberBindingExpression && LastOf(parent) == name)
            whole = parent;
        if (model.Tree.ParentOf(whole) is InvocationExpression call && call.Expression == whole)
            yield return call;
        if (model.Tree.ParentOf(whole) is ObjectCreationExpression creation && creation.Type == whole)
            yield return creation;
        yield return whole;
    }

    private static SimpleName? LastOf(SyntaxNode node) => node switch
    {
        MemberAccessExpression access => access.Name,
        MemberBindingExpression binding => binding.Name,
        _ => null,
    };

    private Hover? Describe(SyntaxToken token, BoundExpression? bound) => bound switch
    {
        BoundCall call => Of(token, call.Method),
        BoundNew created => Of(token, created.Constructor),
        BoundProperty property => Of(token, property.Property),
        BoundField field => Of(token, field.Field),
        BoundTypeExpression { Type: { } type } => Of(token, type),
        BoundNamespace space => new(token.Span, SymbolKind.Namespace, "namespace " + space.Name, null),
        BoundVariable { Variable: { } variable } => Of(token, variable),
        BoundFunction function => Of(token, function.Function),
        BoundMethodGroup { Function: { } function } => Of(token, function),
        BoundMethodGroup { Methods: [var method, ..] methods } => Of(token, method, methods.Count - 1),
        BoundConversion conversion => Describe(token, conversion.Operand),
        BoundInvocation { Target: BoundFunction function } => Of(token, function.Function),
        _ => null,
    };

    private Hover Of(SyntaxToken token, MemberInfo member, int overloads = 0) => new(
        token.Span, Completer.KindOf(member), SignatureText.Of(member) + (overloads > 0 ? $" (+ {overloads} overloads)" : ""), documentation.AllOf(member));

    private static Hover Of(SyntaxToken token, FunctionSymbol function) => new(token.Span, SymbolKind.Method, SignatureText.Of(function).Label, null);

    private static Hover Of(SyntaxToken token, VariableSymbol variable) => new(
        token.Span, variable is LocalSymbol { IsParameter: true } ? SymbolKind.Parameter : variable.Constant is null ? SymbolKind.Variable : SymbolKind.Constant,
        $"{(variable.Type is { } type ? TypeNames.Of(type, variable.Names) : "?")} {variable.Name}", null);

    private Hover? OfSymbol(SyntaxToken token) =>
        model.SymbolsAt(token.Start).FirstOrDefault(s => s.Name == token.Name) switch
        {
            VariableSymbol variable => Of(token, variable),
            FunctionSymbol function => Of(token, function),
            _ => null,
        };

    private Hover? OfNamedArgument(SyntaxToken token)
    {
        if (CallSite.At(model, token.Start) is not { } call)
            return null;
        var method = call.Methods.FirstOrDefault(m => call.ParametersOf(m).Any(p => p.Name == token.Name));
        return method is null ? null : new(
            token.Span, SymbolKind.Parameter,
            $"{TypeNames.Of(call.ParametersOf(method).First(p => p.Name == token.Name).ParameterType)} {token.Name}",
            documentation.OfParameter(method, token.Name));
    }
}

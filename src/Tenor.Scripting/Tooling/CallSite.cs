using System.Reflection;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Tooling;

/// <summary>A call or creation that is being written, and what it could mean.</summary>
internal sealed class CallSite
{
    private CallSite(ArgumentList arguments, IReadOnlyList<MethodBase> methods, FunctionSymbol? function, bool asMember)
    {
        Arguments = arguments;
        Methods = methods;
        Function = function;
        AsMember = asMember;
    }

    public ArgumentList Arguments { get; }

    /// <summary>The methods or constructors of that name; extension methods among them where they are called as members.</summary>
    public IReadOnlyList<MethodBase> Methods { get; }

    /// <summary>The cell's own function that is called.</summary>
    public FunctionSymbol? Function { get; }

    private bool AsMember { get; }

    /// <summary>The innermost call whose parentheses hold the position.</summary>
    public static CallSite? At(CellModel model, int position)
    {
        foreach (var node in model.Around(position))
        {
            if (node is LambdaExpression { Body: BlockStatement block } && block.Span.Start < position)
                return null;
            if (node is ArgumentList list && list.Open.Kind == SyntaxKind.OpenParen && list.Open.End <= position
                && (list.Close.IsMissing || position <= list.Close.Start))
                return Of(model, list);
        }

        // An open parenthesis at the end of what is written may hold the position although its span does not.
        var open = model.TokenBefore(position);
        while (open is { Kind: SyntaxKind.Comma or SyntaxKind.OpenParen })
        {
            if (model.OwnerOf(open) is ArgumentList list)
                return Of(model, list);
            open = model.TokenBefore(open.Start);
        }

        return null;
    }

    /// <summary>Whether a method is written as a member of its first argument.</summary>
    public bool WritesAsMember(MethodBase method) => AsMember && MemberLookup.IsExtension(method);

    public ArgumentSyntax? ArgumentAt(int position) =>
        Arguments.Arguments.Items.FirstOrDefault(a => a.Span.Start <= position && position <= a.Span.End && a.Span.Length > 0);

    /// <summary>Index of the argument that the position is in.</summary>
    public int IndexAt(int position) => Arguments.Arguments.Separators.Count(s => s.End <= position);

    /// <summary>The parameters of a method as the call writes them.</summary>
    public ParameterInfo[] ParametersOf(MethodBase method) => WritesAsMember(method) ? method.GetParameters()[1..] : method.GetParameters();

    public IEnumerable<(string Name, Type Type)> ParameterNames() =>
        Function is { } function
            ? function.Parameters.Select(p => (p.Name, p.Type))
            : Methods.SelectMany(ParametersOf).Where(p => p.Name is not null).Select(p => (p.Name!, p.ParameterType));

    /// <summary>The parameter of a method that the argument at a position belongs to.</summary>
    public ParameterInfo? ParameterAt(MethodBase method, int position)
    {
        var parameters = ParametersOf(method);
        if (ArgumentAt(position)?.Name is { } name)
            return Array.Find(parameters, p => p.Name == name.Name);
        var index = IndexAt(position);
        return index < parameters.Length ? parameters[index] : null;
    }

    public IEnumerable<Type> ParameterTypesAt(int position)
    {
        if (Function is { } function)
            return function.Parameters.Skip(IndexAt(position)).Take(1).Select(p => p.Type);
        return Methods.Select(m => ParameterAt(m, position)?.ParameterType).OfType<Type>();
    }

    private static CallSite? Of(CellModel model, ArgumentList list) => model.Tree.ParentOf(list) switch
    {
        InvocationExpression call => Of(model, list, model.Bound.GetValueOrDefault(call.Expression)),
        ObjectCreationExpression creation when CreatedType(model, creation) is { } type => new(
            list, [.. type.GetConstructors().Where(c => model.Names.Allowed.AllowsMember(c)).OrderBy(c => c.GetParameters().Length)], null, asMember: false),
        _ => null,
    };

    private static CallSite? Of(CellModel model, ArgumentList list, BoundExpression? target)
    {
        switch (target)
        {
            case BoundMethodGroup { Function: { } function }:
                return new(list, [], function, asMember: false);
            case BoundFunction function:
                return new(list, [], function.Function, asMember: false);
            case BoundMethodGroup group:
                var methods = group.Methods.ToList();
                if (group.Receiver is { Type: { } receiver } and not BoundTypeExpression)
                {
                    methods.AddRange(model.Names.Types.ExtensionMethods(group.Name, model.Names.Usings)
                        .Where(m => MemberLookup.Fits(m.GetParameters()[0].ParameterType, receiver)));
                }

                return new(
                    list, [.. methods.Distinct().Where(m => model.Names.Allowed.AllowsMember(m)).OrderBy(m => m.GetParameters().Length)], null,
                    group.Receiver is not (null or BoundTypeExpression));
            case { Type: { } type } when typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke:
                return new(list, [invoke], null, asMember: false);
            default:
                return null;
        }
    }

    /// <summary>The type that a creation names, although what follows may not be understood yet.</summary>
    public static Type? CreatedType(CellModel model, ObjectCreationExpression creation)
    {
        if (model.TypeOf(creation) is { } known)
            return known;
        return creation.Type is SimpleName name
            ? model.Names.Types.Find(name.Identifier.Name, name.TypeArguments?.Count ?? 0, model.Names.Usings, out _) : null;
    }
}

using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Names of types and namespaces (§7.8, §8).</summary>
internal sealed partial class Binder
{
    private readonly record struct NamedType(Type Type, TupleNames? Names = null);

    private BoundExpression BindTypeExpression(TypeSyntax syntax)
    {
        if (syntax is QualifiedName { Left: { } left } && left is not GenericName)
        {
            // Left of the dot may be a namespace.
            var bound = Bind(left);
            if (bound is BoundNamespace space)
                return BindNamespaceMember(syntax, space, ((QualifiedName)syntax).Right);
        }

        var type = BindType(syntax);
        return type.Type.IsErrorType ? Bad(syntax) : new BoundTypeExpression(syntax, type.Type) { Names = type.Names };
    }

    private BoundExpression BindNamespaceMember(SyntaxNode syntax, BoundNamespace space, SimpleName name)
    {
        var full = $"{space.Name}.{name.Identifier.Name}";
        var arity = name.TypeArguments?.Count ?? 0;
        if (_types.FindFull(full, arity) is { } type)
            return new BoundTypeExpression(syntax, arity == 0 ? type : Construct(name, type).Type);
        if (arity == 0 && _types.IsNamespace(full))
            return new BoundNamespace(syntax, full);
        if ((_types.WithheldFull(full) ?? TypeCatalog.WithheldNamespace(full)) is { } withheld)
            return Error(syntax, "TN2001", withheld);
        return Error(
            syntax, "CS0234",
            $"The namespace '{space.Name}' has nothing named '{name.Identifier.Name}' that a cell can reach.");
    }

    private Type BindTypeOnly(TypeSyntax syntax) => BindType(syntax).Type;

    private NamedType BindType(TypeSyntax syntax)
    {
        switch (syntax)
        {
            case PredefinedType predefined:
                return new(PredefinedTypeOf(predefined.Keyword.Kind));
            case NullableType nullable:
                var inner = BindType(nullable.ElementType);
                return inner.Type.IsValueType && !inner.Type.IsErrorType && !inner.Type.IsNullableValue && !inner.Type.IsVoid
                    ? new(TypeFacts.MakeNullable(inner.Type), TupleNames.ForArguments(inner.Names)) : inner;
            case ArrayType array:
                var element = BindType(array.ElementType);
                if (element.Type.IsErrorType)
                    return element;
                for (var i = array.Ranks.Count - 1; i >= 0; i--)
                    element = new(MakeArray(element.Type, array.Ranks[i].Rank), TupleNames.ForArguments(element.Names));
                return element;
            case TupleType tuple:
                return BindTupleType(tuple);
            case SimpleName name:
                return BindSimpleType(name);
            case AliasQualifiedName alias:
                if (!alias.Alias.IsContextual("global"))
                    return ErrorTypeAt(syntax, "CS0432", $"There is no alias '{alias.Alias.Text}'; only 'global' may stand before '::'.");
                return _types.FindFull(alias.Name.Identifier.Name, alias.Name.TypeArguments?.Count ?? 0) is { } global
                    ? Construct(alias.Name, global)
                    : ErrorTypeAt(syntax, "CS0400", $"There is no type '{alias.Name.Identifier.Name}' outside namespaces.");
            case QualifiedName qualified:
                return BindQualifiedType(qualified);
            default:
                return new(TypeFacts.Error);
        }
    }

    private NamedType ErrorTypeAt(SyntaxNode syntax, string id, string message)
    {
        _diagnostics.Error(syntax.Span, id, message);
        return new(TypeFacts.Error);
    }

    private static Type MakeArray(Type element, int rank) => rank == 1 ? element.MakeArrayType() : element.MakeArrayType(rank);

    private NamedType BindTupleType(TupleType syntax)
    {
        var elements = new List<Type>();
        var names = new List<string?>();
        var inner = new List<TupleNames?>();
        foreach (var element in syntax.Elements)
        {
            var type = BindType(element.Type);
            if (type.Type.IsErrorType)
                return type;
            elements.Add(type.Type);
            inner.Add(type.Names);
            names.Add(element.Name?.Name);
        }

        CheckTupleNames(syntax, names);
        return elements.Count < 2 ? new(TypeFacts.Error) : new(TypeFacts.TupleOf(elements), TupleNames.ForTuple([.. names], [.. inner]));
    }

    private NamedType BindSimpleType(SimpleName syntax)
    {
        var name = syntax.Identifier.Name;
        if (syntax.Identifier.IsMissing)
            return new(TypeFacts.Error);
        var arity = syntax.TypeArguments?.Count ?? 0;
        if (arity == 0 && name == "dynamic" && _types.Find(name, 0, _session.Usings, out _) is null)
            return ErrorTypeAt(syntax, "TN1020", "Cells have no 'dynamic': every expression has a type. Write 'var', or the type.");
        if (arity == 0 && name == "var")
            return ErrorTypeAt(syntax, "CS0825", "'var' stands only in the declaration of a variable.");
        if (arity == 0 && name is "nint" or "nuint")
            return ErrorTypeAt(syntax, "TN1021", $"Cells have no '{name}'. Use 'long'.");
        if (_types.Find(name, arity, _session.Usings, out var ambiguous) is { } type)
            return Construct(syntax, type);
        if (ambiguous is not null)
            return ErrorTypeAt(syntax, "CS0104", ambiguous);
        if (_types.Withheld(name, _session.Usings) is { } withheld)
            return ErrorTypeAt(syntax, "TN2001", withheld);
        var missing = $"There is no type '{name}'{(arity > 0 ? $" with {arity} type arguments" : "")} here";
        var near = NearestName.Find(name, _types.NamesIn(_session.Usings));
        return ErrorTypeAt(
            syntax, "CS0246",
            Habits.InsteadOfType(name) is { } habit ? $"{missing}. {habit}."
            : _types.NamespaceOf(name) is { } space ? $"{missing}; it is in '{space}': write 'using {space};' at the top."
            : missing + (near is null ? "." : $"; did you mean '{near}'?"));
    }

    private NamedType BindQualifiedType(QualifiedName syntax)
    {
        var arity = syntax.Right.TypeArguments?.Count ?? 0;
        var name = syntax.Right.Identifier.Name;
        if (FullName(syntax.Left) is { } space && _types.FindFull($"{space}.{name}", arity) is { } type)
            return Construct(syntax.Right, type);
        if (FullName(syntax.Left) is { } unknown && _types.Find(unknown.Split('.')[0], 0, _session.Usings, out _) is null)
        {
            if (_types.WithheldFull($"{unknown}.{name}") is { } withheld)
                return ErrorTypeAt(syntax, "TN2001", withheld);
            return ErrorTypeAt(
                syntax, "CS0234",
                $"There is nothing named '{unknown}.{name}' that a cell can reach.");
        }

        var outer = BindType(syntax.Left);
        if (outer.Type.IsErrorType)
            return outer;
        return FindNestedType(outer.Type, name, arity) is { } nested
            ? Construct(syntax.Right, nested)
            : ErrorTypeAt(syntax, "CS0426", $"'{TypeNames.Of(outer.Type)}' has no type '{name}' inside it that a cell can reach.");
    }

    private Type? FindNestedType(Type outer, string name, int arity)
    {
        var nested = outer.GetNestedType(arity == 0 ? name : $"{name}`{arity}");
        if (nested is null || !_allowed.AllowsType(nested))
            return null;
        return nested.ContainsGenericParameters && outer.IsGenericType && arity == 0 ? nested.MakeGenericType(outer.GetGenericArguments()) : nested;
    }

    private static string? FullName(TypeSyntax syntax) => syntax switch
    {
        IdentifierName name => name.Identifier.Name,
        QualifiedName { Right: IdentifierName right } qualified when FullName(qualified.Left) is { } left => $"{left}.{right.Identifier.Name}",
        AliasQualifiedName { Name: IdentifierName name } => name.Identifier.Name,
        _ => null,
    };

    private NamedType Construct(SimpleName syntax, Type type)
    {
        if (syntax.TypeArguments is not { } list)
            return new(type, _types.DeclaredNames.GetValueOrDefault(syntax.Identifier.Name));
        if (list.Items.Any(a => a is OmittedType))
            return new(type);
        var arguments = list.Items.Select(BindType).ToArray();
        if (arguments.Any(a => a.Type.IsErrorType))
            return new(TypeFacts.Error);
        if (arguments.Any(a => a.Type.IsVoid || a.Type.IsByRefLike))
            return ErrorTypeAt(syntax, "CS1547", "'void' cannot be a type argument.");
        try
        {
            return new(type.MakeGenericType([.. arguments.Select(a => a.Type)]), TupleNames.ForArguments([.. arguments.Select(a => a.Names)]));
        }
        catch (ArgumentException)
        {
            return ErrorTypeAt(syntax, "CS0314", $"The type arguments do not meet the constraints of '{TypeNames.Of(type)}'.");
        }
    }

    private Type[]? BindTypeArguments(SimpleName syntax)
    {
        if (syntax.TypeArguments is not { } list)
            return null;
        return [.. list.Items.Select(a => a is OmittedType ? TypeFacts.Error : BindTypeOnly(a))];
    }

    private static Type PredefinedTypeOf(SyntaxKind keyword) => keyword switch
    {
        SyntaxKind.BoolKeyword => typeof(bool),
        SyntaxKind.ByteKeyword => typeof(byte),
        SyntaxKind.SbyteKeyword => typeof(sbyte),
        SyntaxKind.CharKeyword => typeof(char),
        SyntaxKind.DecimalKeyword => typeof(decimal),
        SyntaxKind.DoubleKeyword => typeof(double),
        SyntaxKind.FloatKeyword => typeof(float),
        SyntaxKind.IntKeyword => typeof(int),
        SyntaxKind.UintKeyword => typeof(uint),
        SyntaxKind.LongKeyword => typeof(long),
        SyntaxKind.UlongKeyword => typeof(ulong),
        SyntaxKind.ShortKeyword => typeof(short),
        SyntaxKind.UshortKeyword => typeof(ushort),
        SyntaxKind.ObjectKeyword => typeof(object),
        SyntaxKind.StringKeyword => typeof(string),
        _ => typeof(void),
    };

    private bool IsVar(TypeSyntax type) =>
        type is IdentifierName { Identifier: { } token } && token.IsContextual("var") && _types.Find("var", 0, _session.Usings, out _) is null;
}

using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>A deconstruction: targets on the left, and where it is used, a tuple of what was assigned.</summary>
internal sealed class BoundDeconstruction(SyntaxNode syntax, LocalSymbol[] temporaries, BoundExpression[] effects, BoundExpression result)
    : BoundExpression(syntax, result.Type)
{
    public LocalSymbol[] Temporaries => temporaries;
    public BoundExpression[] Effects => effects;
    public BoundExpression Result => result;
}

/// <summary>Deconstructing assignments and declarations (§12.7).</summary>
internal sealed partial class Binder
{
    private static bool IsDeconstruction(ExpressionSyntax left) =>
        left is TupleExpression || left is DeclarationExpression { Designation: ParenthesizedDesignation }
        || (left is InvocationExpression { Expression: IdentifierName { Identifier: { } name } } call && name.IsContextual("var") && call.Arguments.Arguments.Count >= 2);

    /// <summary>One place on the left: a variable to assign or declare, a discard, or more places.</summary>
    private sealed class Target(SyntaxNode syntax)
    {
        public SyntaxNode Syntax => syntax;
        public List<Target>? Inner { get; init; }
        public BoundExpression? Existing { get; set; }
        public SyntaxToken? Declared { get; init; }
        public TypeSyntax? DeclaredType { get; init; }
        public bool IsDiscard { get; init; }
    }

    private BoundExpression BindDeconstruction(AssignmentExpression syntax)
    {
        var temporaries = new List<LocalSymbol>();
        var effects = new List<BoundExpression>();
        var target = TargetOf(syntax.Left, temporaries, effects);
        var right = BindValue(syntax.Right);
        if (target is null || right.HasError)
        {
            if (target is not null)
                DeclareFailed(target);
            return Bad(syntax);
        }

        return Deconstruct(syntax, target, right, temporaries, effects);
    }

    private BoundExpression Deconstruct(SyntaxNode syntax, Target target, BoundExpression right, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        var assignments = new List<BoundExpression>();
        var results = DeconstructInto(target, right, temporaries, effects, assignments);
        if (results is null)
        {
            DeclareFailed(target);
            return Bad(syntax);
        }

        effects.AddRange(assignments);
        var result = results is { Type: { } } ? results : new BoundLiteral(syntax, null, typeof(object));
        return new BoundDeconstruction(syntax, [.. temporaries], [.. effects], result) { Names = result.Names };
    }

    // A name that a failed deconstruction would have declared is known, so that its uses make no errors of their own.
    private void DeclareFailed(Target target)
    {
        foreach (var inner in target.Inner ?? [])
            DeclareFailed(inner);
        if (target.Declared is { } token && _scope.Find(token.Name) is null)
            Declare(token, TypeFacts.Error, null);
    }

    private Target? TargetOf(ExpressionSyntax syntax, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        switch (syntax)
        {
            case ParenthesizedExpression inner:
                return TargetOf(inner.Expression, temporaries, effects);
            case TupleExpression tuple:
                var places = tuple.Arguments.Items.Select(a => TargetOf(a.Expression, temporaries, effects)).ToList();
                return places.Any(p => p is null) ? null : new(syntax) { Inner = places! };
            case DeclarationExpression declaration:
                return TargetOf(declaration.Designation, IsVar(declaration.Type) ? null : declaration.Type);
            case InvocationExpression call when IsDeconstruction(call):
                return new(syntax) { Inner = [.. call.Arguments.Arguments.Items.Select(a => VarTarget(a.Expression))] };
        }

        if (IsDiscard(syntax))
            return new(syntax) { IsDiscard = true };
        var existing = BindValue(syntax);
        if (existing.HasError || !CheckAssignable(existing))
            return null;
        return new(syntax) { Existing = HoldTarget(existing, temporaries, effects) };
    }

    private static Target VarTarget(ExpressionSyntax syntax) => syntax switch
    {
        IdentifierName { Identifier: { } name } when name.IsContextual("_") => new(syntax) { IsDiscard = true },
        IdentifierName { Identifier: { } name } => new(syntax) { Declared = name },
        TupleExpression tuple => new(syntax) { Inner = [.. tuple.Arguments.Items.Select(a => VarTarget(a.Expression))] },
        _ => new(syntax) { IsDiscard = true },
    };

    private static Target TargetOf(DesignationSyntax designation, TypeSyntax? type) => designation switch
    {
        ParenthesizedDesignation several => new(designation) { Inner = [.. several.Variables.Items.Select(v => TargetOf(v, type))] },
        SingleDesignation single => new(designation) { Declared = single.Identifier, DeclaredType = type },
        _ => new(designation) { IsDiscard = true },
    };

    /// <summary>Evaluates what a target's place depends on, before the right side is.</summary>
    private BoundExpression HoldTarget(BoundExpression target, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        BoundExpression Hold(BoundExpression value)
        {
            if (value.Constant is not null || value is BoundTypeExpression || (value.Type!.IsValueType && IsVariable(value)))
                return value;
            var held = Spill(value, out var variable, out var keep);
            temporaries.Add(variable);
            effects.Add(keep);
            return held;
        }

        BoundExpression HoldIndex(BoundExpression value)
        {
            if (value.Constant is not null)
                return value;
            var held = Spill(value, out var variable, out var keep);
            temporaries.Add(variable);
            effects.Add(keep);
            return held;
        }

        switch (target)
        {
            case BoundField { Receiver: { } receiver } field:
                return new BoundField(field.Syntax, Hold(receiver), field.Field) { Names = field.Names };
            case BoundProperty { Receiver: { } receiver } property:
                return new BoundProperty(property.Syntax, Hold(receiver), property.Property, [.. property.Arguments.Select(HoldIndex)]) { Names = property.Names };
            case BoundArrayAccess access:
                return new BoundArrayAccess(access.Syntax, Hold(access.Array), [.. access.Indices.Select(HoldIndex)]) { Names = access.Names };
            default:
                return target;
        }
    }

    private BoundExpression? DeconstructInto(
        Target target, BoundExpression right, List<LocalSymbol> temporaries, List<BoundExpression> effects, List<BoundExpression> assignments)
    {
        if (target.Inner is { } inner)
            return DeconstructParts(target, inner, right, temporaries, effects, assignments);

        var natural = NaturalType(right);
        var type = target.Existing?.Type ?? (target.DeclaredType is { } written ? BindTypeOnly(written) : natural?.Type);
        var names = target.Existing?.Names ?? natural?.Names;
        if (type is null || type.IsVoid)
        {
            Error(target.Syntax, "CS8130", "The type of the variable cannot be inferred from what it is given.");
            return null;
        }

        var value = Convert(right, type, names);
        if (value.HasError)
            return null;
        var held = Spill(value, out var temporary, out var keep);
        temporaries.Add(temporary);
        effects.Add(keep);
        if (target.IsDiscard)
            return held;
        var place = target.Existing ?? Read(target.Syntax, Declare(target.Declared!, type, names));
        assignments.Add(new BoundAssignment(target.Syntax, place, held));
        return held;
    }

    private BoundExpression? DeconstructParts(
        Target target, List<Target> inner, BoundExpression right, List<LocalSymbol> temporaries, List<BoundExpression> effects, List<BoundExpression> assignments)
    {
        var parts = PartsOf(target.Syntax, right, inner.Count, temporaries, effects);
        if (parts is null)
            return null;
        var results = new List<BoundExpression>();
        for (var i = 0; i < inner.Count; i++)
        {
            if (DeconstructInto(inner[i], parts[i], temporaries, effects, assignments) is not { } one)
                return null;
            results.Add(one);
        }

        var type = TypeFacts.TupleOf([.. results.Select(r => r.Type!)]);
        return MakeTuple(target.Syntax, [.. results], type, null);
    }

    /// <summary>The parts of a tuple, or what a Deconstruct method gives.</summary>
    private BoundExpression[]? PartsOf(SyntaxNode syntax, BoundExpression value, int count, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        if (value is BoundTupleLiteral literal)
        {
            if (literal.Elements.Length == count)
                return literal.Elements;
            Error(syntax, "CS8132", $"A tuple of {literal.Elements.Length} elements cannot be put into {count} variables.");
            return null;
        }

        value = Settle(value);
        if (value.Type is not { IsVoid: false } type)
        {
            Error(syntax, "CS8131", "The right side cannot be taken apart: it has no type of its own.");
            return null;
        }

        var held = Spill(value, out var temporary, out var keep);
        if (type.IsTuple && TypeFacts.TupleElements(type).Length is var size)
        {
            if (size != count)
            {
                Error(syntax, "CS8132", $"A tuple of {size} elements cannot be put into {count} variables.");
                return null;
            }

            temporaries.Add(temporary);
            effects.Add(keep);
            return [.. Enumerable.Range(0, count).Select(i => TupleElement(syntax, held, i))];
        }

        if (FindDeconstruct(type, count) is not { } method)
        {
            Error(syntax, "CS8129", $"'{TypeNames.Of(type)}' cannot be taken apart into {count} variables: it has no Deconstruct method for that.");
            return null;
        }

        if (!CheckAllowed(syntax, method))
            return null;
        temporaries.Add(temporary);
        effects.Add(keep);
        var offset = method.IsStatic ? 1 : 0;
        var outs = method.GetParameters().Skip(offset).Select(p => Temporary(p.ParameterType.GetElementType()!)).ToArray();
        temporaries.AddRange(outs);
        BoundExpression[] arguments = [.. outs.Select(o => Read(syntax, o))];
        effects.Add(method.IsStatic ? new BoundCall(syntax, null, method, [held, .. arguments]) : new BoundCall(syntax, held, method, arguments));
        return arguments;
    }

    private MethodInfo? FindDeconstruct(Type type, int count)
    {
        foreach (var declaring in TypeFacts.SelfAndBases(type))
        {
            foreach (var member in declaring.GetMember("Deconstruct", MemberTypes.Method, Members.Instance))
            {
                if (member is MethodInfo method && method.GetParameters() is var parameters && parameters.Length == count && parameters.All(p => p.IsOut))
                    return method;
            }
        }

        foreach (var extension in ExtensionMethods("Deconstruct"))
        {
            var parameters = extension.GetParameters();
            if (parameters.Length != count + 1 || !parameters.Skip(1).All(p => p.IsOut))
                continue;
            if (!extension.IsGenericMethodDefinition)
            {
                if (Conversions.StandardImplicit(type, parameters[0].ParameterType).Exists)
                    return extension;
                continue;
            }

            if (parameters[0].ParameterType.IsGenericType && TypeFacts.FindConstruction(type, parameters[0].ParameterType.GetGenericTypeDefinition()) is { } view
                && view.GetGenericArguments().Length == extension.GetGenericArguments().Length)
                return extension.MakeGenericMethod(view.GetGenericArguments());
        }

        return null;
    }
}

using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Patterns (§11): each comes down to tests of a value that a variable holds, and assignments to what it declares.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindIsPattern(IsPatternExpression syntax)
    {
        var value = BindTypedOrNull(syntax.Expression);
        if (value is BoundLiteral { Type: null })
            value = new BoundDefault(value.Syntax, typeof(object));
        if (value.HasError)
        {
            DeclareVariablesOf(syntax.Pattern);
            return value;
        }

        var held = Temporary(value.Type!, value.Names);
        var test = IsNeverType(syntax.Pattern, value) ? new BoundLiteral(syntax, false, typeof(bool)) : BindPattern(syntax.Pattern, Read(syntax.Expression, held));
        if (test.HasError)
            return test;
        if (test is not BoundLiteral && value.Constant is null && new PatternCover(this, value.Type!).Covers(syntax.Pattern))
            return Error(syntax.Pattern, "CS8518", $"No value of '{TypeNames.Of(value.Type)}' can match this pattern.");
        return new BoundSequence(syntax, [held], [new BoundAssignment(syntax, Read(syntax, held), value)], test);
    }

    /// <summary>The operator <c>is</c> with a type alone answers false where a pattern would be refused (§12.12.12).</summary>
    private bool IsNeverType(PatternSyntax pattern, BoundExpression value)
    {
        var type = pattern switch
        {
            TypePattern t => BindTypeQuietly(t.Type),
            ConstantPattern { Expression: TypeSyntax t } when Speculate(() => Bind(t), out _) is BoundTypeExpression e => e.Type!,
            _ => null,
        };
        return type is not null && !type.IsErrorType && !type.IsNullableValue && !type.IsVoid && !type.IsByRefLike && !(type.IsAbstract && type.IsSealed)
            && Speculate(() => TestType(pattern, value, type), out _).HasError;
    }

    // After an error the pattern's variables are still declared, so that their uses make no errors of their own.
    private void DeclareVariablesOf(SyntaxNode node)
    {
        foreach (var inner in node.DescendantsAndSelf())
        {
            if (inner is SingleDesignation single && _scope.Find(single.Identifier.Name) is null)
                Declare(single.Identifier, TypeFacts.Error, null);
        }
    }

    private static BoundLiteral True(SyntaxNode syntax) => new(syntax, true, typeof(bool));

    private static BoundExpression Both(SyntaxNode syntax, BoundExpression left, BoundExpression right)
    {
        if (left.HasError || right.HasError)
            return left.HasError ? left : right;
        if (left is BoundLiteral { Value: true })
            return right;
        return right is BoundLiteral { Value: true } ? left : new BoundBinary(syntax, SyntaxKind.AmpersandAmpersand, left, right, typeof(bool), null, false);
    }

    private static BoundExpression Not(SyntaxNode syntax, BoundExpression test) =>
        test.HasError ? test : test is BoundLiteral { Value: bool known } ? new BoundLiteral(syntax, !known, typeof(bool))
        : new BoundUnary(syntax, SyntaxKind.Exclamation, test, typeof(bool), null, false);

    private int _orPatternDepth;

    private BoundExpression BindPattern(PatternSyntax syntax, BoundExpression input)
    {
        switch (syntax)
        {
            case DiscardPattern:
                return True(syntax);
            case ParenthesizedPattern inner:
                return BindPattern(inner.Pattern, input);
            case NotPattern not:
                return Not(syntax, BindPattern(not.Pattern, input));
            case BinaryPattern { IsAnd: true } and:
                var first = BindPattern(and.Left, input);
                return first.HasError ? first : Both(syntax, first, BindPattern(and.Right, Narrow(and.Left, input)));
            case BinaryPattern or:
                _orPatternDepth++;
                var left = BindPattern(or.Left, input);
                var right = BindPattern(or.Right, input);
                _orPatternDepth--;
                if (left.HasError || right.HasError)
                    return left.HasError ? left : right;
                return new BoundBinary(syntax, SyntaxKind.BarBar, left, right, typeof(bool), null, false);
            case ConstantPattern constant:
                return BindConstantPattern(constant, input);
            case TypePattern type:
                var tested = BindTypeOnly(type.Type);
                return tested.IsErrorType ? Bad(syntax) : TestType(syntax, input, tested);
            case DeclarationPattern declaration:
                return BindDeclarationPattern(declaration, input);
            case VarPattern var:
                return BindDesignation(syntax, var.Designation, input);
            case RelationalPattern relational:
                return BindRelationalPattern(relational, input);
            case RecursivePattern recursive:
                return BindRecursivePattern(recursive, input);
            case ListPattern list:
                return BindListPattern(list, input);
            case SlicePattern:
                return Error(syntax, "CS8980", "A slice '..' stands only inside a list pattern.");
            default:
                return Bad(syntax);
        }
    }

    /// <summary>After <c>T and …</c> the value is known to be a T.</summary>
    private BoundExpression Narrow(PatternSyntax pattern, BoundExpression input)
    {
        var type = pattern switch
        {
            TypePattern t => BindTypeQuietly(t.Type),
            DeclarationPattern d => BindTypeQuietly(d.Type),
            ParenthesizedPattern p => Narrow(p.Pattern, input).Type,
            BinaryPattern { IsAnd: true } b => Narrow(b.Right, Narrow(b.Left, input)).Type,
            RecursivePattern { Type: { } t } => BindTypeQuietly(t),
            ConstantPattern { Expression: TypeSyntax t } when Speculate(() => Bind(t), out _) is BoundTypeExpression e => e.Type,
            _ => null,
        };
        return type is null || type == input.Type || type.IsErrorType ? input : AsTested(pattern, input, type);
    }

    private Type BindTypeQuietly(TypeSyntax syntax) => Speculate(() => BindTypeOnly(syntax), out _);

    private BoundExpression TestType(SyntaxNode syntax, BoundExpression input, Type target)
    {
        var source = input.Type!;
        if (target.IsNullableValue && syntax.Span.Length > 0 && syntax is TypePattern)
            target = target.Underlying;
        if (target.IsNullableValue)
            return Error(syntax, "CS8116", $"A pattern tests for '{TypeNames.Of(target.Underlying)}', which covers every value that is not null.");
        if (target.IsVoid || target.IsByRefLike)
            return Error(syntax, "CS8121", $"A value is never a '{TypeNames.Of(target)}'.");
        var conversion = Conversions.Explicit(source, target);
        var possible = conversion.Kind is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing or ConversionKind.ExplicitReference
            or ConversionKind.Unboxing || source.Underlying == target;
        if (!possible)
            return Error(syntax, "CS8121", $"A '{TypeNames.Of(source)}' is never a '{TypeNames.Of(target)}'.");
        if (source.IsValueType && !source.IsNullableValue && conversion.Kind is ConversionKind.Identity or ConversionKind.Boxing)
            return True(syntax);
        if (source.Underlying == target && source.IsNullableValue)
            return new BoundProperty(syntax, input, source.GetProperty("HasValue")!, []);
        if (conversion.Kind is ConversionKind.Identity or ConversionKind.ImplicitReference)
            return NotNull(syntax, input);
        return new BoundIsType(syntax, input, target);
    }

    private static BoundExpression NotNull(SyntaxNode syntax, BoundExpression input) =>
        input.Type!.IsNullableValue ? new BoundProperty(syntax, input, input.Type!.GetProperty("HasValue")!, [])
        : input.Type!.IsValueType ? True(syntax)
        : new BoundBinary(syntax, SyntaxKind.ExclamationEquals, Upcast(input, typeof(object)), new BoundDefault(syntax, typeof(object)), typeof(bool), null, false);

    private BoundExpression AsTested(SyntaxNode syntax, BoundExpression input, Type target)
    {
        if (input.Type == target)
            return input;
        var conversion = Conversions.Explicit(input.Type!, target);
        return conversion.Exists ? new BoundConversion(syntax, input, target, conversion.Kind, null, false) : Bad(syntax);
    }

    private BoundExpression BindDeclarationPattern(DeclarationPattern syntax, BoundExpression input)
    {
        if (IsVar(syntax.Type))
            return BindDesignation(syntax, syntax.Designation, input);
        var type = BindType(syntax.Type);
        if (type.Type.IsErrorType)
        {
            DeclareVariablesOf(syntax);
            return Bad(syntax);
        }

        var test = TestType(syntax.Type, input, type.Type);
        if (test.HasError)
        {
            DeclareVariablesOf(syntax);
            return test;
        }

        var converted = AsTested(syntax, input, type.Type);
        return Both(syntax, test, BindDesignation(syntax, syntax.Designation, converted.Type == input.Type ? input : WithNames(converted, type.Names)));
    }

    private static BoundExpression WithNames(BoundExpression value, TupleNames? names) => names is null ? value : Rename(value, names);

    /// <summary>Gives the value to the names; always succeeds, but for the parts of a tuple that may be null.</summary>
    private BoundExpression BindDesignation(SyntaxNode syntax, DesignationSyntax designation, BoundExpression value)
    {
        switch (designation)
        {
            case SingleDesignation single:
                if (_orPatternDepth > 0)
                    return Error(single, "CS8780", "A variable cannot be declared under 'or', where it might have no value.");
                var variable = Declare(single.Identifier, value.Type, value.Names);
                return new BoundSequence(syntax, [], [new BoundAssignment(single, Read(single, variable), value)], True(syntax));
            case ParenthesizedDesignation several:
                return BindPositions(syntax, value, several.Variables.Items.Count, (i, part) => BindDesignation(syntax, several.Variables[i], part));
            default:
                return True(syntax);
        }
    }

    private BoundExpression BindConstantPattern(ConstantPattern syntax, BoundExpression input)
    {
        var bound = Bind(syntax.Expression);
        if (bound.HasError)
            return bound;
        if (bound is BoundTypeExpression type)
            return TestType(syntax, input, type.Type!);
        if (bound is BoundDefaultLiteral)
            return Error(syntax, "CS8505", "'default' is no pattern. Write the value.");
        return TestConstant(syntax, input, bound);
    }

    private BoundExpression TestConstant(SyntaxNode syntax, BoundExpression input, BoundExpression constant)
    {
        var type = input.Type!;
        if (constant is BoundLiteral { Type: null } or { Constant.Value: null, Type.IsValueType: false })
        {
            if (!type.CanBeNull)
                return Error(syntax, "CS0037", $"A '{TypeNames.Of(type)}' is never null.");
            return Not(syntax, NotNull(syntax, input));
        }

        constant = Settled(constant);
        if (constant.Constant is null)
            return Error(syntax, "CS9135", "A constant is needed here. To compare with a variable, write 'when x == y' or '=='.");
        var target = type.Underlying;
        if (target == typeof(object) || (target.IsInterface || target == typeof(ValueType) || target == typeof(Enum)) && Conversions.StandardImplicit(constant.Type!, target).Exists)
        {
            var test = TestType(syntax, input, constant.Type!);
            return test.HasError ? test : Both(syntax, test, EqualTo(syntax, AsTested(syntax, input, constant.Type!), constant));
        }

        var converted = ClassifyImplicit(constant, target).Exists ? Convert(constant, target) : null;
        if (converted is null)
        {
            return Conversions.Explicit(constant.Type!, target).Exists && TypeFacts.IsNumeric(target) || target.IsEnum
                ? ReportNoConversion(constant, target, null)
                : Error(syntax, "CS0029", $"A '{TypeNames.Of(type)}' is never equal to a '{TypeNames.Of(constant.Type)}'.");
        }

        if (converted.HasError)
            return converted;
        return type.IsNullableValue
            ? Both(syntax, NotNull(syntax, input), EqualTo(syntax, AsTested(syntax, input, target), converted))
            : EqualTo(syntax, input, converted);
    }

    private static BoundExpression EqualTo(SyntaxNode syntax, BoundExpression value, BoundExpression constant)
    {
        var type = value.Type!;
        if (type == typeof(string))
            return new BoundCall(syntax, null, typeof(string).GetMethod("Equals", [typeof(string), typeof(string)])!, [value, constant]);

        // A pattern finds NaN, unlike == (§11.2.3).
        if (constant.Constant?.Value is double.NaN or float.NaN)
            return new BoundCall(syntax, null, type.GetMethod("IsNaN")!, [value]);
        if (type.IsEnum)
        {
            var number = type.GetEnumUnderlyingType();
            value = new BoundConversion(syntax, value, number, ConversionKind.ExplicitEnum, null, false);
            constant = new BoundLiteral(syntax, System.Convert.ChangeType(constant.Constant!.Value, number, System.Globalization.CultureInfo.InvariantCulture), number);
        }

        return new BoundBinary(syntax, SyntaxKind.EqualsEquals, value, constant, typeof(bool), null, false);
    }

    private BoundExpression BindRelationalPattern(RelationalPattern syntax, BoundExpression input)
    {
        var constant = BindTyped(syntax.Expression);
        if (constant.HasError)
            return constant;
        if (constant.Constant is null)
            return Error(syntax.Expression, "CS9135", "A constant is needed after the comparison in a pattern.");
        var type = input.Type!;
        var target = type.Underlying;
        BoundExpression test = True(syntax);
        if (!TypeFacts.IsNumeric(target) && !target.IsEnum)
        {
            target = constant.Type!;
            if (!TypeFacts.IsNumeric(target) && !target.IsEnum)
                return Error(syntax, "CS8781", $"'{syntax.Operator.Text}' in a pattern compares numbers, not '{TypeNames.Of(target)}'.");
            test = TestType(syntax, input, target);
        }
        else if (type.IsNullableValue)
        {
            test = NotNull(syntax, input);
        }

        constant = Convert(constant, target);
        if (test.HasError || constant.HasError)
            return test.HasError ? test : constant;
        var value = AsTested(syntax, input, target);
        if (target.IsEnum)
        {
            value = ToUnderlying(value, target.GetEnumUnderlyingType());
            constant = ToUnderlying(constant, target.GetEnumUnderlyingType());
        }

        if (BindNumericOperator(syntax, syntax.Operator.Kind, value, constant) is not { } compare)
            return Error(syntax, "CS8781", $"'{syntax.Operator.Text}' in a pattern compares numbers.");
        return Both(syntax, test, compare);
    }
}

using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Unary and binary operators: which is meant (§12.4), and their operands' promotion and lifting.</summary>
internal sealed partial class Binder
{
    private static readonly Type[] ArithmeticTypes =
        [typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal)];

    private BoundExpression BindBinary(BinaryExpression syntax)
    {
        // A chain such as a + b + c + … is bound from its innermost left operand, without recursion.
        var chain = new Stack<BinaryExpression>();
        ExpressionSyntax at = syntax;
        while (at is BinaryExpression { Operator.Kind: not (SyntaxKind.AsKeyword or SyntaxKind.QuestionQuestion) } binary)
        {
            chain.Push(binary);
            at = binary.Left;
        }

        if (chain.Count == 0)
            return syntax.Operator.Kind == SyntaxKind.AsKeyword ? BindAs(syntax) : BindCoalesce(syntax);
        var left = BindValue(at);
        while (chain.TryPop(out var next))
        {
            var right = BindValue(next.Right);
            left = left.HasError || right.HasError ? Bad(next) : BindBinaryOperator(next, next.Operator, next.Operator.Kind, left, right);
            if (Recorded is not null)
                Recorded[next] = left;
        }

        return left;
    }

    private BoundExpression BindBinaryOperator(SyntaxNode syntax, SyntaxToken token, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        if (op is SyntaxKind.AmpersandAmpersand or SyntaxKind.BarBar)
            return BindLogical(syntax, token, op, left, right);
        if (op is SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals)
        {
            if (BindTupleEquality(syntax, token, op, left, right) is { } tuples)
                return tuples;
            if (left is BoundDefaultLiteral && right.Type is not null)
                left = new BoundDefault(left.Syntax, right.Type);
            else if (right is BoundDefaultLiteral && left.Type is not null)
                right = new BoundDefault(right.Syntax, left.Type);
        }

        // A switch expression may still convert by its arms (§10.2.18), whatever its own type.
        var (openLeft, openRight) = (left, right);
        left = Settle(left);
        right = Settle(right);
        if (openLeft is not UnboundSwitch)
            openLeft = left;
        if (openRight is not UnboundSwitch)
            openRight = right;
        if (left.HasError || right.HasError)
            return Bad(syntax);
        if (left.Type is { IsVoid: true } || right.Type is { IsVoid: true })
            return NoOperator(syntax, token, left, right);
        return BindUserOperator(syntax, op, left, right, out var ambiguous)
            ?? (ambiguous ? Error(syntax, token.Span, "CS0034", $"Several operators '{token.Text}' fit these operands equally well.") : null)
            ?? BindBuiltInOperator(syntax, op, left, right, openLeft, openRight)
            ?? NoOperator(syntax, token, left, right);
    }

    private BoundBad NoOperator(SyntaxNode syntax, SyntaxToken token, BoundExpression left, BoundExpression right) =>
        Error(
            syntax, token.Span, "CS0019",
            $"The operator '{token.Text}' does not apply to {Operand(left)} and {Operand(right)}.");

    private static string Operand(BoundExpression value) => value.Type is { } type ? $"'{TypeNames.Of(type, value.Names)}'" : value is BoundLiteral ? "null" : DescribeTypeless(value).ToLowerInvariant();

    private BoundExpression? BindBuiltInOperator(
        SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right, BoundExpression openLeft, BoundExpression openRight)
    {
        var leftType = left.Type;
        var rightType = right.Type;
        if (op == SyntaxKind.Plus && (leftType == typeof(string) || rightType == typeof(string)))
            return BindConcatenation(syntax, left, right);
        if (op is SyntaxKind.LessThanLessThan or SyntaxKind.GreaterThanGreaterThan or SyntaxKind.GreaterThanGreaterThanGreaterThan)
            return BindShift(syntax, op, left, right);
        if (leftType?.Underlying.IsEnum == true || rightType?.Underlying.IsEnum == true)
            return BindEnumOperator(syntax, op, openLeft, openRight);
        if (IsBoolean(left) && IsBoolean(right) && (leftType is not null || rightType is not null))
        {
            if (op is SyntaxKind.Ampersand or SyntaxKind.Bar or SyntaxKind.Caret or SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals)
                return MakeBinary(syntax, op, left, right, typeof(bool), isComparison: op is SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals);
        }

        if (leftType is not null && leftType.IsDelegate && op is SyntaxKind.Plus or SyntaxKind.Minus && ClassifyImplicit(right, leftType).Exists)
            return CombineDelegates(syntax, op, left, Convert(right, leftType), leftType);
        if (rightType is not null && rightType.IsDelegate && op is SyntaxKind.Plus && left.Type is null && ClassifyImplicit(left, rightType).Exists)
            return CombineDelegates(syntax, op, Convert(left, rightType), right, rightType);
        // The compiler looks at the operands' own types first where neither is constant: a uint and a switch of ints make longs.
        // Beside a constant, or where those types have no operator, the switch converts by its arms: 7u and arms 1 and 2 make uints.
        if ((openLeft != left || openRight != right) && left.Constant is null && right.Constant is null && NumericOperandType(op, left, right, out _) is not null)
            (openLeft, openRight) = (left, right);
        if (BindNumericOperator(syntax, op, openLeft, openRight) is { } numeric)
            return numeric;
        return op is SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals ? BindReferenceEquality(syntax, op, left, right) : null;
    }

    private static bool IsBoolean(BoundExpression value) =>
        value.Type is null ? value is BoundLiteral : value.Type.Underlying == typeof(bool);

    /// <summary>§12.4.7.3: of the operators for int, uint, long and so on, the one that overload resolution picks.</summary>
    private BoundExpression? BindNumericOperator(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        var best = NumericOperandType(op, left, right, out var fits);
        if (!fits)
            return null;
        if (best is null)
        {
            return Error(
                syntax, "CS0034", $"The operation on {Operand(left)} and {Operand(right)} could be done in several types. Cast one of them to the type that you mean.");
        }

        var comparison = op is SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals or SyntaxKind.LessThan or SyntaxKind.LessThanEquals
            or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals;
        return MakeBinary(syntax, op, left, right, best, comparison);
    }

    /// <summary>The type of the best of these operators; null where several fit equally well, or none does.</summary>
    private Type? NumericOperandType(SyntaxKind op, BoundExpression left, BoundExpression right, out bool fits)
    {
        fits = false;
        if (!CanBeNumeric(left) || !CanBeNumeric(right) || (left.Type is null && right.Type is null))
            return null;
        var lifted = (left.Type?.IsNullableValue ?? true) || (right.Type?.IsNullableValue ?? true);
        var integral = op is SyntaxKind.Ampersand or SyntaxKind.Bar or SyntaxKind.Caret;
        var fitting = new List<Type>();
        foreach (var candidate in ArithmeticTypes)
        {
            if (integral && !TypeFacts.IsIntegral(candidate))
                break;
            var target = lifted ? TypeFacts.MakeNullable(candidate) : candidate;
            if (ClassifyImplicit(left, target).Exists && ClassifyImplicit(right, target).Exists)
                fitting.Add(candidate);
        }

        // Better on one operand and no worse on the other.
        bool IsBetter(Type type, Type other)
        {
            var l = left.Type is null ? 0 : CompareConversions(UnderlyingValue(left), type, other);
            var r = right.Type is null ? 0 : CompareConversions(UnderlyingValue(right), type, other);
            return l <= 0 && r <= 0 && (l < 0 || r < 0);
        }

        fits = fitting.Count > 0;
        return fitting.Find(type => fitting.TrueForAll(other => other == type || IsBetter(type, other)));
    }

    private static BoundExpression UnderlyingValue(BoundExpression value) =>
        value.Type is { IsNullableValue: true } type ? new BoundDefaultOf(value.Syntax, type.Underlying) : value;

    private static bool CanBeNumeric(BoundExpression value) =>
        value.Type is null ? value is BoundLiteral : TypeFacts.IsNumeric(value.Type.Underlying) || !(value.Type.IsPrimitive || value.Type == typeof(string) || value.Type == typeof(object) || value.Type.IsArray || value.Type.IsDelegate || value.Type.IsInterface);

    private BoundExpression MakeBinary(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right, Type operand, bool isComparison)
    {
        var lifted = (left.Type?.IsNullableValue ?? true) || (right.Type?.IsNullableValue ?? true);
        var type = lifted ? TypeFacts.MakeNullable(operand) : operand;
        left = Convert(left, type);
        right = Convert(right, type);
        var result = isComparison ? typeof(bool) : type;
        if (left.Constant is { } a && right.Constant is { } b && !lifted && FoldBinary(syntax, op, a, b, operand, result) is { } folded)
            return folded;
        return new BoundBinary(syntax, op, left, right, result, null, _checked);
    }

    private BoundExpression? FoldBinary(SyntaxNode syntax, SyntaxKind op, Constant left, Constant right, Type operand, Type result)
    {
        try
        {
            return ConstantFolding.Binary(op, left.Value, right.Value, operand, isChecked: !_unchecked) is { } value
                ? new BoundLiteral(syntax, value.Value, result) : null;
        }
        catch (OverflowException)
        {
            return Error(syntax, "CS0220", "The constant overflows. Write unchecked(…) to let it wrap around.");
        }
        catch (DivideByZeroException)
        {
            return Error(syntax, "CS0020", "Division by the constant zero.");
        }
    }

    private BoundExpression? FoldConversion(SyntaxNode syntax, Constant constant, Type target, ConversionKind kind, bool isChecked)
    {
        if (constant.Value is null)
            return kind is ConversionKind.ImplicitReference && target == typeof(string) ? new BoundLiteral(syntax, null, target) : null;
        if (kind is ConversionKind.ImplicitNumeric or ConversionKind.ImplicitConstant or ConversionKind.ExplicitNumeric && TypeFacts.IsNumeric(target))
            return ConstantFolding.ConvertNumber(constant.Value, target, isChecked) is { } value ? new BoundLiteral(syntax, value, target) : null;
        if (kind is ConversionKind.ImplicitEnum or ConversionKind.ExplicitEnum)
        {
            var underlying = target.IsEnum ? target.GetEnumUnderlyingType() : target;
            if (target.IsNullableValue)
                return null;
            return ConstantFolding.ConvertNumber(constant.Value, underlying, isChecked) is { } value ? new BoundLiteral(syntax, value, target) : null;
        }

        return null;
    }

    private BoundExpression? BindShift(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        if (left.Type is null || right.Type is null || !TypeFacts.IsIntegral(left.Type.Underlying))
            return null;
        var operand = new[] { typeof(int), typeof(uint), typeof(long), typeof(ulong) }.FirstOrDefault(t => Conversions.StandardImplicit(left.Type.Underlying, t).Exists);
        var lifted = left.Type.IsNullableValue || right.Type.IsNullableValue;
        var count = lifted ? typeof(int?) : typeof(int);
        if (operand is null || !ClassifyImplicit(right, count).Exists)
            return null;
        var type = lifted ? TypeFacts.MakeNullable(operand) : operand;
        left = Convert(left, type);
        right = Convert(right, count);
        if (left.Constant is { } a && right.Constant is { } b && !lifted && FoldBinary(syntax, op, a, b, operand, type) is { } folded)
            return folded;
        return new BoundBinary(syntax, op, left, right, type, null, false);
    }

    /// <summary>§12.10.5, §12.12.6: sums, differences, comparisons and logic of enums.</summary>
    private BoundExpression? BindEnumOperator(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        var enumType = left.Type?.Underlying.IsEnum == true ? left.Type.Underlying : right.Type!.Underlying;
        var underlying = enumType.GetEnumUnderlyingType();
        var lifted = (left.Type?.IsNullableValue ?? true) || (right.Type?.IsNullableValue ?? true);
        Type Lift(Type type) => lifted ? TypeFacts.MakeNullable(type) : type;
        BoundExpression? Make(Type leftType, Type rightType, Type result)
        {
            if (!ClassifyImplicit(left, Lift(leftType)).Exists || !ClassifyImplicit(right, Lift(rightType)).Exists)
                return null;
            var operand = Lift(underlying);
            var l = ToUnderlying(Convert(left, Lift(leftType)), operand);
            var r = ToUnderlying(Convert(right, Lift(rightType)), operand);
            var wide = Type.GetTypeCode(underlying) is TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 ? typeof(int) : underlying;
            var made = MakeBinary(syntax, op, l, r, wide, isComparison: result == typeof(bool));
            return result == typeof(bool) || made.HasError ? made : BindCastTo(syntax, made, Lift(result), null);
        }

        return op switch
        {
            SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals or SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan
                or SyntaxKind.GreaterThanEquals => Make(enumType, enumType, typeof(bool)),
            SyntaxKind.Ampersand or SyntaxKind.Bar or SyntaxKind.Caret => Make(enumType, enumType, enumType),
            SyntaxKind.Plus => left.Type?.Underlying.IsEnum == true ? Make(enumType, underlying, enumType) : Make(underlying, enumType, enumType),
            SyntaxKind.Minus => left.Type?.Underlying.IsEnum != true ? Make(underlying, enumType, enumType)
                : right.Type?.Underlying == enumType || right.Constant?.Value is 0 && false ? Make(enumType, enumType, underlying) : Make(enumType, underlying, enumType),
            _ => null,
        };
    }

    private BoundExpression ToUnderlying(BoundExpression value, Type type) =>
        value.Type == type ? value
        : value.Constant is { Value: { } constant } ? new BoundLiteral(value.Syntax, constant, type)
        : new BoundConversion(value.Syntax, value, type, ConversionKind.ExplicitEnum, null, false);

    private BoundExpression CombineDelegates(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right, Type type)
    {
        var method = typeof(Delegate).GetMethod(op == SyntaxKind.Plus ? "Combine" : "Remove", [typeof(Delegate), typeof(Delegate)])!;
        return new BoundConversion(
            syntax, new BoundCall(syntax, null, method, [Upcast(left, typeof(Delegate)), Upcast(right, typeof(Delegate))]), type, ConversionKind.ExplicitReference, null, false);
    }

    private static BoundConversion Upcast(BoundExpression value, Type type) =>
        new(value.Syntax, value, type, value.Type!.IsValueType ? ConversionKind.Boxing : ConversionKind.ImplicitReference, null, false);

    /// <summary>§12.10.5: string concatenation; a chain of it becomes one call.</summary>
    private BoundExpression BindConcatenation(SyntaxNode syntax, BoundExpression left, BoundExpression right)
    {
        if (left.Type is null && left is not BoundLiteral || right.Type is null && right is not BoundLiteral)
            return Error(syntax, "CS0019", $"'+' cannot join {DescribeTypeless(left.Type is null ? left : right).ToLowerInvariant()} to a string.");
        if (left.Constant is { Value: string or null } a && right.Constant is { Value: string or null } b
            && (left.Type ?? typeof(string)) == typeof(string) && (right.Type ?? typeof(string)) == typeof(string))
            return new BoundLiteral(syntax, string.Concat((string?)a.Value, (string?)b.Value), typeof(string));
        return new BoundBinary(syntax, SyntaxKind.Plus, AsPart(left), AsPart(right), typeof(string), ConcatMethod, false);
    }

    internal static readonly MethodInfo ConcatMethod = typeof(string).GetMethod("Concat", [typeof(string), typeof(string)])!;

    // Each part becomes a string as C# makes it one: by ToString, null giving nothing; formats are the invariant culture's.
    private BoundExpression AsPart(BoundExpression value)
    {
        if (value.Type is null)
            return new BoundLiteral(value.Syntax, null, typeof(string));
        if (value.Type == typeof(string))
            return value;
        return new BoundCall(value.Syntax, null, typeof(Runtime.Text).GetMethod(nameof(Runtime.Text.Of))!.MakeGenericMethod(value.Type), [value]);
    }

    /// <summary>§12.12.7: equality of references, and of nullable values with null.</summary>
    private BoundExpression? BindReferenceEquality(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        if (left.Type is null && right.Type is null)
        {
            return left is BoundLiteral && right is BoundLiteral ? new BoundLiteral(syntax, op == SyntaxKind.EqualsEquals, typeof(bool)) : null;
        }

        if (right is BoundLiteral { Type: null } || left is BoundLiteral { Type: null })
        {
            var value = left.Type is null ? right : left;
            var valueType = value.Type!;
            if (!valueType.CanBeNull)
                return null;
            if (valueType.IsNullableValue)
            {
                var has = new BoundProperty(syntax, value, valueType.GetProperty("HasValue")!, []);
                return op == SyntaxKind.ExclamationEquals ? has : new BoundUnary(syntax, SyntaxKind.Exclamation, has, typeof(bool), null, false);
            }

            return new BoundBinary(syntax, op, Upcast(value, typeof(object)), new BoundDefault(syntax, typeof(object)), typeof(bool), null, false);
        }

        if (left.Type is null || right.Type is null)
        {
            var target = left.Type ?? right.Type!;
            if (!target.IsDelegate || !ClassifyImplicit(left, target).Exists || !ClassifyImplicit(right, target).Exists)
                return null;
            (left, right) = (Convert(left, target), Convert(right, target));
        }

        if (left.Type!.IsValueType || right.Type!.IsValueType)
            return null;
        if (left.Type.IsDelegate && right.Type.IsDelegate)
        {
            var method = typeof(Delegate).GetMethod(op == SyntaxKind.EqualsEquals ? "op_Equality" : "op_Inequality")!;
            return new BoundCall(syntax, null, method, [Upcast(left, typeof(Delegate)), Upcast(right, typeof(Delegate))]);
        }

        var related = Conversions.Explicit(left.Type, right.Type).Kind is ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.ExplicitReference
            || Conversions.Explicit(right.Type, left.Type).Kind is ConversionKind.ImplicitReference or ConversionKind.ExplicitReference;
        return related ? new BoundBinary(syntax, op, Upcast(left, typeof(object)), Upcast(right, typeof(object)), typeof(bool), null, false) : null;
    }

    private BoundExpression BindLogical(SyntaxNode syntax, SyntaxToken token, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        left = Settle(left);
        right = Settle(right);
        if (left.HasError || right.HasError)
            return Bad(syntax);
        if (BindUserLogical(syntax, op, left, right) is { } user)
            return user;
        if (left.Type is null || right.Type is null || !ClassifyImplicit(left, typeof(bool)).Exists || !ClassifyImplicit(right, typeof(bool)).Exists)
            return NoOperator(syntax, token, left, right);
        left = Convert(left, typeof(bool));
        right = Convert(right, typeof(bool));
        if (left.Constant is { Value: bool a } && right.Constant is { Value: bool b })
            return new BoundLiteral(syntax, op == SyntaxKind.AmpersandAmpersand ? a && b : a || b, typeof(bool));
        return new BoundBinary(syntax, op, left, right, typeof(bool), null, false);
    }

    private BoundExpression? BindTupleEquality(SyntaxNode syntax, SyntaxToken token, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        bool IsTupleValue(BoundExpression e) => e is BoundTupleLiteral || e.Type is { } t && t.Underlying.IsTuple;
        if (!IsTupleValue(left) || !IsTupleValue(right))
            return null;
        if (left.Type is { IsNullableValue: true } || right.Type is { IsNullableValue: true })
            return Error(syntax, token.Span, "TN1026", "Cells do not compare tuples that may be null. Compare their values.");
        var temporaries = new List<LocalSymbol>();
        var effects = new List<BoundExpression>();
        var test = CompareTuples(syntax, token, op, left, right, temporaries, effects);
        return test.HasError ? test : new BoundSequence(syntax, [.. temporaries], [.. effects], test);
    }

    private BoundExpression CompareTuples(
        SyntaxNode syntax, SyntaxToken token, SyntaxKind op, BoundExpression left, BoundExpression right, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        var a = Elements(left, temporaries, effects);
        var b = Elements(right, temporaries, effects);
        if (a.Length != b.Length)
            return Error(syntax, token.Span, "CS8384", $"Tuples of {a.Length} and of {b.Length} elements cannot be compared.");
        BoundExpression? result = null;
        for (var i = 0; i < a.Length; i++)
        {
            var one = a[i] is BoundTupleLiteral || a[i].Type is { IsTuple: true }
                ? CompareTuples(syntax, token, op, a[i], b[i], temporaries, effects)
                : BindBinaryOperator(syntax, token, op, a[i], b[i]);
            if (one.HasError)
                return one;
            result = result is null ? one : new BoundBinary(
                syntax, op == SyntaxKind.EqualsEquals ? SyntaxKind.AmpersandAmpersand : SyntaxKind.BarBar, result, one, typeof(bool), null, false);
        }

        return result!;
    }

    private BoundExpression[] Elements(BoundExpression tuple, List<LocalSymbol> temporaries, List<BoundExpression> effects)
    {
        if (tuple is BoundTupleLiteral literal)
        {
            return [.. literal.Elements.Select(e =>
            {
                if (e is BoundTupleLiteral || e.Type is null || e.Constant is not null)
                    return e;
                var held = Spill(Settle(e), out var local, out var keep);
                temporaries.Add(local);
                effects.Add(keep);
                return held;
            })];
        }

        tuple = Settle(tuple);
        var value = Spill(tuple, out var variable, out var effect);
        temporaries.Add(variable);
        effects.Add(effect);
        return [.. Enumerable.Range(0, TypeFacts.TupleElements(tuple.Type!).Length).Select(i => TupleElement(tuple.Syntax, value, i))];
    }
}

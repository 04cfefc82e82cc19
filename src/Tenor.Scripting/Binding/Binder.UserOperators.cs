using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Operators that types declare (§12.4.4 to §12.4.6), and their lifted forms (§12.4.8).</summary>
internal sealed partial class Binder
{
    private static string? BinaryMethodName(SyntaxKind op) => op switch
    {
        SyntaxKind.Plus => "op_Addition",
        SyntaxKind.Minus => "op_Subtraction",
        SyntaxKind.Asterisk => "op_Multiply",
        SyntaxKind.Slash => "op_Division",
        SyntaxKind.Percent => "op_Modulus",
        SyntaxKind.Ampersand => "op_BitwiseAnd",
        SyntaxKind.Bar => "op_BitwiseOr",
        SyntaxKind.Caret => "op_ExclusiveOr",
        SyntaxKind.LessThanLessThan => "op_LeftShift",
        SyntaxKind.GreaterThanGreaterThan => "op_RightShift",
        SyntaxKind.GreaterThanGreaterThanGreaterThan => "op_UnsignedRightShift",
        SyntaxKind.EqualsEquals => "op_Equality",
        SyntaxKind.ExclamationEquals => "op_Inequality",
        SyntaxKind.LessThan => "op_LessThan",
        SyntaxKind.LessThanEquals => "op_LessThanOrEqual",
        SyntaxKind.GreaterThan => "op_GreaterThan",
        SyntaxKind.GreaterThanEquals => "op_GreaterThanOrEqual",
        _ => null,
    };

    private static bool MayDeclareOperators(Type? type) =>
        type is not null && !type.Underlying.IsPrimitive && !type.Underlying.IsEnum && type.Underlying != typeof(object) && !type.IsArray
        && type.Underlying != typeof(decimal) && !type.Underlying.IsDelegate && !type.IsInterface && !type.Underlying.IsTuple;

    private static List<MethodInfo> OperatorMethods(string name, params Type?[] operands)
    {
        var found = new List<MethodInfo>();
        foreach (var operand in operands)
        {
            if (!MayDeclareOperators(operand))
                continue;
            for (Type? type = operand!.Underlying; type is not null && type != typeof(object); type = type.BaseType)
            {
                var before = found.Count;
                foreach (var member in type.GetMember(name, MemberTypes.Method, Members.Static))
                {
                    if (member is MethodInfo { IsSpecialName: true } method && !found.Contains(method) && !TypeFacts.HasByRefLike(method.GetParameters()))
                        found.Add(method);
                }

                if (found.Count > before)
                    break;
            }
        }

        return found;
    }

    private BoundExpression? BindUserOperator(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right, out bool ambiguous)
    {
        ambiguous = false;
        if (BinaryMethodName(op) is not { } name)
            return null;
        if (left.Type == typeof(string) && right.Type == typeof(string) && op is SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals
            && left.Constant is { } a && right.Constant is { } b)
            return FoldBinary(syntax, op, a, b, typeof(string), typeof(bool));
        var methods = OperatorMethods(name, left.Type, right.Type);
        if (methods.Count == 0)
            return null;
        List<Argument> arguments = [new(null, RefKind.None, left, left.Syntax), new(null, RefKind.None, right, right.Syntax)];
        var best = Resolve(methods, null, arguments, isExtension: false, [], out ambiguous);
        if (best is null && !ambiguous)
            return BindLiftedOperator(syntax, op, left, right, methods);
        if (best is null)
            return null;
        var method = (MethodInfo)best.Method!;
        if (!CheckAllowed(syntax, method))
            return Bad(syntax);
        return new BoundCall(syntax, null, method, [Convert(left, best.TypeOf(0)), Convert(right, best.TypeOf(1))]);
    }

    private BoundExpression? BindLiftedOperator(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right, List<MethodInfo> methods)
    {
        foreach (var method in methods)
        {
            var parameters = method.GetParameters();
            var (p, q) = (parameters[0].ParameterType, parameters[1].ParameterType);
            if (!p.IsValueType || !q.IsValueType || !method.ReturnType.IsValueType || p.IsNullableValue || q.IsNullableValue)
                continue;
            var (lp, lq) = (TypeFacts.MakeNullable(p), TypeFacts.MakeNullable(q));
            if (!ClassifyImplicit(left, lp).Exists || !ClassifyImplicit(right, lq).Exists)
                continue;
            var comparison = op is SyntaxKind.EqualsEquals or SyntaxKind.ExclamationEquals or SyntaxKind.LessThan or SyntaxKind.LessThanEquals
                or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals;
            if (comparison && method.ReturnType != typeof(bool))
                continue;
            return new BoundBinary(
                syntax, op, Convert(left, lp), Convert(right, lq), comparison ? typeof(bool) : TypeFacts.MakeNullable(method.ReturnType), method, _checked);
        }

        return null;
    }

    private BoundExpression BindPrefixUnary(PrefixUnaryExpression syntax)
    {
        var op = syntax.Operator.Kind;
        if (op is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus)
            return BindIncrement(syntax, syntax.Operator, syntax.Operand, isPostfix: false);

        // -2147483648 and -9223372036854775808 are one literal (§6.4.5.3).
        if (op == SyntaxKind.Minus && syntax.Operand is LiteralExpression { Token: { Kind: SyntaxKind.NumericLiteral } literal })
        {
            if (literal.Value is uint and 2147483648u && !literal.Text.EndsWith("u", StringComparison.OrdinalIgnoreCase))
                return new BoundLiteral(syntax, int.MinValue, typeof(int));
            if (literal.Value is ulong and 9223372036854775808ul && !literal.Text.Contains('u', StringComparison.OrdinalIgnoreCase))
                return new BoundLiteral(syntax, long.MinValue, typeof(long));
        }

        var operand = BindTyped(syntax.Operand);
        if (operand.HasError)
            return operand;
        if (op == SyntaxKind.Caret)
        {
            var index = Convert(operand, typeof(int));
            return index.HasError ? index : new BoundNew(
                syntax, typeof(Index).GetConstructor([typeof(int), typeof(bool)])!, [index, new BoundLiteral(syntax, true, typeof(bool))], typeof(Index));
        }

        return BindUnaryOperator(syntax, syntax.Operator, operand);
    }

    private BoundExpression BindUnaryOperator(SyntaxNode syntax, SyntaxToken token, BoundExpression operand)
    {
        var op = token.Kind;
        var type = operand.Type!;
        var name = op switch { SyntaxKind.Minus => "op_UnaryNegation", SyntaxKind.Plus => "op_UnaryPlus", SyntaxKind.Exclamation => "op_LogicalNot", _ => "op_OnesComplement" };
        var methods = OperatorMethods(name, type);
        if (methods.Count > 0 && Resolve(methods, null, [new(null, RefKind.None, operand, operand.Syntax)], false, [], out _) is { Method: MethodInfo user } best)
            return CheckAllowed(syntax, user) ? new BoundCall(syntax, null, user, [Convert(operand, best.TypeOf(0))]) : Bad(syntax);
        if (methods.Count > 0 && type.IsNullableValue && methods.FirstOrDefault(m => m.GetParameters()[0].ParameterType == type.Underlying) is { } lifted)
            return new BoundUnary(syntax, op, operand, TypeFacts.MakeNullable(lifted.ReturnType), lifted, _checked);

        var underlying = type.Underlying;
        Type? target = null;
        if (op == SyntaxKind.Exclamation)
            target = underlying == typeof(bool) ? underlying : null;
        else if (op == SyntaxKind.Tilde && underlying.IsEnum)
            return BindCastTo(syntax, BindUnaryOperator(syntax, token, ToUnderlying(operand, type.IsNullableValue ? TypeFacts.MakeNullable(underlying.GetEnumUnderlyingType()) : underlying.GetEnumUnderlyingType())), type, null);
        else if (TypeFacts.IsNumeric(underlying))
            target = PromoteUnary(op, underlying);
        if (target is null)
            return Error(syntax, token.Span, "CS0023", $"The operator '{token.Text}' does not apply to '{TypeNames.Of(type)}'.");
        var result = type.IsNullableValue ? TypeFacts.MakeNullable(target) : target;
        operand = Convert(operand, result);
        if (operand.Constant is { Value: { } value })
        {
            try
            {
                if (ConstantFolding.Unary(op, value, !_unchecked) is { } folded)
                    return new BoundLiteral(syntax, folded.Value, result);
            }
            catch (OverflowException)
            {
                return Error(syntax, "CS0220", "The constant overflows. Write unchecked(…) to let it wrap around.");
            }
        }

        return op == SyntaxKind.Plus ? operand : new BoundUnary(syntax, op, operand, result, null, _checked);
    }

    /// <summary>§12.4.7.2.</summary>
    private static Type? PromoteUnary(SyntaxKind op, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Char => typeof(int),
        TypeCode.UInt32 when op == SyntaxKind.Minus => typeof(long),
        TypeCode.UInt64 when op == SyntaxKind.Minus => null,
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal when op == SyntaxKind.Tilde => null,
        _ => type,
    };

    private BoundExpression BindPostfixUnary(PostfixUnaryExpression syntax)
    {
        if (syntax.Operator.Kind != SyntaxKind.Exclamation)
            return BindIncrement(syntax, syntax.Operator, syntax.Operand, isPostfix: true);

        // x! tells a compiler that warns of null that x is not; cells have no such warnings.
        return Bind(syntax.Operand);
    }

    private BoundExpression BindAs(BinaryExpression syntax)
    {
        var value = BindTypedOrNull(syntax.Left);
        var target = BindType((TypeSyntax)syntax.Right);
        if (value.HasError || target.Type.IsErrorType)
            return Bad(syntax);
        if (!target.Type.CanBeNull)
            return Error(syntax.Right, "CS0077", $"'as' needs a type that can be null. Write 'as {TypeNames.Of(target.Type)}?' or a cast.");
        if (value.Type is null)
            return new BoundDefault(syntax, target.Type);
        var conversion = Conversions.Explicit(value.Type, target.Type);
        switch (conversion.Kind)
        {
            case ConversionKind.Identity or ConversionKind.ImplicitReference or ConversionKind.Boxing or ConversionKind.ImplicitNullable:
                return Apply(value, target.Type, target.Names, conversion);
            case ConversionKind.ExplicitReference or ConversionKind.Unboxing:
                return new BoundUnary(syntax, SyntaxKind.AsKeyword, Upcast(value, typeof(object)), target.Type, null, false) { Names = target.Names };
            default:
                return Error(syntax, "CS0039", $"'{TypeNames.Of(value.Type)}' is never a '{TypeNames.Of(target.Type)}'.");
        }
    }

    private BoundExpression BindTypedOrNull(ExpressionSyntax syntax)
    {
        var value = BindValue(syntax);
        return value is BoundLiteral { Type: null } ? value : value.Type is null || value.Type.IsVoid ? BindTyped(syntax) : Settle(value);
    }

    private BoundExpression BindCoalesce(BinaryExpression syntax)
    {
        var left = BindTypedOrNull(syntax.Left);
        var right = BindValue(syntax.Right);
        if (left.HasError || right.HasError)
            return Bad(syntax);
        if (left.Type is null)
            return left is BoundLiteral && right.Type is not null && right.Type.CanBeNull ? Settle(right) : NoOperator(syntax, syntax.Operator, left, right);
        if (!left.Type.CanBeNull)
            return Error(syntax, syntax.Operator.Span, "CS0019", $"'??' does not apply to '{TypeNames.Of(left.Type)}', which is never null.");
        var value = Temporary(left.Type, left.Names);
        BoundExpression leftValue = Read(syntax, value);
        var underlying = left.Type.Underlying;
        if (left.Type.IsNullableValue)
        {
            leftValue = new BoundConversion(syntax, leftValue, underlying, ConversionKind.ExplicitNullable, null, false) { Names = left.Names?.Argument(0) };
            if (ClassifyImplicit(right, underlying).Exists)
                return new BoundCoalesce(syntax, left, value, leftValue, Convert(right, underlying), underlying) { Names = leftValue.Names };
        }

        if (ClassifyImplicit(right, left.Type).Exists)
            return new BoundCoalesce(syntax, left, value, Read(syntax, value), Convert(right, left.Type), left.Type) { Names = left.Names };
        right = right.Type is null ? right : Settle(right);
        if (right.Type is { IsVoid: false } type && ClassifyImplicit(leftValue, type).Exists)
            return new BoundCoalesce(syntax, left, value, Convert(leftValue, type), right, type) { Names = right.Names };
        return NoOperator(syntax, syntax.Operator, left, right);
    }

    private BoundExpression BindConditional(ConditionalExpression syntax)
    {
        var condition = BindCondition(syntax.Condition);
        var whenTrue = BindValue(syntax.WhenTrue);
        var whenFalse = BindValue(syntax.WhenFalse);
        if (condition.HasError || whenTrue.HasError || whenFalse.HasError)
            return Bad(syntax);
        if (whenTrue.Type is { IsVoid: true } || whenFalse.Type is { IsVoid: true })
            return Error(syntax, "CS0173", "A branch of '? :' gives no value ('void'). Write an if statement.");

        // §12.18: one branch's type, where the other converts to it and not the other way round.
        var (x, y) = (whenTrue.Type, whenFalse.Type);
        var toY = y is not null && (x is null ? ClassifyImplicit(whenTrue, y) : Conversions.Implicit(x, y)).Exists;
        var toX = x is not null && (y is null ? ClassifyImplicit(whenFalse, x) : Conversions.Implicit(y, x)).Exists;
        if (!toX && !toY)
        {
            toY = y is not null && ClassifyImplicit(whenTrue, y).Exists;
            toX = x is not null && ClassifyImplicit(whenFalse, x).Exists;
        }

        Type? type = null;
        if (x is not null && x == y)
            type = x;
        else if (toX && !toY)
            type = x;
        else if (toY && !toX)
            type = y;
        if (type is null)
            return new UnboundConditional(syntax, condition, whenTrue, whenFalse);
        var names = x is not null && y is not null ? TupleNames.Merge(whenTrue.Names, whenFalse.Names) : x is not null ? whenTrue.Names : whenFalse.Names;
        whenTrue = Convert(whenTrue, type, names);
        whenFalse = Convert(whenFalse, type, names);
        if (condition.Constant is { Value: bool known } && whenTrue.Constant is not null && whenFalse.Constant is not null)
            return known ? Relabel(syntax, whenTrue) : Relabel(syntax, whenFalse);
        return new BoundConditional(syntax, condition, whenTrue, whenFalse, type) { Names = names };
    }

    private static BoundExpression Relabel(SyntaxNode syntax, BoundExpression value) =>
        value is BoundDefault ? value : new BoundLiteral(syntax, value.Constant!.Value, value.Type);

    private BoundExpression BindCondition(ExpressionSyntax syntax)
    {
        var value = BindTyped(syntax);
        if (!value.HasError && MayDeclareOperators(value.Type) && !ClassifyImplicit(value, typeof(bool)).Exists && TruthOf(value, "op_True") is { } truth)
            return truth;
        return value.HasError ? value : Convert(value, typeof(bool));
    }

    private BoundCall? TruthOf(BoundExpression value, string name) =>
        OperatorMethods(name, value.Type).FirstOrDefault(m => m.GetParameters()[0].ParameterType == value.Type) is { } method && CheckAllowed(value.Syntax, method)
            ? new BoundCall(value.Syntax, null, method, [value]) : null;

    /// <summary>§12.14.3: x &amp;&amp; y where the type declares &amp; and false.</summary>
    private BoundExpression? BindUserLogical(SyntaxNode syntax, SyntaxKind op, BoundExpression left, BoundExpression right)
    {
        if (!MayDeclareOperators(left.Type) || left.Type != right.Type)
            return null;
        var held = Spill(left, out var variable, out var keep);
        var both = BindUserOperator(syntax, op == SyntaxKind.AmpersandAmpersand ? SyntaxKind.Ampersand : SyntaxKind.Bar, held, right, out _);
        var stop = TruthOf(held, op == SyntaxKind.AmpersandAmpersand ? "op_False" : "op_True");
        return both is null || stop is null || both.Type != left.Type ? null
            : new BoundSequence(syntax, [variable], [keep], new BoundConditional(syntax, stop, held, both, left.Type!));
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;
using Binder = Tenor.Scripting.Binding.Binder;

namespace Tenor.Scripting.Emit;

internal sealed partial class Emitter
{
    private UnaryExpression EmitUnary(BoundUnary unary)
    {
        var operand = EmitValue(unary.Operand);
        GoesTo(unary.Method);
        return unary.Operator switch
        {
            SyntaxKind.AsKeyword => Expression.TypeAs(operand, unary.Type!),
            SyntaxKind.Minus when unary.IsChecked && unary.Method is null => Expression.NegateChecked(operand),
            SyntaxKind.Minus => Expression.Negate(operand, unary.Method),
            SyntaxKind.Plus => Expression.UnaryPlus(operand, unary.Method),
            SyntaxKind.Exclamation => Expression.Not(operand, unary.Method),
            _ => unary.Method is null ? Expression.OnesComplement(operand) : Expression.OnesComplement(operand, unary.Method),
        };
    }

    private void GoesTo(MethodInfo? method)
    {
        if (method is not null)
            Goes(Reaches.Of(method));
    }

    private Expression EmitBinary(BoundBinary binary)
    {
        if (binary.Method == Binder.ConcatMethod)
            return EmitConcatenation(binary);

        // A long chain leans to the left; it is emitted from its innermost operand.
        var chain = new Stack<BoundBinary>();
        BoundExpression at = binary;
        while (at is BoundBinary { Constant: null } inner && inner.Method != Binder.ConcatMethod)
        {
            chain.Push(inner);
            at = inner.Left;
        }

        var left = EmitValue(at);
        while (chain.TryPop(out var next))
            left = EmitOperator(next, left, EmitValue(next.Right));
        return left;
    }

    private Expression EmitOperator(BoundBinary binary, Expression left, Expression right)
    {
        GoesTo(binary.Method);
        var method = WatchedCalls.Operator(binary.Method);
        var isChecked = binary.IsChecked && method is null;
        return binary.Operator switch
        {
            SyntaxKind.Plus => isChecked ? Expression.AddChecked(left, right) : Expression.Add(left, right, method),
            SyntaxKind.Minus => isChecked ? Expression.SubtractChecked(left, right) : Expression.Subtract(left, right, method),
            SyntaxKind.Asterisk => isChecked ? Expression.MultiplyChecked(left, right) : Expression.Multiply(left, right, method),
            SyntaxKind.Slash => Expression.Divide(left, right, method),
            SyntaxKind.Percent => Expression.Modulo(left, right, method),
            SyntaxKind.Ampersand => Expression.And(left, right, method),
            SyntaxKind.Bar => Expression.Or(left, right, method),
            SyntaxKind.Caret => Expression.ExclusiveOr(left, right, method),
            SyntaxKind.LessThanLessThan => Expression.LeftShift(left, right, method),
            SyntaxKind.GreaterThanGreaterThan => Expression.RightShift(left, right, method),
            SyntaxKind.GreaterThanGreaterThanGreaterThan => EmitUnsignedShift(left, right),
            SyntaxKind.EqualsEquals => left.Type == typeof(object) && method is null ? Expression.ReferenceEqual(left, right) : Expression.Equal(left, right, false, method),
            SyntaxKind.ExclamationEquals => left.Type == typeof(object) && method is null ? Expression.ReferenceNotEqual(left, right) : Expression.NotEqual(left, right, false, method),
            SyntaxKind.LessThan => Expression.LessThan(left, right, false, method),
            SyntaxKind.LessThanEquals => Expression.LessThanOrEqual(left, right, false, method),
            SyntaxKind.GreaterThan => Expression.GreaterThan(left, right, false, method),
            SyntaxKind.GreaterThanEquals => Expression.GreaterThanOrEqual(left, right, false, method),
            SyntaxKind.AmpersandAmpersand => Expression.AndAlso(left, right),
            SyntaxKind.BarBar => Expression.OrElse(left, right),
            _ => throw new InvalidOperationException($"An operator of an unknown kind: {binary.Operator}."),
        };
    }

    // >>> shifts zeros in: the value is shifted as the unsigned type of its size.
    private static UnaryExpression EmitUnsignedShift(Expression left, Expression right)
    {
        var type = left.Type;
        var unsigned = type.Underlying == typeof(int) ? typeof(uint) : type.Underlying == typeof(long) ? typeof(ulong) : type.Underlying;
        var lifted = type.IsNullableValue ? TypeFacts.MakeNullable(unsigned) : unsigned;
        return Expression.Convert(Expression.RightShift(Expression.Convert(left, lifted), right), type);
    }

    /// <summary>a + b + c is one call of Concat, as the compiler makes it.</summary>
    private Expression EmitConcatenation(BoundBinary binary)
    {
        var parts = new Stack<BoundExpression>();
        BoundExpression at = binary;
        while (at is BoundBinary { Constant: null } inner && inner.Method == Binder.ConcatMethod)
        {
            parts.Push(inner.Right);
            at = inner.Left;
        }

        Goes(Reach.Library);
        parts.Push(at);
        var values = parts.Select(EmitValue).ToArray();
        var types = values.Length <= 4 ? Enumerable.Repeat(typeof(string), values.Length).ToArray() : [typeof(string[])];
        var method = typeof(string).GetMethod("Concat", types)!;
        return values.Length <= 4 ? Expression.Call(method, values) : Expression.Call(method, Expression.NewArrayInit(typeof(string), values));
    }

    private Expression EmitConversion(BoundConversion conversion)
    {
        var operand = EmitValue(conversion.Operand);
        GoesTo(conversion.Method);
        var target = conversion.Type!;
        if (operand.Type == target)
            return operand;
        if (conversion.Kind == ConversionKind.ExplicitNullable && operand.Type.IsNullableValue && !target.IsNullableValue && operand.Type.Underlying == target)
            return Expression.Property(operand, "Value");
        if (operand.Type.Underlying.IsEnum && target.Underlying == typeof(decimal) || operand.Type.Underlying == typeof(decimal) && target.Underlying.IsEnum)
        {
            var number = (operand.Type.Underlying.IsEnum ? operand.Type : target).Underlying.GetEnumUnderlyingType();
            return Expression.Convert(Expression.Convert(operand, operand.Type.IsNullableValue ? TypeFacts.MakeNullable(number) : number), target);
        }

        if (conversion.Kind == ConversionKind.Boxing && operand.Type.IsGenericType)
            return Boxed(operand, target);
        return conversion.IsChecked && conversion.Kind is ConversionKind.ExplicitNumeric or ConversionKind.ExplicitEnum or ConversionKind.ExplicitNullable
            ? Expression.ConvertChecked(operand, target)
            : Expression.Convert(operand, target);
    }
}

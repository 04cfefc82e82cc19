using System.Numerics;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Operators and conversions of constants (C# specification §12.23).</summary>
internal static class ConstantFolding
{
    /// <summary>The value; null where the operator has none for constants. Overflow throws, as does division by zero.</summary>
    public static Constant? Binary(SyntaxKind op, object? left, object? right, Type operandType, bool isChecked)
    {
        if (left is null || right is null)
        {
            return op switch
            {
                SyntaxKind.EqualsEquals => new(left is null && right is null),
                SyntaxKind.ExclamationEquals => new(!(left is null && right is null)),
                _ => null,
            };
        }

        if (operandType.IsEnum)
            operandType = operandType.GetEnumUnderlyingType();
        return Type.GetTypeCode(operandType) switch
        {
            TypeCode.Int32 when right is int r && left is int l => Integer(op, l, r, r, isChecked),
            TypeCode.Int32 => null,
            TypeCode.UInt32 => Integer(op, (uint)left, right as uint? ?? 0, right as int? ?? 0, isChecked),
            TypeCode.Int64 => Integer(op, (long)left, right as long? ?? 0, right as int? ?? 0, isChecked),
            TypeCode.UInt64 => Integer(op, (ulong)left, right as ulong? ?? 0, right as int? ?? 0, isChecked),
            TypeCode.Byte => Integer(op, (byte)left, (byte)right, 0, isChecked),
            TypeCode.SByte => Integer(op, (sbyte)left, (sbyte)right, 0, isChecked),
            TypeCode.Int16 => Integer(op, (short)left, (short)right, 0, isChecked),
            TypeCode.UInt16 => Integer(op, (ushort)left, (ushort)right, 0, isChecked),
            TypeCode.Char => Integer(op, (char)left, (char)right, 0, isChecked),
            TypeCode.Single => Number(op, (float)left, (float)right),
            TypeCode.Double => Number(op, (double)left, (double)right),
            TypeCode.Decimal => Number(op, (decimal)left, (decimal)right),
            TypeCode.Boolean => Boolean(op, (bool)left, (bool)right),
            TypeCode.String => op switch
            {
                SyntaxKind.EqualsEquals => new((string)left == (string)right),
                SyntaxKind.ExclamationEquals => new((string)left != (string)right),
                _ => null,
            },
            _ => null,
        };
    }

    private static Constant? Boolean(SyntaxKind op, bool a, bool b) => op switch
    {
        SyntaxKind.EqualsEquals => new(a == b),
        SyntaxKind.ExclamationEquals or SyntaxKind.Caret => new(a != b),
        SyntaxKind.Ampersand or SyntaxKind.AmpersandAmpersand => new(a && b),
        SyntaxKind.Bar or SyntaxKind.BarBar => new(a || b),
        _ => null,
    };

    private static Constant? Number<T>(SyntaxKind op, T a, T b) where T : INumber<T> => op switch
    {
        SyntaxKind.Plus => new(a + b),
        SyntaxKind.Minus => new(a - b),
        SyntaxKind.Asterisk => new(a * b),
        SyntaxKind.Slash => new(a / b),
        SyntaxKind.Percent => new(a % b),
        _ => Comparison(op, a, b),
    };

    private static Constant? Comparison<T>(SyntaxKind op, T a, T b) where T : INumber<T> => op switch
    {
        SyntaxKind.EqualsEquals => new(a == b),
        SyntaxKind.ExclamationEquals => new(a != b),
        SyntaxKind.LessThan => new(a < b),
        SyntaxKind.LessThanEquals => new(a <= b),
        SyntaxKind.GreaterThan => new(a > b),
        SyntaxKind.GreaterThanEquals => new(a >= b),
        _ => null,
    };

    private static Constant? Integer<T>(SyntaxKind op, T a, T b, int shift, bool isChecked) where T : IBinaryInteger<T> => op switch
    {
        SyntaxKind.Plus => new(isChecked ? checked(a + b) : unchecked(a + b)),
        SyntaxKind.Minus => new(isChecked ? checked(a - b) : unchecked(a - b)),
        SyntaxKind.Asterisk => new(isChecked ? checked(a * b) : unchecked(a * b)),
        SyntaxKind.Slash => new(a / b),
        SyntaxKind.Percent => new(a % b),
        SyntaxKind.Ampersand => new(a & b),
        SyntaxKind.Bar => new(a | b),
        SyntaxKind.Caret => new(a ^ b),
        SyntaxKind.LessThanLessThan => new(a << shift),
        SyntaxKind.GreaterThanGreaterThan => new(a >> shift),
        SyntaxKind.GreaterThanGreaterThanGreaterThan => new(a >>> shift),
        _ => Comparison(op, a, b),
    };

    public static Constant? Unary(SyntaxKind op, object value, bool isChecked) => (op, value) switch
    {
        (SyntaxKind.Plus, _) => new(value),
        (SyntaxKind.Minus, int n) => new(isChecked ? checked(-n) : unchecked(-n)),
        (SyntaxKind.Minus, long n) => new(isChecked ? checked(-n) : unchecked(-n)),
        (SyntaxKind.Minus, float n) => new(-n),
        (SyntaxKind.Minus, double n) => new(-n),
        (SyntaxKind.Minus, decimal n) => new(-n),
        (SyntaxKind.Tilde, int n) => new(~n),
        (SyntaxKind.Tilde, uint n) => new(~n),
        (SyntaxKind.Tilde, long n) => new(~n),
        (SyntaxKind.Tilde, ulong n) => new(~n),
        (SyntaxKind.Exclamation, bool b) => new(!b),
        _ => null,
    };

    /// <summary>A number or character as another numeric type; null where it is checked and does not fit, or is no constant conversion.</summary>
    public static object? ConvertNumber(object value, Type target, bool isChecked)
    {
        try
        {
            return value switch
            {
                sbyte n => To(n, target, isChecked),
                byte n => To(n, target, isChecked),
                short n => To(n, target, isChecked),
                ushort n => To(n, target, isChecked),
                int n => To(n, target, isChecked),
                uint n => To(n, target, isChecked),
                long n => To(n, target, isChecked),
                ulong n => To(n, target, isChecked),
                char n => To((ushort)n, target, isChecked),
                float n => To(n, target, isChecked),
                double n => To(n, target, isChecked),
                decimal n => To(n, target, isChecked: true),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? To<T>(T value, Type target, bool isChecked) where T : INumber<T> => Type.GetTypeCode(target) switch
    {
        TypeCode.SByte => isChecked ? sbyte.CreateChecked(value) : Cut<T, sbyte>(value),
        TypeCode.Byte => isChecked ? byte.CreateChecked(value) : Cut<T, byte>(value),
        TypeCode.Int16 => isChecked ? short.CreateChecked(value) : Cut<T, short>(value),
        TypeCode.UInt16 => isChecked ? ushort.CreateChecked(value) : Cut<T, ushort>(value),
        TypeCode.Int32 => isChecked ? int.CreateChecked(value) : Cut<T, int>(value),
        TypeCode.UInt32 => isChecked ? uint.CreateChecked(value) : Cut<T, uint>(value),
        TypeCode.Int64 => isChecked ? long.CreateChecked(value) : Cut<T, long>(value),
        TypeCode.UInt64 => isChecked ? ulong.CreateChecked(value) : Cut<T, ulong>(value),
        TypeCode.Char => (char)(isChecked ? ushort.CreateChecked(value) : Cut<T, ushort>(value)),
        TypeCode.Single => float.CreateChecked(value),
        TypeCode.Double => double.CreateChecked(value),
        TypeCode.Decimal => DecimalOf(value),
        _ => null,
    };

    private static object DecimalOf<T>(T value) where T : INumber<T> => value switch
    {
        float f => (decimal)f,
        double d => (decimal)d,
        _ => decimal.CreateChecked(value),
    };

    private static TTarget Cut<T, TTarget>(T value) where T : INumber<T> where TTarget : IBinaryInteger<TTarget> =>
        value is float or double ? TTarget.CreateTruncating(long.CreateSaturating(value)) : TTarget.CreateTruncating(value);
}

using System.Globalization;
using System.Numerics;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>
/// A set of the values of one type, to tell which patterns leave nothing to others (§11.3). Each value has a whole number as its
/// key, in the order of the values, and a set is some intervals of keys.
/// </summary>
internal sealed class ValueSet
{
    public static readonly ValueSet Empty = new([]);

    /// <summary>The key of null, which lies apart from all others.</summary>
    public static readonly BigInteger Null = -BigInteger.Pow(2, 400);

    // Strings and objects: more keys than a cell has constants.
    private static readonly BigInteger Many = BigInteger.Pow(2, 80);

    private readonly IReadOnlyList<(BigInteger Low, BigInteger High)> _parts;

    private ValueSet(IReadOnlyList<(BigInteger Low, BigInteger High)> parts) => _parts = parts;

    public bool IsEmpty => _parts.Count == 0;

    public static ValueSet Of(BigInteger low, BigInteger high) => low > high ? Empty : new([(low, high)]);

    public static ValueSet Of(BigInteger key) => Of(key, key);

    /// <summary>All values of a type, null among them where the type has it.</summary>
    public static ValueSet All(Type type)
    {
        var (low, high) = Bounds(type.Underlying);
        return type.CanBeNull ? new([(Null, Null), (low, high)]) : Of(low, high);
    }

    /// <summary>The values that stand in a relation to a constant; for floating point NaN stands in none.</summary>
    public static ValueSet Related(Type type, bool below, bool orEqual, BigInteger key)
    {
        var (low, high) = Bounds(type.Underlying);
        if (type.Underlying == typeof(double) || type.Underlying == typeof(float))
            high--;
        return below ? Of(low, orEqual ? key : key - 1) : Of(orEqual ? key : key + 1, high);
    }

    /// <summary>The key of a number, character or truth value.</summary>
    public static BigInteger KeyOf(object value) => value switch
    {
        bool b => b ? 1 : 0,
        char c => c,
        double d => KeyOf(d),
        float f => KeyOf(f),
        decimal m => new BigInteger(decimal.Truncate(m)) * Scale + new BigInteger((m - decimal.Truncate(m)) * 1e28m),
        ulong u => u,
        _ => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private static readonly BigInteger Scale = BigInteger.Pow(10, 28);

    // The bits of floating-point numbers are in their order, but for the sign.
    private static BigInteger KeyOf(double value)
    {
        if (double.IsNaN(value))
            return KeyOf(double.PositiveInfinity) + 1;
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : -(BigInteger)(bits & long.MaxValue);
    }

    private static BigInteger KeyOf(float value)
    {
        if (float.IsNaN(value))
            return KeyOf(float.PositiveInfinity) + 1;
        var bits = BitConverter.SingleToInt32Bits(value);
        return bits >= 0 ? bits : -(BigInteger)(bits & int.MaxValue);
    }

    private static (BigInteger Low, BigInteger High) Bounds(Type type)
    {
        if (type.IsEnum)
            return Bounds(type.GetEnumUnderlyingType());
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => (0, 1),
            TypeCode.Char => (char.MinValue, char.MaxValue),
            TypeCode.SByte => (sbyte.MinValue, sbyte.MaxValue),
            TypeCode.Byte => (byte.MinValue, byte.MaxValue),
            TypeCode.Int16 => (short.MinValue, short.MaxValue),
            TypeCode.UInt16 => (ushort.MinValue, ushort.MaxValue),
            TypeCode.Int32 => (int.MinValue, int.MaxValue),
            TypeCode.UInt32 => (uint.MinValue, uint.MaxValue),
            TypeCode.Int64 => (long.MinValue, long.MaxValue),
            TypeCode.UInt64 => (ulong.MinValue, ulong.MaxValue),
            TypeCode.Single => (KeyOf(float.NegativeInfinity), KeyOf(float.NaN)),
            TypeCode.Double => (KeyOf(double.NegativeInfinity), KeyOf(double.NaN)),
            TypeCode.Decimal => (KeyOf((object)decimal.MinValue), KeyOf((object)decimal.MaxValue)),
            _ => (0, Many),
        };
    }

    public ValueSet And(ValueSet other)
    {
        var parts = new List<(BigInteger, BigInteger)>();
        foreach (var a in _parts)
        {
            foreach (var b in other._parts)
            {
                var (low, high) = (BigInteger.Max(a.Low, b.Low), BigInteger.Min(a.High, b.High));
                if (low <= high)
                    parts.Add((low, high));
            }
        }

        return new(parts);
    }

    public ValueSet Except(ValueSet other)
    {
        var rest = new List<(BigInteger Low, BigInteger High)>(_parts);
        foreach (var cut in other._parts)
        {
            for (var i = rest.Count - 1; i >= 0; i--)
            {
                var part = rest[i];
                if (cut.High < part.Low || cut.Low > part.High)
                    continue;
                rest.RemoveAt(i);
                if (cut.High < part.High)
                    rest.Insert(i, (cut.High + 1, part.High));
                if (cut.Low > part.Low)
                    rest.Insert(i, (part.Low, cut.Low - 1));
            }
        }

        return new(rest);
    }
}

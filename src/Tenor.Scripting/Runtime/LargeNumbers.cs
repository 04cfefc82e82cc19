using System.Globalization;
using System.Numerics;

namespace Tenor.Scripting.Runtime;

/// <summary>Operations of <see cref="BigInteger"/> whose time grows faster than what they work on, held to numbers that end soon.</summary>
internal static class LargeNumbers
{
    private const long MostBits = 1L << 25;
    private const double MostSteps = 1e10;

    public static BigInteger Multiply(BigInteger left, BigInteger right)
    {
        Refuse((double)left.GetBitLength() + right.GetBitLength());
        return left * right;
    }

    public static BigInteger Divide(BigInteger dividend, BigInteger divisor)
    {
        Refuse(dividend.GetBitLength());
        return dividend / divisor;
    }

    public static BigInteger Remainder(BigInteger dividend, BigInteger divisor)
    {
        Refuse(dividend.GetBitLength());
        return dividend % divisor;
    }

    public static BigInteger ShiftLeft(BigInteger value, int shift)
    {
        if (!value.IsZero)
            Refuse(value.GetBitLength() + (double)shift);
        return value << shift;
    }

    public static BigInteger Pow(BigInteger value, int exponent)
    {
        if (exponent > 0 && BigInteger.Abs(value) > 1)
            Refuse((double)value.GetBitLength() * exponent);
        return BigInteger.Pow(value, exponent);
    }

    public static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        var words = Math.Max(value.GetBitLength(), modulus.GetBitLength()) / 32.0;
        if (exponent.GetBitLength() * words * words > MostSteps)
            throw TooLarge();
        return BigInteger.ModPow(value, exponent, modulus);
    }

    public static BigInteger GreatestCommonDivisor(BigInteger left, BigInteger right)
    {
        if (left.GetBitLength() / 32.0 * (right.GetBitLength() / 32.0) > MostSteps)
            throw TooLarge();
        return BigInteger.GreatestCommonDivisor(left, right);
    }

    public static BigInteger Parse(string value) => BigInteger.Parse(Short(value), CultureInfo.InvariantCulture);

    public static BigInteger Parse(string value, NumberStyles style) => BigInteger.Parse(Short(value), style, CultureInfo.InvariantCulture);

    public static BigInteger Parse(string value, IFormatProvider? provider) => BigInteger.Parse(Short(value), provider);

    public static BigInteger Parse(string value, NumberStyles style, IFormatProvider? provider) => BigInteger.Parse(Short(value), style, provider);

    public static bool TryParse(string? value, out BigInteger result) => BigInteger.TryParse(Short(value!), CultureInfo.InvariantCulture, out result);

    public static bool TryParse(string? value, IFormatProvider? provider, out BigInteger result) => BigInteger.TryParse(Short(value!), provider, out result);

    public static bool TryParse(string? value, NumberStyles style, IFormatProvider? provider, out BigInteger result) =>
        BigInteger.TryParse(Short(value!), style, provider, out result);

    private static string Short(string text) => text?.Length > MostBits / 3 ? throw TooLarge() : text!;

    private static void Refuse(double bits)
    {
        if (bits > MostBits)
            throw TooLarge();
    }

    private static OverflowException TooLarge() => new("The number has more than ten million digits; a cell does not reckon with longer ones.");
}

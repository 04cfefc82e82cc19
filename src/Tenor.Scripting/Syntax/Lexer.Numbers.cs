using System.Globalization;
using System.Numerics;

namespace Tenor.Scripting.Syntax;

/// <summary>Integer and real literals (§6.4.5.3, §6.4.5.4).</summary>
internal sealed partial class Lexer
{
    private SyntaxKind ScanNumber(ref object? value)
    {
        var start = _position;
        if (Current == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B')
        {
            var hex = Peek(1) is 'x' or 'X';
            _position += 2;
            var digits = TakeDigits(hex ? char.IsAsciiHexDigit : c => c is '0' or '1');
            value = IntegerOf(start, digits, hex ? 16 : 2);
            return SyntaxKind.NumericLiteral;
        }

        var integral = TakeDigits(char.IsAsciiDigit);
        var real = false;
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            real = true;
            _position++;
            integral += "." + TakeDigits(char.IsAsciiDigit);
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            real = true;
            integral += "e";
            _position++;
            if (Current is '+' or '-')
                integral += _text[_position++];
            integral += TakeDigits(char.IsAsciiDigit);
        }

        value = Current switch
        {
            'f' or 'F' => RealOf(start, integral, 'f'),
            'd' or 'D' => RealOf(start, integral, 'd'),
            'm' or 'M' => RealOf(start, integral, 'm'),
            _ when real => RealOf(start, integral, '\0'),
            _ => IntegerOf(start, integral, 10),
        };
        return SyntaxKind.NumericLiteral;
    }

    private string TakeDigits(Func<char, bool> isDigit)
    {
        var start = _position;
        while (isDigit(Current) || (Current == '_' && (isDigit(Peek(1)) || Peek(1) == '_')))
            _position++;
        return _text[start.._position].Replace("_", "");
    }

    private object RealOf(int start, string digits, char suffix)
    {
        if (suffix != '\0')
            _position++;
        var invariant = CultureInfo.InvariantCulture;
        switch (suffix)
        {
            case 'f':
                var single = float.Parse(digits, invariant);
                if (float.IsInfinity(single))
                    diagnostics.Error(new(start, _position), "CS0594", "The constant lies outside the range of 'float'.");
                return single;
            case 'm':
                if (decimal.TryParse(digits, NumberStyles.Float, invariant, out var number))
                    return number;
                diagnostics.Error(new(start, _position), "CS0594", "The constant lies outside the range of 'decimal'.");
                return 0m;
            default:
                var real = double.Parse(digits, invariant);
                if (double.IsInfinity(real))
                    diagnostics.Error(new(start, _position), "CS0594", "The constant lies outside the range of 'double'.");
                return real;
        }
    }

    /// <summary>The type is the first of int, uint, long, ulong that holds the value and that the suffix allows.</summary>
    private object IntegerOf(int start, string digits, int radix)
    {
        bool isUnsigned = false, isLong = false;
        while (true)
        {
            if (!isUnsigned && Current is 'u' or 'U')
                isUnsigned = true;
            else if (!isLong && Current is 'l' or 'L')
                isLong = true;
            else
                break;
            _position++;
        }

        if (digits.Length == 0)
        {
            diagnostics.Error(new(start, _position), "CS1013", "The number has no digits.");
            return 0;
        }

        var big = BigInteger.Zero;
        if (digits.Length <= 18 && radix == 10)
        {
            big = long.Parse(digits, CultureInfo.InvariantCulture);
        }
        else if (digits.Length <= 64 + 1 || radix == 10)
        {
            foreach (var digit in digits.Length > 100 ? digits.TrimStart('0') : digits)
            {
                big = (big * radix) + Convert.ToInt32(digit.ToString(), 16);
                if (big > ulong.MaxValue)
                    break;
            }
        }
        else
        {
            big = BigInteger.One << 70;
        }

        if (big > ulong.MaxValue)
        {
            diagnostics.Error(new(start, _position), "CS1021", "The integral constant is too large.");
            return 0;
        }

        var n = (ulong)big;
        if (!isUnsigned && !isLong && n <= int.MaxValue)
            return (int)n;
        if (!isLong && n <= uint.MaxValue)
            return (uint)n;
        if (!isUnsigned && n <= long.MaxValue)
            return (long)n;
        return n;
    }
}

using System.Globalization;
using System.Text;

namespace Tenor.Scripting.Runtime;

/// <summary>Values as text in the invariant culture, so that a cell gives the same on every machine.</summary>
internal static class Text
{
    /// <summary>A part of a concatenation; null gives nothing.</summary>
    public static string? Of<T>(T value)
    {
        // Each test is settled when the method is compiled for T, and a number is not boxed for it.
        if (typeof(T) == typeof(int))
            return ((int)(object)value!).ToString(CultureInfo.InvariantCulture);
        if (typeof(T) == typeof(double))
            return ((double)(object)value!).ToString(CultureInfo.InvariantCulture);
        if (typeof(T) == typeof(long))
            return ((long)(object)value!).ToString(CultureInfo.InvariantCulture);
        if (typeof(T) == typeof(char) || typeof(T) == typeof(bool))
            return value!.ToString();
        return value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
    }
}

/// <summary>Builds an interpolated string (C# specification §12.8.3), in the invariant culture where no provider of formats is given.</summary>
internal sealed class Interpolator(IFormatProvider? provider)
{
    private readonly StringBuilder _text = new();
    private readonly IFormatProvider _provider = provider ?? CultureInfo.InvariantCulture;

    /// <summary>Adds text between holes.</summary>
    public Interpolator Text(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a hole's value; an alignment above zero sets it right, below zero left, in that width.</summary>
    public Interpolator Value<T>(T value, int alignment, string? format)
    {
        Formats.RefuseWidth(Math.Abs((long)alignment));
        var text = value is IFormattable formattable
            ? formattable.ToString(Formats.Checked(format), _provider) : value?.ToString();
        var missing = Math.Abs(alignment) - (text?.Length ?? 0);
        if (missing > 0 && alignment > 0)
            _text.Append(' ', missing);
        _text.Append(text);
        if (missing > 0 && alignment < 0)
            _text.Append(' ', missing);
        return this;
    }

    /// <summary>The whole string.</summary>
    public string Finish() => _text.ToString();
}

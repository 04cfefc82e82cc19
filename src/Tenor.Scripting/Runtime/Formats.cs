namespace Tenor.Scripting.Runtime;

/// <summary>Looks at format strings before they are used: a few characters of one can ask for a text of gigabytes.</summary>
internal static class Formats
{
    /// <summary>Widest field, and longest number, that a format may ask for.</summary>
    private const int Widest = 10_000_000;

    /// <summary>The format as it is; refused where a field of it is too wide.</summary>
    public static string? Checked(string? format)
    {
        if (format is null || format.Length < 8)
            return format;
        for (var i = 1; i < format.Length; i++)
        {
            if (!char.IsAsciiDigit(format[i]) || char.IsAsciiDigit(format[i - 1]))
                continue;
            var start = i;
            var number = 0L;
            for (; i < format.Length && char.IsAsciiDigit(format[i]); i++)
                number = Math.Min((number * 10) + (format[i] - '0'), int.MaxValue);
            if (number > Widest && (IsPrecision(format, start) || IsAlignment(format, start)))
                RefuseWidth(number);
        }

        return format;
    }

    /// <summary>Refuses a field that is wider than a text can sensibly be.</summary>
    public static void RefuseWidth(long width)
    {
        if (width > Widest)
            throw new OutOfMemoryException($"A field of {width:N0} characters was asked for; a cell writes at most {Widest:N0}.");
    }

    // "D99", or "{0:D99}" in a composite format.
    private static bool IsPrecision(string format, int start) =>
        char.IsAsciiLetter(format[start - 1]) && (start == 1 || format[start - 2] == ':');

    // "{0,99}" or "{0, -99}".
    private static bool IsAlignment(string format, int start)
    {
        var before = format.AsSpan(0, start).TrimEnd(" -");
        return before.Length > 0 && before[^1] == ',' && before.LastIndexOf('{') >= 0;
    }
}

namespace Tenor.Kernel;

/// <summary>
/// Positions as Jupyter counts them, in Unicode code points (protocol 5.2, "cursor_pos unicode note"), and as .NET does, in
/// UTF-16 code units.
/// </summary>
internal static class Codepoints
{
    public static int ToUtf16(string text, int codepoints)
    {
        var index = 0;
        for (; codepoints > 0 && index < text.Length; codepoints--)
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return index;
    }

    public static int FromUtf16(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index && i < text.Length; count++)
            i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
        return count;
    }
}

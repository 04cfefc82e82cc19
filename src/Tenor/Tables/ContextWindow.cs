namespace Tenor;

/// <summary>Cuts the context of a term at a word's edge.</summary>
internal static class ContextWindow
{
    public static string Before(string text, int from, int to, int width)
    {
        var start = Math.Max(from, to - width);
        if (start > from && !char.IsWhiteSpace(text[start - 1]))
        {
            while (start < to && !char.IsWhiteSpace(text[start]))
                start++;
        }

        return Line(text.AsSpan(start, to - start)).TrimStart();
    }

    public static string After(string text, int from, int to, int width)
    {
        var end = Math.Min(to, from + width);
        if (end < to && !char.IsWhiteSpace(text[end]))
        {
            while (end > from && !char.IsWhiteSpace(text[end - 1]))
                end--;
        }

        return Line(text.AsSpan(from, end - from)).TrimEnd();
    }

    private static string Line(ReadOnlySpan<char> text) => text.ToString().ReplaceLineEndings(" ");
}

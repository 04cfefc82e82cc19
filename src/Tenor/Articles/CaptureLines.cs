namespace Tenor;

/// <summary>Cuts a captured page into lines, and puts paragraphs together again that were wrapped at a column.</summary>
internal static class CaptureLines
{
    public static List<CaptureLine> Of(string text)
    {
        var raw = Raw(text);
        return IsWrapped(text, raw) ? Unwrapped(text, raw) : [.. raw.Select(l => new CaptureLine(text, l.Span, l.AfterBlank))];
    }

    private static List<RawLine> Raw(string text)
    {
        var lines = new List<RawLine>();
        var start = 0;
        var afterBlank = true;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u0085\u2028\u2029\f");
            var end = length < 0 ? text.Length : start + length;
            var span = Trimmed(text, start, end);
            if (span.IsEmpty)
            {
                // The two halves of CRLF are one line end.
                if (!(end > 0 && end < text.Length && text[end] == '\n' && text[end - 1] == '\r' && start == end))
                    afterBlank = true;
            }
            else
            {
                lines.Add(new(span, afterBlank));
                afterBlank = false;
            }

            start = end + 1;
        }

        return lines;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    // Text wrapped at a column has many lines that stop just short of it, in the middle of a sentence, with the next one right below.
    private static bool IsWrapped(string text, List<RawLine> lines)
    {
        int longest = 0, running = 0, broken = 0;
        foreach (var line in lines)
            longest = Math.Max(longest, line.Span.Length);
        if (longest is < 40 or > 120)
            return false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
                continue;
            running++;
            var next = text[lines[i + 1].Span.Start];
            var full = lines[i].Span.Length > longest * 2 / 3;
            if (full && !".!?:".Contains(text[lines[i].Span.End - 1]) && (char.IsLower(next) || char.IsLetterOrDigit(next) || "\"“‘'(".Contains(next)))
                broken++;
        }

        return broken >= 3 && broken * 2 > running;
    }

    private static List<CaptureLine> Unwrapped(string text, List<RawLine> lines)
    {
        var longest = lines.Max(l => l.Span.Length);
        var joined = new List<CaptureLine>();
        for (var i = 0; i < lines.Count;)
        {
            var last = i;
            while (last + 1 < lines.Count && !lines[last + 1].AfterBlank && lines[last].Span.Length > longest / 2)
                last++;
            joined.Add(new(text, new(lines[i].Span.Start, lines[last].Span.End), lines[i].AfterBlank));
            i = last + 1;
        }

        return joined;
    }

    private readonly record struct RawLine(TextSpan Span, bool AfterBlank);
}

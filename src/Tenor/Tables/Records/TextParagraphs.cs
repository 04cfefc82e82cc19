namespace Tenor;

/// <summary>Paragraphs of a text that is all body.</summary>
internal static class TextParagraphs
{
    /// <summary>What blank lines part; where there is none, what line ends part.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var lines = Lines(text).ToList();
        var anyBlank = lines.Skip(1).SkipLast(1).Any(l => l.IsEmpty);
        var paragraphs = new List<TextSpan>();
        var open = false;
        foreach (var line in lines)
        {
            if (!line.IsEmpty && open && anyBlank) paragraphs[^1] = new TextSpan(paragraphs[^1].Start, line.End);
            else if (!line.IsEmpty) paragraphs.Add(line);
            open = !line.IsEmpty;
        }
        return paragraphs;
    }

    /// <summary>The lines without white space around them; empty for blank ones.</summary>
    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            if (end < 0) end = text.Length;
            var next = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
            var from = start;
            while (from < end && char.IsWhiteSpace(text[from])) from++;
            var to = end;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            yield return new TextSpan(from, to);
            start = next;
        }
    }
}

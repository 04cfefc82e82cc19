namespace Tenor;

/// <summary>Reads an article out of the plain text of a news page.</summary>
internal static class PlainTextArticle
{
    public static Article Read(string id, string text, Provenance provenance) => new()
    {
        Id = id,
        Text = text,
        Paragraphs = Lines(text),
        Provenance = provenance,
    };

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            var line = text.AsSpan(start, end - start);
            var trimmed = line.TrimStart();
            if (trimmed.Length > 0)
            {
                var from = end - trimmed.Length;
                lines.Add(new(from, from + trimmed.TrimEnd().Length));
            }

            start = end + 1;
        }

        return lines;
    }
}

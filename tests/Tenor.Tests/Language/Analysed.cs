namespace Tenor.Tests.Language;

/// <summary>A text analysed paragraph by paragraph, as a reader would write it down: paragraphs are lines.</summary>
internal static class Analysed
{
    public static LanguageAnalysis Text(string text) => TextAnalyser.Default.Analyse(text, Lines(text));

    public static string[] Sentences(string text)
    {
        LanguageAnalysis analysis = TextAnalyser.Default.Analyse(text, [new TextSpan(0, text.Length)]);
        return [.. analysis.Sentences.Select(s => s.Span.Of(text))];
    }

    public static string[] Tokens(string text) => [.. Text(text).Tokens.Select(t => t.Span.Of(text))];

    public static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) lines.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return lines;
    }
}

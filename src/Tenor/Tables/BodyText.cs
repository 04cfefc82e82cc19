namespace Tenor;

/// <summary>Text that is an article's body already: each line is a paragraph.</summary>
internal static class BodyText
{
    public static Article Article(string text) => new()
    {
        Id = "text",
        Text = text,
        Paragraphs = [.. CaptureLines.Of(text).Select(l => l.Span)],
        Provenance = new("-", 0, "", "utf-16le"),
    };

    public static LanguageAnalysis Analyse(string text)
    {
        var article = Article(text);
        return TextAnalyser.Default.Analyse(text, article.Paragraphs);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Writes annotated articles as JSON for clients that explain on hover, as HTML, and as plain text.</summary>
internal static class AnnotatedArticleText
{
    public const string MimeType = "application/vnd.tenor.annotated+json";

    // Words that move a score less than this are left unmarked, as noise to a reader.
    private const double Least = 0.02;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(AnnotatedArticle annotated)
    {
        var text = new StringBuilder(annotated.Article.ToString()).Append('\n');
        foreach (var sentence in annotated.Sentences)
            text.Append(CultureInfo.InvariantCulture, $"{Signed(sentence.Score)}  {OneLine(sentence.Text)}\n");
        return text.ToString();
    }

    public static string Json(AnnotatedArticle annotated)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", annotated.Article.Title ?? annotated.Article.Id);
            json.WriteString("text", annotated.Article.Text);
            json.WriteStartArray("paragraphs");
            foreach (var paragraph in annotated.Article.Paragraphs)
            {
                json.WriteStartObject();
                WriteSpan(json, paragraph);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("sentences");
            foreach (var sentence in annotated.Sentences) WriteSentence(json, sentence);
            json.WriteEndArray();
            json.WriteStartArray("quotations");
            foreach (var quotation in annotated.Quotations)
            {
                json.WriteStartObject();
                WriteSpan(json, quotation.Span);
                json.WriteString("kind", quotation.Kind.Name());
                json.WriteString("speaker", quotation.Speaker ?? quotation.Source);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static string Html(AnnotatedArticle annotated)
    {
        var text = annotated.Article.Text;
        var html = new StringBuilder("<article class=\"tenor-annotated\"><h3>")
            .Append(ChartWords.Html(annotated.Article.Title ?? annotated.Article.Id))
            .Append("</h3><p><small>Orange sentences are negative in tone, blue ones positive; the number is the score. ")
            .Append("Quotations are underlined: direct ones with a line, partial ones dashed, reported speech dotted.</small></p>");
        foreach (var paragraph in annotated.Article.Paragraphs)
        {
            html.Append("<p>");
            var at = paragraph.Start;
            foreach (var sentence in annotated.Sentences.Where(s => paragraph.Contains(s.Span)))
            {
                html.Append(ChartWords.Html(text[at..sentence.Span.Start]));
                var strength = Math.Min(Math.Abs(sentence.Score), 1) * 0.42;
                var colour = sentence.Score < 0 ? "213,94,0" : "0,114,178";
                html.Append(CultureInfo.InvariantCulture, $"<span style=\"background:rgba({colour},{strength:0.00})\">");
                Marked(html, text, sentence.Span, annotated.Quotations);
                html.Append("<sub style=\"font-size:.65em;opacity:.8\">&#8239;").Append(Signed(sentence.Score)).Append("</sub></span>");
                at = sentence.Span.End;
            }
            html.Append(ChartWords.Html(text[at..paragraph.End])).Append("</p>");
        }
        return html.Append("</article>").ToString();
    }

    private static void Marked(StringBuilder html, string text, TextSpan sentence, IReadOnlyList<QuotationRow> quotations)
    {
        var at = sentence.Start;
        foreach (var quotation in quotations.Where(q => q.Span.Overlaps(sentence)))
        {
            var start = Math.Max(quotation.Span.Start, at);
            var end = Math.Min(quotation.Span.End, sentence.End);
            if (end <= start) continue;
            html.Append(ChartWords.Html(text[at..start]));
            var line = quotation.Kind switch
            {
                QuotationKind.Direct => "solid",
                QuotationKind.Partial => "dashed",
                _ => "dotted",
            };
            var who = quotation.Speaker ?? quotation.Source ?? "a source that is not named";
            html.Append("<span style=\"border-bottom:1.5px ").Append(line).Append("\" title=\"").Append(ChartWords.Html(who)).Append("\">")
                .Append(ChartWords.Html(text[start..end])).Append("</span>");
            at = end;
        }
        html.Append(ChartWords.Html(text[at..sentence.End]));
    }

    private static void WriteSentence(Utf8JsonWriter json, ToneRow sentence)
    {
        json.WriteStartObject();
        WriteSpan(json, sentence.Span);
        json.WriteNumber("tone", Math.Round(sentence.Score, 4));
        json.WriteString("voice", sentence.Voice.Name());
        json.WriteString("speaker", sentence.Speaker);
        json.WriteStartArray("words");
        foreach (var word in sentence.Words.Where(w => Math.Abs(w.Weight) >= Least))
        {
            json.WriteStartObject();
            WriteSpan(json, word.Span);
            json.WriteNumber("weight", Math.Round(word.Weight, 4));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Shows annotated articles in notebooks. .NET Interactive finds it through the attribute on <see cref="AnnotatedArticle"/>.</summary>
public sealed class AnnotatedArticleFormatterSource : ITypeFormatterSource
{
    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new MimeFormatter<AnnotatedArticle>(AnnotatedArticleText.MimeType, AnnotatedArticleText.Json),
        new HtmlFormatter<AnnotatedArticle>((article, context) => context.Writer.Write(AnnotatedArticleText.Html(article))),
        new PlainTextFormatter<AnnotatedArticle>((article, context) => context.Writer.Write(AnnotatedArticleText.Write(article))),
    ];
}

using System.Text.Json;

namespace Tenor.Tests;

public class AnnotatedArticleTests
{
    private const string Text = "He called it “a grave <mistake>” on Monday. They left.";

    private static readonly AnnotatedArticle Annotated = new(
        Corpus.FromText(Text, "a")[0],
        [
            Sentence(0, "He called it “a grave <mistake>” on Monday.", -0.4, "mistake"),
            Sentence(1, "They left.", 0, null),
        ],
        [new("a", SpanOf("a grave <mistake>"), QuotationKind.Partial, "Lee", "He", "called", "a grave <mistake>")]);

    [Fact]
    public void JSON_points_into_the_text_as_loaded()
    {
        var json = JsonDocument.Parse(AnnotatedArticleText.Json(Annotated)).RootElement;

        Assert.Equal(Text, json.GetProperty("text").GetString());
        var word = json.GetProperty("sentences")[0].GetProperty("words")[0];
        Assert.Equal("mistake", Text[word.GetProperty("start").GetInt32()..word.GetProperty("end").GetInt32()]);
        var quotation = json.GetProperty("quotations")[0];
        Assert.Equal("a grave <mistake>", Text[quotation.GetProperty("start").GetInt32()..quotation.GetProperty("end").GetInt32()]);
        Assert.Equal("Lee", quotation.GetProperty("speaker").GetString());
    }

    [Fact]
    public void HTML_holds_the_whole_text_escaped_and_the_scores()
    {
        var html = AnnotatedArticleText.Html(Annotated);

        Assert.Contains("a grave &lt;mistake&gt;", html, StringComparison.Ordinal);
        Assert.Contains("−0.40", html, StringComparison.Ordinal);
        Assert.Contains("title=\"Lee\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mistake>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_a_sentence_a_line() =>
        Assert.Equal(3, AnnotatedArticleText.Write(Annotated).TrimEnd('\n').Split('\n').Length);

    private static ToneRow Sentence(int index, string text, double score, string? word)
    {
        IReadOnlyList<WordWeight> words = word is null ? [] : [new(SpanOf(word), score)];
        var negative = Math.Max(-score, 0);
        return new("a", index, SpanOf(text), Voice.Narration, null, score, negative, 1 - negative, 0, words, text);
    }

    private static TextSpan SpanOf(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        return new(start, start + part.Length);
    }
}

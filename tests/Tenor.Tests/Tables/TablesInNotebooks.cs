using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor.Tests.Tables;

public class TablesInNotebooks
{
    private static readonly Corpus One = Corpus.Of([TestArticle.Of("a", "Bread & butter <b>prices</b> rose. Bread again.")]);

    [Fact]
    public void are_shown_as_an_html_table_with_values_to_sort_by()
    {
        var html = One.Terms().ToDisplayString("text/html");
        Assert.StartsWith("<table", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">bread</td>", html, StringComparison.Ordinal);
        Assert.Contains("data-value=\"2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void escape_what_articles_hold()
    {
        var html = One.Concordance("bread").ToDisplayString("text/html");
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void tell_how_many_rows_they_do_not_show()
    {
        var corpus = Corpus.Of([TestArticle.Of("a", string.Join(' ', Enumerable.Range(100, 80).Select(i => FormattableString.Invariant($"w{i}"))))]);
        Assert.Contains("30 more", corpus.Terms().ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("60 more", corpus.Terms().ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void are_shown_as_aligned_text()
    {
        var lines = One.Terms().ToDisplayString("text/plain").Split('\n');
        Assert.StartsWith("4 terms of 8 words", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[1].IndexOf("Size", StringComparison.Ordinal) + 3, lines[2].IndexOf('1', StringComparison.Ordinal));
    }

    [Fact]
    public void show_a_corpus_as_its_articles()
    {
        var html = One.ToDisplayString("text/html");
        Assert.Contains("<caption>1 article", html, StringComparison.Ordinal);
        Assert.Contains(">a</td>", html, StringComparison.Ordinal);
    }
}

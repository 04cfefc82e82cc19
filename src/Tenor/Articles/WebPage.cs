using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Tenor;

/// <summary>
/// Reads an article out of a saved web page. What the page says of itself in its head gives the metadata; the part of the page that
/// is the article is found as browsers' reading views find it (Mozilla's Readability), and its lines are then told apart as those of
/// a plain-text capture are.
/// </summary>
/// <remarks>The article's text is that part's text, a blank line between its blocks: markup has no offsets that a reader could use.</remarks>
internal static class WebPage
{
    // Pages in use are nested some dozens deep; a file made to exhaust the stack is not read.
    private const int DeepestElement = 400;
    private const int MostOpenTags = 2000;

    // Less of the body than this means that the page shows a teaser, or that its article was not found.
    private const double LeastShareOfBody = 0.4;

    private static readonly string[] Starts = ["<!doctype html", "<html", "<head", "<body"];

    /// <summary>Whether a text is a web page, whatever its file is called.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        for (text = text.TrimStart("\uFEFF \t\r\n"); text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal);)
        {
            var end = text.IndexOf('>');
            if (text[1] == '!')
                end = text.IndexOf("-->", StringComparison.Ordinal) is var comment and >= 0 ? comment + 2 : -1;
            if (end < 0)
                return false;
            text = text[(end + 1)..].TrimStart();
        }

        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <exception cref="UnreadableArticleException">The page holds no text, or is nested too deep to be a page.</exception>
    public static Article Read(string id, string html, Provenance provenance, CancellationToken cancellation)
    {
        // Parsing takes the square of the depth, so that is looked at before it; what an unclosed tag adds shows only after it.
        if (MarkupDepth.Exceeds(html, MostOpenTags))
            throw TooDeep();
        var document = new HtmlParser().ParseDocument(html);
        if (IsNestedDeeper(document.DocumentElement, DeepestElement))
            throw TooDeep();
        cancellation.ThrowIfCancellationRequested();
        var metadata = WebPageMetadata.Read(document, html);
        var all = WebPageText.Of(document.Body);
        var article = ReadableText(document, metadata.Url) ?? all;
        cancellation.ThrowIfCancellationRequested();
        if (metadata.Body is { } body && article.Text.Length < body.Length * LeastShareOfBody)
            article = new(body, []);
        if (string.IsNullOrWhiteSpace(article.Text))
            throw new UnreadableArticleException("is a web page without text: save it when its article is there to see.");
        return PlainTextArticle.Read(
            id, article.Text, provenance, metadata.Known with { IsBody = !ReferenceEquals(article, all), Captions = article.Captions });
    }

    private static UnreadableArticleException TooDeep() =>
        new("is nested too deep to be a web page: save the page again, or its text alone.");

    // The reader changes the document that it is given.
    private static WebPageText? ReadableText(IHtmlDocument document, Uri? url)
    {
        var reader = new Reader((url ?? new("https://page.invalid/")).ToString(), document) { CharThreshold = 200 };
        var found = reader.GetArticle();
        if (!found.IsReadable || string.IsNullOrWhiteSpace(found.Content))
            return null;
        return WebPageText.Of(new HtmlParser().ParseDocument(found.Content).Body);
    }

    private static bool IsNestedDeeper(IElement? root, int most)
    {
        var depth = 0;
        for (var at = root; at is not null;)
        {
            if (at.FirstElementChild is { } child)
            {
                if (++depth > most)
                    return true;
                at = child;
                continue;
            }

            while (at is not null && at.NextElementSibling is null)
            {
                at = ReferenceEquals(at, root) ? null : at.ParentElement;
                depth--;
            }

            at = at?.NextElementSibling;
        }

        return false;
    }
}

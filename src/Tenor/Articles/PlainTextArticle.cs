namespace Tenor;

/// <summary>What is known of an article before its text is read, as from the fields of a record or the head of a page.</summary>
internal sealed record KnownMetadata
{
    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateOnly? Published { get; init; }

    public string? Source { get; init; }

    public Uri? Url { get; init; }

    /// <summary>Whether the text is the article's body by its own word: a line ahead of the prose is then no headline.</summary>
    public bool IsBody { get; init; }

    /// <summary>Where captions of pictures stand in the text, where the page marks them.</summary>
    public IReadOnlyList<TextSpan> Captions { get; init; } = [];
}

/// <summary>
/// Reads an article out of the plain text of a news page: what is its headline, byline, date, captions and furniture, and what is the
/// author's. When in doubt a line is the author's.
/// </summary>
internal static class PlainTextArticle
{
    public static Article Read(string id, string text, Provenance provenance, KnownMetadata? known = null)
    {
        var page = new CapturedPage(text, known ?? new());
        page.Classify();
        return page.ToArticle(id, provenance);
    }
}

namespace Tenor;

/// <summary>The columns of a corpus's data view.</summary>
internal static class ArticleColumns
{
    public static IReadOnlyList<TableColumn<Article>> All { get; } =
    [
        TableColumn<Article>.Text("Id", a => a.Id),
        TableColumn<Article>.Text("Title", a => a.Title),
        TableColumn<Article>.Texts("Authors", a => a.Authors),
        TableColumn<Article>.Date("Published", a => a.Published),
        TableColumn<Article>.Text("Source", a => a.Source),
        TableColumn<Article>.Text("Url", a => a.Url?.ToString()),
        TableColumn<Article>.Text("Text", Body),
        TableColumn<Article>.Integer("Paragraphs", a => a.Paragraphs.Count),
        TableColumn<Article>.Text("Path", a => a.Provenance.Path),
        TableColumn<Article>.Long("Bytes", a => a.Provenance.Bytes),
        TableColumn<Article>.Text("Sha256", a => a.Provenance.Sha256),
        TableColumn<Article>.Text("Encoding", a => a.Provenance.Encoding),
    ];

    /// <summary>The author's words: the body's paragraphs, a blank line between them.</summary>
    public static string Body(Article article) => string.Join("\n\n", article.Paragraphs.Select(p => p.Of(article.Text)));
}

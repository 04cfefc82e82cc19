namespace Tenor;

/// <summary>The articles that a table was measured on, by id, so that its rows can be put together by what is known of them.</summary>
internal sealed class ArticleIndex(IEnumerable<Article> articles)
{
    private readonly Dictionary<string, Article> _byId = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);

    public static ArticleIndex Empty { get; } = new([]);

    public Article? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What a reader knows an article by: its title, or its id where none was found.</summary>
    public string Title(string id) => Find(id)?.Title ?? id;

    /// <summary>The title with publisher and date, as far as they are known.</summary>
    public string Citation(string id)
    {
        var article = Find(id);
        var published = article?.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return string.Join(", ", new[] { article?.Title is { } title ? $"“{title}”" : id, article?.Source, published }.Where(p => p is not null));
    }
}

using System.Globalization;

namespace Tenor;

/// <summary>Makes ids unique in the order of loading: the second <c>a</c> becomes <c>a-2</c>.</summary>
internal sealed class UniqueIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public Article MakeUnique(Article article)
    {
        if (_taken.Add(article.Id))
            return article;
        for (var n = 2; ; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}-{n}");
            if (_taken.Add(id))
                return article with { Id = id };
        }
    }
}

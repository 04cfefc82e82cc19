namespace Tenor;

/// <summary>Scores of one voice in one group of articles, article by article.</summary>
internal sealed record GroupedScores(string Group, Voice Voice, IReadOnlyList<IReadOnlyList<double>> ByArticle)
{
    public MeanInterval Mean => MeanInterval.OfClusters(ByArticle);

    /// <summary>Puts rows together by group and voice, groups in ordinal order; rows of no group are left out.</summary>
    public static IEnumerable<GroupedScores> Of<TRow>(
        IEnumerable<TRow> rows, ArticleIndex index, Func<Article, string?> group, Func<TRow, string> article, Func<TRow, Voice> voice, Func<TRow, double> score)
    {
        var groups = new Dictionary<string, string?>(StringComparer.Ordinal);
        return rows
            .Select(row => (Row: row, Group: GroupOf(article(row))))
            .Where(r => r.Group is not null)
            .GroupBy(r => (Group: r.Group!, Voice: voice(r.Row)))
            .OrderBy(g => g.Key.Group, StringComparer.Ordinal).ThenBy(g => g.Key.Voice)
            .Select(g => new GroupedScores(
                g.Key.Group,
                g.Key.Voice,
                [.. g.GroupBy(r => article(r.Row), StringComparer.Ordinal).Select(a => a.Select(r => score(r.Row)).ToArray())]));

        string? GroupOf(string id)
        {
            if (!groups.TryGetValue(id, out var name))
                groups[id] = name = index.Find(id) is { } found ? group(found) : null;
            return name;
        }
    }
}

using Plotly.NET;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Charts of stance.</summary>
public static class StanceCharts
{
    private const string StanceAxis = "Mean stance (−1 against, +1 in favour)";

    private const int MostActors = 12;
    private const int MostGroupedActors = 8;
    private const int MostGroups = 8;

    /// <summary>Mean stance toward each actor by voice: diverging bars with intervals and n.</summary>
    /// <param name="stance">Stance by mention.</param>
    public static GenericChart Chart(this StanceTable stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        return stance.Actors.Chart();
    }

    /// <summary>Mean stance toward each actor by voice: diverging bars with intervals and n; the first 12 actors.</summary>
    /// <param name="stance">Mean stance by actor and voice.</param>
    public static GenericChart Chart(this StanceSummaryTable stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        var actors = stance.Select(r => r.Actor).Distinct(StringComparer.Ordinal).ToList();
        var shown = actors.Take(MostActors).ToHashSet(StringComparer.Ordinal);
        var left = actors.Count > shown.Count ? $" The first {shown.Count} of {actors.Count} actors." : "";
        return IntervalRows.Chart(
            "Stance by actor and voice",
            $"Bars: mean; whiskers: 95% interval; in brackets, n: mentions.{left}",
            StanceAxis,
            "mention",
            [.. stance.Where(r => shown.Contains(r.Actor)).Select(r => new IntervalRow(r.Actor, r.Voice, new(r.N, r.Mean, r.Low, r.High)))]);
    }

    /// <summary>
    /// Mean stance toward each actor by group and voice, with intervals; the first 8 actors, and of each the 8 groups with the most
    /// articles about them, from those most against to those most in favour.
    /// </summary>
    /// <param name="stance">Mean stance by actor and group.</param>
    public static GenericChart Chart(this StanceGroupTable stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        var actors = stance.Select(r => r.Actor).Distinct(StringComparer.Ordinal).ToList();
        var shown = actors.Take(MostGroupedActors).ToList();
        var left = actors.Count > shown.Count ? $" The first {shown.Count} of {actors.Count} actors." : "";
        var most = shown.Select(a => stance.Where(r => r.Actor == a).Select(r => r.Group).Distinct(StringComparer.Ordinal).Count()).DefaultIfEmpty().Max();
        if (most > MostGroups) left += $" Of each the {MostGroups} {stance.Kind}s with the most articles, of up to {most}.";
        var lines = new List<DotLine>();
        foreach (var actor in shown)
        {
            lines.Add(new(actor, null, []));
            var groups = stance.Where(r => r.Actor == actor).GroupBy(r => r.Group, StringComparer.Ordinal)
                .OrderByDescending(g => g.Max(r => r.Articles)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostGroups)
                .OrderBy(g => g.Sum(r => r.Mean * r.N) / g.Sum(r => r.N)).ThenBy(g => g.Key, StringComparer.Ordinal);
            lines.AddRange(groups.Select(g => new DotLine(
                g.Key, g.Max(r => r.Articles), [.. g.Select(r => new Dot(r.Voice, r.Articles, new(r.N, r.Mean, r.Low, r.High)))])));
        }

        return IntervalDots.Chart(
            $"Stance by actor and {stance.Kind}",
            $"n = {Count(stance.Sum(r => r.N), "mention")}. Marks: mean by voice; whiskers: 95% interval over articles; in brackets: articles. Hollow: fewer than {IntervalDots.FewArticles} articles.{left}",
            StanceAxis,
            "mention",
            lines);
    }
}

using Plotly.NET;

namespace Tenor;

/// <summary>Charts of stance.</summary>
public static class StanceCharts
{
    private const int MostActors = 12;

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
            $"Bars: mean; whiskers: 95% interval; n: mentions.{left}",
            "Mean stance (−1 against, +1 in favour)",
            "mention",
            [.. stance.Where(r => shown.Contains(r.Actor)).Select(r => new IntervalRow(r.Actor, r.Voice, r.N, r.Mean, r.Low, r.High))]);
    }
}

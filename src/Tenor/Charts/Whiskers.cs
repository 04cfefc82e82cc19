using static Tenor.ChartFigure;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>
/// Intervals as charts draw and write them. One value alone tells nothing of the spread: its interval is the whole range, which would
/// only cover its neighbours, so it has no whisker and the words say why.
/// </summary>
internal static class Whiskers
{
    /// <summary>Plotly's error bar of one trace, a whisker for each mean.</summary>
    public static DynamicObj.DynamicObj Of(IEnumerable<MeanInterval> means, string colour, double thickness, params (string Name, object? Value)[] members)
    {
        var all = means.ToList();
        return Object([
            ("type", "data"), ("symmetric", false), ("thickness", thickness), ("width", 0), ("color", colour),
            ("array", all.Select(m => m.N <= 1 ? 0 : Math.Round(m.High - m.Mean, 4)).ToArray()),
            ("arrayminus", all.Select(m => m.N <= 1 ? 0 : Math.Round(m.Mean - m.Low, 4)).ToArray()),
            .. members]);
    }

    /// <summary>The ends of an interval, for a table: "−0.20 to +0.10", or "none".</summary>
    public static string Ends(MeanInterval mean) => mean.N <= 1 ? "none" : $"{Signed(mean.Low)} to {Signed(mean.High)}";

    /// <summary>A mean with its interval, for a label: "mean −0.05, 95% interval −0.20 to +0.10".</summary>
    public static string Words(MeanInterval mean) =>
        mean.N <= 1 ? $"{Signed(mean.Mean)}, no interval: one alone" : $"mean {Signed(mean.Mean)}, 95% interval {Ends(mean)}";
}

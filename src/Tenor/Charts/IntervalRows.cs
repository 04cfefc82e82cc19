using System.Globalization;
using Plotly.NET;
using static Tenor.ChartFigure;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>A mean of a subject in one voice.</summary>
internal sealed record IntervalRow(string Subject, Voice Voice, MeanInterval Mean);

/// <summary>Diverging bars with intervals and n: subjects one below another, and under each its voices.</summary>
internal static class IntervalRows
{
    /// <summary>Below this many cases a mean tells too little; its bar is drawn hollow.</summary>
    public const int Few = 5;

    /// <summary>Grey that stands out from a light page and from a dark one.</summary>
    public const string Whisker = "#66707A";

    public static GenericChart Chart(string title, string note, string axis, string noun, IReadOnlyList<IntervalRow> rows)
    {
        var placed = Place(rows, out var positions, out var labels);
        var hollow = rows.Any(r => r.Mean.N < Few) ? $" Hollow: fewer than {Few}, too few to read." : "";
        var text = new ChartText(
            Alt(title, noun, rows),
            ["Subject", "Voice", "n", "Mean", "95% interval"],
            [.. rows.Select(r => new[]
            {
                r.Subject, VoiceStyle.Of(r.Voice).Label, Number(r.Mean.N), Signed(r.Mean.Mean), Whiskers.Ends(r.Mean),
            })]);
        return Of(
            title,
            note + hollow,
            text,
            placed.GroupBy(p => p.Row.Voice).OrderBy(g => g.Key).Select(g => Bars(g.Key, [.. g], noun)),
            HeightFor(positions.Count),
            ("showlegend", false),
            ("barmode", "overlay"),
            ("xaxis", Axis(
                axis, ("range", new[] { -1.02, 1.02 }), ("zeroline", true), ("zerolinewidth", 1.5),
                ("tickvals", new[] { -1, -.5, 0, .5, 1 }), ("ticktext", new[] { "−1", "−0.5", "0", "+0.5", "+1" }))),
            ("yaxis", Object(
                ("tickvals", positions.ToArray()), ("ticktext", labels.ToArray()), ("automargin", true), ("zeroline", false),
                ("showgrid", false), ("range", new[] { positions.DefaultIfEmpty(0).Max() + .8, -.8 }))));
    }

    private static List<(IntervalRow Row, int At)> Place(IReadOnlyList<IntervalRow> rows, out List<int> positions, out List<string> labels)
    {
        var placed = new List<(IntervalRow, int)>();
        positions = [];
        labels = [];
        // Where all is one voice, a subject needs no heading above its only row.
        if (rows.Select(r => r.Voice).Distinct().Count() <= 1)
        {
            foreach (var row in rows)
            {
                placed.Add((row, positions.Count));
                positions.Add(positions.Count);
                labels.Add(string.Create(CultureInfo.InvariantCulture, $"{Escape(Shorten(row.Subject, 36))} ({row.Mean.N})"));
            }

            return placed;
        }

        foreach (var subject in rows.GroupBy(r => r.Subject, StringComparer.Ordinal))
        {
            positions.Add(positions.Count);
            labels.Add($"<b>{Escape(Shorten(subject.Key, 32))}</b>");
            foreach (var row in subject)
            {
                placed.Add((row, positions.Count));
                positions.Add(positions.Count);
                labels.Add(string.Create(CultureInfo.InvariantCulture, $"{VoiceStyle.Of(row.Voice).Short} ({row.Mean.N})"));
            }
        }
        return placed;
    }

    private static Trace Bars(Voice voice, IReadOnlyList<(IntervalRow Row, int At)> rows, string noun)
    {
        var style = VoiceStyle.Of(voice);
        return Trace(
            "bar",
            ("orientation", "h"),
            ("name", style.Label),
            ("x", rows.Select(r => Math.Round(r.Row.Mean.Mean, 4)).ToArray()),
            ("y", rows.Select(r => r.At).ToArray()),
            ("width", .62),
            ("marker", Object(
                // Light enough for the whisker to be seen on it.
                ("opacity", .7),
                ("color", rows.Select(r => r.Row.Mean.N < Few ? "rgba(127,127,127,0.08)" : style.Colour).ToArray()),
                ("line", Object(("color", style.Colour), ("width", 1.5))))),
            ("error_x", Whiskers.Of(rows.Select(r => r.Row.Mean), Whisker, 1.5, ("width", 4))),
            ("customdata", rows.Select(r => new[]
            {
                Escape(r.Row.Subject), Whiskers.Words(r.Row.Mean), Count(r.Row.Mean.N, noun),
            }).ToArray()),
            ("hovertemplate",
                "<b>%{customdata[0]}</b> · " + style.Label.ToLowerInvariant()
                + "<br>%{customdata[1]}<br>%{customdata[2]}<extra></extra>"));
    }

    private static string Alt(string title, string noun, IReadOnlyList<IntervalRow> rows)
    {
        var clear = rows.Where(r => r.Mean.N >= Few && r.Mean.IsOffZero).ToList();
        var sentence = clear.Count == 0
            ? "No mean is clearly off zero."
            : "Clearly off zero: " + Listed([.. clear.Select(r =>
                $"{r.Subject} in {VoiceStyle.Of(r.Voice).Label.ToLowerInvariant()} ({Signed(r.Mean.Mean)}, n = {Number(r.Mean.N)})")]) + ".";
        return $"{title}: {Count(rows.Count, "bar")} with 95% intervals, over {Count(rows.Sum(r => r.Mean.N), noun)}. {sentence}";
    }
}

using System.Globalization;
using Plotly.NET;
using static Tenor.ChartFigure;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>A mean in one voice.</summary>
internal sealed record Dot(Voice Voice, int Articles, MeanInterval Mean);

/// <summary>A line of a dot plot: a label, how many articles are behind it, and a mark for each voice. One without marks is a heading.</summary>
internal sealed record DotLine(string Label, int? Articles, IReadOnlyList<Dot> Dots);

/// <summary>A mean in a ranking.</summary>
internal sealed record RankedDot(string Label, string Citation, MeanInterval Mean);

/// <summary>Dot plots of means with intervals, for what is too much for bars: groups of articles, and many articles.</summary>
internal static class IntervalDots
{
    /// <summary>Below this many articles a group's mean tells of them rather than of the group; its mark is hollow.</summary>
    public const int FewArticles = 3;

    private const int LineHeight = 40;
    private const int MostLabels = 40;
    private const double Apart = .24;

    public static GenericChart Chart(string title, string note, string axis, string noun, IReadOnlyList<DotLine> lines)
    {
        var dots = lines.SelectMany((line, at) => line.Dots.Select(dot => (Dot: dot, Line: line, At: at))).ToList();
        var reach = Reach(dots.Where(d => d.Dot.Articles >= FewArticles).SelectMany(d => new[] { d.Dot.Mean.Low, d.Dot.Mean.High }));
        string? heading = null;
        var headings = lines.Select(l => l.Dots.Count == 0 ? heading = l.Label : heading).ToList();
        var text = new ChartText(
            Alt(title, dots.Select(d => (Name(headings[d.At], d.Line.Label), d.Dot))),
            [.. headings.Exists(h => h is not null) ? ["Subject"] : Array.Empty<string>(), "Group", "Voice", "Articles", "n", "Mean", "95% interval"],
            [.. dots.Select(d => (string[])[
                .. headings[d.At] is { } of ? [of] : Array.Empty<string>(),
                d.Line.Label, VoiceStyle.Of(d.Dot.Voice).Label, Number(d.Dot.Articles), Number(d.Dot.Mean.N), Signed(d.Dot.Mean.Mean), Whiskers.Ends(d.Dot.Mean)])]);
        return Of(
            title,
            note,
            text,
            dots.GroupBy(d => d.Dot.Voice).OrderBy(g => g.Key).Select(g => Marks(g.Key, [.. g], headings, noun)),
            20 + (LineHeight * Math.Max(lines.Count, 2)),
            ("xaxis", Scale(axis, reach)),
            ("yaxis", Object(
                ("tickvals", Enumerable.Range(0, lines.Count).ToArray()), ("ticktext", lines.Select(Tick).ToArray()), ("automargin", true), ("zeroline", false),
                ("range", new[] { lines.Count - .4, -.6 }))));
    }

    public static GenericChart Ranked(string title, string note, string axis, IReadOnlyList<RankedDot> rows)
    {
        var labelled = rows.Count <= MostLabels;
        var reach = Reach(rows.Where(r => r.Mean.N >= IntervalRows.Few).SelectMany(r => new[] { r.Mean.Low, r.Mean.High }));
        var narration = VoiceStyle.Of(Voice.Narration);
        var clear = rows.Where(r => r.Mean.N >= IntervalRows.Few).ToList();
        var text = new ChartText(
            rows.Count == 0
                ? $"{title}: none."
                : $"{title}, {Count(rows.Count, "article")} in order. {Count(clear.Count(r => r.Mean.High < 0), "article")} clearly negative, {Count(clear.Count(r => r.Mean.Low > 0), "article")} clearly positive. The lowest is “{rows[0].Label}” ({Signed(rows[0].Mean.Mean)}), the highest “{rows[^1].Label}” ({Signed(rows[^1].Mean.Mean)}).",
            ["Article", "n", "Mean", "95% interval"],
            [.. rows.Select(r => new[] { r.Citation, Number(r.Mean.N), Signed(r.Mean.Mean), Whiskers.Ends(r.Mean) })]);
        var marks = Trace(
            "scatter",
            ("mode", "markers"),
            ("x", rows.Select(r => Math.Round(r.Mean.Mean, 4)).ToArray()),
            ("y", Enumerable.Range(0, rows.Count).ToArray()),
            ("marker", Object(
                ("size", labelled ? 8 : 5), ("color", narration.Colour),
                ("symbol", rows.Select(r => r.Mean.N < IntervalRows.Few ? "circle-open" : "circle").ToArray()))),
            ("error_x", Whiskers.Of(rows.Select(r => r.Mean), IntervalRows.Whisker, labelled ? 1.5 : .8)),
            ("customdata", rows.Select(r => new[] { Wrap(r.Citation), Whiskers.Words(r.Mean), Count(r.Mean.N, "sentence") }).ToArray()),
            ("hovertemplate", "<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{customdata[2]}<extra></extra>"));
        return Of(
            title,
            note,
            text,
            [marks],
            labelled ? HeightFor(rows.Count) : Math.Clamp(rows.Count * 5, 360, 900),
            ("showlegend", false),
            ("xaxis", Scale(axis, reach)),
            ("yaxis", labelled
                ? Object(
                    ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", rows.Select(r => Escape(Shorten(r.Label, 38))).ToArray()),
                    ("automargin", true), ("zeroline", false), ("showgrid", false), ("range", new[] { rows.Count - .4, -.6 }))
                : Axis("Articles, in order of tone", ("showticklabels", false), ("zeroline", false), ("showgrid", false), ("range", new[] { rows.Count + .5, -1.5 }))));
    }

    /// <summary>How far from zero an axis must reach to hold <paramref name="ends"/>, in quarters; a half where there is none.</summary>
    public static double Reach(IEnumerable<double> ends)
    {
        var most = ends.Select(Math.Abs).DefaultIfEmpty(.5).Max();
        return Math.Clamp(Math.Ceiling(most / .25) * .25, .25, 1) + .02;
    }

    /// <summary>What was left out for want of room, in words; nothing where all is there.</summary>
    public static string Left(int all, int shown, string kind) =>
        all == shown ? "" : $" Drawn: the {Number(shown)} {kind}s with the most articles.";

    private static DynamicObj.DynamicObj Scale(string axis, double reach) =>
        Axis(axis, ("range", new[] { -reach, reach }), ("zeroline", true), ("zerolinewidth", 1.5), ("tickformat", "+.2~f"), ("nticks", 7));

    private static string Tick(DotLine line) => line.Dots.Count == 0
        ? $"<b>{Escape(Shorten(line.Label, 30))}</b>"
        : Escape(string.Create(CultureInfo.InvariantCulture, $"{Shorten(line.Label, 26)} ({line.Articles})"));

    private static Trace Marks(Voice voice, IReadOnlyList<(Dot Dot, DotLine Line, int At)> dots, List<string?> headings, string noun)
    {
        var style = VoiceStyle.Of(voice);
        // The first mark is drawn nowhere: a legend shows the first one's shape, which must not be the hollow one.
        return Trace(
            "scatter",
            ("mode", "markers"),
            ("name", style.Label),
            ("x", dots.Select(d => (double?)Math.Round(d.Dot.Mean.Mean, 4)).Prepend(null).ToArray()),
            ("y", dots.Select(d => (double?)(d.At + (((int)voice - 1) * Apart))).Prepend(null).ToArray()),
            ("marker", Object(
                ("size", 9), ("color", style.Colour),
                ("symbol", dots.Select(d => d.Dot.Articles < FewArticles ? style.Symbol + "-open" : style.Symbol).Prepend(style.Symbol).ToArray()))),
            ("error_x", Whiskers.Of(dots.Select(d => d.Dot.Mean).Prepend(default), style.Colour, 1.5)),
            ("customdata", dots.Select(d => new[]
            {
                Escape(Name(headings[d.At], d.Line.Label)), Whiskers.Words(d.Dot.Mean), Count(d.Dot.Mean.N, noun), Count(d.Dot.Articles, "article"),
            }).Prepend([]).ToArray()),
            ("hovertemplate",
                "<b>%{customdata[0]}</b> · " + style.Label.ToLowerInvariant()
                + "<br>%{customdata[1]}<br>%{customdata[2]} in %{customdata[3]}<extra></extra>"));
    }

    private static string Name(string? heading, string label) => heading is null ? label : $"{heading}, {label}";

    private static string Alt(string title, IEnumerable<(string Name, Dot Dot)> dots)
    {
        var all = dots.ToList();
        var clear = all.Where(d => d.Dot.Articles >= FewArticles && d.Dot.Mean.IsOffZero).Take(12).ToList();
        var sentence = clear.Count == 0
            ? "No mean is clearly off zero."
            : "Clearly off zero: " + Listed([.. clear.Select(d => $"{d.Name} in {VoiceStyle.Of(d.Dot.Voice).Label.ToLowerInvariant()} ({Signed(d.Dot.Mean.Mean)})")]) + ".";
        return $"{title}: {Count(all.Count, "mean")} with 95% intervals. {sentence}";
    }
}

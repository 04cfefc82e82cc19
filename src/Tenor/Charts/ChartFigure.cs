using DynamicObj;
using Plotly.NET;

namespace Tenor;

/// <summary>Builds a Plotly figure from named values, with what every chart here has: titles, units, n, words for those who cannot see it.</summary>
internal static class ChartFigure
{
    private const int RowHeight = 26;
    private const int TitleHeight = 52;
    private const int NoteHeight = 15;
    private const int AxisHeight = 48;
    private const int LegendHeight = 28;

    // Plotly does not wrap titles; this many characters of a note fit a narrow editor.
    private const int NoteWidth = 76;

    // A notebook that loads the assembly alone tells us nothing of it: making a chart is the first that we know of being used.
    static ChartFigure() => ChartFormatting.Register();

    /// <summary>An object of Plotly's with the given members.</summary>
    public static DynamicObj.DynamicObj Object(params (string Name, object? Value)[] members) =>
        With(new DynamicObj.DynamicObj(), members);

    /// <summary>A trace of the given type and members.</summary>
    public static Trace Trace(string type, params (string Name, object? Value)[] members) => With(new Trace(type), members);

    /// <summary>A chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="note">n, units and what was left out; stands under the title.</param>
    /// <param name="text">The chart in words and numbers.</param>
    /// <param name="traces">What is drawn, in order.</param>
    /// <param name="height">Height of the drawing in pixels, without title, axis and legend; the width is the page's.</param>
    /// <param name="layout">Axes and what else is the chart's own.</param>
    public static GenericChart Of(
        string title, string note, ChartText text, IEnumerable<Trace> traces, int height, params (string Name, object? Value)[] layout)
    {
        var notes = ChartWords.Lines(note, NoteWidth);
        var hasLegend = !layout.Any(m => m is ("showlegend", false));
        var top = TitleHeight + (NoteHeight * notes.Count);
        var bottom = AxisHeight + (hasLegend ? LegendHeight : 0);
        var all = With(
            new Layout(),
            ("title", Object(
                ("text", $"{ChartWords.Escape(title)}<br><sub>{string.Join("<br>", notes.Select(ChartWords.Escape))}</sub>"),
                ("x", 0), ("xref", "paper"), ("xanchor", "left"), ("y", 1), ("yref", "container"), ("yanchor", "top"), ("pad", Object(("t", 18))))),
            ("height", height + top + bottom),
            ("font", Object(("family", "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif"), ("size", 13))),
            ("margin", Object(("l", 16), ("r", 16), ("t", top), ("b", bottom))),
            // Below the drawing, where neither title nor note can meet it however narrow the page is.
            ("legend", Object(
                ("orientation", "h"), ("x", 0), ("xanchor", "left"), ("y", 0), ("yref", "container"), ("yanchor", "bottom"), ("traceorder", "normal"))),
            ("hovermode", "closest"),
            ("hoverlabel", Object(("align", "left"))),
            ("meta", text.ToObject()));
        With(all, layout);
        var config = With(new Config(), ("responsive", true), ("displaylogo", false));
        return GenericChart.NewMultiChart(
            Microsoft.FSharp.Collections.ListModule.OfSeq(traces), all, config, new DisplayOptions());
    }

    /// <summary>Height of a chart with a row for each of <paramref name="rows"/> items.</summary>
    public static int HeightFor(int rows) => 20 + RowHeight * Math.Max(rows, 3);

    /// <summary>An axis with a title that names its unit.</summary>
    public static DynamicObj.DynamicObj Axis(string title, params (string Name, object? Value)[] members) =>
        With(Object(("title", Object(("text", title))), ("automargin", true)), members);

    private static T With<T>(T target, params (string Name, object? Value)[] members) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in members) target.SetProperty(name, value);
        return target;
    }
}

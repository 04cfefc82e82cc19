using System.Globalization;
using Plotly.NET;
using static Tenor.ChartFigure;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Charts of tone.</summary>
public static class ToneCharts
{
    private const string ToneAxis = "Mean tone (−1 negative, +1 positive)";

    private const int MostArticles = 12;
    private const int MostGroups = 24;

    /// <summary>
    /// Tone along an article: a mark for each sentence in order, by voice, with the sentence on hover. For several articles their means
    /// by voice, as <see cref="Chart(ToneSummaryTable)"/>.
    /// </summary>
    /// <param name="tone">Tone by sentence.</param>
    public static GenericChart Chart(this ToneTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        return tone.Select(r => r.Article).Distinct(StringComparer.Ordinal).Skip(1).Any() ? tone.Articles.Chart() : Along(tone);
    }

    /// <summary>
    /// Mean tone by article and voice, with intervals and n. Of more than twelve articles the narration alone, from the most negative to
    /// the most positive.
    /// </summary>
    /// <param name="tone">Mean tone by article.</param>
    public static GenericChart Chart(this ToneSummaryTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        if (tone.Select(r => r.Article).Distinct(StringComparer.Ordinal).Skip(MostArticles).Any()) return Ranked(tone);
        return IntervalRows.Chart(
            "Mean tone by article and voice",
            "Bars: mean; whiskers: 95% interval; in brackets, n: sentences.",
            ToneAxis,
            "sentence",
            [.. tone.Select(r => new IntervalRow(tone.Index.Title(r.Article), r.Voice, new(r.N, r.Mean, r.Low, r.High)))]);
    }

    /// <summary>
    /// Mean tone by group and voice, with intervals; the 24 groups with the most articles, from the most negative narration to the
    /// most positive.
    /// </summary>
    /// <param name="tone">Mean tone by group.</param>
    public static GenericChart Chart(this ToneGroupTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        var all = tone.GroupBy(r => r.Group, StringComparer.Ordinal).ToList();
        var groups = all.OrderByDescending(g => g.Max(r => r.Articles)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostGroups)
            .OrderBy(g => g.FirstOrDefault(r => r.Voice == Voice.Narration)?.Mean ?? 2).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        return IntervalDots.Chart(
            $"Mean tone by {tone.Kind}",
            $"n = {Count(all.Count, tone.Kind)}. Marks: mean by voice; whiskers: 95% interval over articles; in brackets: articles. Hollow: fewer than {IntervalDots.FewArticles} articles.{IntervalDots.Left(all.Count, groups.Count, tone.Kind)}",
            ToneAxis,
            "sentence",
            [.. groups.Select(g => new DotLine(
                g.Key,
                g.Max(r => r.Articles),
                [.. g.Select(r => new Dot(r.Voice, r.Articles, new(r.N, r.Mean, r.Low, r.High)))]))]);
    }

    /// <summary>Mean tone over time by voice, with intervals.</summary>
    /// <param name="tone">Mean tone by day, week or month.</param>
    public static GenericChart Chart(this ToneTimeTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        var unit = ToneTimeTable.Name(tone.Period);
        var stretches = tone.Select(r => r.From).Distinct().Count();
        var left = tone.Undated > 0 ? $" Left out: {Count(tone.Undated, "article")} without a date." : "";
        var text = new ChartText(
            tone.Count == 0 ? "No dated article." : AltOf(tone, unit, stretches),
            [CapitalOf(unit), "Voice", "Articles", "n", "Mean", "95% interval"],
            [.. tone.Select(r => new[]
            {
                Day(r.From), VoiceStyle.Of(r.Voice).Label, Number(r.Articles), Number(r.N), Signed(r.Mean), Whiskers.Ends(IntervalOf(r)),
            })]);
        // Left to itself Plotly halves days.
        (string, object?)[] ticks = tone.Period == Period.Day && tone.Count > 0 && tone[^1].From.DayNumber - tone[0].From.DayNumber <= 14 ? [("dtick", 86_400_000)] : [];
        return Of(
            $"Mean tone by {unit}",
            $"n = {Count(stretches, unit)}. Lines: mean by voice; whiskers: 95% interval over articles. Hollow: fewer than {IntervalDots.FewArticles} articles.{left}",
            text,
            tone.GroupBy(r => r.Voice).OrderBy(g => g.Key).Select(g => Line(g.Key, [.. g])),
            340,
            ("xaxis", Axis(tone.Period == Period.Day ? "Day of publication" : $"{CapitalOf(unit)} of publication (its first day)", [("type", "date"), ("showgrid", false), ("tickformat", tone.Period switch { Period.Year => "%Y", Period.Month => "%b\n%Y", _ => "%-d %b\n%Y" }), .. ticks])),
            ("yaxis", ToneScale(IntervalDots.Reach(tone.Where(r => r.Articles >= IntervalDots.FewArticles).SelectMany(r => new[] { r.Low, r.High })))));
    }

    // A whisker of one article is of its sentences; of the narration alone, since a row each is all that a reader can compare.
    private static GenericChart Ranked(ToneSummaryTable tone)
    {
        var articles = tone.Select(r => r.Article).Distinct(StringComparer.Ordinal).Count();
        var rows = Enumerable.Where(tone, r => r.Voice == Voice.Narration).OrderBy(r => r.Mean).ThenBy(r => r.Article, StringComparer.Ordinal).ToList();
        var without = articles > rows.Count ? $" {Count(articles - rows.Count, "article")} without narration." : "";
        return IntervalDots.Ranked(
            "Mean tone of each article’s narration",
            $"n = {Count(rows.Count, "article")}, from the most negative to the most positive. Marks: mean; whiskers: 95% interval. Hollow: fewer than {IntervalRows.Few} sentences.{without}",
            ToneAxis,
            [.. rows.Select(r => new RankedDot(tone.Index.Title(r.Article), tone.Index.Citation(r.Article), new(r.N, r.Mean, r.Low, r.High)))]);
    }

    private static Trace Line(Voice voice, IReadOnlyList<ToneTimeRow> rows)
    {
        var style = VoiceStyle.Of(voice);
        return Trace(
            "scatter",
            ("mode", "lines+markers"),
            ("name", style.Label),
            ("x", rows.Select(r => Day(r.From)).ToArray()),
            ("y", rows.Select(r => Rounded(r.Mean)).ToArray()),
            ("line", Object(("color", style.Colour), ("width", voice == Voice.Narration ? 2.5 : 1.2), ("dash", voice switch { Voice.Narration => "solid", Voice.Quotation => "dash", _ => "dot" }))),
            ("marker", Object(
                ("size", 8), ("color", style.Colour),
                ("symbol", rows.Select(r => r.Articles < IntervalDots.FewArticles ? style.Symbol + "-open" : style.Symbol).ToArray()))),
            // Of the narration alone: three whiskers at a day would cover each other.
            ("error_y", Whiskers.Of(rows.Select(IntervalOf), style.Colour, 1, ("visible", voice == Voice.Narration))),
            ("customdata", rows.Select(r => new[] { Whiskers.Words(IntervalOf(r)), Count(r.N, "sentence"), Count(r.Articles, "article") }).ToArray()),
            ("hovertemplate",
                "<b>%{x|%-d %B %Y}</b> · " + style.Label.ToLowerInvariant()
                + "<br>%{customdata[0]}<br>%{customdata[1]} in %{customdata[2]}<extra></extra>"));
    }

    private static string AltOf(ToneTimeTable tone, string unit, int stretches)
    {
        var narration = Enumerable.Where(tone, r => r.Voice == Voice.Narration && r.Articles >= IntervalDots.FewArticles).ToList();
        var ends = narration.Count < 2
            ? ""
            : $" The narration is lowest in the {unit} of {Day(narration.MinBy(r => r.Mean)!.From)} ({Signed(narration.Min(r => r.Mean))}) and highest in that of {Day(narration.MaxBy(r => r.Mean)!.From)} ({Signed(narration.Max(r => r.Mean))}).";
        return $"Mean tone over {Count(stretches, unit)}, from {Day(tone[0].From)} to {Day(tone[^1].From)}, by voice.{ends}";
    }

    private static MeanInterval IntervalOf(ToneTimeRow row) => new(row.N, row.Mean, row.Low, row.High);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string CapitalOf(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static DynamicObj.DynamicObj ToneScale(double reach) => Axis(
        ToneAxis, ("range", new[] { -reach, reach }), ("zeroline", true), ("tickformat", "+.2~f"));

    private static GenericChart Along(ToneTable tone)
    {
        var traces = tone.GroupBy(r => r.Voice).OrderBy(g => g.Key).Select(Sentences).ToList();
        var voices = tone.GroupBy(r => r.Voice).OrderBy(g => g.Key)
            .Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {VoiceStyle.Of(g.Key).Label.ToLowerInvariant()}").ToList();
        var text = new ChartText(
            AltOf(tone),
            ["Sentence", "Voice", "Speaker", "Tone", "Text"],
            [.. tone.Select(r => new[]
            {
                (r.Sentence + 1).ToString(CultureInfo.InvariantCulture), VoiceStyle.Of(r.Voice).Label, r.Speaker ?? "", Signed(r.Score), r.Text,
            })]);
        return Of(
            "Tone along the article",
            $"n = {Count(tone.Count, "sentence")}: {Listed(voices)}",
            text,
            traces,
            320,
            ("xaxis", Axis("Sentence, in order", ("zeroline", false), ("rangemode", "nonnegative"), ("showgrid", false))),
            ("yaxis", Axis(
                "Tone (−1 negative, +1 positive)", ("range", new[] { -1.05, 1.05 }), ("zeroline", true),
                ("tickvals", new[] { -1, -.5, 0, .5, 1 }), ("ticktext", new[] { "−1", "−0.5", "0", "+0.5", "+1" }))));
    }

    private static Trace Sentences(IGrouping<Voice, ToneRow> rows)
    {
        var style = VoiceStyle.Of(rows.Key);
        return Trace(
            "scatter",
            ("mode", "markers"),
            ("name", style.Label),
            ("x", rows.Select(r => r.Sentence + 1).ToArray()),
            ("y", rows.Select(r => Rounded(r.Score)).ToArray()),
            ("marker", Object(("color", style.Colour), ("symbol", style.Symbol), ("size", 10))),
            // A stem from zero shows the direction where colour and height are hard to read.
            ("error_y", Object(
                ("type", "data"), ("symmetric", false), ("width", 0), ("thickness", 1.5), ("color", style.Colour),
                ("array", rows.Select(r => Rounded(Math.Max(0, -r.Score))).ToArray()),
                ("arrayminus", rows.Select(r => Rounded(Math.Max(0, r.Score))).ToArray()))),
            ("customdata", rows.Select(r => new[] { Wrap(r.Text), Who(r.Voice, r.Speaker), Signed(r.Score) }).ToArray()),
            ("hovertemplate", "<b>Sentence %{x}</b> · %{customdata[1]} · tone %{customdata[2]}<br>%{customdata[0]}<extra></extra>"));
    }

    private static string Who(Voice voice, string? speaker) =>
        Escape(speaker is null ? VoiceStyle.Of(voice).Label.ToLowerInvariant() : $"{VoiceStyle.Of(voice).Label.ToLowerInvariant()}, {speaker}");

    private static string AltOf(ToneTable tone)
    {
        if (tone.Count == 0) return "No sentences.";
        var low = tone.MinBy(r => r.Score)!;
        var high = tone.MaxBy(r => r.Score)!;
        var negative = tone.Count(r => r.Score < -1.0 / 3);
        var positive = tone.Count(r => r.Score > 1.0 / 3);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Tone of {Count(tone.Count, "sentence")} in order. {negative} lie below −0.33, {positive} above +0.33. The lowest is sentence {low.Sentence + 1} ({Signed(low.Score)}), the highest sentence {high.Sentence + 1} ({Signed(high.Score)}).");
    }

    // What a pixel cannot show is not worth a digit in the file.
    private static double Rounded(double value) => Math.Round(value, 4);
}

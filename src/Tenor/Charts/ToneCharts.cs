using System.Globalization;
using Plotly.NET;
using static Tenor.ChartFigure;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Charts of tone.</summary>
public static class ToneCharts
{
    private const int MostArticles = 30;

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

    /// <summary>Mean tone by article and voice, with intervals and n; the first 30 articles.</summary>
    /// <param name="tone">Mean tone by article.</param>
    public static GenericChart Chart(this ToneSummaryTable tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        var articles = tone.Select(r => r.Article).Distinct(StringComparer.Ordinal).ToList();
        var shown = articles.Take(MostArticles).ToHashSet(StringComparer.Ordinal);
        var rows = tone.Where(r => shown.Contains(r.Article));
        var left = articles.Count > shown.Count ? $" The first {shown.Count} of {articles.Count} articles." : "";
        return IntervalRows.Chart(
            "Mean tone by article and voice",
            $"Bars: mean; whiskers: 95% interval; n: sentences.{left}",
            "Mean tone (−1 negative, +1 positive)",
            "sentence",
            [.. rows.Select(r => new IntervalRow(r.Article, r.Voice, r.N, r.Mean, r.Low, r.High))]);
    }

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
            430,
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

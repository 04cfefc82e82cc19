using System.Globalization;
using Plotly.NET;
using static Tenor.ChartFigure;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Charts of terms.</summary>
public static class TermCharts
{
    private const string Blue = "#0072B2";
    private const string Vermilion = "#D55E00";

    // More columns are too thin to be told apart.
    private const int MostDocuments = 24;
    private const int MostPlaces = 30;
    private const int MostGroups = 12;

    /// <summary>The most frequent terms as bars.</summary>
    /// <param name="terms">Terms, the most frequent first.</param>
    /// <param name="top">How many to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public static GenericChart Chart(this TermTable terms, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var rows = terms.Take(top).ToList();
        var unit = terms.Unit == TextUnit.Article ? "article" : "paragraph";
        var text = new ChartText(
            rows.Count == 0 ? "No terms." : $"The {Count(rows.Count, "most frequent term")} of {Count(terms.Tokens, "word")}, led by {Listed([.. rows.Take(3).Select(r => $"“{r.Term}” ({Number(r.Count)})")])}.",
            ["Term", "Count", "Per 1,000 words", Plural(unit), "Dispersion DP"],
            [.. rows.Select(r => new[] { r.Term, Number(r.Count), Decimal(r.Rate, 2), Number(r.Documents), Decimal(r.Dispersion, 2) })]);
        var bars = Bars(
            rows, r => r.Term, r => r.Count, r => Number(r.Count), _ => Blue,
            r => $"<b>{Escape(r.Term)}</b><br>{Count(r.Count, "time")}, {Decimal(r.Rate, 2)} in 1,000 words<br>in {Count(r.Documents, unit)}, DP {Decimal(r.Dispersion, 2)}");
        return Of(
            "Most frequent terms",
            $"n = {Count(terms.Tokens, "word")} in {Count(terms.Documents, unit)}",
            text, [bars], HeightFor(rows.Count), ("showlegend", false), ("xaxis", Axis("Times used", ("rangemode", "tozero"))), ("yaxis", Categories(rows.Count)));
    }

    /// <summary>tf-idf as a heat map: documents across, the terms that weigh most down.</summary>
    /// <param name="weights">Weights of terms in documents.</param>
    /// <param name="top">How many terms to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public static GenericChart Chart(this TfIdfTable weights, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var all = weights.Select(r => r.Document).Distinct(StringComparer.Ordinal).ToList();
        var documents = all.Take(MostDocuments).ToList();
        var unit = weights.Unit == TextUnit.Article ? "article" : "paragraph";
        var left = all.Count > documents.Count ? $"the first {Number(documents.Count)} of {Count(all.Count, unit)}" : Count(documents.Count, unit);
        weights = weights.Where(r => documents.Contains(r.Document, StringComparer.Ordinal));
        var terms = weights.GroupBy(r => r.Term, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => r.Weight)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(top).Select(g => g.Key).ToList();
        var cells = weights.ToDictionary(r => (r.Document, r.Term));
        var labels = Labels(documents, weights.Index);
        var z = terms.Select(t => documents.Select(d => cells.TryGetValue((d, t), out var r) ? (double?)Math.Round(r.Weight, 3) : null).ToArray()).ToArray();
        var hover = terms.Select(t => documents.Select((d, i) => cells.TryGetValue((d, t), out var r)
            ? $"<b>{Escape(t)}</b> in {Escape(labels[i])}<br>tf-idf {Decimal(r.Weight, 2)}, {Count(r.Count, "time")}"
            : $"{Escape(t)} is not in {Escape(labels[i])}").ToArray()).ToArray();
        var heaviest = weights.Where(r => terms.Contains(r.Term, StringComparer.Ordinal)).MaxBy(r => r.Weight);
        var text = new ChartText(
            heaviest is null ? "No terms." : $"tf-idf of {Count(terms.Count, "term")} in {Count(documents.Count, unit)}. The heaviest is “{heaviest.Term}” in {labels[documents.IndexOf(heaviest.Document)]} ({Decimal(heaviest.Weight, 2)}).",
            ["Term", "Heaviest in", "tf-idf", Plural(unit)],
            [.. terms.Select(t => weights.Where(r => r.Term == t).ToList()).Select(g =>
            {
                var most = g.MaxBy(r => r.Weight)!;
                return new[] { most.Term, labels[documents.IndexOf(most.Document)], Decimal(most.Weight, 2), Number(g.Count) };
            })]);
        var map = Trace(
            "heatmap",
            ("x", labels.Select(l => l.TrimStart('¶')).ToArray()), ("y", terms.ToArray()), ("z", z), ("text", hover), ("hovertemplate", "%{text}<extra></extra>"),
            ("xgap", 1), ("ygap", 1), ("zmin", 0), ("hoverongaps", false),
            // Light to dark in one hue reads the same in grey and to every kind of colour vision.
            // From the page's own colour, light or dark, to one that stands out from both.
            ("colorscale", new object[] { new object[] { 0, "rgba(42,127,193,.15)" }, new object[] { 1, "rgba(42,127,193,1)" } }),
            ("colorbar", Object(("title", Object(("text", "tf-idf"))), ("thickness", 12), ("outlinewidth", 0))));
        return Of(
            $"Terms that set {Plural(unit)} apart",
            $"n = {left}; the {terms.Count} terms with the most weight; a gap: the term is not there",
            text, [map], HeightFor(terms.Count), ("showlegend", false),
            ("xaxis", Axis(unit == "article" ? "Article" : "Paragraph, in order", ("type", "category"), ("showgrid", false), ("tickangle", unit == "article" ? -45 : 0))),
            ("yaxis", Categories(terms.Count)));
    }

    /// <summary>The terms that tell two groups apart: z-scores as diverging bars, the group's own right, the other's left.</summary>
    /// <param name="keyness">Keyness, by z-score.</param>
    /// <param name="top">How many terms to draw for each group.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public static GenericChart Chart(this KeynessTable keyness, int top = 12)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var own = Enumerable.Where(keyness, r => r.Z > 0).OrderByDescending(r => r.Z).Take(top);
        var other = Enumerable.Where(keyness, r => r.Z < 0).OrderBy(r => r.Z).Take(top).Reverse();
        var rows = own.Concat(other).ToList();
        var text = new ChartText(
            $"z-scores of {Count(rows.Count, "term")}: above 0 the group uses it more, below 0 the other.",
            ["Term", "z", "Log-odds", "G²", "Per 1,000 words", "In the other"],
            [.. rows.Select(r => new[] { r.Term, Signed(r.Z), Signed(r.LogOdds), Decimal(r.G2, 1), Decimal(r.Rate, 2), Decimal(r.ReferenceRate, 2) })]);
        var bars = Bars(
            rows, r => r.Term, r => Math.Round(r.Z, 3), r => Signed(r.Z), r => r.Z > 0 ? Blue : Vermilion,
            r => $"<b>{Escape(r.Term)}</b><br>z {Signed(r.Z)}, G² {Decimal(r.G2, 1)}<br>{Decimal(r.Rate, 2)} against {Decimal(r.ReferenceRate, 2)} in 1,000 words");
        return Of(
            "Terms that tell the groups apart",
            rows.Count == 0
                ? $"n = {Count(keyness.Count, "term")}; none is used more by one group than by the other"
                : $"n = {Count(keyness.Count, "term")}; beyond ±1.96 a difference is unlikely to be chance",
            text, [bars], HeightFor(rows.Count), ("showlegend", false),
            ("xaxis", Axis("z-score (left: the other group, right: the group)", ("zeroline", true))), ("yaxis", Categories(rows.Count)));
    }

    /// <summary>
    /// The terms that tell groups apart: under each group's name the z-scores of its terms as bars; the 12 groups with the surest terms.
    /// </summary>
    /// <param name="keyness">Keyness by group.</param>
    public static GenericChart Chart(this KeynessGroupTable keyness)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        var byGroup = keyness.ToLookup(r => r.Group, StringComparer.Ordinal);
        var shown = keyness.Groups.OrderByDescending(g => byGroup[g].Select(r => r.Z).FirstOrDefault()).ThenBy(g => g, StringComparer.Ordinal)
            .Take(MostGroups).Order(StringComparer.Ordinal).ToList();
        var left = shown.Count < keyness.Groups.Count ? $" The {shown.Count} groups with the surest terms." : "";
        var lines = new List<string>();
        var rows = new List<(KeynessGroupRow Row, int At)>();
        foreach (var group in shown)
        {
            lines.Add($"<b>{Escape(Shorten(group, 30))}</b>");
            foreach (var row in byGroup[group])
            {
                rows.Add((row, lines.Count));
                lines.Add(Escape(Shorten(row.Term, 28)));
            }
        }

        var text = new ChartText(
            $"z-scores of the {Count(rows.Count, "term")} that {Count(keyness.Groups.Count, "group")} use more than the others: {string.Join("; ", shown.Where(g => byGroup[g].Any()).Select(g => $"{g}: {Listed([.. byGroup[g].Take(3).Select(r => r.Term)])}"))}.",
            ["Group", "Term", "z", "Per 1,000 words", "In the others", "Articles"],
            [.. rows.Select(r => new[] { r.Row.Group, r.Row.Term, Signed(r.Row.Z), Decimal(r.Row.Rate, 2), Decimal(r.Row.ReferenceRate, 2), Number(r.Row.Articles) })]);
        var bars = Trace(
            "bar",
            ("orientation", "h"),
            ("x", rows.Select(r => Math.Round(r.Row.Z, 3)).ToArray()),
            ("y", rows.Select(r => r.At).ToArray()),
            ("text", rows.Select(r => $"{Decimal(r.Row.Rate, 1)} : {Decimal(r.Row.ReferenceRate, 1)}").ToArray()),
            ("textposition", "outside"), ("textangle", 0), ("cliponaxis", false),
            ("marker", Object(("color", rows.Select(r => r.Row.Z >= 1.96 ? Blue : "rgba(127,127,127,0.35)").ToArray()))),
            ("customdata", rows.Select(r =>
                $"<b>{Escape(r.Row.Term)}</b> in {Escape(r.Row.Group)}<br>z {Signed(r.Row.Z)}, G² {Decimal(r.Row.G2, 1)}<br>{Decimal(r.Row.Rate, 2)} against {Decimal(r.Row.ReferenceRate, 2)} in 1,000 words<br>in {Count(r.Row.Articles, "article")}").ToArray()),
            ("hovertemplate", "%{customdata}<extra></extra>"));
        return Of(
            "Terms that tell the groups apart",
            $"n = {Count(keyness.Groups.Count, "group")}, each against all the others. At the bars: uses in 1,000 words of the group : of the others. Grey: z below 1.96, may be chance.{left}",
            text, [bars], HeightFor(lines.Count), ("showlegend", false),
            // Room for what stands at the end of the longest bar.
            ("xaxis", Axis("z-score", ("range", new[] { 0, rows.Select(r => r.Row.Z).DefaultIfEmpty(1).Max() * 1.15 }))),
            ("yaxis", Object(
                ("tickvals", Enumerable.Range(0, lines.Count).ToArray()), ("ticktext", lines.ToArray()), ("automargin", true),
                ("zeroline", false), ("showgrid", false), ("range", new[] { lines.Count - .4, -.6 }))));
    }

    /// <summary>Pairs of words that keep company, as bars of G².</summary>
    /// <param name="pairs">Collocations, the surest first.</param>
    /// <param name="top">How many to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public static GenericChart Chart(this CollocationTable pairs, int top = 15)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var rows = pairs.Take(top).ToList();
        var text = new ChartText(
            rows.Count == 0 ? "No pairs." : $"{Count(rows.Count, "pair")} of words, the surest “{rows[0].First} {rows[0].Second}” (G² {Decimal(rows[0].G2, 1)}).",
            ["Pair", "Count", "G²", "NPMI"],
            [.. rows.Select(r => new[] { $"{r.First} {r.Second}", Number(r.Count), Decimal(r.G2, 1), Signed(r.Npmi) })]);
        var bars = Bars(
            rows, r => $"{r.First} {r.Second}", r => Math.Round(r.G2, 2), r => Decimal(r.G2, 0), _ => Blue,
            r => $"<b>{Escape(r.First)} {Escape(r.Second)}</b><br>G² {Decimal(r.G2, 1)}, NPMI {Signed(r.Npmi)}, {Count(r.Count, "time")}");
        return Of(
            "Words that keep company",
            $"n = {Count(pairs.Count, "pair")}; beyond 10.8 chance is unlikely (p < .001)",
            text, [bars], HeightFor(rows.Count), ("showlegend", false), ("xaxis", Axis("Log-likelihood ratio G²", ("rangemode", "tozero"))), ("yaxis", Categories(rows.Count)));
    }

    /// <summary>Where a term stands: a stroke for each place, along each article.</summary>
    /// <param name="places">The places.</param>
    public static GenericChart Chart(this ConcordanceTable places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var articles = places.Select(r => r.Article).Distinct(StringComparer.Ordinal).ToList();
        var shown = places.GroupBy(r => r.Article, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(MostPlaces)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var drawn = places.Where(r => shown.Contains(r.Article));
        var left = articles.Count > shown.Count ? $"; drawn: the {shown.Count} articles that have it most" : "";
        var text = new ChartText(
            $"“{places.Term}” stands in {Count(places.Count, "place")} of {Count(articles.Count, "article")}.",
            ["Article", "Character", "Context"],
            [.. places.Select(r => new[] { r.Article, Number(r.Span.Start), $"{r.Left} {r.Keyword} {r.Right}" })]);
        var strokes = Trace(
            "scatter",
            ("mode", "markers"),
            ("x", drawn.Select(r => r.Span.Start).ToArray()),
            ("y", drawn.Select(r => Escape(Shorten(places.Index.Title(r.Article), 30))).ToArray()),
            ("marker", Object(("symbol", "line-ns-open"), ("size", 16), ("color", Blue), ("line", Object(("width", 2))))),
            ("customdata", drawn.Select(r => $"{Wrap($"{r.Left} {r.Keyword} {r.Right}")}").ToArray()),
            ("hovertemplate", "%{customdata}<extra></extra>"));
        return Of(
            $"Where “{places.Term}” stands",
            $"n = {Count(places.Count, "place")} in {Count(articles.Count, "article")}{left}",
            text, [strokes], HeightFor(shown.Count), ("showlegend", false),
            ("xaxis", Axis("Place in the text (characters from its start)", ("rangemode", "tozero"), ("zeroline", false))),
            ("yaxis", Categories(shown.Count)));
    }

    private static Trace Bars<T>(
        IReadOnlyList<T> rows, Func<T, string> label, Func<T, double> value, Func<T, string> shown, Func<T, string> colour, Func<T, string> hover) =>
        Trace(
            "bar",
            ("orientation", "h"),
            ("x", rows.Select(value).ToArray()),
            ("y", rows.Select(r => Escape(Shorten(label(r), 28))).ToArray()),
            ("text", rows.Select(shown).ToArray()),
            ("textposition", "outside"), ("textangle", 0), ("cliponaxis", false),
            ("marker", Object(("color", rows.Select(colour).ToArray()))),
            ("customdata", rows.Select(hover).ToArray()),
            ("hovertemplate", "%{customdata}<extra></extra>"));

    // Plotly counts categories from the bottom; a reader starts at the top.
    private static DynamicObj.DynamicObj Categories(int count) => Object(
        ("type", "category"), ("autorange", "reversed"), ("automargin", true), ("showgrid", false), ("ticks", ""),
        ("nticks", count + 1), ("dtick", 1));

    // Paragraphs of one article need no article's name.
    private static List<string> Labels(IReadOnlyList<string> documents, ArticleIndex index)
    {
        var parts = documents.Select(d => d.LastIndexOf(" ¶", StringComparison.Ordinal) is var at and >= 0 ? (d[..at], d[(at + 1)..]) : (d, "")).ToList();
        return parts.Select(p => p.Item1).Distinct(StringComparer.Ordinal).Count() == 1 && parts.TrueForAll(p => p.Item2.Length > 0)
            ? [.. parts.Select(p => p.Item2)]
            : [.. parts.Select(p => Shorten($"{index.Title(p.Item1)} {p.Item2}".TrimEnd(), 28))];
    }

    private static string Plural(string unit) => unit + "s";
}

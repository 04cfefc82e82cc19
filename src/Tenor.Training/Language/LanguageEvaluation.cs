using System.Globalization;

namespace Tenor.Training.Language;

/// <summary>Measures the language stage on labelled data.</summary>
internal static class LanguageEvaluation
{
    private static readonly string[] Parts = ["sentences", "quotations", "speakers", "names"];

    /// <summary><c>evaluate language</c></summary>
    public static Verb Verb { get; } = new(
        "evaluate language",
        "Measures sentences, names, joined mentions, quotations and speakers; --only PARTS, --check holds the floors, --show KIND for errors",
        static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        string data = arguments.DataFolder();
        string[] only = arguments.Value("only", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (only.Except(Parts).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"There is no part '{unknown}' to measure. There are: {string.Join(", ", Parts)}.");
        string? show = arguments.Has("show") ? arguments.Value("show", "") : null;
        var table = new MeasureTable();
        Part("sentences", () =>
        {
            SentenceMeasures.Measure(table, "UD-PUD", SentenceSets.Pud(data), show);
            SentenceMeasures.Measure(table, "GUM news", SentenceSets.Gum(data, "news"), show);
            SentenceMeasures.Measure(table, "GUM interviews", SentenceSets.Gum(data, "interview"), show);
            SentenceMeasures.MeasureGoldenRules(table, SentenceSets.GoldenRules(data), show);
        });
        Part("quotations", () =>
        {
            string part = arguments.Value("part", "dev");
            IReadOnlyList<PolnearArticle> articles = PolnearSet.Read(data, part);
            QuotationMeasures.Measure(table, $"PolNeAR {part}", articles, show);
            QuotationMeasures.MeasureAgreement(table, $"PolNeAR {part}", articles);
        });
        Part("speakers", () => SpeakerMeasures.Measure(table, BasilSet.Read(data), show));
        // The names are found by models that have not seen the documents: training those takes most of the time.
        Part("names", () => NameMeasures.Measure(table, data, int.Parse(arguments.Value("folds", "5"), CultureInfo.InvariantCulture), cancellation));
        if (!arguments.Has("check")) return 0;
        string floors = arguments.Value("floors", Path.Combine(AppContext.BaseDirectory, "Language", "floors.tsv"));
        int below = table.CheckFloors(floors, measuredOnly: only.Length > 0);
        Console.WriteLine(below == 0 ? "all floors hold" : $"{below} below the floor");
        return below == 0 ? 0 : 1;

        void Part(string name, Action measure)
        {
            cancellation.ThrowIfCancellationRequested();
            if (only.Length == 0 || only.Contains(name)) measure();
        }
    }
}

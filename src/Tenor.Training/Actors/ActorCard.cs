using System.Globalization;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Writes the figures down: as lines, and as the model's card.</summary>
internal static class ActorCard
{
    private static readonly string[] TypeNames = ["persons", "organisations", "places", "other", "all"];
    private static readonly MentionKind[] Kinds = [MentionKind.Name, MentionKind.Nominal, MentionKind.Pronoun];

    public static void Print(ActorFigures figures, TextWriter output)
    {
        output.WriteLine($"Wikigold: {Sum(figures.Wikigold)}");
        output.WriteLine($"GUM:      {Sum(figures.Gum)}");
        output.WriteLine($"WNUT dev: {figures.Wnut}");
        Print(Sum(figures.Coreference), output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Speed:F1} M characters/s"));
    }

    public static void Print(GumCoreference score, TextWriter output)
    {
        output.WriteLine($"GUM coreference: {score.Documents} documents, {score.Mentions} mentions in chains");
        output.WriteLine($"  all chains:   {score.All}");
        output.WriteLine($"  named chains: {score.Named}");
        foreach (var kind in Kinds)
        {
            var (resolved, right, marked) = score.Links(kind);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {kind}: {right} of {resolved} links right ({(double)right / Math.Max(1, resolved):P1}); {marked} marked in named chains"));
        }
    }

    public static void Write(ActorFigures figures, int folds, TextWriter output)
    {
        var names = Sum(figures.Wikigold);
        var (low, high) = Interval.Of(figures.Wikigold, sample => Sum(sample).Of(4).F1);
        var (gumLow, gumHigh) = Interval.Of(figures.Gum, sample => Sum(sample).Of(4).F1);
        var joined = Sum(figures.Coreference);
        var (conllLow, conllHigh) = Interval.Of(figures.Coreference, sample => Sum(sample).Named.Conll);
        var (allLow, allHigh) = Interval.Of(figures.Coreference, sample => Sum(sample).All.Conll);
        var text = ActorCardText.Template;
        foreach (var (key, value) in new (string, string)[]
        {
            ("folds", folds.ToString(CultureInfo.InvariantCulture)),
            ("wikigold-documents", figures.Wikigold.Count.ToString(CultureInfo.InvariantCulture)),
            ("wikigold", Table(names)),
            ("wikigold-interval", Range(low, high)),
            ("gum-documents", figures.Gum.Count.ToString(CultureInfo.InvariantCulture)),
            ("gum", Table(Sum(figures.Gum))),
            ("gum-interval", Range(gumLow, gumHigh)),
            ("wnut", Table(figures.Wnut)),
            ("coreference-documents", joined.Documents.ToString(CultureInfo.InvariantCulture)),
            ("coreference-mentions", joined.Mentions.ToString(CultureInfo.InvariantCulture)),
            ("coreference", Table(joined)),
            ("named-interval", Range(conllLow, conllHigh)),
            ("all-interval", Range(allLow, allHigh)),
            ("links", Links(joined)),
            ("speed", figures.Speed.ToString("F1", CultureInfo.InvariantCulture)),
            ("reach", (1 + (2 * (NameNetworkShape.Shipped.Side + NameNetworkShape.Shipped.Layers))).ToString(CultureInfo.InvariantCulture)),
            ("own-documents", figures.Own.Count.ToString("N0", CultureInfo.InvariantCulture)),
            ("own-words", figures.Own.Sum(document => document.Sentences.Sum(sentence => sentence.Words.Length)).ToString("N0", CultureInfo.InvariantCulture)),
            ("own-names", figures.Own.Sum(document => document.Names).ToString("N0", CultureInfo.InvariantCulture)),
            ("listed", Listed().ToString("N0", CultureInfo.InvariantCulture)),
            ("words", ActorModel.Default.Words.Count.ToString("N0", CultureInfo.InvariantCulture)),
        })
        {
            text = text.Replace("{{" + key + "}}", value, StringComparison.Ordinal);
        }

        output.Write(text.ReplaceLineEndings("\n"));
    }

    private static int Listed() => Phrases.LongLists.Concat(["surname", "given"]).Sum(kind => KnowledgeFiles.Lines($"Names.{kind}.txt").Count());

    private static string Range(double low, double high) => string.Create(CultureInfo.InvariantCulture, $"{low:F3} to {high:F3}");

    private static string Table(NameScores scores)
    {
        var lines = new List<string> { "| type | precision | recall | F1 | n |", "| --- | --- | --- | --- | --- |" };
        for (var type = 0; type < TypeNames.Length; type++)
        {
            var (precision, recall, f1, n) = scores.Of(type);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {TypeNames[type]} | {precision:F3} | {recall:F3} | {f1:F3} | {n:N0} |"));
        }

        return string.Join('\n', lines);
    }

    private static string Table(GumCoreference joined)
    {
        var lines = new List<string> { "| chains | measure | precision | recall | F1 |", "| --- | --- | --- | --- | --- |" };
        foreach (var (name, scores) in new[] { ("named", joined.Named), ("all", joined.All) })
        {
            for (var measure = 0; measure < CoreferenceScores.Measures.Length; measure++)
            {
                var (precision, recall, f1) = scores.Of(measure);
                lines.Add(string.Create(
                    CultureInfo.InvariantCulture, $"| {name} | {CoreferenceScores.Measures[measure]} | {precision:F3} | {recall:F3} | {f1:F3} |"));
            }

            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | CoNLL | | | {scores.Conll:F3} |"));
        }

        return string.Join('\n', lines);
    }

    private static string Links(GumCoreference joined)
    {
        var lines = new List<string> { "| mention by | resolved | of these right | marked in named chains |", "| --- | --- | --- | --- |" };
        foreach (var kind in Kinds)
        {
            var (resolved, right, marked) = joined.Links(kind);
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"| {kind.ToString().ToLowerInvariant()} | {resolved:N0} | {right:N0} ({100.0 * right / Math.Max(1, resolved):F1}%) | {marked:N0} |"));
        }

        return string.Join('\n', lines);
    }

    private static NameScores Sum(IEnumerable<NameScores> scores)
    {
        var sum = new NameScores();
        foreach (var score in scores)
        {
            sum.Add(score);
        }

        return sum;
    }

    private static GumCoreference Sum(IEnumerable<GumCoreference> scores)
    {
        var sum = new GumCoreference();
        foreach (var score in scores)
        {
            sum.Add(score);
        }

        return sum;
    }
}

using Tenor.Language;
using Tenor.Training.Actors;

namespace Tenor.Training.Language;

/// <summary>Measures names and the joining of mentions by cross-validation, as <c>evaluate actors</c> does in more detail.</summary>
internal static class NameMeasures
{
    private static readonly string[] Types = ["persons", "organisations", "places", "other", "all"];
    private static readonly MentionKind[] Kinds = [MentionKind.Name, MentionKind.Nominal, MentionKind.Pronoun];

    /// <summary>Measures and adds the figures to the table.</summary>
    public static void Measure(MeasureTable table, string data, int folds, CancellationToken cancellation)
    {
        ActorFigures figures = ActorEvaluation.Measure(data, ActorModel.Default, folds, cancellation);
        Names("Wikigold", figures.Wikigold);
        Names("GUM", figures.Gum);
        var joined = new GumCoreference();
        foreach (GumCoreference document in figures.Coreference) joined.Add(document);
        table.Add("GUM coreference, chains of named actors, CoNLL F1", joined.Named.Conll, joined.Documents);
        table.Add("GUM coreference, all chains, CoNLL F1", joined.All.Conll, joined.Documents);
        foreach (MentionKind kind in Kinds)
        {
            (int resolved, int right, int marked) = joined.Links(kind);
            table.Add($"GUM {kind.ToString().ToLowerInvariant()} mentions, links right", right, resolved);
            if (kind is not MentionKind.Name) table.Add($"GUM {kind.ToString().ToLowerInvariant()} mentions of named actors, found and right", right, marked);
        }

        void Names(string set, IReadOnlyList<NameScores> documents)
        {
            var sum = new NameScores();
            foreach (NameScores document in documents) sum.Add(document);
            for (int type = 0; type < Types.Length; type++)
            {
                (_, _, double f1, int marked) = sum.Of(type);
                table.Add($"{set} names, {Types[type]}, F1", f1, marked);
            }
        }
    }
}

namespace Tenor;

/// <summary>Mean stance of a group of articles toward an actor in one voice.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Group">Name of the group, as a publisher.</param>
/// <param name="Voice">The voice; voices are never added up.</param>
/// <param name="Articles">Number of articles with a mention in that voice.</param>
/// <param name="N">Number of mentions.</param>
/// <param name="Mean">Mean of their scores, in [-1, 1].</param>
/// <param name="Low">Lower end of the 95% interval, from a bootstrap that draws whole articles; of one article, its mentions.</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record StanceGroupRow(
    string Actor, string Group, Voice Voice, int Articles, int N, double Mean, double Low, double High);

/// <summary>Mean stance by actor, group of articles and voice: who speaks for and against whom.</summary>
public sealed class StanceGroupTable : Table<StanceGroupTable, StanceGroupRow>
{
    private StanceGroupTable(IReadOnlyList<StanceGroupRow> rows, string kind)
        : base(rows) => Kind = kind;

    /// <summary>What the groups are, in a word.</summary>
    internal string Kind { get; }

    /// <inheritdoc/>
    public override string Caption => $"Mean stance by actor, {Kind} and voice, with 95% intervals over articles";

    internal override IReadOnlyList<TableColumn<StanceGroupRow>> RowColumns { get; } =
    [
        TableColumn<StanceGroupRow>.Text("Actor", r => r.Actor),
        TableColumn<StanceGroupRow>.Text("Group", r => r.Group),
        TableColumn<StanceGroupRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<StanceGroupRow>.Integer("Articles", r => r.Articles),
        TableColumn<StanceGroupRow>.Integer("N", r => r.N),
        TableColumn<StanceGroupRow>.Number("Mean", r => r.Mean),
        TableColumn<StanceGroupRow>.Number("Low", r => r.Low),
        TableColumn<StanceGroupRow>.Number("High", r => r.High),
    ];

    private protected override StanceGroupTable With(IReadOnlyList<StanceGroupRow> rows) => new(rows, Kind);

    internal static StanceGroupTable Of(StanceTable stance, Func<Article, string?> group, string kind)
    {
        var byActor = stance.ToLookup(r => r.Actor, StringComparer.Ordinal);
        return new(
            [.. stance.ActorNames.SelectMany(actor =>
                GroupedScores.Of(byActor[actor], stance.Index, group, r => r.Article, r => r.Voice, r => r.Score).Select(g =>
                {
                    var mean = g.Mean;
                    return new StanceGroupRow(actor, g.Group, g.Voice, g.ByArticle.Count, mean.N, mean.Mean, mean.Low, mean.High);
                }))],
            kind);
    }
}

namespace Tenor;

/// <summary>Mean tone of a group of articles in one voice.</summary>
/// <param name="Group">Name of the group, as a publisher.</param>
/// <param name="Voice">The voice; voices are never added up.</param>
/// <param name="Articles">Number of articles with a sentence in that voice.</param>
/// <param name="N">Number of sentences.</param>
/// <param name="Mean">Mean of their scores, in [-1, 1].</param>
/// <param name="Low">Lower end of the 95% interval, from a bootstrap that draws whole articles; of one article, its sentences.</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record ToneGroupRow(string Group, Voice Voice, int Articles, int N, double Mean, double Low, double High);

/// <summary>Mean tone by group of articles and voice: what compares publishers.</summary>
public sealed class ToneGroupTable : Table<ToneGroupTable, ToneGroupRow>
{
    private ToneGroupTable(IReadOnlyList<ToneGroupRow> rows, string kind)
        : base(rows) => Kind = kind;

    /// <summary>What the groups are, in a word.</summary>
    internal string Kind { get; }

    /// <inheritdoc/>
    public override string Caption => $"Mean tone by {Kind} and voice, with 95% intervals over articles";

    internal override IReadOnlyList<TableColumn<ToneGroupRow>> RowColumns { get; } =
    [
        TableColumn<ToneGroupRow>.Text("Group", r => r.Group),
        TableColumn<ToneGroupRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<ToneGroupRow>.Integer("Articles", r => r.Articles),
        TableColumn<ToneGroupRow>.Integer("N", r => r.N),
        TableColumn<ToneGroupRow>.Number("Mean", r => r.Mean),
        TableColumn<ToneGroupRow>.Number("Low", r => r.Low),
        TableColumn<ToneGroupRow>.Number("High", r => r.High),
    ];

    private protected override ToneGroupTable With(IReadOnlyList<ToneGroupRow> rows) => new(rows, Kind);

    internal static ToneGroupTable Of(ToneTable tone, Func<Article, string?> group, string kind) => new(
        [.. GroupedScores.Of(tone, tone.Index, group, r => r.Article, r => r.Voice, r => r.Score).Select(g =>
        {
            var mean = g.Mean;
            return new ToneGroupRow(g.Group, g.Voice, g.ByArticle.Count, mean.N, mean.Mean, mean.Low, mean.High);
        })],
        kind);
}

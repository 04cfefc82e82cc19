namespace Tenor;

/// <summary>How much more, or less, one group of articles uses a term than another.</summary>
/// <param name="Term">The word or n-gram.</param>
/// <param name="Count">How often it stands in the group.</param>
/// <param name="ReferenceCount">How often it stands in the other.</param>
/// <param name="Rate">How often in 1,000 words of the group.</param>
/// <param name="ReferenceRate">How often in 1,000 words of the other.</param>
/// <param name="G2">Log-likelihood ratio G² (Dunning 1993), never negative: how surely the two differ; 10.8 is p = .001.</param>
/// <param name="LogRatio">Binary logarithm of the ratio of the rates (Hardie 2014): 1 is twice as often, -1 half as often.</param>
/// <param name="LogOdds">Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008); above 0 is the group's.</param>
/// <param name="Z">The same as a z-score; beyond ±1.96 it is unlikely to be chance.</param>
public sealed record KeynessRow(
    string Term,
    int Count,
    int ReferenceCount,
    double Rate,
    double ReferenceRate,
    double G2,
    double LogRatio,
    double LogOdds,
    double Z);

/// <summary>Terms that tell two groups of articles apart: by z-score, the group's own first, the other's last.</summary>
public sealed class KeynessTable : Table<KeynessTable, KeynessRow>
{
    internal KeynessTable(IReadOnlyList<KeynessRow> rows)
        : base(rows)
    {
    }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"Keyness of {Count} terms");

    internal override IReadOnlyList<TableColumn<KeynessRow>> RowColumns { get; } =
    [
        TableColumn<KeynessRow>.Text("Term", r => r.Term),
        TableColumn<KeynessRow>.Integer("Count", r => r.Count),
        TableColumn<KeynessRow>.Integer("ReferenceCount", r => r.ReferenceCount),
        TableColumn<KeynessRow>.Number("Rate", r => r.Rate),
        TableColumn<KeynessRow>.Number("ReferenceRate", r => r.ReferenceRate),
        TableColumn<KeynessRow>.Number("G2", r => r.G2),
        TableColumn<KeynessRow>.Number("LogRatio", r => r.LogRatio),
        TableColumn<KeynessRow>.Number("LogOdds", r => r.LogOdds),
        TableColumn<KeynessRow>.Number("Z", r => r.Z),
    ];

    private protected override KeynessTable With(IReadOnlyList<KeynessRow> rows) => new(rows);
}

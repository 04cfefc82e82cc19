namespace Tenor;

/// <summary>A term that a group of articles uses more than all the others.</summary>
/// <param name="Group">Name of the group, as a publisher.</param>
/// <param name="Term">The word or n-gram.</param>
/// <param name="Count">How often it stands in the group.</param>
/// <param name="Articles">In how many of the group's articles.</param>
/// <param name="Rate">How often in 1,000 words of the group.</param>
/// <param name="ReferenceRate">How often in 1,000 words of the others.</param>
/// <param name="G2">Log-likelihood ratio G² (Dunning 1993).</param>
/// <param name="LogOdds">Log-odds ratio with an informative Dirichlet prior (Monroe et al. 2008).</param>
/// <param name="Z">Its z-score; beyond 1.96 a difference is unlikely to be chance.</param>
public sealed record KeynessGroupRow(
    string Group, string Term, int Count, int Articles, double Rate, double ReferenceRate, double G2, double LogOdds, double Z);

/// <summary>The terms that tell each of several groups from the others: groups in ordinal order, and in each the surest terms first.</summary>
public sealed class KeynessGroupTable : Table<KeynessGroupTable, KeynessGroupRow>
{
    internal KeynessGroupTable(IReadOnlyList<KeynessGroupRow> rows, IReadOnlyList<string> groups)
        : base(rows) => Groups = groups;

    /// <summary>Names of the groups compared, also of those that have no term of their own.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"The terms that tell {Groups.Count} groups apart, each against the others");

    internal override IReadOnlyList<TableColumn<KeynessGroupRow>> RowColumns { get; } =
    [
        TableColumn<KeynessGroupRow>.Text("Group", r => r.Group),
        TableColumn<KeynessGroupRow>.Text("Term", r => r.Term),
        TableColumn<KeynessGroupRow>.Integer("Count", r => r.Count),
        TableColumn<KeynessGroupRow>.Integer("Articles", r => r.Articles),
        TableColumn<KeynessGroupRow>.Number("Rate", r => r.Rate),
        TableColumn<KeynessGroupRow>.Number("ReferenceRate", r => r.ReferenceRate),
        TableColumn<KeynessGroupRow>.Number("G2", r => r.G2),
        TableColumn<KeynessGroupRow>.Number("LogOdds", r => r.LogOdds),
        TableColumn<KeynessGroupRow>.Number("Z", r => r.Z),
    ];

    private protected override KeynessGroupTable With(IReadOnlyList<KeynessGroupRow> rows) => new(rows, Groups);
}

namespace Tenor;

/// <summary>Two words that keep company.</summary>
/// <param name="First">The word that comes first.</param>
/// <param name="Second">The word that follows it, next to it or within the window.</param>
/// <param name="Count">How often they stand so.</param>
/// <param name="FirstCount">How often the first begins any pair.</param>
/// <param name="SecondCount">How often the second ends any pair.</param>
/// <param name="G2">Log-likelihood ratio G² (Dunning 1993): how surely they do not meet by chance; 10.8 is p = .001.</param>
/// <param name="Npmi">Normalised pointwise mutual information (Bouma 2009), in [-1, 1]: how strongly they hold together.</param>
public sealed record CollocationRow(
    string First, string Second, int Count, int FirstCount, int SecondCount, double G2, double Npmi);

/// <summary>Words that keep company, by G², the surest first.</summary>
public sealed class CollocationTable : Table<CollocationTable, CollocationRow>
{
    internal CollocationTable(IReadOnlyList<CollocationRow> rows, int window)
        : base(rows) => Window = window;

    /// <summary>How many words after the first the second may stand; 1 is next to it.</summary>
    public int Window { get; }

    /// <inheritdoc/>
    public override string Caption => Window == 1
        ? FormattableString.Invariant($"{Count} pairs of neighbouring words")
        : FormattableString.Invariant($"{Count} pairs of words within {Window} words");

    internal override IReadOnlyList<TableColumn<CollocationRow>> RowColumns { get; } =
    [
        TableColumn<CollocationRow>.Text("First", r => r.First),
        TableColumn<CollocationRow>.Text("Second", r => r.Second),
        TableColumn<CollocationRow>.Integer("Count", r => r.Count),
        TableColumn<CollocationRow>.Integer("FirstCount", r => r.FirstCount),
        TableColumn<CollocationRow>.Integer("SecondCount", r => r.SecondCount),
        TableColumn<CollocationRow>.Number("G2", r => r.G2),
        TableColumn<CollocationRow>.Number("Npmi", r => r.Npmi),
    ];

    private protected override CollocationTable With(IReadOnlyList<CollocationRow> rows) => new(rows, Window);
}

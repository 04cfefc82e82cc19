namespace Tenor;

/// <summary>A term and how it is used.</summary>
/// <param name="Term">The word or n-gram, in lower case unless case was kept.</param>
/// <param name="Size">Its number of words.</param>
/// <param name="Count">How often it stands in the corpus.</param>
/// <param name="Documents">In how many articles, or paragraphs, it stands.</param>
/// <param name="Rate">How often in 1,000 words of running text, stop words included.</param>
/// <param name="Dispersion">Gries' DP over the documents, in [0, 1]: 0 is evenly spread, 1 is all in one small place.</param>
/// <param name="JuillandD">Juilland's D over the documents, in [0, 1]: 1 is evenly spread; NaN where there is one document.</param>
public sealed record TermRow(string Term, int Size, int Count, int Documents, double Rate, double Dispersion, double JuillandD);

/// <summary>Terms of a corpus, the most frequent first, and at the same count in ordinal order.</summary>
public sealed class TermTable : Table<TermTable, TermRow>
{
    internal TermTable(IReadOnlyList<TermRow> rows, long tokens, int documents, TextUnit unit)
        : base(rows)
    {
        Tokens = tokens;
        Documents = documents;
        Unit = unit;
    }

    /// <summary>Words of running text that were counted, stop words included.</summary>
    public long Tokens { get; }

    /// <summary>Articles or paragraphs that were counted.</summary>
    public int Documents { get; }

    /// <summary>What was taken as one document.</summary>
    public TextUnit Unit { get; }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant(
        $"{Count} terms of {Tokens} words in {Documents} {(Unit == TextUnit.Article ? "articles" : "paragraphs")}");

    internal override IReadOnlyList<TableColumn<TermRow>> RowColumns { get; } =
    [
        TableColumn<TermRow>.Text("Term", r => r.Term),
        TableColumn<TermRow>.Integer("Size", r => r.Size),
        TableColumn<TermRow>.Integer("Count", r => r.Count),
        TableColumn<TermRow>.Integer("Documents", r => r.Documents),
        TableColumn<TermRow>.Number("Rate", r => r.Rate),
        TableColumn<TermRow>.Number("Dispersion", r => r.Dispersion),
        TableColumn<TermRow>.Number("JuillandD", r => r.JuillandD),
    ];

    private protected override TermTable With(IReadOnlyList<TermRow> rows) => new(rows, Tokens, Documents, Unit);
}

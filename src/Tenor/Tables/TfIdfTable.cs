namespace Tenor;

/// <summary>Weight of a term in a document.</summary>
/// <param name="Document">Id of the article; for paragraphs with the paragraph's number from 1: <c>id ¶3</c>.</param>
/// <param name="Term">The word or n-gram.</param>
/// <param name="Count">How often it stands in the document.</param>
/// <param name="Weight">tf-idf: count × (ln((1 + N) / (1 + n)) + 1), and then each document's weights scaled to length 1; in [0, 1].</param>
public sealed record TfIdfRow(string Document, string Term, int Count, double Weight);

/// <summary>Terms that set documents apart: documents in order, and in each the heaviest terms first.</summary>
public sealed class TfIdfTable : Table<TfIdfTable, TfIdfRow>
{
    internal TfIdfTable(IReadOnlyList<TfIdfRow> rows, TextUnit unit, ArticleIndex index)
        : base(rows)
    {
        Unit = unit;
        Index = index;
    }

    internal ArticleIndex Index { get; }

    /// <summary>What was taken as one document.</summary>
    public TextUnit Unit { get; }

    /// <inheritdoc/>
    public override string Caption =>
        $"tf-idf of terms by {(Unit == TextUnit.Article ? "article" : "paragraph")}";

    internal override IReadOnlyList<TableColumn<TfIdfRow>> RowColumns { get; } =
    [
        TableColumn<TfIdfRow>.Text("Document", r => r.Document),
        TableColumn<TfIdfRow>.Text("Term", r => r.Term),
        TableColumn<TfIdfRow>.Integer("Count", r => r.Count),
        TableColumn<TfIdfRow>.Number("Weight", r => r.Weight),
    ];

    private protected override TfIdfTable With(IReadOnlyList<TfIdfRow> rows) => new(rows, Unit, Index);
}

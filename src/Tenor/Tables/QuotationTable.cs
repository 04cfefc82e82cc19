namespace Tenor;

/// <summary>Attributed words of an article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Span">Where they stand in <see cref="Article.Text"/>, without the marks.</param>
/// <param name="Kind">How they are given.</param>
/// <param name="Speaker">Name of the actor who said them; null for a source that is not named.</param>
/// <param name="Source">The words that name the speaker ("the president"), if there are any.</param>
/// <param name="Cue">The word that attributes them ("said"), if there is one.</param>
/// <param name="Text">The words.</param>
public sealed record QuotationRow(
    string Article, TextSpan Span, QuotationKind Kind, string? Speaker, string? Source, string? Cue, string Text);

/// <summary>The quotations of a corpus, in order.</summary>
public sealed class QuotationTable : Table<QuotationTable, QuotationRow>
{
    internal QuotationTable(IReadOnlyList<QuotationRow> rows)
        : base(rows)
    {
    }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"{Count} quotations");

    internal override IReadOnlyList<TableColumn<QuotationRow>> RowColumns { get; } =
    [
        TableColumn<QuotationRow>.Text("Article", r => r.Article),
        TableColumn<QuotationRow>.Integer("Start", r => r.Span.Start),
        TableColumn<QuotationRow>.Integer("End", r => r.Span.End),
        TableColumn<QuotationRow>.Text("Kind", r => r.Kind.Name()),
        TableColumn<QuotationRow>.Text("Speaker", r => r.Speaker),
        TableColumn<QuotationRow>.Text("Source", r => r.Source),
        TableColumn<QuotationRow>.Text("Cue", r => r.Cue),
        TableColumn<QuotationRow>.Text("Text", r => r.Text),
    ];

    private protected override QuotationTable With(IReadOnlyList<QuotationRow> rows) => new(rows);
}

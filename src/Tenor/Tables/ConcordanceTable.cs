namespace Tenor;

/// <summary>A term in its context.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Span">Where the term stands in <see cref="Article.Text"/>.</param>
/// <param name="Left">The words before it in its paragraph.</param>
/// <param name="Keyword">The term as it stands there.</param>
/// <param name="Right">The words after it.</param>
public sealed record ConcordanceRow(string Article, TextSpan Span, string Left, string Keyword, string Right);

/// <summary>Key word in context: every place that a term stands in.</summary>
public sealed class ConcordanceTable : Table<ConcordanceTable, ConcordanceRow>
{
    internal ConcordanceTable(IReadOnlyList<ConcordanceRow> rows, string term, ArticleIndex index)
        : base(rows)
    {
        Term = term;
        Index = index;
    }

    internal ArticleIndex Index { get; }

    /// <summary>The term looked for.</summary>
    public string Term { get; }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"“{Term}” in context: {Count} places");

    internal override IReadOnlyList<TableColumn<ConcordanceRow>> RowColumns { get; } =
    [
        TableColumn<ConcordanceRow>.Text("Article", r => r.Article),
        TableColumn<ConcordanceRow>.Integer("Start", r => r.Span.Start),
        TableColumn<ConcordanceRow>.Text("Left", r => r.Left),
        TableColumn<ConcordanceRow>.Text("Keyword", r => r.Keyword),
        TableColumn<ConcordanceRow>.Text("Right", r => r.Right),
    ];

    private protected override ConcordanceTable With(IReadOnlyList<ConcordanceRow> rows) => new(rows, Term, Index);
}

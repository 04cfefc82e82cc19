namespace Tenor;

/// <summary>A sentence of an article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Sentence">Position among the article's sentences, from 0.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
/// <param name="Voice">The voice of most of its words.</param>
/// <param name="Speaker">Name of the actor whose words they are; null in narration, or where the speaker is not resolved.</param>
/// <param name="Text">The sentence.</param>
public sealed record SentenceRow(string Article, int Sentence, TextSpan Span, Voice Voice, string? Speaker, string Text);

/// <summary>The sentences of a corpus, in order.</summary>
public sealed class SentenceTable : Table<SentenceTable, SentenceRow>
{
    internal SentenceTable(IReadOnlyList<SentenceRow> rows)
        : base(rows)
    {
    }

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"{Count} sentences with their voice");

    internal override IReadOnlyList<TableColumn<SentenceRow>> RowColumns { get; } =
    [
        TableColumn<SentenceRow>.Text("Article", r => r.Article),
        TableColumn<SentenceRow>.Integer("Sentence", r => r.Sentence),
        TableColumn<SentenceRow>.Integer("Start", r => r.Span.Start),
        TableColumn<SentenceRow>.Integer("End", r => r.Span.End),
        TableColumn<SentenceRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<SentenceRow>.Text("Speaker", r => r.Speaker),
        TableColumn<SentenceRow>.Text("Text", r => r.Text),
    ];

    private protected override SentenceTable With(IReadOnlyList<SentenceRow> rows) => new(rows);
}

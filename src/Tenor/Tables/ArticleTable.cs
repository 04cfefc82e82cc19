namespace Tenor;

/// <summary>The articles of a corpus, one row each: what a notebook shows for a corpus.</summary>
internal sealed class ArticleTable(Corpus corpus) : Table<Article>(corpus)
{
    public override string Caption => corpus.ToString();

    internal override IReadOnlyList<TableColumn<Article>> RowColumns { get; } =
    [
        TableColumn<Article>.Text("Title", a => a.Title),
        TableColumn<Article>.Texts("Authors", a => a.Authors),
        TableColumn<Article>.Text("Source", a => a.Source),
        TableColumn<Article>.Date("Published", a => a.Published),
        TableColumn<Article>.Integer("Paragraphs", a => a.Paragraphs.Count),
        TableColumn<Article>.Text("Id", a => a.Id),
    ];
}

namespace Tenor;

/// <summary>Tone of one sentence.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Sentence">Position among the article's sentences, from 0.</param>
/// <param name="Span">Where the sentence stands in <see cref="Article.Text"/>.</param>
/// <param name="Voice">The voice of most of its words.</param>
/// <param name="Speaker">Name of the actor whose words they are; null in narration, or where the speaker is not resolved.</param>
/// <param name="Score">P(positive) − P(negative), in [-1, 1].</param>
/// <param name="Negative">Probability of negative tone, in [0, 1].</param>
/// <param name="Neutral">Probability of neutral tone, in [0, 1].</param>
/// <param name="Positive">Probability of positive tone, in [0, 1].</param>
/// <param name="Words">The words that moved the score, by position.</param>
/// <param name="Text">The sentence.</param>
public sealed record ToneRow(
    string Article,
    int Sentence,
    TextSpan Span,
    Voice Voice,
    string? Speaker,
    double Score,
    double Negative,
    double Neutral,
    double Positive,
    IReadOnlyList<WordWeight> Words,
    string Text);

/// <summary>Mean tone of an article's sentences in one voice.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Title">Its title; its id where none was found.</param>
/// <param name="Voice">The voice; voices are never added up.</param>
/// <param name="N">Number of sentences.</param>
/// <param name="Mean">Mean of their scores, in [-1, 1].</param>
/// <param name="Low">Lower end of the bootstrap 95% interval; -1 where there is one sentence.</param>
/// <param name="High">Upper end of the bootstrap 95% interval; 1 where there is one sentence.</param>
public sealed record ToneSummaryRow(string Article, string Title, Voice Voice, int N, double Mean, double Low, double High);

/// <summary>Tone of a corpus: a row for each sentence, in order, and the means of them by article and voice.</summary>
public sealed class ToneTable : Table<ToneTable, ToneRow>
{
    internal ToneTable(IReadOnlyList<ToneRow> rows, ArticleIndex? index = null)
        : base(rows)
    {
        Index = index ?? ArticleIndex.Empty;
        Articles = ToneSummaryTable.Of(rows, Index);
    }

    internal ArticleIndex Index { get; }

    /// <summary>The rows of this table: one for each sentence.</summary>
    public ToneTable Sentences => this;

    /// <summary>Means by article and voice.</summary>
    public ToneSummaryTable Articles { get; }

    /// <summary>Means by a group of articles and by voice, the groups in ordinal order.</summary>
    /// <param name="group">The group that an article belongs to; an article of none is left out.</param>
    public ToneGroupTable By(Func<Article, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return ToneGroupTable.Of(this, group, "group");
    }

    /// <summary>Means by publisher and voice; articles whose publisher was not found are left out.</summary>
    public ToneGroupTable BySource() => ToneGroupTable.Of(this, a => a.Source, "source");

    /// <summary>Means by time of publication and voice, in order of time; articles without a date are left out.</summary>
    /// <param name="period">What is taken together; where it is not given, the shortest that makes no more than about forty of the time that the articles span.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is no period.</exception>
    public ToneTimeTable OverTime(Period? period = null) => ToneTimeTable.Of(this, period);

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"Tone of {Count} sentences");

    internal override IReadOnlyList<TableColumn<ToneRow>> RowColumns { get; } =
    [
        TableColumn<ToneRow>.Text("Article", r => r.Article),
        TableColumn<ToneRow>.Integer("Sentence", r => r.Sentence),
        TableColumn<ToneRow>.Integer("Start", r => r.Span.Start),
        TableColumn<ToneRow>.Integer("End", r => r.Span.End),
        TableColumn<ToneRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<ToneRow>.Text("Speaker", r => r.Speaker),
        TableColumn<ToneRow>.Number("Score", r => r.Score),
        TableColumn<ToneRow>.Number("Negative", r => r.Negative),
        TableColumn<ToneRow>.Number("Neutral", r => r.Neutral),
        TableColumn<ToneRow>.Number("Positive", r => r.Positive),
        TableColumn<ToneRow>.Text("Text", r => r.Text),
    ];

    private protected override ToneTable With(IReadOnlyList<ToneRow> rows) => new(rows, Index);
}

/// <summary>Mean tone by article and voice.</summary>
public sealed class ToneSummaryTable : Table<ToneSummaryTable, ToneSummaryRow>
{
    private ToneSummaryTable(IReadOnlyList<ToneSummaryRow> rows, ArticleIndex index)
        : base(rows) => Index = index;

    internal ArticleIndex Index { get; }

    /// <inheritdoc/>
    public override string Caption => "Mean tone by article and voice, with bootstrap 95% intervals";

    internal override IReadOnlyList<TableColumn<ToneSummaryRow>> RowColumns { get; } =
    [
        TableColumn<ToneSummaryRow>.Text("Article", r => r.Article),
        TableColumn<ToneSummaryRow>.Text("Title", r => r.Title),
        TableColumn<ToneSummaryRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<ToneSummaryRow>.Integer("N", r => r.N),
        TableColumn<ToneSummaryRow>.Number("Mean", r => r.Mean),
        TableColumn<ToneSummaryRow>.Number("Low", r => r.Low),
        TableColumn<ToneSummaryRow>.Number("High", r => r.High),
    ];

    private protected override ToneSummaryTable With(IReadOnlyList<ToneSummaryRow> rows) => new(rows, Index);

    internal static ToneSummaryTable Of(IReadOnlyList<ToneRow> rows, ArticleIndex index)
    {
        var summaries = new List<ToneSummaryRow>();
        for (var start = 0; start < rows.Count;)
        {
            var article = rows[start].Article;
            var end = start;
            while (end < rows.Count && rows[end].Article == article)
                end++;
            foreach (var voice in Enum.GetValues<Voice>())
            {
                double[] scores = [.. rows.Skip(start).Take(end - start).Where(r => r.Voice == voice).Select(r => r.Score)];
                if (scores.Length == 0)
                    continue;
                var mean = MeanInterval.Of(scores);
                summaries.Add(new(article, index.Title(article), voice, mean.N, mean.Mean, mean.Low, mean.High));
            }

            start = end;
        }

        return new(summaries, index);
    }
}

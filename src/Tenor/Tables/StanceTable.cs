namespace Tenor;

/// <summary>Stance toward one mention of an actor.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Actor">Name of the actor, as the table was asked for it or as the articles name it most fully.</param>
/// <param name="Mention">The words that name the actor here.</param>
/// <param name="Span">Where they stand in <see cref="Article.Text"/>.</param>
/// <param name="Sentence">Position of the sentence among the article's, from 0.</param>
/// <param name="SentenceSpan">Where the sentence stands.</param>
/// <param name="Voice">The voice of the words that the mention stands in.</param>
/// <param name="Speaker">Name of the actor whose words they are; null in narration, or where the speaker is not resolved.</param>
/// <param name="Score">P(favour) − P(against), in [-1, 1].</param>
/// <param name="Against">Probability that the words speak against the actor, in [0, 1].</param>
/// <param name="Neutral">Probability that they take no side, in [0, 1].</param>
/// <param name="Favour">Probability that they speak in favour of the actor, in [0, 1].</param>
/// <param name="Words">The words that moved the score, by position.</param>
/// <param name="Text">The sentence.</param>
public sealed record StanceRow(
    string Article,
    string Actor,
    string Mention,
    TextSpan Span,
    int Sentence,
    TextSpan SentenceSpan,
    Voice Voice,
    string? Speaker,
    double Score,
    double Against,
    double Neutral,
    double Favour,
    IReadOnlyList<WordWeight> Words,
    string Text);

/// <summary>Mean stance toward an actor in one voice.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Voice">The voice; voices are never added up.</param>
/// <param name="N">Number of mentions.</param>
/// <param name="Articles">Number of articles that they stand in.</param>
/// <param name="Mean">Mean of their scores, in [-1, 1].</param>
/// <param name="Low">Lower end of the bootstrap 95% interval; -1 where there is one mention.</param>
/// <param name="High">Upper end of the bootstrap 95% interval; 1 where there is one mention.</param>
public sealed record StanceSummaryRow(string Actor, Voice Voice, int N, int Articles, double Mean, double Low, double High);

/// <summary>Stance of a corpus toward actors: a row for each mention, and the means of them by actor and voice.</summary>
public sealed class StanceTable : Table<StanceTable, StanceRow>
{
    private readonly IReadOnlyList<string> _actors;

    internal StanceTable(IReadOnlyList<StanceRow> rows, IReadOnlyList<string> actors, ArticleIndex? index = null)
        : base(rows)
    {
        _actors = actors;
        Index = index ?? ArticleIndex.Empty;
        Actors = StanceSummaryTable.Of(rows, actors);
    }

    internal ArticleIndex Index { get; }

    internal IReadOnlyList<string> ActorNames => _actors;

    /// <summary>The rows of this table: one for each mention, by actor in the order asked for, then by position.</summary>
    public StanceTable Mentions => this;

    /// <summary>Means by actor and voice.</summary>
    public StanceSummaryTable Actors { get; }

    /// <summary>Means by actor, group of articles and voice: actors in the order asked for, groups in ordinal order.</summary>
    /// <param name="group">The group that an article belongs to; an article of none is left out.</param>
    public StanceGroupTable By(Func<Article, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return StanceGroupTable.Of(this, group, "group");
    }

    /// <summary>Means by actor, publisher and voice; articles whose publisher was not found are left out.</summary>
    public StanceGroupTable BySource() => StanceGroupTable.Of(this, a => a.Source, "source");

    /// <inheritdoc/>
    public override string Caption => FormattableString.Invariant($"Stance toward {Count} mentions of actors");

    internal override IReadOnlyList<TableColumn<StanceRow>> RowColumns { get; } =
    [
        TableColumn<StanceRow>.Text("Article", r => r.Article),
        TableColumn<StanceRow>.Text("Actor", r => r.Actor),
        TableColumn<StanceRow>.Text("Mention", r => r.Mention),
        TableColumn<StanceRow>.Integer("Start", r => r.Span.Start),
        TableColumn<StanceRow>.Integer("End", r => r.Span.End),
        TableColumn<StanceRow>.Integer("Sentence", r => r.Sentence),
        TableColumn<StanceRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<StanceRow>.Text("Speaker", r => r.Speaker),
        TableColumn<StanceRow>.Number("Score", r => r.Score),
        TableColumn<StanceRow>.Number("Against", r => r.Against),
        TableColumn<StanceRow>.Number("Neutral", r => r.Neutral),
        TableColumn<StanceRow>.Number("Favour", r => r.Favour),
        TableColumn<StanceRow>.Text("Text", r => r.Text),
    ];

    private protected override StanceTable With(IReadOnlyList<StanceRow> rows) => new(rows, _actors, Index);
}

/// <summary>Mean stance by actor and voice.</summary>
public sealed class StanceSummaryTable : Table<StanceSummaryTable, StanceSummaryRow>
{
    private StanceSummaryTable(IReadOnlyList<StanceSummaryRow> rows)
        : base(rows)
    {
    }

    /// <inheritdoc/>
    public override string Caption => "Mean stance by actor and voice, with bootstrap 95% intervals";

    internal override IReadOnlyList<TableColumn<StanceSummaryRow>> RowColumns { get; } =
    [
        TableColumn<StanceSummaryRow>.Text("Actor", r => r.Actor),
        TableColumn<StanceSummaryRow>.Text("Voice", r => r.Voice.Name()),
        TableColumn<StanceSummaryRow>.Integer("N", r => r.N),
        TableColumn<StanceSummaryRow>.Integer("Articles", r => r.Articles),
        TableColumn<StanceSummaryRow>.Number("Mean", r => r.Mean),
        TableColumn<StanceSummaryRow>.Number("Low", r => r.Low),
        TableColumn<StanceSummaryRow>.Number("High", r => r.High),
    ];

    private protected override StanceSummaryTable With(IReadOnlyList<StanceSummaryRow> rows) => new(rows);

    internal static StanceSummaryTable Of(IReadOnlyList<StanceRow> rows, IReadOnlyList<string> actors)
    {
        var byActor = rows.ToLookup(r => r.Actor, StringComparer.Ordinal);
        var summaries = new List<StanceSummaryRow>();
        foreach (var actor in actors)
        {
            foreach (var voice in Enum.GetValues<Voice>())
            {
                StanceRow[] mentions = [.. byActor[actor].Where(r => r.Voice == voice)];
                if (mentions.Length == 0)
                    continue;
                var mean = MeanInterval.Of([.. mentions.Select(r => r.Score)]);
                var articles = mentions.Select(r => r.Article).Distinct(StringComparer.Ordinal).Count();
                summaries.Add(new(actor, voice, mean.N, articles, mean.Mean, mean.Low, mean.High));
            }
        }

        return new(summaries);
    }
}

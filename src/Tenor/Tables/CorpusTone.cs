namespace Tenor;

/// <summary>Tone and stance of a corpus.</summary>
public static class CorpusTone
{
    /// <summary>How many actors stance is measured for where none is named.</summary>
    private const int MainActors = 6;

    /// <summary>Tone of every sentence, and its means by article and voice.</summary>
    /// <param name="corpus">The articles. Those that do not look like English have no row: the model abstains.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static ToneTable Tone(this Corpus corpus, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new([.. corpus.Each("Measuring tone", Rows, cancellation).SelectMany(rows => rows)], new(corpus));

        IReadOnlyList<ToneRow> Rows(MeasuredArticle measured)
        {
            var analysis = measured.Analysis(cancellation);
            if (!analysis.IsEnglish)
                return [];
            var scores = measured.Tone(cancellation);
            var speakers = new Speakers(analysis);
            return
            [
                .. analysis.Sentences.Zip(scores, (s, score) => new ToneRow(
                    measured.Article.Id,
                    s.Index,
                    s.Span,
                    s.Voice,
                    speakers.Name(s.SpeakerId),
                    score.Score,
                    score.Negative,
                    score.Neutral,
                    score.Positive,
                    score.Words,
                    s.Span.Of(analysis.Text))),
            ];
        }
    }

    /// <summary>Stance toward the most mentioned actors.</summary>
    /// <param name="corpus">The articles. Those that do not look like English have no row: the model abstains.</param>
    /// <param name="cancellation">Stops the work between mentions.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static StanceTable Stance(this Corpus corpus, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var analyses = corpus.Each("Reading", a => a.Analysis(cancellation), cancellation);
        return Stance(corpus, analyses, [.. ActorIndex.Of(analyses).Take(MainActors)], cancellation);
    }

    /// <summary>Stance toward named actors.</summary>
    /// <param name="corpus">The articles. Those that do not look like English have no row: the model abstains.</param>
    /// <param name="actors">Their names, or parts of them that tell them apart: "Yoon" finds Yoon Suk-yeol and all his mentions.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static StanceTable Stance(this Corpus corpus, params IEnumerable<string> actors) =>
        Stance(corpus, actors, CancellationToken.None);

    /// <inheritdoc cref="Stance(Corpus, IEnumerable{string})"/>
    /// <param name="corpus">The articles. Those that do not look like English have no row: the model abstains.</param>
    /// <param name="actors">Their names, or parts of them that tell them apart: "Yoon" finds Yoon Suk-yeol and all his mentions.</param>
    /// <param name="cancellation">Stops the work between mentions.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static StanceTable Stance(this Corpus corpus, IEnumerable<string> actors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(actors);
        string[] names = [.. actors];
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
                throw new ArgumentException("The name of an actor is empty.", nameof(actors));
        }

        var analyses = corpus.Each("Reading", a => a.Analysis(cancellation), cancellation);
        return Stance(
            corpus, analyses, [.. names.Distinct(StringComparer.Ordinal).Select(n => ActorIndex.Find(n, analyses))], cancellation);
    }

    private static StanceTable Stance(
        Corpus corpus, IReadOnlyList<LanguageAnalysis> analyses, IReadOnlyList<CorpusActor> actors, CancellationToken cancellation)
    {
        var rows = new List<StanceRow>();
        var (done, inAll) = (0, actors.Sum(a => a.Articles.Sum(m => m.Mentions.Count)));
        foreach (var actor in actors)
        {
            foreach (var article in actor.Articles)
            {
                cancellation.ThrowIfCancellationRequested();
                if (analyses[article.Article].IsEnglish)
                    rows.AddRange(StanceRows(corpus[article.Article], analyses[article.Article], actor.Name, article.Mentions, cancellation));
                corpus.Progress?.Report(new("Measuring stance", done += article.Mentions.Count, inAll, "mentions"));
            }
        }

        return new(rows, [.. actors.Select(a => a.Name)], new(corpus));
    }

    private static IEnumerable<StanceRow> StanceRows(
        Article article, LanguageAnalysis analysis, string actor, IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        var places = new List<(TextSpan Mention, Sentence Sentence)>();
        foreach (var mention in mentions)
        {
            if (SentenceOf(analysis.Sentences, mention.Span) is { } sentence)
                places.Add((mention.Span, sentence));
        }

        TextSpan[] all = [.. places.Select(p => p.Mention)];
        var scores = StanceModel.Default.Score(
            article.Text, [.. places.Select(p => new StanceTarget(p.Mention, p.Sentence.Span, all))], cancellation);
        var speakers = new Speakers(analysis);
        for (var i = 0; i < places.Count; i++)
        {
            var (span, sentence) = places[i];
            var score = scores[i];
            var segment = sentence.Segments.FirstOrDefault(s => s.Span.Contains(span.Start));
            yield return new(
                article.Id,
                actor,
                span.Of(article.Text),
                span,
                sentence.Index,
                sentence.Span,
                segment?.Voice ?? sentence.Voice,
                speakers.Name(segment is null ? sentence.SpeakerId : segment.SpeakerId),
                score.Score,
                score.Against,
                score.Neutral,
                score.Favour,
                score.Words,
                sentence.Span.Of(article.Text));
        }
    }

    private static Sentence? SentenceOf(IReadOnlyList<Sentence> sentences, TextSpan mention)
    {
        int low = 0, high = sentences.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = sentences[middle].Span;
            if (mention.Start >= span.End)
                low = middle + 1;
            else if (mention.Start < span.Start)
                high = middle - 1;
            else
                return sentences[middle];
        }

        return null;
    }
}

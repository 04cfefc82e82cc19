namespace Tenor;

/// <summary>Tables of what the language stage finds in a corpus.</summary>
public static class CorpusLanguage
{
    /// <summary>The sentences of all articles, with their voice and speaker.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static SentenceTable Sentences(this Corpus corpus, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new(
        [
            .. corpus.Each("Reading", Rows, cancellation).SelectMany(rows => rows),
        ]);

        IEnumerable<SentenceRow> Rows(MeasuredArticle measured)
        {
            var analysis = measured.Analysis(cancellation);
            var speakers = new Speakers(analysis);
            return analysis.Sentences.Select(s => new SentenceRow(
                measured.Article.Id, s.Index, s.Span, s.Voice, speakers.Name(s.SpeakerId), s.Span.Of(analysis.Text)));
        }
    }

    /// <summary>The quotations of all articles: what was said, the word that attributes it, and who said it.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static QuotationTable Quotations(this Corpus corpus, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new(
        [
            .. corpus.Each("Reading", Rows, cancellation).SelectMany(rows => rows),
        ]);

        IEnumerable<QuotationRow> Rows(MeasuredArticle measured)
        {
            var analysis = measured.Analysis(cancellation);
            var speakers = new Speakers(analysis);
            return analysis.Quotations.Select(q => new QuotationRow(
                measured.Article.Id,
                q.Span,
                q.Kind,
                speakers.Name(q.Speaker?.ActorId),
                q.Speaker?.Span.Of(analysis.Text),
                q.Cue?.Of(analysis.Text),
                q.Span.Of(analysis.Text)));
        }
    }

    /// <summary>Whom and what the articles speak of, the most mentioned first; actors of the same name are taken for one.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static ActorTable Actors(this Corpus corpus, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var analyses = corpus.Each("Reading", a => a.Analysis(cancellation), cancellation);
        return new(
        [
            .. ActorIndex.Of(analyses).Select(a => new ActorRow(
                a.Name,
                a.Type,
                a.Mentions,
                a.Articles.Sum(m => m.Mentions.Count(x => x.Kind == MentionKind.Name)),
                a.Articles.Count)),
        ]);
    }
}

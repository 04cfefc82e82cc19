namespace Tenor;

/// <summary>An article and what has been found in it so far. Corpora that share an article share this.</summary>
internal sealed class MeasuredArticle(Article article)
{
    private readonly Lock _making = new();
    private LanguageAnalysis? _analysis;
    private IReadOnlyList<ToneScore>? _tone;

    public Article Article { get; } = article;

    public LanguageAnalysis Analysis(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _analysis) is { } made)
            return made;
        lock (_making)
        {
            // A cancelled analysis leaves nothing behind, so the next caller starts anew.
            _analysis ??= TextAnalyser.Default.Analyse(Article.Text, Article.Paragraphs, cancellation);
            return _analysis;
        }
    }

    /// <summary>Tone of each sentence by the default model.</summary>
    public IReadOnlyList<ToneScore> Tone(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _tone) is { } made)
            return made;
        var analysis = Analysis(cancellation);
        lock (_making)
        {
            _tone ??= ToneModel.Default.Score(Article.Text, [.. analysis.Sentences.Select(s => s.Span)], cancellation);
            return _tone;
        }
    }
}

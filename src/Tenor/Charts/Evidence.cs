using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor;

/// <summary>A sentence behind a number, with the words that moved its score.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Sentence">Position among the article's sentences, from 0.</param>
/// <param name="Span">Where the sentence stands in <see cref="Article.Text"/>.</param>
/// <param name="Voice">Whose words it is.</param>
/// <param name="Speaker">The speaking actor; null in narration, or where none is resolved.</param>
/// <param name="Target">The actor that stance was measured toward; null for tone.</param>
/// <param name="TargetSpan">Where that actor is mentioned; null for tone.</param>
/// <param name="Score">The sentence's score, in [-1, 1].</param>
/// <param name="Words">The words that moved the score, by position.</param>
/// <param name="Text">The sentence.</param>
public sealed record EvidenceSentence(
    string Article,
    int Sentence,
    TextSpan Span,
    Voice Voice,
    string? Speaker,
    string? Target,
    TextSpan? TargetSpan,
    double Score,
    IReadOnlyList<WordWeight> Words,
    string Text)
{
    /// <summary>Title, publisher and date of the article, as far as they are known; its id where there is no title.</summary>
    public string Citation { get; init; } = Article;
}

/// <summary>Sentences behind a measure; a notebook shows them with the words that moved each score marked.</summary>
[TypeFormatterSource(typeof(EvidenceFormatterSource))]
public sealed class Evidence : IReadOnlyList<EvidenceSentence>
{
    private readonly IReadOnlyList<EvidenceSentence> _sentences;

    internal Evidence(string caption, IReadOnlyList<EvidenceSentence> sentences)
    {
        Caption = caption;
        _sentences = sentences;
    }

    /// <summary>What the sentences are, and how they were chosen.</summary>
    public string Caption { get; }

    /// <summary>Number of sentences.</summary>
    public int Count => _sentences.Count;

    /// <summary>The sentence at <paramref name="index"/>, from 0.</summary>
    public EvidenceSentence this[int index] => _sentences[index];

    /// <inheritdoc/>
    public IEnumerator<EvidenceSentence> GetEnumerator() => _sentences.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => EvidenceText.Write(this);
}

/// <summary>Opens measures to the sentences behind them.</summary>
public static class MeasureEvidence
{
    /// <summary>The sentences of the most negative and the most positive tone.</summary>
    /// <param name="tone">Tone by sentence.</param>
    /// <param name="top">How many at most of each.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public static Evidence Evidence(this ToneTable tone, int top = 3)
    {
        ArgumentNullException.ThrowIfNull(tone);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var rows = Extremes(tone, r => r.Score, r => (r.Article, r.Sentence), top);
        return new Evidence(
            "The sentences of the most negative and the most positive tone",
            [.. rows.Select(r => new EvidenceSentence(r.Article, r.Sentence, r.Span, r.Voice, r.Speaker, null, null, r.Score, r.Words, r.Text)
                { Citation = tone.Index.Citation(r.Article) })]);
    }

    /// <summary>The mentions with the stance most against and most in favour.</summary>
    /// <param name="stance">Stance by mention.</param>
    /// <param name="top">How many at most of each.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public static Evidence Evidence(this StanceTable stance, int top = 3)
    {
        ArgumentNullException.ThrowIfNull(stance);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        // A sentence that names an actor twice is shown once.
        var rows = Extremes(stance, r => r.Score, r => (r.Article, r.Sentence, r.Actor), top);
        return new Evidence(
            "The mentions with the stance most against and most in favour",
            [.. rows.Select(r => new EvidenceSentence(
                r.Article, r.Sentence, r.SentenceSpan, r.Voice, r.Speaker, r.Actor, r.Span, r.Score, r.Words, r.Text)
                { Citation = stance.Index.Citation(r.Article) })]);
    }

    private static List<T> Extremes<T, TKey>(IEnumerable<T> rows, Func<T, double> score, Func<T, TKey> once, int top)
    {
        var low = rows.Where(r => score(r) < 0).OrderBy(score).DistinctBy(once).Take(top);
        var high = rows.Where(r => score(r) > 0).OrderByDescending(score).DistinctBy(once).Take(top);
        return [.. low, .. high];
    }
}

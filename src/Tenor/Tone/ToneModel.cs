using Tenor.Models;
using Tenor.Numerics;

namespace Tenor;

/// <summary>
/// Scores the tone of sentences. Who is named does not matter to it: names are read as stand-ins. Sarcasm, and whether words are
/// the author's own or another's, are beyond it; <see cref="Sentence.Voice"/> tells the latter.
/// </summary>
public sealed class ToneModel
{
    static readonly Lazy<BlendedClassifier> Linear = new(() => BlendedClassifier.Linear(ModelFile.Open("tone.bin")));

    static readonly Lazy<ToneModel> FastModel = new(() => new(Linear.Value));

    static readonly Lazy<ToneModel> AccurateModel =
        new(() => new(Linear.Value.With(ModelFile.Open("tone-network.bin"))));

    readonly ScorerPool<ToneScorer> _scorers;

    ToneModel(BlendedClassifier classifier) => _scorers = new(() => new(classifier));

    /// <summary>The most accurate model that comes with the library; loaded on first use.</summary>
    public static ToneModel Default => AccurateModel.Value;

    /// <summary>The most accurate model: a linear one and networks together; the same as <see cref="Default"/>.</summary>
    public static ToneModel Accurate => AccurateModel.Value;

    /// <summary>The quickest model that comes with the library: linear, for millions of sentences; loaded on first use.</summary>
    public static ToneModel Fast => FastModel.Value;

    /// <summary>Scores sentences of one text.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="sentences">The sentences, or the segments of them, to score.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <returns>
    /// One score for each span, in order. Which words moved it is worked out when <see cref="ToneScore.Words"/> is first looked at.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<ToneScore> Score(
        string text, IReadOnlyList<TextSpan> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var scorer = _scorers.Take();
        var scores = new ToneScore[sentences.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentence = sentences[i];
            var (negative, neutral, positive) = scorer.Score(text, sentence);
            var words = RemovalWeights.Of(
                RemovalWeights.Candidates(scorer.Words), positive - negative, Without(text, sentence));
            scores[i] = new(negative, neutral, positive, words);
        }

        _scorers.GiveBack(scorer);
        return scores;
    }

    RemovalWeights.ScoreWithout Without(string text, TextSpan sentence) => starts =>
    {
        var scorer = _scorers.Take();
        var (negative, _, positive) = scorer.Score(text, sentence, starts);
        _scorers.GiveBack(scorer);
        return positive - negative;
    };
}

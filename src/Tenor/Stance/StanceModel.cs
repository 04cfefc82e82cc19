using Tenor.Models;
using Tenor.Numerics;

namespace Tenor;

/// <summary>
/// Scores the stance that words take toward a target. Who the target is does not matter to it: mentions and names are read as
/// stand-ins. Sarcasm is beyond it.
/// </summary>
public sealed class StanceModel
{
    static readonly Lazy<BlendedClassifier> Linear = new(() => BlendedClassifier.Linear(ModelFile.Open("stance.bin")));

    static readonly Lazy<StanceModel> FastModel = new(() => new(Linear.Value));

    static readonly Lazy<StanceModel> AccurateModel =
        new(() => new(Linear.Value.With(ModelFile.Open("stance-network.bin"))));

    readonly ScorerPool<StanceScorer> _scorers;

    StanceModel(BlendedClassifier classifier) => _scorers = new(() => new(classifier));

    /// <summary>The most accurate model that comes with the library; loaded on first use.</summary>
    public static StanceModel Default => AccurateModel.Value;

    /// <summary>The most accurate model: a linear one and networks together; the same as <see cref="Default"/>.</summary>
    public static StanceModel Accurate => AccurateModel.Value;

    /// <summary>The quickest model that comes with the library: linear, for millions of mentions; loaded on first use.</summary>
    public static StanceModel Fast => FastModel.Value;

    /// <summary>Scores mentions of targets in one text.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="targets">The mentions to score.</param>
    /// <param name="cancellation">Stops the work between mentions.</param>
    /// <returns>
    /// One score for each target, in order. Which words moved it is worked out when <see cref="StanceScore.Words"/> is first looked at.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<StanceScore> Score(
        string text, IReadOnlyList<StanceTarget> targets, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(targets);
        var scorer = _scorers.Take();
        var scores = new StanceScore[targets.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var target = targets[i];
            var (against, neutral, favour) = scorer.Score(text, target);
            var words = RemovalWeights.Of(
                RemovalWeights.Candidates(scorer.Words), favour - against, Without(text, target));
            scores[i] = new(against, neutral, favour, words);
        }

        _scorers.GiveBack(scorer);
        return scores;
    }

    RemovalWeights.ScoreWithout Without(string text, StanceTarget target) => starts =>
    {
        var scorer = _scorers.Take();
        var (against, _, favour) = scorer.Score(text, target, starts);
        _scorers.GiveBack(scorer);
        return favour - against;
    };
}

/// <summary>A mention that stance is wanted for.</summary>
/// <param name="Mention">The words that name the target.</param>
/// <param name="Sentence">The sentence that they stand in.</param>
/// <param name="Mentions">All mentions of the same actor in the text, this one among them; may hold this one alone.</param>
public sealed record StanceTarget(TextSpan Mention, TextSpan Sentence, IReadOnlyList<TextSpan> Mentions);

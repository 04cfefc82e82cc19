namespace Tenor;

/// <summary>Scores the stance that words take toward a target.</summary>
public sealed class StanceModel
{
    /// <summary>The most accurate model that comes with the library; loaded on first use.</summary>
    public static StanceModel Default { get; } = new();

    /// <summary>Scores mentions of targets in one text.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="targets">The mentions to score.</param>
    /// <param name="cancellation">Stops the work between mentions.</param>
    /// <returns>One score for each target, in order.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<StanceScore> Score(
        string text, IReadOnlyList<StanceTarget> targets, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}

/// <summary>A mention that stance is wanted for.</summary>
/// <param name="Mention">The words that name the target.</param>
/// <param name="Sentence">The sentence that they stand in.</param>
/// <param name="Mentions">All mentions of the same actor in the text, this one among them; may hold this one alone.</param>
public sealed record StanceTarget(TextSpan Mention, TextSpan Sentence, IReadOnlyList<TextSpan> Mentions);

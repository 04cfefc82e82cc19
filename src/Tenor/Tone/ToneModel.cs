namespace Tenor;

/// <summary>Scores the tone of sentences.</summary>
public sealed class ToneModel
{
    /// <summary>The most accurate model that comes with the library; loaded on first use.</summary>
    public static ToneModel Default { get; } = new();

    /// <summary>Scores sentences of one text.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="sentences">The sentences, or the segments of them, to score.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <returns>One score for each span, in order.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<ToneScore> Score(
        string text, IReadOnlyList<TextSpan> sentences, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}

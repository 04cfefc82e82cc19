namespace Tenor;

/// <summary>How far a word moved a score.</summary>
/// <param name="Span">The word.</param>
/// <param name="Weight">
/// Change of the score that the word brings, in [-2, 2]. The strongest words of a side, taken out together, move the score by the sum of
/// their weights; each has its share by how far it moves the log-odds alone.
/// </param>
public readonly record struct WordWeight(TextSpan Span, double Weight);

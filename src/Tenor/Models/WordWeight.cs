namespace Tenor;

/// <summary>How far a word moved a score.</summary>
/// <param name="Span">The word.</param>
/// <param name="Weight">Change of the score in [-2, 2] that the word brings: the score with it less the score without it.</param>
public readonly record struct WordWeight(TextSpan Span, double Weight);

namespace Tenor;

/// <summary>Tone of a sentence: the valence of its language, as a calibrated distribution over three classes.</summary>
/// <param name="Negative">Probability of negative tone, in [0, 1].</param>
/// <param name="Neutral">Probability of neutral tone, in [0, 1].</param>
/// <param name="Positive">Probability of positive tone, in [0, 1]. The three sum to 1.</param>
/// <param name="Words">The words that moved the score, by position.</param>
public sealed record ToneScore(double Negative, double Neutral, double Positive, IReadOnlyList<WordWeight> Words)
{
    /// <summary>P(positive) − P(negative), in [-1, 1].</summary>
    public double Score => Positive - Negative;
}

namespace Tenor;

/// <summary>
/// Attitude toward one mention of a target, as a calibrated distribution (target-dependent sentiment:
/// Hamborg and Donnay, NewsMTSC, EACL 2021).
/// </summary>
/// <param name="Against">Probability that the words speak against the target, in [0, 1].</param>
/// <param name="Neutral">Probability that they take no side, in [0, 1].</param>
/// <param name="Favour">Probability that they speak in favour of the target, in [0, 1]. The three sum to 1.</param>
/// <param name="Words">The words that moved the score, by position.</param>
public sealed record StanceScore(double Against, double Neutral, double Favour, IReadOnlyList<WordWeight> Words)
{
    /// <summary>P(favour) − P(against), in [-1, 1].</summary>
    public double Score => Favour - Against;
}

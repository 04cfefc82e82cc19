namespace Tenor;

/// <summary>How loaded a sentence's language is: whether its words carry a judgement where neutral ones exist.</summary>
/// <param name="Probability">
/// Probability in [0, 1] that readers would call the sentence loaded, as far as sentences of opinion and of plain report differ.
/// </param>
/// <param name="Words">The words that make it so, by position: of those with a side of their own, the ones without which it falls.</param>
public sealed record LoadedLanguageScore(double Probability, IReadOnlyList<WordWeight> Words)
{
    /// <summary>Whether the sentence is more likely loaded than not.</summary>
    public bool IsLoaded => Probability >= 0.5;
}

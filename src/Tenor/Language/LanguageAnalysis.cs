namespace Tenor;

/// <summary>What the language stage finds in one article. All lists are in order of position.</summary>
/// <param name="Text">The text that all spans point into.</param>
/// <param name="Paragraphs">The paragraphs that were analysed.</param>
/// <param name="Tokens">Words, numbers and marks of the paragraphs.</param>
/// <param name="Sentences">Sentences with their voice and speaker.</param>
/// <param name="Quotations">Attributed words, direct, partial and indirect.</param>
/// <param name="Actors">Whom and what the article speaks of, in order of first mention.</param>
public sealed record LanguageAnalysis(
    string Text,
    IReadOnlyList<TextSpan> Paragraphs,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Quotation> Quotations,
    IReadOnlyList<Actor> Actors)
{
    /// <summary>False where the text does not look like English; the measures then abstain.</summary>
    public bool IsEnglish { get; init; } = true;
}

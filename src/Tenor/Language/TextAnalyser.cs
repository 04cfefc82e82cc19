namespace Tenor;

/// <summary>The language stage: sentences, voice, quotations and actors of a text.</summary>
public sealed class TextAnalyser
{
    /// <summary>The analyser with the models that come with the library.</summary>
    public static TextAnalyser Default { get; } = new();

    /// <summary>Analyses the given paragraphs of a text.</summary>
    /// <param name="text">The text that all offsets point into.</param>
    /// <param name="paragraphs">Spans of <paramref name="text"/>, in order and apart; what lies outside them is not analysed.</param>
    /// <param name="cancellation">Stops the work between sentences.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public LanguageAnalysis Analyse(string text, IReadOnlyList<TextSpan> paragraphs, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}

using System.Collections.Immutable;
using Tenor.Language;

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
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The paragraphs overlap, are out of order, or reach past the text.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public LanguageAnalysis Analyse(string text, IReadOnlyList<TextSpan> paragraphs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        SegmentedText segmented = Segmenter.Segment(text, paragraphs, cancellation);
        ImmutableArray<WordTag> tags = WordTagger.Default.Tag(segmented, cancellation);
        IReadOnlyList<Quotation> quotations = QuotationFinder.Find(segmented, tags, cancellation);
        IReadOnlyList<Actor> actors = ActorFinder.Find(segmented, quotations, cancellation);
        IReadOnlyList<Quotation> resolved = SpeakerResolver.Resolve(segmented, quotations, actors);
        ImmutableArray<Sentence> sentences = VoiceMarker.Mark(segmented, resolved);
        return new LanguageAnalysis(text, segmented.Paragraphs, segmented.Tokens, sentences, resolved, actors)
        {
            IsEnglish = EnglishDetector.LooksEnglish(segmented),
        };
    }
}

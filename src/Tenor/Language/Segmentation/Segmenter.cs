using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Cuts a text's paragraphs into tokens and sentences.</summary>
internal static class Segmenter
{
    /// <summary>Cuts the given paragraphs; what lies outside them is left alone.</summary>
    /// <exception cref="ArgumentException">The paragraphs overlap, are out of order, or reach past the text.</exception>
    public static SegmentedText Segment(string text, IReadOnlyList<TextSpan> paragraphs, CancellationToken cancellation)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<SentenceTokens>();
        int before = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            TextSpan paragraph = paragraphs[i];
            if (paragraph.Start < before || paragraph.End < paragraph.Start || paragraph.End > text.Length)
                throw new ArgumentException($"Paragraph {i} at {paragraph} overlaps the one before it or lies outside the text.", nameof(paragraphs));
            before = paragraph.End;
            cancellation.ThrowIfCancellationRequested();
            int first = tokens.Count;
            Tokeniser.Read(text, paragraph, tokens);
            SentenceSplitter.Split(text, i, tokens, first, tokens.Count, sentences);
        }

        return new SegmentedText(text, [.. paragraphs], tokens.ToImmutable(), sentences.ToImmutable());
    }
}

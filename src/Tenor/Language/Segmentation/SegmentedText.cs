using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>A text cut into tokens and sentences, before anything is known of what it says.</summary>
/// <param name="Text">The text that all spans point into.</param>
/// <param name="Paragraphs">The paragraphs that were cut.</param>
/// <param name="Tokens">All tokens of the paragraphs, in order and apart.</param>
/// <param name="Sentences">All sentences of the paragraphs, in order; every token belongs to one.</param>
internal sealed record SegmentedText(
    string Text,
    ImmutableArray<TextSpan> Paragraphs,
    ImmutableArray<Token> Tokens,
    ImmutableArray<SentenceTokens> Sentences)
{
    /// <summary>Index of the first token that ends after a position of the text.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the sentence that a token belongs to.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Sentences[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>A sentence as a run of tokens.</summary>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
internal readonly record struct SentenceTokens(TextSpan Span, int Paragraph, int FirstToken, int EndToken);

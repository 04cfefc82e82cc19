using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Tokens with their parts of speech and the quoted stretch that each stands in.</summary>
internal sealed class TaggedTokens(SegmentedText segmented, ImmutableArray<WordTag> tags, int[] stretchOf)
{
    public SegmentedText Segmented { get; } = segmented;

    public int Count => Segmented.Tokens.Length;

    public WordTag Tag(int token) => tags[token];

    public ReadOnlySpan<char> Word(int token) => Segmented.Tokens[token].Span.In(Segmented.Text);

    /// <summary>Index of the quoted stretch that a token stands in, its marks included; -1 for none.</summary>
    public int Stretch(int token) => stretchOf[token];

    public bool IsQuoted(int token) => stretchOf[token] >= 0;

    public bool Is(int token, ReadOnlySpan<char> word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public char FirstChar(int token) => Segmented.Text[Segmented.Tokens[token].Span.Start];

    public bool IsComma(int token) => FirstChar(token) == ',';

    public bool IsMark(int token) => Segmented.Tokens[token].Kind is TokenKind.Punctuation;

    public bool IsDash(int token) => FirstChar(token) is '—' or '–' or '―' or '⸺' || (FirstChar(token) is '-' && IsMark(token) && IsApart(token));

    /// <summary>Whether white space stands on both sides of a token.</summary>
    public bool IsApart(int token)
    {
        TextSpan span = Segmented.Tokens[token].Span;
        return span.Start > 0 && char.IsWhiteSpace(Segmented.Text[span.Start - 1]) && span.End < Segmented.Text.Length && char.IsWhiteSpace(Segmented.Text[span.End]);
    }

    public bool IsFinite(int token) => tags[token] is WordTag.VerbPast or WordTag.VerbPresent or WordTag.Auxiliary or WordTag.PronounVerb;

    public bool IsVerb(int token) =>
        tags[token] is WordTag.VerbPast or WordTag.VerbPresent or WordTag.VerbBase or WordTag.Participle or WordTag.Gerund;

    public bool IsHead(int token) =>
        tags[token] is WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun or WordTag.Number
        || (Segmented.Tokens[token].Kind is TokenKind.Address && FirstChar(token) is '@');
}

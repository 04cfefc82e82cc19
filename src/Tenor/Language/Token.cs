namespace Tenor;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word; contractions and hyphenated compounds are one ("don't", "Suk-yeol").</summary>
    Word,

    /// <summary>A number, with its separators, sign of currency or per cent apart.</summary>
    Number,

    /// <summary>A punctuation mark or symbol.</summary>
    Punctuation,

    /// <summary>A URL, e-mail address, @handle or #hashtag.</summary>
    Address,

    /// <summary>An emoji or emoticon.</summary>
    Emoji,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);

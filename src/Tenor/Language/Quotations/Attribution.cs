namespace Tenor.Language;

/// <summary>A run of tokens, half-open.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>No tokens.</summary>
    public static TokenRange None { get; } = new(-1, -1);

    /// <summary>Whether there is none.</summary>
    public bool IsNone => First < 0;

    /// <summary>Whether a token lies within.</summary>
    public bool Contains(int token) => First <= token && token < End;

    /// <summary>Where the tokens stand.</summary>
    public TextSpan In(SegmentedText segmented) => new(segmented.Tokens[First].Span.Start, segmented.Tokens[End - 1].Span.End);
}

/// <summary>A cue with the words that name its speaker, and what it attributes without quotation marks.</summary>
/// <param name="Cue">The cue's tokens.</param>
/// <param name="Speaker">The speaker's tokens.</param>
/// <param name="Frames">What the cue takes.</param>
internal sealed record Attribution(TokenRange Cue, TokenRange Speaker, CueFrames Frames)
{
    /// <summary>What it attributes, where that is not a quotation as a whole: at most two stretches, around the attribution.</summary>
    public IReadOnlyList<TokenRange> Content { get; init; } = [];

    /// <summary>Whether direct speech may follow or precede the cue.</summary>
    public bool IsSpeech => (Frames & CueFrames.Speech) != 0;

    /// <summary>The speaker's mention, not yet resolved.</summary>
    public SpeakerMention? SpeakerIn(SegmentedText segmented) => Speaker.IsNone ? null : new SpeakerMention(Speaker.In(segmented), null);
}

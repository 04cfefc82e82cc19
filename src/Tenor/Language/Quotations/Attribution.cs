namespace Tenor.Language;

/// <summary>A cue with the words that name its speaker.</summary>
/// <param name="Cue">Index of the cue's first token.</param>
/// <param name="CueEnd">Index after the cue's last token.</param>
/// <param name="SpeakerFirst">Index of the speaker's first token; -1 where nobody is named.</param>
/// <param name="SpeakerEnd">Index after the speaker's last token.</param>
/// <param name="Frames">What the cue takes.</param>
internal sealed record Attribution(int Cue, int CueEnd, int SpeakerFirst, int SpeakerEnd, CueFrames Frames)
{
    /// <summary>Where the cue stands.</summary>
    public TextSpan CueSpan(SegmentedText segmented) =>
        new(segmented.Tokens[Cue].Span.Start, segmented.Tokens[CueEnd - 1].Span.End);

    /// <summary>The speaker's mention, not yet resolved.</summary>
    public SpeakerMention? Speaker(SegmentedText segmented) => SpeakerFirst < 0
        ? null
        : new SpeakerMention(new TextSpan(segmented.Tokens[SpeakerFirst].Span.Start, segmented.Tokens[SpeakerEnd - 1].Span.End), null);
}

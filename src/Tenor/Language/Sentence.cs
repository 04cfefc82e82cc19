namespace Tenor;

/// <summary>A sentence of an article's body.</summary>
/// <param name="Index">Position among the article's sentences, from 0.</param>
/// <param name="Paragraph">Index of the paragraph that it stands in.</param>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Voice">The voice of most of its words.</param>
/// <param name="SpeakerId">Id of the actor whose words they are; null in narration, or where the speaker is not resolved.</param>
/// <param name="Segments">The sentence cut where its voice or speaker changes; they tile <paramref name="Span"/>.</param>
public sealed record Sentence(
    int Index, int Paragraph, TextSpan Span, Voice Voice, string? SpeakerId, IReadOnlyList<VoiceSegment> Segments);

/// <summary>A stretch of a sentence in one voice.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Voice">Whose words.</param>
/// <param name="SpeakerId">Id of the speaking actor, where one is resolved.</param>
public sealed record VoiceSegment(TextSpan Span, Voice Voice, string? SpeakerId);

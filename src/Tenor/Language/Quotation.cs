namespace Tenor;

/// <summary>How somebody's words are given.</summary>
public enum QuotationKind
{
    /// <summary>Whole clauses or sentences between quotation marks.</summary>
    Direct,

    /// <summary>Words between marks that the author's own sentence takes in: demanded a "heightened sense of vigilance".</summary>
    Partial,

    /// <summary>Reported without marks: said that …, according to ….</summary>
    Indirect,
}

/// <summary>Attributed words: what was said, the cue that attributes it, and who said it.</summary>
/// <param name="Span">The words attributed; for direct and partial quotations, what stands between the marks.</param>
/// <param name="Kind">How they are given.</param>
/// <param name="Cue">The word that attributes them ("said", "according to"), if one is there.</param>
/// <param name="Speaker">Who said them, if anyone is named.</param>
public sealed record Quotation(TextSpan Span, QuotationKind Kind, TextSpan? Cue, SpeakerMention? Speaker);

/// <summary>The words that name a speaker.</summary>
/// <param name="Span">Where they stand: "Yoon", "the president", "he", "an anonymous official".</param>
/// <param name="ActorId">Id of the actor that they were resolved to; null for a source that is not named.</param>
public sealed record SpeakerMention(TextSpan Span, string? ActorId);

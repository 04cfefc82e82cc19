namespace Tenor;

/// <summary>What an actor is.</summary>
public enum ActorType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A government body, company, party, agency, team.</summary>
    Organisation,

    /// <summary>A country, city, region; in news it often acts ("Moscow said").</summary>
    Place,

    /// <summary>People who share a nationality, religion, politics: "Russians", "Republicans".</summary>
    Group,

    /// <summary>Any other named thing.</summary>
    Other,
}

/// <summary>How a mention refers.</summary>
public enum MentionKind
{
    /// <summary>By name: "Yoon Suk-yeol", "Pyongyang".</summary>
    Name,

    /// <summary>By role or description: "the president", "the agency".</summary>
    Nominal,

    /// <summary>By pronoun: "he".</summary>
    Pronoun,

    /// <summary>By an adjective made of the name: "Russian" for Russia.</summary>
    Adjective,
}

/// <summary>Somebody or something that an article speaks of, with all its mentions.</summary>
/// <param name="Id">Identifier within the article: a1, a2, … in order of first mention.</param>
/// <param name="Name">The fullest name that the article uses.</param>
/// <param name="Type">What it is.</param>
/// <param name="Mentions">Every mention in order of position; never overlapping within one actor.</param>
public sealed record Actor(string Id, string Name, ActorType Type, IReadOnlyList<Mention> Mentions);

/// <summary>One mention of an actor.</summary>
/// <param name="Span">The words that refer, without title or article: "Yoon", not "President Yoon".</param>
/// <param name="Kind">How they refer.</param>
public readonly record struct Mention(TextSpan Span, MentionKind Kind);

namespace Tenor.Language;

/// <summary>A stretch of words that refers to an actor, or may.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Type">What it refers to.</param>
internal sealed record Reference(int First, int End, int Sentence, MentionKind Kind, ActorType Type)
{
    /// <summary>The words as written.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Country that the words name, as a country, by adjective, or by its people; -1 for none.</summary>
    public int Country { get; init; } = -1;

    /// <summary>Role nouns that stand before or beside it: "president" in "President Yoon".</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Country that a title before it belongs to: South Korea in "South Korean President Yoon"; -1 for none.</summary>
    public int TitleCountry { get; init; } = -1;

    /// <summary>Gender that its words tell.</summary>
    public Gender Gender { get; init; }

    /// <summary>What it was resolved to.</summary>
    public Entity? Entity { get; set; }
}

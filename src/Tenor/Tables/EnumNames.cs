namespace Tenor;

/// <summary>Names of the kinds as tables and records write them: lower case, apart from the C# names so that neither binds the other.</summary>
internal static class EnumNames
{
    public static string Name(this Voice voice) => voice switch
    {
        Voice.Narration => "narration",
        Voice.Quotation => "quotation",
        Voice.Reported => "reported",
        _ => throw new ArgumentOutOfRangeException(nameof(voice)),
    };

    public static string Name(this QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Partial => "partial",
        QuotationKind.Indirect => "indirect",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this ActorType type) => type switch
    {
        ActorType.Person => "person",
        ActorType.Organisation => "organisation",
        ActorType.Place => "place",
        ActorType.Group => "group",
        ActorType.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}

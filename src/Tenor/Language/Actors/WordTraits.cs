namespace Tenor.Language;

/// <summary>What is known of a word by itself, before its neighbours are looked at.</summary>
[Flags]
internal enum WordTraits : uint
{
    None = 0,
    MaleName = 1u << 0,
    FemaleName = 1u << 1,
    Surname = 1u << 2,
    Country = 1u << 3,
    Demonym = 1u << 4,
    People = 1u << 5,
    Capital = 1u << 6,
    State = 1u << 7,
    Month = 1u << 8,
    Weekday = 1u << 9,
    Honorific = 1u << 10,
    TitleModifier = 1u << 11,
    Company = 1u << 12,
    OrganisationHead = 1u << 13,
    PlaceHead = 1u << 14,
    PlaceFront = 1u << 15,
    PlacePreposition = 1u << 16,
    Saying = 1u << 17,
    Particle = 1u << 18,
    Joiner = 1u << 19,
    WorkFront = 1u << 20,
    PersonRole = 1u << 21,
    OrganisationRole = 1u << 22,
    PlaceRole = 1u << 23,
    City = 1u << 24,
    GivenName = 1u << 25,
    OtherHead = 1u << 26,
}

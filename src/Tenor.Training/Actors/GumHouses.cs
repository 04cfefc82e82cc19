using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>
/// Houses that somebody keeps: schools, hospitals, hotels. GUM has them as places, Wikigold as organisations, and news as either.
/// </summary>
internal static class GumHouses
{
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "abbey", "bar", "cafe", "casino", "cathedral", "clinic", "gallery", "hall", "hotel", "inn", "lodge", "mall", "market", "monastery",
        "mosque", "observatory", "opera", "penitentiary", "plaza", "prison", "pub", "resort", "restaurant", "station", "store", "temple",
        "theater", "theatre", "winery", "zoo",
    };

    /// <summary>Whether a name's last word tells that it is one.</summary>
    public static bool Has(string lastWord) =>
        Heads.Contains(lastWord) || (KnownWords.Of(lastWord.ToLowerInvariant()) & WordTraits.OrganisationHead) != 0;
}

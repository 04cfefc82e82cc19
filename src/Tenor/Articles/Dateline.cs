using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>Finds the dateline that a report opens with: "SEOUL, South Korea (AP) — ".</summary>
internal static partial class Dateline
{
    /// <summary>Length of the dateline at the start of a paragraph, its dash and space included, and the agency that it names; 0 where there is none.</summary>
    public static (int Length, string? Agency) Read(ReadOnlySpan<char> paragraph)
    {
        var start = paragraph[..Math.Min(paragraph.Length, 120)].ToString();
        var match = WithAgency().Match(start);
        if (!match.Success)
            match = PlaceAlone().Match(start);
        if (!match.Success || match.Length >= paragraph.Length)
            return (0, null);
        var agency = match.Groups["agency"];
        return (match.Length, agency.Success ? Outlets.Find(agency.Value) : null);
    }

    private const string Place = @"\p{Lu}[\p{Lu}.'’ -]*\p{Lu}\.?(?:\s?/\s?\p{Lu}[\p{Lu}.'’ -]+)*";
    private const string Region = @"(?:,\s+(?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}){0,2}";
    private const string Day = @"(?:,?\s+(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)?";
    private const string Dash = @"\s*(?:—|–|--|-)\s+";
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?:" + Place + "|" + @"\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,2})?" + Region + Day + @"\s*\((?<agency>AP|Reuters|REUTERS|AFP|UPI|CNN|Xinhua|TASS|Yonhap|Kyodo|ANI|PTI|IANS|dpa|EFE|Bloomberg|KCNA|NBC News|CBS News|CBS|ABC News|Kyodo News|CNN Business|BBC|RFE/RL|VOA)\)" + Dash, Exact)]
    private static partial Regex WithAgency();

    [GeneratedRegex("^" + Place + Region + Day + @"\s*(?:—|–|--)\s+", Exact)]
    private static partial Regex PlaceAlone();
}

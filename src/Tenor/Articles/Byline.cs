using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>Names and publisher that a byline gives.</summary>
internal sealed record BylineNames(IReadOnlyList<string> Authors, string? Source);

/// <summary>Reads bylines: "By X", "By X and Y, Reuters", "X, Reporter", "Follow X on …", "Reporting by X".</summary>
internal static partial class Byline
{
    private const string Word = @"(?:\p{Lu}[\p{L}\p{M}'.-]*|d'\p{Lu}[\p{L}'-]*)";
    private const string Particle = @"(?:de|da|del|della|der|den|di|dos|du|van|von|la|le|al|bin|ibn|el|ter|ten|y)";
    private const string Name = Word + @"(?:\s+(?:" + Particle + @"\s+){0,2}" + Word + "){1,4}";
    private const string And = @"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*|\s+with\s+)\s*";
    private const string Names = "(?<names>" + Name + "(?:" + And + Name + ")*)";

    private const string Role =
        @"(?:(?:[\p{L}'&-]+\s+){0,4}(?:reporters?|correspondents?|writers?|journalists?|editors?|columnists?|producers?|bureau(?: chief)?|contributors?|" +
        @"anchors?|presenters?|analysts?|critics?|staff|photographers?|fellow|commentators?|bloggers?|specialists?)(?:\s+(?:for|at|in|of)\s+[\p{L}'&. -]{2,40})?|" +
        @"in\s+\p{Lu}[\p{L}'. -]{2,40})";

    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly LinePattern LabelledLine = new(Labelled, "", "by", "author");

    private static readonly LinePattern RoleLine = new(
        WithRole, "", "reporter", "correspondent", "writer", "journalist", "editor", "columnist", "producer", "bureau", "contributor", "anchor", "presenter",
        "analyst", "critic", "staff", "photographer", "fellow", "commentator", "blogger", "specialist", " for ", " of ", " in ", "special to");

    private static readonly LinePattern FollowedLine = new(Followed, "", "follow", "find", "reach", "contact", "mail", "tweet");

    private static readonly LinePattern ReportingLine = new(Reporting, "", "by ");

    /// <summary>Reads a line, or a part of one between separators; null where it is no byline.</summary>
    public static BylineNames? Read(string line)
    {
        if (line.Length is 0 or > 250)
            return null;
        if (LabelledLine.Match(line) is { } labelled)
            return ByNames(labelled.Groups["names"].Value, labelled.Groups["rest"].Value);
        if (line[^1] is not ('.' or '!' or '?') && RoleLine.Match(line) is { } role && People(role.Groups["names"].Value) is { Count: > 0 } people)
            return new(people, OutletIn(role.Groups["rest"].Value));
        if ((FollowedLine.Match(line) ?? ReportingLine.Match(line)) is { } named)
            return new(People(named.Groups["names"].Value), null);
        return null;
    }

    /// <summary>Whether a line could be nothing but a person's name.</summary>
    public static bool IsName(string line) => BareName().IsMatch(line) && People(line).Count == 1 && Outlets.Find(line) is null;

    /// <summary>The people of a list of names, as "JANE DOE and John Roe"; names in capitals are given capitals at their starts alone.</summary>
    public static IReadOnlyList<string> People(string names) =>
    [
        .. Separator().Split(names)
            .Select(n => n.Trim(' ', ',', '.', ':'))
            .Where(n => n.Length > 0 && BareName().IsMatch(n) && !NotAName().IsMatch(n) && Outlets.Find(n) is null)
            .Select(WithSmallLetters),
    ];

    private static BylineNames? ByNames(string names, string rest)
    {
        var source = OutletIn(rest);
        var people = new List<string>();
        foreach (var part in Separator().Split(names))
        {
            var (name, outlet) = WithoutOutlet(part.Trim());
            source ??= outlet;
            people.AddRange(People(name));
        }

        if (people.Count == 0 && source is null && !Desk().IsMatch(names))
            return null;
        return new(people, source);
    }

    // "By KEVIN FREKING Associated Press" has no mark between the two.
    private static (string Name, string? Outlet) WithoutOutlet(string name)
    {
        for (var at = 0; at >= 0 && at < name.Length; at = name.IndexOf(' ', at) is var space and >= 0 ? space + 1 : -1)
        {
            if (Outlets.Find(name[at..]) is { } outlet)
                return (name[..at], outlet);
        }

        return (name, null);
    }

    // "CNN", ", Reuters", "Associated Press", "BBC News, Washington": the outlet is what a comma or the end closes.
    private static string? OutletIn(string rest)
    {
        foreach (var part in rest.Split([',', '|', '/', '(', ')', '·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Outlets.Find(part) is { } outlet)
                return outlet;
            if (ForOutlet().Match(part) is { Success: true } match)
                return Outlets.Find(match.Groups["outlet"].Value) ?? match.Groups["outlet"].Value;
        }

        return null;
    }

    private static string WithSmallLetters(string name)
    {
        if (name.Any(char.IsLower))
            return name;
        var letters = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is ' ' or '-' or '\'' or '.')
                letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new(letters);
    }

    [GeneratedRegex(
        @"^(?:(?i:(?:written|reported|story|words|text|analysis|opinion|commentary|review|article|posted|submitted|published|report)\s+by|by|byline|authors?|written\s+by)\s*:?\s+|(?i:authors?|byline|by)\s*:\s*)" +
        @"(?<names>" + Name + "(?:" + And + Name + @")*|(?i:(?:the\s+)?[\p{L}' ]{2,40}(?:staff|desk|editorial board|agencies|team|reporters?))|\p{Lu}[\p{L}'-]+)" +
        @"(?<rest>(?:\s*[,|/(–—-]\s*|\s+(?=\p{Lu}|for\s|of\s|in\s|@)).{1,90})?\.?$",
        Exact)]
    private static partial Regex Labelled();

    [GeneratedRegex("^" + Names + @"(?:\s*[,|/–—-]\s*|\s+)(?<rest>(?i:" + Role + @")(?:\s*[,|/–—-]\s*.{2,60})?|(?:for|of)\s+\p{Lu}.{2,40}|(?:Special to|Opinion contributors?).{0,40})\.?$", Exact)]
    private static partial Regex WithRole();

    [GeneratedRegex(
        @"^[-•*–—\s]*(?i:you can\s+)?(?i:follow|find|reach|contact|email|e-mail|tweet)\s+(?i:author\s+|reporter\s+|columnist\s+)?" + Names +
        @"(?:\s*,|\s*:|\s+(?i:on|at|via|by|@)|\s*\()\s*.{0,160}$",
        Exact)]
    private static partial Regex Followed();

    [GeneratedRegex(@"^\(?(?i:(?:additional\s+)?(?:reporting|writing|report)\s+by)\s+" + Names + @"(?:\s+in\s+.{2,40}?)?(?:\s*[;,.]\s*.{0,200})?\)?$", Exact)]
    private static partial Regex Reporting();

    [GeneratedRegex("^" + Name + @"(?:,?\s+(?:Jr|Sr|II|III)\.?)?$", Exact)]
    private static partial Regex BareName();

    [GeneratedRegex(@"\s*(?:,\s*and\s+|\s+and\s+|\s+AND\s+|\s+And\s+|,\s*|\s*&\s*|\s+with\s+|;\s*)\s*", Exact)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|" +
        @"News|Press|Staff|Reporters?|Writers?|Correspondents?|Editors?|Editorial|Board|Desk|Times|Post|Agenc(?:y|ies)|Wire|Wires|Service|Bureau|Magazine|Journal|Team)\b",
        Exact | RegexOptions.IgnoreCase)]
    private static partial Regex NotAName();

    [GeneratedRegex(@"(?i)\b(?:staff|desk|editorial board|agencies|team|reporters?)$", Exact)]
    private static partial Regex Desk();

    [GeneratedRegex(@"^(?i:for|of|special to|reporter at|writer at|at)\s+(?<outlet>(?:(?i:the)\s+)?\p{Lu}[\p{L}'&. -]{2,40})$", Exact)]
    private static partial Regex ForOutlet();
}

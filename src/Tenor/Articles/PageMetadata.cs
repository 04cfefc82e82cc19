using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>Metadata found so far in the lines of a page.</summary>
internal sealed partial class PageMetadata
{
    private readonly List<string> _authors = [];
    private DateOnly? _published;
    private DateOnly? _updated;

    public IReadOnlyList<string> Authors => _authors;

    public DateOnly? Published => _published ?? _updated;

    public string? Source { get; set; }

    public Uri? Url { get; private set; }

    /// <summary>Reads a line; true if it is metadata and nothing else.</summary>
    /// <param name="line">The line.</param>
    /// <param name="ahead">Whether it stands ahead of all prose, where a bare name can be the author's and a bare outlet the source.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="previous">The line before it.</param>
    public bool Read(string line, bool ahead, string? next, string? previous)
    {
        if (ReadLabelled(line) || ReadAddress(line))
            return true;
        if (Byline.Read(line) is { } byline && DatesIn(line) == 0)
        {
            Add(byline);
            return true;
        }

        if (ReadParts(line, ahead))
            return true;
        if (!ahead)
            return false;
        if (Outlets.Find(line) is { } outlet)
        {
            Source ??= outlet;
            return true;
        }

        if (Byline.IsName(line) && (IsByItself(previous) || IsAfterName(next)))
        {
            foreach (var author in Byline.People(line))
                AddAuthor(author);
            return true;
        }

        return previous is not null && RoleAlone().IsMatch(line) && Byline.IsName(previous);
    }

    /// <summary>Takes what furniture tells: the author in "Follow X on …", the publisher in a copyright line or "first published on …".</summary>
    public void ReadFurniture(string line)
    {
        if (_authors.Count == 0 && Byline.Read(line) is { } byline)
            Add(byline);
        if (Source is not null)
            return;
        if (Copyright().Match(line) is { Success: true } match)
            Source = Publisher(match.Groups["owner"].Value);
        else if (FirstPublished().Match(line) is { Success: true } first)
            Source = Publisher(first.Groups["owner"].Value);
    }

    /// <summary>The title that a line gives under a label.</summary>
    public static string? LabelledTitle(string line)
    {
        return line.Contains(':') && TitleLabel().Match(line) is { Success: true } match ? match.Groups["title"].Value : null;
    }

    /// <summary>A headline without the outlet at its end ("… - The New York Times", "… | Reuters"), and that outlet.</summary>
    public static (string Title, string? Source) WithoutOutlet(string plain, string headline)
    {
        var match = TrailingOutlet().Match(plain);
        if (!match.Success || Outlets.Find(match.Groups["outlet"].Value) is not { } outlet)
            return (headline.ReplaceLineEndings(" "), null);
        var cut = headline.LastIndexOf(match.Groups["mark"].Value, StringComparison.Ordinal);
        return (headline[..cut].Trim().ReplaceLineEndings(" "), outlet);
    }

    private static string? Publisher(string owner)
    {
        owner = Corporate().Replace(owner.Trim(' ', '.', ',', '|', '-', '–', '—'), "").Trim(' ', '.', ',');
        return owner.Length is < 2 or > 60 || !char.IsLetterOrDigit(owner[0]) ? null : Outlets.Find(owner) ?? owner;
    }

    private static int DatesIn(string line) => PublicationDate.Find(line) is null ? 0 : 1;

    private bool ReadLabelled(string line)
    {
        if (!line.Contains(':') || Label().Match(line) is not { Success: true } match)
            return false;
        var value = match.Groups["value"].Value.Trim();
        switch (match.Groups["label"].Value.ToLowerInvariant())
        {
            case "author" or "authors" or "byline" or "by" or "writer":
                var people = Byline.People(value);
                foreach (var person in people)
                    AddAuthor(person);
                return people.Count > 0 || Byline.Read(line) is not null;
            case "source" or "publisher" or "publication" or "outlet" or "via" or "website" or "site":
                if (Address().Match(value) is { Success: true, Index: 0 } address)
                    return TakeAddress(address.Value);
                if (value.Length > 60 || PublicationDate.Find(value) is not null)
                    return false;
                // "Al Jazeera and news agencies", "AP/Reuters"
                Source ??= Outlets.Find(value) ?? Outlets.Find(SourceSeparator().Split(value)[0]) ?? value;
                return true;
            case "url" or "link" or "permalink" or "web address" or "original" or "original article" or "original story" or "available at" or "retrieved from":
                return Address().Match(value) is { Success: true, Index: 0 } link && TakeAddress(link.Value);
            default:
                return false;
        }
    }

    private bool ReadAddress(string line)
    {
        if (!line.Contains("http", StringComparison.OrdinalIgnoreCase) && !line.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return false;
        var match = Address().Match(line);
        return match.Success && AddressAlone().IsMatch(line) && TakeAddress(match.Value);
    }

    private bool TakeAddress(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal))
            address = "https://" + address;
        if (!Uri.TryCreate(address.TrimEnd('.', ',', ')', ';'), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return false;
        Url ??= url;
        return true;
    }

    // "By Jane Doe | Reuters | October 29, 2024 | 5 min read": every part must be metadata for the line to be.
    private bool ReadParts(string line, bool ahead)
    {
        var parts = new List<string>();
        var dates = new List<(FoundDate Date, bool Updated)>();
        var rest = line;
        var updated = false;
        while (PublicationDate.Find(rest) is { } date)
        {
            var before = rest[..date.Start];
            updated = Updated().IsMatch(before) || (updated && !Published1().IsMatch(before));
            dates.Add((date, updated));
            parts.Add(before);
            rest = rest[(date.Start + date.Length)..];
        }

        if (dates.Count == 0 && (!line.AsSpan().ContainsAny("|·•–—/-") || !PartSeparator().IsMatch(line)))
            return false;
        parts.Add(rest);
        var bylines = new List<BylineNames>();
        string? source = null;
        foreach (var part in parts.SelectMany(p => PartSeparator().Split(p)))
        {
            var bare = DateWords().Replace(part.Trim(' ', ',', ':', ';', '-', '–', '—', '(', ')', '.', '\u2022'), "").Trim(' ', ',', ':', ';', '-', '–', '—', '(', ')', '.');
            if (bare.Length == 0 || PageFurniture.Matches(bare, isProse: false))
                continue;
            if (Byline.Read(bare) is { } byline)
                bylines.Add(byline);
            else if (Outlets.Find(bare) is { } outlet)
                source = outlet;
            else if (Byline.IsName(bare) && (dates.Count > 0 || source is not null || bylines.Count > 0))
                bylines.Add(new(Byline.People(bare), null));
            else if (dates.Count > 0 && Place().IsMatch(bare) && ahead)
                continue;
            else
                return false;
        }

        if (dates.Count == 0 && bylines.Count == 0 && (source is null || !ahead))
            return false;
        foreach (var (date, isUpdated) in dates)
        {
            if (isUpdated)
                _updated ??= date.Date;
            else
                _published ??= date.Date;
        }

        foreach (var byline in bylines)
            Add(byline);
        Source ??= source;
        return true;
    }

    private void Add(BylineNames byline)
    {
        foreach (var author in byline.Authors)
            AddAuthor(author);
        Source ??= byline.Source;
    }

    private void AddAuthor(string author)
    {
        if (!_authors.Contains(author, StringComparer.OrdinalIgnoreCase))
            _authors.Add(author);
    }

    private static bool IsByItself(string? previous) => previous is not null && ByAlone().IsMatch(previous);

    private static bool IsAfterName(string? next) =>
        next is not null
        && (RoleAlone().IsMatch(next) || Handle().IsMatch(next)
            || (PublicationDate.Find(next) is { } date && date.Length * 2 > next.Length) || PageFurniture.Matches(next, isProse: false) && Ago().IsMatch(next));

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<label>authors?|byline|by|writer|source|publisher|publication|outlet|via|website|site|url|link|permalink|web address|original( article| story)?|available at|retrieved from)\s*:\s*(?<value>\S.*)$", Loose)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(title|headline)\s*:\s*(?<title>\S.*)$", Loose)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"https?://[^\s<>""]+|\bwww\.[^\s<>""]+\.[^\s<>""]+", Loose)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[<(\[]?(via|from|at|source|read (more )?at|originally published at|link|original)?\s*:?\s*[<(\[]?(https?://|www\.)[^\s]+[>)\]]?$", Loose)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"\s*[|·•]\s*|\s+[–—/-]\s+", Loose)]
    private static partial Regex PartSeparator();

    [GeneratedRegex(@"\b(updated?|last updated|modified|last modified|edited|revised|corrected)\b", Loose)]
    private static partial Regex Updated();

    [GeneratedRegex(@"\b(published|posted|created|first published|issued|filed)\b", Loose)]
    private static partial Regex Published1();

    [GeneratedRegex(
        @"^((first |last |originally )?(published|posted|updated?|modified|edited|revised|created|issued|filed|released|uploaded|dated?|added|printed)( (on|at|date|time|in print))?|publication date|pub date|time|via|on|at|from|as of|in|since|and|date published|date)\b\s*:?" +
        @"|\b(at|on|updated?|published|last updated|and|via)$|\b\d{1,2}[:.]\d\d(:\d\d)?\s*([ap]\.?\s?m\b\.?)?(\s*\(?[a-z]{2,4}\)?)?$|^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b\.?,?|^\(?([a-z]{2,4}t|gmt|utc|ist|bst)\)?$|\bissue\b.{0,10}$|^([01]?\d|2[0-3])\d\d (gmt|utc)$|^\+?\d\d:?\d\d( gmt)?$",
        Loose)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"^[\p{Lu}][\p{L}.' -]{1,30}(, [\p{Lu}][\p{L}.' -]{1,25})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^(?!.*[.!?]$)(([\p{L}'&-]+ ){0,5}(reporters?|correspondents?|writers?|journalists?|editors?|columnists?|producers?|bureau chief|contributors?|critics?|analysts?)( (for|at|in|of) .{2,40})?|special to .{2,40}|opinion contributors?|bbc( [\p{L},]+){1,5}|reporting from .{2,40})$",
        Loose)]
    private static partial Regex RoleAlone();

    [GeneratedRegex(@"\s+and\s+|\s*[/,;]\s*", Loose)]
    private static partial Regex SourceSeparator();

    [GeneratedRegex(@"^(by|written by|author|story by|reported by|words by)\s*:?$", Loose)]
    private static partial Regex ByAlone();

    [GeneratedRegex(@"^@\w{2,30}$|^\S+@\S+\.\w+$", Loose)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\bago$", Loose)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^[-–—•*]*\s*(©|\(c\)|copyright|&copy;)[\s©,.:]*(\(c\)\s*)?(\d{4}(\s*[-–]\s*\d{4})?)?,?\s*(by\s+)?(?<owner>[^.|]{2,60}?)(,?\s+(all rights|click|an? .{2,30} company)|[.|].*)?$", Loose)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"\b(originally|first) (published|appeared|posted) (on|in|at|by) (?<owner>[^.,]{2,50})", Loose)]
    private static partial Regex FirstPublished();

    [GeneratedRegex(@"(,?\s+(inc|llc|ltd|limited|plc|corp|corporation|gmbh|co|company|media group|group|holdings)\b\.?)+$|\s*\d{4}$|\s+all rights reserved.*$", Loose)]
    private static partial Regex Corporate();

    [GeneratedRegex(@"^.{8,}\s(?<mark>[-–—|])\s(?<outlet>[^-–—|]{2,40})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingOutlet();
}

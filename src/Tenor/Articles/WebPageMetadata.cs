using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tenor;

/// <summary>
/// What a page says of its article: schema.org's JSON-LD first, since it is made for machines, then the meta elements of Open Graph and
/// of the publishing systems, and then the marked-up page.
/// </summary>
/// <param name="Known">Title, authors, date, publisher and address.</param>
/// <param name="Body">The article's text where JSON-LD carries it whole.</param>
internal sealed partial record WebPageMetadata(KnownMetadata Known, string? Body)
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "parsely-title", "dc.title", "title", "headline"];
    private static readonly string[] AuthorNames = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "article.author", "cxenseparse:author"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date", "datepublished", "date", "pubdate", "publishdate", "publish-date",
        "sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "article.published", "cxenseparse:publishtime", "article:modified_time",
    ];

    private static readonly string[] SourceNames = ["og:site_name", "application-name", "cre", "dc.publisher", "publisher", "twitter:site:name"];

    public Uri? Url => Known.Url;

    public static WebPageMetadata Read(IHtmlDocument document, string html)
    {
        var story = Story.Of(document);
        var meta = new MetaElements(document);
        var url = Address(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Address(meta.First("og:url")) ?? story.Url
            ?? Address(SavedFrom().Match(html.Length > 2000 ? html[..2000] : html).Groups["url"].Value);
        var title = story.Title ?? meta.First(TitleNames) ?? document.QuerySelector("article h1, main h1, h1")?.TextContent ?? document.Title;
        string? sourceOfTitle = null;
        if (!string.IsNullOrWhiteSpace(title))
            (title, sourceOfTitle) = PageMetadata.WithoutOutlet(PlainText.Of(title), Text(title)!);
        var source = story.Publisher ?? meta.First(SourceNames) ?? sourceOfTitle;
        return new(
            new()
            {
                Title = Text(title),
                Authors = People(story.Authors) is { Count: > 0 } told ? told : People(meta.All(AuthorNames)) is { Count: > 0 } named ? named : People(MarkedAuthors(document)),
                Published = Date(story.Published) ?? Date(meta.First(DateNames)) ?? Date(MarkedDate(document)),
                Source = source is null ? null : Outlets.Find(source) ?? source,
                Url = url,
            },
            story.Body);
    }

    private static IReadOnlyList<string> People(IEnumerable<string> given)
    {
        var authors = new List<string>();
        foreach (var text in given)
        {
            if (Address(text) is not null)
                continue;
            var plain = PlainText.Of(text);
            foreach (var person in Byline.Read(plain)?.Authors ?? Byline.People(plain))
            {
                if (!authors.Contains(person, StringComparer.OrdinalIgnoreCase))
                    authors.Add(person);
            }
        }

        return authors;
    }

    private static IEnumerable<string> MarkedAuthors(IHtmlDocument document)
    {
        // Names beside the article are of other articles' authors, so the marks count only where they are few.
        var marked = document.QuerySelectorAll("[rel~=author], [itemprop~=author] [itemprop~=name], [itemprop~=author], .byline__name, .author-name")
            .Select(e => Text(e.TextContent)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return marked.Count <= 4 ? marked : [];
    }

    private static string? MarkedDate(IHtmlDocument document) =>
        (document.QuerySelector("[itemprop~=datePublished]") ?? document.QuerySelector("article time[datetime], main time[datetime], time[datetime]")) is { } element
            ? element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent
            : null;

    /// <summary>The day as the page writes it, in the page's own time zone.</summary>
    private static DateOnly? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Compact().Match(text) is { Success: true } digits && DateOnly.TryParseExact(digits.Value, "yyyyMMdd", out var day)
            ? day
            : PublicationDate.Find(text)?.Date;
    }

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static string? Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Publishing systems escape twice.
        var decoded = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        return string.Join(' ', decoded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|\burl:\s*)(?<url>https?://[^\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^(19|20)\d{6}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    /// <summary>The meta elements of a page by name or property.</summary>
    private sealed class MetaElements
    {
        private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

        public MetaElements(IHtmlDocument document)
        {
            foreach (var element in document.QuerySelectorAll("meta[content]"))
            {
                if ((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")) is not { Length: > 0 } name
                    || Text(element.GetAttribute("content")) is not { } content)
                {
                    continue;
                }

                if (!_values.TryGetValue(name, out var values))
                    _values[name] = values = [];
                values.Add(content);
            }
        }

        public string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (_values.TryGetValue(name, out var values))
                    return values[0];
            }

            return null;
        }

        /// <summary>All values of the first name that has any.</summary>
        public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (_values.TryGetValue(name, out var values) && values.Exists(v => Address(v) is null))
                    return values;
            }

            return [];
        }
    }

    /// <summary>The article that a page's JSON-LD describes.</summary>
    private sealed record Story
    {
        private const int Deepest = 6;

        public string? Title { get; private init; }

        public IReadOnlyList<string> Authors { get; private init; } = [];

        public string? Published { get; private init; }

        public string? Publisher { get; private init; }

        public Uri? Url { get; private init; }

        public string? Body { get; private init; }

        public static Story Of(IHtmlDocument document)
        {
            foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                try
                {
                    using var json = JsonDocument.Parse(
                        Unwrapped(script.TextContent), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                    if (Find(json.RootElement, 0) is { } node)
                        return Of(node);
                }
                catch (JsonException)
                {
                    // A page's data may be broken; its other marks are still there.
                }
            }

            return new();
        }

        private static Story Of(JsonElement node) => new()
        {
            Title = Member(node, "headline") ?? Member(node, "name"),
            Authors = [.. People(node, "author").Concat(People(node, "creator")).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = Member(node, "datePublished") ?? Member(node, "dateCreated"),
            Publisher = node.TryGetProperty("publisher", out var publisher) ? Name(publisher) : null,
            Url = Address(Member(node, "url"))
                ?? (node.TryGetProperty("mainEntityOfPage", out var page) ? Address(page.ValueKind == JsonValueKind.Object ? Member(page, "@id") : Scalar(page)) : null),
            Body = Member(node, "articleBody", keepLines: true),
        };

        private static JsonElement? Find(JsonElement node, int depth)
        {
            if (depth > Deepest)
                return null;
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                {
                    if (Find(item, depth + 1) is { } found)
                        return found;
                }
            }

            if (node.ValueKind != JsonValueKind.Object)
                return null;
            if (node.TryGetProperty("@type", out var type) && IsArticle(type))
                return node;
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (node.TryGetProperty(name, out var inner) && Find(inner, depth + 1) is { } found)
                    return found;
            }

            return null;
        }

        private static bool IsArticle(JsonElement type) => type.ValueKind switch
        {
            JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name == "Report"),
            JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
            _ => false,
        };

        private static IEnumerable<string> People(JsonElement node, string name)
        {
            if (!node.TryGetProperty(name, out var value))
                return [];
            var all = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
            return all.Where(p => p.ValueKind != JsonValueKind.Object || Member(p, "@type") is not ("Organization" or "NewsMediaOrganization"))
                .Select(Name).OfType<string>();
        }

        private static string? Name(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => Member(value, "name"),
            JsonValueKind.Array => value.GetArrayLength() > 0 ? Name(value[0]) : null,
            _ => Scalar(value),
        };

        private static string? Member(JsonElement node, string name, bool keepLines = false)
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value))
                return null;
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
                value = value[0];
            if (Scalar(value) is not { } text)
                return null;
            return keepLines ? WebUtility.HtmlDecode(text) : Text(text);
        }

        private static string? Scalar(JsonElement value) =>
            value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

        // Some systems hide their data from browsers of long ago.
        private static string Unwrapped(string script) => script.Trim().TrimStart('\uFEFF').Replace("<![CDATA[", "").Replace("]]>", "").Replace("<!--", "").Replace("-->", "").Trim().TrimEnd(';');
    }
}

using System.Collections.Frozen;

namespace Tenor;

/// <summary>Tells from a page's tags alone, without parsing it, about how deep it is nested.</summary>
internal static class MarkupDepth
{
    // Void elements, and those whose end tag may be left out: a page may open thousands of these without nesting any.
    private static readonly FrozenSet<string> NotCounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body");

    /// <summary>Whether more than <paramref name="most"/> tags are open at once.</summary>
    public static bool Exceeds(ReadOnlySpan<char> html, int most)
    {
        var lookup = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        while (html.IndexOf('<') is var start and >= 0)
        {
            html = html[(start + 1)..];
            if (html.StartsWith("!--", StringComparison.Ordinal))
            {
                html = After(html, "-->");
                continue;
            }

            var closes = html.Length > 0 && html[0] == '/';
            var name = Name(closes ? html[1..] : html);
            if (name.IsEmpty || lookup.Contains(name))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > most)
                return true;
            if (!closes && name.Equals("script", StringComparison.OrdinalIgnoreCase))
                html = After(html, "</script");
            else if (!closes && name.Equals("style", StringComparison.OrdinalIgnoreCase))
                html = After(html, "</style");
            else
                continue;
            depth--;
        }

        return false;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string end) =>
        html.IndexOf(end, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? html[(at + end.Length)..] : [];

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        return length == 0 || !char.IsAsciiLetter(tag[0]) ? [] : tag[..length];
    }
}

using System.Globalization;
using System.Net;
using System.Text;

namespace Tenor;

/// <summary>Words and numbers as charts, findings and evidence write them.</summary>
internal static class ChartWords
{
    private const int HoverWidth = 60;

    /// <summary>A score with its sign: +0.31, −0.42, 0.00.</summary>
    public static string Signed(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("0.00", CultureInfo.InvariantCulture);
        return rounded > 0 ? "+" + text : rounded < 0 ? "−" + text : text;
    }

    /// <summary>A number with separators: 1,021.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: "1 sentence", "24 sentences".</summary>
    public static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A number with the decimals that tell something.</summary>
    public static string Decimal(double value, int decimals) =>
        double.IsNaN(value) ? "" : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Names joined as English joins them: "a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    /// <summary>A label no longer than <paramref name="most"/> characters.</summary>
    public static string Shorten(string text, int most) =>
        text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";

    /// <summary>Text made safe for Plotly and HTML.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text made safe for an HTML attribute or element.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A sentence broken into lines that a hover label can hold, made safe for Plotly.</summary>
    public static string Wrap(string text) => string.Join("<br>", Lines(text, HoverWidth).Select(Escape));

    /// <summary>Text broken between words into lines of at most <paramref name="width"/> characters, a longer word on its own.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }
}

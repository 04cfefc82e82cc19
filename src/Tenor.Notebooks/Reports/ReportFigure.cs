using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tenor.Notebooks;

/// <summary>A chart in a report: caption, drawing, and the same data as text.</summary>
/// <remarks>
/// The title stands in the caption, where it wraps on a phone, not in the drawing. What the chart says in words and its data
/// come from the figure's <c>layout.meta</c>: <c>alt</c>, <c>columns</c>, <c>rows</c>.
/// </remarks>
internal static partial class ReportFigure
{
    private const int DefaultHeight = 420;
    private const int PlainMargin = 12;
    private const int LegendMargin = 36;
    private const int AxisMargin = 48;

    public static string Render(JsonObject figure, int number)
    {
        var layout = figure["layout"] as JsonObject ?? [];
        var meta = layout["meta"] as JsonObject;
        var (title, subtitle) = Titles(layout);
        var (drawn, height) = Drawn(figure);
        var alt = meta?["alt"]?.GetValue<string>() ?? (title.Length > 0 ? $"Chart: {title}" : "Chart");
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<figure class=\"chart\" id=\"figure-{number}\">\n<figcaption>");
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"number\">Figure {number}</span> <strong>").Append(Text(title)).Append("</strong>");
        if (subtitle.Length > 0) html.Append("<span class=\"note\">").Append(Text(subtitle)).Append("</span>");
        html.Append("</figcaption>\n");
        html.Append("<div class=\"plot\" role=\"img\" aria-label=\"").Append(Text(alt)).Append("\" style=\"min-height:")
            .Append(CultureInfo.InvariantCulture, $"{height}px\"></div>\n");
        html.Append("<script type=\"application/json\">").Append(ForScript(drawn)).Append("</script>\n");
        html.Append("<details class=\"data\"><summary>The chart in words and numbers</summary><p>").Append(Text(alt)).Append("</p>");
        if (meta?["columns"] is JsonArray columns && meta["rows"] is JsonArray rows)
        {
            html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Data of the chart\"><table><thead><tr>");
            foreach (var column in columns) html.Append("<th scope=\"col\">").Append(Text(column!.ToString())).Append("</th>");
            html.Append("</tr></thead><tbody>");
            foreach (var row in rows)
            {
                html.Append("<tr>");
                foreach (var cell in row!.AsArray()) html.Append("<td>").Append(Text(cell?.ToString() ?? "")).Append("</td>");
                html.Append("</tr>");
            }
            html.Append("</tbody></table></div>");
        }
        return html.Append("</details>\n</figure>\n").ToString();
    }

    // Without what stands in the caption, and with the legend where a reader looks first: the room that both took below and above goes.
    private static (JsonObject Figure, int Height) Drawn(JsonObject figure)
    {
        var copy = figure.DeepClone().AsObject();
        if (copy["layout"] is not JsonObject layout)
            copy["layout"] = layout = [];
        layout.Remove("title");
        layout.Remove("meta");
        var hasLegend = layout["showlegend"]?.GetValue<bool>() != false;
        var margin = layout["margin"] as JsonObject ?? [];
        var height = layout["height"]?.GetValue<double>() ?? DefaultHeight;
        var inner = height - (margin["t"]?.GetValue<double>() ?? 0) - (margin["b"]?.GetValue<double>() ?? 0);
        var top = hasLegend ? LegendMargin : PlainMargin;
        layout["margin"] = new JsonObject { ["l"] = 8, ["r"] = 8, ["t"] = top, ["b"] = AxisMargin };
        layout["height"] = inner + top + AxisMargin;
        layout["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["xanchor"] = "left", ["y"] = 1, ["yanchor"] = "bottom", ["traceorder"] = "normal" };
        return (copy, (int)(inner + top + AxisMargin));
    }

    private static (string Title, string Subtitle) Titles(JsonObject layout)
    {
        var text = (layout["title"] is JsonObject title ? title["text"] : layout["title"])?.GetValue<string>() ?? "";
        var parts = text.Split("<br>", 2);
        return (Plain(parts[0]), parts.Length > 1 ? Plain(parts[1]) : "");
    }

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(html.Replace("<br>", " "), "")).Trim();

    // "</script" and "<!--" would end or confuse the element.
    private static string ForScript(JsonNode node) => node.ToJsonString(JsonLayout.Compact).Replace("<", "\\u003c");

    private static string Text(string text) => ReportPage.Text(text);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Tenor;

/// <summary>Shows Plotly charts in notebooks without a network.</summary>
/// <remarks>
/// Tables and the other types of this library bring their formatters with them; charts are Plotly.NET's type, so theirs are registered.
/// The same chart gives the same bytes: Plotly.NET's own HTML has a random identifier and loads its script from the network.
/// </remarks>
public static class ChartFormatting
{
    private const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    /// <summary>Registers the formatters of charts with .NET Interactive. Calling it again changes nothing.</summary>
    public static void Register()
    {
        Formatter.Register<GenericChart>(FigureJson, PlotlyMimeType);
        Formatter.Register<GenericChart>(Html, HtmlFormatter.MimeType);
        Formatter.Register<GenericChart>(PlainText, PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), PlotlyMimeType, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }

    // Draws where the page has Plotly, or where a Jupyter server has the one that came with our kernelspec: classic Notebook gives
    // its base address on the body, JupyterLab in its configuration. The words and the table stand everywhere.
    // The script is called with names of its own, since it would otherwise hand itself to Notebook's module loader.
    private const string Draw =
        "const w=window,draw=p=>p.newPlot(d,f.data,f.layout,f.config),c=document.getElementById(\"jupyter-config-data\"),"
        + "b=document.body&&document.body.dataset.baseUrl||c&&JSON.parse(c.textContent).baseUrl;"
        + "if(!d)return;if(w.Plotly)draw(w.Plotly);else if(b)(w.tenorPlotly??=fetch(b+\"kernelspecs/tenor/plotly.min.js\")"
        + ".then(r=>r.ok?r.text():Promise.reject(r.status)).then(t=>{const m={exports:{}};"
        + "new Function(\"module\",\"exports\",\"define\",t)(m,m.exports);return w.Plotly=m.exports})).then(draw,()=>{})";

    /// <summary>The figure as Plotly's JSON: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    internal static string FigureJson(GenericChart chart) => GenericChart.toJson(chart);

    private static string Html(GenericChart chart)
    {
        var json = FigureJson(chart);
        var id = "tenor-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        var (title, meta) = Words(json);
        var html = new StringBuilder();
        html.Append("<figure class=\"tenor-chart\"><div id=\"").Append(id).Append("\"></div><figcaption><details><summary>")
            .Append(ChartWords.Html(title)).Append(": in words and numbers</summary><p>").Append(ChartWords.Html(Alt(meta, title))).Append("</p>");
        Table(html, meta);
        html.Append("</details></figcaption></figure>");
        html.Append("<script>(f=>{const d=document.getElementById(\"").Append(id).Append("\");").Append(Draw).Append("})(")
            .Append(json.Replace("<", "\\u003c")).Append(")</script>");
        return html.ToString();
    }

    private static string PlainText(GenericChart chart)
    {
        var (title, meta) = Words(FigureJson(chart));
        return Alt(meta, title);
    }

    private static (string Title, JsonObject? Meta) Words(string json)
    {
        var layout = JsonNode.Parse(json)?["layout"];
        var title = (layout?["title"] is JsonObject of ? of["text"] : layout?["title"])?.GetValue<string>() ?? "Chart";
        return (System.Net.WebUtility.HtmlDecode(title.Split("<br>")[0]), layout?["meta"] as JsonObject);
    }

    private static string Alt(JsonObject? meta, string title) => meta?["alt"]?.GetValue<string>() ?? title;

    private static void Table(StringBuilder html, JsonObject? meta)
    {
        if (meta?["columns"] is not JsonArray columns || meta["rows"] is not JsonArray rows) return;
        html.Append("<table><thead><tr>");
        foreach (var column in columns) html.Append("<th scope=\"col\">").Append(ChartWords.Html(column!.GetValue<string>())).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row!.AsArray()) html.Append("<td>").Append(ChartWords.Html(cell!.GetValue<string>())).Append("</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
    }
}

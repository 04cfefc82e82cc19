using System.Globalization;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Markdig;

namespace Tenor.Notebooks;

/// <summary>Lays a run out as a page: findings first, then the notebook's story, then how it was made.</summary>
internal sealed class ReportPage
{
    private const string FindingsTag = "findings";
    private const string HiddenTag = "hide-in-report";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseEmphasisExtras().UseAutoIdentifiers().DisableHtml().Build();

    private readonly ReportSource _source;
    private readonly StringBuilder _html = new();
    private int _figures;

    private ReportPage(ReportSource source) => _source = source;

    public static string Render(ReportSource source)
    {
        var page = new ReportPage(source);
        page.Body();
        return page.Document();
    }

    private string Document()
    {
        var style = Asset("report.css");
        var scripts = _figures > 0 ? new[] { PlotlyScript.Text, Asset("report.js") } : [];
        var hashes = string.Concat(scripts.Select(s => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'"));
        var document = new StringBuilder();
        document.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        // No fetch of any kind: the page is whole. Plotly sets style attributes, so styles cannot be held to a hash.
        document.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; ")
            .Append(scripts.Length > 0 ? $"script-src{hashes}; " : "").Append("base-uri 'none'; form-action 'none'\">\n");
        document.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        document.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        document.Append("<meta name=\"generator\" content=\"Tenor ").Append(_source.Packages[0].Version).Append("\">\n");
        document.Append("<title>").Append(Text(_source.Title)).Append("</title>\n<style>\n").Append(style).Append("</style>\n</head>\n<body>\n");
        document.Append(_html);
        foreach (var script in scripts) document.Append("<script>").Append(script).Append("</script>\n");
        return document.Append("</body>\n</html>\n").ToString();
    }

    private void Body()
    {
        _html.Append("<a class=\"skip\" href=\"#story\">Skip to the report</a>\n<header>\n<h1>").Append(Text(_source.Title)).Append("</h1>\n");
        _html.Append("<p class=\"byline\">").Append(Text(Byline())).Append("</p>\n</header>\n<main id=\"story\">\n");
        Failure();
        Findings();
        foreach (var cell in _source.Run.Document.Cells) Cell(cell);
        HowMade();
        _html.Append("</main>\n");
    }

    private string Byline()
    {
        var inputs = _source.Run.Inputs;
        var files = inputs.Count switch { 0 => "No input files", 1 => "1 input file", var n => string.Create(CultureInfo.InvariantCulture, $"{n:N0} input files") };
        return $"{files}, {Number(inputs.Sum(i => i.Bytes))} bytes · measured with Tenor {_source.Packages[0].Version}";
    }

    private void Failure()
    {
        if (_source.Run.Failure is not { } failure) return;
        _html.Append("<section class=\"failure\" role=\"alert\"><h2>This report is not complete</h2>\n<p>The notebook stopped at an error in cell ")
            .Append(failure.Cell.ToString(CultureInfo.InvariantCulture)).Append(".</p>\n<pre>")
            .Append(Text(string.Join('\n', failure.Error.Traceback))).Append("</pre></section>\n");
    }

    private void Findings()
    {
        var outputs = _source.Run.Document.Cells.Where(c => c.Tags.Contains(FindingsTag)).SelectMany(c => c.Outputs).ToList();
        if (outputs.Count == 0) return;
        _html.Append("<section class=\"findings\" aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
        foreach (var output in outputs) Output(output);
        _html.Append("</section>\n");
    }

    private void Cell(NotebookCell cell)
    {
        if (cell.Tags.Contains(FindingsTag) || cell.Tags.Contains(HiddenTag)) return;
        if (cell.Kind == CellKind.Markdown)
        {
            _html.Append("<section class=\"prose\">\n").Append(Markdig.Markdown.ToHtml(WithoutTitle(cell.Source), Markdown)).Append("</section>\n");
            return;
        }
        // What shows nothing is told with the rest of the code, at the end.
        if (cell.Kind != CellKind.Code || cell.Outputs.Count == 0) return;
        _html.Append("<section class=\"cell\">\n");
        foreach (var output in cell.Outputs) Output(output);
        _html.Append("<details class=\"code\"><summary>Code</summary><pre><code>").Append(Text(cell.Source)).Append("</code></pre></details>\n</section>\n");
    }

    private string WithoutTitle(string markdown)
    {
        var heading = "# " + _source.Title;
        var lines = markdown.Split('\n');
        var at = Array.FindIndex(lines, l => l.TrimEnd() == heading);
        return at < 0 ? markdown : string.Join('\n', lines.Where((_, i) => i != at));
    }

    private void Output(NotebookOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                _html.Append("<pre class=\"stream\">").Append(Text(stream.Text)).Append("</pre>\n");
                break;
            case ErrorOutput error:
                _html.Append("<pre class=\"error\">").Append(Text(string.Join('\n', error.Traceback))).Append("</pre>\n");
                break;
            case DisplayOutput { Data: var data }:
                Value(data);
                break;
            case ResultOutput { Data: var data }:
                Value(data);
                break;
        }
    }

    private void Value(MimeBundle data)
    {
        if (data[MimeTypes.Plotly] is { } figure) _html.Append(ReportFigure.Render(JsonNode.Parse(figure)!.AsObject(), ++_figures));
        else if (data[MimeTypes.Html] is { } html) _html.Append("<div class=\"value scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Result\">").Append(html).Append("</div>\n");
        else _html.Append("<pre class=\"stream\">").Append(Text(data[MimeTypes.Text] ?? "")).Append("</pre>\n");
    }

    private void HowMade()
    {
        _html.Append("<section class=\"made\" aria-labelledby=\"how-made\">\n<h2 id=\"how-made\">How this report was made</h2>\n");
        _html.Append("<p>The same notebook, inputs and versions give this page again, byte for byte. In the notebook’s folder:</p>\n<pre><code>")
            .Append(Text(_source.Command)).Append("</code></pre>\n");
        Table("Inputs", ["File", "Bytes", "SHA-256"], _source.Run.Inputs.Select(i => new[] { i.Path, Number(i.Bytes), i.Sha256 }));
        Table("Parameters", ["Name", "Value", "From"], _source.Run.Parameters.Select(p => new[] { p.Name, p.Value, p.Given ? "given to this run" : "the notebook" }));
        Table("Versions", ["Package", "Version"], _source.Packages.Select(p => new[] { p.Name, p.Version }));
        Table("Models", ["Model", "Bytes", "SHA-256"], _source.Models.Select(m => new[] { m.Name, Number(m.Bytes), m.Sha256 }));
        Table("Notebook", ["File", "SHA-256"], [[_source.Notebook, _source.NotebookSha256]]);
        _html.Append("<details class=\"code\"><summary>All code of the notebook</summary>\n");
        foreach (var cell in _source.Run.Document.Cells.Where(c => c.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(c.Source)))
            _html.Append("<pre><code>").Append(Text(cell.Source)).Append("</code></pre>\n");
        _html.Append("</details>\n</section>\n");
    }

    private void Table(string caption, string[] columns, IEnumerable<string[]> rows)
    {
        var body = rows.ToList();
        if (body.Count == 0) return;
        // A long list has a frame of its own to scroll in, as a cell's table has.
        _html.Append(body.Count > 20 ? "<div class=\"value scroll\"" : "<div class=\"scroll\"").Append(" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Text(caption)).Append("\"><table><caption>")
            .Append(Text(caption)).Append("</caption><thead><tr>");
        foreach (var column in columns) _html.Append("<th scope=\"col\">").Append(Text(column)).Append("</th>");
        _html.Append("</tr></thead><tbody>");
        foreach (var row in body)
        {
            _html.Append("<tr>");
            foreach (var cell in row) _html.Append(cell.Length == 64 ? "<td class=\"hash\">" : "<td>").Append(Text(cell)).Append("</td>");
            _html.Append("</tr>");
        }
        _html.Append("</tbody></table></div>\n");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Asset(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream("Tenor.Notebooks.Reports.Page." + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tenor.Notebooks.Tests;

public class NotebookReportTests
{
    private static readonly DateTimeOffset Made = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void The_first_heading_is_the_title_and_stands_once()
    {
        var report = Report(Markdown("# Grain & bread\n\nA story."));

        Assert.Equal("Grain & bread", report.Title);
        Assert.Contains("<title>Grain &amp; bread</title>", report.Html);
        Assert.Single(Regex.Matches(report.Html, "<h1>"));
        Assert.Contains("<p>A story.</p>", report.Html);
    }

    [Fact]
    public void Findings_come_before_the_story_whatever_the_order_of_cells()
    {
        var report = Report(Markdown("# T"), Markdown("The story"), Code("f", "what was found", "findings"));

        Assert.True(report.Html.IndexOf("what was found", StringComparison.Ordinal) < report.Html.IndexOf("The story", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_charts_holds_plotly_once_and_may_fetch_nothing()
    {
        var html = Report(Markdown("# T"), Chart(), Chart()).Html;

        Assert.Single(Regex.Matches(html, @"plotly\.js v\d"));
        Assert.Equal(2, Regex.Count(html, "<figure "));
        Assert.Contains("default-src 'none'", html);
        var ours = html.Replace(PlotlyScript.Text, "");
        Assert.DoesNotMatch(@"<(script|img|link|iframe|object)[^>]*\s(src|href|data)\s*=", ours);
        Assert.DoesNotMatch(@"https?://|@import|url\(", ours);
    }

    [Fact]
    public void Every_script_that_runs_has_its_hash_in_the_policy()
    {
        var html = Report(Markdown("# T"), Chart()).Html;
        var policy = Regex.Match(html, "script-src([^;]*);").Groups[1].Value;

        var scripts = Regex.Matches(html, "<script>(.*?)</script>", RegexOptions.Singleline);
        Assert.Equal(2, scripts.Count);
        Assert.All(scripts, script => Assert.Contains(
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value))), policy));
    }

    [Fact]
    public void A_page_without_charts_carries_no_script() =>
        Assert.DoesNotContain("<script", Report(Markdown("# T"), Code("1 + 1", "2")).Html);

    [Fact]
    public void A_chart_is_told_in_words_and_numbers_too()
    {
        var html = Report(Markdown("# T"), Chart()).Html;

        Assert.Matches("role=\"img\" aria-label=\"The 2 most frequent terms [^\"]+\"", html);
        Assert.Contains("<th scope=\"col\">Term</th>", html);
        Assert.Contains("<strong>Most frequent terms</strong>", html);
    }

    [Fact]
    public void Text_from_articles_and_cells_brings_no_markup()
    {
        var html = Report(Markdown("# <script>alert(1)</script>\n\n<img src=x onerror=alert(2)>"), Code("\"<script>alert(3)</script>\"", "<script>alert(4)</script>")).Html;

        Assert.DoesNotContain("<script>alert", html);
        Assert.DoesNotContain("<img", html);
    }

    [Fact]
    public void How_it_was_made_names_inputs_versions_parameters_and_the_command()
    {
        var report = NotebookReport.Make(
            Run([Markdown("# T")]) with { Parameters = [new("articles", "\"my news/*.txt\"", true), new("top", "20", false)] }, "/somewhere/terms.ipynb", "{}"u8);

        Assert.Contains("tenor report terms.ipynb -p articles=&#39;my news/*.txt&#39;", report.Html);
        Assert.Contains(new string('a', 64), report.Html);
        Assert.Contains("<td>Microsoft.ML</td>", report.Html);
        Assert.DoesNotContain("somewhere", report.Html);
    }

    [Fact]
    public void The_manifest_tells_the_same_for_programs_and_holds_the_pages_hash()
    {
        var report = Report(Markdown("# T"));

        var manifest = JsonDocument.Parse(report.Manifest("t.html", Made)).RootElement;

        Assert.Equal("t.html", manifest.GetProperty("report").GetProperty("file").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Html))), manifest.GetProperty("report").GetProperty("sha256").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("{}"u8)), manifest.GetProperty("notebook").GetProperty("sha256").GetString());
        Assert.Equal("../seeds/a.txt", manifest.GetProperty("inputs")[0].GetProperty("path").GetString());
        Assert.NotEmpty(manifest.GetProperty("models").EnumerateArray());
    }

    [Fact]
    public void From_one_making_to_the_next_only_the_field_made_differs()
    {
        var first = Report(Markdown("# T"), Chart());
        var second = Report(Markdown("# T"), Chart());

        Assert.Equal(first.Html, second.Html);
        var lines = first.Manifest("t.html", Made).Split('\n').Zip(second.Manifest("t.html", Made.AddDays(1)).Split('\n'));
        Assert.StartsWith("\"made\"", Assert.Single(lines, l => l.First != l.Second).First.Trim());
    }

    [Fact]
    public void A_report_of_a_run_that_failed_says_first_that_it_is_not_complete()
    {
        var error = new CellError("CS0103", "no x", null, ["cell 2, line 1, column 1: error CS0103: no x"]);
        var report = NotebookReport.Make(Run([Markdown("# T")]) with { Failure = new CellFailure(2, error) }, "t.ipynb", "{}"u8);

        Assert.Contains("This report is not complete", report.Html);
        Assert.Contains("cell 2, line 1, column 1: error CS0103: no x", report.Html);
        Assert.False(JsonDocument.Parse(report.Manifest("t.html", Made)).RootElement.GetProperty("complete").GetBoolean());
    }

    private static NotebookReport Report(params NotebookCell[] cells) => NotebookReport.Make(Run(cells), "t.ipynb", "{}"u8);

    private static NotebookRun Run(NotebookCell[] cells) => new(
        NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", NotebookFormat.Ipynb).WithCells(cells),
        null, [], [new InputFile("../seeds/a.txt", 12, new string('a', 64))], cells.Length);

    private static NotebookCell Markdown(string text) => new("m", CellKind.Markdown, text);

    private static NotebookCell Code(string source, string plain, params string[] tags) =>
        new NotebookCell("c", CellKind.Code, source, tags).WithOutputs(1, [new ResultOutput(1, MimeBundle.PlainText(plain))]);

    private static NotebookCell Chart() => new NotebookCell("c", CellKind.Code, "chart").WithOutputs(
        1, [new ResultOutput(1, ValueFormatter.Format(Corpus.FromText("Grain prices rose.").Terms().Chart(2)))]);
}

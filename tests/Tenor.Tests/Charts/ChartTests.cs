using System.Text.Json;
using Plotly.NET;

namespace Tenor.Tests;

public class ChartTests
{
    private static readonly string[] OkabeIto = ["#0072B2", "#D55E00", "#009E73"];

    public static TheoryData<string, GenericChart> Charts()
    {
        var corpus = Corpus.FromText(
            "Grain prices rose in the north. Grain exports fell in the south.\n\nThe north kept its grain. Prices of grain fell in the end.", "grain");
        var other = Corpus.FromText("Bridges were opened. Bridges were closed. The north has many bridges.", "bridges");
        Article[] strike =
        [
            .. Enumerable.Range(0, 50).Select(i => TestArticle.Of($"{i}", "Kim praised the brave crew. Kim blamed the cruel company.", "“We are happy,” said Ann Doe.") with
            {
                Source = $"Outlet {i % 3}", Published = new DateOnly(2025, 5, 1).AddDays(i % 7), Title = $"Article <{i}>",
            }),
        ];
        var many = Corpus.Of(strike);
        return new TheoryData<string, GenericChart>
        {
            { "tone of many articles", many.Tone().Chart() },
            { "tone of some articles", Corpus.Of(strike.Take(20)).Tone().Chart() },
            { "tone by source", many.Tone().BySource().Chart() },
            { "tone by day", many.Tone().OverTime().Chart() },
            { "stance by source", many.Stance("Kim").BySource().Chart() },
            { "keyness by group", Corpus.Of([corpus[0] with { Id = "g" }, other[0] with { Id = "o" }]).KeynessBy(a => a.Id).Chart() },
            { "tf-idf of many articles", many.TfIdf().Chart() },
            { "concordance of many articles", many.Concordance("crew").Chart() },
            { "tone along an article", SampleTables.Tone((Voice.Narration, .5), (Voice.Quotation, -.5), (Voice.Reported, 0)).Chart() },
            { "tone by article", SampleTables.ToneOf(("a", Voice.Narration, .5), ("b", Voice.Narration, -.5)).Chart() },
            { "stance", SampleTables.Stance(("Kim", Voice.Narration, -.4), ("Kim", Voice.Quotation, .2)).Chart() },
            { "terms", corpus.Terms().Chart() },
            { "tf-idf", corpus.TfIdf().Chart() },
            { "keyness", corpus.Keyness(other).Chart() },
            { "collocations", corpus.Collocations(minCount: 1).Chart() },
            { "concordance", corpus.Concordance("grain").Chart() },
        };
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_chart_has_a_title_n_named_axes_and_its_words_and_numbers(string name, GenericChart chart)
    {
        var layout = Figure(chart).GetProperty("layout");

        Assert.NotEmpty(name);
        Assert.Contains("<br><sub>", layout.GetProperty("title").GetProperty("text").GetString());
        Assert.Matches("\\bn( =|:)", layout.GetProperty("title").GetProperty("text").GetString()!);
        Assert.NotEmpty(layout.GetProperty("xaxis").GetProperty("title").GetProperty("text").GetString()!);
        var meta = layout.GetProperty("meta");
        Assert.EndsWith(".", meta.GetProperty("alt").GetString());
        Assert.NotEmpty(meta.GetProperty("rows").EnumerateArray());
        Assert.All(meta.GetProperty("rows").EnumerateArray(), row => Assert.Equal(meta.GetProperty("columns").GetArrayLength(), row.GetArrayLength()));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void The_same_chart_has_the_same_bytes_and_names_no_address(string name, GenericChart chart)
    {
        var json = ChartFormatting.FigureJson(chart);

        Assert.NotEmpty(name);
        Assert.Equal(json, ChartFormatting.FigureJson(chart));
        Assert.DoesNotContain("://", json);
    }

    [Fact]
    public void Voices_differ_in_colour_and_in_shape()
    {
        var traces = Figure(SampleTables.Tone((Voice.Narration, .5), (Voice.Quotation, -.5), (Voice.Reported, .1)).Chart())
            .GetProperty("data").EnumerateArray().Select(t => t.GetProperty("marker")).ToList();

        Assert.Equal(OkabeIto, traces.Select(m => m.GetProperty("color").GetString()));
        Assert.Equal(3, traces.Select(m => m.GetProperty("symbol").GetString()).Distinct().Count());
    }

    [Fact]
    public void A_sentence_is_on_hover_in_lines_and_cannot_bring_markup()
    {
        var point = Figure(SampleTables.Tone((Voice.Narration, .5)).Chart()).GetProperty("data")[0].GetProperty("customdata")[0];

        Assert.StartsWith("A sentence &lt;b&gt; of ten words &amp; more", point[0].GetString());
        Assert.Equal("+0.50", point[2].GetString());
    }

    [Fact]
    public void A_bar_over_few_mentions_is_hollow_and_the_chart_says_so()
    {
        var chart = Figure(SampleTables.Stance(
            [.. SampleTables.Repeat(9, "Kim", Voice.Narration, -.4), ("Yoon", Voice.Narration, .4)]).Chart());

        var colours = chart.GetProperty("data")[0].GetProperty("marker").GetProperty("color").EnumerateArray().Select(c => c.GetString()).ToList();
        Assert.Equal("#0072B2", colours[0]);
        Assert.StartsWith("rgba", colours[1]);
        Assert.Contains("too few to read", chart.GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void Whiskers_reach_from_the_lower_to_the_upper_end_of_the_interval()
    {
        var stance = SampleTables.Stance(SampleTables.Repeat(10, "Kim", Voice.Narration, -.4));
        var row = Assert.Single(stance.Actors);

        var error = Figure(stance.Chart()).GetProperty("data")[0].GetProperty("error_x");

        Assert.Equal(row.High - row.Mean, error.GetProperty("array")[0].GetDouble(), 4);
        Assert.Equal(row.Mean - row.Low, error.GetProperty("arrayminus")[0].GetDouble(), 4);
    }

    [Fact]
    public void Of_many_publishers_those_with_the_most_articles_are_drawn_and_the_title_says_so()
    {
        var corpus = Corpus.Of(Enumerable.Range(0, 60).Select(i =>
            TestArticle.Of("a" + i, "The rescue was a wonderful success.") with { Source = $"Paper {(i < 30 ? i : i % 3)}" }));

        var layout = Figure(corpus.Tone().BySource().Chart()).GetProperty("layout");

        var ticks = layout.GetProperty("yaxis").GetProperty("ticktext").EnumerateArray().Select(t => t.GetString()).ToList();
        Assert.Equal(24, ticks.Count);
        Assert.Contains("Paper 0 (11)", ticks);
        var title = layout.GetProperty("title").GetProperty("text").GetString()!;
        Assert.Contains("Drawn: the 24 sources with the most articles.", title.Replace("<br>", " "));
    }

    [Fact]
    public void One_mention_alone_has_no_whisker_and_the_words_say_so()
    {
        var chart = Figure(SampleTables.Stance(("Kim", Voice.Narration, -.4)).Chart());

        var bar = chart.GetProperty("data")[0];
        Assert.Equal(0, bar.GetProperty("error_x").GetProperty("array")[0].GetDouble());
        Assert.Equal(0, bar.GetProperty("error_x").GetProperty("arrayminus")[0].GetDouble());
        Assert.Equal("−0.40, no interval: one alone", bar.GetProperty("customdata")[0][1].GetString());
    }

    [Fact]
    public void In_a_notebook_a_chart_is_a_Plotly_figure_HTML_and_words()
    {
        ChartFormatting.Register();
        var chart = SampleTables.Tone((Voice.Narration, .5)).Chart();

        Assert.Equal(
            ["application/vnd.plotly.v1+json", "text/html", "text/plain"],
            Microsoft.DotNet.Interactive.Formatting.Formatter.GetPreferredMimeTypesFor(typeof(GenericChart)));
        var html = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(chart, "text/html");
        Assert.DoesNotContain("src=", html);
        Assert.Contains("<td>+0.50</td>", html);
        Assert.Contains("Tone of 1 sentence", Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(chart, "text/plain"));
    }

    [Fact]
    public void An_empty_table_gives_an_empty_chart()
    {
        Assert.NotEmpty(ChartFormatting.FigureJson(SampleTables.Tone().Chart()));
        Assert.NotEmpty(ChartFormatting.FigureJson(SampleTables.Stance().Chart()));
    }

    private static JsonElement Figure(GenericChart chart) => JsonDocument.Parse(ChartFormatting.FigureJson(chart)).RootElement;

    [Theory]
    [MemberData(nameof(Charts))]
    public void Neither_legend_nor_drawing_reaches_into_the_title(string name, GenericChart chart)
    {
        var layout = Figure(chart).GetProperty("layout");

        Assert.NotEmpty(name);
        var lines = layout.GetProperty("title").GetProperty("text").GetString()!.Split("<br>");
        Assert.All(lines, line => Assert.True(System.Net.WebUtility.HtmlDecode(line.Replace("<sub>", "").Replace("</sub>", "")).Length <= 80, line));
        Assert.True(layout.GetProperty("margin").GetProperty("t").GetDouble() >= 40 + (15 * (lines.Length - 1)));
        Assert.Equal("container", layout.GetProperty("legend").GetProperty("yref").GetString());
        Assert.Equal(0, layout.GetProperty("legend").GetProperty("y").GetDouble());
    }
}

namespace Tenor.Notebooks.Tests;

public class RowSequencesTests
{
    private sealed record Pair(string Name, double Value);

    [Fact]
    public void A_querys_result_is_shown_as_a_table_with_a_column_for_each_property()
    {
        var html = ValueFormatter.Format(Enumerable.Range(1, 2).Select(i => new { Actor = "<a>", Mentions = i }))[MimeTypes.Html]!;

        Assert.Contains(">Actor</th>", html);
        Assert.Contains(">&lt;a&gt;</td>", html);
        Assert.Equal(3, html.Split("<tr>").Length - 1);
    }

    [Fact]
    public void A_sequence_without_end_is_cut_and_says_so()
    {
        var bundle = ValueFormatter.Format(Enumerable.Repeat(new Pair("x", 0.12345), int.MaxValue));

        Assert.Contains("… and more", bundle[MimeTypes.Html]);
        Assert.Contains("0.123", bundle[MimeTypes.Text]);
    }

    [Fact]
    public void A_client_that_sorts_gets_the_values_themselves_with_the_types_of_their_columns()
    {
        var json = ValueFormatter.Format(new[] { new Pair("x", 0.12345), new Pair("y", double.NaN) })[MimeTypes.Table];

        Assert.Equal("""{"columns":[{"name":"Name","type":"text"},{"name":"Value","type":"number"}],"rows":[["x",0.12345],["y",null]],"total":2}""", json);
    }

    [Fact]
    public void A_client_that_sorts_is_told_where_nobody_knows_how_many_rows_there_are()
    {
        var json = ValueFormatter.Format(Enumerable.Repeat(new Pair("x", 1), int.MaxValue))[MimeTypes.Table];

        Assert.EndsWith("\"total\":null}", json);
    }

    [Fact]
    public void Numbers_and_texts_are_shown_as_NET_Interactive_shows_them() =>
        Assert.DoesNotContain("<table", ValueFormatter.Format(new[] { 1, 2 })[MimeTypes.Html]);

    [Fact]
    public void No_value_brings_a_style_sheet_that_would_style_the_page() =>
        Assert.DoesNotContain("<style", ValueFormatter.Format(new { A = 1 })[MimeTypes.Html]);
}

using System.Text.Json;

namespace Tenor.Notebooks.Tests;

public class ValueFormatterTests
{
    [Fact]
    public void A_table_comes_as_JSON_for_clients_that_sort_it_then_as_HTML_and_plain_text()
    {
        var bundle = ValueFormatter.Format(Corpus.FromText("The minister praised the deal. It was signed on Monday.", "deal"));

        Assert.Equal([MimeTypes.Table, MimeTypes.Html, MimeTypes.Text], bundle.Select(e => e.MimeType));
        var table = JsonDocument.Parse(bundle[MimeTypes.Table]!).RootElement;
        Assert.Equal(1, table.GetProperty("total").GetInt32());
        var columns = table.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()).ToList();
        Assert.Equal("deal", table.GetProperty("rows")[0][columns.IndexOf("Id")].GetString());
    }

    [Fact]
    public void A_value_without_a_form_of_its_own_is_shown_as_plain_text() =>
        Assert.Equal("42", ValueFormatter.Format(42)[MimeTypes.Text]);
}

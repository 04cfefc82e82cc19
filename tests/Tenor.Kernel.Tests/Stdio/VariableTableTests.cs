namespace Tenor.Kernel.Tests;

public sealed class VariableTableTests
{
    private sealed record Row(string Actor, double Tone, int? Mentions);

    private static readonly Row[] Rows = [new("Yoon", -0.25, 3), new("Kim", 0.5, null), new("Biden", 0, 1)];

    [Fact]
    public void Public_properties_are_the_columns()
    {
        var page = VariableTable.Of(Rows)!.Page(0, 10, null, false, null);
        Assert.Equal([new("Actor", "string", false), new("Tone", "double", true), new("Mentions", "int?", true)], page.Columns);
        Assert.Equal(["Yoon", "-0.25", "3"], page.Rows[0]);
        Assert.Equal(["Kim", "0.5", null], page.Rows[1]);
    }

    [Fact]
    public void A_page_is_a_part_of_what_was_sorted_and_filtered()
    {
        var page = VariableTable.Of(Rows)!.Page(1, 1, "Tone", true, "i");
        Assert.Equal((3, 2), (page.Total, page.Matching));
        Assert.Equal("Biden", Assert.Single(page.Rows)[0]);
    }

    [Fact]
    public void Missing_values_come_last()
    {
        var page = VariableTable.Of(Rows)!.Page(0, 10, "Mentions", false, null);
        Assert.Equal(["Biden", "Yoon", "Kim"], page.Rows.Select(r => r[0]));
    }

    [Fact]
    public void Plain_values_are_one_column()
    {
        var page = VariableTable.Of(new[] { 3, 1, 2 })!.Page(0, 10, "Value", false, null);
        Assert.Equal(["1", "2", "3"], page.Rows.Select(r => r[0]));
    }

    [Fact]
    public void A_dictionary_has_keys_and_values()
    {
        var page = VariableTable.Of(new Dictionary<string, int> { ["a"] = 1 })!.Page(0, 10, null, false, null);
        Assert.Equal(["Key", "Value"], page.Columns.Select(c => c.Name));
    }

    [Fact]
    public void What_has_no_count_is_no_table()
    {
        Assert.Null(VariableTable.CountOf("text"));
        Assert.Null(VariableTable.CountOf(42));
        Assert.Null(VariableTable.CountOf(Rows.Where(r => r.Tone > 0)));
        Assert.Equal(3, VariableTable.CountOf(Rows));
    }
}

using Tenor.Scripting.Tests.Oracle;

namespace Tenor.Scripting.Tests.Tooling;

/// <summary>In the sources, § is the place that an editor asks about.</summary>
public class ToolingTests
{
    private static readonly ScriptTooling Tooling = new(new ScriptSession(TenorSession.Options));

    [Theory]
    [InlineData("\"abc\".Sub§", "Substring")]
    [InlineData("new[] { \"a\" }.Where(s => s.§", "Length")]
    [InlineData("new[] { \"a\" }.Select(s => new { s, N = s.Length }).Where(p => p.§", "N")]
    [InlineData("var total = 1; { var inner = 2; in§ }", "inner")]
    [InlineData("var total = 1; tot§", "total")]
    [InlineData("DayOfWeek.§", "Friday")]
    [InlineData("Pick.Defaults(§)", "d:")]
    [InlineData("Pick.DayOrInt(§)", "DayOfWeek.Monday")]
    [InlineData("new[] { 1 }.Sel§", "Select")]
    [InlineData("new Animal { Na§ }", "Name")]
    [InlineData("$\"{\"x\".Le§}\"", "Length")]
    [InlineData("var t = (name: 1, 2); t.§", "name")]
    [InlineData("System.Text.§", "StringBuilder")]
    [InlineData("int Twice(int n) => n * 2; Tw§", "Twice")]
    public void Completion_offers_what_could_stand_there(string marked, string label)
    {
        var (code, position) = Place(marked);
        Assert.Contains(Tooling.Complete(code, position).Items, item => item.Label == label);
    }

    [Theory]
    [InlineData("new Bag().§", "Add", "ToArray")]
    [InlineData("\"abc\".§", "Length", "Aggregate")]
    [InlineData("\"abc\".§", "Length", "GetHashCode")]
    [InlineData("new[] { 1 }.§", "Length", "Sum")]
    public void Completion_puts_what_a_type_has_itself_before_what_everything_has(string marked, string first, string second)
    {
        var (code, position) = Place(marked);
        var labels = Tooling.Complete(code, position).Items.Select(item => item.Label).ToList();
        Assert.InRange(labels.IndexOf(first), 0, labels.IndexOf(second) - 1);
    }

    [Theory]
    [InlineData("// a comm§")]
    [InlineData("\"some te§xt\"")]
    [InlineData("var na§ = 1;")]
    public void Completion_is_silent_where_nothing_can_be_chosen(string marked)
    {
        var (code, position) = Place(marked);
        Assert.Empty(Tooling.Complete(code, position).Items);
    }

    [Fact]
    public void Completion_leaves_out_what_cells_cannot_reach()
    {
        var items = Tooling.Complete("\"a\".GetType().", 14).Items;
        Assert.Contains(items, item => item.Label == "Name");
        Assert.DoesNotContain(items, item => item.Label == "Assembly");
    }

    [Fact]
    public void Signatures_name_the_parameter_at_hand()
    {
        var (code, position) = Place("Pick.Order(1, §)");
        var help = Tooling.Signatures(code, position)!;
        Assert.Equal("b", help.Signatures[help.Active].Parameters[help.ActiveParameter].Name);
    }

    [Fact]
    public void Signatures_show_every_overload()
    {
        var (code, position) = Place("Pick.Many(§)");
        Assert.Equal(4, Tooling.Signatures(code, position)!.Signatures.Count);
    }

    [Theory]
    [InlineData("var x = 1; x§ + 1", "int x")]
    [InlineData("new[] { 1 }.Sel§ect(x => x * 2.0)", "Select<int, double>")]
    [InlineData("\"abc\".Len§gth", "int string.Length")]
    [InlineData("new[] { \"a\" }.Select(s => s§)", "string s")]
    public void Hover_tells_what_a_name_stands_for(string marked, string signature)
    {
        var (code, position) = Place(marked);
        Assert.Contains(signature, Tooling.Hover(code, position)!.Signature, StringComparison.Ordinal);
    }

    [Fact]
    public void Classification_covers_a_cell_in_order_and_without_overlap()
    {
        const string Code = "// total\nvar sum = new[] { 1, 2 }.Sum(x => x + 1);\n$\"{sum:F1} and \\n\"";
        var spans = Tooling.Classify(Code);
        Assert.Contains(spans, s => s.Kind == Classification.Comment && Code[s.Span.Start..s.Span.End] == "// total");
        Assert.Contains(spans, s => s.Kind == Classification.Method && Code[s.Span.Start..s.Span.End] == "Sum");
        Assert.Contains(spans, s => s.Kind == Classification.Variable && Code[s.Span.Start..s.Span.End] == "sum");
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Fact]
    public void Every_prefix_of_every_written_cell_is_answered()
    {
        foreach (var cell in CellFile.ReadAll().Where((_, i) => i % 40 == 0).Select(s => s.Cells[0]))
        {
            for (var end = 0; end <= cell.Length; end += 3)
            {
                Tooling.Complete(cell[..end], end);
                Tooling.Signatures(cell[..end], end);
                Tooling.Hover(cell[..end], end);
                Tooling.Classify(cell[..end]);
            }
        }
    }

    private static (string Code, int Position) Place(string marked)
    {
        var position = marked.IndexOf('§', StringComparison.Ordinal);
        return (marked.Remove(position, 1), position);
    }
}

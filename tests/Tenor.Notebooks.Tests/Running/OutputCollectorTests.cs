namespace Tenor.Notebooks.Tests;

public class OutputCollectorTests
{
    [Fact]
    public void Text_written_in_pieces_is_one_output_until_another_comes_between()
    {
        var outputs = new OutputCollector();
        outputs.StartCell(0);
        outputs.Write(OutputStream.Out, "a");
        outputs.Write(OutputStream.Out, "b\n");
        outputs.Write(OutputStream.Error, "c\n");
        outputs.Write(OutputStream.Out, "d\n");

        Assert.Equal(
            [new StreamOutput(OutputStream.Out, "ab\n"), new StreamOutput(OutputStream.Error, "c\n"), new StreamOutput(OutputStream.Out, "d\n")],
            outputs.Of(0)!);
    }

    [Fact]
    public void A_later_cell_can_replace_what_an_earlier_one_showed()
    {
        var outputs = new OutputCollector();
        outputs.StartCell(0);
        outputs.Display(MimeBundle.PlainText("old"), "d");
        outputs.StartCell(1);
        outputs.UpdateDisplay(MimeBundle.PlainText("new"), "d");

        Assert.Equal("new", ((DisplayOutput)Assert.Single(outputs.Of(0)!)).Data[MimeTypes.Text]);
        Assert.Empty(outputs.Of(1)!);
    }
}

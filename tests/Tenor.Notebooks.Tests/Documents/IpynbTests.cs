using System.Text.Json;
using CsCheck;

namespace Tenor.Notebooks.Tests;

public class IpynbTests
{
    private const string Foreign = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "a-1",
           "metadata": {"collapsed": true, "their_tool": {"n": 1.10, "big": 12345678901234567890}},
           "outputs": [
            {"data": {"image/png": "aGk=", "text/plain": ["<Figure>"]}, "metadata": {"image/png": {"width": 3}}, "output_type": "display_data", "transient_ish": null},
            {"name": "stderr", "output_type": "stream", "text": ["one\n", "two"]}
           ],
           "source": ["var naïve = \"😀\";\n", "naïve"],
           "unknown_member": [1, 2]
          },
          {"attachments": {"x.png": {"image/png": "aGk="}}, "cell_type": "markdown", "id": "b", "metadata": {}, "source": "one string"}
         ],
         "metadata": {"kernelspec": {"display_name": "Other", "name": "other"}, "widgets": {"state": {}}},
         "nbformat": 4,
         "nbformat_minor": 5,
         "root_extra": false
        }
        """;

    [Fact]
    public void Reading_and_writing_keeps_everything_that_another_tool_wrote()
    {
        var written = NotebookDocument.Parse(Foreign, NotebookFormat.Ipynb).ToText();

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Foreign).RootElement, JsonDocument.Parse(written).RootElement), written);
        Assert.Contains("1.10", written);
    }

    [Theory]
    [InlineData("stance-and-tone.ipynb")]
    [InlineData("terms.ipynb")]
    public void A_notebook_in_the_layout_of_Jupyter_is_written_back_byte_for_byte(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "notebooks", name));

        Assert.Equal(text, NotebookDocument.Parse(text, NotebookFormat.Ipynb).ToText());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public void Indentation_and_final_line_end_stay_as_they_were(int indent, bool newline)
    {
        var text = new JsonLayout(' ', indent, newline).Write(System.Text.Json.Nodes.JsonNode.Parse(Foreign)!);

        Assert.Equal(text, NotebookDocument.Parse(text, NotebookFormat.Ipynb).ToText());
    }

    [Fact]
    public void Any_source_comes_back_as_it_was_given()
    {
        Gen.String.Sample(source =>
        {
            var document = Empty().WithCells([new NotebookCell("c", CellKind.Code, source)]);
            return NotebookDocument.Parse(document.ToText(), NotebookFormat.Ipynb).Cells[0].Source == WellFormed(source);
        });
    }

    [Fact]
    public void Outputs_come_back_as_they_were_given()
    {
        NotebookOutput[] outputs =
        [
            new StreamOutput(OutputStream.Out, "a\nb\n"),
            new DisplayOutput(new MimeBundle(new MimeEntry(MimeTypes.Plotly, """{"data":[]}"""), new MimeEntry(MimeTypes.Html, "<b>\nx</b>"))),
            new ResultOutput(3, MimeBundle.PlainText("3")),
            new ErrorOutput("CS0103", "no such name", ["cell 3, line 1, column 2: error CS0103: no such name"]),
        ];
        var document = Empty().WithCells([new NotebookCell("c", CellKind.Code, "1").WithOutputs(3, outputs)]);

        var cell = NotebookDocument.Parse(document.ToText(), NotebookFormat.Ipynb).Cells[0];

        Assert.Equal(3, cell.ExecutionCount);
        Assert.Equal(document.ToText(), document.WithCells([cell.WithOutputs(3, cell.Outputs)]).ToText());
        Assert.Equal("<b>\nx</b>", ((DisplayOutput)cell.Outputs[1]).Data[MimeTypes.Html]);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON at line 1")]
    [InlineData("[]", "\"cells\"")]
    [InlineData("""{"cells":[],"nbformat":3}""", "nbformat is 3")]
    [InlineData("""{"cells":[{"cell_type":"graph","source":""}],"nbformat":4}""", "cell 1")]
    [InlineData("""{"cells":[{"cell_type":"code"}],"nbformat":4}""", "cell 1 has no source")]
    public void What_is_no_notebook_is_refused_with_the_reason(string text, string reason)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(text, NotebookFormat.Ipynb));

        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void A_changed_copy_leaves_the_document_as_it_was()
    {
        var document = NotebookDocument.Parse(Foreign, NotebookFormat.Ipynb);

        _ = document.WithCells([]);
        _ = document.Cells[0].WithSource("other").WithOutputs(null, []);

        Assert.Equal(NotebookDocument.Parse(Foreign, NotebookFormat.Ipynb).ToText(), document.ToText());
    }

    private static NotebookDocument Empty() =>
        NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", NotebookFormat.Ipynb);

    // Half a surrogate pair cannot be written as UTF-8; it becomes U+FFFD.
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}

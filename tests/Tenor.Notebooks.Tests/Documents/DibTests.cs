namespace Tenor.Notebooks.Tests;

public class DibTests
{
    private const string Text = """
        #!meta

        {
         "kernelInfo": {
          "defaultKernelName": "csharp",
          "items": [
           {
            "name": "csharp",
            "languageName": "C#"
           },
           {
            "name": "mydb",
            "languageName": "SQL"
           }
          ]
         }
        }

        #!markdown

        # Title

        #!csharp

        var x = 1;
        #!time

        x

        #!mydb

        select 1

        """;

    [Fact]
    public void Sections_become_cells_and_a_magic_command_stays_in_its_cell()
    {
        var document = NotebookDocument.Parse(Text, NotebookFormat.Dib);

        Assert.Equal(["# Title", "var x = 1;\n#!time\n\nx", "select 1"], document.Cells.Select(c => c.Source));
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code], document.Cells.Select(c => c.Kind));
        Assert.Equal([null, "csharp", "mydb"], document.Cells.Select(c => c.Language));
    }

    [Fact]
    public void Reading_and_writing_gives_the_same_text() => Assert.Equal(Text, NotebookDocument.Parse(Text, NotebookFormat.Dib).ToText());

    [Fact]
    public void A_notebook_goes_to_dib_and_back_with_its_cells()
    {
        var notebook = NotebookDocument.Load(Path.Combine(Repository.Root, "notebooks", "terms.ipynb"));

        var back = NotebookDocument.Parse(notebook.As(NotebookFormat.Dib).ToText(), NotebookFormat.Dib);

        Assert.Equal(notebook.Cells.Select(c => (c.Kind, c.Source)), back.Cells.Select(c => (c.Kind, c.Source)));
    }
}

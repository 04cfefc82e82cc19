using System.Text.Json;
using Tenor.Notebooks;

namespace Tenor.Kernel.Tests;

public sealed class NotebookConversionTests
{
    private const string Notebook =
        """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "title",
           "metadata": {},
           "source": [
            "# News"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "load",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "loaded\n"
             ]
            }
           ],
           "source": [
            "var files = \"*.txt\";\n",
            "files"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "empty",
           "metadata": {},
           "outputs": [],
           "source": []
          },
          {
           "cell_type": "raw",
           "id": "raw",
           "metadata": {},
           "source": [
            "\n",
            "kept\n"
           ]
          }
         ],
         "metadata": {
          "authors": [
           {
            "name": "A"
           }
          ],
          "kernelspec": {
           "display_name": "Tenor (C#)",
           "language": "csharp",
           "name": "tenor"
          },
          "language_info": {
           "file_extension": ".cs",
           "mimetype": "text/x-csharp",
           "name": "csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private static NotebookDocument Read(string text) => NotebookDocument.Parse(text, NotebookFormat.Ipynb);

    [Theory]
    [InlineData(NotebookTarget.Dib)]
    [InlineData(NotebookTarget.Polyglot)]
    public void There_and_back_is_the_same_file(NotebookTarget target)
    {
        var there = NotebookConversion.Convert(Read(Notebook), target);
        var read = NotebookDocument.Parse(there.ToText(), there.Format);
        Assert.Equal(Notebook, NotebookConversion.Convert(read, NotebookTarget.Ipynb).ToText());
    }

    [Fact]
    public void A_notebook_of_polyglot_notebooks_comes_back_as_it_was()
    {
        const string Polyglot =
            """
            {"cells":[{"cell_type":"code","execution_count":null,"metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"outputs":[],"source":["1"]},
             {"cell_type":"code","execution_count":null,"metadata":{"polyglot_notebook":{"kernelName":"csharp"}},"outputs":[],"source":["2"]}],
             "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},
             "language_info":{"name":"polyglot-notebook"},
             "polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["frontend"],"name":"vscode"}]}}},
             "nbformat":4,"nbformat_minor":2}
            """;
        var ours = NotebookConversion.Convert(Read(Polyglot), NotebookTarget.Ipynb);
        Assert.Equal("tenor", ours.KernelName);
        Assert.Equal(["fsharp", null], ours.Cells.Select(c => c.Language));
        var back = NotebookConversion.Convert(Read(ours.ToText()), NotebookTarget.Polyglot);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Polyglot).RootElement, JsonDocument.Parse(back.ToText()).RootElement));
    }

    [Fact]
    public void A_polyglot_notebook_has_what_polyglot_notebooks_looks_for_and_a_kernel_that_jupyter_finds()
    {
        var notebook = NotebookConversion.Convert(Read(Notebook), NotebookTarget.Polyglot);
        Assert.Equal(KernelSpec.PolyglotName, notebook.KernelName);
        Assert.StartsWith(".net-", notebook.KernelName);
        Assert.Equal("polyglot-notebook", notebook.Metadata.GetProperty("language_info").GetProperty("name").GetString());
        Assert.Equal("csharp", notebook.Metadata.GetProperty("polyglot_notebook").GetProperty("kernelInfo").GetProperty("defaultKernelName").GetString());
        Assert.All(notebook.Cells.Where(c => c.Kind == CellKind.Code), c => Assert.Equal("csharp", c.Language));
    }

    [Fact]
    public void A_dib_file_that_was_edited_keeps_its_new_text()
    {
        var dib = NotebookConversion.Convert(Read(Notebook), NotebookTarget.Dib).ToText();
        var edited = dib.Replace("var files = \"*.txt\";", "var files = \"news/*.txt\";") + "\n#!csharp\n\n1 + 1\n";
        var back = NotebookConversion.Convert(NotebookDocument.Parse(edited, NotebookFormat.Dib), NotebookTarget.Ipynb);
        Assert.Contains(back.Cells, c => c.Source == "var files = \"news/*.txt\";\nfiles");
        Assert.Contains(back.Cells, c => c.Source == "1 + 1");
    }

    [Fact]
    public void A_line_that_a_dib_file_would_take_for_a_cell_is_refused()
    {
        var notebook = Read(Notebook.Replace("# News", "write\\n#!fsharp\\nin front"));
        var error = Assert.Throws<NotebookFormatException>(() => NotebookConversion.Convert(notebook, NotebookTarget.Dib));
        Assert.Contains("cell 1", error.Message);
        Assert.Contains("#!fsharp", error.Message);
    }

    [Fact]
    public void A_dib_file_of_dotnet_interactive_becomes_a_notebook_of_ours()
    {
        const string Dib = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]}}\n\n#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n";
        var notebook = NotebookConversion.Convert(NotebookDocument.Parse(Dib, NotebookFormat.Dib), NotebookTarget.Ipynb);
        Assert.Equal("tenor", notebook.KernelName);
        Assert.Equal(["# Title", "1 + 1"], notebook.Cells.Select(c => c.Source));
    }
}

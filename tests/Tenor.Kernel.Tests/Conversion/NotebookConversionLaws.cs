using System.Text.Json.Nodes;
using CsCheck;
using Tenor.Notebooks;

namespace Tenor.Kernel.Tests;

/// <summary>What holds of every notebook: the way there and back loses nothing.</summary>
public sealed class NotebookConversionLaws
{
    private static readonly Gen<string> Line = Text(
        "var x = 1;", "x + 1", "", "  ", "\t\"tab\"", "# Title", "text “with” ünï😀code", "#!time", "#!csharp", "#!markdown", "#!meta", "#!nowhere at all",
        "{\"json\": [1]}", "<b>&amp;</b>", "```", "#r \"nuget: Tenor\"", "a\u2028b\fc", "windows\r", "\\u0041\\n", "'\"`");

    private static readonly Gen<string> Source = Gen.Select(Line.Array[0, 4], Gen.Bool, (lines, ended) => string.Join('\n', lines) + (ended ? "\n" : ""));

    private static readonly Gen<JsonNode> Output = Gen.OneOf<JsonNode>(
        Source.Select(t => (JsonNode)new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = new JsonArray(t) }),
        Source.Select(t => (JsonNode)new JsonObject
        {
            ["data"] = new JsonObject { ["text/html"] = new JsonArray("<p>\n", "</p>"), ["text/plain"] = new JsonArray(t), ["application/json"] = new JsonObject { ["a"] = 1.50 } },
            ["metadata"] = new JsonObject { ["isolated"] = true },
            ["output_type"] = "display_data",
        }),
        Source.Select(t => (JsonNode)new JsonObject { ["ename"] = "E", ["evalue"] = t, ["output_type"] = "error", ["traceback"] = new JsonArray(t) }));

    private static readonly Gen<JsonObject> Cell =
        Gen.Select(Text("code", "markdown", "raw"), Source, Gen.Int[0, 5], Output.Array[0, 2], Gen.Int[0, 999], (kind, source, extra, outputs, id) =>
        {
            var cell = new JsonObject { ["cell_type"] = kind };
            if (kind == "markdown" && extra == 1) cell["attachments"] = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "iVBORw0KGgo=" } };
            if (kind == "code") cell["execution_count"] = extra == 0 ? null : extra;
            if (extra != 2) cell["id"] = $"c{id}";
            cell["metadata"] = extra switch
            {
                1 => new JsonObject { ["tags"] = new JsonArray("parameters", "a b") },
                2 => new JsonObject { ["vscode"] = new JsonObject { ["languageId"] = "csharp" } },
                3 when kind == "code" => new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "fsharp" } },
                _ => new JsonObject(),
            };
            if (kind == "code") cell["outputs"] = new JsonArray([.. outputs.Select(o => o.DeepClone())]);
            // As one text, or as Jupyter writes it, a list of lines.
            cell["source"] = extra == 4 ? source : new JsonArray([.. source.Split('\n').Select((l, i) => i == source.Split('\n').Length - 1 ? l : l + "\n").Where(l => l.Length > 0).Select(l => JsonValue.Create(l))]);
            return cell;
        });

    private static readonly Gen<JsonObject> Metadata = Text(
        """{"kernelspec":{"display_name":"Tenor (C#)","language":"csharp","name":"tenor"},"language_info":{"file_extension":".cs","mimetype":"text/x-csharp","name":"csharp"}}""",
        """{"kernelspec":{"display_name":"Tenor","language":"csharp","name":"tenor"},"language_info":{"name":"csharp"},"authors":[{"name":"Å"}],"title":"T"}""",
        """{"kernelspec":{"display_name":"Python 3","language":"python","name":"python3"},"language_info":{"name":"python","version":"3.11"}}""",
        """{"kernelspec":{"display_name":"Tenor (C#)","language":"csharp","name":"tenor"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[]}}}""",
        "{}").Select(text => JsonNode.Parse(text)!.AsObject());

    private static readonly Gen<string> Notebook = Gen.Select(Cell.Array[0, 5], Metadata, (cells, metadata) => NotebookConversion.Read(new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select(c => c.DeepClone())]),
        ["metadata"] = metadata.DeepClone(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }).ToText());

    private static Gen<string> Text(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    [Theory]
    [InlineData(NotebookTarget.Dib)]
    [InlineData(NotebookTarget.Polyglot)]
    public void There_and_back_is_the_same_file_or_refused_by_the_cells_number(NotebookTarget target) => Notebook.Sample(text =>
    {
        NotebookDocument there;
        try
        {
            there = NotebookConversion.Convert(NotebookDocument.Parse(text, NotebookFormat.Ipynb), target);
        }
        catch (NotebookFormatException e) when (target == NotebookTarget.Dib)
        {
            Assert.Matches(@"^cell \d+ has the line ""#!", e.Message);
            return;
        }
        var read = NotebookDocument.Parse(there.ToText(), there.Format);
        Assert.Equal(text, NotebookConversion.Convert(read, NotebookTarget.Ipynb).ToText());
    });

    [Fact]
    public void A_dib_file_comes_back_from_a_notebook_with_the_same_cells() => Notebook.Sample(text =>
    {
        var plain = NotebookDocument.Parse(text.Replace("#!meta", "#!time"), NotebookFormat.Ipynb).As(NotebookFormat.Dib).ToText();
        var dib = NotebookDocument.Parse(plain, NotebookFormat.Dib);
        var back = NotebookConversion.Convert(NotebookConversion.Convert(dib, NotebookTarget.Ipynb), NotebookTarget.Dib);
        Assert.Equal(
            dib.Cells.Select(c => (c.Kind, c.Language, c.Source)),
            NotebookDocument.Parse(back.ToText(), NotebookFormat.Dib).Cells.Select(c => (c.Kind, c.Language, c.Source)));
    });
}

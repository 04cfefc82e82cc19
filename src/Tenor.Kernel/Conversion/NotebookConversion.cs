using System.Text.Json;
using System.Text.Json.Nodes;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>What a notebook can be converted to.</summary>
public enum NotebookTarget
{
    /// <summary>A Jupyter notebook that asks for Tenor's kernel.</summary>
    Ipynb,

    /// <summary>.NET Interactive's text format.</summary>
    Dib,

    /// <summary>A Jupyter notebook that Polyglot Notebooks takes for its own, and that Tenor's kernel runs in every Jupyter client.</summary>
    Polyglot,
}

/// <summary>
/// Converts notebooks between Jupyter's format, .NET Interactive's and Polyglot Notebooks' dialect of the former. What the
/// target has no place for is kept aside in its metadata, so that the way back loses nothing.
/// </summary>
public static class NotebookConversion
{
    private const string Aside = "tenor";
    private static readonly JsonSerializerOptions Jupyter = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Converts a notebook.</summary>
    /// <exception cref="NotebookFormatException">
    /// A cell has a line that the target would read as the start of another cell; the message names both.
    /// </exception>
    public static NotebookDocument Convert(NotebookDocument notebook, NotebookTarget target)
    {
        if (notebook.Format == NotebookFormat.Dib)
        {
            if (target == NotebookTarget.Dib) return notebook;
            notebook = DibExtras.PutBack(notebook);
            // A .dib file always has a kernel of its own; without one this is a notebook that was set aside, and asked for none.
            if (target == NotebookTarget.Ipynb && notebook.KernelName is null) return notebook;
        }
        if (target == NotebookTarget.Dib) return DibExtras.SetAside(notebook);
        return target == NotebookTarget.Polyglot ? ToPolyglot(notebook) : ToTenor(notebook);
    }

    private static NotebookDocument ToPolyglot(NotebookDocument notebook)
    {
        if (notebook.KernelName?.StartsWith(".net-", StringComparison.OrdinalIgnoreCase) == true) return notebook;
        var metadata = Swap(notebook, TenorMetadata(), PolyglotMetadata());
        metadata["polyglot_notebook"] ??= KernelInfo();
        return notebook
            .WithCells(notebook.Cells.Select(c => c.Kind == CellKind.Code && c.Language is null ? WithKernelName(c) : c))
            .WithMetadata(Element(metadata));
    }

    private static NotebookDocument ToTenor(NotebookDocument notebook)
    {
        if (notebook.KernelName is { } name && !name.StartsWith(".net-", StringComparison.OrdinalIgnoreCase)) return notebook;
        var metadata = Swap(notebook, PolyglotMetadata(), TenorMetadata());
        if (JsonNode.DeepEquals(metadata["polyglot_notebook"], KernelInfo())) metadata.Remove("polyglot_notebook");
        return notebook.WithCells(notebook.Cells.Select(WithoutKernelName)).WithMetadata(Element(metadata));
    }

    /// <summary>Puts one pair of kernelspec and language in the place of another, and keeps a pair that is not the usual one aside.</summary>
    private static JsonObject Swap(NotebookDocument notebook, JsonObject usual, JsonObject coming)
    {
        var metadata = Node(notebook.Metadata);
        var aside = metadata[Aside]?.DeepClone() as JsonObject;
        var leaving = new JsonObject();
        foreach (var name in new[] { "kernelspec", "language_info" })
        {
            leaving[name] = metadata[name]?.DeepClone();
            var value = (aside is null ? coming : aside)[name]?.DeepClone();
            if (value is null) metadata.Remove(name);
            else metadata[name] = value;
        }
        if (JsonNode.DeepEquals(leaving, usual)) metadata.Remove(Aside);
        else metadata[Aside] = leaving;
        return metadata;
    }

    private static NotebookCell WithKernelName(NotebookCell cell)
    {
        var metadata = Node(cell.Metadata);
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" };
        return cell.WithMetadata(Element(metadata));
    }

    private static NotebookCell WithoutKernelName(NotebookCell cell)
    {
        var metadata = Node(cell.Metadata);
        if (!JsonNode.DeepEquals(metadata["polyglot_notebook"], new JsonObject { ["kernelName"] = "csharp" })) return cell;
        metadata.Remove("polyglot_notebook");
        return cell.WithMetadata(Element(metadata));
    }

    private static JsonObject TenorMetadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = KernelSpec.DisplayName, ["language"] = KernelSpec.Language, ["name"] = KernelSpec.Name },
        ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = KernelSpec.Language },
    };

    private static JsonObject PolyglotMetadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = KernelSpec.PolyglotDisplayName, ["language"] = "C#", ["name"] = KernelSpec.PolyglotName },
        ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
    };

    private static JsonObject KernelInfo() => JsonNode.Parse(
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["c#","cs"],"languageName":"csharp","name":"csharp"}]}}""")!.AsObject();

    internal static JsonObject Node(JsonElement element) => JsonObject.Create(element.Clone())!;

    internal static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);

    internal static NotebookDocument Read(JsonNode root) => NotebookDocument.Parse(root.ToJsonString(Jupyter) + "\n", NotebookFormat.Ipynb);
}

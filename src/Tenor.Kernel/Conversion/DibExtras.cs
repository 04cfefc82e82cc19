using System.Text.Json.Nodes;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>
/// Keeps what a .dib file has no place for (cell ids, tags, metadata, outputs, attachments) in its <c>#!meta</c> section.
/// </summary>
internal static class DibExtras
{
    private const string Polyglot = "polyglot_notebook";
    private const string Aside = "tenor";

    public static NotebookDocument SetAside(NotebookDocument notebook)
    {
        var root = JsonNode.Parse(notebook.As(NotebookFormat.Ipynb).ToText())!.AsObject();
        var metadata = root["metadata"]!.AsObject();
        var cells = root["cells"]!.AsArray();
        var meta = metadata[Polyglot]?.DeepClone().AsObject() ?? DefaultMeta();
        var kept = root.DeepClone().AsObject();
        for (var i = 0; i < cells.Count; i++)
        {
            // An empty cell is not written; any other's text comes from the cell itself, but for what is not kept there: line ends
            // around it, and whether the notebook holds it as one text or as lines.
            var source = notebook.Cells[i].Source;
            if (source.Length > 0 && Written(source) == source && JsonNode.DeepEquals(cells[i]!["source"], Multiline.Of(source)))
                kept["cells"]![i]!["source"] = null;
        }
        meta[Aside] = kept;
        metadata[Polyglot] = meta;
        var dib = NotebookConversion.Read(root).As(NotebookFormat.Dib);
        Check(notebook, dib);
        return dib;
    }

    public static NotebookDocument PutBack(NotebookDocument dib)
    {
        var root = JsonNode.Parse(dib.As(NotebookFormat.Ipynb).ToText())!.AsObject();
        var metadata = root["metadata"]!.AsObject();
        if (metadata[Polyglot]?[Aside] is not JsonObject original || original["cells"] is not JsonArray kept)
            return NotebookConversion.Read(root);
        var result = new JsonArray();
        var written = new Queue<JsonObject>(root["cells"]!.AsArray().Select(c => c!.AsObject()));
        var same = written.Count == kept.Count(k => !IsEmpty(k));
        foreach (var node in kept)
        {
            if (node is not JsonObject extra) continue;
            if (IsEmpty(extra))
            {
                result.Add(extra.DeepClone());
                continue;
            }
            // Cells that came or went since make positions say nothing; then only what the file itself holds is taken.
            if (!same || !written.TryDequeue(out var cell)) continue;
            result.Add(Merged(extra, cell));
        }
        while (written.TryDequeue(out var rest)) result.Add(rest.DeepClone());
        var whole = original.DeepClone();
        whole["cells"] = result;
        return NotebookConversion.Read(whole);
    }

    private static JsonObject Merged(JsonObject extra, JsonObject cell)
    {
        var merged = extra.DeepClone().AsObject();
        if (Text(extra["source"]) is not { } kept || Written(kept) != Text(cell["source"])) merged["source"] = cell["source"]!.DeepClone();
        return merged;
    }

    private static bool IsEmpty(JsonNode? extra) => Text(extra?["source"]) is { } text && Written(text).Length == 0;

    /// <summary>A cell's text as a .dib file has it.</summary>
    private static string Written(string source) => Multiline.WithLineFeeds(source).Trim('\n');

    private static string? Text(JsonNode? source) => source switch
    {
        null => null,
        JsonArray lines => string.Concat(lines.Select(l => l!.ToString())),
        _ => source.ToString(),
    };

    private static void Check(NotebookDocument notebook, NotebookDocument dib)
    {
        var cells = notebook.Cells.Select((c, i) => (Cell: c, Number: i + 1)).Where(c => Written(c.Cell.Source).Length > 0).ToList();
        foreach (var (cell, number) in cells)
        {
            // A second one would make the first unreadable.
            if (cell.Source.Split('\n').FirstOrDefault(l => l.Trim() == "#!meta") is { } meta) throw Refusal(number, meta);
        }
        var read = NotebookDocument.Parse(dib.ToText(), NotebookFormat.Dib).Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, number) = cells[i];
            if (i < read.Count && read[i].Source == Written(cell.Source) && read[i].Kind == cell.Kind) continue;
            throw Refusal(number, cell.Source.Split('\n').FirstOrDefault(l => l.StartsWith("#!", StringComparison.Ordinal)) ?? "");
        }
    }

    private static NotebookFormatException Refusal(int cell, string line) => new(
        $"cell {cell} has the line \"{line}\", which a .dib file reads as the start of another cell; change the line, or keep the notebook as .ipynb.");

    private static JsonObject DefaultMeta() => JsonNode.Parse(
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["c#","cs"],"languageName":"csharp","name":"csharp"}]}}""")!.AsObject();
}

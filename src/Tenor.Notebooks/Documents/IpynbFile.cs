using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>Jupyter's notebook format, version 4.</summary>
internal static class IpynbFile
{
    public static NotebookDocument Parse(string text)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException($"not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}; is it a notebook?", e);
        }
        if (node is not JsonObject root || root["cells"] is not JsonArray cells)
            throw new NotebookFormatException("JSON, but without a list \"cells\": not a notebook of nbformat 4.");
        if (root["nbformat"] is not JsonValue version || !version.TryGetValue(out int major) || major != 4)
            throw new NotebookFormatException($"nbformat is {root["nbformat"]?.ToJsonString() ?? "missing"}; only version 4 is read. Save it with a current Jupyter.");
        for (var i = 0; i < cells.Count; i++) Check(cells[i], i);
        if (root["metadata"] is null) root["metadata"] = new JsonObject();
        return new NotebookDocument(root, JsonLayout.Of(text), NotebookFormat.Ipynb);
    }

    private static void Check(JsonNode? cell, int index)
    {
        if (cell is not JsonObject || cell["cell_type"] is not JsonValue type || !type.TryGetValue(out string? name)
            || name is not ("code" or "markdown" or "raw"))
            throw new NotebookFormatException($"cell {index + 1} has no cell_type that nbformat 4 knows.");
        if (cell["source"] is not (JsonValue or JsonArray))
            throw new NotebookFormatException($"cell {index + 1} has no source.");
    }
}

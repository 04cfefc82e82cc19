using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>What a cell is.</summary>
public enum CellKind
{
    /// <summary>Code to run.</summary>
    Code,

    /// <summary>Markdown to read.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered.</summary>
    Raw,
}

/// <summary>A cell of a notebook. Immutable; the <c>With</c> members return a changed copy.</summary>
public sealed class NotebookCell
{
    private readonly JsonObject _json;

    internal NotebookCell(JsonObject json) => _json = json;

    /// <summary>Makes a cell without outputs.</summary>
    /// <param name="id">Identifier, unique in the notebook: 1 to 64 letters, digits, hyphens and underscores.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="source">Its text.</param>
    /// <param name="tags">Its tags.</param>
    public NotebookCell(string id, CellKind kind, string source, params IReadOnlyList<string> tags)
    {
        _json = new JsonObject { ["cell_type"] = NameOf(kind) };
        if (kind == CellKind.Code) _json["execution_count"] = null;
        _json["id"] = id;
        _json["metadata"] = new JsonObject();
        if (tags.Count > 0) _json["metadata"]!["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]);
        if (kind == CellKind.Code) _json["outputs"] = new JsonArray();
        _json["source"] = Multiline.Of(source);
    }

    /// <summary>Identifier; null in files older than nbformat 4.5.</summary>
    public string? Id => _json["id"]?.GetValue<string>();

    /// <summary>What the cell is.</summary>
    public CellKind Kind => _json["cell_type"]!.GetValue<string>() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>The cell's text.</summary>
    public string Source => Multiline.Text(_json["source"]);

    /// <summary>The cell's metadata, a JSON object.</summary>
    public JsonElement Metadata => JsonSerializer.SerializeToElement(_json["metadata"] ?? new JsonObject());

    /// <summary>The cell's tags.</summary>
    public IReadOnlyList<string> Tags =>
        _json["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(t => t!.ToString())] : [];

    /// <summary>
    /// Language of a code cell as Polyglot Notebooks names it ("csharp", "fsharp"); null where the cell names none and the
    /// notebook's own counts.
    /// </summary>
    public string? Language =>
        (_json["metadata"]?["polyglot_notebook"]?["kernelName"] ?? _json["metadata"]?["dotnet_interactive"]?["language"])
            ?.GetValue<string>();

    /// <summary>Number of the run that the outputs are of; null where the cell has not run.</summary>
    public int? ExecutionCount => _json["execution_count"]?.GetValue<int>();

    /// <summary>What the cell put out; empty for cells that are not code.</summary>
    public IReadOnlyList<NotebookOutput> Outputs =>
        _json["outputs"] is JsonArray outputs ? [.. outputs.Select(o => NotebookOutput.Parse(o!.AsObject()))] : [];

    /// <summary>The cell with another text.</summary>
    public NotebookCell WithSource(string source)
    {
        var json = ToJson();
        json["source"] = Multiline.Of(source);
        return new NotebookCell(json);
    }

    /// <summary>The cell with other metadata.</summary>
    /// <param name="metadata">A JSON object.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> is not an object.</exception>
    public NotebookCell WithMetadata(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object) throw new ArgumentException("Metadata is a JSON object.", nameof(metadata));
        var json = ToJson();
        json["metadata"] = JsonObject.Create(metadata.Clone());
        return new NotebookCell(json);
    }

    /// <summary>The code cell with the outputs of a run, or with none.</summary>
    /// <exception cref="InvalidOperationException">The cell is not code.</exception>
    public NotebookCell WithOutputs(int? executionCount, IEnumerable<NotebookOutput> outputs)
    {
        if (Kind != CellKind.Code) throw new InvalidOperationException("Only a code cell has outputs.");
        var json = ToJson();
        json["execution_count"] = executionCount;
        json["outputs"] = new JsonArray([.. outputs.Select(o => o.ToJson())]);
        return new NotebookCell(json);
    }

    internal JsonObject ToJson() => _json.DeepClone().AsObject();

    private static string NameOf(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        _ => "raw",
    };
}

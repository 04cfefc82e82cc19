using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>A notebook as its file holds it.</summary>
/// <remarks>
/// Nothing that a file holds is lost by reading and writing it, members that this library does not know among it. The object
/// is immutable; the <c>With</c> members return a changed copy.
/// </remarks>
public sealed class NotebookDocument
{
    private readonly JsonObject _root;
    private readonly JsonLayout _layout;

    internal NotebookDocument(JsonObject root, JsonLayout layout, NotebookFormat format)
    {
        _root = root;
        _layout = layout;
        Format = format;
        Cells = [.. root["cells"]!.AsArray().Select(c => new NotebookCell(c!.AsObject()))];
    }

    /// <summary>The file format that the notebook was read from, and is written to.</summary>
    public NotebookFormat Format { get; }

    /// <summary>The cells from top to bottom.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The notebook's metadata, a JSON object.</summary>
    public JsonElement Metadata => JsonSerializer.SerializeToElement(_root["metadata"]);

    /// <summary>Name of the kernel that the notebook asks for; null where it names none.</summary>
    public string? KernelName => _root["metadata"]?["kernelspec"]?["name"]?.GetValue<string>();

    /// <summary>Reads a notebook file; the extension (.ipynb or .dib) tells the format.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook of that format.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Load(string path)
    {
        var format = FormatOf(path);
        try
        {
            return Parse(File.ReadAllText(path, Encoding.UTF8), format);
        }
        catch (NotebookFormatException e)
        {
            throw new NotebookFormatException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a notebook from text.</summary>
    /// <exception cref="NotebookFormatException">The text is not a notebook of that format.</exception>
    public static NotebookDocument Parse(string text, NotebookFormat format) =>
        format == NotebookFormat.Ipynb ? IpynbFile.Parse(text) : DibFile.Parse(text);

    /// <summary>The format that a path's extension names.</summary>
    /// <exception cref="NotebookFormatException">The extension is neither .ipynb nor .dib.</exception>
    public static NotebookFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => NotebookFormat.Ipynb,
        ".dib" => NotebookFormat.Dib,
        _ => throw new NotebookFormatException($"{path}: a notebook's name ends in .ipynb or .dib."),
    };

    /// <summary>The notebook with other cells.</summary>
    public NotebookDocument WithCells(IEnumerable<NotebookCell> cells)
    {
        var root = Copy();
        root["cells"] = new JsonArray([.. cells.Select(c => c.ToJson())]);
        return new NotebookDocument(root, _layout, Format);
    }

    /// <summary>The notebook with other metadata.</summary>
    /// <param name="metadata">A JSON object.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> is not an object.</exception>
    public NotebookDocument WithMetadata(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object) throw new ArgumentException("Metadata is a JSON object.", nameof(metadata));
        var root = Copy();
        root["metadata"] = JsonObject.Create(metadata.Clone());
        return new NotebookDocument(root, _layout, Format);
    }

    /// <summary>The notebook in another file format. To .dib, outputs and what only .ipynb can hold are left behind.</summary>
    public NotebookDocument As(NotebookFormat format) =>
        format == Format ? this : new NotebookDocument(Copy(), JsonLayout.Default, format);

    /// <summary>The text of the file.</summary>
    public string ToText() => Format == NotebookFormat.Ipynb ? _layout.Write(_root) : DibFile.Write(this);

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => WholeFile.Write(path, ToText());

    private JsonObject Copy() => _root.DeepClone().AsObject();
}

/// <summary>File formats of notebooks.</summary>
public enum NotebookFormat
{
    /// <summary>Jupyter's JSON, version 4.</summary>
    Ipynb,

    /// <summary>.NET Interactive's text format.</summary>
    Dib,
}

/// <summary>A file is not the notebook that it should be.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public NotebookFormatException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}

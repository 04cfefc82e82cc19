using System.Collections;
using System.Text.Json;

namespace Tenor.Notebooks;

/// <summary>One value in several forms, richest first, as notebook clients exchange them.</summary>
/// <remarks>A client shows the first form that it can. No MIME type stands twice.</remarks>
public sealed class MimeBundle : IReadOnlyList<MimeEntry>
{
    private readonly MimeEntry[] _entries;

    /// <summary>Makes a bundle of the given forms, in the given order.</summary>
    /// <exception cref="ArgumentException">A MIME type stands twice.</exception>
    public MimeBundle(params IEnumerable<MimeEntry> entries)
    {
        _entries = [.. entries];
        if (_entries.DistinctBy(e => e.MimeType, StringComparer.Ordinal).Count() != _entries.Length)
            throw new ArgumentException("A MIME type stands twice.", nameof(entries));
    }

    /// <summary>A bundle with plain text alone.</summary>
    public static MimeBundle PlainText(string text) => new(new MimeEntry(MimeTypes.Text, text));

    /// <summary>Number of forms.</summary>
    public int Count => _entries.Length;

    /// <summary>The form at a position.</summary>
    public MimeEntry this[int index] => _entries[index];

    /// <summary>The content of a form; null where the bundle has no such form.</summary>
    public string? this[string mimeType] =>
        Array.Find(_entries, e => e.MimeType == mimeType)?.Content;

    /// <summary>Writes the bundle as a JSON object from MIME type to text or JSON, as Jupyter's messages and files hold it.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var entry in _entries)
        {
            writer.WritePropertyName(entry.MimeType);
            if (entry.IsJson) writer.WriteRawValue(entry.Content);
            else writer.WriteStringValue(entry.Content);
        }
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public IEnumerator<MimeEntry> GetEnumerator() => ((IEnumerable<MimeEntry>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One form of a value.</summary>
/// <param name="MimeType">Its MIME type.</param>
/// <param name="Content">The text itself, or the text of a JSON value where <see cref="IsJson"/>.</param>
public sealed record MimeEntry(string MimeType, string Content)
{
    /// <summary>Whether <see cref="Content"/> is JSON: <c>application/json</c> and every type that ends in <c>+json</c>.</summary>
    public bool IsJson => MimeType == MimeTypes.Json || MimeType.EndsWith("+json", StringComparison.Ordinal);
}

/// <summary>The MIME types that this library writes.</summary>
public static class MimeTypes
{
    /// <summary>Plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>A table: an object with <c>title</c>, <c>columns</c> (name, type), <c>rows</c> and <c>total</c>.</summary>
    public const string Table = "application/vnd.tenor.table+json";

    /// <summary>An article with its measures: an object with <c>text</c>, <c>paragraphs</c>, <c>sentences</c> and <c>quotations</c>.</summary>
    public const string AnnotatedText = "application/vnd.tenor.annotated+json";

    /// <summary>A Plotly figure: an object with <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";
}

using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tenor.Kernel;

/// <summary>
/// Messages as frames: identities, a delimiter, the signature, then header, parent's header, metadata and content as JSON
/// (Jupyter messaging protocol 5.4, "The wire protocol").
/// </summary>
internal sealed class WireFormat(MessageSigner signer, string session)
{
    public const string ProtocolVersion = "5.4";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    // Outputs are mostly HTML; escaping every quote and angle bracket would nearly double them.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long _count;

    /// <exception cref="MalformedMessageException">The frames are no message, or not signed with our key.</exception>
    public JupyterMessage Read(IReadOnlyList<byte[]> frames)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter)) delimiter++;
        if (frames.Count - delimiter < 6)
            throw new MalformedMessageException($"{frames.Count} frames, of which too few follow the delimiter");
        var (header, parent, metadata, content) =
            (frames[delimiter + 2], frames[delimiter + 3], frames[delimiter + 4], frames[delimiter + 5]);
        if (!signer.Verify(frames[delimiter + 1], header, parent, metadata, content))
            throw new MalformedMessageException("the signature is not that of the connection file's key");
        var head = Object(header, "header");
        return new JupyterMessage([.. frames.Take(delimiter)], TypeOf(head), header, Object(content, "content"));
    }

    /// <summary>The frames of a message.</summary>
    /// <param name="identities">Routing frames, or the topic of a message for everybody.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="parent">Header of the request that it answers; null for none.</param>
    /// <param name="content">Writes the content, a JSON object.</param>
    public IReadOnlyList<byte[]> Write(
        IReadOnlyList<byte[]> identities, string type, byte[]? parent, Action<Utf8JsonWriter> content)
    {
        var header = Json(w =>
        {
            w.WriteStartObject();
            w.WriteString("msg_id", string.Create(CultureInfo.InvariantCulture, $"{session}_{Interlocked.Increment(ref _count)}"));
            w.WriteString("msg_type", type);
            w.WriteString("username", "kernel");
            w.WriteString("session", session);
            w.WriteString("date", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            w.WriteString("version", ProtocolVersion);
            w.WriteEndObject();
        });
        var body = Json(content);
        var before = parent ?? EmptyObject;
        return [.. identities, Delimiter, signer.Sign(header, before, EmptyObject, body), header, before, EmptyObject, body];
    }

    private static string TypeOf(JsonElement header)
    {
        try
        {
            if (header.TryGetProperty("msg_type", out var type) && type.ValueKind == JsonValueKind.String) return type.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The bytes, or half a surrogate pair, are no text.
        }
        throw new MalformedMessageException("the header has no msg_type");
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static JsonElement Object(byte[] frame, string name)
    {
        try
        {
            var reader = new Utf8JsonReader(frame);
            var element = JsonElement.ParseValue(ref reader);
            if (element.ValueKind == JsonValueKind.Object) return element;
        }
        catch (JsonException)
        {
        }
        throw new MalformedMessageException($"the {name} is not a JSON object");
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>How a JSON file is laid out, so that a notebook is written back as it was found and a diff shows only what changed.</summary>
/// <param name="IndentCharacter">A space or a tab.</param>
/// <param name="IndentSize">How many of them a level takes.</param>
/// <param name="FinalNewline">Whether the file ends in a line end.</param>
internal sealed record JsonLayout(char IndentCharacter, int IndentSize, bool FinalNewline)
{
    /// <summary>Jupyter's own: one space, and a line end at the end.</summary>
    public static JsonLayout Default { get; } = new(' ', 1, true);

    /// <summary>On one line.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonLayout Of(string text)
    {
        var firstLine = text.IndexOf('\n');
        var at = firstLine + 1;
        while (firstLine >= 0 && at < text.Length && text[at] is ' ' or '\t') at++;
        var size = firstLine < 0 ? 0 : at - firstLine - 1;
        return new JsonLayout(size > 0 ? text[firstLine + 1] : ' ', size > 0 ? size : 1, text.EndsWith('\n'));
    }

    public string Write(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            IndentCharacter = IndentCharacter,
            IndentSize = IndentSize,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options)) node.WriteTo(writer);
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return FinalNewline ? text + "\n" : text;
    }
}

using System.Text.Json;

namespace Tenor.Kernel;

/// <summary>An answer to a request.</summary>
/// <param name="Type">The message's type.</param>
/// <param name="Members">Writes the members of its content.</param>
internal sealed record Reply(string Type, Action<Utf8JsonWriter> Members)
{
    public static Reply Ok(string type) => new(type, w => w.WriteString("status", "ok"));

    public static Reply Error(string type, string name, string message) => new(type, w =>
    {
        w.WriteString("status", "error");
        w.WriteString("ename", name);
        w.WriteString("evalue", message);
        w.WriteStartArray("traceback");
        w.WriteEndArray();
    });

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Members(writer);
        writer.WriteEndObject();
    }
}

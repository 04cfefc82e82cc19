using System.Text.Json;

namespace Tenor.Kernel;

/// <summary>A message as it came from a client, its signature checked.</summary>
/// <param name="Identities">Routing frames, to send the answer back by.</param>
/// <param name="Type">Its type ("execute_request").</param>
/// <param name="Header">The header as it came; the answer carries it as its parent's.</param>
/// <param name="Content">What it says; a JSON object.</param>
internal sealed record JupyterMessage(
    IReadOnlyList<byte[]> Identities, string Type, byte[] Header, JsonElement Content)
{
    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

    public bool Flag(string name, bool otherwise) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : otherwise;

    public int Number(string name, int otherwise) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : otherwise;
}

/// <summary>A message that cannot be taken: a bad signature, a missing frame, JSON that is none.</summary>
internal sealed class MalformedMessageException(string message) : Exception(message);

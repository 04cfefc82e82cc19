using System.Text.Json;

namespace Tenor.Kernel;

/// <summary>Where a Jupyter client expects its kernel, and the key that they sign messages with.</summary>
/// <param name="Ip">Address to listen at.</param>
/// <param name="ShellPort">Port of requests.</param>
/// <param name="ControlPort">Port of requests that do not wait for a running cell.</param>
/// <param name="IopubPort">Port of what everybody hears: outputs and status.</param>
/// <param name="StdinPort">Port of questions to the person; this kernel asks none.</param>
/// <param name="HeartbeatPort">Port that echoes.</param>
/// <param name="Key">Key of the signatures; empty for no signatures.</param>
public sealed record ConnectionInfo(
    string Ip, int ShellPort, int ControlPort, int IopubPort, int StdinPort, int HeartbeatPort, string Key)
{
    /// <summary>Reads the connection file that a client wrote.</summary>
    /// <exception cref="ConnectionFileException">It is not a connection file, or asks for what is not supported.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConnectionInfo Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (ConnectionFileException e)
        {
            throw new ConnectionFileException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a connection file's content.</summary>
    /// <exception cref="ConnectionFileException">It is not a connection file, or asks for what is not supported.</exception>
    public static ConnectionInfo Parse(ReadOnlySpan<byte> utf8)
    {
        JsonElement root;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            root = JsonElement.ParseValue(ref reader);
        }
        catch (JsonException e)
        {
            throw new ConnectionFileException($"not JSON: {e.Message}", e);
        }
        if (root.ValueKind != JsonValueKind.Object) throw new ConnectionFileException("not a JSON object.");
        if (Text(root, "transport", "tcp") is not "tcp" and var transport)
            throw new ConnectionFileException($"the transport is \"{transport}\"; this kernel speaks tcp alone.");
        if (Text(root, "signature_scheme", MessageSigner.Scheme) is not MessageSigner.Scheme and var scheme)
            throw new ConnectionFileException($"the signature scheme is \"{scheme}\"; this kernel signs with {MessageSigner.Scheme} alone.");
        return new ConnectionInfo(
            Text(root, "ip", "127.0.0.1"), Port(root, "shell_port"), Port(root, "control_port"), Port(root, "iopub_port"),
            Port(root, "stdin_port"), Port(root, "hb_port"), Text(root, "key", ""));
    }

    internal string Address(int port) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tcp://{Ip}:{port}");

    private static string Text(JsonElement root, string name, string otherwise)
    {
        if (!root.TryGetProperty(name, out var value)) return otherwise;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new ConnectionFileException($"\"{name}\" is not text.");
    }

    private static int Port(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var port) && port is > 0 and <= 65535
            ? port
            : throw new ConnectionFileException($"\"{name}\" is not a port from 1 to 65535.");
}

/// <summary>A connection file cannot be used.</summary>
public sealed class ConnectionFileException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public ConnectionFileException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}

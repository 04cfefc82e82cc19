namespace Tenor;

/// <summary>Names the format of a file that is no text, so that a message can say what it is.</summary>
internal static class BinaryFormat
{
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8))
            return "it is a PDF";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return bytes[..Math.Min(bytes.Length, 4096)].IndexOf("word/"u8) >= 0 ? "it is a Word document" : "it is a ZIP archive or an office document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "it is an office document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "it is compressed with gzip: unpack it";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "it is a picture";
        return "it looks like a binary file";
    }
}

using System.Text;
using System.Text.Unicode;

namespace Tenor;

/// <summary>Text that bytes were decoded to, and the IANA name of the encoding.</summary>
internal readonly record struct DecodedText(string Text, string Encoding);

/// <summary>
/// Finds the encoding of a text file: a byte order mark where there is one, then UTF-8 where the bytes are valid, UTF-16 where
/// every other byte of Latin text is zero (UTF-32 where three of four are), and Windows-1252 for the rest.
/// </summary>
internal static class TextDecoding
{
    private const int Sample = 1 << 16;

    /// <summary>Bytes 0x80 to 0x9F in Windows-1252; the five that it leaves open stay as they are.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes <paramref name="bytes"/>, or returns null where they are not text.</summary>
    /// <param name="bytes">A file's bytes.</param>
    /// <param name="declared">The encoding that the text declares; a byte order mark, and bytes that are valid UTF-8, overrule it.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, Encoding? declared = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new(Encoding.UTF8.GetString(bytes[3..]), "utf-8");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return Checked(Encoding.UTF32.GetString(bytes[4..]), "utf-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return Checked(new UTF32Encoding(bigEndian: true, byteOrderMark: true).GetString(bytes[4..]), "utf-32be");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Checked(Encoding.Unicode.GetString(bytes[2..]), "utf-16le");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Checked(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be");
        if (GuessUtf32(bytes) is { } utf32)
            return Checked(utf32.GetString(bytes), utf32.WebName == "utf-32BE" ? "utf-32be" : "utf-32");
        if (GuessUtf16(bytes) is { } utf16)
            return Checked(utf16.GetString(bytes), utf16.WebName == "utf-16BE" ? "utf-16be" : "utf-16le");
        if (LooksBinary(bytes))
            return null;
        if (Utf8.IsValid(bytes))
            return new(Encoding.UTF8.GetString(bytes), "utf-8");
        return declared is null ? new(DecodeWindows1252(bytes), "windows-1252") : new(declared.GetString(bytes), declared.WebName);
    }

    // No character has its highest byte set, and nearly all text has the next one empty too.
    private static Encoding? GuessUtf32(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 4 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        bool little = true, big = true;
        for (var i = 0; i + 3 < sample.Length && (little || big); i += 4)
        {
            little &= sample[i + 3] == 0 && sample[i + 2] <= 0x10 && (sample[i] | sample[i + 1]) != 0;
            big &= sample[i] == 0 && sample[i + 1] <= 0x10 && (sample[i + 2] | sample[i + 3]) != 0;
        }

        return little ? new UTF32Encoding(false, false) : big ? new UTF32Encoding(true, false) : null;
    }

    // Text of any script has spaces or line ends, and in UTF-16 one byte of each is zero, always on the same side.
    private static Encoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int zeroHigh = 0, zeroLow = 0, units = sample.Length / 2;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                zeroLow++;
            if (sample[i + 1] == 0)
                zeroHigh++;
        }

        if (zeroHigh > units / 2 && zeroLow == 0)
            return Encoding.Unicode;
        return zeroLow > units / 2 && zeroHigh == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.Contains((byte)0))
            return true;
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                controls++;
        }

        return controls > sample.Length / 100;
    }

    // Bytes that only seemed to be UTF-16 give many units that no text has.
    private static DecodedText? Checked(string text, string encoding)
    {
        var bad = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        foreach (var c in sample)
        {
            if (c is '\uFFFD' or '\0' or (< ' ' and not ('\t' or '\n' or '\r' or '\f')))
                bad++;
        }

        return bad > sample.Length / 100 ? null : new(text, encoding);
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) < 0
            ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                source.CopyTo(target);
                foreach (ref var c in target)
                {
                    if (c is >= '\u0080' and <= '\u009F')
                        c = Windows1252[c - 0x80];
                }
            });
    }
}

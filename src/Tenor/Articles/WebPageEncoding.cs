using System.Text;
using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>The encoding that a web page declares in its first bytes: <c>&lt;meta charset="…"&gt;</c>.</summary>
internal static partial class WebPageEncoding
{
    // As far as browsers look.
    private const int Head = 1024;

    /// <summary>The encoding declared; null where none is, or one that is not known.</summary>
    public static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var match = Charset().Match(head);
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        // Browsers read both as Windows-1252, and what declares UTF-8 without being it was written so by mistake.
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "utf-8" or "utf8")
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*[""']?(?<name>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}

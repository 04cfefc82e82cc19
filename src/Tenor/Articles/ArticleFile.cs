using System.Globalization;
using System.Security.Cryptography;

namespace Tenor;

/// <summary>A file that cannot be made into an article; the message says why.</summary>
internal sealed class UnreadableArticleException(string message) : Exception(message);

/// <summary>What one file gave.</summary>
internal sealed record FileArticles(
    IReadOnlyList<Article> Articles, IReadOnlyList<SkippedFile> Skipped, long Bytes, string Encoding);

/// <summary>Reads one file in the format that its extension names.</summary>
internal static class ArticleFile
{
    public static FileArticles Read(FoundFile file, LoadOptions options, CancellationToken cancellation)
    {
        var length = new FileInfo(file.FullPath).Length;
        if (length > Math.Min(options.MaxFileBytes, Array.MaxLength / 2))
        {
            throw new UnreadableArticleException(string.Create(
                CultureInfo.InvariantCulture,
                $"is {length} bytes; at most {options.MaxFileBytes} are read as one file: cut it, or raise MaxFileBytes in LoadOptions."));
        }

        var bytes = File.ReadAllBytes(file.FullPath);
        if (bytes.Length == 0)
            throw new UnreadableArticleException("is empty.");
        cancellation.ThrowIfCancellationRequested();
        var extension = Path.GetExtension(file.FullPath).ToLowerInvariant();
        var decoded = TextDecoding.Decode(bytes, extension is ".html" or ".htm" or ".xhtml" ? WebPageEncoding.Declared(bytes) : null)
            ?? throw new UnreadableArticleException($"is not text ({BinaryFormat.Name(bytes)}): save it as plain text, HTML, JSON Lines or CSV.");
        if (string.IsNullOrWhiteSpace(decoded.Text))
            throw new UnreadableArticleException("holds white space alone.");
        var provenance = new Provenance(
            file.ShownPath, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), decoded.Encoding);
        var id = Path.GetFileNameWithoutExtension(file.FullPath);
        return extension switch
        {
            ".json" => RecordArticles.ReadJson(id, decoded.Text, provenance, cancellation),
            ".jsonl" or ".ndjson" => RecordArticles.ReadJsonLines(id, decoded.Text, provenance, cancellation),
            ".csv" => RecordArticles.ReadCsv(id, decoded.Text, ',', provenance, cancellation),
            ".tsv" => RecordArticles.ReadCsv(id, decoded.Text, '\t', provenance, cancellation),
            ".mhtml" or ".mht" => throw new UnreadableArticleException("is a web archive: save the page as HTML alone, or its text."),
            _ when decoded.Text.StartsWith("{\\rtf", StringComparison.Ordinal) => throw new UnreadableArticleException("is rich text (RTF): save it as plain text."),
            _ when WebPage.Is(decoded.Text) => new([WebPage.Read(id, decoded.Text, provenance, cancellation)], [], bytes.Length, decoded.Encoding),
            _ => new([PlainTextArticle.Read(id, decoded.Text, provenance)], [], bytes.Length, decoded.Encoding),
        };
    }

    /// <summary>An article of text that came from no file.</summary>
    public static Article FromText(string text, string id)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return PlainTextArticle.Read(id, text, new("-", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8"));
    }
}

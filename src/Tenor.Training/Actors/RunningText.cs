using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>The unlabelled news articles.</summary>
internal static class RunningText
{
    /// <summary>The articles' bodies in order of file name.</summary>
    public static List<string> Articles(string dataFolder, CancellationToken cancellation)
    {
        var articles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var file = File.OpenRead(Path.Combine(dataFolder, "allsides", "sample-10000.tar.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unpacked);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.DataStream is null || !entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            using var json = JsonDocument.Parse(entry.DataStream);
            if (json.RootElement.TryGetProperty("content_original", out var body) && body.GetString() is { Length: > 0 } text)
            {
                articles[entry.Name] = text;
            }
        }

        return [.. articles.Values];
    }

    /// <summary>A text cut as actor finding cuts it.</summary>
    public static ActorText Cut(string text, NameVocabulary vocabulary, CancellationToken cancellation) =>
        ActorText.Cut(Segmenter.Segment(text, Paragraphs(text), cancellation), vocabulary, cancellation);

    /// <summary>The lines of an article that hold more than white space.</summary>
    public static List<TextSpan> Paragraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                paragraphs.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        return paragraphs;
    }
}

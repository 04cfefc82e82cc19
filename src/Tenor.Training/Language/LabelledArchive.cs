using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Tenor.Training.Language;

/// <summary>Reads the text files of a <c>.tar.gz</c> without unpacking it.</summary>
internal static class LabelledArchive
{
    /// <summary>The files whose path within the archive is wanted, in ordinal order of path.</summary>
    /// <exception cref="FileNotFoundException">There is no such archive.</exception>
    public static IReadOnlyList<(string Path, string Text)> Read(string archive, Func<string, bool> wanted)
    {
        if (!File.Exists(archive)) throw new FileNotFoundException($"No archive '{archive}'. Name the folder of labelled data with --data.");
        var files = new List<(string Path, string Text)>();
        using FileStream file = File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            string path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.DataStream is null || !wanted(path)) continue;
            using var reader = new StreamReader(entry.DataStream, Encoding.UTF8);
            files.Add((path, reader.ReadToEnd()));
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}

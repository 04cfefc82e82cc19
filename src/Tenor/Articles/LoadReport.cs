using System.Globalization;

namespace Tenor;

/// <summary>What a load read, and what it skipped and why.</summary>
/// <param name="Files">The files that gave articles, in the order read.</param>
/// <param name="Skipped">The files, patterns and records that gave none, in the order met.</param>
public sealed record LoadReport(IReadOnlyList<LoadedFile> Files, IReadOnlyList<SkippedFile> Skipped)
{
    /// <summary>Number of articles read.</summary>
    public int Articles => Files.Sum(f => f.Articles);

    /// <summary>Bytes of the files that gave articles.</summary>
    public long Bytes => Files.Sum(f => f.Bytes);

    /// <inheritdoc/>
    public override string ToString()
    {
        var read = string.Create(
            CultureInfo.InvariantCulture,
            $"{Articles} {(Articles == 1 ? "article" : "articles")} from {Files.Count} {(Files.Count == 1 ? "file" : "files")}, {Bytes} bytes");
        return Skipped.Count == 0 ? read : $"{read}; skipped:\n{string.Join('\n', Skipped.Select(s => $"  {s}"))}";
    }
}

/// <summary>A file that gave articles.</summary>
/// <param name="Path">Its path, with forward slashes, as in <see cref="Provenance.Path"/>.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Articles">How many articles it gave: one for a text or a page, as many as it has records for JSON Lines and CSV.</param>
/// <param name="Encoding">IANA name of the encoding that it was decoded with.</param>
public sealed record LoadedFile(string Path, long Bytes, int Articles, string Encoding);

/// <summary>Something that gave no article.</summary>
/// <param name="Path">The file's path, or the pattern that matched none.</param>
/// <param name="Line">Line of the record that could not be read, from 1; null where the whole file was skipped.</param>
/// <param name="Reason">Why, in a sentence that tells the way out where there is one.</param>
public sealed record SkippedFile(string Path, int? Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Line is null ? $"{Path}: {Reason}" : string.Create(CultureInfo.InvariantCulture, $"{Path}, line {Line}: {Reason}");
}

/// <summary>No article could be loaded: every file named was skipped.</summary>
public sealed class CorpusLoadException : Exception
{
    internal CorpusLoadException(string message, LoadReport report)
        : base(message) => Report = report;

    /// <summary>What was skipped and why.</summary>
    public LoadReport Report { get; }
}

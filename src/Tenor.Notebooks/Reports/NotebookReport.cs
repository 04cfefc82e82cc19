using System.Security.Cryptography;
using System.Text;

namespace Tenor.Notebooks;

/// <summary>
/// A report of a run: one HTML page that needs nothing beside it, and a manifest that says how it was made. Both depend on the
/// notebook, its inputs, its parameters and the program alone, so that making them again gives the same bytes.
/// </summary>
public sealed class NotebookReport
{
    private readonly ReportSource _source;

    private NotebookReport(ReportSource source, string html)
    {
        _source = source;
        Html = html;
    }

    /// <summary>The page.</summary>
    public string Html { get; }

    /// <summary>The page's title.</summary>
    public string Title => _source.Title;

    /// <summary>Makes the report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="path">The notebook's path; only its name stands in the report.</param>
    /// <param name="notebook">The notebook's bytes before the run.</param>
    public static NotebookReport Make(NotebookRun run, string path, ReadOnlySpan<byte> notebook)
    {
        var source = ReportSource.Of(run, Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(notebook)));
        return new NotebookReport(source, ReportPage.Render(source));
    }

    /// <summary>The manifest: JSON in which the field <c>made</c> alone differs from one making to the next.</summary>
    /// <param name="page">Name of the page's file.</param>
    /// <param name="made">When the report was made.</param>
    public string Manifest(string page, DateTimeOffset made) =>
        ReportManifest.Write(_source, page, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Html))), made);

    /// <summary>What the manifest says, for comparison with another report's.</summary>
    /// <param name="page">Name of the page's file.</param>
    public ReportRecord Record(string page) => ReportRecord.Parse(Manifest(page, DateTimeOffset.UnixEpoch), "the manifest");

    /// <summary>Writes the page, and beside it the manifest.</summary>
    /// <param name="path">The page's path, ending in .html.</param>
    /// <param name="made">When the report was made.</param>
    /// <returns>The manifest's path.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public string Save(string path, DateTimeOffset made)
    {
        var manifest = Path.ChangeExtension(path, ".manifest.json");
        WholeFile.Write(path, Html);
        WholeFile.Write(manifest, Manifest(Path.GetFileName(path), made));
        return manifest;
    }
}

using System.Security.Cryptography;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>Makes a report again and tells whether it is the same.</summary>
internal static class ReportVerification
{
    /// <param name="report">The report's page.</param>
    /// <param name="folders">What its cells may read beside the notebook's own.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The report, its manifest or its notebook cannot be read.</exception>
    public static async Task<VerifyResult> VerifyAsync(string report, IReadOnlyList<string> folders, CancellationToken cancellation)
    {
        var record = ReportRecord.Load(report);
        var folder = Path.GetDirectoryName(Path.GetFullPath(report))!;
        var page = Path.Combine(folder, record.Page);
        var notebook = Find(record.Notebook, folder) ?? throw new FileNotFoundException(
            $"{record.Notebook}, which the report was made of, is not beside it, in the folder above or in notebooks/ there.");
        var lines = new List<string>();
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(page, cancellation).ConfigureAwait(false)));
        var intact = hash == record.PageSha256;
        lines.Add($"{record.Page} is {(intact ? "" : "not ")}as its manifest says.");
        var own = NotebookEngineOptions.ForNotebook(notebook);
        using var engine = new NotebookEngine(own with { ReadFolders = [.. own.ReadFolders, .. folders] });
        var given = record.Parameters.Where(p => p.Given).ToDictionary(p => p.Name, p => p.Typed, StringComparer.Ordinal);
        var run = await NotebookRunner.RunAsync(NotebookDocument.Load(notebook), engine, given, cancellation: cancellation).ConfigureAwait(false);
        if (run.Failure is { } failure)
        {
            lines.AddRange(failure.Error.Traceback);
            return new VerifyResult(false, lines);
        }
        var again = NotebookReport.Make(run, notebook, await File.ReadAllBytesAsync(notebook, cancellation).ConfigureAwait(false)).Record(record.Page);
        var same = again.PageSha256 == record.PageSha256;
        lines.Add(same ? "Made again, it is the same, byte for byte." : "Made again, it is another.");
        lines.AddRange(record.DifferencesTo(again).Select(d => d.Replace("in the first", "then").Replace("in the second", "now")));
        return new VerifyResult(intact && same, lines);
    }

    private static string? Find(string name, string folder)
    {
        var above = Path.GetDirectoryName(folder) ?? folder;
        return new[] { Path.Combine(folder, name), Path.Combine(above, name), Path.Combine(above, "notebooks", name), Path.GetFullPath(name) }
            .FirstOrDefault(File.Exists);
    }
}

using System.Reflection;
using System.Security.Cryptography;

namespace Tenor.Notebooks;

/// <summary>Everything that a report is made from.</summary>
/// <param name="Run">The run.</param>
/// <param name="Title">The notebook's first heading, or its name.</param>
/// <param name="Notebook">Name of the notebook's file.</param>
/// <param name="NotebookSha256">SHA-256 of the notebook before the run.</param>
/// <param name="Packages">The packages that shape the result.</param>
/// <param name="Models">The models that come with the library.</param>
internal sealed record ReportSource(
    NotebookRun Run,
    string Title,
    string Notebook,
    string NotebookSha256,
    IReadOnlyList<PackageVersion> Packages,
    IReadOnlyList<ModelFile> Models)
{
    public static ReportSource Of(NotebookRun run, string notebook, string sha256) => new(
        run,
        TitleOf(run.Document) ?? Path.GetFileNameWithoutExtension(notebook),
        notebook,
        sha256,
        [
            Version("Tenor", typeof(Article)),
            Version("Microsoft.ML", typeof(Microsoft.ML.MLContext)),
            Version("Plotly.NET", typeof(Plotly.NET.GenericChart)),
            new PackageVersion("plotly.js", PlotlyScript.Version),
            // Patches of the runtime come and go under a program that stays the same.
            new PackageVersion(".NET", Environment.Version.ToString(2)),
        ],
        ModelFiles());

    /// <summary>The command that makes the report again, typed in the notebook's folder.</summary>
    public string Command =>
        string.Concat(
            Run.Parameters.Where(p => p.Given).Select(p => $" -p {p.Name}={ShellQuoted(p.Typed)}")
                .Prepend($"tenor report {ShellQuoted(Notebook)}"));

    private static string? TitleOf(NotebookDocument document) =>
        document.Cells.Where(c => c.Kind == CellKind.Markdown)
            .SelectMany(c => c.Source.Split('\n'))
            .FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    private static PackageVersion Version(string name, Type type)
    {
        var version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? type.Assembly.GetName().Version!.ToString();
        // What follows the plus is the commit of the build.
        return new PackageVersion(name, version.Split('+')[0]);
    }

    private static List<ModelFile> ModelFiles()
    {
        var assembly = typeof(Article).Assembly;
        var models = new List<ModelFile>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(name) is not (".bin" or ".model" or ".zip")) continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            models.Add(new ModelFile(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream))));
        }
        return models;
    }

    private static string ShellQuoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_' or ',')
            ? text
            : "'" + text.Replace("'", @"'\''") + "'";
}

/// <summary>A package and its version.</summary>
internal sealed record PackageVersion(string Name, string Version);

/// <summary>A model file within the library.</summary>
internal sealed record ModelFile(string Name, long Bytes, string Sha256);

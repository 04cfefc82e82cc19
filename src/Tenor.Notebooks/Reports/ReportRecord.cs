using System.Text.Json;

namespace Tenor.Notebooks;

/// <summary>What a manifest says of a report.</summary>
/// <param name="Title">The report's title.</param>
/// <param name="Page">Name of the page's file, beside the manifest.</param>
/// <param name="PageSha256">SHA-256 of the page.</param>
/// <param name="Notebook">Name of the notebook's file.</param>
/// <param name="NotebookSha256">SHA-256 of the notebook before the run.</param>
/// <param name="Parameters">The parameters of the run.</param>
/// <param name="Inputs">The files that it read.</param>
/// <param name="Packages">Versions by package, the models' hashes among them.</param>
public sealed record ReportRecord(
    string Title,
    string Page,
    string PageSha256,
    string Notebook,
    string NotebookSha256,
    IReadOnlyList<ParameterValue> Parameters,
    IReadOnlyList<InputFile> Inputs,
    IReadOnlyDictionary<string, string> Packages)
{
    /// <summary>Reads the manifest of a report.</summary>
    /// <param name="path">The page, or its manifest.</param>
    /// <exception cref="NotebookFormatException">The file is not a manifest.</exception>
    /// <exception cref="IOException">The manifest cannot be read.</exception>
    public static ReportRecord Load(string path)
    {
        var manifest = ManifestOf(path);
        if (!File.Exists(manifest)) throw new FileNotFoundException($"{manifest}: there is no such manifest; it is written beside each report.");
        return Parse(File.ReadAllText(manifest), manifest);
    }

    internal static ReportRecord Parse(string json, string manifest)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (Text(root, "format") != ReportManifest.Format) throw new NotebookFormatException($"{manifest} is not a report's manifest of this version.");
            var versions = Objects(root, "packages").Select(p => (Text(p, "name"), Text(p, "version")));
            var models = Objects(root, "models").Select(m => (Text(m, "name"), Text(m, "sha256")));
            return new ReportRecord(
                Text(root, "title"),
                Text(root.GetProperty("report"), "file"),
                Text(root.GetProperty("report"), "sha256"),
                Text(root.GetProperty("notebook"), "file"),
                Text(root.GetProperty("notebook"), "sha256"),
                [.. Objects(root, "parameters").Select(p => new ParameterValue(Text(p, "name"), Text(p, "value"), p.GetProperty("given").GetBoolean()))],
                [.. Objects(root, "inputs").Select(i => new InputFile(Text(i, "path"), i.GetProperty("bytes").GetInt64(), Text(i, "sha256")))],
                versions.Concat(models).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new NotebookFormatException($"{manifest} is not a report's manifest: {e.Message}", e);
        }
    }

    /// <summary>The manifest's path for a page's, or itself.</summary>
    public static string ManifestOf(string path) =>
        path.EndsWith(".manifest.json", StringComparison.OrdinalIgnoreCase) ? path : Path.ChangeExtension(path, ".manifest.json");

    /// <summary>What differs from another report's manifest, a line each; empty where both were made of the same.</summary>
    public IReadOnlyList<string> DifferencesTo(ReportRecord other) =>
    [
        .. Differences("notebook", [(Notebook, NotebookSha256)], [(other.Notebook, other.NotebookSha256)]),
        .. Differences("parameter", Parameters.Select(p => (p.Name, p.Value)), other.Parameters.Select(p => (p.Name, p.Value))),
        .. Differences("input", Inputs.Select(i => (i.Path, i.Sha256)), other.Inputs.Select(i => (i.Path, i.Sha256))),
        .. Differences("version", Packages.Select(p => (p.Key, p.Value)), other.Packages.Select(p => (p.Key, p.Value))),
    ];

    private static IEnumerable<string> Differences(
        string what, IEnumerable<(string Name, string Value)> these, IEnumerable<(string Name, string Value)> those)
    {
        var other = those.ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal);
        foreach (var (name, value) in these)
        {
            if (!other.Remove(name, out var now)) yield return $"{what} {name}: only in the first";
            else if (now != value) yield return $"{what} {name}: {Short(value)} in the first, {Short(now)} in the second";
        }
        foreach (var name in other.Keys.Order(StringComparer.Ordinal)) yield return $"{what} {name}: only in the second";
    }

    // Twelve digits of a hash tell two files apart as well as sixty-four, and can be read.
    private static string Short(string value) => value.Length == 64 && value.All(char.IsAsciiHexDigitLower) ? value[..12] + "…" : value;

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new InvalidOperationException($"\"{name}\" is null.");

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();
}

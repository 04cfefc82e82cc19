using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>Writes how a report was made, for programs to read and compare.</summary>
internal static class ReportManifest
{
    /// <summary>Names the manifest's format and its version.</summary>
    public const string Format = "tenor-report-manifest/1";

    public static string Write(ReportSource source, string page, string pageSha256, DateTimeOffset made)
    {
        var manifest = new JsonObject
        {
            ["format"] = Format,
            // The one field that a comparison leaves out.
            ["made"] = made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["title"] = source.Title,
            ["report"] = new JsonObject { ["file"] = page, ["sha256"] = pageSha256 },
            ["notebook"] = new JsonObject { ["file"] = source.Notebook, ["sha256"] = source.NotebookSha256 },
            ["command"] = source.Command,
            ["complete"] = source.Run.Failure is null,
            ["parameters"] = Array(source.Run.Parameters.Select(p => new JsonObject { ["name"] = p.Name, ["value"] = p.Value, ["given"] = p.Given })),
            ["inputs"] = Array(source.Run.Inputs.Select(i => new JsonObject { ["path"] = i.Path, ["bytes"] = i.Bytes, ["sha256"] = i.Sha256 })),
            ["packages"] = Array(source.Packages.Select(p => new JsonObject { ["name"] = p.Name, ["version"] = p.Version })),
            ["models"] = Array(source.Models.Select(m => new JsonObject { ["name"] = m.Name, ["bytes"] = m.Bytes, ["sha256"] = m.Sha256 })),
        };
        return new JsonLayout(' ', 2, true).Write(manifest);
    }

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}

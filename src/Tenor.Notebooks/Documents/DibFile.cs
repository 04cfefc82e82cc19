using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>.NET Interactive's text format: cells apart by lines such as <c>#!csharp</c>.</summary>
/// <remarks>
/// A line <c>#!NAME</c> starts a cell only where NAME is a kernel that the notebook names or one of .NET Interactive's own;
/// any other is a magic command of the cell's text.
/// </remarks>
internal static class DibFile
{
    private const string Meta = "meta";
    private const string Markdown = "markdown";
    private const string CSharp = "csharp";

    private static readonly string[] KnownKernels =
        [CSharp, "c#", "fsharp", "f#", "pwsh", "powershell", "javascript", "js", "html", "mermaid", "sql", "kql", "http", "raw", "value", Markdown, "md"];

    public static NotebookDocument Parse(string text)
    {
        var metadata = new JsonObject();
        var kernels = new HashSet<string>(KnownKernels, StringComparer.Ordinal);
        var cells = new List<JsonObject>();
        foreach (var (kernel, source) in Sections(Multiline.WithLineFeeds(text), kernels))
        {
            if (kernel == Meta)
            {
                metadata = ParseMeta(source);
                foreach (var name in KernelNames(metadata)) kernels.Add(name);
            }
            else
            {
                cells.Add(Cell(kernel, source, cells.Count));
            }
        }
        var root = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = Polyglot(metadata),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return new NotebookDocument(root, JsonLayout.Default, NotebookFormat.Dib);
    }

    public static string Write(NotebookDocument document)
    {
        var text = new StringBuilder();
        var kernelInfo = document.Metadata.TryGetProperty("polyglot_notebook", out var own) ? own.GetRawText() : DefaultMeta;
        text.Append("#!meta\n\n").Append(JsonLayout.Default.Write(JsonNode.Parse(kernelInfo)!).TrimEnd('\n')).Append('\n');
        foreach (var cell in document.Cells)
        {
            var kernel = cell.Kind switch
            {
                CellKind.Markdown => Markdown,
                CellKind.Raw => "raw",
                _ => cell.Language ?? CSharp,
            };
            text.Append("\n#!").Append(kernel).Append("\n\n").Append(cell.Source.Trim('\n')).Append('\n');
        }
        return text.ToString();
    }

    private const string DefaultMeta =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","cs"]}]}}""";

    private static IEnumerable<(string Kernel, string Source)> Sections(string text, HashSet<string> kernels)
    {
        var kernel = CSharp;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("#!", StringComparison.Ordinal) && line[2..].Trim() is var name && (name == Meta || kernels.Contains(name)))
            {
                if (Joined(lines) is { } before) yield return (kernel, before);
                kernel = name switch { "md" => Markdown, "c#" => CSharp, "f#" => "fsharp", "js" => "javascript", "powershell" => "pwsh", _ => name };
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }
        if (Joined(lines) is { } last) yield return (kernel, last);
    }

    private static string? Joined(List<string> lines) => string.Join('\n', lines).Trim('\n') is { Length: > 0 } text ? text : null;

    private static JsonObject ParseMeta(string source)
    {
        try
        {
            return JsonNode.Parse(source)?.AsObject() ?? [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new NotebookFormatException("the #!meta section is not a JSON object.", e);
        }
    }

    private static IEnumerable<string> KernelNames(JsonObject metadata) =>
        metadata["kernelInfo"]?["items"] is JsonArray items
            ? items.SelectMany(i => (i?["aliases"] as JsonArray ?? []).Append(i?["name"])).OfType<JsonNode>().Select(n => n.ToString())
            : [];

    private static JsonObject Cell(string kernel, string source, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"cell-{index + 1}");
        var kind = kernel switch { Markdown => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code };
        var json = new NotebookCell(id, kind, source).ToJson();
        if (kind == CellKind.Code) json["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = kernel };
        return json;
    }

    private static JsonObject Polyglot(JsonObject meta) => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
        ["polyglot_notebook"] = meta.Count > 0 ? meta : JsonNode.Parse(DefaultMeta),
    };
}

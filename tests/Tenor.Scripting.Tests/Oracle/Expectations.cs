using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>
/// The C# compiler's answers for the written cells, recorded by it in Cells/expectations.jsonl: one line for each session, in
/// the order of the keys.
/// </summary>
public static class Expectations
{
    private const string FileName = "expectations.jsonl";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<Outcome>> Read()
    {
        var path = Path.Combine(CellFile.Folder, FileName);
        var answers = new Dictionary<string, IReadOnlyList<Outcome>>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return answers;
        foreach (var line in File.ReadLines(path))
        {
            var entry = JsonSerializer.Deserialize<Entry>(line, Json)!;
            answers.Add(entry.Key, entry.Cells);
        }

        return answers;
    }

    public static void Write(IReadOnlyDictionary<string, IReadOnlyList<Outcome>> answers)
    {
        var path = Path.Combine(SourceFolder(), "..", "Cells", FileName);
        File.WriteAllLines(path + ".new", answers.OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => JsonSerializer.Serialize(new Entry(a.Key, a.Value), Json)));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record Entry(
        [property: JsonPropertyName("key")] string Key,
        [property: JsonPropertyName("cells")] IReadOnlyList<Outcome> Cells);
}

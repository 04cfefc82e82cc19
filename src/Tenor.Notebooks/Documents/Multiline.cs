using System.Text.Json.Nodes;

namespace Tenor.Notebooks;

/// <summary>nbformat's way with text: a string, or an array of its lines with their line ends.</summary>
internal static class Multiline
{
    public static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(l => l!.GetValue<string>())),
        _ => node.GetValue<string>(),
    };

    /// <summary>
    /// Text with line feeds for line ends. Only what other systems write for them is changed: a form feed or U+2028 is text, which
    /// <see cref="string.ReplaceLineEndings()"/> would lose.
    /// </summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    public static JsonArray Of(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(JsonValue.Create(text[start..end]));
            start = end;
        }
        return lines;
    }
}

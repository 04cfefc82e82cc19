using System.Text.Json;

namespace Tenor;

/// <summary>A text to score, and the places in it that stance is wanted for.</summary>
/// <param name="Article">The text.</param>
/// <param name="Targets">Spans of it; null where stance is wanted for the main actors.</param>
internal sealed record ScoreInput(Article Article, IReadOnlyList<TextSpan>? Targets)
{
    /// <summary>Reads a record: <c>id</c>, <c>text</c>, and what else is known of the text.</summary>
    /// <exception cref="FormatException">The line is no such record; the message says what is wrong with it.</exception>
    public static ScoreInput Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Parse(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"not JSON: {e.Message.Split(" LineNumber:")[0].TrimEnd('.')}, at byte {e.BytePositionInLine + 1}", e);
        }
    }

    private static ScoreInput Parse(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object) throw new FormatException("a record is a JSON object with \"id\" and \"text\"");
        var id = Text(record, "id", required: true)!;
        if (id.Length == 0) throw new FormatException("\"id\" is empty");
        var text = Text(record, "text", required: true)!;
        var published = Text(record, "published", required: false);
        return new ScoreInput(
            ArticleFile.FromText(text, id) with
            {
                Title = Text(record, "title", required: false),
                Source = Text(record, "source", required: false),
                Published = DateOnly.TryParseExact(published, "yyyy-MM-dd", out var day) ? day : null,
                // A record's text is the body alone: there is no page around it to tell apart.
                Paragraphs = TextParagraphs.Of(text),
            },
            TargetsOf(record, text.Length));
    }

    private static string? Text(JsonElement record, string name, bool required)
    {
        if (!record.TryGetProperty(name, out var value) || (!required && value.ValueKind == JsonValueKind.Null))
            return required ? throw new FormatException($"\"{name}\" is missing") : null;
        if (value.ValueKind != JsonValueKind.String) throw new FormatException($"\"{name}\" is not a string");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, written as an escape.
            throw new FormatException($"\"{name}\" holds half of a character", e);
        }
    }

    private static List<TextSpan>? TargetsOf(JsonElement record, int length)
    {
        if (!record.TryGetProperty("targets", out var targets) || targets.ValueKind == JsonValueKind.Null) return null;
        if (targets.ValueKind != JsonValueKind.Array) throw new FormatException("\"targets\" is not a list");
        var spans = new List<TextSpan>();
        foreach (var target in targets.EnumerateArray())
        {
            if (target.ValueKind != JsonValueKind.Object || !Offset(target, "from", out var from) || !Offset(target, "to", out var to))
                throw new FormatException("a target is an object with whole numbers \"from\" and \"to\"");
            if (from < 0 || to <= from || to > length)
                throw new FormatException(FormattableString.Invariant($"target {from} to {to} does not lie in the text, which has {length} UTF-16 code units"));
            spans.Add(new TextSpan(from, to));
        }
        return spans;
    }

    private static bool Offset(JsonElement target, string name, out int value)
    {
        value = 0;
        return target.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out value);
    }
}

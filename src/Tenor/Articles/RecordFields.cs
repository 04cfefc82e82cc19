using System.Globalization;
using System.Text.Json;

namespace Tenor;

/// <summary>What a field of a record is.</summary>
internal enum RecordField
{
    Id,
    Title,
    Text,
    Author,
    Date,
    Source,
    Url,
}

/// <summary>The fields of a record that say something of its article, under the names that archives and news interfaces give them.</summary>
internal sealed class RecordFields
{
    // Of several names for the same, the earlier goes before the later: a body before a summary of it.
    private static readonly Dictionary<RecordField, string[]> Names = new()
    {
        [RecordField.Id] = ["id", "articleid", "guid", "docid", "documentid", "uid", "key", "_id"],
        [RecordField.Title] = ["title", "headline", "head", "hed", "webtitle", "articletitle", "name"],
        [RecordField.Text] = ["text", "body", "content", "article", "fulltext", "articlebody", "articletext", "maintext", "bodytext", "contenttext", "bodyhtml", "contenthtml", "story", "plaintext"],
        [RecordField.Author] = ["author", "authors", "byline", "creator", "writer", "reporter", "journalist"],
        [RecordField.Date] =
        [
            "date", "published", "publicationdate", "publishedat", "pubdate", "datepublished", "datepublish", "publishdate", "publisheddate", "webpublicationdate", "firstpublished",
            "created", "createdat", "datetime", "timestamp", "time", "day",
        ],
        [RecordField.Source] =
        [
            "source", "publisher", "outlet", "publication", "newspaper", "sourcename", "site", "sitename", "website", "media", "mediumname", "channel", "newssource", "sourcedomain", "domain",
        ],
        [RecordField.Url] = ["url", "link", "weburl", "articleurl", "canonicalurl", "permalink", "sourceurl", "href", "address"],
    };

    private static readonly Dictionary<string, (RecordField Field, int Rank)> ByName = Names
        .SelectMany(n => n.Value.Select((name, rank) => (name, n.Key, rank)))
        .ToDictionary(n => n.name, n => (n.Key, n.rank), StringComparer.Ordinal);

    private readonly string?[] _values = new string?[Enum.GetValues<RecordField>().Length];
    private readonly int[] _ranks = [.. Enum.GetValues<RecordField>().Select(_ => int.MaxValue)];
    private readonly List<string> _others = [];

    public string? Id => this[RecordField.Id];

    public string? Title => this[RecordField.Title];

    public string? Text => this[RecordField.Text];

    public string? Author => this[RecordField.Author];

    public string? Date => this[RecordField.Date];

    public string? Source => this[RecordField.Source];

    public string? Url => this[RecordField.Url];

    /// <summary>Names of the record's fields, as it writes them.</summary>
    public IReadOnlyList<string> Others => _others;

    private string? this[RecordField field] => _values[(int)field];

    /// <summary>The fields of a JSON object.</summary>
    public static RecordFields Of(JsonElement record)
    {
        var fields = new RecordFields();
        foreach (var member in record.EnumerateObject())
            fields.Add(member.Name, Value(member.Value, FieldOf(member.Name) == RecordField.Text ? "\n" : ", "));
        return fields;
    }

    /// <summary>What a name stands for; null where it is none of these. Case, spaces and dashes make no difference.</summary>
    public static RecordField? FieldOf(string name) => ByName.TryGetValue(Key(name), out var known) ? known.Field : null;

    public void Add(string name, string value)
    {
        _others.Add(name.Trim());
        if (string.IsNullOrWhiteSpace(value) || !ByName.TryGetValue(Key(name), out var known) || known.Rank >= _ranks[(int)known.Field])
            return;
        _ranks[(int)known.Field] = known.Rank;
        _values[(int)known.Field] = known.Field == RecordField.Text ? Plain(value) : value.Trim();
    }

    private static string Key(string name)
    {
        var key = string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c == '_')).ToLowerInvariant();
        return key.StartsWith('_') ? key : key.Replace("_", "", StringComparison.Ordinal);
    }

    // Some interfaces give a body with its markup.
    private static string Plain(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (!start.StartsWith("<", StringComparison.Ordinal) || !text.Contains("</", StringComparison.Ordinal))
            return text;
        var page = WebPageText.Of(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text).Body);
        return page.Text.Length > 0 ? page.Text : text;
    }

    private static string Value(JsonElement value, string between) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(between, value.EnumerateArray().Select(v => Value(v, between)).Where(v => v.Length > 0)),
        // {"source": {"id": "reuters", "name": "Reuters"}}
        JsonValueKind.Object => Named(value, "name") ?? Named(value, "title") ?? Named(value, "text") ?? "",
        _ => value.GetRawText(),
    };

    private static string? Named(JsonElement value, string name) =>
        value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String ? inner.GetString() : null;
}

/// <summary>The first line of a CSV file.</summary>
internal sealed class RecordHeader(IReadOnlyList<string> names)
{
    public int Count => names.Count;

    /// <summary>Whether a column holds the articles' words.</summary>
    public bool NamesText => names.Any(n => RecordFields.FieldOf(n) == RecordField.Text);

    public RecordFields Fields(IReadOnlyList<string> values)
    {
        var fields = new RecordFields();
        for (var i = 0; i < values.Count; i++)
            fields.Add(names[i], values[i]);
        return fields;
    }

    public override string ToString() =>
        names.Count <= 12 ? string.Join(", ", names.Select(n => n.Trim())) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(12).Select(n => n.Trim()))} and {names.Count - 12} more");
}

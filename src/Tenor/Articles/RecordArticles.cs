using System.Globalization;
using System.Text.Json;

namespace Tenor;

/// <summary>Makes articles of the records of a JSON Lines or CSV file.</summary>
internal static class RecordArticles
{
    private static readonly string[] IdNames = ["id", "guid"];
    private static readonly string[] TitleNames = ["title", "headline"];
    private static readonly string[] TextNames = ["text", "body", "content", "article"];
    private static readonly string[] AuthorNames = ["author", "authors", "byline"];
    private static readonly string[] DateNames = ["date", "published", "publication_date", "published_at"];
    private static readonly string[] SourceNames = ["source", "publisher", "outlet", "publication"];
    private static readonly string[] UrlNames = ["url", "link"];

    /// <summary>One JSON object a line; blank lines are passed over.</summary>
    public static FileArticles ReadJsonLines(string id, string text, Provenance provenance, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        var skipped = new List<SkippedFile>();
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            cancellation.ThrowIfCancellationRequested();
            line++;
            var record = text.AsMemory(range).Trim();
            if (record.IsEmpty)
                continue;
            try
            {
                using var json = JsonDocument.Parse(record);
                if (json.RootElement.ValueKind != JsonValueKind.Object)
                {
                    skipped.Add(new(provenance.Path, line, "is no JSON object: write one object a line, as {\"id\": \"a\", \"text\": \"…\"}."));
                    continue;
                }

                var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                foreach (var property in json.RootElement.EnumerateObject())
                    fields[property.Name] = Text(property.Value);
                Add(articles, skipped, fields, id, line, provenance);
            }
            catch (JsonException error)
            {
                skipped.Add(new(
                    provenance.Path,
                    line,
                    string.Create(CultureInfo.InvariantCulture, $"is no JSON: it breaks off or goes wrong at byte {error.BytePositionInLine ?? 0} of the line.")));
            }
        }

        return new(articles, skipped, provenance.Bytes, provenance.Encoding);
    }

    /// <summary>A header line with the names of the fields, and a record for each row.</summary>
    /// <exception cref="UnreadableArticleException">The header names no field for the text.</exception>
    public static FileArticles ReadCsv(string id, string text, char separator, Provenance provenance, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        var skipped = new List<SkippedFile>();
        IReadOnlyList<string>? header = null;
        foreach (var row in CsvRows.Read(text, separator))
        {
            cancellation.ThrowIfCancellationRequested();
            if (header is null)
            {
                header = [.. row.Fields.Select(f => f.Trim())];
                if (!header.Any(h => TextNames.Contains(h, StringComparer.OrdinalIgnoreCase)))
                    throw new UnreadableArticleException("has no column named text: name the columns in the first line, as id,title,text,author,date,source,url.");
                continue;
            }

            if (row.IsOpen)
            {
                skipped.Add(new(provenance.Path, row.Line, "has a quotation mark that is never closed: double a mark that is part of the text."));
                continue;
            }

            if (row.Fields.Count > header.Count)
            {
                skipped.Add(new(
                    provenance.Path,
                    row.Line,
                    string.Create(CultureInfo.InvariantCulture, $"has {row.Fields.Count} fields where the header names {header.Count}: put a field that holds a separator between quotation marks.")));
                continue;
            }

            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < row.Fields.Count; i++)
                fields[header[i]] = row.Fields[i];
            Add(articles, skipped, fields, id, row.Line, provenance);
        }

        return new(articles, skipped, provenance.Bytes, provenance.Encoding);
    }

    private static void Add(
        List<Article> articles, List<SkippedFile> skipped, Dictionary<string, string> fields, string file, int line, Provenance provenance)
    {
        var text = Field(fields, TextNames);
        if (string.IsNullOrWhiteSpace(text))
        {
            skipped.Add(new(provenance.Path, line, "has no text."));
            return;
        }

        var id = Field(fields, IdNames) ?? string.Create(CultureInfo.InvariantCulture, $"{file}-{line}");
        articles.Add(PlainTextArticle.Read(id, text, provenance, new()
        {
            IsBody = true,
            Title = Field(fields, TitleNames),
            Authors = Authors(Field(fields, AuthorNames)),
            Published = Date(Field(fields, DateNames)),
            Source = Field(fields, SourceNames),
            Url = Uri.TryCreate(Field(fields, UrlNames), UriKind.Absolute, out var url) ? url : null,
        }));
    }

    private static string? Field(Dictionary<string, string> fields, string[] names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                return name is "text" or "body" or "content" or "article" ? value : value.Trim();
        }

        return null;
    }

    private static IReadOnlyList<string> Authors(string? authors)
    {
        if (authors is null)
            return [];
        var people = Byline.People(authors);
        return people.Count > 0 ? people : [.. authors.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static DateOnly? Date(string? date) => date is null ? null : PublicationDate.Find(date)?.Date;

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}

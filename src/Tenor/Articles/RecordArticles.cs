using System.Globalization;
using System.Text.Json;

namespace Tenor;

/// <summary>Makes articles of the records of a JSON, JSON Lines or CSV file.</summary>
internal static class RecordArticles
{
    // How much of a record's members is looked at for a list of records, or for a name within a name.
    private const int Deepest = 3;

    /// <summary>One JSON value: an object is one article, a list of objects is one each, and an object may hold such a list ("articles", "results").</summary>
    /// <exception cref="UnreadableArticleException">The text is no JSON, or holds no record.</exception>
    public static FileArticles ReadJson(string id, string text, Provenance provenance, CancellationToken cancellation)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException error)
        {
            // Many write JSON Lines under this name.
            var lines = ReadJsonLines(id, text, provenance, cancellation);
            if (lines.Articles.Count > 0)
                return lines;
            throw new UnreadableArticleException(string.Create(
                CultureInfo.InvariantCulture,
                $"is no JSON: it breaks off or goes wrong in line {error.LineNumber + 1 ?? 1}, at byte {error.BytePositionInLine ?? 0}."));
        }

        using (json)
        {
            var records = Records(json.RootElement, 0)
                ?? throw new UnreadableArticleException("holds no record: write a list of objects, as [{\"title\": \"…\", \"text\": \"…\"}].");
            var articles = new List<Article>();
            var skipped = new List<SkippedFile>();
            var number = 0;
            foreach (var record in records)
            {
                cancellation.ThrowIfCancellationRequested();
                number++;
                var fields = RecordFields.Of(record);
                if (fields.Text is null)
                    skipped.Add(new(provenance.Path, null, string.Create(CultureInfo.InvariantCulture, $"record {number} {NoText(fields)}")));
                else
                    articles.Add(Article(fields, records.Count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"), provenance));
            }

            return new(articles, skipped, provenance.Bytes, provenance.Encoding);
        }
    }

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

                Add(articles, skipped, RecordFields.Of(json.RootElement), id, line, provenance);
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

    /// <summary>A header line with the names of the fields, and a record for each row; the separator is the one that the header uses.</summary>
    /// <exception cref="UnreadableArticleException">The header names no field for the text.</exception>
    public static FileArticles ReadCsv(string id, string text, char separator, Provenance provenance, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        var skipped = new List<SkippedFile>();
        RecordHeader? header = null;
        foreach (var row in CsvRows.Read(text, CsvRows.SeparatorOf(text, separator)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (header is null)
            {
                header = new(row.Fields);
                if (!header.NamesText)
                    throw new UnreadableArticleException(
                        $"has no column named text (its columns: {header}): name the columns in the first line, as id,title,text,author,date,source,url.");
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

            Add(articles, skipped, header.Fields(row.Fields), id, row.Line, provenance);
        }

        return new(articles, skipped, provenance.Bytes, provenance.Encoding);
    }

    private static void Add(
        List<Article> articles, List<SkippedFile> skipped, RecordFields fields, string file, int line, Provenance provenance)
    {
        if (fields.Text is null)
            skipped.Add(new(provenance.Path, line, NoText(fields)));
        else
            articles.Add(Article(fields, string.Create(CultureInfo.InvariantCulture, $"{file}-{line}"), provenance));
    }

    private static string NoText(RecordFields fields) =>
        fields.Others.Count == 0 ? "has no text." : $"has no text (its fields: {string.Join(", ", fields.Others)}): name the field of the article's words text.";

    private static Article Article(RecordFields fields, string id, Provenance provenance)
    {
        id = fields.Id ?? id;
        var known = new KnownMetadata
        {
            IsBody = true,
            Title = fields.Title,
            Authors = Authors(fields.Author),
            Published = Date(fields.Date),
            Source = fields.Source is { } source ? Outlets.Find(source) ?? source : null,
            Url = Uri.TryCreate(fields.Url, UriKind.Absolute, out var url) ? url : null,
        };
        return PlainTextArticle.Read(id, fields.Text!, provenance, known);
    }

    /// <summary>The records of a JSON value; null where it holds none.</summary>
    private static IReadOnlyList<JsonElement>? Records(JsonElement value, int depth)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.GetArrayLength() > 0 && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.Object) ? [.. value.EnumerateArray()] : null;
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if (RecordFields.Of(value).Text is not null)
            return [value];
        return depth == Deepest ? null : value.EnumerateObject().Select(m => Records(m.Value, depth + 1)).FirstOrDefault(r => r is not null);
    }

    private static IReadOnlyList<string> Authors(string? authors)
    {
        if (authors is null)
            return [];
        var plain = PlainText.Of(authors);
        var people = Byline.People(plain);
        if (people.Count == 0)
            people = Byline.Read(plain)?.Authors ?? [];
        return people.Count > 0 ? people : [.. authors.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static DateOnly? Date(string? date)
    {
        if (date is null)
            return null;
        if (PublicationDate.Find(date)?.Date is { } found)
            return found;
        // A program's time: seconds or milliseconds since 1970, or the day's digits alone.
        if (!long.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        if (DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return number switch
        {
            >= 100_000_000 and < 10_000_000_000 => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(number)),
            >= 100_000_000_000 and < 10_000_000_000_000 => DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(number)),
            _ => null,
        };
    }
}

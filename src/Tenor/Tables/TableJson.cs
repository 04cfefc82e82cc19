using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.ML.Data;

namespace Tenor;

/// <summary>A table as JSON, for clients that sort, filter and export it: columns with their types, the first rows, how many there are.</summary>
internal static class TableJson
{
    public const string MimeType = "application/vnd.tenor.table+json";

    public const int DefaultRows = 500;

    // The text goes into a notebook's JSON or a message, never into HTML as it stands.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Table table, int rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", table.Caption);
            json.WriteStartArray("columns");
            foreach (var column in table.Columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("type", Kind(column));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("rows");
            for (var r = 0; r < Math.Min(rows, table.Count); r++)
            {
                json.WriteStartArray();
                for (var c = 0; c < table.Columns.Count; c++) WriteCell(json, table.Value(r, c));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteNumber("total", table.Count);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static string Kind(TableColumn column) => column.Type switch
    {
        NumberDataViewType => "number",
        BooleanDataViewType => "boolean",
        DateTimeDataViewType => "date",
        _ => "text",
    };

    private static void WriteCell(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case double number when !double.IsFinite(number):
                json.WriteNullValue();
                break;
            case double number:
                // Six places after the point are more than any measure here carries, and keep a notebook small.
                json.WriteNumberValue(Math.Round(number, 6));
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(TableValue.Text(value));
                break;
        }
    }
}

/// <summary>Shows values of <typeparamref name="T"/> as text of one MIME type.</summary>
internal sealed class MimeFormatter<T>(string mimeType, Func<T, string> write) : TypeFormatter<T>
{
    public override string MimeType { get; } = mimeType;

    public override bool Format(T value, FormatContext context)
    {
        context.Writer.Write(write(value));
        return true;
    }
}

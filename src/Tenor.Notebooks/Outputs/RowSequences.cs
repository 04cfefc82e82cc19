using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor.Notebooks;

/// <summary>
/// Shows a sequence of objects, such as a query's result, as a table with a column for each property. Without it .NET Interactive
/// shows a tree to open item by item.
/// </summary>
internal static class RowSequences
{
    private const int MostRows = 50;

    /// <summary>As many rows as a table of the library gives to clients that sort and filter.</summary>
    private const int MostSortableRows = 500;

    // The text goes into a notebook's JSON or a message, never into HTML as it stands.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Formatters are kept for the process, so a type is looked at once.
    private static readonly ConcurrentDictionary<Type, bool> Seen = new();

    /// <summary>Registers the table form for a type, where its values are sequences of objects with properties.</summary>
    public static void Register(Type type)
    {
        if (!Seen.TryAdd(type, true) || ElementOf(type) is not { } element) return;
        var columns = ColumnsOf(element);
        if (columns.Count == 0) return;
        Formatter.Register(type, (value, writer) => writer.Write(Html((IEnumerable)value, columns)), MimeTypes.Html);
        Formatter.Register(type, (value, writer) => writer.Write(Plain((IEnumerable)value, columns)), MimeTypes.Text);
        Formatter.Register(type, (value, writer) => writer.Write(Sortable((IEnumerable)value, columns)), MimeTypes.Table);
        Formatter.SetPreferredMimeTypesFor(type, MimeTypes.Table, MimeTypes.Html, MimeTypes.Text);
    }

    private static Type? ElementOf(Type type)
    {
        if (type == typeof(string) || type.IsDefined(typeof(TypeFormatterSourceAttribute), inherit: true)) return null;
        var sequences = type.GetInterfaces().Append(type)
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).ToList();
        return sequences.Count == 1 ? sequences[0].GetGenericArguments()[0] : null;
    }

    private static List<Column> ColumnsOf(Type element)
    {
        if (IsPlain(element) || element.IsInterface || typeof(IEnumerable).IsAssignableFrom(element)
            || element.IsDefined(typeof(TypeFormatterSourceAttribute), inherit: true)) return [];
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        return
        [
            .. element.GetProperties(Public).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
                .Select(p => new Column(p.Name, p.PropertyType, p.GetValue)),
            .. element.GetFields(Public).Select(f => new Column(f.Name, f.FieldType, f.GetValue)),
        ];
    }

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(object) || type == typeof(string) || type == typeof(decimal)
        || type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeSpan) || type == typeof(Uri)
        || (Nullable.GetUnderlyingType(type) is { } inner && IsPlain(inner));

    private static string Html(IEnumerable sequence, List<Column> columns)
    {
        var html = new StringBuilder("<table class=\"tenor-table\"><thead><tr>");
        foreach (var column in columns)
            html.Append("<th scope=\"col\"").Append(column.Align).Append('>').Append(WebUtility.HtmlEncode(column.Name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        var (rows, more) = Rows(sequence, columns);
        foreach (var row in rows)
        {
            html.Append("<tr>");
            for (var c = 0; c < columns.Count; c++)
                html.Append("<td").Append(columns[c].Align).Append('>').Append(WebUtility.HtmlEncode(row[c])).Append("</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody>");
        if (more) html.Append(CultureInfo.InvariantCulture, $"<tfoot><tr><td colspan=\"{columns.Count}\">… and more</td></tr></tfoot>");
        return html.Append("</table>").ToString();
    }

    private static string Plain(IEnumerable sequence, List<Column> columns)
    {
        var (rows, more) = Rows(sequence, columns);
        var text = new StringBuilder().AppendJoin('\t', columns.Select(c => c.Name)).Append('\n');
        foreach (var row in rows) text.AppendJoin('\t', row).Append('\n');
        return (more ? text.Append("… and more\n") : text).ToString();
    }

    private static string Sortable(IEnumerable sequence, List<Column> columns)
    {
        var rows = sequence.Cast<object?>().Take(MostSortableRows + 1).ToList();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteStartArray("columns");
            foreach (var column in columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("type", column.Kind);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in rows.Take(MostSortableRows))
            {
                json.WriteStartArray();
                foreach (var column in columns) WriteCell(json, row is null ? null : column.Read(row));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            // How long a query goes on is not known before it has been run to its end, and some have none.
            if (rows.Count <= MostSortableRows) json.WriteNumber("total", rows.Count);
            else if (sequence is ICollection all) json.WriteNumber("total", all.Count);
            else json.WriteNull("total");
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteCell(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
            case double and not (> double.NegativeInfinity and < double.PositiveInfinity):
            case float and not (> float.NegativeInfinity and < float.PositiveInfinity):
                json.WriteNullValue();
                break;
            case double or float:
                json.WriteNumberValue(Math.Round(Convert.ToDouble(value, CultureInfo.InvariantCulture), 6));
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static (List<string[]> Rows, bool More) Rows(IEnumerable sequence, List<Column> columns)
    {
        var rows = new List<string[]>();
        foreach (var item in sequence)
        {
            if (rows.Count == MostRows) return (rows, true);
            rows.Add([.. columns.Select(c => item is null ? "" : Text(c.Read(item)))]);
        }
        return (rows, false);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => Number(number),
        float number => Number(number),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Take(5).Select(Text)),
        _ => value.ToString() ?? "",
    };

    private static string Number(double value) =>
        Math.Abs(value) is 0 or (>= 0.001 and < 1e9) ? value.ToString("0.###", CultureInfo.InvariantCulture) : value.ToString("G4", CultureInfo.InvariantCulture);

    private sealed record Column(string Name, Type Type, Func<object, object?> Read)
    {
        /// <summary>Numbers stand to the right, as in every other table.</summary>
        public string Align => Kind == "number" ? " style=\"text-align:right\"" : " style=\"text-align:left\"";

        /// <summary>The column's type in <c>application/vnd.tenor.table+json</c>.</summary>
        public string Kind { get; } = (Nullable.GetUnderlyingType(Type) ?? Type) switch
        {
            var type when type == typeof(bool) => "boolean",
            var type when type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) => "date",
            var type when (type.IsPrimitive && type != typeof(char)) || type == typeof(decimal) => "number",
            _ => "text",
        };
    }
}

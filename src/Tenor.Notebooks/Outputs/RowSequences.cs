using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor.Notebooks;

/// <summary>
/// Shows a sequence of objects, such as a query's result, as a table with a column for each property. Without it .NET Interactive
/// shows a tree to open item by item.
/// </summary>
internal static class RowSequences
{
    private const int MostRows = 50;

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
        Formatter.SetPreferredMimeTypesFor(type, MimeTypes.Html, MimeTypes.Text);
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
        public string Align => Type.IsPrimitive && Type != typeof(bool) && Type != typeof(char) || Type == typeof(decimal)
            ? " style=\"text-align:right\"" : " style=\"text-align:left\"";
    }
}

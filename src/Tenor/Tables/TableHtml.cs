using System.Globalization;
using System.Net;
using System.Text;

namespace Tenor;

/// <summary>A table as HTML: escaped, with what a script needs to sort it in data attributes.</summary>
internal static class TableHtml
{
    public const int DefaultRows = 50;

    public static string Write(Table table, int rows)
    {
        var shown = Math.Min(rows, table.Count);
        var columns = table.Columns;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<table class=\"tenor-table\" data-rows=\"{table.Count}\">");
        html.Append("<caption>").Append(Escape(table.Caption)).Append("</caption><thead><tr>");
        foreach (var column in columns)
        {
            var kind = TableValue.IsNumber(column) ? "number" : "text";
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" data-type=\"{kind}\"");
            html.Append(kind == "number" ? " style=\"text-align:right\">" : " style=\"text-align:left\">");
            html.Append(Escape(Words(column.Name))).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        for (var r = 0; r < shown; r++)
        {
            html.Append("<tr>");
            for (var c = 0; c < columns.Count; c++)
                WriteCell(html, columns[c], table.Value(r, c));
            html.Append("</tr>");
        }

        html.Append("</tbody>");
        if (table.Count > shown)
            html.Append(
                CultureInfo.InvariantCulture, $"<tfoot><tr><td colspan=\"{columns.Count}\">{table.Count - shown} more</td></tr></tfoot>");
        return html.Append("</table>").ToString();
    }

    private static void WriteCell(StringBuilder html, TableColumn column, object? value)
    {
        if (TableValue.IsNumber(column))
        {
            html.Append("<td style=\"text-align:right\"");
            if (value is IFormattable number and not double.NaN)
                html.Append(" data-value=\"").Append(Escape(number.ToString(null, CultureInfo.InvariantCulture))).Append('"');
            html.Append('>');
        }
        else
        {
            html.Append(value is DateOnly ? "<td style=\"text-align:left;white-space:nowrap\">" : "<td style=\"text-align:left\">");
        }

        html.Append(Escape(TableValue.Text(value))).Append("</td>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    // "PerThousand" reads "per thousand" above a column.
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                words.Append(' ').Append(char.ToLowerInvariant(name[i]));
            else
                words.Append(name[i]);
        }

        return words.ToString();
    }
}

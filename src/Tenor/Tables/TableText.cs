using System.Globalization;
using System.Text;

namespace Tenor;

/// <summary>A table as aligned plain text.</summary>
internal static class TableText
{
    public const int DefaultRows = 20;
    private const int WidestColumn = 60;

    public static string Write(Table table, int rows)
    {
        var shown = Math.Min(rows, table.Count);
        var columns = table.Columns;
        var cells = new string[shown + 1, columns.Count];
        var widths = new int[columns.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            cells[0, c] = columns[c].Name;
            for (var r = 0; r < shown; r++)
                cells[r + 1, c] = Shorten(TableValue.Text(table.Value(r, c)));
            for (var r = 0; r <= shown; r++)
                widths[c] = Math.Max(widths[c], cells[r, c].Length);
        }

        var text = new StringBuilder();
        text.Append(table.Caption).Append('\n');
        for (var r = 0; r <= shown; r++)
        {
            var line = new StringBuilder();
            for (var c = 0; c < columns.Count; c++)
            {
                if (c > 0)
                    line.Append("  ");
                line.Append(TableValue.IsNumber(columns[c]) ? cells[r, c].PadLeft(widths[c]) : cells[r, c].PadRight(widths[c]));
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        if (table.Count > shown)
            text.Append(CultureInfo.InvariantCulture, $"… {table.Count - shown} more\n");
        return text.ToString();
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestColumn ? line : string.Concat(line.AsSpan(0, WidestColumn - 1).TrimEnd(), "…");
    }
}

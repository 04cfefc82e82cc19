using System.Text;

namespace Tenor;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">Line that it begins on, from 1.</param>
/// <param name="Fields">Its fields, without their quotation marks.</param>
/// <param name="IsOpen">Whether the file ends inside quotation marks.</param>
internal readonly record struct CsvRow(int Line, IReadOnlyList<string> Fields, bool IsOpen);

/// <summary>Reads comma-separated values (RFC 4180): fields between quotation marks may hold separators, line ends and doubled marks.</summary>
internal static class CsvRows
{
    /// <summary>The separator that the first line uses most; <paramref name="expected"/> where it uses none.</summary>
    public static char SeparatorOf(ReadOnlySpan<char> text, char expected)
    {
        var line = text[..(text.IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length)];
        var (most, count) = (expected, line.Count(expected));
        foreach (var separator in ",;\t|")
        {
            if (line.Count(separator) > count)
                (most, count) = (separator, line.Count(separator));
        }

        return most;
    }

    public static IEnumerable<CsvRow> Read(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        int line = 1, begins = 1;
        bool quoted = false, any = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[i++]);
                else
                    quoted = false;
                continue;
            }

            if (c == '"' && field.Length == 0)
            {
                quoted = any = true;
            }
            else if (c == separator)
            {
                fields.Add(field.ToString());
                field.Clear();
                any = true;
            }
            else if (c is '\n' or '\r')
            {
                if (any || field.Length > 0)
                {
                    fields.Add(field.ToString());
                    field.Clear();
                    yield return new(begins, fields, false);
                    fields = [];
                    any = false;
                }

                begins = line;
            }
            else
            {
                field.Append(c);
            }
        }

        if (any || field.Length > 0 || quoted)
        {
            fields.Add(field.ToString());
            yield return new(begins, fields, quoted);
        }
    }
}

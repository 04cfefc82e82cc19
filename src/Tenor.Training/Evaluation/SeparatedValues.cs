using System.Text;

namespace Tenor.Training.Evaluation;

/// <summary>Reads separated values, with quoted fields that may hold line breaks (RFC 4180).</summary>
internal static class SeparatedValues
{
    /// <summary>The records, each by name of column.</summary>
    public static IEnumerable<Dictionary<string, string>> Read(TextReader reader, char separator)
    {
        string[]? head = null;
        foreach (var fields in Records(reader, separator))
        {
            if (head is null)
                head = [.. fields];
            else
                yield return head.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }

    static IEnumerable<List<string>> Records(TextReader reader, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        int next;
        while ((next = reader.Read()) >= 0)
        {
            var c = (char)next;
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (reader.Peek() == '"')
                    field.Append((char)reader.Read());
                else
                    quoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                yield return fields;
                fields = [];
            }
            else
            {
                field.Append(c);
            }
        }

        if (fields.Count > 0)
        {
            fields.Add(field.ToString());
            yield return fields;
        }
    }
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>Writes a value by its structure: two values with the same text are the same to whoever reads them.</summary>
public static class ValueText
{
    private const int MostElements = 200;

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        try
        {
            Write(text, value, 0);
        }
        catch (Exception e)
        {
            text.Append(" throws ").Append(e.GetType().FullName);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (depth > 8)
        {
            text.Append('…');
            return;
        }

        switch (value)
        {
            case null: text.Append("null"); break;
            case bool b: text.Append(b ? "true" : "false"); break;
            case string s: WriteQuoted(text, s, '"'); break;
            case char c: WriteQuoted(text, c.ToString(), '\''); break;
            case int i: text.Append(i.ToString(CultureInfo.InvariantCulture)); break;
            case double d: text.Append(d.ToString("R", CultureInfo.InvariantCulture)).Append('d'); break;
            case float f: text.Append(f.ToString("R", CultureInfo.InvariantCulture)).Append('f'); break;
            case decimal m: text.Append(m.ToString(CultureInfo.InvariantCulture)).Append('m'); break;
            case Enum e: text.Append(TypeText.Of(e.GetType())).Append('.').Append(e); break;
            case DateTime or DateTimeOffset or DateOnly or TimeOnly:
                text.Append(((IFormattable)value).ToString("o", CultureInfo.InvariantCulture));
                break;
            case StringBuilder builder: WriteQuoted(text, builder.ToString(), '`'); break;
            case Delegate: text.Append("(delegate)"); break;
            case Type type: text.Append("typeof(").Append(TypeText.Of(type)).Append(')'); break;
            case Exception e: text.Append(e.GetType().FullName).Append(": ").Append(e.Message); break;
            case ITuple tuple: WriteTuple(text, tuple, depth); break;
            case IEnumerable sequence: WriteSequence(text, sequence, depth); break;
            case Task task: text.Append("task ").Append(task.Status == TaskStatus.Faulted ? "faulted" : "of work"); break;
            case IFormattable number:
                text.Append('(').Append(value.GetType().Name).Append(')').Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default: WriteObject(text, value, depth); break;
        }
    }

    private static void WriteQuoted(StringBuilder text, string value, char quote)
    {
        text.Append(quote);
        foreach (var c in value)
        {
            if (c is < ' ' or '\u007f' or '\u2028' or '\u2029' || char.IsSurrogate(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }

        text.Append(quote);
    }

    private static void WriteTuple(StringBuilder text, ITuple tuple, int depth)
    {
        text.Append('(');
        for (var i = 0; i < tuple.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            Write(text, tuple[i], depth + 1);
        }

        text.Append(')');
    }

    private static void WriteSequence(StringBuilder text, IEnumerable sequence, int depth)
    {
        if (sequence.GetType().GetInterfaces().FirstOrDefault(i => Implements(i, typeof(IGrouping<,>))) is { } grouping)
        {
            Write(text, grouping.GetProperty("Key")!.GetValue(sequence), depth + 1);
            text.Append(": ");
        }

        text.Append('[');
        var n = 0;
        foreach (var element in sequence)
        {
            if (n == MostElements)
            {
                text.Append(", …");
                break;
            }

            if (n++ > 0)
                text.Append(", ");
            Write(text, element, depth + 1);
        }

        text.Append(']');
    }

    private static void WriteObject(StringBuilder text, object value, int depth)
    {
        var type = value.GetType();
        var own = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        var structural = TypeText.IsAnonymous(type) || TypeText.IsFromCell(type);
        if (!structural && own.DeclaringType != typeof(object) && own.DeclaringType != typeof(ValueType))
        {
            text.Append(type.Name).Append(' ').Append(value);
            return;
        }

        text.Append("{ ");
        var first = true;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0)
                continue;
            if (!first)
                text.Append(", ");
            first = false;
            text.Append(property.Name).Append(" = ");
            Write(text, property.GetValue(value), depth + 1);
        }

        text.Append(" }");
    }

    private static bool Implements(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}

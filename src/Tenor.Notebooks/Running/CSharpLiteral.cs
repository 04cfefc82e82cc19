using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tenor.Notebooks;

/// <summary>Writes values as C# source.</summary>
internal static class CSharpLiteral
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string[])] = "string[]",
        [typeof(int[])] = "int[]",
        [typeof(double[])] = "double[]",
        [typeof(DateOnly)] = "DateOnly",
    };

    /// <summary>How C# names a parameter's type.</summary>
    public static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? NameOf(inner) + "?"
        : Keywords.GetValueOrDefault(type) ?? (type.IsEnum ? type.Name : "var");

    /// <summary>The literal for text that a person typed.</summary>
    /// <exception cref="ParameterException">The text is not of that type.</exception>
    public static string Parse(string name, string text, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return text == "null" ? "null" : Parse(name, text, inner);
        if (type.IsArray && Keywords.ContainsKey(type))
        {
            return "[" + string.Join(", ", Items(name, text.Trim()).Select(p => Parse(name, p, type.GetElementType()!))) + "]";
        }
        if (type.IsEnum)
        {
            return Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } member
                ? $"{type.Name}.{member}"
                : throw new ParameterException($"Parameter \"{name}\": \"{text}\" is none of {string.Join(", ", Enum.GetNames(type))}.");
        }
        var invariant = CultureInfo.InvariantCulture;
        object? value = type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(bool) => bool.TryParse(text, out var b) ? b : null,
            _ when type == typeof(char) => text.Length == 1 ? text[0] : null,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.Integer, invariant, out var i) ? i : null,
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.Integer, invariant, out var l) ? l : null,
            _ when type == typeof(float) => float.TryParse(text, NumberStyles.Float, invariant, out var f) ? f : null,
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, invariant, out var d) ? d : null,
            _ when type == typeof(decimal) => decimal.TryParse(text, NumberStyles.Float, invariant, out var m) ? m : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null,
            _ => throw new ParameterException(
                $"Parameter \"{name}\" is a {type.Name}; text, numbers, true or false, dates, and lists of text or numbers can be given."),
        };
        return value is null
            ? throw new ParameterException($"Parameter \"{name}\" is of type {NameOf(type)}; \"{text}\" is not one.")
            : Of(value);
    }

    // Either "a, b" or a JSON list, where an item may hold a comma.
    private static IEnumerable<string> Items(string name, string text)
    {
        if (text is not ['[', .., ']']) return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return JsonSerializer.Deserialize<JsonElement[]>(text)!.Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText());
        }
        catch (JsonException)
        {
            throw new ParameterException($"Parameter \"{name}\": {text} is not a list; write [\"a\", \"b\"] or a, b.");
        }
    }

    /// <summary>A value as C# source.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        char c => $"'{(c is '\'' ? "\\'" : Escaped(c))}'",
        bool b => b ? "true" : "false",
        float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
        double d => Double(d),
        decimal m => m.ToString(CultureInfo.InvariantCulture) + "m",
        long l => l.ToString(CultureInfo.InvariantCulture) + "L",
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"new DateOnly({day.Year}, {day.Month}, {day.Day})"),
        Enum e => $"{e.GetType().Name}.{e}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The text of a string's literal as <see cref="Of"/> writes it; anything else as it is.</summary>
    public static string Unquoted(string literal)
    {
        if (literal is not ['"', .., '"']) return literal;
        var text = new StringBuilder();
        for (var i = 1; i < literal.Length - 1; i++)
        {
            if (literal[i] != '\\')
            {
                text.Append(literal[i]);
                continue;
            }
            i++;
            text.Append(literal[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '0' => '\0',
                'u' => (char)int.Parse(literal.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var itself => itself,
            });
            if (literal[i] == 'u') i += 4;
        }
        return text.ToString();
    }

    private static string Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".EN∞") >= 0 ? text : text + ".0";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text) quoted.Append(c is '"' ? "\\\"" : Escaped(c));
        return quoted.Append('"').ToString();
    }

    private static string Escaped(char c) => c switch
    {
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\0' => @"\0",
        _ when char.IsControl(c) => $@"\u{(int)c:x4}",
        _ => c.ToString(),
    };
}

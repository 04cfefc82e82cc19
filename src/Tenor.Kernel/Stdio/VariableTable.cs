using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Tenor.Kernel;

/// <summary>A column of a variable that is opened as a table.</summary>
internal sealed record VariableColumn(string Name, string Type, bool Numeric);

/// <summary>Some rows of a variable.</summary>
internal sealed record VariablePage(
    IReadOnlyList<VariableColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, int Total, int Matching);

/// <summary>Shows a counted sequence as rows and columns: the public properties of its elements, or the elements themselves.</summary>
internal sealed class VariableTable
{
    private readonly IReadOnlyList<object?> _rows;
    private readonly IReadOnlyList<Column> _columns;

    private VariableTable(IReadOnlyList<object?> rows, IReadOnlyList<Column> columns)
    {
        _rows = rows;
        _columns = columns;
    }

    /// <summary>Number of rows; null where the value is no counted sequence. A lazy one is not enumerated for the sake of a look.</summary>
    public static int? CountOf(object? value) => value switch
    {
        string => null,
        ICollection collection => collection.Count,
        IEnumerable => value.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))
            ?.GetProperty("Count")!.GetValue(value) as int?,
        _ => null,
    };

    /// <summary>The value as a table; null where it is no counted sequence.</summary>
    public static VariableTable? Of(object? value)
    {
        if (CountOf(value) is null || value is not IEnumerable sequence) return null;
        var rows = sequence.Cast<object?>().ToList();
        var element = sequence.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
        if (element is null || element == typeof(object))
            element = rows.FirstOrDefault(r => r is not null)?.GetType() ?? typeof(object);
        return new VariableTable(rows, ColumnsOf(element));
    }

    public VariablePage Page(int offset, int count, string? sort, bool descending, string? filter)
    {
        IEnumerable<object?> rows = _rows;
        if (!string.IsNullOrEmpty(filter))
            rows = rows.Where(r => _columns.Any(c => c.Text(r)?.Contains(filter, StringComparison.OrdinalIgnoreCase) == true));
        if (_columns.FirstOrDefault(c => c.Name == sort) is { } by)
            rows = descending ? rows.OrderByDescending(by.Value, CellOrder.Instance) : rows.OrderBy(by.Value, CellOrder.Instance);
        var matching = rows.ToList();
        return new VariablePage(
            [.. _columns.Select(c => new VariableColumn(c.Name, TypeName.Of(c.Type), c.Numeric))],
            [.. matching.Skip(Math.Max(0, offset)).Take(Math.Clamp(count, 0, 10_000)).Select(r => (IReadOnlyList<string?>)[.. _columns.Select(c => c.Text(r))])],
            _rows.Count, matching.Count);
    }

    private static IReadOnlyList<Column> ColumnsOf(Type element)
    {
        if (IsPlain(element)) return [new Column("Value", element, r => r)];
        var properties = element.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters() is [] && !p.PropertyType.IsByRefLike)
            .ToList();
        if (properties is [] && element.IsGenericType && element.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return [.. element.GetFields().Select(f => new Column(f.Name, f.FieldType, r => r is null ? null : f.GetValue(r)))];
        return properties is []
            ? [new Column("Value", element, r => r)]
            : [.. properties.Select(p => new Column(p.Name, p.PropertyType, r => Read(p, r)))];
    }

    private static object? Read(PropertyInfo property, object? row)
    {
        try
        {
            return row is null ? null : property.GetValue(row);
        }
        catch (TargetInvocationException e)
        {
            return $"({e.InnerException?.Message})";
        }
    }

    private static bool IsPlain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeSpan);
    }

    private sealed record Column(string Name, Type Type, Func<object?, object?> Value)
    {
        public bool Numeric { get; } = (Nullable.GetUnderlyingType(Type) ?? Type) is { IsEnum: false } t
            && Type.GetTypeCode(t) is >= TypeCode.SByte and <= TypeCode.Decimal;

        public string? Text(object? row) => Value(row) switch
        {
            null => null,
            string text => text,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            var value when CountOf(value) is { } count => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " item" : " items"),
            var value => value.ToString(),
        };
    }

    /// <summary>Numbers by size, text by code unit, what is missing last.</summary>
    private sealed class CellOrder : IComparer<object?>
    {
        public static CellOrder Instance { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            (string a, string b) => string.CompareOrdinal(a, b),
            (IComparable a, _) when a.GetType() == y.GetType() => a.CompareTo(y),
            _ => string.CompareOrdinal(x.ToString(), y.ToString()),
        };
    }
}

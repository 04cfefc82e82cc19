using Microsoft.ML;
using Microsoft.ML.Data;

namespace Tenor;

/// <summary>A column: its name, its type in a data view, and how a row gives its value.</summary>
internal abstract class TableColumn(string name, DataViewType type)
{
    public string Name { get; } = name;

    public DataViewType Type { get; } = type;
}

internal abstract class TableColumn<TRow>(string name, DataViewType type) : TableColumn(name, type)
{
    /// <summary>The value as a person reads it: text, a number, a date, a truth value, or null.</summary>
    public abstract object? Show(TRow row);

    /// <summary>A <see cref="ValueGetter{TValue}"/> that reads the row that <paramref name="current"/> gives.</summary>
    public abstract Delegate Getter(Func<TRow> current);

    public static TableColumn<TRow> Text(string name, Func<TRow, string?> value) =>
        new TableColumn<TRow, ReadOnlyMemory<char>>(name, TextDataViewType.Instance, r => value(r).AsMemory(), r => value(r));

    public static TableColumn<TRow> Integer(string name, Func<TRow, int> value) =>
        new TableColumn<TRow, int>(name, NumberDataViewType.Int32, value, r => value(r));

    public static TableColumn<TRow> Long(string name, Func<TRow, long> value) =>
        new TableColumn<TRow, long>(name, NumberDataViewType.Int64, value, r => value(r));

    public static TableColumn<TRow> Number(string name, Func<TRow, double> value) =>
        new TableColumn<TRow, double>(name, NumberDataViewType.Double, value, r => value(r));

    public static TableColumn<TRow> Truth(string name, Func<TRow, bool> value) =>
        new TableColumn<TRow, bool>(name, BooleanDataViewType.Instance, value, r => value(r));

    /// <summary>A date; a row without one holds <see cref="DateTime.MinValue"/> in the data view.</summary>
    public static TableColumn<TRow> Date(string name, Func<TRow, DateOnly?> value) =>
        new TableColumn<TRow, DateTime>(
            name, DateTimeDataViewType.Instance, r => value(r)?.ToDateTime(TimeOnly.MinValue) ?? DateTime.MinValue, r => value(r));

    public static TableColumn<TRow> Texts(string name, Func<TRow, IReadOnlyList<string>> value) =>
        new TableColumn<TRow, VBuffer<ReadOnlyMemory<char>>>(
            name,
            new VectorDataViewType(TextDataViewType.Instance),
            r =>
            {
                var texts = value(r);
                return new(texts.Count, [.. texts.Select(t => t.AsMemory())]);
            },
            r => string.Join(", ", value(r)));
}

internal sealed class TableColumn<TRow, TValue>(
    string name, DataViewType type, Func<TRow, TValue> value, Func<TRow, object?> show) : TableColumn<TRow>(name, type)
{
    public override object? Show(TRow row) => show(row);

    public override Delegate Getter(Func<TRow> current) => (ValueGetter<TValue>)((ref TValue target) => target = value(current()));
}

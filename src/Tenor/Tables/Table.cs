using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.ML;

namespace Tenor;

/// <summary>Rows of one kind with named, typed columns: what every measure returns.</summary>
/// <remarks>
/// A table is a list of its rows, so LINQ works on it; <see cref="ToDataView"/> hands the same rows to ML.NET. A notebook shows it
/// as an HTML table.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource))]
public abstract class Table : IEnumerable
{
    private protected Table()
    {
    }

    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Names of the columns, in order.</summary>
    public abstract IReadOnlyList<string> ColumnNames { get; }

    /// <summary>What the table holds, in a few words; shown above it.</summary>
    public abstract string Caption { get; }

    internal abstract object? Value(int row, int column);

    internal abstract IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The rows as an ML.NET data view with a column for each of the table's; read as the cursor moves.</summary>
    /// <param name="context">The context that the view is to be used with.</param>
    public abstract IDataView ToDataView(MLContext context);

    /// <summary>The first rows as aligned plain text.</summary>
    public override string ToString() => TableText.Write(this, TableText.DefaultRows);

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    private protected abstract IEnumerator Enumerate();
}

/// <summary>Rows of <typeparamref name="TRow"/> with named, typed columns.</summary>
/// <typeparam name="TRow">A record; one row.</typeparam>
public abstract class Table<TRow> : Table, IReadOnlyList<TRow>
{
    private readonly IReadOnlyList<TRow> _rows;

    private protected Table(IReadOnlyList<TRow> rows) => _rows = rows;

    /// <inheritdoc/>
    public sealed override int Count => _rows.Count;

    /// <summary>The row at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public TRow this[int index] => _rows[index];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> ColumnNames => [.. RowColumns.Select(c => c.Name)];

    internal abstract IReadOnlyList<TableColumn<TRow>> RowColumns { get; }

    internal sealed override IReadOnlyList<TableColumn> Columns => RowColumns;

    internal sealed override object? Value(int row, int column) => RowColumns[column].Show(_rows[row]);

    /// <inheritdoc/>
    public sealed override IDataView ToDataView(MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new TableDataView<TRow>(_rows, RowColumns);
    }

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator() => _rows.GetEnumerator();

    private protected sealed override IEnumerator Enumerate() => GetEnumerator();
}

/// <summary>A table of its own kind: a part of it is again such a table, so that charts and data views go on from there.</summary>
/// <typeparam name="TTable">The kind of table.</typeparam>
/// <typeparam name="TRow">A record; one row.</typeparam>
public abstract class Table<TTable, TRow> : Table<TRow>
    where TTable : Table<TTable, TRow>
{
    private protected Table(IReadOnlyList<TRow> rows)
        : base(rows)
    {
    }

    /// <summary>The rows that satisfy a condition.</summary>
    public TTable Where(Func<TRow, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return With([.. Enumerable.Where(this, condition)]);
    }

    /// <summary>The first rows; all where there are fewer.</summary>
    public TTable Take(int count) => With([.. Enumerable.Take(this, count)]);

    /// <summary>The rows from the lowest key to the highest; rows of the same key stay in order. Text is compared ordinally.</summary>
    public TTable SortBy<TKey>(Func<TRow, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With([.. this.OrderBy(key, KeyOrder<TKey>())]);
    }

    /// <summary>The rows from the highest key to the lowest; rows of the same key stay in order. Text is compared ordinally.</summary>
    public TTable SortByDescending<TKey>(Func<TRow, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With([.. this.OrderByDescending(key, KeyOrder<TKey>())]);
    }

    private protected abstract TTable With(IReadOnlyList<TRow> rows);

    private static IComparer<TKey> KeyOrder<TKey>() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
}

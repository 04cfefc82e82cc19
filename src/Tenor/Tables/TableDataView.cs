using Microsoft.ML;
using Microsoft.ML.Data;

namespace Tenor;

/// <summary>Rows as an ML.NET data view: values are read from a row when a cursor's getter asks for them, and not before.</summary>
internal sealed class TableDataView<TRow> : IDataView
{
    private readonly IEnumerable<TRow> _rows;
    private readonly IReadOnlyList<TableColumn<TRow>> _columns;

    public TableDataView(IEnumerable<TRow> rows, IReadOnlyList<TableColumn<TRow>> columns)
    {
        _rows = rows;
        _columns = columns;
        var schema = new DataViewSchema.Builder();
        foreach (var column in columns)
            schema.AddColumn(column.Name, column.Type);
        Schema = schema.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _rows is IReadOnlyCollection<TRow> known ? known.Count : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        return new Cursor(this, columnsNeeded);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor : DataViewRowCursor
    {
        private readonly IEnumerator<TRow> _rows;
        private readonly Delegate?[] _getters;
        private long _position = -1;
        private bool _disposed;

        public Cursor(TableDataView<TRow> view, IEnumerable<DataViewSchema.Column> needed)
        {
            Schema = view.Schema;
            _rows = view._rows.GetEnumerator();
            _getters = new Delegate?[view._columns.Count];
            foreach (var column in needed)
                _getters[column.Index] = view._columns[column.Index].Getter(Current);
        }

        public override long Position => _position;

        public override long Batch => 0;

        public override DataViewSchema Schema { get; }

        public override bool IsColumnActive(DataViewSchema.Column column) => _getters[column.Index] is not null;

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            var getter = _getters[column.Index]
                ?? throw new ArgumentException($"Column \"{column.Name}\" was not asked for when the cursor was made.", nameof(column));
            return getter as ValueGetter<TValue>
                ?? throw new ArgumentException(
                    $"Column \"{column.Name}\" holds {column.Type}, which cannot be read as {typeof(TValue).Name}.", nameof(column));
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() =>
            (ref DataViewRowId id) => id = new DataViewRowId((ulong)Checked(), 0);

        public override bool MoveNext()
        {
            if (_disposed || !_rows.MoveNext())
            {
                _position = -1;
                return false;
            }

            _position++;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_disposed)
            {
                _disposed = true;
                _rows.Dispose();
                _position = -1;
            }

            base.Dispose(disposing);
        }

        private long Checked() =>
            _position >= 0 ? _position : throw new InvalidOperationException("The cursor stands on no row: call MoveNext first.");

        private TRow Current()
        {
            Checked();
            return _rows.Current;
        }
    }
}

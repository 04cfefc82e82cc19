namespace Tenor.Numerics;

/// <summary>A matrix of floats in an array that may hold more: where it begins and how far apart its rows and its columns stand.</summary>
/// <param name="Numbers">The array.</param>
/// <param name="Start">Place of the first row's first column.</param>
/// <param name="RowStride">Places from a row to the next.</param>
/// <param name="ColumnStride">Places from a column to the next.</param>
internal readonly record struct MatrixView(float[] Numbers, int Start, int RowStride, int ColumnStride = 1)
{
    /// <summary>Rows for columns.</summary>
    public MatrixView Transposed => new(Numbers, Start, ColumnStride, RowStride);

    /// <summary>The part that begins at a row and a column.</summary>
    public MatrixView From(int row, int column) => this with { Start = Start + (row * RowStride) + (column * ColumnStride) };
}

using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Numerics;

/// <summary>
/// Products of matrices, from parts that are laid out as they are read (Goto and van de Geijn, "Anatomy of high-performance matrix
/// multiplication", 2008). Each sum is taken in the order of its terms, so that no width of vectors changes a bit.
/// </summary>
internal sealed class MatrixProduct
{
    /// <summary>A tile is so many rows by so many columns: its sums stay in registers.</summary>
    const int Rows = 8, Columns = 48;

    float[] _left = [], _right = [];

    /// <summary>Writes or adds the product of two matrices.</summary>
    /// <param name="left">The left matrix, of <paramref name="rows"/> by <paramref name="inner"/>.</param>
    /// <param name="right">The right matrix, of <paramref name="inner"/> by <paramref name="columns"/>.</param>
    /// <param name="product">Takes the product; its columns stand side by side.</param>
    /// <param name="rows">Rows of the product.</param>
    /// <param name="inner">Terms of each sum.</param>
    /// <param name="columns">Columns of the product.</param>
    /// <param name="add">Whether the product is added to what is there.</param>
    /// <param name="scale">What the left matrix is multiplied by.</param>
    public void Write(MatrixView left, MatrixView right, MatrixView product, int rows, int inner, int columns, bool add = false, float scale = 1)
    {
        var tall = (rows + Rows - 1) / Rows * Rows;
        if (_left.Length < tall * inner)
            _left = new float[tall * inner];
        if (_right.Length < inner * Columns)
            _right = new float[inner * Columns];
        for (var row = 0; row < rows; row += Rows)
            Lay(left.From(row, 0).Transposed, _left.AsSpan(row * inner, Rows * inner), inner, Math.Min(Rows, rows - row), Rows);
        if (scale != 1)
            TensorPrimitives.Multiply(_left.AsSpan(0, tall * inner), scale, _left);
        Span<float> aside = stackalloc float[Rows * Columns];
        for (var column = 0; column < columns; column += Columns)
        {
            var width = Math.Min(Columns, columns - column);
            Lay(right.From(0, column), _right, inner, width, Columns);
            for (var row = 0; row < rows; row += Rows)
            {
                var height = Math.Min(Rows, rows - row);
                var target = product.Start + (row * product.RowStride) + column;
                if (width == Columns && height == Rows)
                {
                    Tile(row * inner, inner, ref product.Numbers[target], product.RowStride, add);
                    continue;
                }

                Tile(row * inner, inner, ref aside[0], Columns, add: false);
                for (var r = 0; r < height; r++)
                {
                    var from = aside.Slice(r * Columns, width);
                    var to = product.Numbers.AsSpan(target + (r * product.RowStride), width);
                    if (add)
                        TensorPrimitives.Add(to, from, to);
                    else
                        from.CopyTo(to);
                }
            }
        }
    }

    /// <summary>Lays rows of a matrix one behind the other, each filled up with zeros.</summary>
    static void Lay(MatrixView matrix, Span<float> to, int rows, int width, int filled)
    {
        if (matrix.ColumnStride == 1)
        {
            for (var row = 0; row < rows; row++)
            {
                var own = to.Slice(row * filled, filled);
                matrix.Numbers.AsSpan(matrix.Start + (row * matrix.RowStride), width).CopyTo(own);
                own[width..].Clear();
            }

            return;
        }

        if (width < filled)
            to[..(rows * filled)].Clear();
        for (var column = 0; column < width; column++)
        {
            ref var from = ref matrix.Numbers[matrix.Start + (column * matrix.ColumnStride)];
            for (var row = 0; row < rows; row++)
                to[(row * filled) + column] = Unsafe.Add(ref from, (nint)row * matrix.RowStride);
        }
    }

    void Tile(int leftAt, int inner, ref float target, int stride, bool add)
    {
        ref var left = ref _left[leftAt];
        ref var right = ref MemoryMarshal.GetArrayDataReference(_right);
        if (Vector512.IsHardwareAccelerated)
        {
            Wide(ref left, ref right, inner, ref target, stride, add);
            return;
        }

        for (var row = 0; row < Rows; row += Rows / 2)
        {
            for (var column = 0; column < Columns; column += Columns / 2)
            {
                Narrow(
                    ref Unsafe.Add(ref left, row), ref Unsafe.Add(ref right, column), inner,
                    ref Unsafe.Add(ref target, ((nint)row * stride) + column), stride, add);
            }
        }
    }

    /// <summary>A tile in 24 registers of 16 numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Wide(ref float left, ref float right, int inner, ref float target, nint stride, bool add)
    {
        Vector512<float> c00 = default, c01 = default, c02 = default, c10 = default, c11 = default, c12 = default,
            c20 = default, c21 = default, c22 = default, c30 = default, c31 = default, c32 = default,
            c40 = default, c41 = default, c42 = default, c50 = default, c51 = default, c52 = default,
            c60 = default, c61 = default, c62 = default, c70 = default, c71 = default, c72 = default;
        for (nint k = 0; k < inner; k++)
        {
            ref var a = ref Unsafe.Add(ref left, k * Rows);
            ref var b = ref Unsafe.Add(ref right, k * Columns);
            var (b0, b1, b2) = (Vector512.LoadUnsafe(ref b), Vector512.LoadUnsafe(ref b, 16), Vector512.LoadUnsafe(ref b, 32));
            var x = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02);
            x = Vector512.Create(Unsafe.Add(ref a, 1));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12);
            x = Vector512.Create(Unsafe.Add(ref a, 2));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22);
            x = Vector512.Create(Unsafe.Add(ref a, 3));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32);
            x = Vector512.Create(Unsafe.Add(ref a, 4));
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(x, b2, c42);
            x = Vector512.Create(Unsafe.Add(ref a, 5));
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(x, b2, c52);
            x = Vector512.Create(Unsafe.Add(ref a, 6));
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            c62 = Vector512.FusedMultiplyAdd(x, b2, c62);
            x = Vector512.Create(Unsafe.Add(ref a, 7));
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
            c72 = Vector512.FusedMultiplyAdd(x, b2, c72);
        }

        Store(ref target, c00, c01, c02, add);
        Store(ref Unsafe.Add(ref target, stride), c10, c11, c12, add);
        Store(ref Unsafe.Add(ref target, 2 * stride), c20, c21, c22, add);
        Store(ref Unsafe.Add(ref target, 3 * stride), c30, c31, c32, add);
        Store(ref Unsafe.Add(ref target, 4 * stride), c40, c41, c42, add);
        Store(ref Unsafe.Add(ref target, 5 * stride), c50, c51, c52, add);
        Store(ref Unsafe.Add(ref target, 6 * stride), c60, c61, c62, add);
        Store(ref Unsafe.Add(ref target, 7 * stride), c70, c71, c72, add);
    }

    /// <summary>A quarter of a tile in 12 registers of 8 numbers, for machines that have no wider ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Narrow(ref float left, ref float right, int inner, ref float target, nint stride, bool add)
    {
        Vector256<float> c00 = default, c01 = default, c02 = default, c10 = default, c11 = default, c12 = default,
            c20 = default, c21 = default, c22 = default, c30 = default, c31 = default, c32 = default;
        for (nint k = 0; k < inner; k++)
        {
            ref var a = ref Unsafe.Add(ref left, k * Rows);
            ref var b = ref Unsafe.Add(ref right, k * Columns);
            var (b0, b1, b2) = (Vector256.LoadUnsafe(ref b), Vector256.LoadUnsafe(ref b, 8), Vector256.LoadUnsafe(ref b, 16));
            var x = Vector256.Create(a);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector256.FusedMultiplyAdd(x, b2, c02);
            x = Vector256.Create(Unsafe.Add(ref a, 1));
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector256.FusedMultiplyAdd(x, b2, c12);
            x = Vector256.Create(Unsafe.Add(ref a, 2));
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector256.FusedMultiplyAdd(x, b2, c22);
            x = Vector256.Create(Unsafe.Add(ref a, 3));
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector256.FusedMultiplyAdd(x, b2, c32);
        }

        Store(ref target, c00, c01, c02, add);
        Store(ref Unsafe.Add(ref target, stride), c10, c11, c12, add);
        Store(ref Unsafe.Add(ref target, 2 * stride), c20, c21, c22, add);
        Store(ref Unsafe.Add(ref target, 3 * stride), c30, c31, c32, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store(ref float target, Vector512<float> first, Vector512<float> second, Vector512<float> third, bool add)
    {
        if (add)
        {
            first += Vector512.LoadUnsafe(ref target);
            second += Vector512.LoadUnsafe(ref target, 16);
            third += Vector512.LoadUnsafe(ref target, 32);
        }

        first.StoreUnsafe(ref target);
        second.StoreUnsafe(ref target, 16);
        third.StoreUnsafe(ref target, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store(ref float target, Vector256<float> first, Vector256<float> second, Vector256<float> third, bool add)
    {
        if (add)
        {
            first += Vector256.LoadUnsafe(ref target);
            second += Vector256.LoadUnsafe(ref target, 8);
            third += Vector256.LoadUnsafe(ref target, 16);
        }

        first.StoreUnsafe(ref target);
        second.StoreUnsafe(ref target, 8);
        third.StoreUnsafe(ref target, 16);
    }
}

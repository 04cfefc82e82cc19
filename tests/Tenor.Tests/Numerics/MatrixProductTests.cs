using CsCheck;
using Tenor.Numerics;

namespace Tenor.Tests.Numerics;

public class MatrixProductTests
{
    static readonly Gen<(int Rows, int Inner, int Columns, bool TurnLeft, bool TurnRight, bool Add, float Scale, int Seed)> Cases =
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[1, 120], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Float[0.5f, 2], Gen.Int[0, 1000]);

    [Fact]
    public void A_product_is_the_sum_of_products_whatever_the_shape_and_the_order_in_memory() => Cases.Sample(c =>
    {
        var random = new Random(c.Seed);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
        var (leftNumbers, rightNumbers) = (Some((c.Rows * c.Inner) + 3), Some((c.Inner * c.Columns) + 3));
        var left = c.TurnLeft ? new MatrixView(leftNumbers, 3, c.Rows).Transposed : new(leftNumbers, 3, c.Inner);
        var right = c.TurnRight ? new MatrixView(rightNumbers, 3, c.Inner).Transposed : new(rightNumbers, 3, c.Columns);
        var before = Some(c.Rows * (c.Columns + 2));
        float[] product = [.. before];

        new MatrixProduct().Write(left, right, new(product, 0, c.Columns + 2), c.Rows, c.Inner, c.Columns, c.Add, c.Scale);

        for (var row = 0; row < c.Rows; row++)
        {
            for (var column = 0; column < c.Columns + 2; column++)
            {
                var place = (row * (c.Columns + 2)) + column;
                double sum = c.Add || column >= c.Columns ? before[place] : 0;
                for (var k = 0; k < c.Inner && column < c.Columns; k++)
                    sum += c.Scale * (double)At(left, row, k) * At(right, k, column);
                Assert.Equal(sum, product[place], 1e-4);
            }
        }
    });

    static float At(MatrixView matrix, int row, int column) => matrix.Numbers[matrix.From(row, column).Start];
}

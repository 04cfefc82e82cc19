using System.Numerics.Tensors;
using Tenor.Numerics;

namespace Tenor.Training.Learning;

/// <summary>
/// Cuts vectors down to the directions in which they differ most (Hotelling 1933), found by orthogonal iteration (Golub and Van Loan, "Matrix
/// computations", 8.2.4).
/// </summary>
internal static class PrincipalComponents
{
    const int Iterations = 60;
    const int Seed = 5;

    /// <summary>The vectors' places along the first components.</summary>
    /// <param name="vectors">Vectors of one length.</param>
    /// <param name="components">How many numbers each becomes.</param>
    public static float[][] Reduce(IReadOnlyList<float[]> vectors, int components)
    {
        var (count, width) = (vectors.Count, vectors[0].Length);
        var rows = Centred(vectors, width);
        var product = new MatrixProduct();
        var covariance = new float[width * width];
        product.Write(new MatrixView(rows, 0, width).Transposed, new(rows, 0, width), new(covariance, 0, width), width, count, width);
        var random = new Random(Seed);
        float[] directions = [.. Enumerable.Range(0, width * components).Select(_ => (float)random.NextDouble() - 0.5f)];
        var turned = new float[directions.Length];
        for (var i = 0; i < Iterations; i++)
        {
            product.Write(new(covariance, 0, width), new(directions, 0, components), new(turned, 0, components), width, width, components);
            Orthogonalise(turned, width, components);
            (directions, turned) = (turned, directions);
        }

        var reduced = new float[count * components];
        product.Write(new(rows, 0, width), new(directions, 0, components), new(reduced, 0, components), count, width, components);
        return [.. Enumerable.Range(0, count).Select(i => reduced[(i * components)..((i + 1) * components)])];
    }

    static float[] Centred(IReadOnlyList<float[]> vectors, int width)
    {
        var mean = new float[width];
        foreach (var vector in vectors)
            TensorPrimitives.MultiplyAdd(vector, 1f / vectors.Count, mean, mean);
        var rows = new float[vectors.Count * width];
        for (var i = 0; i < vectors.Count; i++)
            TensorPrimitives.Subtract(vectors[i], mean, rows.AsSpan(i * width, width));
        return rows;
    }

    /// <summary>Makes each column of length 1 and at right angles to those before it.</summary>
    static void Orthogonalise(float[] columns, int height, int count)
    {
        for (var column = 0; column < count; column++)
        {
            for (var other = 0; other < column; other++)
            {
                var along = 0.0;
                for (var row = 0; row < height; row++)
                    along += (double)columns[(row * count) + column] * columns[(row * count) + other];
                for (var row = 0; row < height; row++)
                    columns[(row * count) + column] -= (float)along * columns[(row * count) + other];
            }

            var square = 0.0;
            for (var row = 0; row < height; row++)
                square += (double)columns[(row * count) + column] * columns[(row * count) + column];
            var scale = (float)(1 / Math.Sqrt(square + 1e-30));
            for (var row = 0; row < height; row++)
                columns[(row * count) + column] *= scale;
        }
    }
}

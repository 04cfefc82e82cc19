using System.Numerics.Tensors;

namespace Tenor.Training.Actors;

/// <summary>Clusters vectors by direction (spherical k-means, Dhillon and Modha 2001), from a fixed seed.</summary>
internal static class WordClusters
{
    private const int Rounds = 12;

    /// <summary>The cluster of each vector, and the clusters' centres. Vectors are brought to length 1 in place.</summary>
    public static (ushort[] Cluster, float[] Centres) Find(float[] vectors, int dimension, int clusters, CancellationToken cancellation)
    {
        var count = vectors.Length / dimension;
        for (var i = 0; i < count; i++)
        {
            Normalise(vectors.AsSpan(i * dimension, dimension));
        }

        var random = new Random(7);
        var picks = Enumerable.Range(0, count).ToArray();
        random.Shuffle(picks);
        var centres = new float[clusters * dimension];
        for (var c = 0; c < clusters; c++)
        {
            vectors.AsSpan(picks[c % count] * dimension, dimension).CopyTo(centres.AsSpan(c * dimension));
        }

        var cluster = new ushort[count];
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Parallel.For(0, count, i =>
            {
                var vector = vectors.AsSpan(i * dimension, dimension);
                var best = 0;
                var most = float.MinValue;
                for (var c = 0; c < clusters; c++)
                {
                    var near = TensorPrimitives.Dot<float>(vector, centres.AsSpan(c * dimension, dimension));
                    if (near > most)
                    {
                        (best, most) = (c, near);
                    }
                }

                cluster[i] = (ushort)best;
            });
            var sums = new float[centres.Length];
            for (var i = 0; i < count; i++)
            {
                var sum = sums.AsSpan(cluster[i] * dimension, dimension);
                TensorPrimitives.Add(sum, vectors.AsSpan(i * dimension, dimension), sum);
            }

            for (var c = 0; c < clusters; c++)
            {
                var sum = sums.AsSpan(c * dimension, dimension);
                if (TensorPrimitives.Norm<float>(sum) > 0)
                {
                    Normalise(sum);
                    sum.CopyTo(centres.AsSpan(c * dimension));
                }
            }
        }

        return (cluster, centres);
    }

    private static void Normalise(Span<float> vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }
    }
}

using System.Numerics.Tensors;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>How the network learns.</summary>
internal sealed record NameNetworkSettings
{
    public int Epochs { get; init; } = 4;
    public int Batch { get; init; } = 4;
    public float Rate { get; init; } = 2e-3f;
    public float VectorRate { get; init; } = 0.1f;
    public float Decay { get; init; } = 0.01f;

    /// <summary>The size of the numbers in vectors that nothing is known of.</summary>
    public float Unknown { get; init; } = 0.1f;

    /// <summary>The same in those of words that the teacher describes.</summary>
    public float Described { get; init; } = 0.4f;

    public int Seed { get; init; } = 1;
}

/// <summary>
/// Teaches a <see cref="NameNetwork"/>: its layers by Adam with decay apart (Loshchilov and Hutter 2019), the vectors of features by AdaGrad
/// (Duchi et al. 2011), one rate to a vector.
/// </summary>
internal sealed class NameNetworkLearning(NameNetworkShape shape, NameNetworkSettings settings)
{
    /// <summary>Parts of a batch that are read side by side: their number must not depend on the machine.</summary>
    private const int Shards = 2;

    private const float First = 0.9f;
    private const float Second = 0.999f;

    private readonly float[] _vectors = new float[shape.Vector << shape.Bits];
    private readonly float[] _vectorSquares = new float[1 << shape.Bits];
    private readonly float[] _weights = new float[shape.Size];
    private readonly float[] _first = new float[shape.Size];
    private readonly float[] _second = new float[shape.Size];

    /// <summary>Learns a network.</summary>
    /// <param name="lessons">What it learns from.</param>
    /// <param name="described">Words' features and their vectors, to begin from.</param>
    /// <param name="log">Takes lines on how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public NameNetwork Learn(
        IReadOnlyList<NetworkLesson> lessons, IReadOnlyList<(uint Feature, float[] Vector)> described, Action<string> log,
        CancellationToken cancellation)
    {
        Begin(described);
        var passes = Enumerable.Range(0, Shards).Select(_ => new NameNetworkPass(shape, _vectors, _weights)).ToArray();
        var random = new Random(settings.Seed);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var total = (lessons.Count + settings.Batch - 1) / settings.Batch * settings.Epochs;
        var step = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(settings.Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                Parallel.For(0, Shards, shard =>
                {
                    Array.Clear(passes[shard].Gradients);
                    passes[shard].VectorGradients.Clear();
                    for (var i = shard; i < batch.Length; i += Shards)
                    {
                        passes[shard].AddGradients(lessons[batch[i]]);
                    }
                });
                step++;
                var share = MathF.Min(1, step / (0.05f * total)) * (total - step + 1) / total;
                MoveWeights(passes, batch.Length, share, step);
                MoveVectors(passes, share);
            }

            log($"  epoch {epoch + 1} of {settings.Epochs}");
        }

        return NameNetwork.Round(shape, _vectors, _weights);
    }

    private void Begin(IReadOnlyList<(uint Feature, float[] Vector)> described)
    {
        var random = new Random(settings.Seed);
        void Fill(int from, int to, double deviation)
        {
            for (var i = from; i < to; i++)
            {
                _weights[i] = Normal(random) * (float)deviation;
            }
        }

        for (var i = 0; i < _vectors.Length; i++)
        {
            _vectors[i] = Normal(random) * settings.Unknown;
        }

        // As large as keeps what goes through them of one size (He et al. 2015).
        Fill(shape.First, shape.FirstBias, Math.Sqrt(2.0 / (shape.Span * shape.Vector)));
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            Fill(shape.Layer(layer), shape.LayerBias(layer), Math.Sqrt(1.0 / (3 * shape.Width)));
        }

        Fill(shape.Output, shape.OutputBias, 0.05);
        var square = described.Sum(word => (double)TensorPrimitives.SumOfSquares<float>(word.Vector));
        var scale = settings.Described / (float)Math.Sqrt((square / (described.Count * shape.Vector)) + 1e-12);
        foreach (var (feature, vector) in described)
        {
            TensorPrimitives.Multiply(vector, scale, _vectors.AsSpan(shape.Row(feature) * shape.Vector, shape.Vector));
        }
    }

    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    private void MoveWeights(NameNetworkPass[] passes, int batch, float share, int step)
    {
        var gradients = passes[0].Gradients;
        foreach (var pass in passes.Skip(1))
        {
            TensorPrimitives.Add(gradients, pass.Gradients, gradients);
        }

        TensorPrimitives.Divide(gradients, batch, gradients);
        var cut = MathF.Min(1, 1 / (TensorPrimitives.Norm<float>(gradients) + 1e-9f));
        var (correctFirst, correctSecond) = (1 - MathF.Pow(First, step), 1 - MathF.Pow(Second, step));
        for (var i = 0; i < gradients.Length; i++)
        {
            var gradient = gradients[i] * cut;
            _first[i] = (First * _first[i]) + ((1 - First) * gradient);
            _second[i] = (Second * _second[i]) + ((1 - Second) * gradient * gradient);
            var move = _first[i] / correctFirst / (MathF.Sqrt(_second[i] / correctSecond) + 1e-8f);
            _weights[i] -= settings.Rate * share * (move + (settings.Decay * _weights[i]));
        }
    }

    private void MoveVectors(NameNetworkPass[] passes, float share)
    {
        foreach (var (vector, gradient) in passes.SelectMany(pass => pass.VectorGradients))
        {
            var squares = _vectorSquares[vector] += TensorPrimitives.SumOfSquares<float>(gradient) / shape.Vector;
            var own = _vectors.AsSpan(vector * shape.Vector, shape.Vector);
            TensorPrimitives.MultiplyAdd(gradient, -settings.VectorRate * share / (MathF.Sqrt(squares) + 1e-4f), own, own);
        }
    }
}

using System.Numerics.Tensors;

namespace Tenor.Training.Learning.Transformers;

/// <summary>How a transformer learns.</summary>
internal sealed record TransformerSettings
{
    public int Epochs { get; init; } = 3;
    public int Batch { get; init; } = 32;
    public float Rate { get; init; } = 1e-4f;

    /// <summary>The linear layer begins from nothing, and so learns faster.</summary>
    public float HeadRate { get; init; } = 1e-3f;

    public float Decay { get; init; } = 0.01f;
    public double Dropout { get; init; } = 0.1;

    /// <summary>The share of steps in which the rate rises; it falls in the others.</summary>
    public double Rise { get; init; } = 0.1;

    public int Seed { get; init; } = 1;
}

/// <summary>Fits a transformer's own weights by Adam with decay apart (Loshchilov and Hutter, 2019), its gradients cut at a length of 1.</summary>
internal sealed class TransformerLearning(TransformerShape shape, TransformerSettings settings)
{
    /// <summary>Parts of a batch that are read side by side: their number must not depend on the machine.</summary>
    const int Shards = 4;

    const float First = 0.9f, Second = 0.999f;

    /// <summary>Changes a learner's weights by what examples say.</summary>
    public void Learn<TExample>(
        ITransformerLearner<TExample> learner, IReadOnlyList<TExample> examples, Action<string> log, CancellationToken cancellation)
    {
        var weights = learner.Weights;
        var gradients = Enumerable.Range(0, Shards).Select(_ => new float[weights.Length]).ToArray();
        var workspaces = Enumerable.Range(0, Shards).Select(_ => new TransformerWorkspace(shape)).ToArray();
        var dropouts = Enumerable.Range(0, Shards).Select(shard => new Dropout(settings.Dropout, new((settings.Seed * Shards) + shard))).ToArray();
        var first = new float[weights.Length];
        var second = new float[weights.Length];
        var random = new Random(settings.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var total = (examples.Count + settings.Batch - 1) / settings.Batch * settings.Epochs;
        var step = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(settings.Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                TExample[] own = [.. batch.Select(i => examples[i]).OrderBy(learner.Length)];
                Parallel.For(0, Shards, shard =>
                {
                    Array.Clear(gradients[shard]);
                    // Every fourth by length: each shard has as much to read.
                    TExample[] part = [.. own.Where((_, i) => i % Shards == shard)];
                    if (part.Length > 0)
                        learner.AddGradients(part, workspaces[shard], gradients[shard], dropouts[shard]);
                });
                step++;
                var risen = Math.Max(1, settings.Rise * total);
                var share = (float)(step <= risen ? step / risen : (total - step + 1) / (total - risen + 1));
                Step(weights, gradients, first, second, learner.LayerWeights, share, step, batch.Length);
            }

            log($"  epoch {epoch + 1} of {settings.Epochs}");
        }
    }

    void Step(float[] weights, float[][] gradients, float[] first, float[] second, int layers, float share, int step, int batch)
    {
        const int Stretch = 1 << 16;
        var stretches = (weights.Length + Stretch - 1) / Stretch;
        var squares = new double[stretches];
        Parallel.For(0, stretches, s =>
        {
            var (from, length) = (s * Stretch, Math.Min(Stretch, weights.Length - (s * Stretch)));
            var sum = gradients[0].AsSpan(from, length);
            for (var shard = 1; shard < Shards; shard++)
                TensorPrimitives.Add(sum, gradients[shard].AsSpan(from, length), sum);
            TensorPrimitives.Divide(sum, batch, sum);
            squares[s] = TensorPrimitives.SumOfSquares<float>(sum);
        });
        var cut = (float)Math.Min(1, 1 / Math.Sqrt(squares.Sum() + 1e-12));
        var correctFirst = 1 - MathF.Pow(First, step);
        var correctSecond = 1 - MathF.Pow(Second, step);
        Parallel.For(0, stretches, s =>
        {
            var (from, end) = (s * Stretch, Math.Min((s + 1) * Stretch, weights.Length));
            var own = gradients[0];
            for (var i = from; i < end; i++)
            {
                var gradient = own[i] * cut;
                first[i] = (First * first[i]) + ((1 - First) * gradient);
                second[i] = (Second * second[i]) + ((1 - Second) * gradient * gradient);
                var rate = share * (i < layers ? settings.Rate : settings.HeadRate);
                weights[i] -= rate * ((first[i] / correctFirst / (MathF.Sqrt(second[i] / correctSecond) + 1e-8f)) + (settings.Decay * weights[i]));
            }
        });
    }
}

using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Tenor.Models;

namespace Tenor.Training.Learning;

/// <summary>
/// Multinomial logistic regression with a ridge penalty by ML.NET's <see cref="LbfgsMaximumEntropyMulticlassTrainer"/>, its weights
/// taken out into the classifier that the library reads. One thread, so that the same examples give the same weights.
/// </summary>
internal static class MaximumEntropy
{
    const int Classes = 3;

    /// <summary>A share of an example that is as good as none.</summary>
    const double Least = 0.01;

    /// <summary>Learns a classifier.</summary>
    /// <param name="examples">The examples; one that is wanted in several classes is learned once for each, by its shares.</param>
    /// <param name="places">Number of places for weights.</param>
    /// <param name="ridge">Strength of the penalty, against the sum of the examples' losses.</param>
    /// <param name="iterations">The most iterations.</param>
    public static LinearClassifier Train(IReadOnlyList<Example> examples, int places, double ridge, int iterations = 100)
    {
        // Only places that occur get weights, so that the vectors of the search stay short.
        int[] used = [.. examples.SelectMany(e => e.Places).Distinct().Order()];
        var compact = new int[places];
        for (var i = 0; i < used.Length; i++)
            compact[used[i]] = i;

        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, used.Length);
        var ml = new MLContext(seed: 1);
        var rows = ml.Data.LoadFromEnumerable(
            examples.SelectMany(e => Rows(e, Features(e, compact, used.Length))).ToArray(), schema);
        var learned = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = (float)ridge,
            HistorySize = 8,
            MaximumNumberOfIterations = iterations,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
        }).Fit(rows).Model;

        VBuffer<float>[] weights = [];
        learned.GetWeights(ref weights, out _);
        var biases = learned.GetBiases().ToArray();
        var dense = Array.ConvertAll(weights, w => w.DenseValues().ToArray());
        var negative = new float[places];
        var positive = new float[places];
        for (var i = 0; i < used.Length; i++)
        {
            negative[used[i]] = dense[0][i] - dense[1][i];
            positive[used[i]] = dense[2][i] - dense[1][i];
        }

        return new(negative, positive, biases[0] - biases[1], biases[2] - biases[1]);
    }

    static IEnumerable<Row> Rows(Example example, VBuffer<float> features)
    {
        for (var c = 0; c < Classes; c++)
        {
            if (example.Wanted[c] > Least)
                yield return new() { Label = (uint)c, Weight = (float)(example.Wanted[c] * example.Weight), Features = features };
        }
    }

    /// <summary>An example's features in order of place, those at one place added up.</summary>
    static VBuffer<float> Features(Example example, int[] compact, int size)
    {
        var at = Array.ConvertAll(example.Places, p => compact[p]);
        var values = (float[])example.Values.Clone();
        Array.Sort(at, values);
        var n = 0;
        for (var i = 0; i < at.Length; i++)
        {
            if (n > 0 && at[n - 1] == at[i])
                values[n - 1] += values[i];
            else
                (at[n], values[n++]) = (at[i], values[i]);
        }

        return new(size, n, values[..n], at[..n]);
    }

    sealed class Row
    {
        [KeyType(Classes)]
        public uint Label { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}

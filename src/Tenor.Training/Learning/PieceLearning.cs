using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tenor.Models;

namespace Tenor.Training.Learning;

/// <summary>A sentence to learn from: its words, the distribution that it should get, and how much it counts.</summary>
internal sealed record ReadSentence(ModelWord[] Words, bool HasTarget, double[] Wanted, double Weight = 1);

/// <summary>How a network learns.</summary>
internal sealed record PieceSettings
{
    public int Filters { get; init; } = 96;
    public int Epochs { get; init; } = 6;
    public int Batch { get; init; } = 16;
    public float Rate { get; init; } = 0.002f;
    public float VectorRate { get; init; } = 0.02f;
    public float Decay { get; init; } = 1e-4f;
    public double Dropout { get; init; } = 0.5;
    public double WordDropout { get; init; } = 0.1;
    public int Seed { get; init; } = 1;
}

/// <summary>Teaches a <see cref="PieceNetwork"/> by Adam (Kingma and Ba 2015), with dropout and an average over the last steps.</summary>
internal sealed class PieceLearning(Vocabulary vocabulary, PieceSettings settings)
{
    readonly Random _random = new(settings.Seed);

    /// <summary>Learns a network, from another's filters and vectors if one is given.</summary>
    public PieceNetwork Learn(IReadOnlyList<ReadSentence> sentences, PieceNetwork? start = null)
    {
        var pieces = sentences[0].HasTarget ? PieceInput.TargetPieces : PieceInput.PlainPieces;
        var network = Begin(pieces, start);
        var average = new PieceNetwork(network.Words, network.Dimension, network.FilterCount, pieces);
        float[][] parameters = [network.Filters, network.FilterBiases, network.Output, network.OutputBiases];
        float[][] averages = [average.Filters, average.FilterBiases, average.Output, average.OutputBiases];
        var gradients = Array.ConvertAll(parameters, p => new float[p.Length]);
        var first = Array.ConvertAll(parameters, p => new float[p.Length]);
        var second = Array.ConvertAll(parameters, p => new float[p.Length]);
        var vectorSquares = new float[network.Words];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var room = new Room(network);
        var steps = 0;
        var total = (sentences.Count + settings.Batch - 1) / settings.Batch * settings.Epochs;
        var averaged = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            _random.Shuffle(order);
            for (var at = 0; at < order.Length; at += settings.Batch)
            {
                foreach (var gradient in gradients)
                    Array.Clear(gradient);
                var end = Math.Min(order.Length, at + settings.Batch);
                for (var i = at; i < end; i++)
                    Step(network, sentences[order[i]], gradients, room, vectorSquares);
                steps++;
                var rate = settings.Rate * MathF.Min(1, (total - steps + 1) / (0.5f * total));
                for (var p = 0; p < parameters.Length; p++)
                    Adam(parameters[p], gradients[p], first[p], second[p], rate, steps, end - at, p is 0 or 2 ? settings.Decay : 0);
                if (steps > total * 0.6)
                {
                    averaged++;
                    for (var p = 0; p < parameters.Length; p++)
                        Blend(averages[p], parameters[p], 1f / averaged);
                }
            }
        }

        network.Vectors.CopyTo(average.Vectors, 0);
        return average;
    }

    PieceNetwork Begin(int pieces, PieceNetwork? start)
    {
        var network = new PieceNetwork(vocabulary.Count, vocabulary.Dimension, settings.Filters, pieces);
        if (start is not null)
        {
            start.Vectors.CopyTo(network.Vectors, 0);
            start.Filters.CopyTo(network.Filters, 0);
            start.FilterBiases.CopyTo(network.FilterBiases, 0);
        }
        else
        {
            for (var word = 0; word < vocabulary.Count; word++)
            {
                var vector = vocabulary.Vector(word);
                for (var d = 0; d < vector.Length; d++)
                    network.Vectors[(word * vector.Length) + d] = vector[d] * PieceInput.VectorScale;
            }

            for (var i = 0; i < network.Filters.Length; i++)
                network.Filters[i] = Uniform(0.08f);
        }

        for (var i = 0; i < network.Output.Length; i++)
            network.Output[i] = Uniform(0.05f);
        return network;
    }

    float Uniform(float reach) => ((float)_random.NextDouble() - 0.5f) * 2 * reach;

    void Step(PieceNetwork network, ReadSentence sentence, float[][] gradients, Room room, float[] vectorSquares)
    {
        var words = sentence.Words.ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Index > Vocabulary.Address && _random.NextDouble() < settings.WordDropout)
                words[i] = words[i] with { Index = -1 };
        }

        if (words.Length == 0)
            return;
        room.Input.Write(vocabulary, words, sentence.HasTarget);
        var input = room.Input.Whole(network.Vectors, network.Dimension, -1);
        network.LogOdds(input, room.Input.Pieces, room.State);
        var size = network.Pieces * network.FilterCount;
        var most = room.State.Most;
        var where = room.State.Where(size);
        var keep = (float)(1 / (1 - settings.Dropout));
        float negative = network.OutputBiases[0], positive = network.OutputBiases[1];
        for (var i = 0; i < size; i++)
        {
            most[i] = _random.NextDouble() < settings.Dropout ? 0 : most[i] * keep;
            negative += network.Output[i] * most[i];
            positive += network.Output[size + i] * most[i];
        }

        var (pn, _, pp) = LinearClassifier.Softmax(negative, positive);
        var dn = (float)(sentence.Weight * (pn - sentence.Wanted[0]));
        var dp = (float)(sentence.Weight * (pp - sentence.Wanted[2]));
        gradients[3][0] += dn;
        gradients[3][1] += dp;
        room.Fit(words.Length, network);
        var found = room.FoundGradient.AsSpan(0, words.Length * network.FilterCount);
        found.Clear();
        for (var i = 0; i < size; i++)
        {
            if (most[i] == 0)
                continue;
            gradients[2][i] += dn * most[i];
            gradients[2][size + i] += dp * most[i];
            var back = ((dn * network.Output[i]) + (dp * network.Output[size + i])) * keep;
            found[(where[i] * network.FilterCount) + (i % network.FilterCount)] += back;
            gradients[1][i % network.FilterCount] += back;
        }

        Back(network, words, input, room, gradients[0], vectorSquares);
    }

    void Back(
        PieceNetwork network, ModelWord[] words, ReadOnlySpan<float> input, Room room, float[] filterGradient, float[] vectorSquares)
    {
        var lanes = network.FilterCount / 8;
        var filters = MemoryMarshal.Cast<float, Vector256<float>>(network.Filters.AsSpan());
        var gradient = MemoryMarshal.Cast<float, Vector256<float>>(filterGradient.AsSpan());
        var found = MemoryMarshal.Cast<float, Vector256<float>>(room.FoundGradient.AsSpan());
        var vectors = room.VectorGradient.AsSpan(0, words.Length * network.Dimension);
        vectors.Clear();
        var dimension = network.Dimension;
        var inputSize = network.InputSize;
        for (var word = 0; word < words.Length; word++)
        {
            var back = found.Slice(word * lanes, lanes);
            for (var w = 0; w < PieceNetwork.Width; w++)
            {
                var neighbour = word + w - 1;
                if (neighbour < 0 || neighbour >= words.Length)
                    continue;
                var learns = words[neighbour].Index >= 0;
                var x = input.Slice((word + w) * inputSize, inputSize);
                for (var k = 0; k < inputSize; k++)
                {
                    if (x[k] == 0)
                        continue;
                    var row = ((w * inputSize) + k) * lanes;
                    var value = Vector256.Create(x[k]);
                    var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
                    for (var lane = 0; lane < lanes; lane += 2)
                    {
                        gradient[row + lane] += value * back[lane];
                        gradient[row + lane + 1] += value * back[lane + 1];
                        even += filters[row + lane] * back[lane];
                        odd += filters[row + lane + 1] * back[lane + 1];
                    }

                    if (learns && k < dimension)
                        vectors[(neighbour * dimension) + k] += Vector256.Sum(even) + Vector256.Sum(odd);
                }
            }
        }

        for (var word = 0; word < words.Length; word++)
        {
            var index = words[word].Index;
            if (index < 0)
                continue;
            var g = vectors.Slice(word * dimension, dimension);
            var square = 0f;
            foreach (var value in g)
                square += value * value;
            vectorSquares[index] += square / dimension;
            var rate = settings.VectorRate / (MathF.Sqrt(vectorSquares[index]) + 0.05f);
            var vector = network.Vectors.AsSpan(index * dimension, dimension);
            for (var d = 0; d < dimension; d++)
                vector[d] -= rate * g[d];
        }
    }

    static void Adam(float[] p, float[] g, float[] m, float[] v, float rate, int step, int batch, float decay)
    {
        var correct1 = 1 - MathF.Pow(0.9f, step);
        var correct2 = 1 - MathF.Pow(0.999f, step);
        for (var i = 0; i < p.Length; i++)
        {
            var gradient = g[i] / batch;
            m[i] = (0.9f * m[i]) + (0.1f * gradient);
            v[i] = (0.999f * v[i]) + (0.001f * gradient * gradient);
            p[i] -= rate * ((m[i] / correct1 / (MathF.Sqrt(v[i] / correct2) + 1e-7f)) + (decay * 10 * p[i]));
        }
    }

    static void Blend(float[] average, float[] now, float share)
    {
        for (var i = 0; i < average.Length; i++)
            average[i] += share * (now[i] - average[i]);
    }

    sealed class Room(PieceNetwork network)
    {
        public PieceInput Input { get; } = new();

        public PieceNetwork.Workspace State { get; } = new();

        public float[] FoundGradient { get; private set; } = [];

        public float[] VectorGradient { get; private set; } = [];

        public void Fit(int words, PieceNetwork of)
        {
            if (FoundGradient.Length >= words * of.FilterCount)
                return;
            FoundGradient = new float[words * network.FilterCount * 2];
            VectorGradient = new float[words * network.Dimension * 2];
        }
    }
}

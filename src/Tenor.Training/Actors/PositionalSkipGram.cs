using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Training.Actors;

/// <summary>
/// Word vectors that tell what stands where around a word: skip-gram with negative sampling (Mikolov et al. 2013) in which each place
/// around the word has output vectors of its own (structured skip-gram, Ling et al. 2015). One thread, one seed.
/// </summary>
internal sealed class PositionalSkipGram(int words, int dimension, ulong seed)
{
    private const int Reach = 2;
    private const int Places = 2 * Reach;
    private const int Negatives = 5;
    private const double Frequent = 1e-4;
    private const float FirstRate = 0.035f;

    private readonly float[] _input = new float[words * dimension];
    private readonly float[] _output = new float[words * Places * dimension];
    private readonly float[] _error = new float[dimension];
    private ulong _state = seed;

    /// <summary>The vectors, word after word.</summary>
    public float[] Vectors => _input;

    /// <summary>Learns from sentences of word numbers; -1 stands for a word that has none.</summary>
    public void Train(IReadOnlyList<int[]> sentences, int epochs, CancellationToken cancellation)
    {
        var counts = new long[words];
        foreach (var word in sentences.SelectMany(sentence => sentence))
        {
            if (word >= 0)
            {
                counts[word]++;
            }
        }

        var total = counts.Sum();
        var keep = counts.Select(count => Math.Min(1, Math.Sqrt(Frequent * total / Math.Max(1, count)))).ToArray();
        var noise = Noise(counts);
        for (var i = 0; i < _input.Length; i++)
        {
            _input[i] = (Uniform() - 0.5f) / dimension;
        }

        var done = 0L;
        var all = (long)epochs * sentences.Count;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var sentence in sentences)
            {
                if (done++ % 4096 == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                var rate = FirstRate * Math.Max(0.01f, 1 - ((float)done / all));
                for (var i = 0; i < sentence.Length; i++)
                {
                    if (sentence[i] < 0 || Uniform() >= keep[sentence[i]])
                    {
                        continue;
                    }

                    for (var offset = -Reach; offset <= Reach; offset++)
                    {
                        var other = i + offset;
                        if (offset != 0 && other >= 0 && other < sentence.Length && sentence[other] >= 0)
                        {
                            Learn(sentence[i], sentence[other], offset < 0 ? offset + Reach : offset + Reach - 1, noise, rate);
                        }
                    }
                }
            }
        }
    }

    private void Learn(int word, int context, int place, int[] noise, float rate)
    {
        var source = MemoryMarshal.Cast<float, Vector256<float>>(_input.AsSpan(word * dimension, dimension));
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(_error.AsSpan());
        sum.Clear();
        for (var n = 0; n <= Negatives; n++)
        {
            var target = n == 0 ? context : noise[Next() % (ulong)noise.Length];
            if (n > 0 && target == context)
            {
                continue;
            }

            var vector = MemoryMarshal.Cast<float, Vector256<float>>(_output.AsSpan(((target * Places) + place) * dimension, dimension));
            var product = Vector256<float>.Zero;
            for (var d = 0; d < source.Length; d++)
            {
                product += source[d] * vector[d];
            }

            var dot = Math.Clamp(Vector256.Sum(product), -8f, 8f);
            var step = Vector256.Create(((n == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-dot)))) * rate);
            for (var d = 0; d < source.Length; d++)
            {
                sum[d] += step * vector[d];
                vector[d] += step * source[d];
            }
        }

        for (var d = 0; d < source.Length; d++)
        {
            source[d] += sum[d];
        }
    }

    private static int[] Noise(long[] counts)
    {
        var weights = counts.Select(count => Math.Pow(count, 0.75)).ToArray();
        var total = weights.Sum();
        var table = new int[1 << 20];
        var word = 0;
        var reached = weights[0];
        for (var i = 0; i < table.Length; i++)
        {
            while (word + 1 < weights.Length && reached < total * (i + 0.5) / table.Length)
            {
                reached += weights[++word];
            }

            table[i] = word;
        }

        return table;
    }

    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (_state * 0x2545F4914F6CDD1D) >> 11;
    }

    private float Uniform() => (Next() & 0xFFFFFF) / 16777216f;
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Training.Vectors;

/// <summary>
/// Word vectors by skip-gram with negative sampling (Mikolov et al., "Distributed representations of words and phrases",
/// NIPS 2013). One thread, one seed: the same text gives the same vectors.
/// </summary>
internal sealed class SkipGram(int words, int dimension, ulong seed, double frequentThreshold = 1e-4)
{
    const int Window = 5;
    const int Negatives = 5;
    const float FirstRate = 0.03f;

    readonly float[] _input = new float[words * dimension];
    readonly float[] _output = new float[words * dimension];
    ulong _state = seed;

    /// <summary>The vectors, word by word.</summary>
    public float[] Vectors => _input;

    /// <summary>Learns from sentences of word indices; an index below 0 is passed over.</summary>
    public void Train(IReadOnlyList<int[]> sentences, int epochs, Action<string> log)
    {
        if (dimension % 8 != 0)
            throw new InvalidOperationException("The dimension must be a multiple of 8.");
        var counts = new long[words];
        long total = 0;
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                counts[word]++;
                total++;
            }
        }

        for (var i = 0; i < _input.Length; i++)
            _input[i] = (Uniform() - 0.5f) / dimension;
        var keep = new float[words];
        for (var w = 0; w < words; w++)
        {
            var frequency = counts[w] / (double)total;
            keep[w] = (float)Math.Min(1, Math.Sqrt(frequentThreshold / Math.Max(frequency, 1e-12)) + (frequentThreshold / Math.Max(frequency, 1e-12)));
        }

        var noise = NoiseTable(counts);
        var line = new List<int>();
        var gradient = new float[dimension];
        long seen = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var sentence in sentences)
            {
                line.Clear();
                foreach (var word in sentence)
                {
                    if (Uniform() < keep[word])
                        line.Add(word);
                }

                seen += sentence.Length;
                var rate = FirstRate * MathF.Max(1e-4f, 1 - ((float)seen / (total * epochs)));
                for (var i = 0; i < line.Count; i++)
                {
                    var reach = 1 + (int)(Next() % Window);
                    for (var j = Math.Max(0, i - reach); j <= Math.Min(line.Count - 1, i + reach); j++)
                    {
                        if (j != i)
                            Learn(line[j], line[i], noise, gradient, rate);
                    }
                }
            }

            log($"  pass {epoch + 1} of {epochs}");
        }
    }

    void Learn(int input, int context, int[] noise, float[] gradient, float rate)
    {
        var source = MemoryMarshal.Cast<float, Vector256<float>>(_input.AsSpan(input * dimension, dimension));
        var error = MemoryMarshal.Cast<float, Vector256<float>>(gradient.AsSpan());
        error.Clear();
        for (var n = 0; n <= Negatives; n++)
        {
            var word = n == 0 ? context : noise[(int)(Next() % (ulong)noise.Length)];
            if (n > 0 && word == context)
                continue;
            var output = MemoryMarshal.Cast<float, Vector256<float>>(_output.AsSpan(word * dimension, dimension));
            var sum = Vector256<float>.Zero;
            for (var d = 0; d < source.Length; d++)
                sum += source[d] * output[d];
            var dot = Vector256.Sum(sum);
            var step = ((n == 0 ? 1f : 0f) - Sigmoid(dot)) * rate;
            var factor = Vector256.Create(step);
            for (var d = 0; d < source.Length; d++)
            {
                error[d] += factor * output[d];
                output[d] += factor * source[d];
            }
        }

        for (var d = 0; d < source.Length; d++)
            source[d] += error[d];
    }

    static readonly float[] Sigmoids = [.. Enumerable.Range(0, 1025).Select(i => (float)(1 / (1 + Math.Exp(-(i - 512) / 64.0))))];

    static float Sigmoid(float x) => Sigmoids[(int)Math.Clamp((x * 64) + 512, 0, 1024)];

    int[] NoiseTable(long[] counts)
    {
        var powers = counts.Select(c => Math.Pow(c, 0.75)).ToArray();
        var sum = powers.Sum();
        var table = new int[1 << 20];
        var word = 0;
        var reached = powers[0] / sum;
        for (var i = 0; i < table.Length; i++)
        {
            while (word < counts.Length - 1 && (i + 0.5) / table.Length > reached)
                reached += powers[++word] / sum;
            table[i] = word;
        }

        return table;
    }

    ulong Next()
    {
        // xorshift64*, Vigna 2016
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (_state * 0x2545F4914F6CDD1D) >> 11;
    }

    float Uniform() => Next() * (1f / (1UL << 53));
}

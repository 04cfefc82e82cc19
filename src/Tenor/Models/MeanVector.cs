using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Models;

/// <summary>Means of word vectors, summed in a fixed order of eight lanes so that every machine gets the same bits.</summary>
internal static class MeanVector
{
    /// <summary>Writes the mean of the words' vectors, each weighted by its weight and its rarity; zeros where nothing weighs.</summary>
    public static void Write(Vocabulary table, ReadOnlySpan<ModelWord> words, ReadOnlySpan<float> weights, Span<float> mean)
    {
        mean.Clear();
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(mean);
        var total = 0f;
        for (var i = 0; i < words.Length; i++)
        {
            if (weights[i] == 0 || words[i].Index < 0 || words[i].Is(WordMarks.Mark))
                continue;
            var weight = weights[i] * table.Rarity(words[i].Index);
            total += weight;
            var factor = Vector256.Create(weight);
            var vector = MemoryMarshal.Cast<float, Vector256<float>>(table.Vector(words[i].Index));
            for (var d = 0; d < sums.Length; d++)
                sums[d] += factor * vector[d];
        }

        if (total == 0)
            return;
        var scale = Vector256.Create(1 / total);
        for (var d = 0; d < sums.Length; d++)
            sums[d] *= scale;
    }
}

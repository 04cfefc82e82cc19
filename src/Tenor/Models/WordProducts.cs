using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Models;

/// <summary>
/// Products of word vectors with a layer's weights, kept for the commonest words once they have been met. What is kept is what would
/// be worked out again, to the bit. Safe for many threads.
/// </summary>
/// <param name="vectors">The words' vectors, the commonest word's first.</param>
/// <param name="dimension">Length of a vector.</param>
/// <param name="weights">The layer's weights: <paramref name="dimension"/> rows.</param>
/// <param name="columns">Their columns; a multiple of 48.</param>
internal sealed class WordProducts(float[] vectors, int dimension, float[] weights, int columns)
{
    /// <summary>Words beyond these are rare: together a twentieth of a news text.</summary>
    const int Kept = 8192;

    readonly float[]?[] _kept = new float[]?[Math.Min(Kept, vectors.Length / dimension)];

    /// <summary>A word's product.</summary>
    /// <param name="word">The word's index.</param>
    /// <param name="room">Room for one product, which is taken for a word that is rare.</param>
    public float[] Of(int word, float[] room)
    {
        if (word >= _kept.Length)
        {
            Work(word, room);
            return room;
        }

        if (Volatile.Read(ref _kept[word]) is { } known)
            return known;
        var made = new float[columns];
        Work(word, made);
        Volatile.Write(ref _kept[word], made);
        return made;
    }

    void Work(int word, Span<float> product)
    {
        var vector = vectors.AsSpan(word * dimension, dimension);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan());
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(product);
        var lanes = columns / 8;
        for (var lane = 0; lane < lanes; lane += 6)
        {
            Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default;
            for (var k = 0; k < vector.Length; k++)
            {
                var x = Vector256.Create(vector[k]);
                var row = rows.Slice((k * lanes) + lane, 6);
                a += x * row[0];
                b += x * row[1];
                c += x * row[2];
                d += x * row[3];
                e += x * row[4];
                f += x * row[5];
            }

            (sums[lane], sums[lane + 1], sums[lane + 2]) = (a, b, c);
            (sums[lane + 3], sums[lane + 4], sums[lane + 5]) = (d, e, f);
        }
    }
}

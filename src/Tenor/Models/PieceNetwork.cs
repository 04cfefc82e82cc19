using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Models;

/// <summary>
/// A small convolutional network over word vectors: filters three words wide, and for each piece of the sentence (all of it, what is
/// left of the target, what is right of it, …) the most that each filter finds there; a linear layer on these. After Zeng et al.,
/// "Distant supervision for relation extraction via piecewise convolutional neural networks", EMNLP 2015. Every sum runs in one
/// order, whatever the machine's vectors are wide.
/// </summary>
internal sealed class PieceNetwork
{
    /// <summary>Numbers beside the vector that a word brings: the lists, its distance from the target, its marks.</summary>
    public const int SideSize = 32;

    /// <summary>Words that a filter sees.</summary>
    public const int Width = 3;

    const uint Magic = 0x31504E54;

    /// <summary>Values of the filters' weights: <c>[input, filter]</c>, inputs of three words one after another.</summary>
    public readonly float[] Filters;

    /// <summary>The filters' biases.</summary>
    public readonly float[] FilterBiases;

    /// <summary>Weights of the two outer classes against the middle one: <c>[class, piece, filter]</c>.</summary>
    public readonly float[] Output;

    /// <summary>Biases of the two outer classes.</summary>
    public readonly float[] OutputBiases;

    /// <summary>Word vectors, tuned to the task.</summary>
    public readonly float[] Vectors;

    WordProducts? _products;

    /// <summary>A network with given sizes, all zero.</summary>
    public PieceNetwork(int words, int dimension, int filterCount, int pieces)
    {
        (Words, Dimension, FilterCount, Pieces) = (words, dimension, filterCount, pieces);
        Vectors = new float[words * dimension];
        Filters = new float[Width * InputSize * filterCount];
        FilterBiases = new float[filterCount];
        Output = new float[2 * pieces * filterCount];
        OutputBiases = new float[2];
    }

    /// <summary>Number of words with a vector.</summary>
    public int Words { get; }

    /// <summary>Length of a word's vector.</summary>
    public int Dimension { get; }

    /// <summary>Number of filters; a multiple of 32.</summary>
    public int FilterCount { get; }

    /// <summary>Number of pieces.</summary>
    public int Pieces { get; }

    /// <summary>Length of a word's input.</summary>
    public int InputSize => Dimension + SideSize;

    /// <summary>Log-odds of the outer classes against the middle one.</summary>
    public (float Negative, float Positive) LogOdds(PieceInput input, Workspace state)
    {
        state.Fit(input.Count, this);
        Convolve(input, state);
        return Judge(input.Pieces, state);
    }

    /// <summary>The same while vectors and filters still change.</summary>
    /// <param name="input">The sentence: <see cref="InputSize"/> numbers a word, with a word of zeros before and after.</param>
    /// <param name="pieces">For each word, the pieces that it belongs to, as bits.</param>
    /// <param name="state">Room to work in.</param>
    public (float Negative, float Positive) LogOdds(ReadOnlySpan<float> input, ReadOnlySpan<byte> pieces, Workspace state)
    {
        state.Fit(pieces.Length, this);
        Convolve(input, pieces.Length, state.Found);
        return Judge(pieces, state);
    }

    (float Negative, float Positive) Judge(ReadOnlySpan<byte> pieces, Workspace state)
    {
        Pool(pieces, state);
        float negative = OutputBiases[0], positive = OutputBiases[1];
        var most = state.Most.AsSpan();
        var size = Pieces * FilterCount;
        for (var i = 0; i < size; i++)
        {
            negative += Output[i] * most[i];
            positive += Output[size + i] * most[i];
        }

        return (negative, positive);
    }

    /// <summary>What each filter finds at each word, from what is kept of the words' vectors.</summary>
    void Convolve(PieceInput input, Workspace state)
    {
        var products = Products;
        var indices = input.Indices;
        var sides = input.Sides;
        var found = state.Found;
        var filters = FilterCount;
        for (var word = 0; word < indices.Length; word++)
            FilterBiases.CopyTo(found, word * filters);
        for (var word = 0; word < indices.Length; word++)
        {
            var product = indices[word] < 0 ? default : products.Of(indices[word], state.Product);
            var side = sides.Slice(word * SideSize, SideSize);
            for (var w = 0; w < Width; w++)
            {
                // The word is the first, second or third that a filter sees of the words about its neighbour.
                var middle = word + 1 - w;
                if ((uint)middle >= (uint)indices.Length)
                    continue;
                var sums = MemoryMarshal.Cast<float, Vector512<float>>(found.AsSpan(middle * filters, filters));
                if (product.Length > 0)
                {
                    var own = MemoryMarshal.Cast<float, Vector512<float>>(product.Slice(w * filters, filters));
                    for (var i = 0; i < sums.Length; i++)
                        sums[i] += own[i];
                }

                for (var k = 0; k < SideSize; k++)
                {
                    if (side[k] == 0)
                        continue;
                    var x = Vector512.Create(side[k]);
                    var row = MemoryMarshal.Cast<float, Vector512<float>>(
                        Filters.AsSpan(((w * InputSize) + Dimension + k) * filters, filters));
                    for (var i = 0; i < sums.Length; i++)
                        sums[i] += x * row[i];
                }
            }
        }
    }

    WordProducts Products => _products ?? Interlocked.CompareExchange(ref _products, NewProducts(), null) ?? _products!;

    WordProducts NewProducts()
    {
        var weights = new float[Dimension * Width * FilterCount];
        for (var w = 0; w < Width; w++)
        {
            for (var k = 0; k < Dimension; k++)
            {
                Filters.AsSpan(((w * InputSize) + k) * FilterCount, FilterCount)
                    .CopyTo(weights.AsSpan(((k * Width) + w) * FilterCount));
            }
        }

        return new(Vectors, Dimension, weights, Width * FilterCount);
    }

    /// <summary>What each filter finds at each word, before the threshold at 0: <c>[word, filter]</c>.</summary>
    void Convolve(ReadOnlySpan<float> input, int words, Span<float> found)
    {
        var filters = MemoryMarshal.Cast<float, Vector512<float>>(Filters.AsSpan());
        var biases = MemoryMarshal.Cast<float, Vector512<float>>(FilterBiases.AsSpan());
        var results = MemoryMarshal.Cast<float, Vector512<float>>(found);
        var lanes = biases.Length;
        var reach = Width * InputSize;
        for (var word = 0; word < words; word++)
        {
            var seen = input.Slice(word * InputSize, reach);
            var lane = 0;
            for (; lane + 4 <= lanes; lane += 4)
            {
                var (a, b, c, d) = (biases[lane], biases[lane + 1], biases[lane + 2], biases[lane + 3]);
                for (var k = 0; k < seen.Length; k++)
                {
                    if (seen[k] == 0)
                        continue;
                    var x = Vector512.Create(seen[k]);
                    var at = (k * lanes) + lane;
                    a += x * filters[at];
                    b += x * filters[at + 1];
                    c += x * filters[at + 2];
                    d += x * filters[at + 3];
                }

                var to = (word * lanes) + lane;
                (results[to], results[to + 1], results[to + 2], results[to + 3]) = (a, b, c, d);
            }

            for (; lane < lanes; lane++)
            {
                var a = biases[lane];
                for (var k = 0; k < seen.Length; k++)
                {
                    if (seen[k] != 0)
                        a += Vector512.Create(seen[k]) * filters[(k * lanes) + lane];
                }

                results[(word * lanes) + lane] = a;
            }
        }
    }

    /// <summary>The most that each filter finds in each piece, at least 0, and where.</summary>
    void Pool(ReadOnlySpan<byte> pieces, Workspace state)
    {
        var most = state.Most.AsSpan(0, Pieces * FilterCount);
        most.Clear();
        state.Where.AsSpan().Fill(-1);
        var mask = (1u << Pieces) - 1;
        for (var word = 0; word < pieces.Length; word++)
        {
            var found = state.Found.AsSpan(word * FilterCount, FilterCount);
            for (var bits = (uint)pieces[word] & mask; bits != 0; bits &= bits - 1)
            {
                var piece = BitOperations.TrailingZeroCount(bits) * FilterCount;
                for (var f = 0; f < found.Length; f++)
                {
                    if (found[f] > most[piece + f])
                    {
                        most[piece + f] = found[f];
                        state.Where[piece + f] = word;
                    }
                }
            }
        }
    }

    /// <summary>Writes the network: vectors as bytes, weights as half-precision numbers.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Words);
        writer.Write(Dimension);
        writer.Write(FilterCount);
        writer.Write(Pieces);
        var largest = Vectors.Max(Math.Abs);
        writer.Write(largest);
        ModelFile.WriteArray<sbyte>(writer, Array.ConvertAll(Vectors, v => (sbyte)MathF.Round(v / largest * 127)));
        foreach (var weights in new[] { Filters, FilterBiases, Output, OutputBiases })
            ModelFile.WriteHalves(writer, weights);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static PieceNetwork Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is not a network, or one of another version.");
        var network = new PieceNetwork(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var scale = reader.ReadSingle() / 127;
        var bytes = ModelFile.ReadArray<sbyte>(reader, network.Vectors.Length);
        for (var i = 0; i < bytes.Length; i++)
            network.Vectors[i] = bytes[i] * scale;
        foreach (var weights in new[] { network.Filters, network.FilterBiases, network.Output, network.OutputBiases })
            ModelFile.ReadHalves(reader, weights);
        return network;
    }

    /// <summary>Room for one thread to work in.</summary>
    internal sealed class Workspace
    {
        /// <summary>What each filter finds at each word.</summary>
        public float[] Found { get; private set; } = [];

        /// <summary>Room for what a word's vector brings to the filters.</summary>
        public float[] Product { get; private set; } = [];

        /// <summary>The most that each filter finds in each piece.</summary>
        public float[] Most { get; private set; } = [];

        /// <summary>At which word it finds it; -1 for nowhere.</summary>
        public int[] Where { get; private set; } = [];

        internal void Fit(int words, PieceNetwork network)
        {
            if (Found.Length < words * network.FilterCount)
                Found = new float[2 * words * network.FilterCount];
            if (Most.Length != network.Pieces * network.FilterCount)
            {
                Most = new float[network.Pieces * network.FilterCount];
                Where = new int[Most.Length];
                Product = new float[Width * network.FilterCount];
            }
        }
    }
}

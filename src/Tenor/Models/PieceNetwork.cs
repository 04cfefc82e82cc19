using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tenor.Numerics;

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
        Pool(input.Pieces, state);
        return Judge(state.Most);
    }

    /// <summary>The same while vectors and filters still change; leaves in the room at which words the filters found the most.</summary>
    /// <param name="input">The sentence: <see cref="InputSize"/> numbers a word, with a word of zeros before and after.</param>
    /// <param name="pieces">For each word, the pieces that it belongs to, as bits.</param>
    /// <param name="state">Room to work in.</param>
    public (float Negative, float Positive) LogOdds(ReadOnlySpan<float> input, ReadOnlySpan<byte> pieces, Workspace state)
    {
        state.Fit(pieces.Length, this);
        Convolve(input, pieces.Length, state.Found);
        PoolWhere(pieces, state);
        return Judge(state.Most);
    }

    (float Negative, float Positive) Judge(ReadOnlySpan<float> most)
    {
        float negative = OutputBiases[0], positive = OutputBiases[1];
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
        var words = input.Count;
        var products = Products;
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(Filters.AsSpan());
        var biases = MemoryMarshal.Cast<float, Vector256<float>>(FilterBiases.AsSpan());
        var results = MemoryMarshal.Cast<float, Vector256<float>>(state.Found.AsSpan());
        var lanes = biases.Length;
        if (words > 0)
            state.Meet(0, input, products);
        for (var middle = 0; middle < words; middle++)
        {
            if (middle + 1 < words)
                state.Meet(middle + 1, input, products);
            for (var lane = 0; lane < lanes; lane += 4)
            {
                var (a, b, c, d) = (biases[lane], biases[lane + 1], biases[lane + 2], biases[lane + 3]);
                for (var w = 0; w < Width; w++)
                {
                    var word = middle - 1 + w;
                    if ((uint)word >= (uint)words)
                        continue;
                    var product = MemoryMarshal.Cast<float, Vector256<float>>(state.Product(word));
                    if (product.Length > 0)
                    {
                        var own = product.Slice((w * lanes) + lane, 4);
                        a += own[0];
                        b += own[1];
                        c += own[2];
                        d += own[3];
                    }

                    foreach (var (place, number) in input.SidesOf(word))
                    {
                        var x = Vector256.Create(number);
                        var row = weights.Slice((((w * InputSize) + Dimension + place) * lanes) + lane, 4);
                        a += x * row[0];
                        b += x * row[1];
                        c += x * row[2];
                        d += x * row[3];
                    }
                }

                var to = results.Slice((middle * lanes) + lane, 4);
                (to[0], to[1], to[2], to[3]) = (a, b, c, d);
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
        var filters = MemoryMarshal.Cast<float, Vector256<float>>(Filters.AsSpan());
        var biases = MemoryMarshal.Cast<float, Vector256<float>>(FilterBiases.AsSpan());
        var results = MemoryMarshal.Cast<float, Vector256<float>>(found);
        var lanes = biases.Length;
        var reach = Width * InputSize;
        for (var word = 0; word < words; word++)
        {
            var seen = input.Slice(word * InputSize, reach);
            for (var lane = 0; lane < lanes; lane += 4)
            {
                var (a, b, c, d) = (biases[lane], biases[lane + 1], biases[lane + 2], biases[lane + 3]);
                for (var k = 0; k < seen.Length; k++)
                {
                    if (seen[k] == 0)
                        continue;
                    var x = Vector256.Create(seen[k]);
                    var row = filters.Slice((k * lanes) + lane, 4);
                    a += x * row[0];
                    b += x * row[1];
                    c += x * row[2];
                    d += x * row[3];
                }

                var to = results.Slice((word * lanes) + lane, 4);
                (to[0], to[1], to[2], to[3]) = (a, b, c, d);
            }
        }
    }

    /// <summary>The most that each filter finds in each piece, at least 0.</summary>
    void Pool(ReadOnlySpan<byte> pieces, Workspace state)
    {
        var most = MemoryMarshal.Cast<float, Vector256<float>>(state.Most.AsSpan());
        most.Clear();
        var results = MemoryMarshal.Cast<float, Vector256<float>>(state.Found.AsSpan());
        var lanes = FilterCount / Vector256<float>.Count;
        for (var word = 0; word < pieces.Length; word++)
        {
            var found = results.Slice(word * lanes, lanes);
            for (var bits = PiecesOf(pieces[word]); bits != 0; bits &= bits - 1)
            {
                var piece = most.Slice(BitOperations.TrailingZeroCount(bits) * lanes, lanes);
                for (var lane = 0; lane < found.Length; lane++)
                    piece[lane] = Vector256.ConditionalSelect(Vector256.GreaterThan(found[lane], piece[lane]), found[lane], piece[lane]);
            }
        }
    }

    /// <summary>The same, and at which word.</summary>
    void PoolWhere(ReadOnlySpan<byte> pieces, Workspace state)
    {
        var most = state.Most.AsSpan();
        most.Clear();
        var where = state.Where(most.Length);
        where.Fill(-1);
        for (var word = 0; word < pieces.Length; word++)
        {
            var found = state.Found.AsSpan(word * FilterCount, FilterCount);
            for (var bits = PiecesOf(pieces[word]); bits != 0; bits &= bits - 1)
            {
                var piece = BitOperations.TrailingZeroCount(bits) * FilterCount;
                for (var f = 0; f < found.Length; f++)
                {
                    if (found[f] > most[piece + f])
                    {
                        most[piece + f] = found[f];
                        where[piece + f] = word;
                    }
                }
            }
        }
    }

    uint PiecesOf(byte bits) => bits & ((1u << Pieces) - 1);

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
        readonly float[]?[] _products = new float[]?[Width];
        readonly float[][] _rooms = [.. Enumerable.Repeat(Array.Empty<float>(), Width)];
        int[] _where = [];

        /// <summary>What each filter finds at each word.</summary>
        public float[] Found { get; private set; } = [];

        /// <summary>The most that each filter finds in each piece.</summary>
        public float[] Most { get; private set; } = [];

        /// <summary>At which word it finds it; -1 for nowhere.</summary>
        public Span<int> Where(int count)
        {
            if (_where.Length < count)
                _where = new int[count];
            return _where.AsSpan(0, count);
        }

        /// <summary>Keeps what a word's vector brings to the filters, until the word <see cref="Width"/> further on is met.</summary>
        internal void Meet(int word, PieceInput input, WordProducts products)
        {
            var index = input.Indices[word];
            _products[word % Width] = index < 0 ? null : products.Of(index, _rooms[word % Width]);
        }

        /// <summary>What was kept of a word; empty for one that is not known.</summary>
        internal ReadOnlySpan<float> Product(int word) => _products[word % Width];

        internal void Fit(int words, PieceNetwork network)
        {
            if (Found.Length < words * network.FilterCount)
                Found = new float[2 * words * network.FilterCount];
            if (Most.Length != network.Pieces * network.FilterCount)
                Most = new float[network.Pieces * network.FilterCount];
            if (_rooms[0].Length != Width * network.FilterCount)
            {
                foreach (ref var room in _rooms.AsSpan())
                    room = new float[Width * network.FilterCount];
            }
        }
    }
}

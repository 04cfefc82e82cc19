using Tenor.Numerics;

namespace Tenor.Models;

/// <summary>
/// The words that the models know, with a vector, what the word lists say of them, and how common they are. The words themselves
/// are not kept, only their hashes.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Number of values of <see cref="LexiconFeature"/>.</summary>
    public const int LexiconSize = 14;

    /// <summary>Index of the stand-in for a name.</summary>
    public const int Name = 0;

    /// <summary>Index of the stand-in for a number.</summary>
    public const int Number = 1;

    /// <summary>Index of the stand-in for an address.</summary>
    public const int Address = 2;

    const uint Magic = 0x3157544E;

    static readonly Lazy<Vocabulary> DefaultTable = new(() => Read(ModelFile.Open("vocabulary.bin")));

    readonly ulong[] _places;
    readonly int[] _indices;
    readonly int _bits;
    readonly float[] _vectors;
    readonly float[] _lexicon;
    readonly byte[] _flags;
    readonly byte[] _rarity;
    readonly int[] _categoryStarts;
    readonly byte[] _categories;

    Vocabulary(ulong[] hashes, int dimension, float[] vectors, float[] lexicon, byte[] flags, byte[] rarity,
        int[] categoryStarts, byte[] categories)
    {
        Count = hashes.Length;
        Dimension = dimension;
        (_vectors, _lexicon, _flags, _rarity) = (vectors, lexicon, flags, rarity);
        (_categoryStarts, _categories) = (categoryStarts, categories);
        _bits = 1;
        while (1 << _bits < Count * 2)
            _bits++;
        _places = new ulong[1 << _bits];
        _indices = new int[1 << _bits];
        for (var i = 0; i < Count; i++)
        {
            var place = WordHash.Place(hashes[i], _bits);
            while (_places[place] != 0)
                place = (place + 1) & (_places.Length - 1);
            _places[place] = hashes[i];
            _indices[place] = i;
        }
    }

    /// <summary>The table that comes with the library.</summary>
    public static Vocabulary Default => DefaultTable.Value;

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension { get; }

    /// <summary>The index of a word, or -1.</summary>
    public int Find(ulong hash)
    {
        var place = WordHash.Place(hash, _bits);
        while (_places[place] is var found && found != 0)
        {
            if (found == hash)
                return _indices[place];
            place = (place + 1) & (_places.Length - 1);
        }

        return -1;
    }

    /// <summary>The vector of a word, of unit length.</summary>
    public ReadOnlySpan<float> Vector(int index) => _vectors.AsSpan(index * Dimension, Dimension);

    /// <summary>What the lists say of a word, by <see cref="LexiconFeature"/>.</summary>
    public ReadOnlySpan<float> Lexicon(int index) => _lexicon.AsSpan(index * LexiconSize, LexiconSize);

    /// <summary>One value of <see cref="Lexicon(int)"/>; 0 for a word that is not known.</summary>
    public float Lexicon(int index, LexiconFeature feature) => index < 0 ? 0 : _lexicon[(index * LexiconSize) + (int)feature];

    /// <summary>How rare a word is: 0 the commonest, 1 the rarest.</summary>
    public float Rarity(int index) => _rarity[index] / 255f;

    /// <summary>Whether the word, with a capital, may be a person's given name.</summary>
    public bool MayBeGivenName(int index) => (_flags[index] & 1) != 0;

    /// <summary>Categories of meaning that the word belongs to (Empath: Fast et al. 2016).</summary>
    public ReadOnlySpan<byte> Categories(int index) =>
        _categories.AsSpan(_categoryStarts[index], _categoryStarts[index + 1] - _categoryStarts[index]);

    /// <summary>Writes a table; <paramref name="words"/> begin with the three stand-ins.</summary>
    public static void Write(Stream stream, int dimension, IReadOnlyList<Entry> words)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(words.Count);
        writer.Write(dimension);
        foreach (var word in words)
            writer.Write(word.Hash);
        foreach (var word in words)
        {
            writer.Write(word.MayBeGivenName ? (byte)1 : (byte)0);
            writer.Write(word.Rarity);
            writer.Write((byte)word.Categories.Length);
            writer.Write(word.Categories);
            foreach (var value in word.Lexicon)
                writer.Write((sbyte)MathF.Round(Math.Clamp(value, -1, 1) * 127));
        }

        foreach (var word in words)
        {
            var largest = 1e-9f;
            foreach (var value in word.Vector)
                largest = MathF.Max(largest, MathF.Abs(value));
            foreach (var value in word.Vector)
                writer.Write((sbyte)MathF.Round(value / largest * 127));
        }
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote, and closes the stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static Vocabulary Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is not a vocabulary, or one of another version.");
        var count = reader.ReadInt32();
        var dimension = reader.ReadInt32();
        var hashes = ModelFile.ReadArray<ulong>(reader, count);
        var flags = new byte[count];
        var rarity = new byte[count];
        var starts = new int[count + 1];
        var categories = new List<byte>();
        var lexicon = new float[count * LexiconSize];
        Span<byte> values = stackalloc byte[LexiconSize];
        for (var i = 0; i < count; i++)
        {
            flags[i] = reader.ReadByte();
            rarity[i] = reader.ReadByte();
            for (var n = reader.ReadByte(); n > 0; n--)
                categories.Add(reader.ReadByte());
            starts[i + 1] = categories.Count;
            reader.BaseStream.ReadExactly(values);
            for (var f = 0; f < LexiconSize; f++)
                lexicon[(i * LexiconSize) + f] = (sbyte)values[f] / 127f;
        }

        var bytes = ModelFile.ReadArray<sbyte>(reader, count * dimension);
        var vectors = new float[count * dimension];
        for (var i = 0; i < count; i++)
        {
            var square = 0;
            for (var d = i * dimension; d < (i + 1) * dimension; d++)
                square += bytes[d] * bytes[d];
            var scale = square == 0 ? 0 : (float)(1 / Math.Sqrt(square));
            for (var d = i * dimension; d < (i + 1) * dimension; d++)
                vectors[d] = bytes[d] * scale;
        }

        return new(hashes, dimension, vectors, lexicon, flags, rarity, starts, [.. categories]);
    }

    /// <summary>A word as it is written.</summary>
    internal sealed record Entry(
        ulong Hash, bool MayBeGivenName, byte Rarity, byte[] Categories, float[] Lexicon, float[] Vector);
}

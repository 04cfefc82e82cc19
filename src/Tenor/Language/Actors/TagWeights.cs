using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tenor.Language;

/// <summary>The tagger's weights: a row for each hashed feature, with a weight for each label.</summary>
internal sealed class TagWeights
{
    /// <summary>Weights in a row; the labels, filled up to the width of a vector.</summary>
    public const int RowLength = 16;

    private readonly sbyte[] _rows;
    private readonly int[] _transitions;

    /// <param name="bits">Number of bits of a row's index.</param>
    /// <param name="rows">All rows, one after the other.</param>
    /// <param name="transitions">Weight of each label after each other, by previous label and label, on the rows' scale.</param>
    /// <param name="unit">What a weight of 1 is written as in both.</param>
    public TagWeights(int bits, sbyte[] rows, int[] transitions, float unit)
    {
        Bits = bits;
        Unit = unit;
        _rows = rows;
        _transitions = transitions;
    }

    public int Bits { get; }

    public int Shift => 32 - Bits;

    /// <summary>What a weight of 1, the logarithm of odds, is written as.</summary>
    public float Unit { get; }

    public int[] Transitions => _transitions;

    /// <summary>Adds the given rows to the sums.</summary>
    public void Sum(ReadOnlySpan<int> indices, Span<int> sums)
    {
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var index in indices)
        {
            var row = Vector128.LoadUnsafe(ref first, (nuint)(index * RowLength));
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }

        for (var i = 0; i < NameLabel.Count; i++)
        {
            sums[i] += i < 8 ? low[i] : high[i - 8];
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Bits);
        writer.Write(Unit);
        foreach (var weight in _transitions)
        {
            writer.Write(weight);
        }

        var labels = NameLabel.Count;
        for (var row = 0; row < _rows.Length / RowLength; row++)
        {
            writer.Write(MemoryMarshal.AsBytes(_rows.AsSpan(row * RowLength, labels)));
        }
    }

    public static TagWeights Read(BinaryReader reader)
    {
        var bits = reader.ReadByte();
        var unit = reader.ReadSingle();
        var labels = NameLabel.Count;
        var transitions = new int[labels * labels];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt32();
        }

        var rows = new sbyte[(1 << bits) * RowLength];
        for (var row = 0; row < 1 << bits; row++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan(row * RowLength, labels)));
        }

        return new TagWeights(bits, rows, transitions, unit);
    }
}

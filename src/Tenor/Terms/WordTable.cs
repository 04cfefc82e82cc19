using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tenor;

/// <summary>
/// Numbers words in the order that they are first met. Looked up by span: the characters of all words lie in one pool, and no string
/// is made until a word is asked for.
/// </summary>
internal sealed class WordTable
{
    private Slot[] _slots = new Slot[1 << 12];
    private char[] _pool = new char[1 << 15];
    private int _poolLength;
    private Word[] _words = new Word[1 << 11];

    public int Count { get; private set; }

    /// <summary>The word numbered <paramref name="id"/>.</summary>
    public ReadOnlySpan<char> this[int id] => _pool.AsSpan(_words[id].Offset, _words[id].Length);

    /// <summary>The number of <paramref name="word"/>, given now if it has none; <paramref name="hash"/> is its <see cref="HashOf"/>.</summary>
    public int Intern(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.IdPlusOne == 0)
                return Add(word, hash, at);
            if (slot.Hash == hash && this[slot.IdPlusOne - 1].SequenceEqual(word))
                return slot.IdPlusOne - 1;
        }
    }

    /// <summary>The number of <paramref name="word"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.IdPlusOne == 0)
                return -1;
            if (slot.Hash == hash && this[slot.IdPlusOne - 1].SequenceEqual(word))
                return slot.IdPlusOne - 1;
        }
    }

    /// <summary>A hash of the code units, four at a time; the same on every run and platform.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        const ulong Prime = 0x9E3779B97F4A7C15UL;
        var hash = (ulong)word.Length * Prime;
        var bytes = MemoryMarshal.AsBytes(word);
        while (bytes.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Prime;
            hash ^= hash >> 32;
            bytes = bytes[8..];
        }

        ulong rest = 0;
        if (bytes.Length >= 4)
        {
            rest = MemoryMarshal.Read<uint>(bytes);
            bytes = bytes[4..];
        }

        if (bytes.Length != 0)
            rest = (rest << 16) | MemoryMarshal.Read<ushort>(bytes);
        hash = (hash ^ rest) * Prime;
        return (uint)(hash >> 32);
    }

    private int Add(ReadOnlySpan<char> word, uint hash, int at)
    {
        if (_poolLength + word.Length > _pool.Length)
            Array.Resize(ref _pool, Math.Max(_pool.Length * 2, _poolLength + word.Length));
        if (Count == _words.Length)
            Array.Resize(ref _words, _words.Length * 2);
        word.CopyTo(_pool.AsSpan(_poolLength));
        _words[Count] = new(_poolLength, word.Length);
        _poolLength += word.Length;
        Count++;
        _slots[at] = new(hash, Count);
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        var mask = slots.Length - 1;
        foreach (var slot in _slots)
        {
            if (slot.IdPlusOne == 0)
                continue;
            var at = (int)slot.Hash & mask;
            while (slots[at].IdPlusOne != 0)
                at = (at + 1) & mask;
            slots[at] = slot;
        }

        _slots = slots;
    }

    private readonly record struct Slot(uint Hash, int IdPlusOne);

    private readonly record struct Word(int Offset, int Length);
}

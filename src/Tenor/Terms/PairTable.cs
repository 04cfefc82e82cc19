namespace Tenor;

/// <summary>Numbers pairs of numbers in the order that they are first met: an n-gram is the pair of the n-gram without its last word, and that word.</summary>
internal sealed class PairTable
{
    private Slot[] _slots = new Slot[1 << 12];
    private ulong[] _pairs = new ulong[1 << 11];

    public int Count { get; private set; }

    public (int First, int Second) this[int id] => ((int)(_pairs[id] >> 32), (int)(uint)_pairs[id]);

    /// <summary>The number of the pair, given now if it has none.</summary>
    public int Intern(int first, int second)
    {
        var key = Key(first, second);
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = Hash(key) & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.IdPlusOne == 0)
                return Add(key, at);
            if (slot.Key == key)
                return slot.IdPlusOne - 1;
        }
    }

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;

    private static int Hash(ulong key)
    {
        var hash = (key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 33);
    }

    private int Add(ulong key, int at)
    {
        if (Count == _pairs.Length)
            Array.Resize(ref _pairs, _pairs.Length * 2);
        _pairs[Count] = key;
        Count++;
        _slots[at] = new(key, Count);
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
            var at = Hash(slot.Key) & mask;
            while (slots[at].IdPlusOne != 0)
                at = (at + 1) & mask;
            slots[at] = slot;
        }

        _slots = slots;
    }

    private readonly record struct Slot(ulong Key, int IdPlusOne);
}

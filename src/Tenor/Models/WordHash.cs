namespace Tenor.Models;

/// <summary>Hashes of words and of features: the same on every machine, so that model files can hold them.</summary>
internal static class WordHash
{
    const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Hash of a word, without regard to case; curly apostrophes are straight ones.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in word)
            hash = Add(hash, c);
        return Finish(hash);
    }

    /// <summary>Joins two hashes into one; the order matters.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        var x = (first ^ (second * 0xC2B2AE3D27D4EB4F)) * Multiplier;
        return x ^ (x >> 29);
    }

    /// <summary>The index of a hash in a table of a power of two of places.</summary>
    public static int Place(ulong hash, int bits) => (int)((hash * 0xD6E8FEB86659FD93) >> (64 - bits));

    internal static ulong Add(ulong hash, char c)
    {
        if (c is >= 'A' and <= 'Z')
            c = (char)(c | 0x20);
        else if (c >= 0x80)
            c = c is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(c);
        return (hash ^ c) * 0x100000001B3;
    }

    internal static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Multiplier;
        return hash ^ (hash >> 29);
    }
}

namespace Tenor.Language;

/// <summary>Hashes of strings and numbers that are the same on every machine (FNV-1a, with the last mix of MurmurHash3).</summary>
internal static class Hash
{
    public const uint Seed = 2166136261;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Hash of a string; with <paramref name="digits"/>, all digits count as the same.</summary>
    public static uint Of(ReadOnlySpan<char> text, bool digits)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            hash = Add(hash, digits && char.IsAsciiDigit(c) ? '0' : c);
        }

        return hash;
    }

    public static uint Mix(uint a, uint b)
    {
        var h = (a * 0x9E3779B1) ^ (b + 0x7F4A7C15 + (a << 6));
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}

using System.Runtime.CompilerServices;

namespace Tenor.Language;

/// <summary>What the tagger looks at: the word, its neighbours, its ending and shape, and the tags before it; each hashed to a row.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 19;

    /// <summary>Number of rows that features are hashed to; a power of two.</summary>
    public const int Rows = 1 << 17;

    /// <summary>A word as the tagger sees it.</summary>
    /// <param name="Whole">Hash of the word in small letters, digits as 0, apostrophes straight.</param>
    /// <param name="Suffix3">Hash of its last three letters.</param>
    /// <param name="Suffix2">Hash of its last two letters.</param>
    /// <param name="Prefix2">Hash of its first two letters.</param>
    /// <param name="Shape">Capitals, digits, hyphens.</param>
    public readonly record struct Word(uint Whole, uint Suffix3, uint Suffix2, uint Prefix2, uint Shape);

    /// <summary>What stands outside a sentence.</summary>
    public static Word Outside { get; } = new(1, 1, 1, 1, 1);

    /// <summary>A word's hashes.</summary>
    public static Word Read(ReadOnlySpan<char> word, TokenKind kind, bool first)
    {
        const uint Seed = 2166136261;
        uint whole = Seed, prefix = Seed;
        bool digit = false, hyphen = false, lower = false;
        int upper = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower = true;
            else if (char.IsDigit(c)) digit = true;
            else if (c == '-') hyphen = true;
            whole = Mix(whole, Fold(c));
            if (i == 1) prefix = whole;
        }

        uint suffix2 = Seed, suffix3 = Seed;
        for (int i = Math.Max(0, word.Length - 2); i < word.Length; i++) suffix2 = Mix(suffix2, Fold(word[i]));
        for (int i = Math.Max(0, word.Length - 3); i < word.Length; i++) suffix3 = Mix(suffix3, Fold(word[i]));
        bool capital = word.Length > 0 && char.IsUpper(word[0]);
        uint shape = (capital ? 1u : 0) | (upper > 1 ? 2u : 0) | (lower ? 4u : 0) | (digit ? 8u : 0) | (hyphen ? 16u : 0) | (first ? 32u : 0)
            | ((uint)kind << 6);
        return new Word(whole, suffix3, suffix2, prefix, shape);
    }

    /// <summary>The rows of a token's features.</summary>
    public static void Fill(
        Span<int> rows, in Word before2, in Word before, in Word word, in Word after, in Word after2, WordTag tag, WordTag tag2)
    {
        uint t1 = (uint)tag, t2 = (uint)tag2;
        rows[0] = Row(0, word.Whole);
        rows[1] = Row(1, before.Whole);
        rows[2] = Row(2, before2.Whole);
        rows[3] = Row(3, after.Whole);
        rows[4] = Row(4, after2.Whole);
        rows[5] = Row(5, word.Suffix3);
        rows[6] = Row(6, word.Suffix2 ^ (word.Shape << 16));
        rows[7] = Row(7, word.Prefix2);
        rows[8] = Row(8, word.Shape);
        rows[9] = Row(9, t1);
        rows[10] = Row(10, t1 | (t2 << 8));
        rows[11] = Row(11, word.Whole ^ (t1 << 24));
        rows[12] = Row(12, before.Suffix3);
        rows[13] = Row(13, after.Suffix3);
        rows[14] = Row(14, Mix(before.Whole, word.Whole));
        rows[15] = Row(15, Mix(word.Whole, after.Whole));
        rows[16] = Row(16, Mix(after.Shape, word.Shape));
        rows[17] = Row(17, Mix(word.Suffix3, t1));
        rows[18] = Row(18, Mix(Mix(word.Suffix2, after.Suffix2), t1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash, uint value) => (hash ^ value) * 16777619;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Row(uint template, uint value)
    {
        uint hash = (value + (template * 0x9E3779B9)) * 0x85EBCA6B;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35;
        return (int)((hash ^ (hash >> 16)) & (Rows - 1));
    }

    private static uint Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (uint)(c | 0x20),
        >= '0' and <= '9' => '0',
        '\u2019' or '\u02BC' => '\'',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };
}

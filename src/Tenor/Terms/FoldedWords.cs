using System.Collections.Frozen;

namespace Tenor;

/// <summary>Numbers words as they are counted: in lower case and without a possessive 's, where that is asked for.</summary>
internal sealed class FoldedWords(TermCounting how)
{
    private const byte Unknown = 0;
    private const byte Kept = 1;
    private const byte LeftOut = 2;

    private static readonly FrozenSet<string> Contracted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "it", "he", "she", "that", "there", "here", "who", "what", "where", "when", "how", "why", "let");

    private readonly WordTable _words = new();
    private char[] _folded = new char[64];
    private byte[] _kept = new byte[1 << 11];

    /// <summary>The number of the word that <paramref name="word"/> counts as.</summary>
    public int Intern(ReadOnlySpan<char> word)
    {
        if (how.FoldPossessives)
            word = WithoutPossessive(word);
        if (!how.FoldCase)
            return _words.Intern(word, WordTable.HashOf(word));
        if (word.Length > _folded.Length)
            _folded = new char[word.Length * 2];
        var folded = _folded.AsSpan(0, word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            folded[i] = c < 128 ? (char)(c | (c - 'A' <= 'Z' - 'A' && c >= 'A' ? 0x20 : 0)) : c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        return _words.Intern(folded, WordTable.HashOf(folded));
    }

    /// <summary>The word numbered <paramref name="word"/>.</summary>
    public string Text(int word) => _words[word].ToString();

    /// <summary>Whether the word is long enough, and no stop word.</summary>
    public bool IsKept(int word)
    {
        if (word >= _kept.Length)
            Array.Resize(ref _kept, Math.Max(_words.Count, _kept.Length * 2));
        if (_kept[word] == Unknown)
        {
            var text = _words[word];
            _kept[word] = text.Length < how.MinLength || how.StopWords.Contains(text) ? LeftOut : Kept;
        }

        return _kept[word] == Kept;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' && !IsContraction(word[..^2]) ? word[..^2] : word;

    // "It's" and "that's" are "it is"; of nouns the possessive is by far the commoner.
    private static bool IsContraction(ReadOnlySpan<char> word) => word.Length <= 5 && Contracted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

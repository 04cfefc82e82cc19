using System.Runtime.CompilerServices;

namespace Tenor;

/// <summary>
/// Walks over the words of a text without making a string of any. A word is letters and digits with what holds them together:
/// apostrophes and hyphens (don't, Suk-yeol), points of an initialism (U.S.), separators of a number (12,000).
/// </summary>
internal ref struct WordScanner
{
    private const byte Other = 0;
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Blank = 3;

    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    public WordScanner(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = 0;
        Start = 0;
        End = 0;
        AfterMark = false;
    }

    /// <summary>Start of the current word.</summary>
    public int Start { get; private set; }

    /// <summary>End of the current word, after its last code unit.</summary>
    public int End { get; private set; }

    /// <summary>Whether a mark stands between the current word and the one before it.</summary>
    public bool AfterMark { get; private set; }

    /// <summary>Goes to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        var text = _text;
        var i = _at;
        var mark = false;
        for (; ; i++)
        {
            if ((uint)i >= (uint)text.Length)
            {
                _at = i;
                return false;
            }

            var kind = Kind(text[i]);
            if (kind is Letter or Digit)
                break;
            mark |= kind == Other;
        }

        var start = i;
        i++;
        while (true)
        {
            while ((uint)i < (uint)text.Length && Kind(text[i]) is Letter or Digit)
                i++;
            if (i + 1 >= text.Length || !Joins(text, start, i))
                break;
            i += 2;
        }

        // The last point of U.S. belongs to it.
        if (i < text.Length && text[i] == '.' && i - start >= 3 && text[i - 2] == '.' && IsInitialism(text[start..i]))
        {
            i++;
            if (i + 1 < text.Length && text[i] is '\'' or '’' && Kind(text[i + 1]) == Letter)
            {
                for (i++; (uint)i < (uint)text.Length && Kind(text[i]) == Letter;)
                    i++;
            }
        }

        Start = start;
        End = i;
        AfterMark = mark;
        _at = i;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Kind(char c) => c < 128 ? Ascii[c] : KindOfOther(c);

    private static byte KindOfOther(char c)
    {
        if (char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
                System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
        {
            return Letter;
        }

        if (char.IsDigit(c))
            return Digit;
        if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD')
            return Blank;
        return Other;
    }

    // The code unit at i is no letter or digit; whether it holds what stands on both its sides together.
    private static bool Joins(ReadOnlySpan<char> text, int start, int i)
    {
        var next = Kind(text[i + 1]);
        if (next is not (Letter or Digit))
            return false;
        return text[i] switch
        {
            '\'' or '’' or '-' or '\u2010' or '\u2011' or '\u00AD' or '&' => true,
            '.' => (next == Digit && Kind(text[i - 1]) == Digit) || IsSingleLetter(text, start, i),
            ',' => next == Digit && Kind(text[i - 1]) == Digit,
            _ => false,
        };
    }

    private static bool IsSingleLetter(ReadOnlySpan<char> text, int start, int i) =>
        Kind(text[i + 1]) == Letter
        && (i + 2 >= text.Length || Kind(text[i + 2]) is not (Letter or Digit))
        && (i - start == 1 || (i - start >= 3 && text[i - 2] == '.'));

    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '.' != (i % 2 == 1))
                return false;
        }

        return true;
    }
}

using System.Buffers;

namespace Tenor.Models;

/// <summary>
/// Cuts a sentence into the words that the models know. It is quicker and coarser than the tokeniser of the language stage:
/// hyphenated compounds fall into their parts, and contractions as in the Penn Treebank ("do n't", "Kim 's").
/// </summary>
internal static class WordCutter
{
    static readonly SearchValues<char> EmoticonEyes = SearchValues.Create(":;=8xX");
    static readonly SearchValues<char> EmoticonMouths = SearchValues.Create(")(]['DPpOo/\\|*3>}{");

    /// <summary>Adds the words of a stretch of text to a list.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The stretch to cut.</param>
    /// <param name="words">Takes the words, in order.</param>
    public static void Cut(ReadOnlySpan<char> text, TextSpan span, List<ScannedWord> words)
    {
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (IsWordStart(c))
                i = Word(text, i, span.End, words);
            else if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011')
                i++;
            else if (char.IsAsciiDigit(c))
                i = Number(text, i, span.End, words);
            else
                i = Mark(text, i, span.End, words);
        }
    }

    static bool IsWordStart(char c) => c < 0x80 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    static bool IsWordPart(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetter(c) || char.IsSurrogate(c);

    static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    static int Word(ReadOnlySpan<char> text, int start, int end, List<ScannedWord> words)
    {
        var i = start;
        var hash = 0xCBF29CE484222325UL;
        var capitals = 0;
        var small = 0;
        var apostrophe = -1;
        while (i < end)
        {
            var c = text[i];
            if (IsWordPart(c))
            {
                if (char.IsUpper(c))
                    capitals++;
                else
                    small++;
            }
            else if (IsApostrophe(c) && i + 1 < end && IsWordStart(text[i + 1]))
            {
                apostrophe = i;
            }
            else if (c == '.' && i == start + 1 && capitals == 1 && i + 1 < end && char.IsUpper(text[i + 1]))
            {
                return Initials(text, start, end, words);
            }
            else
            {
                break;
            }

            hash = WordHash.Add(hash, c);
            i++;
        }

        if (i < end && text[i] is '@' or ':' && IsAddress(text[start..end], out var length))
        {
            words.Add(new(start, start + length, AddressHash, WordShape.Address));
            return start + length;
        }

        var shape = !char.IsUpper(text[start]) ? WordShape.Small
            : small == 0 && capitals > 1 ? WordShape.Capitals
            : WordShape.Capitalised;
        if (apostrophe < 0)
        {
            words.Add(new(start, i, WordHash.Finish(hash), shape));
            return i;
        }

        var cut = Clitic(text[start..i], apostrophe - start) is { } at ? start + at : i;
        if (cut > start)
            words.Add(new(start, cut, WordHash.Of(text[start..cut]), shape));
        if (cut < i)
            words.Add(new(cut, i, WordHash.Of(text[cut..i]), WordShape.Small));
        return i;
    }

    /// <summary>Where the clitic of a contraction begins; null where the apostrophe belongs to the word ("O'Brien").</summary>
    static int? Clitic(ReadOnlySpan<char> word, int apostrophe)
    {
        var tail = word[(apostrophe + 1)..];
        if (tail.Length == 1 && (tail[0] | 0x20) == 't' && apostrophe > 0 && (word[apostrophe - 1] | 0x20) == 'n')
            return apostrophe - 1;
        return IsClitic(tail) ? apostrophe : null;
    }

    static bool IsClitic(ReadOnlySpan<char> tail) => tail.Length switch
    {
        1 => (tail[0] | 0x20) is 's' or 'd' or 'm' or 't',
        2 => tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ll", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Initials with full stops ("U.S.") are one word, read without the stops.</summary>
    static int Initials(ReadOnlySpan<char> text, int start, int end, List<ScannedWord> words)
    {
        var i = start;
        var hash = 0xCBF29CE484222325UL;
        while (i + 1 < end && char.IsUpper(text[i]) && text[i + 1] == '.')
        {
            hash = WordHash.Add(hash, text[i]);
            i += 2;
        }

        words.Add(new(start, i, WordHash.Finish(hash), WordShape.Capitals));
        return i;
    }

    static readonly ulong AddressHash = WordHash.Of("<address>");
    static readonly ulong NumberHash = WordHash.Of("<number>");

    static bool IsAddress(ReadOnlySpan<char> rest, out int length)
    {
        var space = rest.IndexOfAny(' ', '\n', '\t');
        length = space < 0 ? rest.Length : space;
        var candidate = rest[..length];
        return candidate.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || candidate.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (candidate.IndexOf('@') is > 0 and var at && candidate[at..].IndexOf('.') > 0);
    }

    static int Number(ReadOnlySpan<char> text, int start, int end, List<ScannedWord> words)
    {
        var i = start + 1;
        while (i < end && (IsWordPart(text[i]) || (text[i] is '.' or ',' or ':' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))))
            i++;
        words.Add(new(start, i, NumberHash, WordShape.Number));
        return i;
    }

    static int Mark(ReadOnlySpan<char> text, int start, int end, List<ScannedWord> words)
    {
        var c = text[start];
        if (c == '@' && start + 1 < end && IsWordStart(text[start + 1]))
        {
            var stop = start + 1;
            while (stop < end && (IsWordPart(text[stop]) || text[stop] == '_'))
                stop++;
            words.Add(new(start, stop, AddressHash, WordShape.Address));
            return stop;
        }

        if (IsApostrophe(c) && start + 1 < end && IsWordStart(text[start + 1]))
        {
            var stop = start + 1;
            while (stop < end && IsWordPart(text[stop]))
                stop++;
            if (IsClitic(text[(start + 1)..stop]))
            {
                words.Add(new(start, stop, WordHash.Of(text[start..stop]), WordShape.Small));
                return stop;
            }
        }

        var length = EmoticonLength(text[start..end]);
        if (length == 1 && char.IsHighSurrogate(c) && start + 1 < end)
            length = 2;
        var hash = c switch
        {
            '\u201C' or '\u201D' or '\u201E' => WordHash.Of("\""),
            '\u2018' or '\u2019' or '`' => WordHash.Of("'"),
            '\u2013' or '\u2014' => WordHash.Of("\u2014"),
            _ => WordHash.Of(text.Slice(start, length)),
        };
        words.Add(new(start, start + length, hash, WordShape.Mark));
        return start + length;
    }

    static int EmoticonLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !EmoticonEyes.Contains(rest[0]))
            return 1;
        if (EmoticonMouths.Contains(rest[1]))
            return 2;
        return rest.Length > 2 && rest[1] is '-' or '\'' or 'o' && EmoticonMouths.Contains(rest[2]) ? 3 : 1;
    }
}

using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>
/// Cuts paragraphs into tokens: word boundaries of UAX #29, and on top of them what news needs: hyphenated compounds, abbreviations
/// with their full stop, times, addresses, emoji, runs of dots and marks.
/// </summary>
internal static class Tokeniser
{
    /// <summary>The tokens of a stretch of a text, appended to <paramref name="tokens"/>.</summary>
    public static void Read(string text, TextSpan stretch, ImmutableArray<Token>.Builder tokens)
    {
        var reader = new TokenReader(text.AsSpan(0, stretch.End), stretch.Start);
        while (reader.TryRead(out Token token)) tokens.Add(token);
    }
}

/// <summary>Reads one token after another.</summary>
internal ref struct TokenReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private int _at;

    // Up to here no e-mail address begins: without this, a long run of "a+a+a…" would be searched anew from each letter.
    private int _noAddressBefore;

    public TokenReader(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _start = start;
        _at = start;
        _noAddressBefore = start;
    }

    public bool TryRead(out Token token)
    {
        while (_at < _text.Length)
        {
            WordBreak kind = WordBreaks.At(_text, _at, out int length);
            // A combining mark or a format character with nothing to belong to is not worth a token.
            if (kind is not (WordBreak.Space or WordBreak.Extend)) return Read(kind, length, out token);
            _at += length;
        }

        token = default;
        return false;
    }

    private bool Read(WordBreak kind, int length, out Token token)
    {
        int start = _at;
        if (TryReadAddress(out int end))
        {
            token = new Token(new TextSpan(start, end), TokenKind.Address);
            _at = end;
            return true;
        }

        TokenKind result;
        switch (kind)
        {
            case WordBreak.Letter:
            case WordBreak.Digit:
            case WordBreak.Connector when start + length < _text.Length && IsWordPart(start + length):
            case WordBreak.Katakana:
                result = ReadWord(start, out end);
                break;
            case WordBreak.Ideograph:
                end = Extended(start + length);
                result = TokenKind.Word;
                break;
            case WordBreak.Pictograph:
            case WordBreak.RegionalIndicator:
                end = ReadEmoji(start, kind, length);
                result = TokenKind.Emoji;
                break;
            default:
                result = ReadMark(start, length, out end);
                break;
        }

        token = new Token(new TextSpan(start, end), result);
        _at = end;
        return true;
    }

    private readonly bool IsWordPart(int at) =>
        at < _text.Length && WordBreaks.At(_text, at, out _) is WordBreak.Letter or WordBreak.Digit;

    private readonly bool IsLetter(int at) => at < _text.Length && WordBreaks.At(_text, at, out _) is WordBreak.Letter;

    private readonly bool IsDigit(int at) => at < _text.Length && WordBreaks.At(_text, at, out _) is WordBreak.Digit;

    private readonly int Extended(int at)
    {
        while (at < _text.Length && WordBreaks.At(_text, at, out int length) is WordBreak.Extend) at += length;
        return at;
    }

    private readonly TokenKind ReadWord(int start, out int end)
    {
        int at = start;
        bool letters = false, inner = false;
        WordBreak before = WordBreak.Other;
        while (at < _text.Length)
        {
            WordBreak kind = WordBreaks.At(_text, at, out int length);
            if (kind is WordBreak.Extend)
            {
                at += length;
                continue;
            }

            if (kind is WordBreak.Letter or WordBreak.Digit or WordBreak.Connector or WordBreak.Katakana)
            {
                if ((kind is WordBreak.Katakana) != (before is WordBreak.Katakana) && before is not (WordBreak.Other or WordBreak.Connector))
                    break;
                letters |= kind is WordBreak.Letter or WordBreak.Katakana;
                before = kind;
                at += length;
                continue;
            }

            if (kind is not WordBreak.Other || at == start || !Joins(start, at, before)) break;
            inner |= _text[at] == '.';
            at += length;
            before = WordBreak.Other;
        }

        if (at < _text.Length && _text[at] == '.' && letters && TakesFullStop(start, at, inner)) at++;
        end = at;
        return letters ? TokenKind.Word : TokenKind.Number;
    }

    /// <summary>Whether a mark between two characters keeps them one word.</summary>
    private readonly bool Joins(int start, int at, WordBreak before)
    {
        int next = at + 1;
        bool letterBefore = before is WordBreak.Letter, digitBefore = before is WordBreak.Digit;
        bool letterAfter = IsLetter(next), digitAfter = !letterAfter && IsDigit(next);
        if (!(letterBefore || digitBefore) || !(letterAfter || digitAfter)) return false;
        switch (_text[at])
        {
            case '\'' or '\u2019' or '\u02BC' or '\u00B7' or '\u2027':
                return letterAfter && (letterBefore || _text[next] is 's' or 'S');
            case '-' or '\u2010' or '\u2011':
                return letterBefore || letterAfter;
            case '.' or '\u2024':
                return (digitBefore && digitAfter) || (letterBefore && letterAfter && !IsLostSpace(start, at));
            case ',':
                return digitBefore && digitAfter && IsThousands(next);
            case ':':
                return digitBefore && digitAfter;
            case '&':
                return letterBefore && letterAfter && char.IsAsciiLetterUpper(_text[at - 1]) && char.IsAsciiLetterUpper(_text[next]);
            default:
                return false;
        }
    }

    private readonly bool IsThousands(int at) =>
        IsDigit(at + 1) && IsDigit(at + 2) && !IsDigit(at + 3);

    /// <summary>"world.Today": the space after a full stop was lost, and the stop ends a sentence.</summary>
    private readonly bool IsLostSpace(int start, int stop) =>
        stop - start >= 2 && char.IsAsciiLetterLower(_text[stop - 1]) && char.IsAsciiLetterLower(_text[stop - 2])
        && stop + 2 < _text.Length && char.IsAsciiLetterUpper(_text[stop + 1])
        && (char.IsAsciiLetterLower(_text[stop + 2]) || _text[stop + 2] == ' ');

    private readonly bool TakesFullStop(int start, int stop, bool inner)
    {
        if (stop + 1 < _text.Length && _text[stop + 1] == '.') return false;
        ReadOnlySpan<char> word = Abbreviations.WithoutParty(_text[start..stop]);
        if (inner) return IsAcronym(word);
        if (word.Length == 1) return char.IsAsciiLetterUpper(word[0]) || (char.IsAsciiLetterLower(word[0]) && DigitFollows(stop));
        return Abbreviations.TryFind(word, out AbbreviationKind kind)
            && (kind != AbbreviationKind.BeforeNumber || DigitFollows(stop))
            && (kind != AbbreviationKind.Inner || char.IsAsciiLetterLower(word[0]))
            && (kind is not (AbbreviationKind.Month or AbbreviationKind.State or AbbreviationKind.Title) || char.IsAsciiLetterUpper(word[0]));
    }

    private readonly bool DigitFollows(int stop) =>
        stop + 2 < _text.Length && (_text[stop + 1] == ' ' || _text[stop + 1] == '\u00A0') && IsDigit(stop + 2);

    /// <summary>"U.S", "a.m", "Ph.D": short pieces between dots.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int run = 0;
        foreach (char c in word)
        {
            if (c == '.') run = 0;
            else if (!char.IsAsciiLetter(c) || ++run > 2) return false;
        }

        return true;
    }

    private readonly TokenKind ReadMark(int start, int length, out int end)
    {
        char c = _text[start];
        end = start + length;
        switch (c)
        {
            case '.':
            case '-':
            case '`':
            case '*':
            case '_':
            case '=':
                while (end < _text.Length && _text[end] == c) end++;
                // Two dots are a full stop typed twice; "``" is a quotation mark of TeX.
                return TokenKind.Punctuation;
            case '!':
            case '?':
                while (end < _text.Length && _text[end] is '!' or '?') end++;
                return TokenKind.Punctuation;
            case '\'':
                if (end < _text.Length && _text[end] == '\'') end++;
                return TokenKind.Punctuation;
            case ':' or ';':
                return TryReadEmoticon(start, ref end) ? TokenKind.Emoji : TokenKind.Punctuation;
            default:
                // A variation selector after a symbol asks for its coloured form.
                int extended = Extended(end);
                bool emoji = extended > end && _text[(extended - 1)] == '\uFE0F';
                if (emoji) end = extended;
                return emoji ? TokenKind.Emoji : TokenKind.Punctuation;
        }
    }

    private readonly bool TryReadEmoticon(int start, ref int end)
    {
        if (start > _start && !char.IsWhiteSpace(_text[start - 1])) return false;
        int at = start + 1;
        if (at < _text.Length && _text[at] == '-') at++;
        if (at >= _text.Length || _text[at] is not (')' or '(' or 'D' or 'P' or 'p' or '/' or '|')) return false;
        at++;
        if (at < _text.Length && !char.IsWhiteSpace(_text[at]) && _text[at] is not ('.' or ',')) return false;
        end = at;
        return true;
    }

    private readonly int ReadEmoji(int start, WordBreak kind, int length)
    {
        int at = start + length;
        if (kind is WordBreak.RegionalIndicator)
        {
            if (at < _text.Length && WordBreaks.At(_text, at, out int half) is WordBreak.RegionalIndicator) at += half;
            return Extended(at);
        }

        while (true)
        {
            at = Extended(at);
            if (_text[at - 1] != '\u200D' || at >= _text.Length) return at;
            if (WordBreaks.At(_text, at, out int next) is not (WordBreak.Pictograph or WordBreak.Other)) return at;
            at += next;
        }
    }

    /// <summary>A URL, an e-mail address, a handle or a hashtag.</summary>
    private bool TryReadAddress(out int end)
    {
        end = _at;
        char c = _text[_at];
        if (c is '@' or '#')
        {
            bool free = _at == _start || !char.IsLetterOrDigit(_text[_at - 1]);
            if (!free || !IsWordPart(_at + 1) || (c == '#' && !HasLetterInRun(_at + 1))) return false;
            end = _at + 1;
            while (end < _text.Length && WordBreaks.At(_text, end, out int length) is WordBreak.Letter or WordBreak.Digit or WordBreak.Connector)
                end += length;
            return true;
        }

        if (!char.IsAsciiLetterOrDigit(c)) return false;
        ReadOnlySpan<char> rest = _text[_at..];
        if (c is 'h' or 'w' or 'H' or 'W' or 'f'
            && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            end = AddressEnd(_at);
            return true;
        }

        if (_at < _noAddressBefore) return false;
        int at = _at;
        while (at < _text.Length && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '.' or '_' or '%' or '+' or '-')) at++;
        bool mail = at < _text.Length && _text[at] == '@' && IsWordPart(at + 1);
        bool path = !mail && at < _text.Length && _text[at] == '/' && IsWordPart(at + 1) && EndsInDomain(_text[_at..at]);
        if (!mail && !path)
        {
            _noAddressBefore = at;
            return false;
        }

        end = AddressEnd(at);
        if (mail && !_text[at..end].Contains('.'))
        {
            _noAddressBefore = at;
            end = _at;
            return false;
        }

        return true;
    }

    private readonly bool HasLetterInRun(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
        return IsLetter(at);
    }

    private static bool EndsInDomain(ReadOnlySpan<char> host)
    {
        int dot = host.LastIndexOf('.');
        if (dot <= 0) return false;
        return host[(dot + 1)..] is "com" or "org" or "net" or "gov" or "edu" or "uk" or "io" or "co" or "ly" or "tv" or "news" or "info" or "be";
    }

    private readonly int AddressEnd(int at)
    {
        while (at < _text.Length && !char.IsWhiteSpace(_text[at]) && !char.IsControl(_text[at])
            && _text[at] is not ('"' or '<' or '>' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '|'))
            at++;
        // The marks of the sentence around an address are not part of it.
        while (at > _at + 1 && _text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']' or '\u2026')
            at--;
        return at;
    }
}

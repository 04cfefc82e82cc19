using System.Globalization;
using System.Text;

namespace Tenor.Scripting.Syntax;

/// <summary>Character and string literals (§6.4.5.5, §6.4.5.6).</summary>
internal sealed partial class Lexer
{
    private SyntaxKind ScanCharacter(ref object? value)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < end && Current is not ('\'' or '\n' or '\r'))
        {
            if (Current == '\\')
                AppendEscape(text);
            else
                text.Append(_text[_position++]);
        }

        if (!Take('\''))
            diagnostics.Error(new(start, _position), "CS1010", "The character has no closing '.");
        else if (text.Length == 0)
            diagnostics.Error(new(start, _position), "CS1011", "A character literal holds one character; this one is empty.");
        else if (text.Length > 1)
            diagnostics.Error(new(start, _position), "CS1012", "A character literal holds one character. Use double quotes for a string.");
        value = text.Length > 0 ? text[0] : '\0';
        return SyntaxKind.CharacterLiteral;
    }

    private SyntaxKind ScanString(ref object? value)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < end && Current is not ('"' or '\n' or '\r'))
        {
            if (Current == '\\')
                AppendEscape(text);
            else
                text.Append(_text[_position++]);
        }

        if (!Take('"'))
            diagnostics.Error(new(start, _position), "CS1010", "The string has no closing \". A string over several lines begins with @\" or \"\"\".");
        value = text.ToString();
        RefuseUtf8Suffix(start);
        return SyntaxKind.StringLiteral;
    }

    private SyntaxKind ScanVerbatimString(ref object? value)
    {
        var start = _position;
        _position += 2;
        var text = new StringBuilder();
        while (true)
        {
            if (_position >= end)
            {
                diagnostics.Error(new(start, _position), "CS1039", "The string has no closing \".");
                break;
            }

            if (Current == '"')
            {
                _position++;
                if (Current != '"')
                    break;
            }

            text.Append(_text[_position++]);
        }

        value = text.ToString();
        RefuseUtf8Suffix(start);
        return SyntaxKind.StringLiteral;
    }

    private void RefuseUtf8Suffix(int start)
    {
        if (Current is not ('u' or 'U') || Peek(1) != '8')
            return;
        _position += 2;
        diagnostics.Error(new(start, _position), "TN1002", "Cells have no UTF-8 literals (\"…\"u8). Write System.Text.Encoding.UTF8.GetBytes(\"…\").");
    }

    private SyntaxKind ScanRawString(ref object? value)
    {
        var start = _position;
        var quotes = CountOf('"');
        _position += quotes;
        var contentStart = _position;
        var close = FindRawEnd(quotes);
        if (close < 0)
        {
            _position = end;
            diagnostics.Error(new(start, end), "CS8997", $"The raw string has no closing {new string('"', quotes)}.");
            value = "";
            return SyntaxKind.StringLiteral;
        }

        _position = close + quotes;
        var lines = RawContent(start, contentStart, close);
        value = lines is null ? "" : string.Concat(lines.Select(l => _text[l.Start..l.End]));
        RefuseUtf8Suffix(start);
        return SyntaxKind.StringLiteral;
    }

    private int CountOf(char c)
    {
        var n = 0;
        while (Peek(n) == c)
            n++;
        return n;
    }

    private int FindRawEnd(int quotes)
    {
        for (var i = _position; i < end; i++)
        {
            if (_text[i] != '"')
                continue;
            var run = 1;
            while (i + run < end && _text[i + run] == '"')
                run++;
            if (run >= quotes)
                return i + run - quotes;
            i += run - 1;
        }

        return -1;
    }

    /// <summary>The pieces of the source that are a raw string's content: the white space of the last line is taken off each.</summary>
    private List<SourceSpan>? RawContent(int start, int contentStart, int close)
    {
        var content = _text.AsSpan(contentStart, close - contentStart);
        if (!content.ContainsAny('\n', '\r'))
            return [new(contentStart, close)];

        var firstBreak = content.IndexOfAny('\n', '\r');
        if (!content[..firstBreak].IsWhiteSpace())
        {
            diagnostics.Error(new(start, _position), "CS8999", "The content of a raw string over several lines begins on a line of its own.");
            return null;
        }

        var lastBreak = contentStart + content.LastIndexOfAny('\n', '\r');
        var indent = _text[(lastBreak + 1)..close];
        if (!string.IsNullOrWhiteSpace(indent))
        {
            diagnostics.Error(new(start, _position), "CS9000", "The closing quotes of a raw string over several lines stand on a line of their own.");
            return null;
        }

        var contentEnd = lastBreak > contentStart && _text[lastBreak] == '\n' && _text[lastBreak - 1] == '\r' ? lastBreak - 1 : lastBreak;
        var line = contentStart + firstBreak + (_text[contentStart + firstBreak] == '\r' && _text[contentStart + firstBreak + 1] == '\n' ? 2 : 1);
        var pieces = new List<SourceSpan>();
        while (line <= contentEnd)
        {
            var next = line;
            while (next < contentEnd && _text[next] is not ('\n' or '\r'))
                next++;
            var lineEnd = next;
            if (next < contentEnd)
                next += _text[next] == '\r' && _text[next + 1] == '\n' ? 2 : 1;
            var blank = _text.AsSpan(line, lineEnd - line).IsWhiteSpace();
            if (_text.AsSpan(line, lineEnd - line).StartsWith(indent))
            {
                pieces.Add(new(line + indent.Length, next));
            }
            else if (blank)
            {
                pieces.Add(new(lineEnd, next));
            }
            else
            {
                diagnostics.Error(new(line, lineEnd), "CS8999", "The line does not begin with the white space that stands before the closing quotes.");
                return null;
            }

            if (next == lineEnd)
                break;
            line = next;
        }

        return pieces;
    }

    private void AppendEscape(StringBuilder text)
    {
        var start = _position++;
        var c = Current;
        _position++;
        switch (c)
        {
            case '\'' or '"' or '\\': text.Append(c); break;
            case '0': text.Append('\0'); break;
            case 'a': text.Append('\a'); break;
            case 'b': text.Append('\b'); break;
            case 'e': text.Append('\e'); break;
            case 'f': text.Append('\f'); break;
            case 'n': text.Append('\n'); break;
            case 'r': text.Append('\r'); break;
            case 't': text.Append('\t'); break;
            case 'v': text.Append('\v'); break;
            case 'x':
                var digits = 0;
                while (digits < 4 && char.IsAsciiHexDigit(Peek(digits)))
                    digits++;
                if (digits == 0)
                    goto default;
                text.Append((char)ushort.Parse(_text.AsSpan(_position, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                _position += digits;
                break;
            case 'u' or 'U':
                _position--;
                AppendUnicodeEscape(text, start);
                break;
            default:
                _position = Math.Min(_position, end);
                diagnostics.Error(new(start, _position), "CS1009", "Unrecognised escape sequence. Write \\\\ for a backslash, or begin the string with @.");
                break;
        }
    }

    /// <summary>At <c>u</c> or <c>U</c>: four or eight hexadecimal digits follow.</summary>
    private void AppendUnicodeEscape(StringBuilder text, int start)
    {
        var length = Current == 'U' ? 8 : 4;
        _position++;
        var digits = 0;
        while (digits < length && char.IsAsciiHexDigit(Peek(digits)))
            digits++;
        var value = digits == length ? uint.Parse(_text.AsSpan(_position, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : uint.MaxValue;
        _position += digits;
        if (value > 0x10FFFF)
            diagnostics.Error(new(start, _position), "CS1009", "Unrecognised escape sequence.");
        else if (value > 0xFFFF)
            text.Append(char.ConvertFromUtf32((int)value));
        else
            text.Append((char)value);
    }
}

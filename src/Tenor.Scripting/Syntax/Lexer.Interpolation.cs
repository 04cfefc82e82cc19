using System.Text;

namespace Tenor.Scripting.Syntax;

/// <summary>Interpolated strings (§12.8.3): text, and the places of holes, whose content the parser reads.</summary>
internal sealed partial class Lexer
{
    private bool IsInterpolatedStart()
    {
        var dollars = CountOf('$');
        return Peek(dollars) == '"' || (dollars == 1 && Peek(1) == '@' && Peek(2) == '"');
    }

    private SyntaxKind ScanInterpolatedString(ref object? value)
    {
        var start = _position;
        var dollars = 0;
        var verbatim = false;
        while (Current is '$' or '@')
        {
            if (Current == '$')
                dollars++;
            else
                verbatim = true;
            _position++;
        }

        var quotes = CountOf('"');
        var parts = new List<InterpolatedPiece>();
        if (quotes >= 3 && !verbatim)
        {
            _position += quotes;
            ScanRawInterpolated(start, dollars, quotes, parts);
        }
        else
        {
            _position++;
            ScanInterpolatedContent(start, verbatim, parts);
        }

        value = parts;
        return SyntaxKind.InterpolatedString;
    }

    private void ScanInterpolatedContent(int start, bool verbatim, List<InterpolatedPiece> parts)
    {
        var text = new StringBuilder();
        var textStart = _position;
        while (true)
        {
            var c = Current;
            if (_position >= end || (!verbatim && c is '\n' or '\r'))
            {
                diagnostics.Error(new(start, _position), "CS1039", "The string has no closing \".");
                break;
            }

            if (c == '"')
            {
                if (verbatim && Peek(1) == '"')
                {
                    text.Append('"');
                    _position += 2;
                    continue;
                }

                break;
            }

            if (c is '{' or '}' && Peek(1) == c)
            {
                text.Append(c);
                _position += 2;
            }
            else if (c == '{')
            {
                parts.Add(new(text.ToString(), new(textStart, _position)));
                text.Clear();
                parts.Add(ScanHole(start, 1, verbatim ? HoleQuoting.Verbatim : HoleQuoting.Regular));
                textStart = _position;
            }
            else if (c == '}')
            {
                diagnostics.Error(new(_position, _position + 1), "CS8086", "A '}' in an interpolated string is written twice: '}}'.");
                _position++;
            }
            else if (c == '\\' && !verbatim)
            {
                AppendEscape(text);
            }
            else
            {
                text.Append(c);
                _position++;
            }
        }

        parts.Add(new(text.ToString(), new(textStart, _position)));
        Take('"');
    }

    private void ScanRawInterpolated(int start, int dollars, int quotes, List<InterpolatedPiece> parts)
    {
        var contentStart = _position;
        var raw = new List<InterpolatedPiece>();
        var textStart = _position;
        int close;
        while (true)
        {
            if (_position >= end)
            {
                diagnostics.Error(new(start, _position), "CS8997", $"The raw string has no closing {new string('"', quotes)}.");
                return;
            }

            if (Current == '"')
            {
                var run = CountOf('"');
                if (run >= quotes)
                {
                    close = _position + run - quotes;
                    raw.Add(new("", new(textStart, close)));
                    _position += run;
                    break;
                }

                _position += run;
            }
            else if (Current == '{' && CountOf('{') is var braces && braces >= dollars)
            {
                _position += braces - dollars;
                raw.Add(new("", new(textStart, _position)));
                raw.Add(ScanHole(start, dollars, HoleQuoting.Raw));
                textStart = _position;
            }
            else if (Current == '{')
            {
                _position += CountOf('{');
            }
            else
            {
                _position++;
            }
        }

        if (RawContent(start, contentStart, close) is not { } pieces)
            return;

        // The lines of the content, cut where holes lie.
        foreach (var part in raw)
        {
            if (part.IsHole)
            {
                parts.Add(part);
                continue;
            }

            var text = new StringBuilder();
            foreach (var piece in pieces)
            {
                var from = Math.Max(piece.Start, part.Span.Start);
                var to = Math.Min(piece.End, part.Span.End);
                if (from < to)
                    text.Append(_text, from, to - from);
            }

            parts.Add(new(text.ToString(), part.Span));
        }
    }

    /// <summary>From the opening brace to after the closing one; strings, characters, comments and brackets inside are stepped over.</summary>
    private InterpolatedPiece ScanHole(int stringStart, int braces, HoleQuoting quoting)
    {
        var start = _position;
        _position += braces;
        var expressionStart = _position;
        int depth = 0, colon = -1;
        while (true)
        {
            var c = Current;
            if (_position >= end || (quoting == HoleQuoting.Regular && c == '"' && colon >= 0))
            {
                diagnostics.Error(new(start, _position), "CS8076", "The hole of the interpolated string has no closing '}'.");
                return new(expressionStart, _position, null, new(start, _position));
            }

            if (colon >= 0)
            {
                if (c == '}' && Peek(1) == '}' && braces == 1 && quoting != HoleQuoting.Raw)
                {
                    _position += 2;
                    continue;
                }

                if (c == '}')
                    break;
                _position++;
                continue;
            }

            if (depth == 0 && c == '}')
                break;
            if (depth == 0 && c == ':' && Peek(1) == ':')
            {
                _position += 2;
                continue;
            }

            if (depth == 0 && c == ':')
            {
                // A conditional expression needs parentheses in a hole, so the first colon starts the format (§12.8.3).
                colon = _position;
                _position++;
                continue;
            }

            StepOver(c, ref depth);
        }

        var contentEnd = _position;
        _position = Math.Min(end, _position + braces);
        string? format = null;
        if (colon >= 0)
            format = FormatText(colon + 1, contentEnd, quoting);
        return new(expressionStart, colon >= 0 ? colon : contentEnd, format, new(start, _position));
    }

    private string FormatText(int from, int to, HoleQuoting quoting)
    {
        var raw = _text[from..to];
        if (quoting == HoleQuoting.Verbatim)
            raw = raw.Replace("\"\"", "\"");
        if (quoting == HoleQuoting.Regular && raw.Contains('\\'))
        {
            var text = new StringBuilder();
            var inner = new Lexer(source, from, to, diagnostics);
            while (inner._position < to)
            {
                if (inner.Current == '\\')
                    inner.AppendEscape(text);
                else
                    text.Append(inner._text[inner._position++]);
            }

            raw = text.ToString();
        }

        return quoting == HoleQuoting.Raw ? raw : raw.Replace("{{", "{").Replace("}}", "}");
    }

    private void StepOver(char c, ref int depth)
    {
        object? ignored = null;
        var silent = new Lexer(source, _position, end, new DiagnosticBag(source));
        switch (c)
        {
            case '(' or '[' or '{':
                depth++;
                _position++;
                break;
            case ')' or ']' or '}':
                depth--;
                _position++;
                break;
            case '"':
            case '\'':
            case '$' or '@' when Peek(1) is '"' or '$' or '@':
                silent.Scan(ref ignored);
                _position = Math.Max(_position + 1, silent._position);
                break;
            case '/' when Peek(1) == '*':
                silent.SkipComment();
                _position = silent._position;
                break;
            default:
                _position++;
                break;
        }
    }

    private enum HoleQuoting
    {
        Regular,
        Verbatim,
        Raw,
    }
}

/// <summary>A piece of an interpolated string's token: text, or a hole and the places of its parts.</summary>
internal sealed class InterpolatedPiece
{
    public InterpolatedPiece(string text, SourceSpan span) => (Text, Span) = (text, span);

    public InterpolatedPiece(int expressionStart, int expressionEnd, string? format, SourceSpan span)
    {
        IsHole = true;
        Expression = new(expressionStart, expressionEnd);
        Format = format;
        Span = span;
    }

    public bool IsHole { get; }

    public string Text { get; } = "";

    public SourceSpan Span { get; }

    /// <summary>The hole's expression, and its width where it has one.</summary>
    public SourceSpan Expression { get; }

    public string? Format { get; }
}

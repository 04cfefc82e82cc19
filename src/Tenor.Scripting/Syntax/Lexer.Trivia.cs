namespace Tenor.Scripting.Syntax;

/// <summary>White space, comments (§6.3.3) and directives (§6.5).</summary>
internal sealed partial class Lexer
{
    private SyntaxToken? SkipTrivia()
    {
        var fullStart = _position;
        while (_position < end)
        {
            var c = Current;
            if (c is '\n' or '\r')
            {
                _lineHasToken = false;
                _position++;
            }
            else if (c is ' ' or '\t' || char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                SkipToEndOfLine();
            }
            else if (c == '/' && Peek(1) == '*')
            {
                SkipComment();
            }
            else if (c == '#' && !_lineHasToken)
            {
                if (ScanDirective(fullStart) is { } token)
                    return token;
            }
            else
            {
                break;
            }
        }

        return null;
    }

    private void SkipToEndOfLine()
    {
        while (_position < end && Current is not ('\n' or '\r'))
            _position++;
    }

    private void SkipComment()
    {
        var close = _text.IndexOf("*/", _position + 2, end - Math.Min(end, _position + 2), StringComparison.Ordinal);
        if (close < 0)
        {
            diagnostics.Error(new(_position, end), "CS1035", "The comment has no end: '*/' expected.");
            _position = end;
            return;
        }

        if (_text.AsSpan(_position, close - _position).ContainsAny('\n', '\r'))
            _lineHasToken = false;
        _position = close + 2;
    }

    /// <summary>A directive takes its whole line. <c>#r</c> is a token; what changes no meaning is trivia; the rest is refused.</summary>
    private SyntaxToken? ScanDirective(int fullStart)
    {
        var start = _position;
        SkipToEndOfLine();
        var line = _text.AsSpan(start + 1, _position - start - 1).Trim();
        var nameLength = 0;
        while (nameLength < line.Length && char.IsAsciiLetter(line[nameLength]))
            nameLength++;
        var name = line[..nameLength];
        if (name is "r")
        {
            var open = line.IndexOf('"');
            var close = line.LastIndexOf('"');
            if (close > open)
            {
                return new(SyntaxKind.ReferenceDirective, _text, fullStart, start, _position)
                {
                    Value = line[(open + 1)..close].ToString(),
                };
            }

            diagnostics.Error(new(start, _position), "CS7010", "Quoted name expected: write #r \"nuget: Name\".");
        }
        else if (name is not ("region" or "endregion" or "nullable" or "pragma") && !(start == 0 && line.StartsWith("!")))
        {
            diagnostics.Error(
                new(start, _position), "TN1001",
                $"Cells have no directive '#{name}'; there are no preprocessor symbols. Use an ordinary 'if', or take the line out.");
        }

        return null;
    }
}

using System.Globalization;
using System.Text;

namespace Tenor.Scripting.Syntax;

/// <summary>Cuts a range of the source into tokens (C# specification §6.3, §6.4). It never fails: what fits nothing is a bad token.</summary>
internal sealed partial class Lexer(SourceText source, int start, int end, DiagnosticBag diagnostics)
{
    private readonly string _text = source.Text;
    private int _position = start;
    private bool _lineHasToken = start > 0;

    private char Current => Peek(0);

    public static List<SyntaxToken> Tokenise(SourceText source, int start, int end, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, start, end, diagnostics);
        var tokens = new List<SyntaxToken>(((end - start) / 4) + 4);
        SyntaxToken token;
        do
        {
            token = lexer.Next();
            tokens.Add(token);
        }
        while (token.Kind != SyntaxKind.EndOfFile);
        return tokens;
    }

    private SyntaxToken Next()
    {
        var fullStart = _position;
        var reference = SkipTrivia();
        if (reference is not null)
            return reference;

        var start = _position;
        object? value = null;
        var kind = start >= end ? SyntaxKind.EndOfFile : Scan(ref value);
        _lineHasToken = true;
        return new(kind, _text, fullStart, start, _position) { Value = value };
    }

    private char Peek(int offset) => _position + offset < end ? _text[_position + offset] : '\0';

    private SyntaxKind Scan(ref object? value)
    {
        var c = Current;
        if (IsIdentifierStart(c) || (c == '\\' && Peek(1) is 'u' or 'U') || (c == '@' && (IsIdentifierStart(Peek(1)) || Peek(1) == '\\')))
            return ScanIdentifier(ref value);
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            return ScanNumber(ref value);

        switch (c)
        {
            case '\'':
                return ScanCharacter(ref value);
            case '"':
                return Peek(1) == '"' && Peek(2) == '"' ? ScanRawString(ref value) : ScanString(ref value);
            case '@' when Peek(1) == '"':
                return ScanVerbatimString(ref value);
            case '$' when IsInterpolatedStart():
            case '@' when Peek(1) == '$' && Peek(2) == '"':
                return ScanInterpolatedString(ref value);
            default:
                return ScanPunctuation(c);
        }
    }

    private SyntaxKind ScanPunctuation(char c)
    {
        _position++;
        switch (c)
        {
            case '{': return SyntaxKind.OpenBrace;
            case '}': return SyntaxKind.CloseBrace;
            case '[': return SyntaxKind.OpenBracket;
            case ']': return SyntaxKind.CloseBracket;
            case '(': return SyntaxKind.OpenParen;
            case ')': return SyntaxKind.CloseParen;
            case ',': return SyntaxKind.Comma;
            case ';': return SyntaxKind.Semicolon;
            case '~': return SyntaxKind.Tilde;
            case '.': return Take('.') ? SyntaxKind.DotDot : SyntaxKind.Dot;
            case ':': return Take(':') ? SyntaxKind.ColonColon : SyntaxKind.Colon;
            case '?':
                if (!Take('?'))
                    return SyntaxKind.Question;
                return Take('=') ? SyntaxKind.QuestionQuestionEquals : SyntaxKind.QuestionQuestion;
            case '+': return Take('+') ? SyntaxKind.PlusPlus : Take('=') ? SyntaxKind.PlusEquals : SyntaxKind.Plus;
            case '-': return Take('-') ? SyntaxKind.MinusMinus : Take('=') ? SyntaxKind.MinusEquals : Take('>') ? SyntaxKind.Arrow : SyntaxKind.Minus;
            case '*': return Take('=') ? SyntaxKind.AsteriskEquals : SyntaxKind.Asterisk;
            case '/': return Take('=') ? SyntaxKind.SlashEquals : SyntaxKind.Slash;
            case '%': return Take('=') ? SyntaxKind.PercentEquals : SyntaxKind.Percent;
            case '&': return Take('&') ? SyntaxKind.AmpersandAmpersand : Take('=') ? SyntaxKind.AmpersandEquals : SyntaxKind.Ampersand;
            case '|': return Take('|') ? SyntaxKind.BarBar : Take('=') ? SyntaxKind.BarEquals : SyntaxKind.Bar;
            case '^': return Take('=') ? SyntaxKind.CaretEquals : SyntaxKind.Caret;
            case '!': return Take('=') ? SyntaxKind.ExclamationEquals : SyntaxKind.Exclamation;
            case '=': return Take('=') ? SyntaxKind.EqualsEquals : Take('>') ? SyntaxKind.FatArrow : SyntaxKind.Equals;
            case '>': return Take('=') ? SyntaxKind.GreaterThanEquals : SyntaxKind.GreaterThan;
            case '<':
                if (Take('<'))
                    return Take('=') ? SyntaxKind.LessThanLessThanEquals : SyntaxKind.LessThanLessThan;
                return Take('=') ? SyntaxKind.LessThanEquals : SyntaxKind.LessThan;
            default:
                if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Current))
                    _position++;
                diagnostics.Error(new(_position - 1, _position), "CS1056", $"Unexpected character '{_text[(_position - 1).._position]}'.");
                return SyntaxKind.Bad;
        }
    }

    private bool Take(char c)
    {
        if (Current != c)
            return false;
        _position++;
        return true;
    }

    private SyntaxKind ScanIdentifier(ref object? value)
    {
        var start = _position;
        var verbatim = Take('@');
        StringBuilder? unescaped = null;
        while (true)
        {
            var c = Current;
            if (IsIdentifierPart(c))
            {
                unescaped?.Append(c);
                _position++;
            }
            else if (c == '\\' && Peek(1) is 'u' or 'U')
            {
                unescaped ??= new StringBuilder(_text, start + (verbatim ? 1 : 0), _position - start - (verbatim ? 1 : 0), 64);
                var before = _position;
                _position++;
                AppendUnicodeEscape(unescaped, before);
            }
            else
            {
                break;
            }
        }

        if (unescaped is not null)
        {
            value = unescaped.ToString();
            return SyntaxKind.Identifier;
        }

        if (verbatim)
        {
            value = _text[(start + 1).._position];
            return SyntaxKind.Identifier;
        }

        return SyntaxFacts.KeywordKind(_text.AsSpan(start, _position - start));
    }

    public static bool IsIdentifierStart(char c) =>
        char.IsAsciiLetter(c) || c == '_' || (c > 127 && (char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber));

    public static bool IsIdentifierPart(char c) =>
        char.IsAsciiLetterOrDigit(c) || c == '_' || (c > 127 && char.GetUnicodeCategory(c) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
}

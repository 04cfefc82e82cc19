using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Syntax;

/// <summary>
/// A recursive-descent parser. It takes any tokens and never fails: what is missing becomes an empty token, what does not fit is
/// kept in a refused node, and either is told once.
/// </summary>
internal sealed partial class Parser(SourceText source, List<SyntaxToken> tokens, DiagnosticBag diagnostics, int depth)
{
    /// <summary>Deepest nesting of constructs. Hand-written cells stay below thirty.</summary>
    private const int DepthLimit = 250;

    /// <summary>Longest chain of operators or of member accesses on one level.</summary>
    private const int ChainLimit = 3_000;

    private int _position;
    private int _depth = depth;
    private bool _tooDeep;

    private SyntaxToken Current => tokens[_position];

    private SyntaxKind Kind => tokens[_position].Kind;

    public CompilationUnit ParseCompilationUnit()
    {
        var statements = new List<StatementSyntax>();
        while (Kind != SyntaxKind.EndOfFile)
        {
            var before = _position;
            statements.Add(ParseStatement(topLevel: true));
            if (_position == before)
                statements.Add(SkipStrayToken());
        }

        return new(statements, Current);
    }

    /// <summary>Nothing may follow in a hole of a string.</summary>
    private void EndHole()
    {
        if (Kind != SyntaxKind.EndOfFile && !_tooDeep)
            Error(Current.Span, "CS1003", $"The hole of the string ends before '{Current.Text}'; a conditional expression in it needs parentheses.");
    }

    private SyntaxToken PeekToken(int offset) => tokens[Math.Min(_position + offset, tokens.Count - 1)];

    private SyntaxKind PeekKind(int offset) => PeekToken(offset).Kind;

    private bool IsContextual(string keyword) => Current.IsContextual(keyword);

    private SyntaxToken Advance()
    {
        var token = tokens[_position];
        if (_position < tokens.Count - 1)
            _position++;
        return token;
    }

    private SyntaxToken? TryTake(SyntaxKind kind) => Kind == kind ? Advance() : null;

    private SyntaxToken Expect(SyntaxKind kind)
    {
        if (Kind == kind)
            return Advance();
        var (id, message) = kind switch
        {
            SyntaxKind.Semicolon => ("CS1002", "; expected"),
            SyntaxKind.CloseParen => ("CS1026", ") expected"),
            SyntaxKind.CloseBrace => ("CS1513", "} expected"),
            SyntaxKind.OpenBrace => ("CS1514", "{ expected"),
            SyntaxKind.Identifier when SyntaxFacts.IsKeyword(Kind) =>
                ("CS1041", $"A name was expected; '{Current.Text}' is a keyword of C#. Write @{Current.Text} to use it as a name"),
            SyntaxKind.Identifier => ("CS1001", "A name was expected"),
            SyntaxKind.InKeyword => ("CS1515", "'in' expected"),
            _ => ("CS1003", $"'{SyntaxFacts.TextOf(kind)}' expected"),
        };
        return Missing(kind, id, Kind == SyntaxKind.EndOfFile || message.Contains("keyword") ? message + "." : $"{message} before '{Current.Text}'.");
    }

    private SyntaxToken ExpectContextual(string keyword)
    {
        if (IsContextual(keyword))
            return Advance();
        return Missing(SyntaxKind.Identifier, "CS1003", $"'{keyword}' expected.");
    }

    private SyntaxToken Missing(SyntaxKind kind, string id, string message)
    {
        // The complaint stands where the token would: after the one before.
        var at = _position > 0 ? tokens[_position - 1].End : Current.Start;
        var span = kind == SyntaxKind.Semicolon || Kind == SyntaxKind.EndOfFile ? new SourceSpan(at, at) : Current.Span;
        Error(span, id, message);
        return MissingToken(kind);
    }

    private SyntaxToken MissingToken(SyntaxKind kind)
    {
        var at = _position > 0 ? tokens[_position - 1].End : Current.Start;
        return new(kind, source.Text, at, at, at) { IsMissing = true };
    }

    private void Error(SourceSpan span, string id, string message)
    {
        if (!_tooDeep)
            diagnostics.Error(span, id, message);
    }

    /// <summary>Enters a construct that nests; false, with the rest of the cell skipped, where it nests too deep.</summary>
    private bool Enter()
    {
        if (++_depth <= DepthLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        TooDeep();
        return false;
    }

    private void TooDeep()
    {
        if (!_tooDeep)
            Error(Current.Span, "CS8078", "The cell is nested too deeply or one of its expressions is too long. Cut it in parts with variables.");
        _tooDeep = true;
        _position = tokens.Count - 1;
    }

    private void Leave() => _depth--;

    private StatementSyntax SkipStrayToken()
    {
        var token = Advance();
        if (token.Kind != SyntaxKind.Bad)
            Error(token.Span, token.Kind == SyntaxKind.CloseBrace ? "CS1022" : "CS1525", $"'{token.Text}' fits nothing here.");
        return new RefusedStatement([token]);
    }

    /// <summary>Joins tokens that stand without a space between them, for shifts to the right (§6.4.6).</summary>
    private SyntaxToken Join(SyntaxKind kind, int count)
    {
        var first = Current;
        var last = PeekToken(count - 1);
        _position += count;
        return new(kind, source.Text, first.FullStart, first.Start, last.End);
    }

    private bool Adjacent(int offset) => PeekToken(offset).End == PeekToken(offset + 1).Start;

    private SeparatedList<T> ParseSeparated<T>(SyntaxKind close, Func<T> parseItem, bool trailingComma = false) where T : SyntaxNode
    {
        var items = new List<T>();
        var separators = new List<SyntaxToken>();
        while (Kind != close && Kind != SyntaxKind.EndOfFile)
        {
            var before = _position;
            items.Add(parseItem());
            if (TryTake(SyntaxKind.Comma) is { } comma)
            {
                separators.Add(comma);
                if (Kind == close && !trailingComma)
                    items.Add(parseItem());
                continue;
            }

            if (Kind == close || EndsList(close))
                break;
            if (_position == before)
                break;

            // Two items without a comma between them, as in half-written code.
            if (!StartsExpression())
                break;
            separators.Add(Expect(SyntaxKind.Comma));
        }

        return new(items, separators);
    }

    private bool EndsList(SyntaxKind close) =>
        Kind is SyntaxKind.Semicolon or SyntaxKind.EndOfFile
        || (Kind is SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace && Kind != close)
        || Kind is SyntaxKind.OpenBrace;
}

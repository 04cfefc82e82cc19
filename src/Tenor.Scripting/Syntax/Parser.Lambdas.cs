namespace Tenor.Scripting.Syntax;

/// <summary>Anonymous functions (§12.19), and parameters.</summary>
internal sealed partial class Parser
{
    private bool IsLambda()
    {
        var at = _position;
        while (tokens[at].Kind == SyntaxKind.StaticKeyword || tokens[at].IsContextual("async"))
        {
            // A variable may be named async.
            if (tokens[at].Kind == SyntaxKind.Identifier && tokens[at + 1].Kind is not (SyntaxKind.Identifier or SyntaxKind.OpenParen
                or SyntaxKind.StaticKeyword or SyntaxKind.DelegateKeyword))
                break;
            at++;
        }

        if (tokens[at].Kind == SyntaxKind.DelegateKeyword)
            return tokens[at + 1].Kind is SyntaxKind.OpenParen or SyntaxKind.OpenBrace;
        if (tokens[at].Kind == SyntaxKind.Identifier && tokens[at + 1].Kind == SyntaxKind.FatArrow)
            return true;
        if (tokens[at].Kind == SyntaxKind.OpenParen && ScanLambdaParameters(at))
            return true;

        // An explicit return type: int (x) => …
        var end = at;
        return ScanType(ref end) && end > at && tokens[end].Kind == SyntaxKind.OpenParen && tokens[at].Kind != SyntaxKind.OpenParen
            && ScanLambdaParameters(end) && (SyntaxFacts.IsPredefinedType(tokens[at].Kind) || tokens[end - 1].Kind != SyntaxKind.Identifier
                || !tokens[at].IsContextual("await"));
    }

    private bool ScanLambdaParameters(int at)
    {
        // Cheap first: the first token inside tells most parenthesised expressions apart.
        var level = 0;
        for (var i = at; i < tokens.Count - 1; i++)
        {
            switch (tokens[i].Kind)
            {
                case SyntaxKind.OpenParen:
                    level++;
                    break;
                case SyntaxKind.CloseParen when --level == 0:
                    return tokens[i + 1].Kind == SyntaxKind.FatArrow;
                case SyntaxKind.Identifier or SyntaxKind.Comma or SyntaxKind.LessThan or SyntaxKind.GreaterThan or SyntaxKind.CloseParen
                    or SyntaxKind.Dot or SyntaxKind.Question or SyntaxKind.OpenBracket or SyntaxKind.CloseBracket or SyntaxKind.RefKeyword
                    or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ParamsKeyword or SyntaxKind.Equals
                    or SyntaxKind.NumericLiteral or SyntaxKind.StringLiteral or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword
                    or SyntaxKind.NullKeyword or SyntaxKind.Minus or SyntaxKind.CharacterLiteral or SyntaxKind.DefaultKeyword:
                    break;
                default:
                    if (!SyntaxFacts.IsPredefinedType(tokens[i].Kind))
                        return false;
                    break;
            }

            if (level > 20)
                return false;
        }

        return false;
    }

    private LambdaExpression ParseLambda()
    {
        var modifiers = new List<SyntaxToken>();
        while (Kind == SyntaxKind.StaticKeyword || (IsContextual("async") && PeekKind(1) != SyntaxKind.FatArrow))
            modifiers.Add(Advance());

        var savedPattern = _inPatternType;
        _inPatternType = false;
        LambdaExpression lambda;
        if (Kind == SyntaxKind.DelegateKeyword)
        {
            var keyword = Advance();
            SyntaxToken? open = null, close = null;
            SeparatedList<ParameterSyntax>? parameters = null;
            if (Kind == SyntaxKind.OpenParen)
            {
                open = Advance();
                parameters = ParseSeparated(SyntaxKind.CloseParen, ParseParameter);
                close = Expect(SyntaxKind.CloseParen);
            }

            lambda = new(modifiers, null, keyword, open, parameters, close, null, ParseBlock());
        }
        else if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.FatArrow)
        {
            var parameter = new ParameterSyntax([], null, Advance(), null, null);
            lambda = new(modifiers, null, null, null, new([parameter], []), null, Advance(), ParseLambdaBody());
        }
        else
        {
            var returnType = Kind == SyntaxKind.OpenParen && ScanLambdaParameters(_position) ? null : ParseType();
            var open = Expect(SyntaxKind.OpenParen);
            var parameters = ParseSeparated(SyntaxKind.CloseParen, ParseLambdaParameter);
            var close = Expect(SyntaxKind.CloseParen);
            lambda = new(modifiers, returnType, null, open, parameters, close, Expect(SyntaxKind.FatArrow), ParseLambdaBody());
        }

        _inPatternType = savedPattern;
        return lambda;
    }

    private SyntaxNode ParseLambdaBody()
    {
        if (Kind != SyntaxKind.OpenBrace)
            return ParseExpression();
        var saved = _inQuery;
        _inQuery = false;
        var block = ParseBlock();
        _inQuery = saved;
        return block;
    }

    private ParameterSyntax ParseLambdaParameter()
    {
        if (Kind == SyntaxKind.Identifier && PeekKind(1) is SyntaxKind.Comma or SyntaxKind.CloseParen)
            return new([], null, Advance(), null, null);
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Equals)
            return new([], null, Advance(), Advance(), ParseExpression());
        return ParseParameter();
    }

    private ParameterSyntax ParseParameter()
    {
        var modifiers = new List<SyntaxToken>();
        while (Kind is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ParamsKeyword or SyntaxKind.ThisKeyword)
            modifiers.Add(Advance());
        if (modifiers.Count > 0 && Kind == SyntaxKind.Identifier && PeekKind(1) is SyntaxKind.Comma or SyntaxKind.CloseParen)
            return new(modifiers, null, Advance(), null, null);
        var type = ParseType();
        var name = Expect(SyntaxKind.Identifier);
        var equals = TryTake(SyntaxKind.Equals);
        return new(modifiers, type, name, equals, equals is null ? null : ParseExpression());
    }
}

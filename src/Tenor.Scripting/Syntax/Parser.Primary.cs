namespace Tenor.Scripting.Syntax;

/// <summary>Primary expressions (§12.8) and lambdas (§12.19).</summary>
internal sealed partial class Parser
{
    private ExpressionSyntax ParsePrimary()
    {
        switch (Kind)
        {
            case SyntaxKind.NumericLiteral or SyntaxKind.CharacterLiteral or SyntaxKind.StringLiteral or SyntaxKind.TrueKeyword
                or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword:
                return new LiteralExpression(Advance());
            case SyntaxKind.InterpolatedString:
                return ParseInterpolatedString();
            case SyntaxKind.Identifier:
                if (PeekKind(1) == SyntaxKind.ColonColon)
                    return new AliasQualifiedName(Advance(), Advance(), ParseSimpleName(inType: false));
                return ParseSimpleName(inType: false);
            case SyntaxKind.OpenParen:
                return ParseParenthesized();
            case SyntaxKind.OpenBracket:
                return ParseCollection();
            case SyntaxKind.NewKeyword:
                return ParseNew();
            case SyntaxKind.TypeofKeyword or SyntaxKind.SizeofKeyword:
                return new TypeOperatorExpression(Advance(), Expect(SyntaxKind.OpenParen), ParseType(), Expect(SyntaxKind.CloseParen));
            case SyntaxKind.DefaultKeyword:
                if (PeekKind(1) != SyntaxKind.OpenParen)
                    return new LiteralExpression(Advance());
                return new TypeOperatorExpression(Advance(), Advance(), ParseType(), Expect(SyntaxKind.CloseParen));
            case SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword:
                return new CheckedExpression(Advance(), Expect(SyntaxKind.OpenParen), ParseExpression(), Expect(SyntaxKind.CloseParen));
            case SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword:
                var self = Advance();
                Error(self.Span, "CS0027", $"'{self.Text}' has no meaning in a cell: there is no object around it.");
                return new RefusedExpression([self]);
            case SyntaxKind.StackallocKeyword:
                var keyword = Advance();
                Error(keyword.Span, "TN1005", "Cells have no 'stackalloc'. Write 'new' to make an array.");
                return new RefusedExpression([keyword, ParseType(allowArray: false), .. ParsePostfixOfRefused()]);
            default:
                if (SyntaxFacts.IsPredefinedType(Kind))
                    return new PredefinedType(Advance());
                var found = Kind == SyntaxKind.EndOfFile ? "the end of the cell" : $"'{Current.Text}'";
                return new IdentifierName(Missing(
                    SyntaxKind.Identifier, Kind == SyntaxKind.EndOfFile ? "CS1733" : "CS1525", $"An expression was expected, and {found} was found."));
        }
    }

    private List<SyntaxElement> ParsePostfixOfRefused() =>
        Kind == SyntaxKind.OpenBracket ? [ParseArguments(SyntaxKind.CloseBracket)] : [];

    private InterpolatedStringExpression ParseInterpolatedString()
    {
        var token = Advance();
        var parts = new List<InterpolatedPart>();
        foreach (var piece in (List<InterpolatedPiece>)token.Value!)
        {
            if (!piece.IsHole)
            {
                if (piece.Text.Length > 0)
                    parts.Add(new InterpolatedText(piece.Text, piece.Span));
                continue;
            }

            parts.Add(ParseHole(piece));
        }

        return new(token, parts);
    }

    private Interpolation ParseHole(InterpolatedPiece piece)
    {
        var range = piece.Expression;
        var inner = new Parser(source, Lexer.Tokenise(source, range.Start, range.End, diagnostics), diagnostics, _depth);
        if (inner.Kind == SyntaxKind.EndOfFile)
        {
            Error(new(range.Start, range.Start), "CS1733", "The hole of the string is empty: an expression was expected.");
            return new(new IdentifierName(inner.MissingToken(SyntaxKind.Identifier)), null, piece.Format, piece.Span);
        }

        var expression = inner.ParseExpression();
        var alignment = inner.TryTake(SyntaxKind.Comma) is null ? null : inner.ParseExpression();
        inner.EndHole();
        return new(expression, alignment, piece.Format, piece.Span);
    }

    private ExpressionSyntax ParseParenthesized()
    {
        var open = Advance();
        var savedPattern = _inPatternType;
        var savedQuery = _inQuery;
        _inPatternType = _inQuery = false;
        if (Kind == SyntaxKind.CloseParen)
        {
            Error(Current.Span, "CS1525", "An expression was expected between the parentheses.");
            (_inPatternType, _inQuery) = (savedPattern, savedQuery);
            return new ParenthesizedExpression(open, new IdentifierName(MissingToken(SyntaxKind.Identifier)), Advance());
        }

        var arguments = ParseSeparated(SyntaxKind.CloseParen, ParseTupleElement);
        var close = Expect(SyntaxKind.CloseParen);
        (_inPatternType, _inQuery) = (savedPattern, savedQuery);
        return arguments.Count == 1 && arguments[0].Name is null
            ? new ParenthesizedExpression(open, arguments[0].Expression, close)
            : new TupleExpression(open, arguments, close);
    }

    private ArgumentSyntax ParseTupleElement()
    {
        SyntaxToken? name = null, colon = null;
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Colon)
            (name, colon) = (Advance(), Advance());
        return new(name, colon, null, IsDeclaration() ? ParseDeclarationExpression() : ParseExpression());
    }

    /// <summary>Whether a type and a name follow and then an end: <c>var x</c>, <c>int y</c>, <c>var (a, b)</c>.</summary>
    private bool IsDeclaration(bool inForEach = false)
    {
        if (IsContextual("var") && PeekKind(1) == SyntaxKind.OpenParen)
        {
            var at = _position + 1;
            return ScanDesignation(ref at) && tokens[at].Kind is SyntaxKind.Equals or SyntaxKind.Comma or SyntaxKind.CloseParen or SyntaxKind.InKeyword;
        }

        var end = _position;
        return ScanType(ref end) && tokens[end].Kind == SyntaxKind.Identifier
            && (tokens[end + 1].Kind is SyntaxKind.Comma or SyntaxKind.CloseParen || (inForEach && tokens[end + 1].Kind == SyntaxKind.InKeyword));
    }

    private bool ScanDesignation(ref int at)
    {
        if (tokens[at].Kind == SyntaxKind.Identifier)
        {
            at++;
            return true;
        }

        if (tokens[at].Kind != SyntaxKind.OpenParen)
            return false;
        do
        {
            at++;
            if (!ScanDesignation(ref at))
                return false;
        }
        while (tokens[at].Kind == SyntaxKind.Comma);
        if (tokens[at].Kind != SyntaxKind.CloseParen)
            return false;
        at++;
        return true;
    }

    private DeclarationExpression ParseDeclarationExpression() => new(ParseType(), ParseDesignation());

    private DesignationSyntax ParseDesignation()
    {
        if (Kind == SyntaxKind.OpenParen && Enter())
        {
            var open = Advance();
            var variables = ParseSeparated(SyntaxKind.CloseParen, ParseDesignation);
            Leave();
            return new ParenthesizedDesignation(open, variables, Expect(SyntaxKind.CloseParen));
        }

        var name = Expect(SyntaxKind.Identifier);
        return name.IsContextual("_") ? new DiscardDesignation(name) : new SingleDesignation(name);
    }

    private ArgumentList ParseArguments(SyntaxKind close)
    {
        var savedPattern = _inPatternType;
        var savedQuery = _inQuery;
        _inPatternType = _inQuery = false;
        var open = Advance();
        var arguments = ParseSeparated(close, ParseArgument);
        (_inPatternType, _inQuery) = (savedPattern, savedQuery);
        return new(open, arguments, Expect(close));
    }

    private ArgumentSyntax ParseArgument()
    {
        SyntaxToken? name = null, colon = null;
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Colon)
            (name, colon) = (Advance(), Advance());
        SyntaxToken? modifier = null;
        if (Kind is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
            modifier = Advance();
        var expression = modifier?.Kind == SyntaxKind.OutKeyword && IsDeclaration() ? ParseDeclarationExpression() : ParseExpression();
        return new(name, colon, modifier, expression);
    }

    private CollectionExpression ParseCollection()
    {
        var open = Advance();
        var saved = _inQuery;
        _inQuery = false;
        var elements = ParseSeparated(
            SyntaxKind.CloseBracket, () => new CollectionElement(TryTake(SyntaxKind.DotDot), ParseExpression()), trailingComma: true);
        _inQuery = saved;
        return new(open, elements, Expect(SyntaxKind.CloseBracket));
    }

    private ExpressionSyntax ParseNew()
    {
        var keyword = Advance();
        if (Kind == SyntaxKind.OpenBrace)
        {
            var open = Advance();
            var members = ParseSeparated(SyntaxKind.CloseBrace, ParseAnonymousMember, trailingComma: true);
            return new AnonymousObjectCreationExpression(keyword, open, members, Expect(SyntaxKind.CloseBrace));
        }

        if (Kind == SyntaxKind.OpenBracket)
        {
            var open = Advance();
            var commas = new List<SyntaxToken>();
            while (TryTake(SyntaxKind.Comma) is { } comma)
                commas.Add(comma);
            var close = Expect(SyntaxKind.CloseBracket);
            return new ImplicitArrayCreationExpression(keyword, open, commas, close, ParseInitializer());
        }

        if (Kind == SyntaxKind.OpenParen && !IsTupleTypeAfterNew())
        {
            var targetArguments = ParseArguments(SyntaxKind.CloseParen);
            return new ObjectCreationExpression(keyword, null, targetArguments, Kind == SyntaxKind.OpenBrace ? ParseInitializer() : null);
        }

        var saved = _inPatternType;
        _inPatternType = false;
        var type = ParseType(allowArray: false);
        _inPatternType = saved;
        if (Kind == SyntaxKind.OpenBracket)
            return ParseArrayCreation(keyword, type);

        var arguments = Kind == SyntaxKind.OpenParen ? ParseArguments(SyntaxKind.CloseParen) : null;
        var initializer = Kind == SyntaxKind.OpenBrace ? ParseInitializer() : null;
        if (arguments is null && initializer is null)
            Error(new(keyword.Start, type.Span.End), "CS1526", "A new expression needs an argument list or an initialiser after the type: write 'new T()'.");
        return new ObjectCreationExpression(keyword, type, arguments, initializer);
    }

    private bool IsTupleTypeAfterNew()
    {
        var at = _position;
        return ScanTupleType(ref at, 0) && tokens[at].Kind is SyntaxKind.OpenBracket;
    }

    private ArrayCreationExpression ParseArrayCreation(SyntaxToken keyword, TypeSyntax type)
    {
        var open = Advance();
        var emptyRank = new List<SyntaxToken>();
        var sizes = SeparatedList<ExpressionSyntax>.Empty;
        if (Kind is SyntaxKind.Comma or SyntaxKind.CloseBracket)
        {
            while (TryTake(SyntaxKind.Comma) is { } comma)
                emptyRank.Add(comma);
        }
        else
        {
            sizes = ParseSeparated(SyntaxKind.CloseBracket, ParseExpression);
        }

        var close = Expect(SyntaxKind.CloseBracket);
        var inner = new List<ArrayRankSpecifier>();
        while (Kind == SyntaxKind.OpenBracket && PeekKind(1) is SyntaxKind.CloseBracket or SyntaxKind.Comma)
            AddRank(inner);
        var initializer = Kind == SyntaxKind.OpenBrace ? ParseInitializer() : null;
        if (sizes.Count == 0 && initializer is null)
            Error(new(keyword.Start, close.End), "CS1586", "An array is made with a size or an initialiser.");
        return new(keyword, type, open, sizes, emptyRank, close, inner, initializer);
    }

    private AnonymousMember ParseAnonymousMember()
    {
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Equals)
            return new(Advance(), Advance(), ParseExpression());
        return new(null, null, ParseExpression());
    }

    private InitializerExpression ParseInitializer()
    {
        if (!Enter())
        {
            Leave();
            return new(MissingToken(SyntaxKind.OpenBrace), SeparatedList<ExpressionSyntax>.Empty, MissingToken(SyntaxKind.CloseBrace));
        }

        var saved = _inQuery;
        _inQuery = false;
        var open = Expect(SyntaxKind.OpenBrace);
        var items = ParseSeparated(SyntaxKind.CloseBrace, ParseInitializerItem, trailingComma: true);
        _inQuery = saved;
        Leave();
        return new(open, items, Expect(SyntaxKind.CloseBrace));
    }

    private ExpressionSyntax ParseInitializerItem()
    {
        if (Kind == SyntaxKind.OpenBrace)
            return ParseInitializer();
        if (Kind == SyntaxKind.OpenBracket && IsIndexInitializer())
        {
            var access = new ImplicitElementAccess(ParseArguments(SyntaxKind.CloseBracket));
            var equals = Expect(SyntaxKind.Equals);
            return new AssignmentExpression(access, equals, Kind == SyntaxKind.OpenBrace ? ParseInitializer() : ParseExpression());
        }

        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Equals && PeekKind(2) == SyntaxKind.OpenBrace)
            return new AssignmentExpression(new IdentifierName(Advance()), Advance(), ParseInitializer());
        return ParseExpression();
    }

    private bool IsIndexInitializer()
    {
        var level = 0;
        for (var at = _position; at < tokens.Count - 1; at++)
        {
            if (tokens[at].Kind == SyntaxKind.OpenBracket)
                level++;
            else if (tokens[at].Kind == SyntaxKind.CloseBracket && --level == 0)
                return tokens[at + 1].Kind == SyntaxKind.Equals;
        }

        return false;
    }
}

namespace Tenor.Scripting.Syntax;

/// <summary>Patterns (§11).</summary>
internal sealed partial class Parser
{
    private PatternSyntax ParsePattern()
    {
        var left = ParseAndPattern();
        while (IsContextual("or") && !EndsPattern(1))
            left = new BinaryPattern(left, Advance(), ParseAndPattern());
        return left;
    }

    private PatternSyntax ParseAndPattern()
    {
        var left = ParseNotPattern();
        while (IsContextual("and") && !EndsPattern(1))
            left = new BinaryPattern(left, Advance(), ParseNotPattern());
        return left;
    }

    private bool EndsPattern(int offset) => PeekKind(offset) is SyntaxKind.FatArrow or SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.CloseParen
        or SyntaxKind.CloseBrace or SyntaxKind.Semicolon or SyntaxKind.EndOfFile;

    private PatternSyntax ParseNotPattern()
    {
        if (!Enter())
        {
            Leave();
            return new ConstantPattern(new IdentifierName(MissingToken(SyntaxKind.Identifier)));
        }

        PatternSyntax pattern = IsContextual("not") && !EndsPattern(1) ? new NotPattern(Advance(), ParseNotPattern()) : ParsePrimaryPattern();
        Leave();
        return pattern;
    }

    private PatternSyntax ParsePrimaryPattern()
    {
        switch (Kind)
        {
            case SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals:
                return new RelationalPattern(Advance(), ParseBinary(ShiftPrecedence - 1));
            case SyntaxKind.OpenBracket:
                return ParseListPattern();
            case SyntaxKind.DotDot:
                var dots = Advance();
                return new SlicePattern(dots, Kind is SyntaxKind.Comma or SyntaxKind.CloseBracket ? null : ParsePattern());
            case SyntaxKind.OpenBrace:
                return new RecursivePattern(null, null, ParsePropertyClause(), ParseOptionalDesignation());
            case SyntaxKind.OpenParen:
                return ParseParenthesizedPattern();
        }

        if (IsContextual("_"))
        {
            if (PeekKind(1) is not (SyntaxKind.Dot or SyntaxKind.LessThan))
                return new DiscardPattern(Advance());
        }

        if (IsContextual("var") && PeekKind(1) is SyntaxKind.Identifier or SyntaxKind.OpenParen && !IsPatternWord(PeekToken(1)))
            return new VarPattern(Advance(), ParseDesignation());

        // A type with something after it that only a type may have, or else an expression, which the binder may find to be a type.
        var at = _position;
        if (ScanPatternType(ref at))
        {
            var next = tokens[at];
            var declares = next.Kind == SyntaxKind.Identifier && !IsPatternWord(next) && !(_inQuery && IsQueryWord(next));
            if (declares || next.Kind == SyntaxKind.OpenBrace || (next.Kind == SyntaxKind.OpenParen && tokens[_position].Kind == SyntaxKind.Identifier))
            {
                var type = ParsePatternType();
                if (declares)
                    return new DeclarationPattern(type, ParseDesignation());
                var positional = Kind == SyntaxKind.OpenParen ? ParsePositionalClause() : null;
                var properties = Kind == SyntaxKind.OpenBrace ? ParsePropertyClause() : null;
                return new RecursivePattern(type, positional, properties, ParseOptionalDesignation());
            }

            var last = tokens[at - 1].Kind;
            if (next.Kind != SyntaxKind.Dot && (SyntaxFacts.IsPredefinedType(last) || last is SyntaxKind.CloseBracket or SyntaxKind.Question or SyntaxKind.GreaterThan))
                return new TypePattern(ParsePatternType());
        }

        var expression = ParseBinary(ShiftPrecedence - 1);
        return expression is TypeSyntax and not SimpleName ? new TypePattern((TypeSyntax)expression) : new ConstantPattern(expression);
    }

    private const int ShiftPrecedence = 11;

    private TypeSyntax ParsePatternType()
    {
        var saved = _inPatternType;
        _inPatternType = true;
        var type = ParseType();
        _inPatternType = saved;
        return type;
    }

    /// <summary>As a type in a pattern: a question mark belongs to it only where a closer follows, else it is the conditional operator's.</summary>
    private bool ScanPatternType(ref int at)
    {
        var start = at;
        if (!ScanType(ref at))
            return false;
        if (tokens[at - 1].Kind == SyntaxKind.Question && !EndsNullable(tokens[at].Kind))
            at--;
        return at > start;
    }

    private static bool IsPatternWord(SyntaxToken token) => token.IsContextual("and") || token.IsContextual("or") || token.IsContextual("when");

    private DesignationSyntax? ParseOptionalDesignation() =>
        Kind == SyntaxKind.Identifier && !IsPatternWord(Current) && !(_inQuery && IsQueryWord(Current)) ? ParseDesignation() : null;

    private PatternSyntax ParseParenthesizedPattern()
    {
        var open = Advance();
        var subpatterns = ParseSeparated(SyntaxKind.CloseParen, ParseSubpattern);
        var close = Expect(SyntaxKind.CloseParen);
        var properties = Kind == SyntaxKind.OpenBrace ? ParsePropertyClause() : null;
        var designation = ParseOptionalDesignation();
        if (subpatterns.Count == 1 && subpatterns[0].Path.Count == 0 && properties is null && designation is null)
            return new ParenthesizedPattern(open, subpatterns[0].Pattern, close);
        return new RecursivePattern(null, new(open, subpatterns, close), properties, designation);
    }

    private PositionalClause ParsePositionalClause() =>
        new(Advance(), ParseSeparated(SyntaxKind.CloseParen, ParseSubpattern), Expect(SyntaxKind.CloseParen));

    private PropertyClause ParsePropertyClause() =>
        new(Advance(), ParseSeparated(SyntaxKind.CloseBrace, ParseSubpattern, trailingComma: true), Expect(SyntaxKind.CloseBrace));

    private Subpattern ParseSubpattern()
    {
        var at = 0;
        while (PeekKind(at) == SyntaxKind.Identifier && PeekKind(at + 1) == SyntaxKind.Dot)
            at += 2;
        if (PeekKind(at) != SyntaxKind.Identifier || PeekKind(at + 1) != SyntaxKind.Colon)
            return new([], [], null, ParsePattern());
        List<SyntaxToken> path = [Advance()];
        var dots = new List<SyntaxToken>();
        while (TryTake(SyntaxKind.Dot) is { } dot)
        {
            dots.Add(dot);
            path.Add(Advance());
        }

        return new(path, dots, Advance(), ParsePattern());
    }

    private ListPattern ParseListPattern()
    {
        var open = Advance();
        var patterns = ParseSeparated(SyntaxKind.CloseBracket, ParsePattern, trailingComma: true);
        return new(open, patterns, Expect(SyntaxKind.CloseBracket), ParseOptionalDesignation());
    }
}

namespace Tenor.Scripting.Syntax;

/// <summary>Operators (§12.4 to §12.21).</summary>
internal sealed partial class Parser
{
    private bool _inPatternType;

    /// <summary>Set inside query clauses, where words such as <c>where</c> and <c>join</c> end an expression.</summary>
    private bool _inQuery;

    private ExpressionSyntax ParseExpression()
    {
        if (!Enter())
        {
            Leave();
            return new IdentifierName(MissingToken(SyntaxKind.Identifier));
        }

        var expression = ParseAssignment();
        Leave();
        return expression;
    }

    private ExpressionSyntax ParseAssignment()
    {
        if (Kind == SyntaxKind.ThrowKeyword)
            return new ThrowExpression(Advance(), ParseExpression());
        if (Kind == SyntaxKind.RefKeyword)
        {
            var keyword = Advance();
            Error(keyword.Span, "TN1003", "Cells have no 'ref' variables or returns. Use the value, or a class that holds it.");
            return new RefusedExpression([keyword, ParseExpression()]);
        }

        if (IsLambda())
            return ParseLambda();
        if (IsQuery())
            return ParseQuery();

        var left = ParseConditional();
        if (SyntaxFacts.IsAssignmentOperator(Kind))
        {
            var operatorToken = Advance();
            return new AssignmentExpression(left, operatorToken, ParseExpression());
        }

        if (Kind == SyntaxKind.GreaterThan && Adjacent(0))
        {
            if (PeekKind(1) == SyntaxKind.GreaterThanEquals)
                return new AssignmentExpression(left, Join(SyntaxKind.GreaterThanGreaterThanEquals, 2), ParseExpression());
            if (PeekKind(1) == SyntaxKind.GreaterThan && PeekKind(2) == SyntaxKind.GreaterThanEquals && Adjacent(1))
                return new AssignmentExpression(left, Join(SyntaxKind.GreaterThanGreaterThanGreaterThanEquals, 3), ParseExpression());
        }

        return left;
    }

    private ExpressionSyntax ParseConditional()
    {
        var condition = ParseBinary(0);
        if (Kind != SyntaxKind.Question)
            return condition;
        var question = Advance();
        var whenTrue = ParseExpression();
        var colon = Expect(SyntaxKind.Colon);
        var whenFalse = ParseExpression();
        return new ConditionalExpression(condition, question, whenTrue, colon, whenFalse);
    }

    private ExpressionSyntax ParseBinary(int parentPrecedence)
    {
        if (!Enter())
        {
            Leave();
            return new IdentifierName(MissingToken(SyntaxKind.Identifier));
        }

        var left = ParseRange();
        var length = 0;
        while (true)
        {
            var kind = BinaryOperatorKind(out var count);
            var precedence = SyntaxFacts.BinaryPrecedence(kind);
            if (precedence == 0 || precedence <= parentPrecedence)
                break;
            if (++length > ChainLimit)
            {
                TooDeep();
                break;
            }

            if (kind == SyntaxKind.IsKeyword)
            {
                var keyword = Advance();
                left = new IsPatternExpression(left, keyword, ParsePattern());
                continue;
            }

            var operatorToken = count == 1 ? Advance() : Join(kind, count);
            if (kind == SyntaxKind.AsKeyword)
            {
                var saved = _inPatternType;
                _inPatternType = true;
                left = new BinaryExpression(left, operatorToken, ParseType());
                _inPatternType = saved;
            }
            else if (kind == SyntaxKind.QuestionQuestion)
            {
                // Right-associative, and a throw expression may stand on the right.
                var right = Kind == SyntaxKind.ThrowKeyword ? ParseExpression() : IsLambda() ? ParseLambda() : ParseBinary(precedence - 1);
                left = new BinaryExpression(left, operatorToken, right);
            }
            else
            {
                left = new BinaryExpression(left, operatorToken, IsQuery() ? ParseQuery() : ParseBinary(precedence));
            }
        }

        Leave();
        return left;
    }

    private SyntaxKind BinaryOperatorKind(out int count)
    {
        count = 1;
        if (Kind != SyntaxKind.GreaterThan || !Adjacent(0))
            return Kind;
        if (PeekKind(1) == SyntaxKind.GreaterThanEquals)
            return SyntaxKind.None;
        if (PeekKind(1) != SyntaxKind.GreaterThan)
            return Kind;
        if (Adjacent(1) && PeekKind(2) == SyntaxKind.GreaterThanEquals)
            return SyntaxKind.None;
        count = Adjacent(1) && PeekKind(2) == SyntaxKind.GreaterThan ? 3 : 2;
        return count == 3 ? SyntaxKind.GreaterThanGreaterThanGreaterThan : SyntaxKind.GreaterThanGreaterThan;
    }

    /// <summary>Range, then switch and with, bind tighter than the binary operators (§12.4.2).</summary>
    private ExpressionSyntax ParseRange()
    {
        if (Kind == SyntaxKind.DotDot)
        {
            var operatorToken = Advance();
            return new RangeExpression(null, operatorToken, StartsExpression() && Kind != SyntaxKind.DotDot ? ParseSwitchOrWith() : null);
        }

        var left = ParseSwitchOrWith();
        if (Kind != SyntaxKind.DotDot)
            return left;
        var dots = Advance();
        return new RangeExpression(left, dots, StartsExpression() && Kind != SyntaxKind.DotDot ? ParseSwitchOrWith() : null);
    }

    private ExpressionSyntax ParseSwitchOrWith()
    {
        var expression = ParseUnary();
        while (true)
        {
            if (Kind == SyntaxKind.SwitchKeyword && PeekKind(1) == SyntaxKind.OpenBrace)
            {
                var keyword = Advance();
                var open = Advance();
                var saved = _inQuery;
                _inQuery = false;
                var arms = ParseSeparated(SyntaxKind.CloseBrace, ParseSwitchArm, trailingComma: true);
                _inQuery = saved;
                expression = new SwitchExpression(expression, keyword, open, arms, Expect(SyntaxKind.CloseBrace));
            }
            else if (IsContextual("with") && PeekKind(1) == SyntaxKind.OpenBrace)
            {
                expression = new WithExpression(expression, Advance(), ParseInitializer());
            }
            else
            {
                return expression;
            }
        }
    }

    private SwitchExpressionArm ParseSwitchArm()
    {
        var pattern = ParsePattern();
        var when = ParseWhen();
        return new(pattern, when, Expect(SyntaxKind.FatArrow), ParseExpression());
    }

    private WhenClause? ParseWhen() => IsContextual("when") ? new(Advance(), ParseExpression()) : null;

    private ExpressionSyntax ParseUnary()
    {
        if (!Enter())
        {
            Leave();
            return new IdentifierName(MissingToken(SyntaxKind.Identifier));
        }

        var expression = ParseUnaryCore();
        Leave();
        return expression;
    }

    private ExpressionSyntax ParseUnaryCore()
    {
        switch (Kind)
        {
            case SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Exclamation or SyntaxKind.Tilde or SyntaxKind.PlusPlus
                or SyntaxKind.MinusMinus or SyntaxKind.Caret:
                return new PrefixUnaryExpression(Advance(), ParseUnary());
            case SyntaxKind.Ampersand or SyntaxKind.Asterisk:
                var pointer = Advance();
                Error(pointer.Span, "TN1004", "Cells have no pointers. Use an array, a list or a span of indices.");
                return new RefusedExpression([pointer, ParseUnary()]);
            case SyntaxKind.Identifier when IsAwait():
                return new AwaitExpression(Advance(), ParseUnary());
            case SyntaxKind.OpenParen when IsCast():
                var open = Advance();
                var type = ParseType();
                return new CastExpression(open, type, Expect(SyntaxKind.CloseParen), ParseUnary());
            default:
                return ParsePostfix(ParsePrimary());
        }
    }

    /// <summary>A cell's body is asynchronous, so <c>await</c> is a keyword wherever an operand follows it.</summary>
    private bool IsAwait()
    {
        if (!IsContextual("await"))
            return false;
        var next = PeekKind(1);
        return next is SyntaxKind.Identifier or SyntaxKind.NewKeyword or SyntaxKind.ThisKeyword or SyntaxKind.DefaultKeyword
                or SyntaxKind.NumericLiteral or SyntaxKind.StringLiteral or SyntaxKind.InterpolatedString or SyntaxKind.NullKeyword
                or SyntaxKind.TypeofKeyword or SyntaxKind.Exclamation or SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword
            || SyntaxFacts.IsPredefinedType(next)
            || next is SyntaxKind.OpenParen or SyntaxKind.OpenBracket;
    }

    /// <summary>§12.9.7: whether a parenthesis opens a cast.</summary>
    private bool IsCast()
    {
        var at = _position + 1;
        var predefined = SyntaxFacts.IsPredefinedType(tokens[at].Kind);
        if (!ScanType(ref at) || tokens[at].Kind != SyntaxKind.CloseParen)
            return false;
        var last = tokens[at - 1].Kind;
        var next = tokens[at + 1];
        if (predefined && tokens[_position + 2].Kind != SyntaxKind.Dot)
            return true;
        if (last is SyntaxKind.CloseBracket or SyntaxKind.Question)
            return true;
        return next.Kind switch
        {
            SyntaxKind.Exclamation or SyntaxKind.Tilde or SyntaxKind.OpenParen => true,
            SyntaxKind.Identifier => !IsOperatorWord(next),
            SyntaxKind.NumericLiteral or SyntaxKind.StringLiteral or SyntaxKind.CharacterLiteral or SyntaxKind.InterpolatedString => true,
            SyntaxKind.AsKeyword or SyntaxKind.IsKeyword or SyntaxKind.SwitchKeyword or SyntaxKind.InKeyword => false,
            SyntaxKind.DotDot => false,
            _ => SyntaxFacts.IsKeyword(next.Kind),
        };
    }

    private bool IsOperatorWord(SyntaxToken token) =>
        token.IsContextual("and") || token.IsContextual("or") || token.IsContextual("when") || token.IsContextual("with")
        || (_inQuery && IsQueryWord(token));

    private ExpressionSyntax ParsePostfix(ExpressionSyntax expression, bool isConditional = false)
    {
        var length = 0;
        while (true)
        {
            if (++length > ChainLimit)
            {
                TooDeep();
                return expression;
            }

            switch (Kind)
            {
                case SyntaxKind.Dot:
                    expression = new MemberAccessExpression(expression, Advance(), ParseSimpleName(inType: false));
                    break;
                case SyntaxKind.Arrow:
                    Error(Current.Span, "TN1004", "Cells have no pointers. Write '.' for a member, '=>' for a lambda.");
                    expression = new MemberAccessExpression(expression, Advance(), ParseSimpleName(inType: false));
                    break;
                case SyntaxKind.OpenParen:
                    expression = new InvocationExpression(expression, ParseArguments(SyntaxKind.CloseParen));
                    break;
                case SyntaxKind.OpenBracket:
                    expression = new ElementAccessExpression(expression, ParseArguments(SyntaxKind.CloseBracket));
                    break;
                case SyntaxKind.PlusPlus or SyntaxKind.MinusMinus when isConditional:
                    return expression;
                case SyntaxKind.PlusPlus or SyntaxKind.MinusMinus or SyntaxKind.Exclamation:
                    expression = new PostfixUnaryExpression(expression, Advance());
                    break;
                case SyntaxKind.Question when IsConditionalAccess():
                    var question = Advance();
                    ExpressionSyntax head = Kind == SyntaxKind.Dot
                        ? new MemberBindingExpression(Advance(), ParseSimpleName(inType: false))
                        : new ElementBindingExpression(ParseArguments(SyntaxKind.CloseBracket));
                    if (!Enter())
                    {
                        Leave();
                        return expression;
                    }

                    expression = new ConditionalAccessExpression(expression, question, ParsePostfix(head, isConditional: true));
                    Leave();
                    if (!isConditional && Kind is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus)
                        continue;
                    return expression;
                default:
                    return expression;
            }
        }
    }

    /// <summary><c>?.</c> always; <c>?[</c> unless it is a conditional expression whose middle is a collection expression.</summary>
    private bool IsConditionalAccess()
    {
        if (PeekKind(1) == SyntaxKind.Dot)
            return Adjacent(0);
        if (PeekKind(1) != SyntaxKind.OpenBracket || !Adjacent(0))
            return false;
        var level = 0;
        for (var at = _position + 1; at < tokens.Count; at++)
        {
            var kind = tokens[at].Kind;
            if (kind is SyntaxKind.OpenBracket or SyntaxKind.OpenParen or SyntaxKind.OpenBrace)
                level++;
            else if (kind is SyntaxKind.CloseBracket or SyntaxKind.CloseParen or SyntaxKind.CloseBrace && --level == 0)
                return tokens[at + 1].Kind != SyntaxKind.Colon;
        }

        return true;
    }

    private bool StartsExpression() => Kind switch
    {
        SyntaxKind.Identifier => !(_inQuery && IsQueryWord(Current)) && !IsContextual("when") && !IsContextual("and") && !IsContextual("or"),
        SyntaxKind.NumericLiteral or SyntaxKind.CharacterLiteral or SyntaxKind.StringLiteral or SyntaxKind.InterpolatedString => true,
        SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Exclamation
            or SyntaxKind.Tilde or SyntaxKind.PlusPlus or SyntaxKind.MinusMinus or SyntaxKind.Caret or SyntaxKind.DotDot => true,
        SyntaxKind.NewKeyword or SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.DefaultKeyword
            or SyntaxKind.TypeofKeyword or SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword or SyntaxKind.ThisKeyword
            or SyntaxKind.BaseKeyword or SyntaxKind.DelegateKeyword or SyntaxKind.SizeofKeyword or SyntaxKind.ThrowKeyword
            or SyntaxKind.StackallocKeyword or SyntaxKind.StaticKeyword or SyntaxKind.RefKeyword => true,
        _ => SyntaxFacts.IsPredefinedType(Kind),
    };
}

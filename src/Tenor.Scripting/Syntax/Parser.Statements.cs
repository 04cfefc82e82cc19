namespace Tenor.Scripting.Syntax;

/// <summary>Statements (§13).</summary>
internal sealed partial class Parser
{
    private StatementSyntax ParseStatement(bool topLevel = false)
    {
        if (!Enter())
        {
            Leave();
            return new EmptyStatement(MissingToken(SyntaxKind.Semicolon));
        }

        var statement = ParseStatementCore(topLevel);
        Leave();
        return statement;
    }

    private StatementSyntax ParseStatementCore(bool topLevel)
    {
        switch (Kind)
        {
            case SyntaxKind.OpenBrace:
                return ParseBlock();
            case SyntaxKind.CloseBrace when topLevel:
                return SkipStrayToken();
            case SyntaxKind.ElseKeyword:
                Error(Current.Span, "CS8641", "There is no 'if' before this 'else'. A semicolon or a second statement may have ended it.");
                return new RefusedStatement([Advance()]);
            case SyntaxKind.Semicolon:
                return new EmptyStatement(Advance());
            case SyntaxKind.ReferenceDirective:
                return new ReferenceDirective(Advance());
            case SyntaxKind.IfKeyword:
                return ParseIf();
            case SyntaxKind.ForKeyword:
                return ParseFor();
            case SyntaxKind.ForeachKeyword:
                return ParseForEach(null);
            case SyntaxKind.WhileKeyword:
                return new WhileStatement(
                    Advance(), Expect(SyntaxKind.OpenParen), ParseExpression(), Expect(SyntaxKind.CloseParen), ParseEmbedded());
            case SyntaxKind.DoKeyword:
                return new DoStatement(
                    Advance(), ParseEmbedded(), Expect(SyntaxKind.WhileKeyword), Expect(SyntaxKind.OpenParen), ParseExpression(),
                    Expect(SyntaxKind.CloseParen), Expect(SyntaxKind.Semicolon));
            case SyntaxKind.BreakKeyword or SyntaxKind.ContinueKeyword:
                return new JumpStatement(Advance(), Expect(SyntaxKind.Semicolon));
            case SyntaxKind.ReturnKeyword:
                return new ReturnStatement(
                    Advance(), Kind is SyntaxKind.Semicolon or SyntaxKind.CloseBrace or SyntaxKind.EndOfFile ? null : ParseExpression(),
                    Expect(SyntaxKind.Semicolon));
            case SyntaxKind.ThrowKeyword:
                return new ThrowStatement(Advance(), Kind == SyntaxKind.Semicolon ? null : ParseExpression(), Expect(SyntaxKind.Semicolon));
            case SyntaxKind.TryKeyword:
                return ParseTry();
            case SyntaxKind.SwitchKeyword:
                return ParseSwitch();
            case SyntaxKind.UsingKeyword:
                return ParseUsing(topLevel, null);
            case SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword when PeekKind(1) == SyntaxKind.OpenBrace:
                return new CheckedStatement(Advance(), ParseBlock());
            case SyntaxKind.ConstKeyword:
                return ParseLocalDeclaration([Advance()]);
            case SyntaxKind.Identifier when IsContextual("await"):
                if (PeekKind(1) == SyntaxKind.ForeachKeyword)
                    return ParseForEach(Advance());
                if (PeekKind(1) == SyntaxKind.UsingKeyword)
                    return ParseUsing(topLevel, Advance());
                break;
        }

        if (ParseRefused() is { } refused)
            return refused;
        if (IsRecord())
            return ParseRecord();
        if (topLevel)
            RefuseMemberLike();
        if (IsLocalFunction())
            return ParseLocalFunction();
        if (IsLocalDeclaration())
            return ParseLocalDeclaration([]);
        return ParseExpressionStatement();
    }

    private ExpressionStatement ParseExpressionStatement()
    {
        var expression = ParseExpression();
        return new(expression, Kind == SyntaxKind.EndOfFile && _depth <= 1 ? null : Expect(SyntaxKind.Semicolon));
    }

    private BlockStatement ParseBlock()
    {
        var saved = _inQuery;
        _inQuery = false;
        var open = Expect(SyntaxKind.OpenBrace);
        var statements = new List<StatementSyntax>();
        while (!open.IsMissing && Kind is not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile))
        {
            var before = _position;
            statements.Add(ParseStatement());
            if (_position == before)
                statements.Add(SkipStrayToken());
        }

        _inQuery = saved;
        return new(open, statements, open.IsMissing ? MissingToken(SyntaxKind.CloseBrace) : Expect(SyntaxKind.CloseBrace));
    }

    private StatementSyntax ParseEmbedded()
    {
        var statement = ParseStatement();
        if (statement is LocalDeclarationStatement or LocalFunctionStatement or RecordDeclaration)
            Error(statement.Span, "CS1023", "A declaration cannot be the whole body here. Put braces around it.");
        return statement;
    }

    private IfStatement ParseIf()
    {
        var keyword = Advance();
        var open = Expect(SyntaxKind.OpenParen);
        var condition = ParseExpression();
        var close = Expect(SyntaxKind.CloseParen);
        var then = ParseEmbedded();
        var elseKeyword = TryTake(SyntaxKind.ElseKeyword);
        return new(keyword, open, condition, close, then, elseKeyword, elseKeyword is null ? null : ParseEmbedded());
    }

    private ForStatement ParseFor()
    {
        var keyword = Advance();
        var open = Expect(SyntaxKind.OpenParen);
        LocalDeclarationStatement? declaration = null;
        var initializers = SeparatedList<ExpressionSyntax>.Empty;
        if (IsLocalDeclaration())
            declaration = new([], ParseType(), ParseDeclarators(), null);
        else if (Kind != SyntaxKind.Semicolon)
            initializers = ParseSeparated(SyntaxKind.Semicolon, ParseExpression);
        var first = Expect(SyntaxKind.Semicolon);
        var condition = Kind is SyntaxKind.Semicolon or SyntaxKind.CloseParen ? null : ParseExpression();
        var second = Expect(SyntaxKind.Semicolon);
        var incrementors = ParseSeparated(SyntaxKind.CloseParen, ParseExpression);
        return new(keyword, open, declaration, initializers, first, condition, second, incrementors, Expect(SyntaxKind.CloseParen), ParseEmbedded());
    }

    private ForEachStatement ParseForEach(SyntaxToken? awaitKeyword)
    {
        var keyword = Advance();
        var open = Expect(SyntaxKind.OpenParen);
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.InKeyword)
        {
            Error(Current.Span, "CS0230", $"The variable of a foreach is declared there: write 'foreach (var {Current.Text} in …)'.");
            var declared = new DeclarationExpression(new IdentifierName(MissingToken(SyntaxKind.Identifier)), new SingleDesignation(Advance()));
            return new(awaitKeyword, keyword, open, declared, Advance(), ParseExpression(), Expect(SyntaxKind.CloseParen), ParseEmbedded());
        }

        var variable = Kind == SyntaxKind.OpenParen && !IsDeclaration(inForEach: true) ? ParseParenthesized() : (ExpressionSyntax)ParseDeclarationExpression();
        return new(
            awaitKeyword, keyword, open, variable, Expect(SyntaxKind.InKeyword), ParseExpression(), Expect(SyntaxKind.CloseParen), ParseEmbedded());
    }

    private TryStatement ParseTry()
    {
        var keyword = Advance();
        var body = ParseBlock();
        var catches = new List<CatchClause>();
        while (Kind == SyntaxKind.CatchKeyword)
        {
            var catchKeyword = Advance();
            SyntaxToken? open = null, name = null, close = null;
            TypeSyntax? type = null;
            if ((open = TryTake(SyntaxKind.OpenParen)) is not null)
            {
                type = ParseType();
                name = TryTake(SyntaxKind.Identifier);
                close = Expect(SyntaxKind.CloseParen);
            }

            catches.Add(new(catchKeyword, open, type, name, close, ParseWhen(), ParseBlock()));
        }

        var finallyKeyword = TryTake(SyntaxKind.FinallyKeyword);
        var finallyBody = finallyKeyword is null ? null : ParseBlock();
        if (catches.Count == 0 && finallyBody is null)
            Error(new(keyword.Start, body.Span.End), "CS1524", "'try' needs a 'catch' or a 'finally'.");
        return new(keyword, body, catches, finallyKeyword, finallyBody);
    }

    private SwitchStatement ParseSwitch()
    {
        var keyword = Advance();
        SyntaxToken? openParen = null, closeParen = null;
        ExpressionSyntax expression;
        if (Kind == SyntaxKind.OpenParen)
        {
            var parenthesised = ParseParenthesized();
            expression = parenthesised;
        }
        else
        {
            openParen = Expect(SyntaxKind.OpenParen);
            expression = ParseExpression();
            closeParen = Expect(SyntaxKind.CloseParen);
        }

        var open = Expect(SyntaxKind.OpenBrace);
        var sections = new List<SwitchSection>();
        while (Kind is SyntaxKind.CaseKeyword or SyntaxKind.DefaultKeyword)
        {
            var labels = new List<SwitchLabel>();
            while (Kind == SyntaxKind.CaseKeyword || (Kind == SyntaxKind.DefaultKeyword && PeekKind(1) == SyntaxKind.Colon))
            {
                var label = Advance();
                labels.Add(label.Kind == SyntaxKind.DefaultKeyword
                    ? new(label, null, null, Advance())
                    : new(label, ParsePattern(), ParseWhen(), Expect(SyntaxKind.Colon)));
            }

            if (labels.Count == 0)
                break;
            var statements = new List<StatementSyntax>();
            while (Kind is not (SyntaxKind.CaseKeyword or SyntaxKind.CloseBrace or SyntaxKind.EndOfFile)
                && !(Kind == SyntaxKind.DefaultKeyword && PeekKind(1) == SyntaxKind.Colon))
            {
                var before = _position;
                statements.Add(ParseStatement());
                if (_position == before)
                    statements.Add(SkipStrayToken());
            }

            sections.Add(new(labels, statements));
        }

        return new(keyword, openParen, expression, closeParen, open, sections, Expect(SyntaxKind.CloseBrace));
    }

    private StatementSyntax ParseUsing(bool topLevel, SyntaxToken? awaitKeyword)
    {
        if (PeekKind(1) == SyntaxKind.OpenParen)
        {
            var keyword = Advance();
            var open = Advance();
            LocalDeclarationStatement? declaration = null;
            ExpressionSyntax? expression = null;
            if (IsLocalDeclaration())
                declaration = new([], ParseType(), ParseDeclarators(), null);
            else
                expression = ParseExpression();
            return new UsingStatement(awaitKeyword, keyword, open, declaration, expression, Expect(SyntaxKind.CloseParen), ParseEmbedded());
        }

        var usingKeyword = Advance();
        if (topLevel && awaitKeyword is null && (Kind == SyntaxKind.StaticKeyword || IsUsingDirective()))
        {
            var staticKeyword = TryTake(SyntaxKind.StaticKeyword);
            SyntaxToken? alias = null, equals = null;
            if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Equals)
                (alias, equals) = (Advance(), Advance());
            return new UsingDirective(usingKeyword, staticKeyword, alias, equals, ParseType(), Expect(SyntaxKind.Semicolon));
        }

        if (topLevel)
        {
            Error(
                usingKeyword.Span, awaitKeyword is null ? "CS1002" : "CS1519",
                "A 'using' declaration stands in a block or function. At the top of a cell write: using (var x = …) { … }");
        }

        return ParseLocalDeclaration(awaitKeyword is null ? [usingKeyword] : [awaitKeyword, usingKeyword]);
    }

    private bool IsUsingDirective()
    {
        if (Kind == SyntaxKind.Identifier && PeekKind(1) == SyntaxKind.Equals)
            return true;
        var at = _position;
        return !ScanType(ref at) || tokens[at].Kind != SyntaxKind.Identifier || tokens[at + 1].Kind != SyntaxKind.Equals;
    }

    /// <summary>A type and a name, and then what can follow a declared name.</summary>
    private bool IsLocalDeclaration()
    {
        if (IsQuery())
            return false;
        var at = _position;
        if (Kind == SyntaxKind.RefKeyword)
            at++;
        if (!ScanType(ref at) || tokens[at].Kind != SyntaxKind.Identifier)
            return false;
        if (tokens[at].IsContextual("with") || tokens[at].IsContextual("when"))
            return tokens[at + 1].Kind is SyntaxKind.Equals or SyntaxKind.Semicolon;
        if (IsContextual("await") && at == _position + 1)
            return false;
        return tokens[at + 1].Kind is SyntaxKind.Equals or SyntaxKind.Semicolon or SyntaxKind.Comma or SyntaxKind.EndOfFile
            or SyntaxKind.CloseBrace or SyntaxKind.CloseParen || SyntaxFacts.IsKeyword(tokens[at + 1].Kind)
            || tokens[at + 1].Kind is SyntaxKind.Identifier or SyntaxKind.NumericLiteral or SyntaxKind.StringLiteral or SyntaxKind.OpenBracket;
    }

    private LocalDeclarationStatement ParseLocalDeclaration(List<SyntaxToken> modifiers)
    {
        var type = ParseType();
        var variables = ParseDeclarators();
        return new(modifiers, type, variables, Expect(SyntaxKind.Semicolon));
    }

    private SeparatedList<VariableDeclarator> ParseDeclarators()
    {
        var items = new List<VariableDeclarator>();
        var commas = new List<SyntaxToken>();
        while (true)
        {
            var name = Expect(SyntaxKind.Identifier);
            var equals = TryTake(SyntaxKind.Equals);
            var value = equals is null ? null : Kind == SyntaxKind.OpenBrace ? ParseInitializer() : ParseExpression();
            items.Add(new(name, equals, value));
            if (TryTake(SyntaxKind.Comma) is not { } comma)
                return new(items, commas);
            commas.Add(comma);
        }
    }
}

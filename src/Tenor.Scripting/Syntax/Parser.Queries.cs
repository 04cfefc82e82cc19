namespace Tenor.Scripting.Syntax;

/// <summary>Query expressions (§12.20).</summary>
internal sealed partial class Parser
{
    private static bool IsQueryWord(SyntaxToken token) => token.Kind == SyntaxKind.Identifier && token.Text is
        "from" or "where" or "select" or "group" or "into" or "orderby" or "join" or "let" or "on" or "equals" or "by" or "ascending" or "descending";

    /// <summary><c>from</c> begins a query where a name, or a type and a name, and <c>in</c> follow.</summary>
    private bool IsQuery()
    {
        if (!IsContextual("from"))
            return false;
        if (PeekKind(1) == SyntaxKind.Identifier && PeekKind(2) == SyntaxKind.InKeyword)
            return true;
        var at = _position + 1;
        return ScanType(ref at) && tokens[at].Kind == SyntaxKind.Identifier && tokens[at + 1].Kind == SyntaxKind.InKeyword;
    }

    private QueryExpression ParseQuery()
    {
        var saved = _inQuery;
        _inQuery = true;
        var query = new QueryExpression(ParseFrom(), ParseQueryBody());
        _inQuery = saved;
        return query;
    }

    private FromClause ParseFrom()
    {
        var keyword = Advance();
        var type = PeekKind(1) == SyntaxKind.InKeyword ? null : ParseType();
        return new(keyword, type, Expect(SyntaxKind.Identifier), Expect(SyntaxKind.InKeyword), ParseExpression());
    }

    private QueryBody ParseQueryBody()
    {
        if (!Enter())
        {
            Leave();
            var missing = new IdentifierName(MissingToken(SyntaxKind.Identifier));
            return new([], new SelectClause(MissingToken(SyntaxKind.Identifier), missing), null);
        }

        var clauses = new List<QueryClause>();
        while (true)
        {
            if (IsContextual("from"))
                clauses.Add(ParseFrom());
            else if (IsContextual("let"))
                clauses.Add(new LetClause(Advance(), Expect(SyntaxKind.Identifier), Expect(SyntaxKind.Equals), ParseExpression()));
            else if (IsContextual("where"))
                clauses.Add(new WhereClause(Advance(), ParseExpression()));
            else if (IsContextual("join"))
                clauses.Add(ParseJoin());
            else if (IsContextual("orderby"))
                clauses.Add(ParseOrderBy());
            else
                break;
        }

        QueryClause end;
        if (IsContextual("group"))
        {
            end = new GroupClause(Advance(), ParseExpression(), ExpectContextual("by"), ParseExpression());
        }
        else if (IsContextual("select"))
        {
            end = new SelectClause(Advance(), ParseExpression());
        }
        else
        {
            var keyword = Missing(SyntaxKind.Identifier, "CS0742", "A query ends with 'select' or 'group … by …'.");
            end = new SelectClause(keyword, new IdentifierName(MissingToken(SyntaxKind.Identifier)));
        }

        QueryContinuation? continuation = null;
        if (IsContextual("into"))
            continuation = new(Advance(), Expect(SyntaxKind.Identifier), ParseQueryBody());
        Leave();
        return new(clauses, end, continuation);
    }

    private JoinClause ParseJoin()
    {
        var keyword = Advance();
        var type = PeekKind(1) == SyntaxKind.InKeyword ? null : ParseType();
        var name = Expect(SyntaxKind.Identifier);
        var inKeyword = Expect(SyntaxKind.InKeyword);
        var source = ParseExpression();
        var on = ExpectContextual("on");
        var left = ParseExpression();
        var equals = ExpectContextual("equals");
        var right = ParseExpression();
        SyntaxToken? into = null, intoName = null;
        if (IsContextual("into"))
            (into, intoName) = (Advance(), Expect(SyntaxKind.Identifier));
        return new(keyword, type, name, inKeyword, source, on, left, equals, right, into, intoName);
    }

    private OrderByClause ParseOrderBy()
    {
        var keyword = Advance();
        var items = new List<Ordering>();
        var commas = new List<SyntaxToken>();
        while (true)
        {
            var expression = ParseExpression();
            items.Add(new(expression, IsContextual("ascending") || IsContextual("descending") ? Advance() : null));
            if (TryTake(SyntaxKind.Comma) is not { } comma)
                return new(keyword, new(items, commas));
            commas.Add(comma);
        }
    }
}

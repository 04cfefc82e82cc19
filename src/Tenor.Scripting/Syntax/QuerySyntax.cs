namespace Tenor.Scripting.Syntax;

/// <summary><c>from … select …</c> (C# specification §12.20).</summary>
internal sealed class QueryExpression(FromClause from, QueryBody body) : ExpressionSyntax
{
    public FromClause From => from;
    public QueryBody Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() => [from, body];
}

internal sealed class QueryBody(List<QueryClause> clauses, QueryClause end, QueryContinuation? continuation) : SyntaxNode
{
    public IReadOnlyList<QueryClause> Clauses => clauses;

    /// <summary>A <see cref="SelectClause"/> or a <see cref="GroupClause"/>.</summary>
    public QueryClause End => end;
    public QueryContinuation? Continuation => continuation;
    protected override IEnumerable<SyntaxElement?> Parts() => [.. clauses, end, continuation];
}

internal sealed class QueryContinuation(SyntaxToken into, SyntaxToken name, QueryBody body) : SyntaxNode
{
    public SyntaxToken Name => name;
    public QueryBody Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() => [into, name, body];
}

internal abstract class QueryClause : SyntaxNode;

internal sealed class FromClause(SyntaxToken keyword, TypeSyntax? type, SyntaxToken name, SyntaxToken inKeyword, ExpressionSyntax source) : QueryClause
{
    public TypeSyntax? Type => type;
    public SyntaxToken Name => name;
    public ExpressionSyntax Source => source;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, type, name, inKeyword, source];
}

internal sealed class LetClause(SyntaxToken keyword, SyntaxToken name, SyntaxToken equals, ExpressionSyntax expression) : QueryClause
{
    public SyntaxToken Name => name;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, name, equals, expression];
}

internal sealed class WhereClause(SyntaxToken keyword, ExpressionSyntax condition) : QueryClause
{
    public ExpressionSyntax Condition => condition;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, condition];
}

internal sealed class JoinClause(
    SyntaxToken keyword, TypeSyntax? type, SyntaxToken name, SyntaxToken inKeyword, ExpressionSyntax source, SyntaxToken on, ExpressionSyntax left,
    SyntaxToken equals, ExpressionSyntax right, SyntaxToken? into, SyntaxToken? intoName) : QueryClause
{
    public TypeSyntax? Type => type;
    public SyntaxToken Name => name;
    public ExpressionSyntax Source => source;
    public ExpressionSyntax Left => left;
    public ExpressionSyntax Right => right;
    public SyntaxToken? IntoName => intoName;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [keyword, type, name, inKeyword, source, on, left, equals, right, into, intoName];
}

internal sealed class OrderByClause(SyntaxToken keyword, SeparatedList<Ordering> orderings) : QueryClause
{
    public SeparatedList<Ordering> Orderings => orderings;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, .. orderings.All()];
}

internal sealed class Ordering(ExpressionSyntax expression, SyntaxToken? direction) : SyntaxNode
{
    public ExpressionSyntax Expression => expression;
    public bool Descending => direction is not null && direction.IsContextual("descending");
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, direction];
}

internal sealed class SelectClause(SyntaxToken keyword, ExpressionSyntax expression) : QueryClause
{
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, expression];
}

internal sealed class GroupClause(SyntaxToken keyword, ExpressionSyntax element, SyntaxToken by, ExpressionSyntax key) : QueryClause
{
    public ExpressionSyntax Element => element;
    public ExpressionSyntax Key => key;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, element, by, key];
}

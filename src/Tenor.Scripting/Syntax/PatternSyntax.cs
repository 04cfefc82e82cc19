namespace Tenor.Scripting.Syntax;

/// <summary>A pattern (C# specification §11.2).</summary>
internal abstract class PatternSyntax : SyntaxNode;

/// <summary>A constant, or a name that may prove to be a type.</summary>
internal sealed class ConstantPattern(ExpressionSyntax expression) : PatternSyntax
{
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression];
}

internal sealed class TypePattern(TypeSyntax type) : PatternSyntax
{
    public TypeSyntax Type => type;
    protected override IEnumerable<SyntaxElement?> Parts() => [type];
}

internal sealed class DeclarationPattern(TypeSyntax type, DesignationSyntax designation) : PatternSyntax
{
    public TypeSyntax Type => type;
    public DesignationSyntax Designation => designation;
    protected override IEnumerable<SyntaxElement?> Parts() => [type, designation];
}

internal sealed class VarPattern(SyntaxToken varKeyword, DesignationSyntax designation) : PatternSyntax
{
    public SyntaxToken VarKeyword => varKeyword;
    public DesignationSyntax Designation => designation;
    protected override IEnumerable<SyntaxElement?> Parts() => [varKeyword, designation];
}

internal sealed class DiscardPattern(SyntaxToken underscore) : PatternSyntax
{
    protected override IEnumerable<SyntaxElement?> Parts() => [underscore];
}

internal sealed class RelationalPattern(SyntaxToken operatorToken, ExpressionSyntax expression) : PatternSyntax
{
    public SyntaxToken Operator => operatorToken;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [operatorToken, expression];
}

internal sealed class NotPattern(SyntaxToken keyword, PatternSyntax pattern) : PatternSyntax
{
    public PatternSyntax Pattern => pattern;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, pattern];
}

/// <summary><c>and</c>, <c>or</c>.</summary>
internal sealed class BinaryPattern(PatternSyntax left, SyntaxToken keyword, PatternSyntax right) : PatternSyntax
{
    public PatternSyntax Left => left;
    public SyntaxToken Keyword => keyword;
    public bool IsAnd => keyword.IsContextual("and");
    public PatternSyntax Right => right;
    protected override IEnumerable<SyntaxElement?> Parts() => [left, keyword, right];
}

internal sealed class ParenthesizedPattern(SyntaxToken open, PatternSyntax pattern, SyntaxToken close) : PatternSyntax
{
    public PatternSyntax Pattern => pattern;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, pattern, close];
}

/// <summary><c>T (p, q) { A: r } name</c>, each part optional.</summary>
internal sealed class RecursivePattern(
    TypeSyntax? type, PositionalClause? positional, PropertyClause? properties, DesignationSyntax? designation) : PatternSyntax
{
    public TypeSyntax? Type => type;
    public PositionalClause? Positional => positional;
    public PropertyClause? Properties => properties;
    public DesignationSyntax? Designation => designation;
    protected override IEnumerable<SyntaxElement?> Parts() => [type, positional, properties, designation];
}

internal sealed class PositionalClause(SyntaxToken open, SeparatedList<Subpattern> subpatterns, SyntaxToken close) : SyntaxNode
{
    public SeparatedList<Subpattern> Subpatterns => subpatterns;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. subpatterns.All(), close];
}

internal sealed class PropertyClause(SyntaxToken open, SeparatedList<Subpattern> subpatterns, SyntaxToken close) : SyntaxNode
{
    public SeparatedList<Subpattern> Subpatterns => subpatterns;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. subpatterns.All(), close];
}

/// <summary><c>A.B: pattern</c> or <c>pattern</c>.</summary>
internal sealed class Subpattern(List<SyntaxToken> path, List<SyntaxToken> dots, SyntaxToken? colon, PatternSyntax pattern) : SyntaxNode
{
    /// <summary>Names of the members that lead to the value; empty in a positional subpattern without a name.</summary>
    public IReadOnlyList<SyntaxToken> Path => path;
    public PatternSyntax Pattern => pattern;
    protected override IEnumerable<SyntaxElement?> Parts()
    {
        for (var i = 0; i < path.Count; i++)
        {
            yield return path[i];
            if (i < dots.Count)
                yield return dots[i];
        }

        yield return colon;
        yield return pattern;
    }
}

internal sealed class ListPattern(SyntaxToken open, SeparatedList<PatternSyntax> patterns, SyntaxToken close, DesignationSyntax? designation) : PatternSyntax
{
    public SeparatedList<PatternSyntax> Patterns => patterns;
    public DesignationSyntax? Designation => designation;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. patterns.All(), close, designation];
}

internal sealed class SlicePattern(SyntaxToken dots, PatternSyntax? pattern) : PatternSyntax
{
    public PatternSyntax? Pattern => pattern;
    protected override IEnumerable<SyntaxElement?> Parts() => [dots, pattern];
}

/// <summary>The name or names that a declaration or pattern gives to a value.</summary>
internal abstract class DesignationSyntax : SyntaxNode;

internal sealed class SingleDesignation(SyntaxToken identifier) : DesignationSyntax
{
    public SyntaxToken Identifier => identifier;
    protected override IEnumerable<SyntaxElement?> Parts() => [identifier];
}

internal sealed class DiscardDesignation(SyntaxToken underscore) : DesignationSyntax
{
    public SyntaxToken Underscore => underscore;
    protected override IEnumerable<SyntaxElement?> Parts() => [underscore];
}

internal sealed class ParenthesizedDesignation(SyntaxToken open, SeparatedList<DesignationSyntax> variables, SyntaxToken close) : DesignationSyntax
{
    public SeparatedList<DesignationSyntax> Variables => variables;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. variables.All(), close];
}

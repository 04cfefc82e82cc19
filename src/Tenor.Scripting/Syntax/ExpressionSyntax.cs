namespace Tenor.Scripting.Syntax;

/// <summary>An expression (C# specification §12); types are expressions too, as a name can be either.</summary>
internal abstract class ExpressionSyntax : SyntaxNode;

internal sealed class LiteralExpression(SyntaxToken token) : ExpressionSyntax
{
    public SyntaxToken Token => token;
    protected override IEnumerable<SyntaxElement?> Parts() => [token];
}

/// <summary><c>$"…"</c>. The parts lie inside the token; the token is the only child that counts for the tree's text.</summary>
internal sealed class InterpolatedStringExpression(SyntaxToken token, List<InterpolatedPart> parts) : ExpressionSyntax
{
    public SyntaxToken Token => token;
    public IReadOnlyList<InterpolatedPart> InterpolatedParts => parts;
    public override SourceSpan Span => token.Span;
    protected override IEnumerable<SyntaxElement?> Parts() => parts;
}

internal abstract class InterpolatedPart : SyntaxNode;

internal sealed class InterpolatedText(string value, SourceSpan span) : InterpolatedPart
{
    public string Value => value;
    public override SourceSpan Span => span;
    protected override IEnumerable<SyntaxElement?> Parts() => [];
}

internal sealed class Interpolation(ExpressionSyntax expression, ExpressionSyntax? alignment, string? format, SourceSpan span) : InterpolatedPart
{
    public ExpressionSyntax Expression => expression;
    public ExpressionSyntax? Alignment => alignment;
    public string? Format => format;

    /// <summary>The hole with its braces.</summary>
    public override SourceSpan Span => span;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, alignment];
}

internal sealed class ParenthesizedExpression(SyntaxToken open, ExpressionSyntax expression, SyntaxToken close) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, expression, close];
}

internal sealed class TupleExpression(SyntaxToken open, SeparatedList<ArgumentSyntax> arguments, SyntaxToken close) : ExpressionSyntax
{
    public SeparatedList<ArgumentSyntax> Arguments => arguments;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. arguments.All(), close];
}

internal sealed class PrefixUnaryExpression(SyntaxToken operatorToken, ExpressionSyntax operand) : ExpressionSyntax
{
    public SyntaxToken Operator => operatorToken;
    public ExpressionSyntax Operand => operand;
    protected override IEnumerable<SyntaxElement?> Parts() => [operatorToken, operand];
}

internal sealed class PostfixUnaryExpression(ExpressionSyntax operand, SyntaxToken operatorToken) : ExpressionSyntax
{
    public SyntaxToken Operator => operatorToken;
    public ExpressionSyntax Operand => operand;
    protected override IEnumerable<SyntaxElement?> Parts() => [operand, operatorToken];
}

/// <summary>A binary operator, <c>as</c>, or <c>is</c> with a type or constant that could be either (then <see cref="IsPatternExpression"/> is used).</summary>
internal sealed class BinaryExpression(ExpressionSyntax left, SyntaxToken operatorToken, ExpressionSyntax right) : ExpressionSyntax
{
    public ExpressionSyntax Left => left;
    public SyntaxToken Operator => operatorToken;
    public ExpressionSyntax Right => right;
    protected override IEnumerable<SyntaxElement?> Parts() => [left, operatorToken, right];
}

internal sealed class IsPatternExpression(ExpressionSyntax expression, SyntaxToken isKeyword, PatternSyntax pattern) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    public SyntaxToken IsKeyword => isKeyword;
    public PatternSyntax Pattern => pattern;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, isKeyword, pattern];
}

internal sealed class AssignmentExpression(ExpressionSyntax left, SyntaxToken operatorToken, ExpressionSyntax right) : ExpressionSyntax
{
    public ExpressionSyntax Left => left;
    public SyntaxToken Operator => operatorToken;
    public ExpressionSyntax Right => right;
    protected override IEnumerable<SyntaxElement?> Parts() => [left, operatorToken, right];
}

internal sealed class ConditionalExpression(
    ExpressionSyntax condition, SyntaxToken question, ExpressionSyntax whenTrue, SyntaxToken colon, ExpressionSyntax whenFalse) : ExpressionSyntax
{
    public ExpressionSyntax Condition => condition;
    public ExpressionSyntax WhenTrue => whenTrue;
    public ExpressionSyntax WhenFalse => whenFalse;
    protected override IEnumerable<SyntaxElement?> Parts() => [condition, question, whenTrue, colon, whenFalse];
}

internal sealed class MemberAccessExpression(ExpressionSyntax expression, SyntaxToken dot, SimpleName name) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    public SyntaxToken Dot => dot;
    public SimpleName Name => name;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, dot, name];
}

/// <summary><c>a?.b.c</c>: what follows the question mark is one chain, evaluated only where <c>a</c> is not null (§12.8.8).</summary>
internal sealed class ConditionalAccessExpression(ExpressionSyntax expression, SyntaxToken question, ExpressionSyntax whenNotNull) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    public SyntaxToken Question => question;
    public ExpressionSyntax WhenNotNull => whenNotNull;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, question, whenNotNull];
}

/// <summary>The <c>.b</c> at the head of what follows a null-conditional question mark.</summary>
internal sealed class MemberBindingExpression(SyntaxToken dot, SimpleName name) : ExpressionSyntax
{
    public SyntaxToken Dot => dot;
    public SimpleName Name => name;
    protected override IEnumerable<SyntaxElement?> Parts() => [dot, name];
}

/// <summary>The <c>[i]</c> at the head of what follows a null-conditional question mark.</summary>
internal sealed class ElementBindingExpression(ArgumentList arguments) : ExpressionSyntax
{
    public ArgumentList Arguments => arguments;
    protected override IEnumerable<SyntaxElement?> Parts() => [arguments];
}

internal sealed class InvocationExpression(ExpressionSyntax expression, ArgumentList arguments) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    public ArgumentList Arguments => arguments;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, arguments];
}

internal sealed class ElementAccessExpression(ExpressionSyntax expression, ArgumentList arguments) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    public ArgumentList Arguments => arguments;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, arguments];
}

/// <summary>Arguments with their parentheses or brackets.</summary>
internal sealed class ArgumentList(SyntaxToken open, SeparatedList<ArgumentSyntax> arguments, SyntaxToken close) : SyntaxNode
{
    public SyntaxToken Open => open;
    public SeparatedList<ArgumentSyntax> Arguments => arguments;
    public SyntaxToken Close => close;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. arguments.All(), close];
}

internal sealed class ArgumentSyntax(SyntaxToken? name, SyntaxToken? colon, SyntaxToken? modifier, ExpressionSyntax expression) : SyntaxNode
{
    /// <summary>The parameter's name in <c>name: value</c>.</summary>
    public SyntaxToken? Name => name;

    /// <summary><c>ref</c>, <c>out</c> or <c>in</c>.</summary>
    public SyntaxToken? Modifier => modifier;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [name, colon, modifier, expression];
}

internal sealed class CastExpression(SyntaxToken open, TypeSyntax type, SyntaxToken close, ExpressionSyntax expression) : ExpressionSyntax
{
    public TypeSyntax Type => type;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, type, close, expression];
}

/// <summary><c>typeof(T)</c>, <c>default(T)</c>, <c>sizeof(T)</c>.</summary>
internal sealed class TypeOperatorExpression(SyntaxToken keyword, SyntaxToken open, TypeSyntax type, SyntaxToken close) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public TypeSyntax Type => type;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, type, close];
}

/// <summary><c>checked(x)</c> and <c>unchecked(x)</c>.</summary>
internal sealed class CheckedExpression(SyntaxToken keyword, SyntaxToken open, ExpressionSyntax expression, SyntaxToken close) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, expression, close];
}

internal sealed class AwaitExpression(SyntaxToken keyword, ExpressionSyntax expression) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, expression];
}

internal sealed class ThrowExpression(SyntaxToken keyword, ExpressionSyntax expression) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, expression];
}

internal sealed class RangeExpression(ExpressionSyntax? left, SyntaxToken operatorToken, ExpressionSyntax? right) : ExpressionSyntax
{
    public ExpressionSyntax? Left => left;
    public ExpressionSyntax? Right => right;
    protected override IEnumerable<SyntaxElement?> Parts() => [left, operatorToken, right];
}

/// <summary><c>var x</c> or <c>T x</c> as an argument or in a deconstruction.</summary>
internal sealed class DeclarationExpression(TypeSyntax type, DesignationSyntax designation) : ExpressionSyntax
{
    public TypeSyntax Type => type;
    public DesignationSyntax Designation => designation;
    protected override IEnumerable<SyntaxElement?> Parts() => [type, designation];
}

internal sealed class SwitchExpression(
    ExpressionSyntax governing, SyntaxToken keyword, SyntaxToken open, SeparatedList<SwitchExpressionArm> arms, SyntaxToken close) : ExpressionSyntax
{
    public ExpressionSyntax Governing => governing;
    public SyntaxToken Keyword => keyword;
    public SeparatedList<SwitchExpressionArm> Arms => arms;
    protected override IEnumerable<SyntaxElement?> Parts() => [governing, keyword, open, .. arms.All(), close];
}

internal sealed class SwitchExpressionArm(PatternSyntax pattern, WhenClause? when, SyntaxToken arrow, ExpressionSyntax expression) : SyntaxNode
{
    public PatternSyntax Pattern => pattern;
    public WhenClause? When => when;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [pattern, when, arrow, expression];
}

internal sealed class WhenClause(SyntaxToken keyword, ExpressionSyntax condition) : SyntaxNode
{
    public ExpressionSyntax Condition => condition;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, condition];
}

/// <summary>C# that cells do not take; the parser has said so.</summary>
internal sealed class RefusedExpression(List<SyntaxElement> parts) : ExpressionSyntax
{
    protected override IEnumerable<SyntaxElement?> Parts() => parts;
}

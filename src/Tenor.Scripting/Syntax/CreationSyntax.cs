namespace Tenor.Scripting.Syntax;

/// <summary><c>new T(…) { … }</c>; without a type it takes that of its target.</summary>
internal sealed class ObjectCreationExpression(
    SyntaxToken keyword, TypeSyntax? type, ArgumentList? arguments, InitializerExpression? initializer) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public TypeSyntax? Type => type;
    public ArgumentList? Arguments => arguments;
    public InitializerExpression? Initializer => initializer;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, type, arguments, initializer];
}

/// <summary><c>new { A = 1, b.C }</c> (§12.8.16.7).</summary>
internal sealed class AnonymousObjectCreationExpression(
    SyntaxToken keyword, SyntaxToken open, SeparatedList<AnonymousMember> members, SyntaxToken close) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public SeparatedList<AnonymousMember> Members => members;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, .. members.All(), close];
}

internal sealed class AnonymousMember(SyntaxToken? name, SyntaxToken? equals, ExpressionSyntax expression) : SyntaxNode
{
    public SyntaxToken? Name => name;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [name, equals, expression];
}

/// <summary><c>new T[n, m][] { … }</c>.</summary>
internal sealed class ArrayCreationExpression(
    SyntaxToken keyword, TypeSyntax elementType, SyntaxToken open, SeparatedList<ExpressionSyntax> sizes, List<SyntaxToken> emptyRank,
    SyntaxToken close, List<ArrayRankSpecifier> innerRanks, InitializerExpression? initializer) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public TypeSyntax ElementType => elementType;
    public SeparatedList<ExpressionSyntax> Sizes => sizes;

    /// <summary>Number of dimensions of the outermost array.</summary>
    public int Rank => sizes.Count > 0 ? sizes.Count : emptyRank.Count + 1;
    public IReadOnlyList<ArrayRankSpecifier> InnerRanks => innerRanks;
    public InitializerExpression? Initializer => initializer;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [keyword, elementType, open, .. sizes.All(), .. emptyRank, close, .. innerRanks, initializer];
}

/// <summary><c>new[] { … }</c>.</summary>
internal sealed class ImplicitArrayCreationExpression(
    SyntaxToken keyword, SyntaxToken open, List<SyntaxToken> commas, SyntaxToken close, InitializerExpression initializer) : ExpressionSyntax
{
    public SyntaxToken Keyword => keyword;
    public int Rank => commas.Count + 1;
    public InitializerExpression Initializer => initializer;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, .. commas, close, initializer];
}

/// <summary><c>{ … }</c> after a creation: of members, of elements, or an array's.</summary>
internal sealed class InitializerExpression(SyntaxToken open, SeparatedList<ExpressionSyntax> expressions, SyntaxToken close) : ExpressionSyntax
{
    public SyntaxToken Open => open;
    public SeparatedList<ExpressionSyntax> Expressions => expressions;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. expressions.All(), close];
}

/// <summary><c>[i] = …</c>'s left side in an object initialiser.</summary>
internal sealed class ImplicitElementAccess(ArgumentList arguments) : ExpressionSyntax
{
    public ArgumentList Arguments => arguments;
    protected override IEnumerable<SyntaxElement?> Parts() => [arguments];
}

internal sealed class WithExpression(ExpressionSyntax expression, SyntaxToken keyword, InitializerExpression initializer) : ExpressionSyntax
{
    public ExpressionSyntax Expression => expression;
    public SyntaxToken Keyword => keyword;
    public InitializerExpression Initializer => initializer;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, keyword, initializer];
}

/// <summary><c>[a, b, .. c]</c> (§12.8.17).</summary>
internal sealed class CollectionExpression(SyntaxToken open, SeparatedList<CollectionElement> elements, SyntaxToken close) : ExpressionSyntax
{
    public SeparatedList<CollectionElement> Elements => elements;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. elements.All(), close];
}

internal sealed class CollectionElement(SyntaxToken? spread, ExpressionSyntax expression) : SyntaxNode
{
    public bool IsSpread => spread is not null;
    public ExpressionSyntax Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [spread, expression];
}

/// <summary>A lambda, or <c>delegate (…) { … }</c>, whose <see cref="Parameters"/> may be absent altogether.</summary>
internal sealed class LambdaExpression(
    List<SyntaxToken> modifiers, TypeSyntax? returnType, SyntaxToken? delegateKeyword, SyntaxToken? open, SeparatedList<ParameterSyntax>? parameters,
    SyntaxToken? close, SyntaxToken? arrow, SyntaxNode body) : ExpressionSyntax
{
    public bool IsAsync => modifiers.Any(m => m.IsContextual("async"));
    public bool IsStatic => modifiers.Any(m => m.Kind == SyntaxKind.StaticKeyword);
    public TypeSyntax? ReturnType => returnType;
    public SeparatedList<ParameterSyntax>? Parameters => parameters;
    public SyntaxToken? Arrow => arrow;

    /// <summary>An <see cref="ExpressionSyntax"/> or a <see cref="BlockStatement"/>.</summary>
    public SyntaxNode Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [.. modifiers, returnType, delegateKeyword, open, .. parameters?.All() ?? [], close, arrow, body];
}

internal sealed class ParameterSyntax(
    List<SyntaxToken> modifiers, TypeSyntax? type, SyntaxToken name, SyntaxToken? equals, ExpressionSyntax? defaultValue) : SyntaxNode
{
    /// <summary><c>ref</c>, <c>out</c>, <c>in</c>, <c>params</c>.</summary>
    public IReadOnlyList<SyntaxToken> Modifiers => modifiers;

    /// <summary>Null in a lambda whose parameter's type is to be inferred.</summary>
    public TypeSyntax? Type => type;
    public SyntaxToken Name => name;
    public ExpressionSyntax? DefaultValue => defaultValue;
    protected override IEnumerable<SyntaxElement?> Parts() => [.. modifiers, type, name, equals, defaultValue];
}

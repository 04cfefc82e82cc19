namespace Tenor.Scripting.Syntax;

/// <summary>A type as it is written (C# specification §8).</summary>
internal abstract class TypeSyntax : ExpressionSyntax;

/// <summary>A name with or without type arguments.</summary>
internal abstract class SimpleName(SyntaxToken identifier) : TypeSyntax
{
    public SyntaxToken Identifier => identifier;

    public virtual SeparatedList<TypeSyntax>? TypeArguments => null;
}

internal sealed class IdentifierName(SyntaxToken identifier) : SimpleName(identifier)
{
    protected override IEnumerable<SyntaxElement?> Parts() => [Identifier];
}

internal sealed class GenericName(SyntaxToken identifier, SyntaxToken open, SeparatedList<TypeSyntax> arguments, SyntaxToken close)
    : SimpleName(identifier)
{
    public override SeparatedList<TypeSyntax> TypeArguments => arguments;
    protected override IEnumerable<SyntaxElement?> Parts() => [Identifier, open, .. arguments.All(), close];
}

/// <summary>The absent argument in <c>typeof(List&lt;&gt;)</c>.</summary>
internal sealed class OmittedType(int position) : TypeSyntax
{
    public override SourceSpan Span => new(position, position);
    protected override IEnumerable<SyntaxElement?> Parts() => [];
}

internal sealed class QualifiedName(TypeSyntax left, SyntaxToken dot, SimpleName right) : TypeSyntax
{
    public TypeSyntax Left => left;
    public SyntaxToken Dot => dot;
    public SimpleName Right => right;
    protected override IEnumerable<SyntaxElement?> Parts() => [left, dot, right];
}

/// <summary><c>global::Name</c>.</summary>
internal sealed class AliasQualifiedName(SyntaxToken alias, SyntaxToken colons, SimpleName name) : TypeSyntax
{
    public SyntaxToken Alias => alias;
    public SimpleName Name => name;
    protected override IEnumerable<SyntaxElement?> Parts() => [alias, colons, name];
}

internal sealed class PredefinedType(SyntaxToken keyword) : TypeSyntax
{
    public SyntaxToken Keyword => keyword;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword];
}

internal sealed class NullableType(TypeSyntax elementType, SyntaxToken question) : TypeSyntax
{
    public TypeSyntax ElementType => elementType;
    protected override IEnumerable<SyntaxElement?> Parts() => [elementType, question];
}

internal sealed class ArrayType(TypeSyntax elementType, List<ArrayRankSpecifier> ranks) : TypeSyntax
{
    public TypeSyntax ElementType => elementType;

    /// <summary>Outermost array first, as it is written.</summary>
    public IReadOnlyList<ArrayRankSpecifier> Ranks => ranks;
    protected override IEnumerable<SyntaxElement?> Parts() => [elementType, .. ranks];
}

internal sealed class ArrayRankSpecifier(SyntaxToken open, List<SyntaxToken> commas, SyntaxToken close) : SyntaxNode
{
    public int Rank => commas.Count + 1;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. commas, close];
}

internal sealed class TupleType(SyntaxToken open, SeparatedList<TupleTypeElement> elements, SyntaxToken close) : TypeSyntax
{
    public SeparatedList<TupleTypeElement> Elements => elements;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. elements.All(), close];
}

internal sealed class TupleTypeElement(TypeSyntax type, SyntaxToken? name) : SyntaxNode
{
    public TypeSyntax Type => type;
    public SyntaxToken? Name => name;
    protected override IEnumerable<SyntaxElement?> Parts() => [type, name];
}

/// <summary>A type that cells do not take (a pointer, <c>ref</c>); the parser has said so.</summary>
internal sealed class RefusedType(List<SyntaxElement> parts) : TypeSyntax
{
    protected override IEnumerable<SyntaxElement?> Parts() => parts;
}

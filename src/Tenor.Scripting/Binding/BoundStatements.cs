using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Binding;

/// <summary>A statement whose names and types are known.</summary>
internal abstract class BoundStatement(SyntaxNode syntax)
{
    public SyntaxNode Syntax { get; } = syntax;
}

/// <summary>Statements with the variables and functions that live as long as they run.</summary>
internal sealed class BoundBlock(
    SyntaxNode syntax, IReadOnlyList<LocalSymbol> locals, IReadOnlyList<BoundFunctionDeclaration> functions, IReadOnlyList<BoundStatement> statements)
    : BoundStatement(syntax)
{
    public IReadOnlyList<LocalSymbol> Locals => locals;
    public IReadOnlyList<BoundFunctionDeclaration> Functions => functions;
    public IReadOnlyList<BoundStatement> Statements => statements;
}

internal sealed record BoundFunctionDeclaration(FunctionSymbol Function, BoundLambda Body);

internal sealed class BoundExpressionStatement(SyntaxNode syntax, BoundExpression expression) : BoundStatement(syntax)
{
    public BoundExpression Expression => expression;
}

/// <summary>Gives a declared variable its first value, or marks it as declared without one.</summary>
internal sealed class BoundDeclaration(SyntaxNode syntax, VariableSymbol variable, BoundExpression? value) : BoundStatement(syntax)
{
    public VariableSymbol Variable => variable;
    public BoundExpression? Value => value;
}

internal sealed class BoundIf(SyntaxNode syntax, BoundExpression condition, BoundStatement then, BoundStatement? otherwise) : BoundStatement(syntax)
{
    public BoundExpression Condition => condition;
    public BoundStatement Then => then;
    public BoundStatement? Else => otherwise;
}

/// <summary>Where <c>break</c> and <c>continue</c> of one loop or switch go.</summary>
internal sealed class LoopLabels
{
    public System.Linq.Expressions.LabelTarget Break { get; } = System.Linq.Expressions.Expression.Label("break");

    public System.Linq.Expressions.LabelTarget Continue { get; } = System.Linq.Expressions.Expression.Label("continue");

    public bool BreakUsed { get; set; }
}

/// <summary>while, do and for: what runs before each turn's test, and what after its body.</summary>
internal sealed class BoundLoop(
    SyntaxNode syntax, IReadOnlyList<LocalSymbol> locals, BoundStatement? initializer, BoundExpression? condition, IReadOnlyList<LocalSymbol> turnLocals,
    BoundStatement body, BoundExpression[] increments, bool testsFirst, LoopLabels labels) : BoundStatement(syntax)
{
    public IReadOnlyList<LocalSymbol> Locals => locals;
    public BoundStatement? Initializer => initializer;
    public BoundExpression? Condition => condition;

    /// <summary>Variables of the condition, new on each turn.</summary>
    public IReadOnlyList<LocalSymbol> TurnLocals => turnLocals;
    public BoundStatement Body => body;
    public BoundExpression[] Increments => increments;
    public bool TestsFirst => testsFirst;
    public LoopLabels Labels => labels;
}

/// <summary>foreach over an array or a string: an index counts.</summary>
internal sealed class BoundForEachIndexed(
    SyntaxNode syntax, BoundExpression collection, LocalSymbol source, LocalSymbol index, LocalSymbol element, IReadOnlyList<LocalSymbol> locals,
    BoundStatement body, LoopLabels labels) : BoundStatement(syntax)
{
    public BoundExpression Collection => collection;
    public LocalSymbol Source => source;
    public LocalSymbol Index => index;

    /// <summary>Holds the element as it comes from the source; the body begins by converting it to the loop's variable.</summary>
    public LocalSymbol Element => element;
    public IReadOnlyList<LocalSymbol> Locals => locals;
    public BoundStatement Body => body;
    public LoopLabels Labels => labels;
}

/// <summary>foreach over an enumerator.</summary>
internal sealed class BoundForEach(
    SyntaxNode syntax, BoundExpression getEnumerator, LocalSymbol enumerator, BoundExpression moveNext, BoundExpression current, LocalSymbol element,
    IReadOnlyList<LocalSymbol> locals, BoundStatement body, BoundExpression? dispose, LoopLabels labels) : BoundStatement(syntax)
{
    public BoundExpression GetEnumerator => getEnumerator;
    public LocalSymbol Enumerator => enumerator;
    public BoundExpression MoveNext => moveNext;
    public BoundExpression Current => current;
    public LocalSymbol Element => element;
    public IReadOnlyList<LocalSymbol> Locals => locals;
    public BoundStatement Body => body;
    public BoundExpression? Dispose => dispose;
    public LoopLabels Labels => labels;
}

internal sealed class BoundJump(SyntaxNode syntax, LoopLabels labels, bool isBreak) : BoundStatement(syntax)
{
    public LoopLabels Labels => labels;
    public bool IsBreak => isBreak;
}

internal sealed class BoundReturn(SyntaxNode syntax, BoundExpression? value, FunctionFrame frame) : BoundStatement(syntax)
{
    /// <summary>Converted to the function's return type once that is known.</summary>
    public BoundExpression? Value { get; set; } = value;
    public FunctionFrame Frame => frame;
}

internal sealed class BoundThrow(SyntaxNode syntax, BoundExpression? exception) : BoundStatement(syntax)
{
    public BoundExpression? Exception => exception;
}

internal sealed class BoundTry(SyntaxNode syntax, BoundStatement body, IReadOnlyList<BoundCatch> catches, BoundStatement? finallyBody) : BoundStatement(syntax)
{
    public BoundStatement Body => body;
    public IReadOnlyList<BoundCatch> Catches => catches;
    public BoundStatement? Finally => finallyBody;
}

internal sealed record BoundCatch(Type Type, LocalSymbol? Variable, IReadOnlyList<LocalSymbol> Locals, BoundExpression? Filter, BoundStatement Body);

/// <summary><c>using</c>: dispose runs however the body ends.</summary>
internal sealed class BoundUsing(SyntaxNode syntax, IReadOnlyList<LocalSymbol> locals, BoundStatement acquire, BoundStatement body, BoundExpression dispose)
    : BoundStatement(syntax)
{
    public IReadOnlyList<LocalSymbol> Locals => locals;
    public BoundStatement Acquire => acquire;
    public BoundStatement Body => body;
    public BoundExpression Dispose => dispose;
}

internal sealed class BoundSwitch(
    SyntaxNode syntax, BoundExpression governing, LocalSymbol value, IReadOnlyList<BoundSwitchSection> sections, LoopLabels labels) : BoundStatement(syntax)
{
    public BoundExpression Governing => governing;
    public LocalSymbol Value => value;
    public IReadOnlyList<BoundSwitchSection> Sections => sections;
    public LoopLabels Labels => labels;

    /// <summary>Whether some section always applies.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>Variables that sections declare; all sections share them.</summary>
    public IReadOnlyList<LocalSymbol> Locals { get; init; } = [];
}

/// <summary>A section: a test, null for <c>default</c>, and what runs.</summary>
internal sealed record BoundSwitchSection(BoundExpression? Test, bool HasDefault, IReadOnlyList<LocalSymbol> Locals, BoundStatement Body);

namespace Tenor.Scripting.Syntax;

/// <summary>A statement (C# specification §13), or what else may stand at the top of a cell.</summary>
internal abstract class StatementSyntax : SyntaxNode;

/// <summary>A whole cell.</summary>
internal sealed class CompilationUnit(List<StatementSyntax> statements, SyntaxToken endOfFile) : SyntaxNode
{
    public IReadOnlyList<StatementSyntax> Statements => statements;
    public SyntaxToken EndOfFile => endOfFile;
    protected override IEnumerable<SyntaxElement?> Parts() => [.. statements, endOfFile];
}

internal sealed class BlockStatement(SyntaxToken open, List<StatementSyntax> statements, SyntaxToken close) : StatementSyntax
{
    public SyntaxToken Open => open;
    public IReadOnlyList<StatementSyntax> Statements => statements;
    public SyntaxToken Close => close;
    protected override IEnumerable<SyntaxElement?> Parts() => [open, .. statements, close];
}

internal sealed class EmptyStatement(SyntaxToken semicolon) : StatementSyntax
{
    protected override IEnumerable<SyntaxElement?> Parts() => [semicolon];
}

/// <summary>An expression as a statement. Without its semicolon, at the end of a cell, it is the cell's value.</summary>
internal sealed class ExpressionStatement(ExpressionSyntax expression, SyntaxToken? semicolon) : StatementSyntax
{
    public ExpressionSyntax Expression => expression;
    public SyntaxToken? Semicolon => semicolon;
    protected override IEnumerable<SyntaxElement?> Parts() => [expression, semicolon];
}

/// <summary><c>[await] [using] [const] T a = 1, b;</c></summary>
internal sealed class LocalDeclarationStatement(
    List<SyntaxToken> modifiers, TypeSyntax type, SeparatedList<VariableDeclarator> variables, SyntaxToken? semicolon) : StatementSyntax
{
    public bool IsConst => modifiers.Any(m => m.Kind == SyntaxKind.ConstKeyword);
    public bool IsUsing => modifiers.Any(m => m.Kind == SyntaxKind.UsingKeyword);
    public bool IsAwait => modifiers.Any(m => m.IsContextual("await"));
    public TypeSyntax Type => type;
    public SeparatedList<VariableDeclarator> Variables => variables;
    protected override IEnumerable<SyntaxElement?> Parts() => [.. modifiers, type, .. variables.All(), semicolon];
}

internal sealed class VariableDeclarator(SyntaxToken identifier, SyntaxToken? equals, ExpressionSyntax? initializer) : SyntaxNode
{
    public SyntaxToken Identifier => identifier;
    public ExpressionSyntax? Initializer => initializer;
    protected override IEnumerable<SyntaxElement?> Parts() => [identifier, equals, initializer];
}

internal sealed class LocalFunctionStatement(
    List<SyntaxToken> modifiers, TypeSyntax returnType, SyntaxToken identifier, SyntaxToken open, SeparatedList<ParameterSyntax> parameters,
    SyntaxToken close, BlockStatement? body, SyntaxToken? arrow, ExpressionSyntax? expressionBody, SyntaxToken? semicolon) : StatementSyntax
{
    public bool IsAsync => modifiers.Any(m => m.IsContextual("async"));
    public bool IsStatic => modifiers.Any(m => m.Kind == SyntaxKind.StaticKeyword);
    public TypeSyntax ReturnType => returnType;
    public SyntaxToken Identifier => identifier;
    public SeparatedList<ParameterSyntax> Parameters => parameters;
    public BlockStatement? Body => body;
    public ExpressionSyntax? ExpressionBody => expressionBody;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [.. modifiers, returnType, identifier, open, .. parameters.All(), close, body, arrow, expressionBody, semicolon];
}

internal sealed class IfStatement(
    SyntaxToken keyword, SyntaxToken open, ExpressionSyntax condition, SyntaxToken close, StatementSyntax then,
    SyntaxToken? elseKeyword, StatementSyntax? otherwise) : StatementSyntax
{
    public ExpressionSyntax Condition => condition;
    public StatementSyntax Then => then;
    public StatementSyntax? Else => otherwise;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, condition, close, then, elseKeyword, otherwise];
}

internal sealed class WhileStatement(
    SyntaxToken keyword, SyntaxToken open, ExpressionSyntax condition, SyntaxToken close, StatementSyntax body) : StatementSyntax
{
    public ExpressionSyntax Condition => condition;
    public StatementSyntax Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, condition, close, body];
}

internal sealed class DoStatement(
    SyntaxToken keyword, StatementSyntax body, SyntaxToken whileKeyword, SyntaxToken open, ExpressionSyntax condition, SyntaxToken close,
    SyntaxToken semicolon) : StatementSyntax
{
    public StatementSyntax Body => body;
    public ExpressionSyntax Condition => condition;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, body, whileKeyword, open, condition, close, semicolon];
}

internal sealed class ForStatement(
    SyntaxToken keyword, SyntaxToken open, LocalDeclarationStatement? declaration, SeparatedList<ExpressionSyntax> initializers, SyntaxToken firstSemicolon,
    ExpressionSyntax? condition, SyntaxToken secondSemicolon, SeparatedList<ExpressionSyntax> incrementors, SyntaxToken close,
    StatementSyntax body) : StatementSyntax
{
    public LocalDeclarationStatement? Declaration => declaration;
    public SeparatedList<ExpressionSyntax> Initializers => initializers;
    public ExpressionSyntax? Condition => condition;
    public SeparatedList<ExpressionSyntax> Incrementors => incrementors;
    public StatementSyntax Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [keyword, open, declaration, .. initializers.All(), firstSemicolon, condition, secondSemicolon, .. incrementors.All(), close, body];
}

/// <summary><c>[await] foreach (T x in xs)</c>; the variable may be a deconstruction.</summary>
internal sealed class ForEachStatement(
    SyntaxToken? awaitKeyword, SyntaxToken keyword, SyntaxToken open, ExpressionSyntax variable, SyntaxToken inKeyword,
    ExpressionSyntax expression, SyntaxToken close, StatementSyntax body) : StatementSyntax
{
    public bool IsAwait => awaitKeyword is not null;
    public SyntaxToken Keyword => keyword;

    /// <summary>A <see cref="DeclarationExpression"/> or a <see cref="TupleExpression"/> of them.</summary>
    public ExpressionSyntax Variable => variable;
    public ExpressionSyntax Expression => expression;
    public StatementSyntax Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [awaitKeyword, keyword, open, variable, inKeyword, expression, close, body];
}

/// <summary><c>break;</c> or <c>continue;</c></summary>
internal sealed class JumpStatement(SyntaxToken keyword, SyntaxToken semicolon) : StatementSyntax
{
    public SyntaxToken Keyword => keyword;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, semicolon];
}

internal sealed class ReturnStatement(SyntaxToken keyword, ExpressionSyntax? expression, SyntaxToken semicolon) : StatementSyntax
{
    public SyntaxToken Keyword => keyword;
    public ExpressionSyntax? Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, expression, semicolon];
}

internal sealed class ThrowStatement(SyntaxToken keyword, ExpressionSyntax? expression, SyntaxToken semicolon) : StatementSyntax
{
    public SyntaxToken Keyword => keyword;
    public ExpressionSyntax? Expression => expression;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, expression, semicolon];
}

internal sealed class TryStatement(
    SyntaxToken keyword, BlockStatement body, List<CatchClause> catches, SyntaxToken? finallyKeyword, BlockStatement? finallyBody) : StatementSyntax
{
    public SyntaxToken Keyword => keyword;
    public BlockStatement Body => body;
    public IReadOnlyList<CatchClause> Catches => catches;
    public BlockStatement? Finally => finallyBody;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, body, .. catches, finallyKeyword, finallyBody];
}

internal sealed class CatchClause(
    SyntaxToken keyword, SyntaxToken? open, TypeSyntax? type, SyntaxToken? name, SyntaxToken? close, WhenClause? filter, BlockStatement body) : SyntaxNode
{
    public SyntaxToken Keyword => keyword;
    public TypeSyntax? Type => type;
    public SyntaxToken? Name => name;
    public WhenClause? Filter => filter;
    public BlockStatement Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, open, type, name, close, filter, body];
}

internal sealed class UsingStatement(
    SyntaxToken? awaitKeyword, SyntaxToken keyword, SyntaxToken open, LocalDeclarationStatement? declaration, ExpressionSyntax? expression,
    SyntaxToken close, StatementSyntax body) : StatementSyntax
{
    public bool IsAwait => awaitKeyword is not null;
    public SyntaxToken Keyword => keyword;
    public LocalDeclarationStatement? Declaration => declaration;
    public ExpressionSyntax? Expression => expression;
    public StatementSyntax Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() => [awaitKeyword, keyword, open, declaration, expression, close, body];
}

internal sealed class SwitchStatement(
    SyntaxToken keyword, SyntaxToken? openParen, ExpressionSyntax expression, SyntaxToken? closeParen, SyntaxToken open,
    List<SwitchSection> sections, SyntaxToken close) : StatementSyntax
{
    public SyntaxToken Keyword => keyword;
    public ExpressionSyntax Expression => expression;
    public IReadOnlyList<SwitchSection> Sections => sections;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, openParen, expression, closeParen, open, .. sections, close];
}

internal sealed class SwitchSection(List<SwitchLabel> labels, List<StatementSyntax> statements) : SyntaxNode
{
    public IReadOnlyList<SwitchLabel> Labels => labels;
    public IReadOnlyList<StatementSyntax> Statements => statements;
    protected override IEnumerable<SyntaxElement?> Parts() => [.. labels, .. statements];
}

/// <summary><c>case pattern when condition:</c>, or <c>default:</c>, which has no pattern.</summary>
internal sealed class SwitchLabel(SyntaxToken keyword, PatternSyntax? pattern, WhenClause? when, SyntaxToken colon) : SyntaxNode
{
    public SyntaxToken Keyword => keyword;
    public PatternSyntax? Pattern => pattern;
    public WhenClause? When => when;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, pattern, when, colon];
}

/// <summary><c>checked { … }</c> and <c>unchecked { … }</c>.</summary>
internal sealed class CheckedStatement(SyntaxToken keyword, BlockStatement body) : StatementSyntax
{
    public SyntaxToken Keyword => keyword;
    public BlockStatement Body => body;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, body];
}

/// <summary><c>using N;</c>, <c>using static T;</c>, <c>using A = T;</c></summary>
internal sealed class UsingDirective(
    SyntaxToken keyword, SyntaxToken? staticKeyword, SyntaxToken? alias, SyntaxToken? equals, TypeSyntax name, SyntaxToken semicolon) : StatementSyntax
{
    public bool IsStatic => staticKeyword is not null;
    public SyntaxToken? Alias => alias;
    public TypeSyntax Name => name;
    protected override IEnumerable<SyntaxElement?> Parts() => [keyword, staticKeyword, alias, equals, name, semicolon];
}

/// <summary><c>#r "nuget: Name, 1.0"</c></summary>
internal sealed class ReferenceDirective(SyntaxToken token) : StatementSyntax
{
    public SyntaxToken Token => token;

    /// <summary>What stands between the quotation marks.</summary>
    public string Reference => (string)token.Value!;
    protected override IEnumerable<SyntaxElement?> Parts() => [token];
}

/// <summary><c>record Row(string Actor, double Tone);</c></summary>
internal sealed class RecordDeclaration(
    List<SyntaxToken> modifiers, SyntaxToken keyword, SyntaxToken? structKeyword, SyntaxToken identifier, SyntaxToken? open,
    SeparatedList<ParameterSyntax> parameters, SyntaxToken? close, SyntaxToken end) : StatementSyntax
{
    public bool IsStruct => structKeyword?.Kind == SyntaxKind.StructKeyword;
    public bool IsReadOnly => modifiers.Any(m => m.Kind == SyntaxKind.ReadonlyKeyword);
    public SyntaxToken Identifier => identifier;
    public SeparatedList<ParameterSyntax> Parameters => parameters;
    protected override IEnumerable<SyntaxElement?> Parts() =>
        [.. modifiers, keyword, structKeyword, identifier, open, .. parameters.All(), close, end];
}

/// <summary>C# that cells do not take, or tokens that fit nowhere; the parser has said so.</summary>
internal sealed class RefusedStatement(List<SyntaxElement> parts) : StatementSyntax
{
    /// <summary>The type that it would have declared, so that its uses are not told as errors too.</summary>
    public string? TypeName { get; init; }

    /// <summary>The variable that it would have declared.</summary>
    public string? VariableName { get; init; }

    protected override IEnumerable<SyntaxElement?> Parts() => parts;
}

using System.Runtime.CompilerServices;
using Tenor.Scripting.Sandbox;
using Tenor.Scripting.Session;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>
/// Finds what every name and operator of a cell means. One part of the class for each chapter of the C# specification;
/// a binder serves one cell.
/// </summary>
internal sealed partial class Binder
{
    private readonly SessionNames _session;
    private readonly AllowList _allowed;
    private readonly TypeCatalog _types;
    private DiagnosticBag _diagnostics;
    private Scope _scope;
    private FunctionFrame _frame;
    private CompilationUnit? _unit;
    private LoopLabels? _breakTarget;
    private LoopLabels? _continueTarget;
    private bool _checked;
    private int _catchDepth;
    private int _finallyDepth;

    public Binder(SessionNames session, DiagnosticBag diagnostics)
    {
        _session = session;
        _allowed = session.Allowed;
        _types = session.Types;
        _diagnostics = diagnostics;
        _frame = new(null) { IsCell = true, IsAsync = true, ReturnType = typeof(object) };
        _scope = new(null, _frame) { IsTop = true };
    }

    /// <summary>What each bound expression's syntax came to, for tools; the last binding of a piece of syntax stands.</summary>
    public Dictionary<SyntaxNode, BoundExpression>? Recorded { get; init; }

    /// <summary>Scopes by the syntax that opened them, for tools.</summary>
    public Dictionary<SyntaxNode, Scope>? RecordedScopes { get; init; }

    public Scope CurrentScope => _scope;

    private BoundBad Bad(SyntaxNode syntax) => new(syntax);

    private BoundBad Error(SyntaxNode syntax, string id, string message) => Error(syntax, syntax.Span, id, message);

    private BoundBad Error(SyntaxNode syntax, SourceSpan span, string id, string message)
    {
        _diagnostics.Error(span, id, message);
        return new(syntax);
    }

    private LocalSymbol Temporary(Type type, TupleNames? names = null) => new("t", type, _frame) { IsTemporary = true, Names = names };

    private static BoundVariable Read(SyntaxNode syntax, VariableSymbol variable) => new(syntax, variable) { Names = variable.Names };

    private BoundExpression Bind(ExpressionSyntax syntax)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Error(syntax, "CS8078", "The expression is nested too deeply. Cut it in parts with variables.");
        var bound = BindCore(syntax);
        if (Recorded is not null)
            Recorded[syntax] = bound;
        return bound;
    }

    private BoundExpression BindCore(ExpressionSyntax syntax) => syntax switch
    {
        LiteralExpression e => BindLiteral(e),
        InterpolatedStringExpression e => BindInterpolatedString(e),
        IdentifierName e => BindIdentifier(e, invoked: false),
        GenericName e => BindGenericName(e),
        ParenthesizedExpression e => Bind(e.Expression),
        TupleExpression e => BindTuple(e),
        PrefixUnaryExpression e => BindPrefixUnary(e),
        PostfixUnaryExpression e => BindPostfixUnary(e),
        BinaryExpression e => BindBinary(e),
        IsPatternExpression e => BindIsPattern(e),
        AssignmentExpression e => BindAssignment(e),
        ConditionalExpression e => BindConditional(e),
        MemberAccessExpression e => BindMemberAccess(e, invoked: false),
        ConditionalAccessExpression e => BindConditionalAccess(e),
        MemberBindingExpression e => BindMemberBinding(e, invoked: false),
        ElementBindingExpression e => BindElementBinding(e),
        InvocationExpression e => BindInvocation(e),
        ElementAccessExpression e => BindElementAccess(e),
        CastExpression e => BindCast(e),
        TypeOperatorExpression e => BindTypeOperator(e),
        CheckedExpression e => BindChecked(e),
        AwaitExpression e => BindAwait(e),
        ThrowExpression e => BindThrowExpression(e),
        RangeExpression e => BindRange(e),
        SwitchExpression e => BindSwitchExpression(e),
        ObjectCreationExpression e => BindObjectCreation(e),
        AnonymousObjectCreationExpression e => BindAnonymousObject(e),
        ArrayCreationExpression e => BindArrayCreation(e),
        ImplicitArrayCreationExpression e => BindImplicitArray(e),
        WithExpression e => BindWith(e),
        CollectionExpression e => BindCollection(e),
        LambdaExpression e => BindLambda(e),
        QueryExpression e => BindQuery(e),
        CarriedScope e => BindCarriedScope(e),
        QueryClauseBody e => BindQueryClauseBody(e),
        DeclarationExpression e => Error(e, "CS8185", "A declaration cannot stand here."),
        InitializerExpression e => Error(e, "CS1525", "An initialiser in braces cannot stand here; write 'new[] { … }' or '[…]'."),
        PredefinedType or QualifiedName or AliasQualifiedName or ArrayType or NullableType or TupleType => BindTypeExpression((TypeSyntax)syntax),
        _ => Bad(syntax),
    };

    /// <summary>Binds what must be a value: not a type, namespace or method group; what takes its target's type is a value.</summary>
    private BoundExpression BindValue(ExpressionSyntax syntax)
    {
        var bound = Bind(syntax);
        return RequireValue(bound);
    }

    private BoundExpression RequireValue(BoundExpression bound)
    {
        switch (bound)
        {
            case BoundTypeExpression type:
                return Error(bound.Syntax, "CS0119", $"'{TypeNames.Of(type.Type)}' is a type, and a value is needed here.");
            case BoundNamespace space:
                return Error(bound.Syntax, "CS0119", $"'{space.Name}' is a namespace, and a value is needed here.");
            default:
                return bound;
        }
    }

    /// <summary>Binds a value that must have a type of its own; what has none takes its natural type where there is one.</summary>
    private BoundExpression BindTyped(ExpressionSyntax syntax)
    {
        var bound = BindValue(syntax);
        if (bound.Type is { } type)
        {
            if (type.IsVoid)
                return Error(syntax, "CS8209", "The call gives no value ('void'), and one is needed here.");
            return Settle(bound);
        }

        return NaturalType(bound) is { } natural
            ? Convert(bound, natural.Type, natural.Names)
            : Error(syntax, "CS0815", $"{DescribeTypeless(bound)} has no type of its own here{(bound is UnboundCollection ? ": write the variable's, as in int[] x = […], or new[] { … }" : "")}.");
    }

    /// <summary>Gives literals that follow their target (tuples, switches) their own type where they have one.</summary>
    private BoundExpression Settle(BoundExpression bound) => bound switch
    {
        BoundTupleLiteral or UnboundSwitch or BoundInterpolatedString when bound.Type is { } type => Convert(bound, type, bound.Names),
        _ => bound,
    };

    private static string DescribeTypeless(BoundExpression bound) => bound switch
    {
        UnboundLambda => "A lambda",
        BoundMethodGroup group => $"The method group '{group.Name}'",
        BoundLiteral => "'null'",
        BoundDefaultLiteral => "'default'",
        UnboundCollection => "A collection expression",
        UnboundNew => "'new(…)'",
        UnboundOut => "An out variable",
        _ => "The expression",
    };

    private T Speculate<T>(Func<T> bind, out DiagnosticBag found)
    {
        var saved = _diagnostics;
        _diagnostics = found = new DiagnosticBag(saved.Source) { IsSpeculative = true };
        try
        {
            return bind();
        }
        finally
        {
            _diagnostics = saved;
        }
    }

    private readonly struct ScopeHolder(Binder binder, Scope saved) : IDisposable
    {
        public void Dispose() => binder._scope = saved;
    }

    private ScopeHolder EnterScope(out Scope scope, SyntaxNode? syntax = null)
    {
        var saved = _scope;
        _scope = scope = new(saved, _frame);
        if (syntax is not null && RecordedScopes is not null)
            RecordedScopes[syntax] = scope;
        return new(this, saved);
    }
}

using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>A cell whose names and types are known.</summary>
internal sealed record BoundCell(BoundBlock Body, Type? ValueType, TupleNames? ValueNames, FunctionFrame Frame);

/// <summary>Blocks, declarations, selection and jumps (§13). Loops are in Binder.Loops.cs.</summary>
internal sealed partial class Binder
{
    /// <summary>Binds a whole cell; the value of its last expression becomes a return.</summary>
    public BoundCell BindCell(CompilationUnit unit)
    {
        _unit = unit;
        if (RecordedScopes is not null)
            RecordedScopes[unit] = _scope;
        var statements = new List<BoundStatement>();
        foreach (var statement in unit.Statements)
            BindDirective(statement);
        _session.DeclaredTypes.Declare(this, _types, unit.Statements.OfType<RecordDeclaration>().ToList());
        DeclareRefused(unit);
        _scope.Later = LaterNames(unit.Statements);
        var functions = DeclareFunctions(unit.Statements);
        Type? valueType = null;
        TupleNames? names = null;
        foreach (var statement in unit.Statements)
        {
            if (statement is ExpressionStatement { Semicolon: null, Expression: { } expression })
            {
                var value = RequireValue(Bind(expression));
                CheckSuppression(expression);
                var written = value;
                if (value is BoundDefaultLiteral)
                    value = Error(expression, "CS8716", "'default' needs a type here: write default(T).");
                else if (value.Type is null && !value.HasError)
                    value = Convert(value, NaturalType(value)?.Type ?? DefaultTargetOf(value));
                else
                    value = Settle(value);
                if (value is BoundDeconstruction or { Type.IsVoid: true } || value.HasError)
                {
                    statements.Add(new BoundExpressionStatement(statement, value));
                    continue;
                }

                // A lambda or method group as a cell's value converts to object, as the value of a submission does.
                valueType = written is UnboundLambda or BoundMethodGroup ? typeof(object) : value.Type;
                names = value.Names;
                statements.Add(new BoundReturn(statement, value, _frame));
                continue;
            }

            statements.AddRange(BindStatementList(statement));
        }

        var block = new BoundBlock(unit, _scope.Locals, BindFunctions(functions), Nest(statements));
        foreach (var returned in _frame.ReturnStatements.Where(r => r.Value is not null))
            valueType = valueType is null || valueType == returned.Value!.Type ? returned.Value!.Type : typeof(object);
        if (!_diagnostics.HasErrors)
            new Flow(_diagnostics).CheckFunction(block, []);
        return new(block, valueType, names, _frame);
    }

    private static Type DefaultTargetOf(BoundExpression value) => value is BoundLiteral or BoundDefaultLiteral ? typeof(object) : typeof(Delegate);

    /// <summary>Names that refused declarations would have given: known, so that only the declaration is an error.</summary>
    private void DeclareRefused(CompilationUnit unit)
    {
        foreach (var refused in unit.Statements.OfType<RefusedStatement>())
        {
            if (refused.TypeName is { Length: > 0 } type)
                _types.Declared[type] = TypeFacts.Error;
            if (refused.VariableName is { } variable)
                _scope.Add(new SessionVariable(variable, TypeFacts.Error));
        }
    }

    private void BindDirective(StatementSyntax statement)
    {
        switch (statement)
        {
            case UsingDirective directive:
                BindUsing(directive);
                break;
            case ReferenceDirective reference:
                if (!_session.AcceptsReference(reference.Reference))
                {
                    _diagnostics.Error(
                        reference.Span, "TN1030",
                        $"'{reference.Reference}' is not among the packages that are already here, and cells load no others: {string.Join(", ", _session.Options.Packages.Order(StringComparer.Ordinal))}.");
                }

                break;
        }
    }

    private void BindUsing(UsingDirective directive)
    {
        if (directive.Alias is { } alias)
        {
            var type = BindType(directive.Name);
            if (!type.Type.IsErrorType)
                (_types.Declared[alias.Name], _types.DeclaredNames[alias.Name]) = (type.Type, type.Names);
        }
        else if (directive.IsStatic)
        {
            var type = BindTypeOnly(directive.Name);
            if (!type.IsErrorType && !_session.StaticUsings.Contains(type))
                _session.StaticUsings.Add(type);
        }
        else if (FullName(directive.Name) is { } name)
        {
            if (!_types.IsNamespace(name) && !_types.IsKnownNamespace(name))
                Error(directive.Name, "CS0246", _types.WithheldFull(name) ?? $"There is no namespace '{name}' that a cell can reach.");
            else if (!_session.Usings.Contains(name))
                _session.Usings.Add(name);
        }
    }

    private static HashSet<string> LaterNames(IEnumerable<StatementSyntax> statements)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (statement is LocalDeclarationStatement declaration)
            {
                foreach (var variable in declaration.Variables)
                    names.Add(variable.Identifier.Name);
            }
        }

        return names;
    }

    internal BoundBlock BindBlock(BlockStatement syntax)
    {
        using (EnterScope(out var scope, syntax))
        {
            return BindBlockBody(syntax, syntax.Statements, scope);
        }
    }

    private BoundBlock BindBlockBody(SyntaxNode syntax, IReadOnlyList<StatementSyntax> list, Scope scope)
    {
        if (scope.DeclarationSpace == scope)
            scope.Later = LaterNames(list);
        var functions = DeclareFunctions(list);
        var statements = new List<BoundStatement>();
        foreach (var statement in list)
        {
            if (statement is RecordDeclaration)
                Error(statement, "CS8803", "A record is declared at the top of a cell, not in a block.");
            else
                statements.AddRange(BindStatementList(statement));
        }

        return new(syntax, scope.Locals, BindFunctions(functions), Nest(statements));
    }

    private List<BoundStatement> BindStatementList(StatementSyntax statement)
    {
        if (statement is LocalDeclarationStatement declaration)
            return declaration.IsUsing ? BindUsingDeclaration(declaration) : BindLocalDeclaration(declaration);
        return BindStatement(statement) is { } bound ? [bound] : [];
    }

    /// <summary>A statement alone, in a scope of its own where it may declare.</summary>
    private BoundStatement BindEmbedded(StatementSyntax statement)
    {
        if (statement is BlockStatement block)
            return BindBlock(block);
        using (EnterScope(out var scope))
        {
            var list = BindStatementList(statement);
            return new BoundBlock(statement, scope.Locals, [], list);
        }
    }

    private BoundStatement? BindStatement(StatementSyntax syntax)
    {
        switch (syntax)
        {
            case BlockStatement block:
                return BindBlock(block);
            case ExpressionStatement statement:
                return BindExpressionStatement(statement);
            case IfStatement @if:
                var condition = BindCondition(@if.Condition);
                return new BoundIf(syntax, condition, BindEmbedded(@if.Then), @if.Else is null ? null : BindEmbedded(@if.Else));
            case WhileStatement @while:
                return BindWhile(@while);
            case DoStatement @do:
                return BindDo(@do);
            case ForStatement @for:
                return BindFor(@for);
            case ForEachStatement each:
                return BindForEach(each);
            case JumpStatement jump:
                return BindJump(jump);
            case ReturnStatement @return:
                return BindReturn(@return);
            case ThrowStatement @throw:
                return BindThrow(@throw);
            case TryStatement @try:
                return BindTry(@try);
            case UsingStatement @using:
                return BindUsingStatement(@using);
            case SwitchStatement @switch:
                return BindSwitchStatement(@switch);
            case CheckedStatement @checked:
                var saved = (_checked, _unchecked);
                _checked = @checked.Keyword.Kind == SyntaxKind.CheckedKeyword;
                _unchecked = !_checked;
                var body = BindBlock(@checked.Body);
                (_checked, _unchecked) = saved;
                return body;
            default:
                return null;
        }
    }

    private BoundExpressionStatement BindExpressionStatement(ExpressionStatement syntax)
    {
        var expression = Bind(syntax.Expression);
        CheckSuppression(syntax.Expression);
        if (syntax.Expression is ParenthesizedExpression || (!IsStatementExpression(expression) && !expression.HasError))
        {
            RequireValue(expression);
            if (!expression.HasError)
                Error(syntax.Expression, "CS0201", "Only a call, assignment, increment, 'await' or 'new' can stand as a statement. The last expression of a cell, without a semicolon, is its value.");
        }

        if (expression is UnboundNew)
            Error(syntax.Expression, "CS8754", "'new(…)' needs its type here.");
        return new(syntax, Settle(expression));
    }

    /// <summary>§12.8.9: '!' says that a value is not null to what uses it, and a statement uses none.</summary>
    private void CheckSuppression(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpression or ConditionalAccessExpression)
            expression = expression is ConditionalAccessExpression access ? access.WhenNotNull : ((ParenthesizedExpression)expression).Expression;
        if (expression is PostfixUnaryExpression { Operator: { Kind: SyntaxKind.Exclamation } mark })
            _diagnostics.Error(mark.Span, "CS8598", "'!' has no meaning at the end of a statement or of a cell. Take it out.");
    }

    private List<BoundStatement> BindLocalDeclaration(LocalDeclarationStatement syntax)
    {
        var result = new List<BoundStatement>();
        var isVar = IsVar(syntax.Type);
        var declared = isVar ? default : BindType(syntax.Type);
        if (isVar && syntax.Variables.Count > 1)
            Error(syntax, "CS0819", "'var' declares one variable at a time.");
        if (!isVar && declared.Type.IsVoid)
        {
            Error(syntax.Type, "CS1547", "A variable cannot be 'void'.");
            declared = new(TypeFacts.Error);
        }

        foreach (var declarator in syntax.Variables)
            result.Add(BindDeclarator(syntax, declarator, isVar, declared));
        return result;
    }

    private BoundDeclaration BindDeclarator(LocalDeclarationStatement syntax, VariableDeclarator declarator, bool isVar, NamedType declared)
    {
        var type = declared;
        BoundExpression? value = null;
        if (declarator.Initializer is InitializerExpression array)
        {
            value = isVar || !declared.Type.IsArray
                ? Error(array, isVar ? "CS0820" : "CS0622", "Only an array variable takes an initialiser in braces. Write 'new[] { … }' or '[…]'.")
                : BindArrayInitializer(array, array, declared.Type, declared.Names, []);
        }
        else if (declarator.Initializer is { } initializer)
        {
            // A variable's own name is not yet there in its initialiser, unless its type is written.
            value = isVar ? BindTyped(initializer) : Convert(BindValue(initializer), declared.Type, declared.Names);
            if (isVar)
                type = new(value.HasError ? TypeFacts.Error : value.Type!, value.Names);
        }
        else if (isVar)
        {
            Error(declarator, "CS0818", $"'var {declarator.Identifier.Name}' needs a value, from which its type follows.");
            type = new(TypeFacts.Error);
        }

        if (type.Type is null)
            type = new(TypeFacts.Error);
        if (!type.Type.IsErrorType && type.Type.IsAbstract && type.Type.IsSealed)
            Error(syntax.Type, "CS0723", $"'{TypeNames.Of(type.Type)}' is static: there are no values of it.");
        var variable = Declare(declarator.Identifier, type.Type, type.Names);
        if (syntax.IsConst)
        {
            if (value is null)
                Error(declarator, "CS0145", "A constant needs a value.");
            else if (value.Constant is null && !value.HasError)
                Error(declarator.Initializer!, "CS0133", $"The value of the constant '{variable.Name}' must itself be constant.");
            variable.Constant = value?.Constant;
        }

        return new(declarator, variable, value);
    }

    private BoundStatement? BindJump(JumpStatement syntax)
    {
        var isBreak = syntax.Keyword.Kind == SyntaxKind.BreakKeyword;
        var labels = isBreak ? _breakTarget : _continueTarget;
        if (labels is null)
        {
            Error(syntax, "CS0139", $"There is no loop around '{syntax.Keyword.Text}'.");
            return null;
        }

        if (isBreak)
            labels.BreakUsed = true;
        return new BoundJump(syntax, labels, isBreak);
    }

    private BoundStatement BindReturn(ReturnStatement syntax)
    {
        BoundExpression? value = null;
        if (_finallyDepth > 0)
            Error(syntax, "CS0157", "'return' cannot leave a finally block.");
        if (syntax.Expression is not null)
        {
            value = RequireValue(Bind(syntax.Expression));
            if (value.Type is { IsVoid: true })
                value = Error(syntax.Expression, "CS0029", "The call gives no value ('void') to return.");
            if (_frame.IsCell)
                value = value.Type is null ? Convert(value, NaturalType(value)?.Type ?? typeof(object)) : Settle(value);
            else if (!_frame.IsInferring && _frame.ReturnType is { } type)
            {
                value = type.IsVoid
                    ? Error(syntax, "CS0127", "The function returns nothing ('void'), so 'return' takes no value.")
                    : Convert(value, type, _frame.ReturnNames);
            }
        }
        else if (!_frame.IsCell && !_frame.IsInferring && _frame.ReturnType is { IsVoid: false } type)
        {
            Error(syntax, "CS0126", $"A value of '{TypeNames.Of(type)}' must be returned.");
        }

        var statement = new BoundReturn(syntax, value, _frame);
        _frame.ReturnStatements.Add(statement);
        return statement;
    }
}

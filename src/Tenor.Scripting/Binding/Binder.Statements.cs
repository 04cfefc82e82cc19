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
        if (RecordedScopes is not null)
            RecordedScopes[unit] = _scope;
        var statements = new List<BoundStatement>();
        foreach (var statement in unit.Statements)
            BindDirective(statement);
        _session.DeclaredTypes.Declare(this, unit.Statements.OfType<RecordDeclaration>().ToList());
        _scope.Later = LaterNames(unit.Statements);
        var functions = DeclareFunctions(unit.Statements);
        Type? valueType = null;
        TupleNames? names = null;
        foreach (var statement in unit.Statements)
        {
            if (statement is ExpressionStatement { Semicolon: null, Expression: { } expression })
            {
                var value = RequireValue(Bind(expression));
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

                valueType = value.Type;
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

    /// <summary>What follows a using declaration in its block becomes the body of a using statement.</summary>
    private static List<BoundStatement> Nest(List<BoundStatement> statements)
    {
        var at = statements.FindIndex(s => s is PendingUsing);
        if (at < 0)
            return statements;
        var pending = (PendingUsing)statements[at];
        var rest = Nest(statements[(at + 1)..]);
        var body = new BoundBlock(pending.Syntax, [], [], rest);
        return [.. statements[..at], new BoundUsing(pending.Syntax, [], pending.Acquire, body, pending.Dispose)];
    }

    private sealed class PendingUsing(SyntaxNode syntax, BoundStatement acquire, BoundExpression dispose) : BoundStatement(syntax)
    {
        public BoundStatement Acquire => acquire;
        public BoundExpression Dispose => dispose;
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

    private BoundThrow BindThrow(ThrowStatement syntax)
    {
        if (syntax.Expression is null)
        {
            if (_catchDepth == 0)
                Error(syntax, "CS0156", "'throw;' without a value throws on what a catch block caught; there is none around it.");
            return new(syntax, null);
        }

        var value = BindTypedOrNull(syntax.Expression);
        if (value is BoundLiteral { Type: null })
            return new(syntax, new BoundDefault(value.Syntax, typeof(Exception)));
        if (!value.HasError && !typeof(Exception).IsAssignableFrom(value.Type))
            Error(syntax.Expression, "CS0155", $"What is thrown must be an exception; this is '{TypeNames.Of(value.Type)}'.");
        return new(syntax, value);
    }

    private BoundTry BindTry(TryStatement syntax)
    {
        var body = BindBlock(syntax.Body);
        var catches = new List<BoundCatch>();
        foreach (var clause in syntax.Catches)
        {
            using (EnterScope(out var scope))
            {
                var type = clause.Type is null ? typeof(Exception) : BindTypeOnly(clause.Type);
                if (!type.IsErrorType && !typeof(Exception).IsAssignableFrom(type))
                    Error(clause.Type!, "CS0155", $"What is caught must be an exception; '{TypeNames.Of(type)}' is none.");
                var earlier = catches.FirstOrDefault(c => c.Filter is null && c.Type.IsAssignableFrom(type));
                if (earlier is not null && !type.IsErrorType)
                    Error((SyntaxNode?)clause.Type ?? clause, earlier.Type == typeof(Exception) && clause.Type is null ? "CS1017" : "CS0160", $"A catch block before this one catches every '{TypeNames.Of(type)}' already.");
                LocalSymbol? variable = null;
                if (clause.Name is not null)
                {
                    variable = (LocalSymbol)Declare(clause.Name, type, null);
                    scope.Locals.Remove(variable);
                }

                var filter = clause.Filter is null ? null : BindCondition(clause.Filter.Condition);
                _catchDepth++;
                var handler = BindBlock(clause.Body);
                _catchDepth--;
                catches.Add(new(type, variable, scope.Locals, filter, handler));
            }
        }

        BoundStatement? finallyBody = null;
        if (syntax.Finally is not null)
        {
            var saved = (_breakTarget, _continueTarget, _catchDepth);
            (_breakTarget, _continueTarget, _catchDepth) = (null, null, 0);
            _finallyDepth++;
            finallyBody = BindBlock(syntax.Finally);
            _finallyDepth--;
            (_breakTarget, _continueTarget, _catchDepth) = saved;
        }

        return new(syntax, body, catches, finallyBody);
    }

    private List<BoundStatement> BindUsingDeclaration(LocalDeclarationStatement syntax)
    {
        var result = new List<BoundStatement>();
        foreach (var statement in BindLocalDeclaration(syntax).Cast<BoundDeclaration>())
        {
            statement.Variable.ReadOnlyAs = "using variable";
            result.Add(MakeDispose(syntax, Read(syntax, statement.Variable), syntax.IsAwait) is { } dispose
                ? new PendingUsing(syntax, statement, dispose) : statement);
        }

        return result;
    }

    private BoundStatement BindUsingStatement(UsingStatement syntax)
    {
        using (EnterScope(out var scope))
        {
            if (syntax.Declaration is { } declaration)
            {
                var list = BindLocalDeclaration(declaration).Cast<BoundDeclaration>().ToList();
                foreach (var one in list)
                    one.Variable.ReadOnlyAs = "using variable";
                var body = BindEmbedded(syntax.Body);
                for (var i = list.Count - 1; i >= 0; i--)
                {
                    if (MakeDispose(syntax, Read(syntax, list[i].Variable), syntax.IsAwait) is { } dispose)
                        body = new BoundUsing(syntax, i == 0 ? scope.Locals : [], list[i], body, dispose);
                }

                return body;
            }

            var value = BindTypedOrNull(syntax.Expression!);
            if (value.HasError || value.Type is null)
                return BindEmbedded(syntax.Body);
            var held = Temporary(value.Type, value.Names);
            var acquire = new BoundDeclaration(syntax, held, value);
            var inner = BindEmbedded(syntax.Body);
            return MakeDispose(syntax, Read(syntax, held), syntax.IsAwait) is { } end
                ? new BoundUsing(syntax, [held, .. scope.Locals], acquire, inner, end) : inner;
        }
    }

    private BoundExpression? MakeDispose(SyntaxNode syntax, BoundExpression value, bool isAwait)
    {
        if (value.HasError)
            return null;
        var contract = isAwait ? typeof(IAsyncDisposable) : typeof(IDisposable);
        var type = value.Type!;
        if (!contract.IsAssignableFrom(type))
        {
            Error(syntax, isAwait ? "CS8410" : "CS1674", $"'using' needs something that can be disposed of; '{TypeNames.Of(type)}' cannot.");
            return null;
        }

        var method = contract.GetMethods()[0];
        BoundExpression Call(BoundExpression receiver)
        {
            var call = new BoundCall(syntax, receiver, method, []);
            return isAwait ? MakeAwait(syntax, call) : call;
        }

        if (type.IsValueType)
            return Call(type.IsNullableValue ? Upcast(value, contract) : Upcast(value, contract));
        var held = Temporary(type);
        return new BoundConditionalAccess(syntax, value, held, Call(Upcast(Read(syntax, held), contract)), typeof(void));
    }
}

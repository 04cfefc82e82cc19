using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>throw, try and using: what happens to a block that an exception leaves (§13.10.6, §13.11, §13.14).</summary>
internal sealed partial class Binder
{
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

                var filter = clause.Filter is null ? null : BindFilter(syntax, clause.Filter, scope);
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

    /// <summary>
    /// §13.11: C# runs a filter before the finally blocks inside the try statement, and cells run it after them. A filter that
    /// could tell the difference is refused.
    /// </summary>
    private BoundExpression BindFilter(TryStatement syntax, WhenClause filter, Scope clause)
    {
        var condition = BindCondition(filter.Condition);
        if (condition.HasError || !LooksAround(filter.Condition, clause))
            return condition;
        var runsFinally = syntax.Body.DescendantsAndSelf().Any(EndsWithFinally)
            || _unit!.DescendantsAndSelf().Any(n => n is LocalFunctionStatement or LambdaExpression && n.DescendantsAndSelf().Any(EndsWithFinally));
        return runsFinally
            ? Error(
                filter, "TN1036",
                "Where a 'finally' or 'using' runs inside the 'try', a filter may look at the exception alone. Catch it, and write: if (…) { … } else throw;")
            : condition;
    }

    private static bool EndsWithFinally(SyntaxNode node) =>
        node is TryStatement { Finally: not null } or UsingStatement or LocalDeclarationStatement { IsUsing: true };

    /// <summary>Whether an expression uses variables or functions from outside a scope, or changes anything.</summary>
    private bool LooksAround(ExpressionSyntax expression, Scope scope)
    {
        var members = expression.DescendantsAndSelf().OfType<MemberAccessExpression>().Select(m => m.Name).ToHashSet();
        return expression.DescendantsAndSelf().Any(node => node switch
        {
            AssignmentExpression => true,
            IdentifierName name when !members.Contains(name) =>
                scope.Find(name.Identifier.Name) is null && FindQuietly(name.Identifier.Name) is FunctionSymbol or VariableSymbol { Constant: null },
            _ => false,
        });
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
}

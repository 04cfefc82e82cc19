using System.Collections;
using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Iteration statements (§13.9).</summary>
internal sealed partial class Binder
{
    private (BoundStatement Body, LoopLabels Labels) BindLoopBody(StatementSyntax body)
    {
        var saved = (_breakTarget, _continueTarget);
        var labels = new LoopLabels();
        (_breakTarget, _continueTarget) = (labels, labels);
        var bound = BindEmbedded(body);
        (_breakTarget, _continueTarget) = saved;
        return (bound, labels);
    }

    private BoundLoop BindWhile(WhileStatement syntax)
    {
        using (EnterScope(out var scope))
        {
            var condition = BindCondition(syntax.Condition);
            var (body, labels) = BindLoopBody(syntax.Body);
            return new(syntax, [], null, condition, scope.Locals, body, [], testsFirst: true, labels);
        }
    }

    private BoundLoop BindDo(DoStatement syntax)
    {
        var (body, labels) = BindLoopBody(syntax.Body);
        using (EnterScope(out var scope))
        {
            var condition = BindCondition(syntax.Condition);
            return new(syntax, [], null, condition, scope.Locals, body, [], testsFirst: false, labels);
        }
    }

    private BoundLoop BindFor(ForStatement syntax)
    {
        using (EnterScope(out var scope, syntax))
        {
            var initializers = new List<BoundStatement>();
            if (syntax.Declaration is not null)
                initializers.AddRange(BindLocalDeclaration(syntax.Declaration));
            foreach (var initializer in syntax.Initializers)
                initializers.Add(BindClause(initializer));
            using (EnterScope(out var turn))
            {
                var condition = syntax.Condition is null ? null : BindCondition(syntax.Condition);
                var increments = syntax.Incrementors.Items.Select(i => BindClause(i).Expression).ToArray();
                var (body, labels) = BindLoopBody(syntax.Body);
                return new(
                    syntax, scope.Locals, new BoundBlock(syntax, [], [], initializers), condition, turn.Locals, body, increments, testsFirst: true, labels);
            }
        }
    }

    private BoundExpressionStatement BindClause(ExpressionSyntax syntax)
    {
        var expression = Bind(syntax);
        if (!IsStatementExpression(expression) && !expression.HasError)
            Error(syntax, "CS0201", "Only a call, assignment, increment, 'await' or 'new' can stand here.");
        return new(syntax, Settle(expression));
    }

    private BoundStatement BindForEach(ForEachStatement syntax)
    {
        var collection = BindTypedOrNull(syntax.Expression);
        if (collection is BoundLiteral { Type: null })
            collection = Error(syntax.Expression, "CS0186", "null cannot be iterated over.");
        collection = RequireValue(collection);
        using (EnterScope(out var outer, syntax))
        {
            if (collection.HasError)
                return FailedForEach(syntax);
            if (syntax.IsAwait)
                return BindAwaitForEach(syntax, collection);
            var type = collection.Type!;
            if (type.IsSZArray || type == typeof(string))
                return BindIndexedForEach(syntax, collection, type);
            return BindEnumeratedForEach(syntax, collection);
        }
    }

    // The body is still bound, with a variable of no known type, so that its other errors are told.
    private BoundStatement FailedForEach(ForEachStatement syntax)
    {
        DeclareFailed(TargetOf(syntax.Variable, [], []) ?? new Target(syntax));
        var (body, _) = BindLoopBody(syntax.Body);
        return body;
    }

    private BoundForEachIndexed BindIndexedForEach(ForEachStatement syntax, BoundExpression collection, Type type)
    {
        var elementType = type == typeof(string) ? typeof(char) : type.GetElementType()!;
        var source = Temporary(type, collection.Names);
        var index = Temporary(typeof(int));
        var element = Temporary(elementType, collection.Names?.Argument(0));
        using (EnterScope(out var scope, syntax.Variable))
        {
            var prologue = BindIterationVariable(syntax, Read(syntax, element));
            var (body, labels) = BindLoopBody(syntax.Body);
            return new(syntax, collection, source, index, element, scope.Locals, Join(syntax, prologue, body), labels);
        }
    }

    private static BoundBlock Join(SyntaxNode syntax, IEnumerable<BoundStatement> prologue, BoundStatement body) => new(syntax, [], [], [.. prologue, body]);

    private BoundStatement BindEnumeratedForEach(ForEachStatement syntax, BoundExpression collection)
    {
        var type = collection.Type!;
        BoundExpression getEnumerator;
        var names = (TupleNames?)null;
        if (FindMembers(type, "GetEnumerator", isStatic: false)?.OfType<MethodInfo>().FirstOrDefault(m => m.GetParameters().Length == 0 && !m.ReturnType.IsByRefLike) is { } method
            && method.ReturnType.GetMethod("MoveNext", Type.EmptyTypes) is { } && method.ReturnType.GetProperty("Current") is { } pattern && !type.IsInterface)
        {
            getEnumerator = new BoundCall(syntax, collection, method, []) { Names = MemberNames(collection, method, method.ReturnType) };
            names = MemberNames(getEnumerator, pattern, pattern.PropertyType) ?? EnumerableNames(collection);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) || TypeFacts.FindConstruction(type, typeof(IEnumerable<>)) is not null)
        {
            var view = TupleNames.View(type, collection.Names, typeof(IEnumerable<>))!.Value;
            names = view.Names?.Argument(0);
            var get = view.Type.GetMethod("GetEnumerator")!;
            getEnumerator = new BoundCall(syntax, type == view.Type ? collection : Upcast(collection, view.Type), get, []);
        }
        else if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            getEnumerator = new BoundCall(syntax, Upcast(collection, typeof(IEnumerable)), typeof(IEnumerable).GetMethod("GetEnumerator")!, []);
        }
        else if (ExtensionMethods("GetEnumerator").Any() && Speculate(() => CallMember(syntax, collection, "GetEnumerator", []), out _) is { HasError: false } extended
            && (typeof(IEnumerator).IsAssignableFrom(extended.Type) || extended.Type!.GetMethod("MoveNext", Type.EmptyTypes) is not null))
        {
            getEnumerator = extended;
        }
        else
        {
            Error(syntax.Expression, "CS1579", $"'{TypeNames.Of(type)}' cannot be iterated over: it is no sequence.");
            return FailedForEach(syntax);
        }

        var enumerator = Temporary(getEnumerator.Type!);
        var value = Read(syntax, enumerator);
        var moveNext = new BoundCall(syntax, value, FindNoArgument(enumerator.Type!, "MoveNext"), []);
        var property = TypeFacts.SelfAndBases(enumerator.Type!).Select(t => t.GetProperty("Current", Members.Instance)).First(p => p is not null)!;
        BoundExpression current = new BoundProperty(syntax, value, property, []) { Names = names };
        if (type.IsArray)
            current = new BoundConversion(syntax, current, type.GetElementType()!, type.GetElementType()!.IsValueType ? ConversionKind.Unboxing : ConversionKind.ExplicitReference, null, false);
        if (current.Type!.IsByRef)
        {
            Error(syntax.Expression, "TN1003", "Cells have no 'ref' variables, and the sequence gives its elements by reference.");
            return FailedForEach(syntax);
        }

        var element = Temporary(current.Type, names);
        using (EnterScope(out var scope, syntax.Variable))
        {
            var prologue = BindIterationVariable(syntax, Read(syntax, element));
            var (body, labels) = BindLoopBody(syntax.Body);
            return new BoundForEach(
                syntax, getEnumerator, enumerator, moveNext, current, element, scope.Locals, Join(syntax, prologue, body), DisposeOf(syntax, enumerator), labels);
        }
    }

    private static TupleNames? EnumerableNames(BoundExpression collection) =>
        collection.Names is null ? null : TupleNames.View(collection.Type!, collection.Names, typeof(IEnumerable<>))?.Names?.Argument(0);

    private static MethodInfo FindNoArgument(Type type, string name) =>
        TypeFacts.SelfAndBases(type).Select(t => t.GetMethod(name, Members.Instance, Type.EmptyTypes)).First(m => m is not null)!;

    private BoundExpression? DisposeOf(SyntaxNode syntax, LocalSymbol enumerator)
    {
        var dispose = typeof(IDisposable).GetMethod("Dispose")!;
        var type = enumerator.Type!;
        if (typeof(IDisposable).IsAssignableFrom(type))
        {
            if (type.IsValueType)
                return new BoundCall(syntax, Read(syntax, enumerator), type.GetMethod("Dispose", Type.EmptyTypes) ?? dispose, []);
            var held = Temporary(type);
            return new BoundConditionalAccess(syntax, Read(syntax, enumerator), held, new BoundCall(syntax, Upcast(Read(syntax, held), typeof(IDisposable)), dispose, []), typeof(void));
        }

        if (type.IsValueType || type.IsSealed)
            return null;
        var disposable = Temporary(typeof(IDisposable));
        return new BoundConditionalAccess(
            syntax, new BoundUnary(syntax, SyntaxKind.AsKeyword, Upcast(Read(syntax, enumerator), typeof(object)), typeof(IDisposable), null, false), disposable,
            new BoundCall(syntax, Read(syntax, disposable), dispose, []), typeof(void));
    }

    /// <summary>The loop's variable, or the variables of its deconstruction, made from the element.</summary>
    private List<BoundStatement> BindIterationVariable(ForEachStatement syntax, BoundExpression element)
    {
        if (syntax.Variable is DeclarationExpression { Designation: SingleDesignation or DiscardDesignation } declaration)
        {
            var token = declaration.Designation is SingleDesignation single ? single.Identifier : ((DiscardDesignation)declaration.Designation).Underscore;
            var type = IsVar(declaration.Type) ? new(element.Type!, element.Names) : BindType(declaration.Type);
            var variable = Declare(token, type.Type, type.Names);
            variable.ReadOnlyAs = "foreach variable";
            if (type.Type.IsErrorType)
                return [];
            var conversion = Conversions.Explicit(element.Type!, type.Type);
            if (!conversion.Exists)
            {
                Error(declaration, "CS0030", $"The elements are '{TypeNames.Of(element.Type, element.Names)}', which do not convert to '{TypeNames.Of(type.Type)}'.");
                return [];
            }

            return [new BoundDeclaration(syntax, variable, element.Type == type.Type ? element : Apply(element, type.Type, type.Names, conversion))];
        }

        var temporaries = new List<LocalSymbol>();
        var effects = new List<BoundExpression>();
        if (TargetOf(syntax.Variable, temporaries, effects) is not { } target)
            return [];
        var bound = Deconstruct(syntax, target, element, temporaries, effects);
        foreach (var symbol in _scope.Locals)
            symbol.ReadOnlyAs = "foreach variable";
        return [new BoundExpressionStatement(syntax, bound)];
    }

    private BoundStatement BindAwaitForEach(ForEachStatement syntax, BoundExpression collection)
    {
        if (TupleNames.View(collection.Type!, collection.Names, typeof(IAsyncEnumerable<>)) is not { } view)
        {
            Error(syntax.Expression, "CS8411", $"'{TypeNames.Of(collection.Type)}' is no asynchronous sequence; take 'await' away.");
            return FailedForEach(syntax);
        }

        var get = view.Type.GetMethod("GetAsyncEnumerator")!;
        var getEnumerator = new BoundCall(syntax, collection, get, [new BoundDefaultValue(syntax, typeof(CancellationToken))]);
        var enumerator = Temporary(get.ReturnType);
        var value = Read(syntax, enumerator);
        var moveNext = MakeAwait(syntax, new BoundCall(syntax, value, get.ReturnType.GetMethod("MoveNextAsync")!, []));
        var current = new BoundProperty(syntax, value, get.ReturnType.GetProperty("Current")!, []) { Names = view.Names?.Argument(0) };
        var dispose = MakeAwait(syntax, new BoundCall(syntax, Upcast(value, typeof(IAsyncDisposable)), typeof(IAsyncDisposable).GetMethod("DisposeAsync")!, []));
        var element = Temporary(current.Type!, current.Names);
        using (EnterScope(out var scope, syntax.Variable))
        {
            var prologue = BindIterationVariable(syntax, Read(syntax, element));
            var (body, labels) = BindLoopBody(syntax.Body);
            return new BoundForEach(
                syntax, getEnumerator, enumerator, moveNext, current, element, scope.Locals, Join(syntax, prologue, body), dispose, labels);
        }
    }
}

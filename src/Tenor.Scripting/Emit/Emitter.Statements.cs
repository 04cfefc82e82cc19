using System.Linq.Expressions;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Emit;

internal sealed partial class Emitter
{
    private Expression Emit(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                return EmitBlock(block);
            case BoundExpressionStatement expression:
                return At(statement, EmitEffect(expression.Expression));
            case BoundDeclaration { Value: null, Variable: LocalSymbol local }:
                return local.Constant is not null ? Empty : Expression.Assign(local.Storage, Expression.Default(local.Type!));
            case BoundDeclaration { Value: null, Variable: var fresh }:
                return Expression.Assign(Variable(fresh), Expression.Default(fresh.Type!));
            case BoundDeclaration { Variable: LocalSymbol { Constant: not null } }:
                return Empty;
            case BoundDeclaration declaration:
                var first = EmitValue(declaration.Value!, out var reach);
                return At(statement, Expression.Assign(Variable(declaration.Variable), declaration.Variable is LocalSymbol ? first : Checked(first, reach)));
            case BoundIf @if:
                var then = Void(Emit(@if.Then));
                return At(statement, @if.Else is null
                    ? Expression.IfThen(EmitValue(@if.Condition), then)
                    : Expression.IfThenElse(EmitValue(@if.Condition), then, Void(Emit(@if.Else))));
            case BoundLoop loop:
                return At(statement, EmitLoop(loop));
            case BoundForEachIndexed each:
                return At(statement, EmitIndexedForEach(each));
            case BoundForEach each:
                return At(statement, EmitForEach(each));
            case BoundJump jump:
                return jump.IsBreak ? Expression.Break(jump.Labels.Break) : Expression.Continue(jump.Labels.Continue);
            case BoundReturn @return:
                return At(statement, EmitReturn(@return));
            case BoundThrow @throw:
                return At(statement, @throw.Exception is null ? Rethrow(_caught.Peek()) : Expression.Throw(EmitValue(@throw.Exception)));
            case BoundTry @try:
                return EmitTry(@try);
            case BoundUsing @using:
                var acquire = Emit(@using.Acquire);
                return Expression.Block(
                    typeof(void), @using.Locals.Select(l => l.Storage),
                    acquire, Expression.TryFinally(Void(Emit(@using.Body)), EmitEffect(@using.Dispose)));
            case BoundSwitch @switch:
                return At(statement, EmitSwitch(@switch));
            default:
                throw new InvalidOperationException($"A statement of an unknown kind: {statement.GetType().Name}.");
        }
    }

    private static Expression Void(Expression expression) => expression.Type == typeof(void) ? expression : Expression.Block(typeof(void), expression);

    /// <summary>Notes where the cell is, for the message of an exception; only at the top, where it costs nothing that counts.</summary>
    private Expression At(BoundStatement statement, Expression expression)
    {
        if (!NotesPlace)
            return expression;
        return Expression.Block(expression.Type, Expression.Assign(Expression.Field(CurrentThread, PositionField), Expression.Constant(statement.Syntax.Span.Start)), expression);
    }

    private bool NotesPlace => _function.Parent is null && _loopDepth == 0;

    private int _loopDepth;

    private BlockExpression EmitBlock(BoundBlock block)
    {
        var body = new List<Expression>();
        foreach (var function in block.Functions)
            body.Add(Expression.Assign(Variable(function.Function.Storage!), EmitLambda(function.Body)));
        for (var i = 0; i < block.Statements.Count; i++)
        {
            var outer = _function.Reach;
            _function.Reach = Reach.Here;
            body.Add(Emit(block.Statements[i]));

            // A call that was given up and comes back does not go on to the next statement.
            if (_function.Reach != Reach.Here && i + 1 < block.Statements.Count)
                body.Add(Check());
            Goes(outer);
        }

        if (body.Count == 0)
            body.Add(Empty);
        return Expression.Block(typeof(void), block.Locals.Where(l => l.Constant is null).Select(l => l.Storage), body);
    }

    private Expression EmitReturn(BoundReturn statement)
    {
        var label = statement.Frame.ReturnLabel!;
        if (statement.Value is null)
            return label.Type == typeof(void) ? Expression.Return(label) : Expression.Return(label, Expression.Default(label.Type));
        var value = EmitValue(statement.Value);
        if (statement.Frame.IsCell)
        {
            value = value.Type == typeof(void) ? Expression.Block(value, Expression.Constant(null)) : Expression.Convert(value, typeof(object));
        }

        return Expression.Return(label, value);
    }

    private BlockExpression EmitLoop(BoundLoop loop)
    {
        var initializer = loop.Initializer is null ? Empty : Emit(loop.Initializer);
        _loopDepth++;
        var (outer, reach) = (_function.Turns, _function.Reach);
        (_function.Turns, _function.Reach) = (1, Reach.Here);
        var condition = loop.Condition is null ? null : EmitValue(loop.Condition);
        var body = Void(Emit(loop.Body));
        var increments = loop.Increments.Select(EmitEffect).ToArray();
        var check = CheckTurn(loop, body, outer);
        Goes(reach);
        _loopDepth--;
        var locals = loop.Locals.Where(l => l.Constant is null).Select(l => l.Storage);
        if (loop.TurnLocals.Count == 0)
        {
            // The test stands at the end, as the compiler puts it; a loop that tests first begins there.
            var top = Expression.Label("top");
            var test = Expression.Label("test");
            Expression again = condition is null ? Expression.Goto(top) : Expression.IfThen(condition, Expression.Goto(top));
            return Expression.Block(
                typeof(void), locals,
                [
                    initializer, loop.TestsFirst && condition is not null ? Expression.Goto(test) : Empty,
                    Expression.Label(top), check, body, Expression.Label(loop.Labels.Continue), .. increments,
                    Expression.Label(test), again, Expression.Label(loop.Labels.Break),
                ]);
        }

        var leave = condition is null ? (Expression)Empty : Expression.IfThen(Expression.Not(condition), Expression.Break(loop.Labels.Break));
        var turn = new List<Expression> { check };
        if (loop.TestsFirst)
            turn.Add(leave);
        turn.Add(body);
        turn.Add(Expression.Label(loop.Labels.Continue));
        turn.AddRange(increments);
        if (!loop.TestsFirst)
            turn.Add(leave);
        return Expression.Block(
            typeof(void), locals, initializer,
            Expression.Loop(Expression.Block(typeof(void), loop.TurnLocals.Select(l => l.Storage), turn), loop.Labels.Break));
    }

    private BlockExpression EmitIndexedForEach(BoundForEachIndexed each)
    {
        var source = each.Source.Storage;
        var index = each.Index.Storage;
        var keep = Expression.Assign(source, EmitValue(each.Collection));
        _loopDepth++;
        Expression element = each.Source.Type!.IsArray
            ? Expression.ArrayIndex(source, index) : Expression.Property(source, "Chars", index);
        Expression length = each.Source.Type!.IsArray ? Expression.ArrayLength(source) : Expression.Property(source, "Length");
        var body = Void(Emit(each.Body));
        _loopDepth--;
        var turn = Expression.Block(
            typeof(void), [each.Element.Storage, .. each.Locals.Select(l => l.Storage)],
            Check(),
            Expression.IfThen(Expression.GreaterThanOrEqual(index, length), Expression.Break(each.Labels.Break)),
            Expression.Assign(each.Element.Storage, element),
            body,
            Expression.Label(each.Labels.Continue),
            Expression.PreIncrementAssign(index));
        return Expression.Block(typeof(void), [source, index], keep, Expression.Assign(index, Expression.Constant(0)), Expression.Loop(turn, each.Labels.Break));
    }

    private BlockExpression EmitForEach(BoundForEach each)
    {
        var keep = Expression.Assign(each.Enumerator.Storage, EmitValue(each.GetEnumerator));
        _loopDepth++;
        var moveNext = EmitValue(each.MoveNext);
        var current = EmitValue(each.Current);
        var body = Void(Emit(each.Body));
        _loopDepth--;
        var turn = Expression.Block(
            typeof(void), [each.Element.Storage, .. each.Locals.Select(l => l.Storage)],
            Check(),
            Expression.IfThen(Expression.Not(moveNext), Expression.Break(each.Labels.Break)),
            Expression.Assign(each.Element.Storage, current),
            body);
        Expression loop = Expression.Loop(turn, each.Labels.Break, each.Labels.Continue);
        if (each.Dispose is not null)
            loop = Expression.TryFinally(loop, EmitEffect(each.Dispose));
        return Expression.Block(typeof(void), [each.Enumerator.Storage], keep, loop);
    }

    private Expression EmitSwitch(BoundSwitch @switch)
    {
        var value = @switch.Value.Storage;
        var body = new List<Expression> { Expression.Assign(value, EmitValue(@switch.Governing)) };
        var labels = @switch.Sections.Select(_ => Expression.Label()).ToArray();
        var locals = new List<ParameterExpression> { value };
        locals.AddRange(@switch.Locals.Where(l => l.Constant is null).Select(l => l.Storage));
        var fallback = -1;
        for (var i = 0; i < labels.Length; i++)
        {
            var section = @switch.Sections[i];
            locals.AddRange(section.Locals.Where(l => l.Constant is null).Select(l => l.Storage));
            if (section.HasDefault)
                fallback = i;
            if (section.Test is not null)
                body.Add(Expression.IfThen(EmitValue(section.Test), Expression.Goto(labels[i])));
        }

        body.Add(Expression.Goto(fallback >= 0 ? labels[fallback] : @switch.Labels.Break));
        for (var i = 0; i < labels.Length; i++)
        {
            body.Add(Expression.Label(labels[i]));
            body.Add(Void(Emit(@switch.Sections[i].Body)));
            body.Add(Expression.Goto(@switch.Labels.Break));
        }

        body.Add(Expression.Label(@switch.Labels.Break));
        return Expression.Block(typeof(void), locals, body);
    }

    private readonly Stack<ParameterExpression> _caught = new();

    /// <summary>
    /// A handler runs after its try block has been left, so that handlers which call on and on nest no deeper than other calls.
    /// Dynamic methods have no exception filters: a filter is tested there too, and what no handler takes is thrown on as it was.
    /// A stopped cell's exception passes every handler.
    /// </summary>
    private Expression EmitTry(BoundTry statement)
    {
        var body = Void(Emit(statement.Body));
        if (statement.Catches.Count > 0)
        {
            var caught = Expression.Variable(typeof(Exception), "caught");
            var exception = Expression.Parameter(typeof(Exception), "exception");
            var depth = Expression.Variable(typeof(int), "depth");
            var depthProperty = Expression.Field(CurrentThread, DepthField);
            var handle = Expression.Block(
                typeof(void),
                Expression.IfThen(Expression.TypeIs(exception, typeof(CellStoppedException)), Expression.Rethrow()),
                Expression.Assign(depthProperty, depth), Expression.Assign(caught, exception));
            var parts = new List<Expression>
            {
                Expression.Assign(caught, Expression.Default(typeof(Exception))),
                Expression.Assign(depth, depthProperty),
                Expression.TryCatch(body, Expression.Catch(exception, handle)),
            };
            _caught.Push(caught);
            var done = Expression.Label("handled");
            parts.Add(Expression.IfThen(Expression.ReferenceEqual(caught, Expression.Default(typeof(Exception))), Expression.Goto(done)));
            parts.AddRange(statement.Catches.Select(c => EmitCatch(c, caught, done)));
            parts.Add(Rethrow(caught));
            parts.Add(Expression.Label(done));
            _caught.Pop();
            body = Expression.Block(typeof(void), [depth, caught], parts);
        }

        return statement.Finally is null ? body : Expression.TryFinally(body, EmitFinally(statement.Finally));
    }

    /// <summary>A finally block. An exception that leaves through it came from where the cell was before.</summary>
    private Expression EmitFinally(BoundStatement block)
    {
        var emitted = Void(Emit(block));
        if (!NotesPlace)
            return emitted;
        var place = Expression.Variable(typeof(int), "place");
        var position = Expression.Field(CurrentThread, PositionField);
        return Expression.Block(typeof(void), [place], Expression.Assign(place, position), emitted, Expression.Assign(position, place));
    }

    private ConditionalExpression EmitCatch(BoundCatch clause, ParameterExpression caught, LabelTarget done)
    {
        var inner = new List<Expression>();
        var locals = clause.Locals.Where(l => l.Constant is null).Select(l => l.Storage).ToList();
        if (clause.Variable is not null)
        {
            locals.Add(clause.Variable.Storage);
            inner.Add(Expression.Assign(clause.Variable.Storage, Expression.Convert(caught, clause.Type)));
        }

        var handler = Expression.Block(typeof(void), Void(Emit(clause.Body)), Expression.Goto(done));
        inner.Add(clause.Filter is null ? handler : Expression.IfThen(EmitFilter(clause.Filter), handler));
        return Expression.IfThen(Expression.TypeIs(caught, clause.Type), Expression.Block(typeof(void), locals, inner));
    }

    private static MethodCallExpression Rethrow(Expression caught) =>
        Expression.Call(typeof(System.Runtime.ExceptionServices.ExceptionDispatchInfo), nameof(System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw), null, caught);

    // An exception inside a filter counts as false (§13.11), but for the one that stops the cell.
    private TryExpression EmitFilter(BoundExpression filter)
    {
        var exception = Expression.Parameter(typeof(Exception), "exception");
        var stopped = Expression.IfThen(Expression.TypeIs(exception, typeof(CellStoppedException)), Expression.Rethrow());
        return Expression.TryCatch(EmitValue(filter), Expression.Catch(exception, Expression.Block(stopped, Expression.Constant(false))));
    }
}

using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Sandbox;
using Tenor.Scripting.Types;
using LambdaExpression = System.Linq.Expressions.LambdaExpression;

namespace Tenor.Scripting.Emit;

/// <summary>Turns a bound cell into an expression tree that asks as it runs whether it may go on.</summary>
internal sealed partial class Emitter(CellContext context, NestedValues nested, AllowList allowed)
{
    private readonly Expression _context = Expression.Constant(context);
    private readonly Expression _nested = Expression.Constant(nested);
    private readonly WatchedCalls _watched = new(Expression.Constant(context), allowed);
    private Function _function = new(null);

    // Set where a function or a loop makes a function that captures.
    private bool _closesAgain;

    /// <summary>What one function being emitted needs at its head: the boxes of session variables that it uses.</summary>
    private sealed class Function(Function? parent)
    {
        public Function? Parent => parent;
        public Dictionary<SessionVariable, ParameterExpression> Boxes { get; } = [];

        /// <summary>How far its code goes that was emitted so far.</summary>
        public Reach Reach { get; set; }

        /// <summary>How many turns of loops that do not ask it takes at most between two places that do.</summary>
        public int Turns { get; set; } = 1;

        /// <summary>Set where it asks more than once whether it may go on.</summary>
        public ParameterExpression? Thread { get; set; }
    }

    /// <summary>The whole cell as a function from nothing to its value.</summary>
    public Expression<Func<object?>> EmitCell(BoundCell cell)
    {
        var label = Expression.Label(typeof(object), "value");
        cell.Frame.ReturnLabel = label;
        var thread = CurrentThread;
        var body = Emit(cell.Body);
        var function = Expression.Lambda<Func<object?>>(Expression.Block(
            [thread, .. _function.Boxes.Values], [FindThread(thread), .. LoadBoxes(_function), body, Expression.Label(label, Expression.Constant(null))]));
        return _closesAgain ? Closures.In(function) : function;
    }

    private static List<Expression> LoadBoxes(Function function)
    {
        var loads = new List<Expression>(function.Boxes.Count);
        foreach (var (variable, box) in function.Boxes)
            loads.Add(Expression.Assign(box, Expression.Constant(variable.Box, variable.Box.GetType())));
        return loads;
    }

    private static readonly Expression Empty = Expression.Empty();

    private Expression Variable(VariableSymbol variable)
    {
        switch (variable)
        {
            case LocalSymbol local:
                return local.Storage;
            case SessionVariable session:
                if (!_function.Boxes.TryGetValue(session, out var box))
                    _function.Boxes[session] = box = Expression.Variable(session.Box.GetType(), session.Name);
                return Expression.Field(box, "Value");
            default:
                throw new InvalidOperationException($"A variable of an unknown kind: {variable.Name}.");
        }
    }

    /// <summary>A lambda as a value. One that captures nothing is made once, however often it is come by, as the compiler does.</summary>
    private Expression EmitLambdaValue(BoundLambda lambda)
    {
        var emitted = EmitLambda(lambda);
        if (_function.Parent is null && _loopDepth == 0)
            return emitted;
        if (FreeVariables.Any(emitted))
        {
            _closesAgain = true;
            return emitted;
        }

        var box = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(emitted.Type))!;
        var kept = Expression.Field(Expression.Constant(box), "Value");
        return Expression.Coalesce(kept, Expression.Assign(kept, emitted));
    }

    private LambdaExpression EmitLambda(BoundLambda lambda)
    {
        var (saved, roots, isConsumed) = (_function, _roots, _isConsumed);
        var function = _function = new(saved);
        (_roots, _isConsumed) = (null, false);
        var returnType = lambda.Frame.ReturnType ?? typeof(void);
        var label = lambda.Frame.ReturnLabel ??= Expression.Label(returnType, "return");
        var body = EmitFunctionBody(lambda.Body, label);
        body = Guard(body, function, lambda);
        if (lambda.Frame.IsAsync)
            body = EmitAsync(lambda, body);
        (_function, _roots, _isConsumed) = (saved, roots, isConsumed);
        return Expression.Lambda(lambda.Type!, body, lambda.Parameters.Select(p => p.Storage));
    }

    private Expression EmitFunctionBody(BoundStatement body, LabelTarget label)
    {
        // A body that only returns a value needs no jump.
        if (body is BoundReturn { Value: { } value })
            return EmitValue(value);
        if (body is BoundBlock { Statements: [BoundReturn { Value: { } only }], Functions.Count: 0, Locals: var locals })
            return locals.Count == 0 ? EmitValue(only) : Expression.Block(locals.Select(l => l.Storage), EmitValue(only));
        var emitted = Emit(body);
        return label.Type == typeof(void)
            ? Expression.Block(typeof(void), emitted, Expression.Label(label))
            : Expression.Block(emitted, Expression.Label(label, Expression.Default(label.Type)));
    }

    private Expression EmitAsync(BoundLambda lambda, Expression body)
    {
        var result = lambda.Frame.ReturnType!;
        var returns = TypeFacts.InvokeMethod(lambda.Type!).ReturnType;
        var inner = Expression.Lambda(result.IsVoid ? typeof(Action) : typeof(Func<>).MakeGenericType(result), body);
        var start = result.IsVoid
            ? typeof(AsyncFunctions).GetMethod(returns.IsVoid ? nameof(AsyncFunctions.StartVoid) : nameof(AsyncFunctions.Start))!
            : typeof(AsyncFunctions).GetMethod(nameof(AsyncFunctions.StartWithResult))!.MakeGenericMethod(result);
        Expression call = Expression.Call(start, _context, inner);
        if (returns.IsValueType && !returns.IsVoid)
            call = Expression.New(returns.GetConstructor([call.Type])!, call);
        return call;
    }
}

using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Types;
using LambdaExpression = System.Linq.Expressions.LambdaExpression;

namespace Tenor.Scripting.Emit;

/// <summary>Turns a bound cell into an expression tree, with a check at every turn of a loop and every call of its own functions.</summary>
internal sealed partial class Emitter(CellContext context)
{
    private static readonly FieldInfo AttentionField = typeof(CellContext).GetField(nameof(CellContext.Attention), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo CheckMethod = typeof(CellContext).GetMethod(nameof(CellContext.Check))!;
    private static readonly MethodInfo EnterMethod = typeof(CellContext).GetMethod(nameof(CellContext.Enter))!;
    private static readonly MethodInfo LeaveMethod = typeof(CellContext).GetMethod(nameof(CellContext.Leave))!;
    private static readonly FieldInfo PositionField = typeof(CellContext).GetField(nameof(CellContext.Position))!;

    private readonly Expression _context = Expression.Constant(context);
    private Function _function = new(null);

    /// <summary>What one function being emitted needs at its head: the boxes of session variables that it uses.</summary>
    private sealed class Function(Function? parent)
    {
        public Function? Parent => parent;
        public Dictionary<SessionVariable, ParameterExpression> Boxes { get; } = [];
        public bool Calls { get; set; }
        public bool InTry { get; set; }
    }

    /// <summary>The whole cell as a function from nothing to its value.</summary>
    public Expression<Func<object?>> EmitCell(BoundCell cell)
    {
        var label = Expression.Label(typeof(object), "value");
        cell.Frame.ReturnLabel = label;
        var body = Emit(cell.Body);
        return Expression.Lambda<Func<object?>>(
            Expression.Block(_function.Boxes.Values, [.. LoadBoxes(_function), body, Expression.Label(label, Expression.Constant(null))]));
    }

    private static IEnumerable<Expression> LoadBoxes(Function function) =>
        function.Boxes.Select(b => Expression.Assign(b.Value, Expression.Constant(b.Key.Box, b.Key.Box.GetType())));

    private Expression Check() => Expression.IfThen(
        Expression.NotEqual(Expression.Field(null, AttentionField), Expression.Constant(0)), Expression.Call(_context, CheckMethod));

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

    private LambdaExpression EmitLambda(BoundLambda lambda)
    {
        var saved = _function;
        var function = _function = new(saved);
        var returnType = lambda.Frame.ReturnType ?? typeof(void);
        var label = lambda.Frame.ReturnLabel ??= Expression.Label(returnType, "return");
        var body = EmitFunctionBody(lambda.Body, label);
        if (lambda.Frame.IsAsync)
            body = EmitAsync(lambda, body, function);
        else
            body = Guard(body, function, returnType);
        _function = saved;
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

    /// <summary>Checks at the head; a function that may call itself also counts its depth.</summary>
    private Expression Guard(Expression body, Function function, Type returnType)
    {
        var boxes = LoadBoxes(function);
        if (!function.Calls)
            return Expression.Block(returnType, function.Boxes.Values, [Check(), .. boxes, body]);
        var enter = Expression.Call(_context, EnterMethod);
        var leave = Expression.Call(_context, LeaveMethod);
        return Expression.Block(returnType, function.Boxes.Values, [enter, .. boxes, Expression.TryFinally(body, leave)]);
    }

    private Expression EmitAsync(BoundLambda lambda, Expression body, Function function)
    {
        var result = lambda.Frame.ReturnType!;
        var returns = TypeFacts.InvokeMethod(lambda.Type!).ReturnType;
        var inner = Expression.Lambda(result.IsVoid ? typeof(Action) : typeof(Func<>).MakeGenericType(result), Guard(body, function, result));
        var start = result.IsVoid
            ? typeof(AsyncFunctions).GetMethod(returns.IsVoid ? nameof(AsyncFunctions.StartVoid) : nameof(AsyncFunctions.Start))!
            : typeof(AsyncFunctions).GetMethod(nameof(AsyncFunctions.StartWithResult))!.MakeGenericMethod(result);
        Expression call = Expression.Call(start, _context, inner);
        if (returns.IsValueType && !returns.IsVoid)
            call = Expression.New(returns.GetConstructor([call.Type])!, call);
        return call;
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Emit;

/// <summary>What keeps a cell within its limits: what its functions ask at their heads, its loops at each turn, and its calls.</summary>
internal sealed partial class Emitter
{
    private static readonly MethodInfo IsRaisedMethod = typeof(CellContext).GetMethod(nameof(CellContext.IsRaised))!;
    private static readonly MethodInfo AttendMethod = typeof(CellContext).GetMethod(nameof(CellContext.Attend))!;
    private static readonly PropertyInfo MainProperty = typeof(CellContext).GetProperty(nameof(CellContext.Main))!;
    private static readonly PropertyInfo IsStoppingProperty = typeof(CellThread).GetProperty(nameof(CellThread.IsStopping))!;
    private static readonly MethodInfo StoppedMethod = typeof(CellThread).GetMethod(nameof(CellThread.Stopped))!;
    private static readonly MethodInfo StopHereMethod = typeof(CellThread).GetMethod(nameof(CellThread.StopHere))!;
    private static readonly MethodInfo EnterMethod = typeof(CellThread).GetMethod(nameof(CellThread.Enter))!;
    private static readonly FieldInfo DepthField = typeof(CellThread).GetField(nameof(CellThread.Depth))!;
    private static readonly FieldInfo PositionField = typeof(CellThread).GetField(nameof(CellThread.Position))!;

    // Sequences in variables over which the chain of LINQ calls that is being emitted is built; null outside of such a chain.
    private List<ParameterExpression>? _roots;

    // Whether what is emitted is consumed by the call around it.
    private bool _isConsumed;

    /// <summary>The thread that the function being emitted runs on, which its head finds.</summary>
    private ParameterExpression CurrentThread => _function.Thread ??= Expression.Variable(typeof(CellThread), "thread");

    private MethodCallExpression IsRaised => Expression.Call(IsRaisedMethod, Expression.Constant(context.AlertAddress));

    private BinaryExpression FindThread(ParameterExpression thread) =>
        Expression.Assign(thread, Expression.Condition(IsRaised, Expression.Call(_context, AttendMethod), Expression.Property(_context, MainProperty)));

    /// <summary>
    /// Counts a call. The stack is looked at once in so many calls inside one another; each time where the function gives a sequence,
    /// since the library may go into that, with calls of its own that nobody counts, after the function has come back.
    /// </summary>
    private static Expression Enter(ParameterExpression thread, Type result)
    {
        var deeper = Expression.PreIncrementAssign(Expression.Field(thread, DepthField));
        var look = Expression.Call(thread, EnterMethod);
        return Reaches.IsSequence(result) || result == typeof(object)
            ? Expression.Block(typeof(void), deeper, look)
            : Expression.IfThen(Expression.Equal(Expression.And(deeper, Expression.Constant(CellThread.DepthStep - 1)), Expression.Constant(0)), look);
    }

    /// <summary>
    /// Stops here if the thread is to stop. It throws and does not come back, so that a loop keeps its variables in registers
    /// across it.
    /// </summary>
    private Expression Check() => Expression.IfThen(
        Expression.Property(CurrentThread, IsStoppingProperty), Expression.Throw(Expression.Call(CurrentThread, StoppedMethod)));

    /// <summary>
    /// The check at a loop's turn. A short loop that counts to a constant, and calls nothing on its way, ends soon by itself: what is
    /// around it asks.
    /// </summary>
    private Expression CheckTurn(BoundLoop loop, Expression body, int outerTurns)
    {
        var inner = _function.Turns;
        _function.Turns = outerTurns;
        if (_function.Reach != Reach.Here || CountedLoop.Turns(loop, body) is not { } turns || outerTurns + ((long)turns * inner) > CountedLoop.Short)
            return Check();
        _function.Turns += turns * inner;
        return Empty;
    }

    /// <summary>
    /// Checks between a value that took a call of a library to make and what is done with it: a call that was given up, and comes
    /// back later, changes nothing.
    /// </summary>
    private Expression Checked(Expression value, Reach reach)
    {
        if (reach == Reach.Here || value.Type == typeof(void))
            return value;
        var kept = Expression.Variable(value.Type, "value");
        // Not Check: an expression tree cannot throw inside of an expression whose receiver is a struct.
        var check = Expression.IfThen(Expression.Property(CurrentThread, IsStoppingProperty), Expression.Call(CurrentThread, StopHereMethod));
        return Expression.Block(value.Type, [kept], Expression.Assign(kept, value), check, kept);
    }

    /// <summary>A value together with how far it reaches.</summary>
    private Expression EmitValue(BoundExpression expression, out Reach reach)
    {
        var outer = _function.Reach;
        _function.Reach = Reach.Here;
        var value = EmitValue(expression);
        reach = _function.Reach;
        Goes(outer);
        return value;
    }

    private void Goes(Reach reach)
    {
        if (reach > _function.Reach)
            _function.Reach = reach;
    }

    /// <summary>
    /// A function with what it asks at its head. One with no loop and no call, and with one parameter at most, asks nothing: what
    /// calls it does, or ends soon. One whose loops are short asks once.
    /// </summary>
    private Expression Guard(Expression body, Function function, BoundLambda lambda)
    {
        var returnType = lambda.Frame.ReturnType ?? typeof(void);
        var reach = function.Reach;
        if (Reaches.IsSequence(returnType) || lambda.Frame.IsAsync)
            reach = Reach.Cell;
        var head = new List<Expression>();
        var variables = new List<ParameterExpression>(function.Boxes.Values);
        if (reach == Reach.Cell)
            _ = function.Thread ??= Expression.Variable(typeof(CellThread), "thread");
        if (function.Thread is { } thread)
        {
            variables.Add(thread);
            head.Add(FindThread(thread));
            if (reach == Reach.Cell)
                head.Add(Enter(thread, returnType));
        }
        else if (reach == Reach.Library || function.Turns > 1 || lambda.Parameters.Length > 1)
        {
            head.Add(Expression.IfThen(IsRaised, Expression.Call(_context, AttendMethod)));
        }

        head.AddRange(LoadBoxes(function));
        if (reach != Reach.Cell)
            return head.Count == 0 ? body : Expression.Block(returnType, variables, [.. head, body]);

        // The depth comes back at the end, and in the handler of an exception.
        var leave = Expression.PreDecrementAssign(Expression.Field(function.Thread!, DepthField));
        if (returnType == typeof(void))
            return Expression.Block(returnType, variables, [.. head, body, leave, Empty]);
        var result = Expression.Variable(returnType, "result");
        return Expression.Block(returnType, [.. variables, result], [.. head, Expression.Assign(result, body), leave, result]);
    }

    /// <summary>A call of LINQ that gives a sequence not yet run.</summary>
    private static bool IsDeferred(BoundExpression expression) =>
        expression is BoundCall { Method: { IsStatic: true, ReturnType.IsInterface: true } method } && IsLinq(method);

    private static bool IsLinq(MethodInfo method) => method.DeclaringType == typeof(Enumerable) || method.DeclaringType == typeof(AsyncEnumerable);

    /// <summary>
    /// Arguments of a call. A sequence over a sequence that a variable holds is noted, since a loop can nest them without end; what
    /// is consumed in the same expression cannot.
    /// </summary>
    private Expression[] EmitArguments(BoundCall call, out List<ParameterExpression>? roots)
    {
        var (outer, isConsumed) = (_roots, _isConsumed);
        var deferred = IsDeferred(call);
        var own = deferred && !isConsumed ? outer ?? [] : null;
        var arguments = new Expression[call.Arguments.Length];
        var reach = Reach.Here;
        var last = -1;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = Unconverted(call.Arguments[i]);
            var continues = IsDeferred(argument);
            _roots = continues ? own : null;
            _isConsumed = deferred ? isConsumed : IsLinq(call.Method);
            arguments[i] = EmitValue(call.Arguments[i], out var one);
            reach = one > reach ? one : reach;
            if (own is not null && !continues && argument.Type is { IsInterface: true } type && Reaches.IsSequence(type))
            {
                var root = Expression.Variable(arguments[i].Type, "root");
                own.Add(root);
                arguments[i] = Expression.Assign(root, arguments[i]);
            }

            if (!call.Method.GetParameters()[i].ParameterType.IsByRef)
                last = i;
        }

        (_roots, _isConsumed) = (outer, isConsumed);
        roots = outer is null ? own : null;
        if (last >= 0 && reach != Reach.Here && (call.Type == typeof(void) || !call.Method.IsStatic) && call.Method.DeclaringType != typeof(Interpolator))
            arguments[last] = Checked(arguments[last], reach);
        return arguments;
    }

    private static BoundExpression Unconverted(BoundExpression expression)
    {
        while (expression is BoundConversion conversion)
            expression = conversion.Operand;
        return expression;
    }

    private Expression Nested(Expression value, List<ParameterExpression> roots)
    {
        if (roots.Count == 0)
            return value;
        var nest = typeof(NestedValues).GetMethod(nameof(NestedValues.Nest))!.MakeGenericMethod(value.Type);
        var noted = value;
        for (var i = 0; i < roots.Count; i += 2)
            noted = Expression.Call(_nested, nest, noted, roots[i], i + 1 < roots.Count ? roots[i + 1] : Expression.Constant(null));
        return Expression.Block(value.Type, roots, noted);
    }

    /// <summary>The same for an object that is made around others: a tuple, a view of a list, an exception with its cause.</summary>
    private Expression Holding(Expression made, Type[] parameters, Expression[] arguments)
    {
        if (!Holds(made.Type))
            return made;
        var roots = new List<ParameterExpression>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (parameters[i].IsByRef || parameters[i].IsValueType || (parameters[i].IsSealed && !parameters[i].IsGenericType))
                continue;
            var root = Expression.Variable(arguments[i].Type, "held");
            roots.Add(root);
            arguments[i] = Expression.Assign(root, arguments[i]);
        }

        made = made is NewExpression { Constructor: { } constructor } ? Expression.New(constructor, arguments) : Expression.Call(((MethodCallExpression)made).Method, arguments);
        return Nested(made, roots);
    }

    private static bool Holds(Type type) =>
        typeof(Exception).IsAssignableFrom(type)
        || (type.IsGenericType && !type.IsValueType
            && (type.FullName!.StartsWith("System.Tuple`", StringComparison.Ordinal) || type.Namespace is "System.Collections.ObjectModel" or "Microsoft.FSharp.Core" or "Microsoft.FSharp.Collections"));

    /// <summary>A tuple, or a key with its value, as an object, which another of them may hold.</summary>
    private Expression Boxed(Expression value, Type target)
    {
        var boxed = Expression.Convert(value, target);
        var pair = value.Type.IsGenericType && value.Type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
        if (!pair && !value.Type.IsTuple)
            return boxed;
        var kept = Expression.Variable(value.Type, "tuple");
        var roots = new List<ParameterExpression>();
        var effects = new List<Expression> { Expression.Assign(kept, value) };
        foreach (var part in (IEnumerable<MemberInfo>)(pair ? value.Type.GetProperties() : value.Type.GetFields()))
        {
            var held = Expression.MakeMemberAccess(kept, part);
            if (held.Type.IsValueType || held.Type == typeof(string))
                continue;
            var root = Expression.Variable(typeof(object), "held");
            roots.Add(root);
            effects.Add(Expression.Assign(root, held));
        }

        return roots.Count == 0 ? boxed : Expression.Block(target, [kept], [.. effects[..1], Nested(Expression.Block(target, [.. effects[1..], Expression.Convert(kept, target)]), roots)]);
    }
}

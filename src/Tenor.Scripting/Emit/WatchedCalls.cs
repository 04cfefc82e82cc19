using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Sandbox;

namespace Tenor.Scripting.Emit;

/// <summary>
/// Calls of the base library that could take a cell past its limits, and what is called in their place: endless sequences, regular
/// expressions, huge numbers, sizes and formats.
/// </summary>
internal sealed class WatchedCalls(Expression context, AllowList allowed)
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static;

    /// <summary>Whether a method is called as it is, so that a delegate may be made of it directly.</summary>
    public bool IsPlain(MethodInfo method) =>
        Replacement(method) is null && method.DeclaringType != typeof(Regex) && !HasFormat(method) && allowed.SizesOf(method) is null
        && !(method.IsStatic && Reaches.IsSequence(method.ReturnType));

    public Expression Call(Expression? receiver, MethodInfo method, Expression[] arguments)
    {
        if (Replacement(method) is { } replacement)
        {
            if (method.IsGenericMethod)
                replacement = replacement.MakeGenericMethod(method.GetGenericArguments());
            return replacement.GetParameters()[0].ParameterType == typeof(CellContext)
                ? Expression.Call(replacement, [context, .. arguments]) : Expression.Call(replacement, arguments);
        }

        if (method.DeclaringType == typeof(Regex) && method.IsStatic && Limited(method, arguments) is { } limited)
            return limited;
        if (method.Name == "GetResult" && receiver is not null && IsTaskAwaiter(receiver.Type))
            return receiver is ParameterExpression ? Expression.Call(receiver, method, arguments) : Blocking(receiver, method);
        return Expression.Call(receiver, method, Checked(method, arguments));
    }

    public Expression New(ConstructorInfo constructor, Expression[] arguments)
    {
        if (constructor.DeclaringType == typeof(Regex))
        {
            var create = typeof(Regex).GetConstructor([typeof(string), typeof(RegexOptions), typeof(TimeSpan)])!;
            return Expression.New(create, arguments[0], arguments.Length > 1 ? arguments[1] : Expression.Constant(RegexOptions.None), Time(arguments, 2));
        }

        var type = constructor.DeclaringType!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>))
            constructor = typeof(DelayedValue<>).MakeGenericType(type.GetGenericArguments()).GetConstructor([.. constructor.GetParameters().Select(p => p.ParameterType)]) ?? constructor;
        return Expression.New(constructor, Checked(constructor, arguments));
    }

    /// <summary>The task whose result is read, once it has one: a cell that blocks can still be stopped.</summary>
    public Expression Receiver(Expression receiver, PropertyInfo property) =>
        property.Name == "Result" && receiver.Type.IsGenericType && receiver.Type.GetGenericTypeDefinition() is var definition
            ? definition == typeof(Task<>) ? Complete(receiver)
                : definition == typeof(ValueTask<>) ? Expression.Call(receiver, "AsTask", null) is var task ? Expression.New(receiver.Type.GetConstructor([task.Type])!, Complete(task)) : receiver
                : receiver
            : receiver;

    /// <summary>The value that is given to a property which sets how much is kept.</summary>
    public Expression Assigned(PropertyInfo property, Expression value) =>
        property.SetMethod is { } setter && allowed.SizesOf(setter) is { } sizes && sizes.TryGetValue("value", out var bytes)
            ? Size(value, bytes) : value;

    /// <summary>The method behind an operator.</summary>
    public static MethodInfo? Operator(MethodInfo? method) => method?.DeclaringType == typeof(BigInteger) ? Replacement(method) ?? method : method;

    private static MethodInfo? Replacement(MethodInfo method)
    {
        var type = method.DeclaringType!;
        if (type == typeof(Enumerable))
            return method.Name is "Range" or "Repeat" or "InfiniteSequence" or "Sequence" or "Concat" ? typeof(LongSequences).GetMethod(method.Name) : null;
        if (type == typeof(AsyncEnumerable))
            return method.Name is "Range" or "Repeat" or "InfiniteSequence" or "Sequence" ? typeof(LongSequences).GetMethod(method.Name + "Async") : null;
        if (type != typeof(BigInteger) || !method.IsStatic)
            return null;
        return method.Name switch
        {
            "Parse" or "TryParse" when method.GetParameters() is [{ ParameterType: var text }, ..] && text == typeof(string) =>
                typeof(LargeNumbers).GetMethod(method.Name, Statics, [.. method.GetParameters().Select(p => p.ParameterType)]),
            "op_Multiply" or "Multiply" => Number(nameof(LargeNumbers.Multiply)),
            "op_Division" or "Divide" => Number(nameof(LargeNumbers.Divide)),
            "op_Modulus" or "Remainder" => Number(nameof(LargeNumbers.Remainder)),
            "op_LeftShift" => Number(nameof(LargeNumbers.ShiftLeft)),
            "Pow" => Number(nameof(LargeNumbers.Pow)),
            "ModPow" => Number(nameof(LargeNumbers.ModPow)),
            "GreatestCommonDivisor" => Number(nameof(LargeNumbers.GreatestCommonDivisor)),
            _ => null,
        };
    }

    private static MethodInfo Number(string name) => typeof(LargeNumbers).GetMethod(name, Statics)!;

    // The overload with options and a limit of time; null for what matches nothing, such as Escape.
    private static MethodCallExpression? Limited(MethodInfo method, Expression[] arguments)
    {
        var parameters = method.GetParameters();
        var at = Array.FindIndex(parameters, p => p.Name == "pattern");
        if (at < 0)
            return null;
        var own = parameters.TakeWhile(p => p.ParameterType != typeof(RegexOptions)).Count();
        var full = method.DeclaringType!.GetMethod(method.Name, Statics, [.. parameters.Take(own).Select(p => p.ParameterType), typeof(RegexOptions), typeof(TimeSpan)]);
        return full is null ? null
            : Expression.Call(full, [.. arguments.Take(own), own < arguments.Length ? arguments[own] : Expression.Constant(RegexOptions.None), Time(arguments, own + 1)]);
    }

    private static Expression Time(Expression[] arguments, int index) => index < arguments.Length
        ? Expression.Call(typeof(Patterns), nameof(Patterns.Within), null, arguments[index])
        : Expression.Property(null, typeof(Patterns), nameof(Patterns.Longest));

    private Expression Complete(Expression task)
    {
        var result = task.Type.IsGenericType ? task.Type.GetGenericArguments() : null;
        return Expression.Call(typeof(AsyncFunctions), nameof(AsyncFunctions.Complete), result, context, task);
    }

    private static bool IsTaskAwaiter(Type type) => type.Namespace == "System.Runtime.CompilerServices" && type.Name.Contains("TaskAwaiter", StringComparison.Ordinal);

    // task.GetAwaiter().GetResult(): the awaiter is waited for as await does.
    private BlockExpression Blocking(Expression receiver, MethodInfo method)
    {
        var awaiter = Expression.Variable(receiver.Type, "awaiter");
        return Expression.Block(
            [awaiter], Expression.Assign(awaiter, receiver),
            Expression.Call(typeof(AsyncFunctions), nameof(AsyncFunctions.Wait), [awaiter.Type], context, awaiter, Expression.Property(awaiter, "IsCompleted")),
            Expression.Call(awaiter, method));
    }

    private static bool HasFormat(MethodBase method) => method.GetParameters().Any(IsFormat);

    private static bool IsFormat(ParameterInfo parameter) => parameter.Name == "format" && parameter.ParameterType == typeof(string);

    private Expression[] Checked(MethodBase method, Expression[] arguments)
    {
        var sizes = allowed.SizesOf(method);
        var parameters = method.GetParameters();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (IsFormat(parameters[i]) && method.DeclaringType!.Namespace is { } space && space.StartsWith("System", StringComparison.Ordinal))
                arguments[i] = arguments[i] is ConstantExpression { Value: string { Length: < 8 } } ? arguments[i] : Expression.Call(typeof(Formats), nameof(Formats.Checked), null, arguments[i]);
            else if (sizes is not null && sizes.TryGetValue(parameters[i].Name!, out var bytes))
                arguments[i] = Size(arguments[i], bytes);
        }

        return arguments;
    }

    private Expression Size(Expression count, int bytesEach) =>
        count is ConstantExpression { Value: int and < 100_000 } || count.Type != typeof(int) ? count
        : Expression.Call(context, nameof(CellContext.Size), null, count, Expression.Constant(bytesEach));
}

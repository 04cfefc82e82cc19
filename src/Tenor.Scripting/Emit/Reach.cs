using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Emit;

/// <summary>How far a piece of code may go before it comes back, which decides what its function must ask at its head.</summary>
internal enum Reach : byte
{
    /// <summary>A few instructions.</summary>
    Here,

    /// <summary>Into a library that may take long.</summary>
    Library,

    /// <summary>Through a library, or straight, into the cell's code again, maybe this very function.</summary>
    Cell,
}

/// <summary>Tells the reach of members, by their types and those of their parameters.</summary>
internal static class Reaches
{
    public static Reach Of(MethodBase method)
    {
        var type = method.DeclaringType!;
        if (method.GetParameters().Any(p => MayHoldCode(p.ParameterType)))
            return Reach.Cell;
        if (type.Assembly.IsDynamic || type.Assembly is AssemblyBuilder)
            return method.IsSpecialName ? Reach.Here : Reach.Library;
        if (type == typeof(Math) || type == typeof(MathF) || type.IsPrimitive || type == typeof(decimal))
            return method.GetParameters().All(p => p.ParameterType.IsPrimitive || p.ParameterType == typeof(decimal)) && method.Name != "ToString" ? Reach.Here : Reach.Library;
        if (IsPlain(type))
            return method is ConstructorInfo or { IsSpecialName: true } ? Reach.Here : Reach.Library;
        if (type == typeof(string) || type == typeof(System.Text.StringBuilder) || type == typeof(Convert) || type == typeof(Text) || type == typeof(Interpolator)
            || type.Namespace is "System.Text.RegularExpressions" or "System.Globalization" || IsPlainList(type))
            return method.Name is "get_Length" or "get_Chars" or "get_Count" or "get_Item" ? Reach.Here : Reach.Library;
        return Reach.Cell;
    }

    public static Reach Of(PropertyInfo property) => Of((property.GetMethod ?? property.SetMethod)!);

    /// <summary>Whether a sequence: a lambda that gives one can be called by the library again and again, each inside the last.</summary>
    public static bool IsSequence(Type type) => type != typeof(string)
        && (typeof(IEnumerable).IsAssignableFrom(type) || (type.IsInterface && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    // Value types of the base library hold no code, but for those that hold values of any type.
    private static bool IsPlain(Type type) =>
        (type.IsValueType && type.Assembly == typeof(object).Assembly && !type.Name.EndsWith("Enumerator", StringComparison.Ordinal)) || type.IsNullableValue
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private static bool IsPlainList(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(List<>) || definition == typeof(Queue<>) || definition == typeof(Stack<>)));

    // A parameter through which a library may be given code: a delegate, a sequence that runs code, a comparer, or what may be one of them.
    private static bool MayHoldCode(Type type)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (type.IsValueType || type == typeof(string) || type == typeof(Type) || type == typeof(IFormatProvider))
            return false;
        if (type.IsArray)
            return MayHoldCode(type.GetElementType()!);
        if (type.Assembly.IsDynamic)
            return false;
        return type.IsInterface || type.IsDelegate || type == typeof(object) || type.IsAbstract || (IsSequence(type) && !IsPlainList(type));
    }
}

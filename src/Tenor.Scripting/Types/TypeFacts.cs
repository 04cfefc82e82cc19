using System.Reflection;

namespace Tenor.Scripting.Types;

/// <summary>What stands for the type of an expression that could not be bound; whatever meets it stays silent.</summary>
internal sealed class ErrorType
{
    private ErrorType()
    {
    }
}

/// <summary>Questions about types in C#'s terms (C# specification §8).</summary>
internal static class TypeFacts
{
    public static readonly Type Error = typeof(ErrorType);

    extension(Type type)
    {
        public bool IsErrorType => type == Error;

        public bool IsNullableValue => type.IsValueType && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Nullable<>);

        public bool IsReferenceType => !type.IsValueType && !type.IsPointer && !type.IsByRef;

        public bool CanBeNull => !type.IsValueType || type.IsNullableValue;

        /// <summary>T for T?, and any other type itself.</summary>
        public Type Underlying => type.IsNullableValue ? type.GetGenericArguments()[0] : type;

        public bool IsDelegate => type.IsSubclassOf(typeof(MulticastDelegate));

        public bool IsTuple => type.IsValueType && type.IsGenericType && type.Namespace == "System" && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

        public bool IsVoid => type == typeof(void);
    }

    /// <summary>sbyte to decimal and char, in no enum's disguise.</summary>
    public static bool IsNumeric(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.Char and <= TypeCode.Decimal;

    public static bool IsIntegral(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.Char and <= TypeCode.UInt64;

    public static Type MakeNullable(Type type) => type.IsValueType && !type.IsNullableValue ? typeof(Nullable<>).MakeGenericType(type) : type;

    public static MethodInfo InvokeMethod(Type delegateType) => delegateType.GetMethod("Invoke")!;

    /// <summary>A tuple's element types, those in the eighth and later places too.</summary>
    public static Type[] TupleElements(Type tuple)
    {
        var arguments = tuple.GetGenericArguments();
        return arguments.Length < 8 ? arguments : [.. arguments[..7], .. TupleElements(arguments[7])];
    }

    public static Type TupleOf(IReadOnlyList<Type> elements)
    {
        if (elements.Count >= 8)
            return typeof(ValueTuple<,,,,,,,>).MakeGenericType([.. elements.Take(7), TupleOf([.. elements.Skip(7)])]);
        var definition = elements.Count switch
        {
            1 => typeof(ValueTuple<>),
            2 => typeof(ValueTuple<,>),
            3 => typeof(ValueTuple<,,>),
            4 => typeof(ValueTuple<,,,>),
            5 => typeof(ValueTuple<,,,,>),
            6 => typeof(ValueTuple<,,,,,>),
            _ => typeof(ValueTuple<,,,,,,>),
        };
        return definition.MakeGenericType([.. elements]);
    }

    /// <summary>The type itself, the bases from the nearest, and for an interface those it extends, then object.</summary>
    public static IEnumerable<Type> SelfAndBases(Type type)
    {
        if (type.IsInterface)
        {
            yield return type;
            foreach (var inherited in type.GetInterfaces())
                yield return inherited;
            yield return typeof(object);
            yield break;
        }

        for (Type? t = type; t is not null; t = t.BaseType)
            yield return t;
    }

    /// <summary>
    /// Whether a member has a parameter that lives only on the stack, as spans do. Cells pass none, but for the elements of a
    /// <c>params ReadOnlySpan</c> and an interpolated string with a format provider.
    /// </summary>
    public static bool HasByRefLike(ParameterInfo[] parameters)
    {
        foreach (var parameter in parameters)
        {
            var type = parameter.ParameterType;
            if (IsParamsSpan(parameter) || (type == InterpolationHandler && parameters.Length == 2 && parameters[0].ParameterType == typeof(IFormatProvider)))
                continue;
            if (type.IsByRef ? type.GetElementType()!.IsByRefLike : type.IsByRefLike || type.IsPointer || type.IsFunctionPointer)
                return true;
        }

        return false;
    }

    /// <summary>How <c>string.Create(provider, $"…")</c> takes its string.</summary>
    public static readonly Type InterpolationHandler = typeof(System.Runtime.CompilerServices.DefaultInterpolatedStringHandler).MakeByRefType();

    public static bool IsReadOnlySpan(Type type) => type.IsByRefLike && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>);

    private static bool IsParamsSpan(ParameterInfo parameter) =>
        IsReadOnlySpan(parameter.ParameterType) && parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute), false);

    /// <summary>The construction of a generic definition that a type is, extends or implements; null for none or several.</summary>
    public static Type? FindConstruction(Type type, Type definition)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == definition)
            return type;
        if (!definition.IsInterface)
        {
            for (var t = type.BaseType; t is not null; t = t.BaseType)
            {
                if (t.IsGenericType && t.GetGenericTypeDefinition() == definition)
                    return t;
            }

            return null;
        }

        Type? found = null;
        foreach (var candidate in type.GetInterfaces())
        {
            if (!candidate.IsGenericType || candidate.GetGenericTypeDefinition() != definition)
                continue;
            if (type.IsArray && candidate.GetGenericArguments()[0] != type.GetElementType())
                continue;
            if (found is not null && found != candidate)
                return null;
            found = candidate;
        }

        return found;
    }
}

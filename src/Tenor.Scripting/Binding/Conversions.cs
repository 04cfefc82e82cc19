using System.Reflection;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Kinds of conversion (C# specification §10.2, §10.3).</summary>
internal enum ConversionKind : byte
{
    None,
    Identity,
    ImplicitNumeric,
    ImplicitConstant,
    ImplicitEnum,
    ImplicitNullable,
    NullLiteral,
    ImplicitReference,
    Boxing,
    ImplicitTuple,
    ImplicitUserDefined,
    AnonymousFunction,
    MethodGroup,
    Default,
    TupleLiteral,
    Conditional,
    Switch,
    TargetTypedNew,
    Collection,
    InterpolatedString,
    Throw,
    FunctionType,

    // From here on explicit only.
    ExplicitNumeric,
    ExplicitEnum,
    ExplicitNullable,
    ExplicitReference,
    Unboxing,
    ExplicitTuple,
    ExplicitUserDefined,
}

internal readonly record struct Conversion(ConversionKind Kind, MethodInfo? Method = null)
{
    public bool Exists => Kind != ConversionKind.None;

    public bool IsIdentity => Kind == ConversionKind.Identity;
}

/// <summary>Conversions between types, those of expressions aside (§10.2, §10.3).</summary>
internal static class Conversions
{
    /// <summary>§10.2, without what only an expression can have.</summary>
    public static Conversion Implicit(Type source, Type target)
    {
        var standard = StandardImplicit(source, target);
        return standard.Exists ? standard : UserDefined(source, target, isExplicit: false);
    }

    /// <summary>§10.4.2: the implicit conversions that may come before or after a user-defined one.</summary>
    public static Conversion StandardImplicit(Type source, Type target)
    {
        if (source == target)
            return new(ConversionKind.Identity);
        if (source.IsErrorType || target.IsErrorType || source.IsVoid || target.IsVoid || source.IsByRef || target.IsByRef)
            return default;
        if (IsImplicitNumeric(source, target))
            return new(ConversionKind.ImplicitNumeric);
        if (target.IsNullableValue)
        {
            var inner = StandardImplicit(source.Underlying, target.Underlying);
            if (inner.Kind is ConversionKind.Identity or ConversionKind.ImplicitNumeric or ConversionKind.ImplicitTuple)
                return new(ConversionKind.ImplicitNullable);
            return default;
        }

        if (source.IsTuple && target.IsTuple)
            return TupleConversion(source, target, StandardImplicit, ConversionKind.ImplicitTuple);
        if (source.IsValueType)
            return !target.IsValueType && target.IsAssignableFrom(source.Underlying) && !source.IsByRefLike ? new(ConversionKind.Boxing) : default;
        return IsImplicitReference(source, target) ? new(ConversionKind.ImplicitReference) : default;
    }

    /// <summary>§10.3: every conversion that a cast may make.</summary>
    public static Conversion Explicit(Type source, Type target)
    {
        var conversion = StandardImplicit(source, target);
        if (conversion.Exists)
            return conversion;
        var standard = StandardExplicit(source, target);
        return standard.Exists ? standard : UserDefined(source, target, isExplicit: true);
    }

    private static Conversion StandardExplicit(Type source, Type target)
    {
        if (source.IsVoid || target.IsVoid || source.IsErrorType || target.IsErrorType)
            return default;
        if (TypeFacts.IsNumeric(source) && TypeFacts.IsNumeric(target))
            return new(ConversionKind.ExplicitNumeric);
        if ((source.IsEnum && (target.IsEnum || TypeFacts.IsNumeric(target))) || (target.IsEnum && TypeFacts.IsNumeric(source)))
            return new(ConversionKind.ExplicitEnum);
        if (source.IsNullableValue || target.IsNullableValue)
        {
            if (!source.IsValueType || !target.IsValueType)
                return !source.IsValueType && source.IsAssignableFrom(target.Underlying) ? new(ConversionKind.Unboxing) : default;
            var inner = source.Underlying == target.Underlying ? new(ConversionKind.Identity) : Explicit(source.Underlying, target.Underlying);
            return inner.Exists && inner.Kind is not (ConversionKind.ExplicitUserDefined or ConversionKind.ImplicitUserDefined)
                ? new(ConversionKind.ExplicitNullable) : default;
        }

        if (source.IsTuple && target.IsTuple)
            return TupleConversion(source, target, Explicit, ConversionKind.ExplicitTuple);
        if (target.IsValueType)
            return !source.IsValueType && source.IsAssignableFrom(target) ? new(ConversionKind.Unboxing) : default;
        return !source.IsValueType && IsExplicitReference(source, target) ? new(ConversionKind.ExplicitReference) : default;
    }

    /// <summary>§10.2.3.</summary>
    public static bool IsImplicitNumeric(Type source, Type target)
    {
        if (source.IsEnum || target.IsEnum)
            return false;
        var to = Type.GetTypeCode(target);
        return Type.GetTypeCode(source) switch
        {
            TypeCode.SByte => to is TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal,
            TypeCode.Byte => to is TypeCode.Int16 or TypeCode.UInt16 or (>= TypeCode.Int32 and <= TypeCode.Decimal),
            TypeCode.Int16 => to is TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal,
            TypeCode.UInt16 => to is >= TypeCode.Int32 and <= TypeCode.Decimal,
            TypeCode.Int32 => to is TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal,
            TypeCode.UInt32 => to is TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal,
            TypeCode.Int64 or TypeCode.UInt64 => to is TypeCode.Single or TypeCode.Double or TypeCode.Decimal,
            TypeCode.Char => to is TypeCode.UInt16 or (>= TypeCode.Int32 and <= TypeCode.Decimal),
            TypeCode.Single => to == TypeCode.Double,
            _ => false,
        };
    }

    /// <summary>§10.2.8. The runtime also takes an array of int for one of uint; C# does not.</summary>
    public static bool IsImplicitReference(Type source, Type target)
    {
        if (source.IsValueType || target.IsValueType || !target.IsAssignableFrom(source))
            return false;
        if (!source.IsArray)
            return true;
        var element = source.GetElementType()!;
        if (target.IsArray)
            return SameOrReference(element, target.GetElementType()!);
        return !target.IsGenericType || SameOrReference(element, target.GetGenericArguments()[0]);
    }

    private static bool SameOrReference(Type source, Type target) => source == target || IsImplicitReference(source, target);

    /// <summary>§10.3.5.</summary>
    private static bool IsExplicitReference(Type source, Type target)
    {
        if (source.IsAssignableFrom(target))
            return true;
        if (source.IsInterface && (target.IsInterface || !target.IsSealed))
            return true;
        if (target.IsInterface && !source.IsSealed)
            return true;
        if (source.IsArray && target.IsArray && source.GetArrayRank() == target.GetArrayRank())
            return IsExplicitReference(source.GetElementType()!, target.GetElementType()!) && !source.GetElementType()!.IsValueType && !target.GetElementType()!.IsValueType;
        if (source.IsInterface && target.IsArray && source.IsGenericType)
            return source.IsAssignableFrom(target);
        return source.IsDelegate && target.IsDelegate && source.IsGenericType && target.IsGenericType
            && source.GetGenericTypeDefinition() == target.GetGenericTypeDefinition()
            && source.GetGenericArguments().Zip(target.GetGenericArguments()).All(p => p.First == p.Second || (!p.First.IsValueType && !p.Second.IsValueType));
    }

    private static Conversion TupleConversion(Type source, Type target, Func<Type, Type, Conversion> elementConversion, ConversionKind kind)
    {
        var from = TypeFacts.TupleElements(source);
        var to = TypeFacts.TupleElements(target);
        if (from.Length != to.Length)
            return default;
        for (var i = 0; i < from.Length; i++)
        {
            if (!elementConversion(from[i], to[i]).Exists)
                return default;
        }

        return new(kind);
    }

    /// <summary>§10.5: the most specific operator that leads from the source to the target.</summary>
    public static Conversion UserDefined(Type source, Type target, bool isExplicit)
    {
        var from = source.Underlying;
        var to = target.Underlying;
        if (from.IsInterface || to.IsInterface || (IsBuiltIn(from) && IsBuiltIn(to)))
            return default;
        var operators = new List<MethodInfo>();
        foreach (var type in DeclaringTypes(from, to))
        {
            foreach (var method in type.GetMethods(Members.Static))
            {
                if (!method.IsSpecialName || !(method.Name == "op_Implicit" || (isExplicit && method.Name == "op_Explicit")))
                    continue;
                var parameter = method.GetParameters()[0].ParameterType;
                if (parameter.IsByRef || parameter.IsByRefLike || method.ReturnType.IsByRefLike)
                    continue;
                if (isExplicit
                    ? EncompassesEither(source, parameter) && EncompassesEither(method.ReturnType, target)
                    : StandardImplicit(source, parameter).Exists && StandardImplicit(method.ReturnType, target).Exists)
                    operators.Add(method);
            }
        }

        // Lifted form (§10.5.3): the operator on the values below the question marks.
        if (operators.Count == 0 && source.IsNullableValue && target.CanBeNull && source != from)
        {
            var inner = UserDefined(from, to, isExplicit);
            return inner.Exists ? inner : default;
        }

        var best = MostSpecific(operators, source, target);
        return best is null ? default : new(isExplicit ? ConversionKind.ExplicitUserDefined : ConversionKind.ImplicitUserDefined, best);
    }

    private static bool EncompassesEither(Type a, Type b) =>
        StandardImplicit(a, b).Exists || StandardImplicit(b, a).Exists || (TypeFacts.IsNumeric(a.Underlying) && TypeFacts.IsNumeric(b.Underlying));

    private static bool IsBuiltIn(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(object) || type.IsEnum || type.IsArray || type.IsTuple;

    private static IEnumerable<Type> DeclaringTypes(Type from, Type to)
    {
        for (Type? t = from; t is not null && t != typeof(object); t = t.BaseType)
            yield return t;
        for (Type? t = to; t is not null && t != typeof(object); t = t.BaseType)
        {
            if (t != from)
                yield return t;
        }
    }

    private static MethodInfo? MostSpecific(List<MethodInfo> operators, Type source, Type target)
    {
        if (operators.Count <= 1)
            return operators.Count == 1 ? operators[0] : null;
        var sources = operators.Select(o => o.GetParameters()[0].ParameterType).ToList();
        var targets = operators.Select(o => o.ReturnType).ToList();
        var bestSource = sources.Contains(source) ? source
            : sources.FirstOrDefault(s => sources.All(o => StandardImplicit(s, o).Exists))
            ?? sources.FirstOrDefault(s => sources.All(o => StandardImplicit(o, s).Exists));
        var bestTarget = targets.Contains(target) ? target
            : targets.FirstOrDefault(t => targets.All(o => StandardImplicit(o, t).Exists))
            ?? targets.FirstOrDefault(t => targets.All(o => StandardImplicit(t, o).Exists));
        return operators.Where(o => o.GetParameters()[0].ParameterType == bestSource && o.ReturnType == bestTarget).ToList() is [var one] ? one : null;
    }
}

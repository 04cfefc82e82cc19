using System.Reflection;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Better function member, better conversion (§12.6.4.3 to §12.6.4.7).</summary>
internal sealed partial class Binder
{
    private Candidate? Best(List<Candidate> fitting, IReadOnlyList<Argument> arguments, out bool ambiguous)
    {
        ambiguous = false;
        if (fitting.Count <= 1)
            return fitting.Count == 1 ? fitting[0] : null;
        foreach (var candidate in fitting)
        {
            if (fitting.All(other => other == candidate || Compare(candidate, other, arguments) < 0))
                return candidate;
        }

        ambiguous = true;
        return null;
    }

    /// <summary>Negative where the first is better, positive where the second is, 0 where neither is.</summary>
    private int Compare(Candidate a, Candidate b, IReadOnlyList<Argument> arguments)
    {
        var result = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var better = CompareConversions(arguments[i].Value, a.TypeOf(i), b.TypeOf(i));
            if (better == 0)
                continue;
            if (result != 0 && result != better)
                return 0;
            result = better;
        }

        if (result != 0)
            return result;

        var sameTypes = true;
        for (var i = 0; i < arguments.Count && sameTypes; i++)
            sameTypes = a.TypeOf(i) == b.TypeOf(i);
        return sameTypes ? BreakTie(a, b, arguments) : 0;
    }

    private static int BreakTie(Candidate a, Candidate b, IReadOnlyList<Argument> arguments)
    {
        var aGeneric = a.TypeArguments is not null;
        var bGeneric = b.TypeArguments is not null;
        if (aGeneric != bGeneric)
            return aGeneric ? 1 : -1;
        if (a.IsExpanded != b.IsExpanded)
            return a.IsExpanded ? 1 : -1;
        if (a.IsExpanded && a.Parameters.Length != b.Parameters.Length)
            return a.Parameters.Length > b.Parameters.Length ? -1 : 1;
        if (a.UsesDefaults != b.UsesDefaults)
            return a.UsesDefaults ? 1 : -1;
        var specific = 0;
        var aOpen = a.Definition is null ? a.Parameters : ParameterData.Of(Open(a.Definition));
        var bOpen = b.Definition is null ? b.Parameters : ParameterData.Of(Open(b.Definition));
        for (var i = 0; i < arguments.Count; i++)
        {
            var more = MoreSpecific(aOpen[a.Places[i]].Type, bOpen[b.Places[i]].Type);
            if (more == 0)
                continue;
            if (specific != 0 && specific != more)
                return 0;
            specific = more;
        }

        if (specific != 0)
            return specific;
        if (a.IsExpanded && b.IsExpanded && TypeFacts.IsReadOnlySpan(a.Parameters[^1].Type) != TypeFacts.IsReadOnlySpan(b.Parameters[^1].Type))
            return TypeFacts.IsReadOnlySpan(a.Parameters[^1].Type) ? -1 : 1;
        for (var i = 0; i < arguments.Count; i++)
        {
            // An argument without 'in' prefers a parameter passed by value.
            var aIn = a.ParameterOf(i).RefKind == RefKind.In;
            if (aIn != (b.ParameterOf(i).RefKind == RefKind.In) && arguments[i].RefKind == RefKind.None)
                return aIn ? 1 : -1;
        }

        return Priority(b.Definition).CompareTo(Priority(a.Definition));
    }

    private static int Priority(MethodBase? method) =>
        method?.GetCustomAttribute<System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute>()?.Priority ?? 0;

    /// <summary>The declaration in the generic type itself, whose parameters still show type parameters.</summary>
    private static MethodBase Open(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true } generic)
            method = generic.GetGenericMethodDefinition();
        if (method.DeclaringType is { IsGenericType: true, IsGenericTypeDefinition: false } type)
            method = type.GetGenericTypeDefinition().Module.ResolveMethod(method.MetadataToken)!;
        return method;
    }

    private static int MoreSpecific(Type a, Type b)
    {
        if (a.IsGenericParameter != b.IsGenericParameter)
            return a.IsGenericParameter ? 1 : -1;
        if (a.IsArray && b.IsArray)
            return MoreSpecific(a.GetElementType()!, b.GetElementType()!);
        if (!a.IsGenericType || !b.IsGenericType || a.GetGenericTypeDefinition() != b.GetGenericTypeDefinition())
            return 0;
        var result = 0;
        foreach (var (x, y) in a.GetGenericArguments().Zip(b.GetGenericArguments()))
        {
            var one = MoreSpecific(x, y);
            if (one != 0 && result != 0 && one != result)
                return 0;
            result = one != 0 ? one : result;
        }

        return result;
    }

    /// <summary>§12.6.4.5: better conversion from expression.</summary>
    private int CompareConversions(BoundExpression value, Type a, Type b)
    {
        if (a == b)
            return 0;
        if (value is UnboundOut || value.HasError)
            return 0;
        if (value is UnboundCollection collection)
            return CompareCollectionTargets(collection, a, b);
        if (value is UnboundLambda lambda)
            return CompareLambdaTargets(lambda, a, b);
        if (value is BoundMethodGroup)
            return CompareTargets(a, b);
        if (value is BoundInterpolatedString && (a == typeof(string)) != (b == typeof(string)))
            return a == typeof(string) ? -1 : 1;
        if (value is UnboundSwitch { Type: null } @switch)
            return CompareBranches(@switch.Arms.Select(arm => arm.Value), a, b);
        if (value is UnboundConditional conditional)
            return CompareBranches([conditional.WhenTrue, conditional.WhenFalse], a, b);
        if (value is BoundTupleLiteral tuple && a.IsTuple && b.IsTuple)
        {
            var exact = ExactTuple(tuple, a);
            if (exact != ExactTuple(tuple, b))
                return exact ? -1 : 1;
        }
        else if (value.Type is { } type && (type == a) != (type == b))
        {
            return type == a ? -1 : 1;
        }

        return CompareTargets(a, b);
    }

    private static bool ExactTuple(BoundTupleLiteral tuple, Type type)
    {
        var elements = TypeFacts.TupleElements(type);
        for (var i = 0; i < elements.Length; i++)
        {
            if (tuple.Elements[i] is BoundTupleLiteral inner && elements[i].IsTuple ? !ExactTuple(inner, elements[i]) : tuple.Elements[i].Type != elements[i])
                return false;
        }

        return true;
    }

    private int CompareBranches(IEnumerable<BoundExpression> branches, Type a, Type b)
    {
        var result = 0;
        foreach (var branch in branches)
        {
            var one = CompareConversions(branch, a, b);
            if (one != 0 && result != 0 && one != result)
                return 0;
            result = one != 0 ? one : result;
        }

        return result;
    }

    private int CompareLambdaTargets(UnboundLambda lambda, Type a, Type b)
    {
        if (!a.IsDelegate || !b.IsDelegate)
            return CompareTargets(a, b);
        var first = TypeFacts.InvokeMethod(a);
        var second = TypeFacts.InvokeMethod(b);
        if (!first.GetParameters().Select(p => p.ParameterType).SequenceEqual(second.GetParameters().Select(p => p.ParameterType)))
            return lambda.IsExplicit ? 0 : CompareTargets(a, b);
        var (x, y) = (first.ReturnType, second.ReturnType);
        if (x == y)
            return 0;
        if (BodyFor(lambda, a)?.InferredReturn is { } inferred)
        {
            if (lambda.Syntax.IsAsync)
                inferred = inferred.IsVoid ? typeof(Task) : typeof(Task<>).MakeGenericType(inferred);
            if (inferred == x)
                return -1;
            if (inferred == y)
                return 1;
        }

        if (x.IsVoid || y.IsVoid)
            return x.IsVoid ? 1 : -1;

        // The inner expression of the body decides between returns such as two delegate types.
        if (BodyFor(lambda, a) is { Expression: { } body } && !lambda.Syntax.IsAsync && body.Type is null)
            return CompareConversions(body, x, y);
        return CompareTargets(x, y);
    }

    /// <summary>§12.6.4.7: better conversion target.</summary>
    private static int CompareTargets(Type a, Type b)
    {
        var toB = Conversions.Implicit(a, b).Exists;
        var toA = Conversions.Implicit(b, a).Exists;
        if (toB != toA)
            return toB ? -1 : 1;
        if (TaskResult(a) is { } s && TaskResult(b) is { } t)
            return CompareTargets(s, t);
        if (a.IsDelegate && b.IsDelegate)
        {
            var (x, y) = (TypeFacts.InvokeMethod(a).ReturnType, TypeFacts.InvokeMethod(b).ReturnType);
            return x == y ? 0 : x.IsVoid ? 1 : y.IsVoid ? -1 : CompareTargets(x, y);
        }

        if (IsSigned(a.Underlying) && IsUnsigned(b.Underlying))
            return -1;
        return IsUnsigned(a.Underlying) && IsSigned(b.Underlying) ? 1 : 0;
    }

    private static Type? TaskResult(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsSigned(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;

    private static bool IsUnsigned(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64;

    /// <summary>C# 13's rule: the collection whose element type is the better target; a list or array before an interface.</summary>
    private int CompareCollectionTargets(UnboundCollection collection, Type a, Type b)
    {
        var (x, y) = (CollectionElementType(a), CollectionElementType(b));
        if (x is null || y is null || x == y)
            return CompareTargets(a, b);
        var values = collection.Elements.Where(e => !e.IsSpread).Select(e => e.Value);
        var better = CompareBranches(values, x, y);
        return better != 0 ? better : CompareTargets(a, b);
    }
}

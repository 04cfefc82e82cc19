using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Method groups: their types, their resolution for a delegate and their conversion to one (§10.8).</summary>
internal sealed partial class Binder
{
    private static Type? FunctionTypeOf(BoundMethodGroup group)
    {
        if (group.Function is { } function)
            return function.DelegateType;
        if (group.Methods is not [MethodInfo { IsGenericMethodDefinition: false } method])
            return null;
        if (group.Receiver is not BoundTypeExpression && !method.IsStatic && group.Receiver is null)
            return null;
        return System.Linq.Expressions.Expression.GetDelegateType([.. method.GetParameters().Select(p => p.ParameterType), method.ReturnType]);
    }

    /// <summary>§10.8: resolves the group for a delegate's parameters.</summary>
    private Candidate? ResolveGroup(BoundMethodGroup group, Type[] types)
    {
        var arguments = types.Select(t => new Argument(
            null, t.IsByRef ? RefKind.Ref : RefKind.None, new BoundDefaultOf(group.Syntax, t.IsByRef ? t.GetElementType()! : t), group.Syntax)).ToList();
        var failed = new List<Candidate>();
        if (group.Methods.Count > 0)
        {
            var found = Resolve(group.Methods, group.TypeArguments, arguments, isExtension: false, failed, out _);
            if (found is { IsExpanded: false, UsesDefaults: false })
                return found;
        }

        if (group.Receiver is null or BoundTypeExpression)
            return null;
        arguments.Insert(0, new(null, RefKind.None, group.Receiver, group.Receiver.Syntax));
        return Resolve(ExtensionMethods(group.Name), group.TypeArguments, arguments, isExtension: true, failed, out _);
    }

    internal Type? ReturnTypeOfGroup(BoundMethodGroup group, Type[] types) =>
        group.Function is { } function
            ? function.Parameters.Count == types.Length ? function.ReturnType : null
            : (ResolveGroup(group, types)?.Method as MethodInfo)?.ReturnType;

    private Conversion ClassifyGroup(BoundMethodGroup group, Type target)
    {
        if (target == typeof(object) || target == typeof(Delegate) || target == typeof(MulticastDelegate))
            return FunctionTypeOf(group) is not null && target != typeof(object) ? new(ConversionKind.FunctionType) : default;
        if (!target.IsDelegate || target.ContainsGenericParameters)
            return default;
        var invoke = TypeFacts.InvokeMethod(target);
        var types = invoke.GetParameters().Select(p => p.ParameterType).ToArray();
        Type result;
        if (group.Function is { } function)
        {
            if (function.Parameters.Count != types.Length)
                return default;
            for (var i = 0; i < types.Length; i++)
            {
                var parameter = function.Parameters[i];
                if (parameter.RefKind != RefKind.None ? types[i] != parameter.Type.MakeByRefType() : !IdentityOrReference(types[i], parameter.Type))
                    return default;
            }

            result = function.ReturnType;
        }
        else
        {
            if (ResolveGroup(group, types) is not { Method: MethodInfo method } chosen)
                return default;

            // Overload resolution may convert arguments in ways that a delegate does not (§10.8).
            var skipped = chosen.IsExtension ? 1 : 0;
            for (var i = 0; i < types.Length; i++)
            {
                if (!types[i].IsByRef && !IdentityOrReference(types[i], chosen.TypeOf(i + skipped)))
                    return default;
            }

            result = method.ReturnType;
        }

        return invoke.ReturnType.IsVoid ? result.IsVoid ? new(ConversionKind.MethodGroup) : new(ConversionKind.None)
            : IdentityOrReference(result, invoke.ReturnType) ? new(ConversionKind.MethodGroup) : default;
    }

    private static bool IdentityOrReference(Type source, Type target) => source == target || Conversions.IsImplicitReference(source, target);

    private BoundExpression MakeDelegate(BoundMethodGroup group, Type target)
    {
        if (group.Function is { } function)
            return new BoundDelegateCreation(group.Syntax, target, null, null, function);
        var types = TypeFacts.InvokeMethod(target).GetParameters().Select(p => p.ParameterType).ToArray();
        var chosen = ResolveGroup(group, types)!;
        var method = (MethodInfo)chosen.Method!;
        if (chosen.IsExtension && group.Receiver!.Type!.IsValueType)
            return Error(group.Syntax, "CS1113", $"'{group.Name}' extends a value type and cannot be a delegate. Write a lambda.");
        if (!CheckAllowed(group.Syntax, method))
            return Bad(group.Syntax);
        if (_allowed.PathParameters(method).Count > 0)
            return Error(group.Syntax, "TN2003", $"'{method.Name}' opens files and must be called by its name. Write a lambda: x => {method.Name}(x).");
        return new BoundDelegateCreation(group.Syntax, target, group.Receiver is BoundTypeExpression ? null : group.Receiver, method, null);
    }
}

/// <summary>A value of a type that is only asked whether it converts.</summary>
internal sealed class BoundDefaultOf(SyntaxNode syntax, Type type) : BoundExpression(syntax, type);

using System.Reflection;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Type inference of a generic method's arguments in two phases (C# specification §12.6.3).</summary>
internal sealed class TypeInference
{
    private readonly Binder _binder;
    private readonly Candidate _candidate;
    private readonly IReadOnlyList<Argument> _arguments;
    private readonly Type[] _parameters;
    private readonly Type?[] _fixed;
    private readonly List<TypeBound>[] _bounds;
    private readonly bool[] _inferredReturn;

    public TypeInference(Binder binder, MethodInfo definition, Candidate candidate, IReadOnlyList<Argument> arguments)
        : this(binder, definition.GetGenericArguments(), candidate, arguments)
    {
    }

    private TypeInference(Binder binder, Type[] parameters, Candidate candidate, IReadOnlyList<Argument> arguments)
    {
        _binder = binder;
        _candidate = candidate;
        _arguments = arguments;
        _parameters = parameters;
        _fixed = new Type?[_parameters.Length];
        _bounds = [.. _parameters.Select(_ => new List<TypeBound>())];
        _inferredReturn = new bool[arguments.Count];
    }

    private enum BoundKind : byte
    {
        Exact,
        Lower,
        Upper,
    }

    private sealed record TypeBound(BoundKind Kind, Type Type);

    public Type[]? Infer()
    {
        // First phase (§12.6.3.2).
        for (var i = 0; i < _arguments.Count; i++)
        {
            if (_arguments[i].Value.HasError)
                return null;
            InputInference(_arguments[i], _candidate.TypeOf(i));
        }

        // Second phase (§12.6.3.3).
        while (_fixed.Any(f => f is null))
        {
            for (var i = 0; i < _arguments.Count; i++)
                OutputInferenceOnce(i);
            if (!FixSome())
                return null;
        }

        return _fixed!;
    }

    private void InputInference(Argument argument, Type target)
    {
        if (!target.ContainsGenericParameters)
            return;
        switch (argument.Value)
        {
            case UnboundLambda lambda:
                ExplicitParameterInference(lambda, target);
                break;
            case BoundTupleLiteral tuple when target.IsTuple:
                var elements = TypeFacts.TupleElements(target);
                if (elements.Length == tuple.Elements.Length)
                {
                    for (var i = 0; i < elements.Length; i++)
                        InputInference(argument with { Value = tuple.Elements[i], RefKind = RefKind.None }, elements[i]);
                }

                break;
            case UnboundCollection collection when _binder.CollectionElementType(target) is { } element:
                foreach (var (isSpread, value) in collection.Elements)
                {
                    if (!isSpread)
                        InputInference(argument with { Value = value, RefKind = RefKind.None }, element);
                    else if (value.Type is { } spread && _binder.ElementTypeOfSpread(spread) is { } inner)
                        LowerBound(inner, element);
                }

                break;
            case { Type: { } type } when !type.IsVoid:
                if (argument.RefKind is RefKind.None)
                    LowerBound(type, target);
                else
                    ExactInference(type, target);
                break;
        }
    }

    private static void ForEachParameter(UnboundLambda lambda, Type delegateType, Action<int, Type> action)
    {
        var parameters = TypeFacts.InvokeMethod(delegateType).GetParameters();
        for (var i = 0; i < parameters.Length && i < lambda.ParameterCount; i++)
            action(i, parameters[i].ParameterType);
    }

    private void ExplicitParameterInference(UnboundLambda lambda, Type target)
    {
        if (!lambda.IsExplicit || !IsOpenDelegate(target) || lambda.ParameterCount < 0)
            return;
        ForEachParameter(lambda, target, (i, type) => ExactInference(_binder.ExplicitParameterType(lambda, i), type));
    }

    private static bool IsOpenDelegate(Type type) => type.IsDelegate;

    /// <summary>§12.6.3.5 to §12.6.3.7: fixes parameters that depend on nothing unfixed, or else any that others depend on.</summary>
    private bool FixSome()
    {
        var independent = new List<int>();
        var depended = new List<int>();
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (_fixed[i] is not null)
                continue;
            if (!DependsOnAny(i))
                independent.Add(i);
            else if (_bounds[i].Count > 0 && Enumerable.Range(0, _parameters.Length).Any(j => _fixed[j] is null && Depends(j, i)))
                depended.Add(i);
        }

        var chosen = independent.Count > 0 ? independent : depended;
        if (chosen.Count == 0)
            return false;
        foreach (var i in chosen)
        {
            if (!Fix(i))
                return false;
        }

        return true;
    }

    private bool DependsOnAny(int i)
    {
        for (var j = 0; j < _parameters.Length; j++)
        {
            if (_fixed[j] is null && Depends(i, j))
                return true;
        }

        return false;
    }

    /// <summary>Whether some lambda's or method group's result mentions the first and its input the second, at any remove.</summary>
    private bool Depends(int result, int input)
    {
        var reached = new bool[_parameters.Length];
        var pending = new List<int> { result };
        for (var next = 0; next < pending.Count; next++)
        {
            for (var j = 0; j < reached.Length; j++)
            {
                if (_fixed[j] is null && !reached[j] && DirectlyDepends(pending[next], j))
                {
                    reached[j] = true;
                    pending.Add(j);
                }
            }
        }

        return reached[input];
    }

    private bool DirectlyDepends(int result, int input)
    {
        for (var k = 0; k < _arguments.Count; k++)
        {
            var target = _candidate.TypeOf(k);
            if (!target.ContainsGenericParameters || !IsOpenDelegate(target) || !HasOutput(_arguments[k].Value))
                continue;
            var invoke = TypeFacts.InvokeMethod(target);
            if (Mentions(invoke.ReturnType, _parameters[result]) && InputTypes(_arguments[k].Value, invoke).Any(t => Mentions(t, _parameters[input])))
                return true;
        }

        return false;
    }

    private static bool HasOutput(BoundExpression value) => value is UnboundLambda or BoundMethodGroup;

    private static IEnumerable<Type> InputTypes(BoundExpression value, MethodInfo invoke) =>
        value is UnboundLambda { IsExplicit: true } ? [] : invoke.GetParameters().Select(p => p.ParameterType);

    private static bool Mentions(Type type, Type parameter) =>
        type == parameter || (type.HasElementType ? Mentions(type.GetElementType()!, parameter)
            : type.ContainsGenericParameters && type.IsGenericType && type.GetGenericArguments().Any(a => Mentions(a, parameter)));

    private bool MentionsUnfixed(Type type)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (_fixed[i] is null && Mentions(type, _parameters[i]))
                return true;
        }

        return false;
    }

    private void OutputInferenceOnce(int index)
    {
        var target = _candidate.TypeOf(index);
        var value = _arguments[index].Value;
        if (_inferredReturn[index] || !target.ContainsGenericParameters || !IsOpenDelegate(target) || !HasOutput(value))
            return;
        var invoke = TypeFacts.InvokeMethod(target);
        if (InputTypes(value, invoke).Any(MentionsUnfixed) || !MentionsUnfixed(invoke.ReturnType))
            return;
        _inferredReturn[index] = true;
        OutputInference(value, target, invoke);
    }

    /// <summary>§12.6.3.8: what a lambda or method group gives is a lower bound of the delegate's return type.</summary>
    private void OutputInference(BoundExpression value, Type target, MethodInfo invoke)
    {
        if (value is UnboundLambda lambda)
        {
            var parameterTypes = lambda.IsExplicit && lambda.ParameterCount == invoke.GetParameters().Length
                ? [.. Enumerable.Range(0, lambda.ParameterCount).Select(i => _binder.ExplicitParameterType(lambda, i))]
                : invoke.GetParameters().Select(p => Substitute(p.ParameterType)).ToArray();
            if (_binder.BodyFor(lambda, parameterTypes, NamesOfInputs(invoke)) is not { } body)
                return;
            if (body.InferredReturn is not { } inferred || inferred.IsVoid)
            {
                InferFromTypelessBody(body, invoke.ReturnType);
                return;
            }

            if (lambda.Syntax.IsAsync)
                inferred = typeof(Task<>).MakeGenericType(inferred);
            LowerBound(inferred, invoke.ReturnType);
        }
        else if (value is BoundMethodGroup group)
        {
            var types = invoke.GetParameters().Select(p => Substitute(p.ParameterType)).ToArray();
            if (_binder.ReturnTypeOfGroup(group, types) is { } result && !result.IsVoid)
                LowerBound(result, invoke.ReturnType);
        }
    }

    // A body such as x => y => x has no type, but is a lambda whose own target is open.
    private void InferFromTypelessBody(LambdaBody body, Type returnType)
    {
        if (body.Expression is UnboundLambda inner && IsOpenDelegate(returnType))
        {
            var invoke = TypeFacts.InvokeMethod(returnType);
            if (!invoke.GetParameters().Any(p => MentionsUnfixed(p.ParameterType)))
                OutputInference(inner, returnType, invoke);
            else if (inner.IsExplicit)
                ExplicitParameterInference(inner, returnType);
        }
        else if (body.Expression is UnboundCollection or BoundTupleLiteral)
        {
            InputInference(new(null, RefKind.None, body.Expression, body.Expression.Syntax), returnType);
        }
    }

    private TupleNames?[] NamesOfInputs(MethodInfo invoke)
    {
        var found = new Dictionary<Type, TupleNames?>();
        for (var i = 0; i < _arguments.Count; i++)
        {
            if (_arguments[i].Value is { Type: { } type, Names: { } names })
                TupleNames.Match(_candidate.TypeOf(i), type, names, found);
            else if (_arguments[i].Value is UnboundLambda lambda)
                _binder.MatchLambdaNames(lambda, _candidate.TypeOf(i), Substitute, found);
        }

        return [.. invoke.GetParameters().Select(p => TupleNames.Substitute(p.ParameterType, found.GetValueOrDefault))];
    }

    private Type Substitute(Type type)
    {
        if (!type.ContainsGenericParameters)
            return type;
        if (type.IsGenericParameter)
            return Array.IndexOf(_parameters, type) is >= 0 and var i && _fixed[i] is { } known ? known : type;
        if (type.IsByRef)
            return Substitute(type.GetElementType()!).MakeByRefType();
        if (type.IsArray)
            return type.IsSZArray ? Substitute(type.GetElementType()!).MakeArrayType() : Substitute(type.GetElementType()!).MakeArrayType(type.GetArrayRank());
        return type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(Substitute)]);
    }

    private int IndexOf(Type type) => type.IsGenericParameter ? Array.IndexOf(_parameters, type) : -1;

    private void AddBound(int parameter, BoundKind kind, Type type)
    {
        var bound = new TypeBound(kind, type);
        if (_fixed[parameter] is null && !_bounds[parameter].Contains(bound))
            _bounds[parameter].Add(bound);
    }

    /// <summary>§12.6.3.10.</summary>
    private void ExactInference(Type source, Type target)
    {
        if (IndexOf(target) is >= 0 and var index)
        {
            AddBound(index, BoundKind.Exact, source);
        }
        else if (target.IsArray && source.IsArray && source.GetArrayRank() == target.GetArrayRank())
        {
            ExactInference(source.GetElementType()!, target.GetElementType()!);
        }
        else if (target.IsGenericType && source.IsGenericType && source.GetGenericTypeDefinition() == target.GetGenericTypeDefinition())
        {
            foreach (var (s, t) in source.GetGenericArguments().Zip(target.GetGenericArguments()))
                ExactInference(s, t);
        }
    }

    /// <summary>§12.6.3.11.</summary>
    private void LowerBound(Type source, Type target)
    {
        if (!target.ContainsGenericParameters)
            return;
        if (IndexOf(target) is >= 0 and var index)
        {
            AddBound(index, BoundKind.Lower, source);
        }
        else if (target.IsNullableValue)
        {
            if (source.IsNullableValue)
                LowerBound(source.Underlying, target.Underlying);
            else if (source.IsValueType)
                LowerBound(source, target.Underlying);
        }
        else if (target.IsArray)
        {
            if (source.IsArray && source.GetArrayRank() == target.GetArrayRank())
                ElementBound(source.GetElementType()!, target.GetElementType()!);
        }
        else if (target.IsTuple && source.IsTuple)
        {
            foreach (var (s, t) in source.GetGenericArguments().Zip(target.GetGenericArguments()))
                LowerBound(s, t);
        }
        else if (target.IsGenericType && TypeFacts.FindConstruction(source, target.GetGenericTypeDefinition()) is { } view)
        {
            VariantBounds(view, target, lower: true);
        }
    }

    private void ElementBound(Type source, Type target)
    {
        if (source.IsValueType)
            ExactInference(source, target);
        else
            LowerBound(source, target);
    }

    /// <summary>§12.6.3.12.</summary>
    private void UpperBound(Type source, Type target)
    {
        if (!target.ContainsGenericParameters)
            return;
        if (IndexOf(target) is >= 0 and var index)
            AddBound(index, BoundKind.Upper, source);
        else if (target.IsArray && source.IsArray)
            ExactInference(source.GetElementType()!, target.GetElementType()!);
        else if (target.IsGenericType && source.IsGenericType && source.GetGenericTypeDefinition() == target.GetGenericTypeDefinition())
            VariantBounds(source, target, lower: false);
    }

    private void VariantBounds(Type source, Type target, bool lower)
    {
        var parameters = target.GetGenericTypeDefinition().GetGenericArguments();
        var from = source.GetGenericArguments();
        var to = target.GetGenericArguments();
        for (var i = 0; i < parameters.Length; i++)
        {
            var variance = parameters[i].GenericParameterAttributes & GenericParameterAttributes.VarianceMask;
            if (from[i].IsValueType || variance == GenericParameterAttributes.None)
                ExactInference(from[i], to[i]);
            else if ((variance == GenericParameterAttributes.Covariant) == lower)
                LowerBound(from[i], to[i]);
            else
                UpperBound(from[i], to[i]);
        }
    }

    /// <summary>§12.6.3.12, fixing: the one candidate that all bounds allow and that converts to or from the others.</summary>
    private bool Fix(int index)
    {
        var bounds = _bounds[index];
        if (bounds.Count == 0)
            return false;
        var candidates = bounds.Select(b => b.Type).Distinct().ToList();
        foreach (var (kind, type) in bounds)
        {
            candidates.RemoveAll(c => kind switch
            {
                BoundKind.Exact => c != type,
                BoundKind.Lower => !Conversions.StandardImplicit(type, c).Exists,
                _ => !Conversions.StandardImplicit(c, type).Exists,
            });
        }

        Type? best = null;
        foreach (var candidate in candidates)
        {
            if (candidates.All(other => Conversions.StandardImplicit(other, candidate).Exists))
            {
                if (best is not null)
                    return false;
                best = candidate;
            }
        }

        _fixed[index] = best;
        return best is not null;
    }

    /// <summary>§12.6.3.15: the best common type of some expressions, by inference of M&lt;X&gt;(X, X, …).</summary>
    public static Type? BestCommonType(IEnumerable<BoundExpression> expressions)
    {
        var types = expressions.Select(e => e.Type).Where(t => t is not null && !t.IsErrorType && !t.IsVoid).Distinct().ToList();
        Type? best = null;
        foreach (var candidate in types)
        {
            if (types.All(other => Conversions.StandardImplicit(other!, candidate!).Exists))
            {
                if (best is not null)
                    return null;
                best = candidate;
            }
        }

        return best;
    }
}

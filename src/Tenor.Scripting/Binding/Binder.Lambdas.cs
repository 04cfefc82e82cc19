using System.Text;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Anonymous functions: their parameters, and their bodies bound for a delegate's (§12.19).</summary>
internal sealed partial class Binder
{
    private UnboundLambda BindLambda(LambdaExpression syntax)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in syntax.Parameters?.Items ?? [])
        {
            if (!parameter.Name.IsContextual("_") && !seen.Add(parameter.Name.Name))
                _diagnostics.Error(parameter.Name.Span, "CS0100", $"The parameter '{parameter.Name.Name}' is declared twice.");
            if (parameter.DefaultValue is not null || parameter.Modifiers.Any(m => m.Kind == SyntaxKind.ParamsKeyword))
                _diagnostics.Error(parameter.Span, "TN1022", "Lambdas of a cell have no optional parameters and no 'params'. Declare a function instead.");
        }

        return new(syntax, _scope, _checked);
    }

    internal Type ExplicitParameterType(UnboundLambda lambda, int index)
    {
        var parameter = lambda.Syntax.Parameters!.Items[index];
        var type = BindTypeOnly(parameter.Type!);
        return RefKindOf(parameter) == RefKind.None ? type : type.MakeByRefType();
    }

    private static RefKind RefKindOf(ParameterSyntax parameter)
    {
        foreach (var modifier in parameter.Modifiers)
        {
            switch (modifier.Kind)
            {
                case SyntaxKind.RefKeyword: return RefKind.Ref;
                case SyntaxKind.OutKeyword: return RefKind.Out;
                case SyntaxKind.InKeyword: return RefKind.In;
            }
        }

        return RefKind.None;
    }

    /// <summary>The body bound for a delegate's parameters; null where the lambda has another number or kind of them.</summary>
    private LambdaBody? BodyFor(UnboundLambda lambda, Type delegateType, TupleNames? delegateNames = null)
    {
        var parameters = TypeFacts.InvokeMethod(delegateType).GetParameters();
        TupleNames?[]? names = null;
        if (delegateNames is not null)
        {
            var open = delegateType.GetGenericTypeDefinition();
            var generic = open.GetGenericArguments();
            names = [.. TypeFacts.InvokeMethod(open).GetParameters().Select(p => TupleNames.Substitute(
                p.ParameterType, t => Array.IndexOf(generic, t) is >= 0 and var i ? delegateNames.Argument(i) : null))];
        }

        return BodyFor(lambda, [.. parameters.Select(p => p.ParameterType)], names);
    }

    internal LambdaBody? BodyFor(UnboundLambda lambda, Type[] types, TupleNames?[]? names)
    {
        if (lambda.ParameterCount >= 0 && lambda.ParameterCount != types.Length)
            return null;
        var parameters = lambda.Syntax.Parameters?.Items;
        for (var i = 0; i < types.Length && parameters is not null; i++)
        {
            if (types[i].IsByRef != (RefKindOf(parameters[i]) != RefKind.None))
                return null;
            if (types[i].ContainsGenericParameters || types[i].IsByRefLike)
                return null;
            if (parameters[i].Type is not null && ExplicitParameterType(lambda, i) != types[i])
                return null;
        }

        var key = new StringBuilder();
        for (var i = 0; i < types.Length; i++)
            key.Append(types[i].TypeHandle.Value).Append(names?[i] is { } n ? TypeNames.Of(types[i], n) : "").Append(';');
        if (lambda.Bodies.TryGetValue(key.ToString(), out var known))
        {
            if (known.Diagnostics.HasErrors)
                lambda.LastErrors = known.Diagnostics;
            return known;
        }

        var body = BindBody(lambda, types, names, lambda.Syntax.ReturnType is null ? null : BindType(lambda.Syntax.ReturnType));
        lambda.Bodies[key.ToString()] = body;
        if (body.Diagnostics.HasErrors)
            lambda.LastErrors = body.Diagnostics;
        return body;
    }

    private LambdaBody BindBody(UnboundLambda lambda, Type[] types, TupleNames?[]? names, NamedType? returnType, bool inferring = true)
    {
        var saved = (_scope, _frame, _breakTarget, _continueTarget, _checked, _catchDepth, _finallyDepth);
        _frame = new(lambda.Scope.Function)
        {
            IsAsync = lambda.Syntax.IsAsync,
            IsStatic = lambda.Syntax.IsStatic,
            IsLambda = true,
            IsInferring = inferring && returnType is null,
            ReturnType = returnType is { } known ? (lambda.Syntax.IsAsync ? AsyncResult(known.Type) : known.Type) : null,
            ReturnNames = returnType?.Names,
        };
        _scope = new(lambda.Scope, _frame);
        if (RecordedScopes is not null)
            RecordedScopes[lambda.Syntax] = _scope;
        _breakTarget = _continueTarget = null;
        _catchDepth = _finallyDepth = 0;
        _checked = lambda.IsChecked;
        try
        {
            return Speculate(() => BindBodyCore(lambda, types, names), out var found) with { Diagnostics = found };
        }
        finally
        {
            (_scope, _frame, _breakTarget, _continueTarget, _checked, _catchDepth, _finallyDepth) = saved;
        }
    }

    private LambdaBody BindBodyCore(UnboundLambda lambda, Type[] types, TupleNames?[]? names)
    {
        var parameters = new LocalSymbol[types.Length];
        var discards = lambda.Syntax.Parameters?.Items.Count(p => p.Name.IsContextual("_")) ?? 0;
        for (var i = 0; i < types.Length; i++)
        {
            var syntax = lambda.Syntax.Parameters?.Items[i];
            var type = types[i].IsByRef ? types[i].GetElementType()! : types[i];
            parameters[i] = new(syntax?.Name.Name ?? $"p{i}", type, _frame)
            {
                Names = syntax?.Type is { } written ? BindType(written).Names : names?[i],
                IsParameter = true,
                RefKind = syntax is null ? RefKind.None : RefKindOf(syntax),
            };

            // Two or more parameters named _ are discards (§12.19.3).
            if (syntax is not null && !(discards > 1 && syntax.Name.IsContextual("_")))
                _scope.Add(parameters[i]);
        }

        if (lambda.Syntax.Body is BlockStatement block)
        {
            var bound = BindBlock(block);
            var reachable = new Flow(_diagnostics).CheckFunction(bound, parameters);
            var (inferred, inferredNames) = InferReturn(_frame, reachable);
            return new(parameters, [], bound, null, _frame, _diagnostics, reachable) { InferredReturn = inferred, InferredNames = inferredNames };
        }

        var expression = Bind((ExpressionSyntax)lambda.Syntax.Body);
        expression = RequireValue(expression);
        var natural = expression switch
        {
            UnboundLambda or BoundMethodGroup => null,
            _ => expression.Type,
        };
        if (natural is null && expression is UnboundLambda or BoundMethodGroup && _frame.IsInferring)
            natural = NaturalType(expression)?.Type;
        return new(parameters, _scope.Locals, null, expression, _frame, _diagnostics, false)
        {
            InferredReturn = natural,
            InferredNames = expression.Names,
        };
    }

    private static (Type?, TupleNames?) InferReturn(FunctionFrame frame, bool endReachable)
    {
        var values = frame.Returns.Where(r => r is not null).Select(r => r!).ToList();
        if (values.Count == 0)
            return (typeof(void), null);
        var type = TypeInference.BestCommonType(values);
        var names = values[0].Names;
        foreach (var value in values.Skip(1).Where(v => v.Type is not null))
            names = TupleNames.Merge(names, value.Names);
        return (type, names);
    }

    private static Type AsyncResult(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) || type.IsVoid ? typeof(void)
        : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0] : TypeFacts.Error;

    internal void MatchLambdaNames(UnboundLambda lambda, Type openDelegate, Func<Type, Type> substitute, Dictionary<Type, TupleNames?> found)
    {
        if (!openDelegate.IsDelegate)
            return;
        var invoke = TypeFacts.InvokeMethod(openDelegate);
        var types = invoke.GetParameters().Select(p => substitute(p.ParameterType)).ToArray();
        if (types.Any(t => t.ContainsGenericParameters) || lambda.Bodies.Count == 0)
            return;
        var names = invoke.GetParameters().Select(p => TupleNames.Substitute(p.ParameterType, found.GetValueOrDefault)).ToArray();
        if (BodyFor(lambda, types, names) is not { InferredReturn: { IsVoid: false } inferred } body || body.InferredNames is null)
            return;
        var target = invoke.ReturnType;
        if (lambda.Syntax.IsAsync)
            target = target.IsGenericType ? target.GetGenericArguments()[0] : target;

        // A type parameter that the inputs already settled takes no names from what the lambda gives.
        var given = new Dictionary<Type, TupleNames?>();
        TupleNames.Match(target, inferred, body.InferredNames, given);
        foreach (var (parameter, bodyNames) in given)
        {
            if (!invoke.GetParameters().Any(p => Mentions(p.ParameterType, parameter)))
                found[parameter] = found.TryGetValue(parameter, out var other) ? TupleNames.Merge(other, bodyNames) : bodyNames;
        }
    }

    private static bool Mentions(Type type, Type parameter) =>
        type == parameter || (type.HasElementType ? Mentions(type.GetElementType()!, parameter) : type.IsGenericType && type.GetGenericArguments().Any(a => Mentions(a, parameter)));

    private static bool IsStatementExpression(BoundExpression expression) => expression is
        BoundCall or BoundInvocation or BoundNew or BoundAssignment or BoundCompoundAssignment or BoundAwait or BoundBad or BoundThrowExpression
        or BoundDeconstruction or UnboundNew
        || (expression is BoundSequence sequence && sequence.IsStatement)
        || (expression is BoundConditionalAccess access && (access.Type!.IsVoid || IsStatementExpression(access.WhenNotNull) || access.WhenNotNull is BoundConversion { Operand: var inner } && IsStatementExpression(inner)));
}

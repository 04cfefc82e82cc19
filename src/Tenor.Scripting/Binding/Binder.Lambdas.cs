using System.Reflection;
using System.Text;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Anonymous functions and method groups: their binding and conversion (§12.19, §10.7, §10.8).</summary>
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

    /// <summary>§10.7.1.</summary>
    private Conversion ClassifyLambda(UnboundLambda lambda, Type target, TupleNames? names = null)
    {
        if (target == typeof(object) || target == typeof(Delegate) || target == typeof(MulticastDelegate))
            return FunctionTypeOf(lambda) is not null ? new(ConversionKind.FunctionType) : default;
        if (!target.IsDelegate || target.ContainsGenericParameters)
            return default;
        if (BodyFor(lambda, target, names) is not { } body || body.Diagnostics.HasErrors)
            return default;
        var returnType = TypeFacts.InvokeMethod(target).ReturnType;
        if (lambda.Syntax.ReturnType is not null && BindTypeOnly(lambda.Syntax.ReturnType) != returnType)
            return default;
        if (lambda.Syntax.IsAsync)
        {
            if (!returnType.IsVoid && AsyncResult(returnType).IsErrorType)
                return default;
            returnType = AsyncResult(returnType);
        }

        if (body.Expression is { } expression)
        {
            if (expression.HasError)
                return new(ConversionKind.AnonymousFunction);
            if (returnType.IsVoid)
                return IsStatementExpression(expression) ? new(ConversionKind.AnonymousFunction) : default;
            return ClassifyImplicit(expression, returnType).Exists ? new(ConversionKind.AnonymousFunction) : default;
        }

        if (returnType.IsVoid)
            return body.Frame.Returns.All(r => r is null) ? new(ConversionKind.AnonymousFunction) : default;
        return !body.EndReachable && body.Frame.Returns.All(r => r is not null && ClassifyImplicit(r, returnType).Exists)
            ? new(ConversionKind.AnonymousFunction) : default;
    }

    private BoundExpression ReportLambdaMismatch(UnboundLambda lambda, Type target, TupleNames? names = null)
    {
        var wanted = TypeNames.Of(target);
        if (!target.IsDelegate)
        {
            if (target.IsGenericType && target.FullName!.StartsWith("System.Linq.Expressions.Expression", StringComparison.Ordinal))
                return Error(lambda.Syntax, "TN1023", "Cells make no expression trees. Use a delegate, as with AsEnumerable().");
            return Error(lambda.Syntax, "CS1660", $"A lambda does not convert to '{wanted}', which is not a delegate type.");
        }

        var invoke = TypeFacts.InvokeMethod(target);
        if (BodyFor(lambda, target, names) is not { } body)
        {
            return Error(
                lambda.Syntax, "CS1593",
                $"'{wanted}' takes {invoke.GetParameters().Length} parameter(s); the lambda has {Math.Max(0, lambda.ParameterCount)}, or of other types.");
        }

        if (body.Diagnostics.HasErrors)
        {
            _diagnostics.AddRange(body.Diagnostics);
            return Bad(lambda.Syntax);
        }

        var returnType = lambda.Syntax.IsAsync ? AsyncResult(invoke.ReturnType) : invoke.ReturnType;
        if (body.Expression is { } expression)
        {
            return returnType.IsVoid
                ? Error(lambda.Syntax.Body, "CS0201", "The lambda's body only has a value; a call, assignment or 'new' is needed where nothing is returned.")
                : ReportNoConversion(expression, returnType, null);
        }

        if (body.EndReachable && !returnType.IsVoid)
            return Error(lambda.Syntax, "CS1643", $"Not every path of the lambda returns a value of '{TypeNames.Of(returnType)}'.");
        foreach (var value in body.Frame.Returns)
        {
            if (value is null)
                return Error(lambda.Syntax, "CS0126", $"A 'return' of the lambda has no value; '{TypeNames.Of(returnType)}' is needed.");
            if (returnType.IsVoid)
                return Error(value.Syntax, "CS8030", "The lambda returns a value where its target returns none.");
            if (!ClassifyImplicit(value, returnType).Exists)
                return ReportNoConversion(value, returnType, null);
        }

        return Error(lambda.Syntax, "CS1662", $"The lambda does not fit '{wanted}'.");
    }

    private BoundExpression MakeLambda(UnboundLambda lambda, Type target, TupleNames? targetNames = null)
    {
        var body = BodyFor(lambda, target, targetNames)!;
        _diagnostics.AddRange(body.Diagnostics);
        if (body.Diagnostics.HasErrors)
            return Bad(lambda.Syntax);
        var invoke = TypeFacts.InvokeMethod(target);
        var returnType = lambda.Syntax.IsAsync ? AsyncResult(invoke.ReturnType) : invoke.ReturnType;

        // The body is used for one target; where an overload kept it for another, it is bound again.
        if (body.Frame.ReturnLabel is not null)
            body = BindBody(lambda, [.. invoke.GetParameters().Select(p => p.ParameterType)], [.. body.Parameters.Select(p => p.Names)], null);
        body.Frame.ReturnLabel = System.Linq.Expressions.Expression.Label(returnType, "return");
        body.Frame.ReturnType = returnType;
        BoundStatement block;
        if (body.Expression is { } expression)
        {
            block = returnType.IsVoid
                ? new BoundExpressionStatement(expression.Syntax, Settled(expression))
                : new BoundReturn(expression.Syntax, ConvertIn(body.Frame, expression, returnType), body.Frame);
        }
        else
        {
            block = body.Block!;
            foreach (var statement in body.Frame.ReturnStatements)
            {
                if (statement.Value is { } value && !returnType.IsVoid)
                    statement.Value = ConvertIn(body.Frame, value, returnType);
            }
        }

        if (body.Locals.Count > 0)
            block = new BoundBlock(lambda.Syntax, body.Locals, [], [block]);
        return new BoundLambda(lambda.Syntax, target, body.Parameters, block, body.Frame);
    }

    private BoundExpression ConvertIn(FunctionFrame frame, BoundExpression value, Type type)
    {
        var saved = _frame;
        _frame = frame;
        var converted = Convert(value, type);
        _frame = saved;
        return converted;
    }

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

    /// <summary>§10.2.15: the delegate type that a lambda has by itself.</summary>
    private Type? FunctionTypeOf(UnboundLambda lambda)
    {
        if (!lambda.IsExplicit || lambda.ParameterCount < 0)
            return null;
        var types = Enumerable.Range(0, lambda.ParameterCount).Select(i => ExplicitParameterType(lambda, i)).ToArray();
        if (types.Any(t => t.IsErrorType) || BodyFor(lambda, types, null) is not { } body)
            return null;
        var returnType = lambda.Syntax.ReturnType is null ? body.InferredReturn : BindTypeOnly(lambda.Syntax.ReturnType);
        if (returnType is null || returnType.IsErrorType)
            return null;
        if (lambda.Syntax.IsAsync && lambda.Syntax.ReturnType is null)
            returnType = returnType.IsVoid ? typeof(Task) : typeof(Task<>).MakeGenericType(returnType);
        return System.Linq.Expressions.Expression.GetDelegateType([.. types, returnType]);
    }

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

    private static bool IsStatementExpression(BoundExpression expression) => expression is
        BoundCall or BoundInvocation or BoundNew or BoundAssignment or BoundCompoundAssignment or BoundAwait or BoundBad or BoundThrowExpression
        or BoundDeconstruction or UnboundNew
        || (expression is BoundSequence sequence && sequence.IsStatement)
        || (expression is BoundConditionalAccess access && (access.Type!.IsVoid || IsStatementExpression(access.WhenNotNull) || access.WhenNotNull is BoundConversion { Operand: var inner } && IsStatementExpression(inner)));
}

/// <summary>A value of a type that is only asked whether it converts.</summary>
internal sealed class BoundDefaultOf(SyntaxNode syntax, Type type) : BoundExpression(syntax, type);

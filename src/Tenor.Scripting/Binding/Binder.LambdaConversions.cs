using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Conversions of anonymous functions to delegates, and why one has none (§10.7).</summary>
internal sealed partial class Binder
{
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
}

using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Types;
using LambdaExpression = System.Linq.Expressions.LambdaExpression;

namespace Tenor.Scripting.Emit;

/// <summary>
/// Makes functions that capture only final variables, and that a cell makes again and again, out of one compiled function and the
/// captured values (see <see cref="Closed"/>). The rest are left to the expression tree's own closures.
/// </summary>
internal sealed class Closures : ExpressionVisitor
{
    // As many values as a tuple of one piece has.
    private const int MostCaptured = 7;

    private readonly FinalVariables _final;
    private int _depth;
    private bool _isRepeated;

    private Closures(FinalVariables final) => _final = final;

    public static Expression<Func<object?>> In(Expression<Func<object?>> cell) =>
        (Expression<Func<object?>>)new Closures(FinalVariables.In(cell)).Visit(cell);

    protected override Expression VisitLoop(LoopExpression node)
    {
        var outer = _isRepeated;
        _isRepeated = true;
        var loop = base.VisitLoop(node);
        _isRepeated = outer;
        return loop;
    }

    protected override Expression VisitBlock(BlockExpression node)
    {
        var outer = _isRepeated;
        _isRepeated |= node.Expressions.Any(e => e is LabelExpression);
        var block = base.VisitBlock(node);
        _isRepeated = outer;
        return block;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        var (isInner, isRepeated) = (_depth > 0, _isRepeated);
        (_depth, _isRepeated) = (_depth + 1, isInner);
        var lambda = (LambdaExpression)base.VisitLambda(node);
        (_depth, _isRepeated) = (_depth - 1, isRepeated);
        if (!isInner || !isRepeated || FactoryFor(lambda) is not { } factory)
            return lambda;
        var captured = FreeVariables.Of(lambda);
        return captured.Count is > 0 and <= MostCaptured && captured.TrueForAll(v => _final.IsFinal(v, node)) ? Close(lambda, captured, factory) : lambda;
    }

    /// <summary>The method of <see cref="Closed"/> that makes delegates of the function's type; null for other types than those of Func and Action.</summary>
    private static string? FactoryFor(LambdaExpression lambda)
    {
        if (lambda.Type.Namespace != "System" || lambda.Parameters.Any(p => p.IsByRef))
            return null;
        var name = lambda.Type.Name;
        return (name.StartsWith("Func`", StringComparison.Ordinal) && lambda.Parameters.Count <= 2) || ((name == "Action" || name == "Action`1") && lambda.Parameters.Count <= 1)
            ? $"{name.Split('`')[0]}{lambda.Parameters.Count}" : null;
    }

    private static MethodCallExpression Close(LambdaExpression lambda, List<ParameterExpression> captured, string factory)
    {
        var values = captured.Count == 1 ? captured[0] : (Expression)Expression.New(TypeFacts.TupleOf([.. captured.Select(v => v.Type)]).GetConstructors()[0], captured);
        var holder = Expression.Parameter(values.Type, "captured");
        var replacements = captured.Select((v, i) => (v, captured.Count == 1 ? holder : (Expression)Expression.Field(holder, $"Item{i + 1}"))).ToDictionary();
        var body = new Replacement(replacements).Visit(lambda.Body);
        var type = Expression.GetDelegateType([holder.Type, .. lambda.Parameters.Select(p => p.Type), lambda.ReturnType]);
        var open = Expression.Lambda(type, body, [holder, .. lambda.Parameters]);
        var box = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(open.Type))!;
        var kept = Expression.Field(Expression.Constant(box), "Value");
        return Expression.Call(
            typeof(Closed), factory, [values.Type, .. lambda.Type.IsGenericType ? lambda.Type.GetGenericArguments() : []],
            Expression.Coalesce(kept, Expression.Assign(kept, open)), values);
    }

    private sealed class Replacement(Dictionary<ParameterExpression, Expression> values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values.GetValueOrDefault(node, node);
    }
}

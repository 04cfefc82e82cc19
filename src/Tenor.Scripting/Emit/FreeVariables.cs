using System.Linq.Expressions;
using LambdaExpression = System.Linq.Expressions.LambdaExpression;

namespace Tenor.Scripting.Emit;

/// <summary>Finds the variables that a function uses and does not declare: those that it captures.</summary>
internal sealed class FreeVariables : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _declared = [];
    private readonly List<ParameterExpression> _used = [];
    private readonly HashSet<ParameterExpression> _seen = [];

    public static bool Any(LambdaExpression lambda) => Of(lambda).Count > 0;

    /// <summary>The captured variables in order of first use.</summary>
    public static List<ParameterExpression> Of(LambdaExpression lambda)
    {
        var found = new FreeVariables();
        found.Visit(lambda);
        found._used.RemoveAll(found._declared.Contains);
        return found._used;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (_seen.Add(node))
            _used.Add(node);
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _declared.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitBlock(BlockExpression node)
    {
        _declared.UnionWith(node.Variables);
        return base.VisitBlock(node);
    }

    protected override CatchBlock VisitCatchBlock(CatchBlock node)
    {
        if (node.Variable is not null)
            _declared.Add(node.Variable);
        return base.VisitCatchBlock(node);
    }
}

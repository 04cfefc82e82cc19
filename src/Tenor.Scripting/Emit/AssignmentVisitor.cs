using System.Linq.Expressions;
using System.Reflection;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Emit;

/// <summary>Comes by every place where a variable gets another value.</summary>
internal abstract class AssignmentVisitor : ExpressionVisitor
{
    /// <summary>The variable as a whole is given a value, which has been visited.</summary>
    protected abstract void Assigns(ParameterExpression variable);

    /// <summary>The variable, or a part of it, may change in another way.</summary>
    protected abstract void Changes(ParameterExpression variable);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType != ExpressionType.Assign)
            return base.VisitBinary(node);
        if (node.Left is not ParameterExpression variable)
        {
            ChangesPart(node.Left);
            return base.VisitBinary(node);
        }

        Visit(node.Right);
        Assigns(variable);
        return node;
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is ExpressionType.PreIncrementAssign or ExpressionType.PreDecrementAssign)
            ChangesPart(node.Operand);
        return base.VisitUnary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Passed(node.Method.GetParameters(), node.Arguments);
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        if (node.Constructor is { } constructor)
            Passed(constructor.GetParameters(), node.Arguments);
        return base.VisitNew(node);
    }

    protected override Expression VisitInvocation(InvocationExpression node)
    {
        Passed(TypeFacts.InvokeMethod(node.Expression.Type).GetParameters(), node.Arguments);
        return base.VisitInvocation(node);
    }

    private void Passed(ParameterInfo[] parameters, IReadOnlyList<Expression> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (parameters[i].ParameterType.IsByRef)
                ChangesPart(arguments[i]);
        }
    }

    // A variable, or a part of one that is a struct.
    private void ChangesPart(Expression place)
    {
        while (place is MemberExpression { Expression: { Type.IsValueType: true } inner })
            place = inner;
        if (place is ParameterExpression variable)
            Changes(variable);
    }
}

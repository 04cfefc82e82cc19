using System.Linq.Expressions;

namespace Tenor.Scripting.Emit;

/// <summary>The variables that a piece of code may change: assigns, counts up or down, passes by reference, or has a part of changed.</summary>
internal sealed class AssignedVariables : AssignmentVisitor
{
    private readonly HashSet<ParameterExpression> _assigned = [];

    public static IReadOnlySet<ParameterExpression> In(Expression code)
    {
        var found = new AssignedVariables();
        found.Visit(code);
        return found._assigned;
    }

    protected override void Assigns(ParameterExpression variable) => _assigned.Add(variable);

    protected override void Changes(ParameterExpression variable) => _assigned.Add(variable);
}

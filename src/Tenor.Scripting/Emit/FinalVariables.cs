using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Types;
using LambdaExpression = System.Linq.Expressions.LambdaExpression;

namespace Tenor.Scripting.Emit;

/// <summary>
/// Finds the variables that keep the value which they are given first, as long as they live: a function that captures one may hold
/// the value in place of the variable.
/// </summary>
internal sealed class FinalVariables : AssignmentVisitor
{
    private readonly Dictionary<ParameterExpression, Variable> _variables = [];
    private readonly Dictionary<LambdaExpression, int> _lambdas = [];

    // A stretch of code that runs from its start to its end at most once each time it is entered.
    private int _stretch;
    private int _stretches;
    private int _clock;

    private sealed class Variable
    {
        public int Stretch { get; init; }

        /// <summary>When it is assigned, in the order of the code; a parameter is from the start.</summary>
        public int? AssignedAt { get; set; }

        public bool Changes { get; set; }
    }

    public static FinalVariables In(LambdaExpression cell)
    {
        var found = new FinalVariables();
        found.Visit(cell);
        return found;
    }

    /// <summary>Whether a variable has its final value wherever a function that captures it is made.</summary>
    public bool IsFinal(ParameterExpression variable, LambdaExpression capturing) =>
        _variables.TryGetValue(variable, out var facts) && !facts.Changes && facts.AssignedAt is { } at && at < _lambdas[capturing] && KeepsItself(variable);

    // A struct may change when a member of it is called; these do not.
    private static bool KeepsItself(ParameterExpression variable)
    {
        var type = variable.Type;
        return !variable.IsByRef && !type.IsByRefLike
            && (!type.IsValueType || type.IsPrimitive || type.IsEnum || type.IsNullableValue || type.IsTuple || type.IsDefined(typeof(IsReadOnlyAttribute), false));
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _lambdas[node] = _clock++;
        var outer = _stretch;
        _stretch = ++_stretches;
        foreach (var parameter in node.Parameters)
            _variables[parameter] = new() { Stretch = _stretch, AssignedAt = _clock++ };
        Visit(node.Body);
        _stretch = outer;
        return node;
    }

    protected override Expression VisitBlock(BlockExpression node)
    {
        var outer = _stretch;
        foreach (var variable in node.Variables)
        {
            // Code that was made twice, such as a finally block's: told apart by nothing, so it is left alone.
            if (!_variables.TryAdd(variable, new() { Stretch = _stretch }))
                _variables[variable].Changes = true;
        }

        foreach (var part in node.Expressions)
        {
            // What follows a label may run again and again.
            if (part is LabelExpression)
                _stretch = ++_stretches;
            Visit(part);
        }

        _stretch = outer;
        return node;
    }

    protected override Expression VisitLoop(LoopExpression node)
    {
        var outer = _stretch;
        _stretch = ++_stretches;
        Visit(node.Body);
        _stretch = outer;
        return node;
    }

    protected override void Assigns(ParameterExpression variable)
    {
        if (_variables.TryGetValue(variable, out var facts))
        {
            facts.Changes |= facts.AssignedAt is not null || facts.Stretch != _stretch;
            facts.AssignedAt ??= _clock++;
        }
    }

    protected override void Changes(ParameterExpression variable)
    {
        if (_variables.TryGetValue(variable, out var facts))
            facts.Changes = true;
    }
}

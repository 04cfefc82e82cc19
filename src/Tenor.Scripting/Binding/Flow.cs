using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Binding;

/// <summary>
/// Which ends are reached (C# specification §13.2) and which variables have a value where they are read (§9.4). The state holds
/// the variables that have none yet, which is nearly always nothing.
/// </summary>
internal sealed partial class Flow(DiagnosticBag diagnostics)
{
    private readonly Dictionary<LoopLabels, State> _breaks = [];
    private readonly Dictionary<LoopLabels, State> _continues = [];
    private Dictionary<FunctionSymbol, BoundLambda> _functions = [];
    private HashSet<FunctionSymbol> _entered = [];
    private State _state = State.Start;
    private State? _returned;

    /// <summary>Checks a function's body; whether its end is reached.</summary>
    public bool CheckFunction(BoundStatement body, IReadOnlyList<LocalSymbol> parameters)
    {
        _state = State.Start;
        foreach (var parameter in parameters)
        {
            if (parameter.RefKind == RefKind.Out)
                _state = _state.With(parameter);
        }

        Visit(body);
        var leaving = _returned is null ? _state : State.Join(_state, _returned);
        foreach (var parameter in parameters)
        {
            if (parameter.RefKind == RefKind.Out && leaving.Reachable && leaving.IsUnassigned(parameter))
                diagnostics.Error(body.Syntax.Span, "CS0177", $"The out parameter '{parameter.Name}' has no value where the function ends.");
        }

        return _state.Reachable;
    }

    public bool EndIsReachable(BoundStatement body)
    {
        Visit(body);
        return _state.Reachable;
    }

    private void Visit(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                Declare(block.Locals);
                foreach (var function in block.Functions)
                {
                    if (function.Function.Storage is LocalSymbol storage)
                        _state = _state.Without(storage);
                }

                foreach (var function in block.Functions)
                    _functions[function.Function] = function.Body;
                foreach (var inner in block.Statements)
                    Visit(inner);
                break;
            case BoundExpressionStatement expression:
                Visit(expression.Expression);
                break;
            case BoundDeclaration declaration:
                if (declaration.Value is not null)
                {
                    Visit(declaration.Value);
                    Assign(declaration.Variable);
                }
                else if (declaration.Variable is LocalSymbol local)
                {
                    _state = _state.With(local);
                }

                break;
            case BoundIf @if:
                var (then, otherwise) = VisitCondition(@if.Condition);
                _state = then;
                Visit(@if.Then);
                var afterThen = _state;
                _state = otherwise;
                if (@if.Else is not null)
                    Visit(@if.Else);
                _state = State.Join(afterThen, _state);
                break;
            case BoundLoop loop:
                VisitLoop(loop);
                break;
            case BoundForEachIndexed each:
                Visit(each.Collection);
                VisitEach(each.Locals, each.Body, each.Labels);
                break;
            case BoundForEach each:
                Visit(each.GetEnumerator);
                VisitEach(each.Locals, each.Body, each.Labels);
                break;
            case BoundJump jump:
                var targets = jump.IsBreak ? _breaks : _continues;
                targets[jump.Labels] = targets.TryGetValue(jump.Labels, out var earlier) ? State.Join(earlier, _state) : _state;
                _state = State.Unreachable;
                break;
            case BoundReturn @return:
                if (@return.Value is not null)
                    Visit(@return.Value);
                _returned = _returned is null ? _state : State.Join(_returned, _state);
                _state = State.Unreachable;
                break;
            case BoundThrow @throw:
                if (@throw.Exception is not null)
                    Visit(@throw.Exception);
                _state = State.Unreachable;
                break;
            case BoundTry @try:
                VisitTry(@try);
                break;
            case BoundUsing @using:
                Declare(@using.Locals);
                Visit(@using.Acquire);
                Visit(@using.Body);
                break;
            case BoundSwitch @switch:
                VisitSwitch(@switch);
                break;
        }
    }

    private void Declare(IReadOnlyList<LocalSymbol> locals)
    {
        foreach (var local in locals)
        {
            if (!local.IsTemporary && local.Constant is null)
                _state = _state.With(local);
        }
    }

    private void VisitLoop(BoundLoop loop)
    {
        Declare(loop.Locals);
        if (loop.Initializer is not null)
            Visit(loop.Initializer);
        State exit;
        if (loop.TestsFirst)
        {
            Declare(loop.TurnLocals);
            (var enter, exit) = loop.Condition is null ? (_state, State.Unreachable) : VisitCondition(loop.Condition);
            _state = enter;
            Visit(loop.Body);
            Merge(_continues, loop.Labels);
            foreach (var increment in loop.Increments)
                Visit(increment);
        }
        else
        {
            Visit(loop.Body);
            Merge(_continues, loop.Labels);
            Declare(loop.TurnLocals);
            exit = VisitCondition(loop.Condition!).WhenFalse;
        }

        _state = exit;
        Merge(_breaks, loop.Labels);
    }

    private void VisitEach(IReadOnlyList<LocalSymbol> locals, BoundStatement body, LoopLabels labels)
    {
        var before = _state;
        Declare(locals);
        Visit(body);
        _continues.Remove(labels);
        _state = before;
        Merge(_breaks, labels);
    }

    private void Merge(Dictionary<LoopLabels, State> jumps, LoopLabels labels)
    {
        if (jumps.Remove(labels, out var state))
            _state = State.Join(_state, state);
    }

    private void VisitTry(BoundTry @try)
    {
        var start = _state;
        Visit(@try.Body);
        var end = _state;
        foreach (var clause in @try.Catches)
        {
            _state = start;
            Declare(clause.Locals);
            if (clause.Filter is not null)
                _state = VisitCondition(clause.Filter).WhenTrue;
            Visit(clause.Body);
            end = State.Join(end, _state);
        }

        _state = end;
        if (@try.Finally is null)
            return;
        _state = start;
        Visit(@try.Finally);
        _state = !_state.Reachable ? State.Unreachable : end.AssignedBy(start, _state);
    }

    private void VisitSwitch(BoundSwitch @switch)
    {
        Visit(@switch.Governing);
        Declare(@switch.Locals);
        var next = _state;
        var end = State.Unreachable;
        foreach (var section in @switch.Sections)
        {
            _state = next;
            Declare(section.Locals);
            if (section.Test is not null)
            {
                var (yes, no) = VisitCondition(section.Test);
                next = section.HasDefault ? next : no;
                _state = section.HasDefault ? State.Join(yes, no) : yes;
            }

            Visit(section.Body);
            end = State.Join(end, _state);
        }

        _state = @switch.IsExhaustive ? end : State.Join(end, next);
        Merge(_breaks, @switch.Labels);
    }

    private void Assign(VariableSymbol variable)
    {
        if (variable is LocalSymbol local)
            _state = _state.Without(local);
    }

    private void Read(SyntaxNode syntax, VariableSymbol variable)
    {
        if (variable is LocalSymbol { IsTemporary: false } local && _state.Reachable && _state.IsUnassigned(local))
        {
            diagnostics.Error(syntax.Span, local.RefKind == RefKind.Out ? "CS0269" : "CS0165", $"'{local.Name}' is read here and may have no value yet.");
            _state = _state.Without(local);
        }
    }

    private void VisitInner(BoundLambda lambda)
    {
        var saved = _state;
        Inside(lambda).Visit(lambda.Body);
        _state = saved;
    }

    private Flow Inside(BoundLambda lambda) => new(diagnostics) { _state = _state, _functions = _functions, _entered = _entered };

    /// <summary>A call of a local function needs what the function reads and gives what it assigns (§9.4.4.2).</summary>
    private void VisitCallOf(FunctionSymbol function)
    {
        if (!_functions.TryGetValue(function, out var body) || _state.IsComplete || !_entered.Add(function))
            return;
        var inner = Inside(body);
        inner.Visit(body.Body);
        if (inner._state.Reachable)
            _state = _state.AssignedBy(_state, inner._returned is null ? inner._state : State.Join(inner._state, inner._returned));
        else if (inner._returned is { } returned)
            _state = _state.AssignedBy(_state, returned);
        _entered.Remove(function);
    }

    /// <summary>Variables without a value on the way to a place; a place that nothing reaches wants for nothing.</summary>
    private sealed class State
    {
        public static readonly State Start = new(true, []);
        public static readonly State Unreachable = new(false, []);

        private readonly HashSet<LocalSymbol> _unassigned;

        private State(bool reachable, HashSet<LocalSymbol> unassigned) => (Reachable, _unassigned) = (reachable, unassigned);

        public bool Reachable { get; }

        public bool IsComplete => _unassigned.Count == 0;

        public bool IsUnassigned(LocalSymbol local) => _unassigned.Contains(local);

        public State With(LocalSymbol local) => !Reachable || _unassigned.Contains(local) ? this : new(true, [.. _unassigned, local]);

        public State Without(LocalSymbol local)
        {
            if (!_unassigned.Contains(local))
                return this;
            var rest = new HashSet<LocalSymbol>(_unassigned);
            rest.Remove(local);
            return new(Reachable, rest);
        }

        public static State Join(State a, State b)
        {
            if (!a.Reachable)
                return b;
            return !b.Reachable || b._unassigned.IsSubsetOf(a._unassigned) ? a : new(true, [.. a._unassigned, .. b._unassigned]);
        }

        /// <summary>This state, less what a finally block that ran from one state to another assigned.</summary>
        public State AssignedBy(State before, State after)
        {
            if (!Reachable)
                return this;
            var rest = new HashSet<LocalSymbol>(_unassigned);
            rest.RemoveWhere(l => before._unassigned.Contains(l) && !after._unassigned.Contains(l));
            return new(true, rest);
        }
    }
}

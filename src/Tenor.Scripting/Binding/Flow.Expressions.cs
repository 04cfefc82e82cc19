using Tenor.Scripting.Syntax;

namespace Tenor.Scripting.Binding;

/// <summary>Definite assignment in expressions (§9.4.4).</summary>
internal sealed partial class Flow
{
    private (State WhenTrue, State WhenFalse) VisitCondition(BoundExpression condition)
    {
        if (condition.Constant is { Value: bool known })
            return known ? (_state, State.Unreachable) : (State.Unreachable, _state);
        switch (condition)
        {
            case BoundUnary { Operator: SyntaxKind.Exclamation, Method: null } not:
                var (yes, no) = VisitCondition(not.Operand);
                return (no, yes);
            case BoundBinary { Operator: SyntaxKind.AmpersandAmpersand } and:
                var (leftTrue, leftFalse) = VisitCondition(and.Left);
                _state = leftTrue;
                var (bothTrue, rightFalse) = VisitCondition(and.Right);
                return (bothTrue, State.Join(leftFalse, rightFalse));
            case BoundBinary { Operator: SyntaxKind.BarBar } or:
                var (firstTrue, firstFalse) = VisitCondition(or.Left);
                _state = firstFalse;
                var (secondTrue, bothFalse) = VisitCondition(or.Right);
                return (State.Join(firstTrue, secondTrue), bothFalse);
            case BoundSequence sequence:
                foreach (var effect in sequence.Effects)
                    Visit(effect);
                return VisitCondition(sequence.Value);
            case BoundConditional conditional:
                var (then, otherwise) = VisitCondition(conditional.Condition);
                _state = then;
                var (a, b) = VisitCondition(conditional.WhenTrue);
                _state = otherwise;
                var (c, d) = VisitCondition(conditional.WhenFalse);
                return (State.Join(a, c), State.Join(b, d));
            default:
                Visit(condition);
                return (_state, _state);
        }
    }

    private void Visit(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundVariable variable:
                Read(variable.Syntax, variable.Variable);
                break;
            case BoundAssignment assignment:
                VisitTarget(assignment.Left);
                Visit(assignment.Right);
                if (assignment.Left is BoundVariable target)
                    Assign(target.Variable);
                else if (assignment.Left is BoundField { Receiver: BoundVariable { Type.IsValueType: true } part })
                    Assign(part.Variable);
                break;
            case BoundCompoundAssignment compound:
                Visit(compound.Target);
                var before = _state;
                Visit(compound.Result);
                if (compound.Kind == CompoundKind.Coalesce)
                    _state = State.Join(before, _state);
                break;
            case BoundCall call:
                if (call.Receiver is not null)
                    Visit(call.Receiver);
                VisitArguments(call.Arguments, call.Method.GetParameters());
                break;
            case BoundNew created:
                VisitArguments(created.Arguments, created.Constructor.GetParameters());
                break;
            case BoundInvocation { Target: BoundFunction called } invocation:
                // Its own parameters, since a delegate made for it does not tell 'out' from 'ref'.
                VisitArguments(invocation.Arguments, i => called.Function.Parameters[i].RefKind == RefKind.Out);
                VisitCallOf(called.Function);
                break;
            case BoundDelegateCreation { Function: { } converted }:
                VisitCallOf(converted);
                break;
            case BoundInvocation invocation:
                Visit(invocation.Target);
                VisitArguments(invocation.Arguments, Types.TypeFacts.InvokeMethod(invocation.Target.Type!).GetParameters());
                break;
            case BoundField { Receiver: { } receiver }:
                Visit(receiver);
                break;
            case BoundProperty property:
                if (property.Receiver is not null)
                    Visit(property.Receiver);
                foreach (var argument in property.Arguments)
                    Visit(argument);
                break;
            case BoundArrayAccess access:
                Visit(access.Array);
                foreach (var index in access.Indices)
                    Visit(index);
                break;
            case BoundUnary unary:
                if (unary.Operator == SyntaxKind.Exclamation)
                    VisitAsValue(unary);
                else
                    Visit(unary.Operand);
                break;
            case BoundBinary { Operator: SyntaxKind.AmpersandAmpersand or SyntaxKind.BarBar }:
                VisitAsValue(expression);
                break;
            case BoundBinary binary:
                VisitChain(binary);
                break;
            case BoundCoalesce coalesce:
                Visit(coalesce.Left);
                var afterLeft = _state;
                Visit(coalesce.Right);
                _state = coalesce.Right is BoundThrowExpression ? afterLeft : State.Join(afterLeft, _state);
                break;
            case BoundConditional conditional:
                var (then, otherwise) = VisitCondition(conditional.Condition);
                _state = then;
                Visit(conditional.WhenTrue);
                var afterThen = _state;
                _state = otherwise;
                Visit(conditional.WhenFalse);
                _state = State.Join(afterThen, _state);
                break;
            case BoundConversion conversion:
                Visit(conversion.Operand);
                break;
            case BoundIsType isType:
                Visit(isType.Operand);
                break;
            case BoundLambda lambda:
                VisitInner(lambda);
                break;
            case BoundDelegateCreation { Receiver: { } receiver }:
                Visit(receiver);
                break;
            case BoundArrayCreation array:
                foreach (var part in array.Elements ?? array.Sizes)
                    Visit(part);
                break;
            case BoundSequence sequence:
                foreach (var effect in sequence.Effects)
                    Visit(effect);
                Visit(sequence.Value);
                break;
            case BoundDeconstruction deconstruction:
                foreach (var effect in deconstruction.Effects)
                    Visit(effect);
                break;
            case BoundConditionalAccess access:
                Visit(access.Receiver);
                var afterReceiver = _state;
                Visit(access.WhenNotNull);
                _state = State.Join(afterReceiver, _state);
                break;
            case BoundThrowExpression @throw:
                Visit(@throw.Exception);
                _state = State.Unreachable;
                break;
            case BoundAwait await:
                Visit(await.Awaiter);
                break;
            case BoundTupleLiteral tuple:
                foreach (var element in tuple.Elements)
                    Visit(element);
                break;
            case BoundInterpolatedString text:
                foreach (var part in text.InterpolatedParts)
                {
                    if (part.Value is not null)
                        Visit(part.Value);
                }

                break;
        }
    }

    private void VisitAsValue(BoundExpression condition)
    {
        var (yes, no) = VisitCondition(condition);
        _state = State.Join(yes, no);
    }

    private void VisitChain(BoundBinary binary)
    {
        var rights = new Stack<BoundExpression>();
        BoundExpression at = binary;
        while (at is BoundBinary { Operator: not (SyntaxKind.AmpersandAmpersand or SyntaxKind.BarBar) } inner)
        {
            rights.Push(inner.Right);
            at = inner.Left;
        }

        Visit(at);
        while (rights.TryPop(out var right))
            Visit(right);
    }

    private void VisitTarget(BoundExpression target)
    {
        switch (target)
        {
            case BoundVariable or BoundDiscard or BoundField { Receiver: BoundVariable { Type.IsValueType: true } }:
                break;
            case BoundField { Receiver: { } receiver }:
                Visit(receiver);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void VisitArguments(BoundExpression[] arguments, System.Reflection.ParameterInfo[] parameters) =>
        VisitArguments(arguments, i => parameters[i] is { IsOut: true, ParameterType.IsByRef: true });

    private void VisitArguments(BoundExpression[] arguments, Func<int, bool> isOut)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!isOut(i) || arguments[i] is not BoundVariable)
                Visit(arguments[i]);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (isOut(i) && arguments[i] is BoundVariable variable)
                Assign(variable.Variable);
        }
    }
}

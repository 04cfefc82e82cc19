using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Assignment, compound assignment and increments (§12.21, §12.8.16, §12.9.6).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindAssignment(AssignmentExpression syntax)
    {
        var op = syntax.Operator.Kind;
        if (syntax.Left is ConditionalAccessExpression access)
            return BindConditionalAssignment(syntax, access);
        if (op == SyntaxKind.Equals && IsDeconstruction(syntax.Left))
            return BindDeconstruction(syntax);
        if (op == SyntaxKind.Equals && IsDiscard(syntax.Left))
        {
            var dropped = BindTyped(syntax.Right);
            return dropped.HasError ? dropped : new BoundAssignment(syntax, new BoundDiscard(syntax.Left, dropped.Type), dropped) { Names = dropped.Names };
        }

        if (op == SyntaxKind.Equals && syntax.Left is IdentifierName { Identifier: { IsMissing: false, Name: var name } } && IsUnknown(name))
        {
            BindValue(syntax.Right);
            if (!_diagnostics.IsSpeculative)
                _missing.Add(name);
            return Error(syntax.Left, "CS0103", $"There is no variable '{name}' to assign{(NearestName.Find(name, VariableNames()) is { } near ? $"; did you mean '{near}'?" : "")}. To declare one, write 'var {name} = …;'.");
        }

        var left = BindValue(syntax.Left);
        var right = syntax.Right is InitializerExpression ? Error(syntax.Right, "CS1525", "An initialiser in braces cannot be assigned; write 'new[] { … }' or '[…]'.") : BindValue(syntax.Right);
        if (left.HasError || right.HasError || !CheckAssignable(left))
            return Bad(syntax);
        if (op == SyntaxKind.Equals)
        {
            var value = Convert(right, left.Type!, left.Names);
            return value.HasError ? value : Assign(syntax, left, value);
        }

        return BindCompound(syntax, syntax.Operator, left, right);
    }

    private bool IsUnknown(string name) =>
        FindQuietly(name) is null && !IsLater(name) && FindStaticImport(name) is null && _types.Find(name, 0, _session.Usings, out _) is null && !_types.IsNamespace(name);

    private bool IsLater(string name)
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Later?.Contains(name) == true)
                return true;
        }

        return false;
    }

    /// <summary><c>a?.b = c</c>: neither the member nor the right side is touched where a is null.</summary>
    private BoundExpression BindConditionalAssignment(AssignmentExpression syntax, ConditionalAccessExpression access) =>
        BindConditionalAccess(new ConditionalAccessExpression(
            access.Expression, access.Question, new AssignmentExpression(access.WhenNotNull, syntax.Operator, syntax.Right)));

    /// <summary>An assignment; effects that came with the left side stay before it.</summary>
    private static BoundExpression Assign(SyntaxNode syntax, BoundExpression left, BoundExpression value) =>
        left is BoundSequence sequence
            ? new BoundSequence(syntax, sequence.Temporaries, sequence.Effects, new BoundAssignment(syntax, sequence.Value, value) { Names = left.Names }) { Names = left.Names, IsStatement = true }
            : new BoundAssignment(syntax, left, value) { Names = left.Names };

    private bool CheckAssignable(BoundExpression target, bool isInitializer = false)
    {
        switch (target)
        {
            case BoundVariable { Variable: { Constant: not null } constant }:
                Error(target.Syntax, "CS0131", $"'{constant.Name}' is a constant and cannot be assigned.");
                return false;
            case BoundVariable { Variable: { ReadOnlyAs: { } what } variable }:
                Error(target.Syntax, "CS1656", $"'{variable.Name}' is a {what} and cannot be assigned.");
                return false;
            case BoundVariable { Variable: LocalSymbol { RefKind: RefKind.In } parameter }:
                Error(target.Syntax, "CS8331", $"'{parameter.Name}' is an 'in' parameter and cannot be assigned.");
                return false;
            case BoundVariable or BoundArrayAccess or BoundDiscard:
                return true;
            case BoundField field:
                if (field.Field.IsLiteral || field.Field.IsInitOnly)
                {
                    Error(target.Syntax, "CS0191", $"'{field.Field.Name}' is read-only.");
                    return false;
                }

                return field.Receiver is null || CheckReceiver(field.Receiver, field.Field.Name);
            case BoundProperty property:
                if (property.Property.SetMethod is not { IsPublic: true } setter)
                {
                    Error(target.Syntax, "CS0200", $"'{property.Property.Name}' cannot be assigned: it is read-only.");
                    return false;
                }

                if (!isInitializer && setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.FullName == "System.Runtime.CompilerServices.IsExternalInit"))
                {
                    Error(target.Syntax, "CS8852", $"'{property.Property.Name}' can be set only while the value is made: use an initialiser, or 'with' on a record.");
                    return false;
                }

                if (!_allowed.AllowsMember(setter))
                {
                    Error(target.Syntax, "TN2001", $"'{property.Property.Name}' cannot be assigned in a cell.");
                    return false;
                }

                return property.Receiver is null || CheckReceiver(property.Receiver, property.Property.Name);
            case BoundSequence sequence:
                return CheckAssignable(sequence.Value, isInitializer);
            default:
                if (target.Syntax is PrefixUnaryExpression or ParenthesizedExpression)
                    Error(target.Syntax, "CS0131", "The left side of an assignment must be a variable, property or indexer.");
                else
                    Error(target.Syntax, "CS0131", "The left side of an assignment must be a variable, property or indexer. To compare, write '=='.");
                return false;
        }
    }

    /// <summary>A member of a struct that is itself only a copy would be changed in vain (CS1612).</summary>
    private bool CheckReceiver(BoundExpression receiver, string name)
    {
        if (!receiver.Type!.IsValueType)
            return true;
        if (receiver is BoundVariable { Variable: { ReadOnlyAs: { } what } variable })
        {
            Error(receiver.Syntax, "CS1654", $"'{name}' cannot be changed, because '{variable.Name}' is a {what}.");
            return false;
        }

        if (IsVariable(receiver))
            return true;
        Error(receiver.Syntax, "CS1612", $"'{name}' cannot be changed here: the value is a copy. Put it into a variable, change that, and put it back.");
        return false;
    }

    private BoundExpression BindCompound(AssignmentExpression syntax, SyntaxToken token, BoundExpression left, BoundExpression right)
    {
        if (left is BoundSequence sequence)
        {
            var inner = BindCompound(syntax, token, sequence.Value, right);
            return inner.HasError ? inner : new BoundSequence(syntax, sequence.Temporaries, sequence.Effects, inner) { IsStatement = true };
        }

        var type = left.Type!;
        var old = Temporary(type, left.Names);
        var value = Read(left.Syntax, old);
        if (token.Kind == SyntaxKind.QuestionQuestionEquals)
            return BindCoalesceAssignment(syntax, left, right, old);

        var op = SyntaxFacts.OperatorOfCompound(token.Kind);
        if (left is BoundVariable { Constant: not null })
            return Bad(syntax);
        var result = BindBinaryOperator(syntax, token, op, value, right);
        if (result.HasError)
            return result;

        // §12.21.4: the result may be cast back where the right side alone would convert.
        if (!ClassifyImplicit(result, type).Exists)
        {
            var shift = op is SyntaxKind.LessThanLessThan or SyntaxKind.GreaterThanGreaterThan or SyntaxKind.GreaterThanGreaterThanGreaterThan;
            if (!Conversions.Explicit(result.Type!, type).Exists || !(ClassifyImplicit(right, type).Exists || shift))
                return ReportNoConversion(result.Type == type ? right : result, type, null);
            result = BindCastTo(syntax, result, type, left.Names);
        }
        else
        {
            result = Convert(result, type, left.Names);
        }

        return result.HasError ? result : new BoundCompoundAssignment(syntax, left, old, result, CompoundKind.NewValue, type) { Names = left.Names };
    }

    private BoundExpression BindCoalesceAssignment(SyntaxNode syntax, BoundExpression left, BoundExpression right, LocalSymbol old)
    {
        var type = left.Type!;
        if (!type.CanBeNull)
            return Error(syntax, "CS0019", $"'??=' does not apply to '{TypeNames.Of(type)}', which is never null.");
        if (type.IsNullableValue && ClassifyImplicit(right, type.Underlying).Exists)
        {
            var assigned = Convert(Convert(right, type.Underlying), type);
            return assigned.HasError ? assigned : new BoundCompoundAssignment(syntax, left, old, assigned, CompoundKind.Coalesce, type.Underlying);
        }

        var value = Convert(right, type, left.Names);
        return value.HasError ? value : new BoundCompoundAssignment(syntax, left, old, value, CompoundKind.Coalesce, type) { Names = left.Names };
    }

    private BoundExpression BindIncrement(SyntaxNode syntax, SyntaxToken token, ExpressionSyntax operandSyntax, bool isPostfix)
    {
        var target = BindValue(operandSyntax);
        if (target.HasError || !CheckAssignable(target))
            return Bad(syntax);
        if (target is BoundSequence sequence)
        {
            var inner = Increment(syntax, token, sequence.Value, isPostfix);
            return inner.HasError ? inner : new BoundSequence(syntax, sequence.Temporaries, sequence.Effects, inner) { IsStatement = true };
        }

        return Increment(syntax, token, target, isPostfix);
    }

    private BoundExpression Increment(SyntaxNode syntax, SyntaxToken token, BoundExpression target, bool isPostfix)
    {
        var type = target.Type!;
        var underlying = type.Underlying;
        if (!TypeFacts.IsNumeric(underlying) && !underlying.IsEnum)
        {
            var name = token.Kind == SyntaxKind.PlusPlus ? "op_Increment" : "op_Decrement";
            var method = OperatorMethods(name, type).FirstOrDefault(m => m.GetParameters()[0].ParameterType == type);
            if (method is null || !CheckAllowed(syntax, method))
                return Error(syntax, token.Span, "CS0023", $"'{token.Text}' does not apply to '{TypeNames.Of(type)}'.");
            var operand = Temporary(type);
            return new BoundCompoundAssignment(
                syntax, target, operand, new BoundCall(syntax, null, method, [Read(syntax, operand)]), isPostfix ? CompoundKind.OldValue : CompoundKind.NewValue, type);
        }

        var old = Temporary(type);
        var op = token.Kind == SyntaxKind.PlusPlus ? SyntaxKind.Plus : SyntaxKind.Minus;
        var one = new BoundLiteral(syntax, 1, typeof(int));
        var number = underlying.IsEnum ? ToUnderlying(Read(syntax, old), type.IsNullableValue ? TypeFacts.MakeNullable(underlying.GetEnumUnderlyingType()) : underlying.GetEnumUnderlyingType()) : Read(syntax, old);
        var sum = BindBinaryOperator(syntax, token, op, number, one);
        if (sum.HasError)
            return sum;
        var result = BindCastTo(syntax, sum, type, null);
        return new BoundCompoundAssignment(syntax, target, old, result, isPostfix ? CompoundKind.OldValue : CompoundKind.NewValue, type);
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Tenor.Scripting.Binding;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Emit;

internal sealed partial class Emitter
{
    /// <summary>An expression for its effect alone.</summary>
    private Expression EmitEffect(BoundExpression expression) => expression switch
    {
        BoundCompoundAssignment { Kind: CompoundKind.OldValue } compound =>
            EmitValue(new BoundCompoundAssignment(compound.Syntax, compound.Target, compound.Old, compound.Result, CompoundKind.NewValue, compound.Type!)),
        BoundDeconstruction deconstruction => Expression.Block(
            typeof(void), deconstruction.Temporaries.Select(t => t.Storage), [.. deconstruction.Effects.Select(EmitEffect), Empty]),
        _ => EmitValue(expression),
    };

    private Expression EmitValue(BoundExpression expression)
    {
        if (expression.Constant is { } constant && expression.Type is { } type)
            return EmitConstant(constant.Value, type);
        switch (expression)
        {
            case BoundDefault or BoundDefaultValue:
                return Expression.Default(expression.Type!);
            case BoundCellCancellation:
                return Expression.Property(_context, nameof(CellContext.Cancellation));
            case BoundVariable variable:
                return Variable(variable.Variable);
            case BoundCall call:
                return EmitCall(call);
            case BoundInvocation invocation:
                Goes(Reach.Cell);
                return Expression.Invoke(EmitValue(invocation.Target), invocation.Arguments.Select(EmitValue));
            case BoundNew created:
                return EmitNew(created);
            case BoundField field:
                return Expression.Field(field.Receiver is null ? null : EmitValue(field.Receiver), field.Field);
            case BoundProperty property:
                return EmitProperty(property);
            case BoundArrayAccess access:
                return Expression.ArrayAccess(EmitValue(access.Array), access.Indices.Select(EmitValue));
            case BoundAssignment { Left: BoundDiscard } assignment:
                return EmitValue(assignment.Right);
            case BoundAssignment assignment:
                return EmitAssignment(assignment);
            case BoundCompoundAssignment compound:
                return EmitCompound(compound);
            case BoundUnary unary:
                return EmitUnary(unary);
            case BoundBinary binary:
                return EmitBinary(binary);
            case BoundCoalesce coalesce:
                return EmitCoalesce(coalesce);
            case BoundConditional conditional:
                return Expression.Condition(EmitValue(conditional.Condition), EmitValue(conditional.WhenTrue), EmitValue(conditional.WhenFalse), conditional.Type!);
            case BoundConversion conversion:
                return EmitConversion(conversion);
            case BoundIsType isType:
                return Expression.TypeIs(EmitValue(isType.Operand), isType.Tested);
            case BoundLambda lambda:
                return EmitLambdaValue(lambda);
            case BoundFunction function:
                return Variable(function.Function.Storage!);
            case BoundDelegateCreation creation:
                return EmitDelegate(creation);
            case BoundArrayCreation array:
                return EmitArray(array);
            case BoundSequence sequence:
                return Expression.Block(
                    sequence.Type!, sequence.Temporaries.Where(t => t.Constant is null).Select(t => t.Storage), [.. sequence.Effects.Select(EmitEffect), EmitValue(sequence.Value)]);
            case BoundDeconstruction deconstruction:
                return Expression.Block(
                    deconstruction.Type!, deconstruction.Temporaries.Select(t => t.Storage), [.. deconstruction.Effects.Select(EmitEffect), EmitValue(deconstruction.Result)]);
            case BoundConditionalAccess access:
                return EmitConditionalAccess(access);
            case BoundThrowExpression @throw:
                return @throw.Type is null || @throw.Type.IsVoid || @throw.Type.IsByRefLike
                    ? Expression.Throw(EmitValue(@throw.Exception), @throw.Type ?? typeof(void))
                    : Expression.Call(typeof(Failures), nameof(Failures.Throw), [@throw.Type], EmitValue(@throw.Exception));
            case BoundAwait await:
                return EmitAwait(await);
            case BoundTypeOf typeOf:
                return Expression.Constant(typeOf.Operand, typeof(Type));
            case BoundEngineValue value:
                return Expression.Constant(value.Value, value.Type!);
            default:
                throw new InvalidOperationException($"An expression of an unknown kind: {expression.GetType().Name}.");
        }
    }

    private static Expression EmitConstant(object? value, Type type)
    {
        if (value is null)
            return Expression.Default(type);
        if (type.IsEnum && value is not Enum)
            value = Enum.ToObject(type, value);
        return value.GetType() == type ? Expression.Constant(value, type) : Expression.Convert(Expression.Constant(value), type);
    }

    /// <summary>The receiver of a member that an interface or a base declares; a struct is boxed for members that it only inherits.</summary>
    private Expression EmitReceiver(BoundExpression receiver, Type declaring)
    {
        var value = EmitValue(receiver);
        if (value.Type.IsValueType && !declaring.IsValueType && !declaring.IsInterface)
            return Expression.Convert(value, typeof(object).IsAssignableFrom(declaring) && declaring != typeof(object) ? declaring : typeof(object));
        return value.Type.IsValueType && declaring.IsInterface ? Expression.Convert(value, declaring) : value;
    }

    private MemberExpression EmitProperty(BoundProperty property, Expression receiver) => Expression.Property(_watched.Receiver(receiver, property.Property), property.Property);

    private Expression EmitProperty(BoundProperty property)
    {
        Goes(Reaches.Of(property.Property));
        if (property.Receiver is null)
            return Expression.Property(null, property.Property);
        var receiver = EmitReceiver(property.Receiver, property.Property.DeclaringType!);
        return property.Arguments.Length == 0
            ? EmitProperty(property, receiver) : Expression.Property(receiver, property.Property, property.Arguments.Select(EmitValue));
    }

    private System.Linq.Expressions.BinaryExpression EmitAssignment(BoundAssignment assignment)
    {
        var left = EmitValue(assignment.Left);
        var right = EmitValue(assignment.Right, out var reach);
        if (assignment.Left is BoundProperty property)
            right = _watched.Assigned(property.Property, right);
        return Expression.Assign(left, assignment.Left is BoundVariable { Variable: LocalSymbol } ? right : Checked(right, reach));
    }

    private Expression EmitNew(BoundNew created)
    {
        Goes(Reaches.Of(created.Constructor));
        var arguments = created.Arguments.Select(EmitValue).ToArray();
        return Holding(_watched.New(created.Constructor, arguments), [.. created.Constructor.GetParameters().Select(p => p.ParameterType)], arguments);
    }

    private Expression EmitCall(BoundCall call)
    {
        var method = call.Method;
        var parameters = method.GetParameters();
        Goes(Reaches.Of(method));
        var roots = (List<ParameterExpression>?)null;
        if (call.Receiver is null)
        {
            var given = EmitArguments(call, out roots);
            var made = _watched.Call(null, method, given);
            return roots is not null ? Nested(made, roots)
                : made is MethodCallExpression && method.IsStatic ? Holding(made, [.. parameters.Select(p => p.ParameterType)], given) : made;
        }

        var (savedRoots, isConsumed) = (_roots, _isConsumed);
        (_roots, _isConsumed) = (null, false);
        var receiver = EmitValue(call.Receiver);
        (_roots, _isConsumed) = (savedRoots, isConsumed);
        var arguments = EmitArguments(call, out _);
        if (receiver.Type.IsValueType && !method.DeclaringType!.IsValueType)
        {
            // A struct's own override is called on the variable itself, so that nothing is copied.
            var own = receiver.Type.IsNullableValue ? null : receiver.Type.GetMethod(method.Name, [.. parameters.Select(p => p.ParameterType)]);
            if (own is not null && own.DeclaringType == receiver.Type)
                method = own;
            else
                receiver = Expression.Convert(receiver, method.DeclaringType!.IsInterface || method.DeclaringType == typeof(Enum) || method.DeclaringType == typeof(ValueType) ? method.DeclaringType : typeof(object));
        }

        return _watched.Call(receiver, method, arguments);
    }

    private Expression EmitDelegate(BoundDelegateCreation creation)
    {
        if (creation.Function is { } function)
        {
            var target = Variable(function.Storage!);
            if (target.Type == creation.Type)
                return target;
            var parameters = TypeFacts.InvokeMethod(creation.Type!).GetParameters().Select(p => Expression.Parameter(p.ParameterType, p.Name)).ToArray();
            var own = function.Parameters;
            var call = Expression.Invoke(target, parameters.Select((p, i) => p.Type == own[i].Type || p.IsByRef ? (Expression)p : Expression.Convert(p, own[i].Type)));
            var result = TypeFacts.InvokeMethod(creation.Type!).ReturnType;
            return Expression.Lambda(creation.Type!, result == call.Type || result.IsVoid ? call : Expression.Convert(call, result), parameters);
        }

        var method = creation.Method!;
        if (!_watched.IsPlain(method))
            return EmitWatchedDelegate(creation, method);
        var create = typeof(MethodInfo).GetMethod(nameof(MethodInfo.CreateDelegate), [typeof(Type), typeof(object)])!;
        Expression receiver = creation.Receiver is null ? Expression.Constant(null) : Expression.Convert(EmitValue(creation.Receiver), typeof(object));
        return Expression.Convert(
            Expression.Call(Expression.Constant(method, typeof(MethodInfo)), create, Expression.Constant(creation.Type!, typeof(Type)), receiver), creation.Type!);
    }

    // A delegate of a method that is watched is one of a lambda that calls it.
    private Expression EmitWatchedDelegate(BoundDelegateCreation creation, MethodInfo method)
    {
        var invoke = TypeFacts.InvokeMethod(creation.Type!);
        var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType, p.Name)).ToArray();
        var own = method.GetParameters();
        var kept = creation.Receiver is null ? null : Expression.Variable(creation.Receiver.Type!, "receiver");
        var first = own.Length - parameters.Length;
        var arguments = parameters.Select((p, i) => p.Type == own[first + i].ParameterType ? (Expression)p : Expression.Convert(p, own[first + i].ParameterType)).ToArray();
        var call = first == 1 && method.IsStatic && kept is not null
            ? _watched.Call(null, method, [own[0].ParameterType == kept.Type ? kept : Expression.Convert(kept, own[0].ParameterType), .. arguments])
            : _watched.Call(method.IsStatic ? null : kept, method, arguments);
        if (!invoke.ReturnType.IsVoid && call.Type != invoke.ReturnType)
            call = Expression.Convert(call, invoke.ReturnType);
        var thread = Expression.Variable(typeof(CellThread), "thread");
        var leave = Expression.PreDecrementAssign(Expression.Field(thread, DepthField));
        Expression body;
        if (invoke.ReturnType.IsVoid)
        {
            body = Expression.Block(typeof(void), [thread], FindThread(thread), Enter(thread, invoke.ReturnType), call, leave, Empty);
        }
        else
        {
            var result = Expression.Variable(invoke.ReturnType, "result");
            body = Expression.Block([thread, result], FindThread(thread), Enter(thread, invoke.ReturnType), Expression.Assign(result, call), leave, result);
        }

        var made = Expression.Lambda(creation.Type!, body, parameters);
        return kept is null ? made : Expression.Block(creation.Type!, [kept], Expression.Assign(kept, EmitValue(creation.Receiver!)), made);
    }

    private Expression EmitArray(BoundArrayCreation array)
    {
        var element = array.Type!.GetElementType()!;
        if (array.Elements is { } elements)
            return Expression.NewArrayInit(element, elements.Select(EmitValue));
        var sizes = array.Sizes.Select(EmitValue).ToArray();
        if (!sizes.All(s => s is ConstantExpression { Value: int and < 1_000 }))
            Goes(Reach.Library);

        // The whole size of the array is held against the limit of memory before it is made.
        var length = typeof(CellContext).GetMethod(nameof(CellContext.Length))!.MakeGenericMethod(element);
        if (sizes.Length > 1)
        {
            var kept = sizes.Select(_ => Expression.Variable(typeof(int), "size")).ToArray();
            var product = kept.Skip(1).Aggregate((Expression)Expression.Convert(kept[0], typeof(long)), (a, b) => Expression.Multiply(a, Expression.Convert(b, typeof(long))));
            var check = Expression.Call(_context, typeof(CellContext).GetMethod(nameof(CellContext.TotalLength))!.MakeGenericMethod(element), product);
            return Expression.Block([.. kept], [.. kept.Zip(sizes, Expression.Assign), check, Expression.NewArrayBounds(element, kept)]);
        }

        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = sizes[i] is ConstantExpression { Value: int and < 100_000 } ? sizes[i] : Expression.Call(_context, length, sizes[i]);
        return Expression.NewArrayBounds(element, sizes);
    }

    private Expression EmitCompound(BoundCompoundAssignment compound)
    {
        var temporaries = new List<ParameterExpression> { compound.Old.Storage };
        var effects = new List<Expression>();
        var target = EmitTargetOnce(compound.Target, temporaries, effects);
        var value = EmitValue(compound.Result, out var reach);
        if (compound.Target is BoundProperty property)
            value = _watched.Assigned(property.Property, value);
        if (compound.Target is not BoundVariable { Variable: LocalSymbol })
            value = Checked(value, reach);
        effects.Add(Expression.Assign(compound.Old.Storage, target));
        switch (compound.Kind)
        {
            case CompoundKind.NewValue:
                effects.Add(Expression.Assign(target, value));
                break;
            case CompoundKind.OldValue:
                effects.Add(Expression.Assign(target, value));
                effects.Add(compound.Old.Storage);
                break;
            default:
                var old = compound.Old.Storage;
                var isNullable = old.Type.IsNullableValue;
                Expression present = isNullable ? Expression.Property(old, "HasValue") : Expression.ReferenceNotEqual(old, Expression.Default(old.Type));
                Expression Value(Expression e) => e.Type == compound.Type ? e : Expression.Call(e, e.Type.GetMethod("GetValueOrDefault", Type.EmptyTypes)!);
                effects.Add(Expression.Condition(present, Value(old), Value(Expression.Assign(target, value)), compound.Type!));
                break;
        }

        return Expression.Block(compound.Type!, temporaries, effects);
    }

    /// <summary>A place whose receiver and indices are evaluated once and kept.</summary>
    private Expression EmitTargetOnce(BoundExpression target, List<ParameterExpression> temporaries, List<Expression> effects)
    {
        Expression Keep(BoundExpression part)
        {
            if (part.Constant is not null || part is BoundVariable { Variable: LocalSymbol } || (part.Type!.IsValueType && part is BoundVariable or BoundField or BoundArrayAccess))
                return part is BoundVariable or { Constant: not null } ? EmitValue(part) : EmitTargetOnce(part, temporaries, effects);
            var kept = Expression.Variable(part.Type!, "kept");
            temporaries.Add(kept);
            effects.Add(Expression.Assign(kept, EmitValue(part)));
            return kept;
        }

        switch (target)
        {
            case BoundField { Receiver: { } receiver } field:
                return Expression.Field(Keep(receiver), field.Field);
            case BoundProperty { Receiver: { } receiver } property:
                var instance = Keep(receiver);
                var arguments = property.Arguments.Select(KeepIndex).ToArray();
                return arguments.Length == 0 ? Expression.Property(instance, property.Property) : Expression.Property(instance, property.Property, arguments);
            case BoundArrayAccess access:
                var array = Keep(access.Array);
                return Expression.ArrayAccess(array, access.Indices.Select(KeepIndex).ToArray());
            default:
                return EmitValue(target);
        }

        // An index variable may change on the right side, so its value is kept too.
        Expression KeepIndex(BoundExpression index)
        {
            if (index.Constant is not null)
                return EmitValue(index);
            var kept = Expression.Variable(index.Type!, "index");
            temporaries.Add(kept);
            effects.Add(Expression.Assign(kept, EmitValue(index)));
            return kept;
        }
    }

    private Expression EmitCoalesce(BoundCoalesce coalesce)
    {
        var left = coalesce.LeftValue.Storage;
        Expression present = left.Type.IsNullableValue ? Expression.Property(left, "HasValue") : Expression.ReferenceNotEqual(left, Expression.Default(left.Type));
        return Expression.Block(
            coalesce.Type!, [left], Expression.Assign(left, EmitValue(coalesce.Left)),
            Expression.Condition(present, EmitValue(coalesce.LeftResult), EmitValue(coalesce.Right), coalesce.Type!));
    }

    private Expression EmitConditionalAccess(BoundConditionalAccess access)
    {
        var value = access.Value.Storage;
        Expression present = value.Type.IsNullableValue ? Expression.Property(value, "HasValue") : Expression.ReferenceNotEqual(value, Expression.Default(value.Type));
        var keep = Expression.Assign(value, EmitValue(access.Receiver));
        var then = EmitValue(access.WhenNotNull);
        return access.Type == typeof(void)
            ? Expression.Block(typeof(void), [value], keep, Expression.IfThen(present, then))
            : Expression.Block(access.Type!, [value], keep, Expression.Condition(present, then, Expression.Default(access.Type!), access.Type!));
    }

    private Expression EmitAwait(BoundAwait await)
    {
        var value = await.Value.Storage;
        Goes(Reach.Cell);
        var wait = Expression.Call(typeof(AsyncFunctions), nameof(AsyncFunctions.Wait), [value.Type], _context, value, Expression.Property(value, "IsCompleted"));
        return Expression.Block(await.Type!, [value], Expression.Assign(value, EmitValue(await.Awaiter)), wait, EmitValue(await.Result));
    }
}

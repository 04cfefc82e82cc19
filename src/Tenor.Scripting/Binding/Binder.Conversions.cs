using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Conversions of expressions (§10.2), and how each is made.</summary>
internal sealed partial class Binder
{
    /// <summary>Whether and how an expression converts to a type without a cast.</summary>
    internal Conversion ClassifyImplicit(BoundExpression value, Type target)
    {
        if (value.HasError || target.IsErrorType)
            return new(ConversionKind.Identity);
        if (target.IsVoid || target.IsByRefLike)
            return default;
        switch (value)
        {
            case BoundLiteral { Type: null }:
                return target.CanBeNull ? new(ConversionKind.NullLiteral) : default;
            case BoundDefaultLiteral:
                return new(ConversionKind.Default);
            case BoundThrowExpression { Type: null }:
                return new(ConversionKind.Throw);
            case UnboundLambda lambda:
                return ClassifyLambda(lambda, target);
            case BoundMethodGroup group:
                return ClassifyGroup(group, target);
            case BoundTupleLiteral tuple:
                return ClassifyTuple(tuple, target);
            case UnboundConditional conditional:
                return ClassifyImplicit(conditional.WhenTrue, target).Exists && ClassifyImplicit(conditional.WhenFalse, target).Exists
                    ? new(ConversionKind.Conditional) : default;
            case UnboundSwitch @switch:
                if (@switch.Type is { } natural && Conversions.Implicit(natural, target) is { Exists: true } conversion)
                    return conversion;
                return @switch.Arms.All(arm => ClassifyImplicit(arm.Value, target).Exists) ? new(ConversionKind.Switch) : default;
            case UnboundNew:
                return target.IsArray || target.IsDelegate || target == typeof(object) && false ? default : new(ConversionKind.TargetTypedNew);
            case UnboundCollection collection:
                return ClassifyCollection(collection, target);
            case BoundInterpolatedString when target == typeof(IFormattable) || target == typeof(FormattableString):
                return new(ConversionKind.InterpolatedString);
        }

        if (value.Type is not { } source)
            return default;
        if (value.Constant is { } constant && ClassifyConstant(constant, source, target) is { Exists: true } byConstant)
            return byConstant;
        return Conversions.Implicit(source, target);
    }

    /// <summary>§10.2.4 and §10.2.11.</summary>
    private static Conversion ClassifyConstant(Constant constant, Type source, Type target)
    {
        var to = target.Underlying;
        if (to.IsEnum && constant.Value is int and 0 && source == typeof(int))
            return new(ConversionKind.ImplicitEnum);
        if (source != typeof(int) && source != typeof(long) || to.IsEnum)
            return default;
        var value = constant.Value is int i ? i : (long)constant.Value!;
        var fits = Type.GetTypeCode(to) switch
        {
            TypeCode.SByte => source == typeof(int) && value is >= sbyte.MinValue and <= sbyte.MaxValue,
            TypeCode.Byte => source == typeof(int) && value is >= byte.MinValue and <= byte.MaxValue,
            TypeCode.Int16 => source == typeof(int) && value is >= short.MinValue and <= short.MaxValue,
            TypeCode.UInt16 => source == typeof(int) && value is >= ushort.MinValue and <= ushort.MaxValue,
            TypeCode.UInt32 => source == typeof(int) && value >= 0,
            TypeCode.UInt64 => value >= 0,
            _ => false,
        };
        return fits ? new(ConversionKind.ImplicitConstant) : default;
    }

    private Conversion ClassifyTuple(BoundTupleLiteral tuple, Type target)
    {
        var inner = target.Underlying;
        if (inner.IsTuple && TypeFacts.TupleElements(inner) is var elements && elements.Length == tuple.Elements.Length)
        {
            if (tuple.Type == inner && target == inner)
                return new(ConversionKind.Identity);
            for (var i = 0; i < elements.Length; i++)
            {
                if (!ClassifyImplicit(tuple.Elements[i], elements[i]).Exists)
                    return default;
            }

            return new(ConversionKind.TupleLiteral);
        }

        return tuple.Type is { } natural ? Conversions.Implicit(natural, target) : default;
    }

    /// <summary>The type that a value without a target has by itself, where there is one.</summary>
    private NamedType? NaturalType(BoundExpression value)
    {
        if (value.Type is { } type)
            return new(type, value.Names);
        return value switch
        {
            UnboundLambda lambda => FunctionTypeOf(lambda) is { } function ? new(function) : null,
            BoundMethodGroup group => FunctionTypeOf(group) is { } function ? new(function) : null,
            _ => null,
        };
    }

    /// <summary>Converts to a type, or tells why it cannot.</summary>
    private BoundExpression Convert(BoundExpression value, Type target, TupleNames? names = null)
    {
        if (value.HasError || target.IsErrorType)
            return Bad(value.Syntax);
        if (names is not null && value is UnboundLambda lambda && target.IsDelegate)
            return ClassifyLambda(lambda, target, names).Exists ? MakeLambda(lambda, target, names) : ReportLambdaMismatch(lambda, target, names);
        var conversion = ClassifyImplicit(value, target);
        if (!conversion.Exists)
            return ReportNoConversion(value, target, names);
        return Apply(value, target, names, conversion);
    }

    private BoundExpression ReportNoConversion(BoundExpression value, Type target, TupleNames? names)
    {
        var wanted = TypeNames.Of(target, names);
        switch (value)
        {
            case BoundLiteral { Type: null }:
                return Error(value.Syntax, "CS0037", $"null does not convert to '{wanted}', which is a value type. Write '{wanted}?' for one that may be absent.");
            case UnboundLambda lambda:
                return ReportLambdaMismatch(lambda, target);
            case BoundMethodGroup { Function: null, Methods.Count: > 0 } group when !target.IsDelegate:
                return Error(value.Syntax, "CS0428", $"'{group.Name}' is a method; to call it, write '{group.Name}(…)'.");
            case BoundMethodGroup group:
                return Error(value.Syntax, target.IsDelegate ? "CS0123" : "CS0428", $"No overload of '{group.Name}' matches '{wanted}'.");
            case BoundTupleLiteral tuple when target.IsTuple && TypeFacts.TupleElements(target) is var types && types.Length == tuple.Elements.Length:
                for (var i = 0; i < types.Length; i++)
                    Convert(tuple.Elements[i], types[i]);
                return Bad(value.Syntax);
            case UnboundConditional conditional:
                Convert(conditional.WhenTrue, target, names);
                Convert(conditional.WhenFalse, target, names);
                return Bad(value.Syntax);
            case UnboundCollection collection:
                return ReportCollectionMismatch(collection, target);
            case UnboundSwitch { Type: null } @switch:
                foreach (var arm in @switch.Arms)
                    Convert(arm.Value, target, names);
                return Bad(value.Syntax);
        }

        if (target == typeof(bool) && value.Syntax is AssignmentExpression { Operator.Kind: SyntaxKind.Equals } && value.Type is { } assigned)
            return Error(value.Syntax, "CS0029", $"'=' assigns, which gives '{TypeNames.Of(assigned)}' and no 'bool'. To compare, write '=='.");
        if (value.Type is not { } source)
            return Error(value.Syntax, "CS1503", $"{DescribeTypeless(value)} does not convert to '{wanted}'.");
        if (source.IsVoid)
            return Error(value.Syntax, "CS0029", $"The call gives no value ('void'), and '{wanted}' is needed.");
        if (value.Constant is { Value: not null } constant && TypeFacts.IsIntegral(source) && TypeFacts.IsIntegral(target)
            && source == typeof(int))
            return Error(value.Syntax, "CS0031", $"The constant {constant.Value} lies outside the range of '{wanted}'.");
        var given = TypeNames.Of(source, value.Names);
        return Conversions.Explicit(source, target).Exists
            ? Error(value.Syntax, "CS0266", $"'{given}' does not convert to '{wanted}' by itself; a cast does: ({wanted})….")
            : Error(value.Syntax, "CS0029", $"'{given}' does not convert to '{wanted}'.");
    }

    private BoundExpression Apply(BoundExpression value, Type target, TupleNames? names, Conversion conversion)
    {
        var syntax = value.Syntax;
        switch (conversion.Kind)
        {
            case ConversionKind.NullLiteral:
                return new BoundDefault(syntax, target);
            case ConversionKind.Default:
                return new BoundDefault(syntax, target);
            case ConversionKind.Throw:
                return new BoundThrowExpression(syntax, ((BoundThrowExpression)value).Exception, target);
            case ConversionKind.AnonymousFunction:
                return MakeLambda((UnboundLambda)value, target);
            case ConversionKind.MethodGroup:
                return MakeDelegate((BoundMethodGroup)value, target);
            case ConversionKind.FunctionType:
                var function = NaturalType(value)!.Value;
                return Apply(Convert(value, function.Type), target, null, new(ConversionKind.ImplicitReference));
            case ConversionKind.TupleLiteral:
                return ConvertTupleLiteral((BoundTupleLiteral)value, target, names);
            case ConversionKind.Conditional:
                var conditional = (UnboundConditional)value;
                return new BoundConditional(
                    syntax, conditional.Condition, Convert(conditional.WhenTrue, target, names), Convert(conditional.WhenFalse, target, names), target)
                {
                    Names = names,
                };
            case ConversionKind.Switch:
                return LowerSwitch((UnboundSwitch)value, target, names);
            case ConversionKind.TargetTypedNew:
                return BindTargetTypedNew((UnboundNew)value, target);
            case ConversionKind.Collection:
                return MakeCollection((UnboundCollection)value, target, names);
            case ConversionKind.InterpolatedString:
                return MakeFormattable((BoundInterpolatedString)value, target);
        }

        value = Settled(value);
        if (value.HasError)
            return value;
        if (conversion.IsIdentity)
            return TupleNames.Same(value.Names, names) || names is null || value.Constant is not null ? value : Rename(value, names);
        if (value.Constant is { } constant && FoldConversion(syntax, constant, target, conversion.Kind, isChecked: true) is { } folded)
            return folded;
        if (conversion.Kind is ConversionKind.ImplicitTuple or ConversionKind.ExplicitTuple)
            return ConvertTuple(value, target, names, isExplicit: conversion.Kind == ConversionKind.ExplicitTuple);
        if (conversion.Kind is ConversionKind.ImplicitNullable or ConversionKind.ExplicitNullable && target.Underlying.IsTuple && value.Type!.Underlying != target.Underlying)
            return ConvertNullableTuple(value, target, conversion.Kind == ConversionKind.ExplicitNullable);
        if (conversion.Method is { } method)
            return ApplyUserDefined(value, target, conversion, method);
        return new BoundConversion(syntax, value, target, conversion.Kind, null, _checked) { Names = names };
    }

    /// <summary>A literal with a natural type, as a value of that type.</summary>
    private BoundExpression Settled(BoundExpression value) => value switch
    {
        BoundTupleLiteral { Type: { } type } tuple => ConvertTupleLiteral(tuple, type, tuple.Names),
        UnboundSwitch { Type: { } type } @switch => LowerSwitch(@switch, type, @switch.Names),
        BoundInterpolatedString { Constant: null } text => LowerInterpolation(text),
        _ => value,
    };

    private static BoundConversion Rename(BoundExpression value, TupleNames? names) =>
        new(value.Syntax, value, value.Type!, ConversionKind.Identity, null, false) { Names = names };

    /// <summary>§10.5.4: convert to the operator's operand, apply it, convert its result; lifted over null where both ends can be null.</summary>
    private BoundExpression ApplyUserDefined(BoundExpression value, Type target, Conversion conversion, MethodInfo method)
    {
        if (!CheckAllowed(value.Syntax, method))
            return Bad(value.Syntax);
        var parameter = method.GetParameters()[0].ParameterType;
        var source = value.Type!;
        if (source.IsNullableValue && !parameter.IsNullableValue && !Conversions.StandardImplicit(source, parameter).Exists)
        {
            var temporary = Temporary(source);
            var inner = ApplyUserDefined(
                new BoundConversion(value.Syntax, Read(value.Syntax, temporary), source.Underlying, ConversionKind.ExplicitNullable, null, false),
                target.CanBeNull ? target : TypeFacts.MakeNullable(target), conversion, method);
            var test = HasValue(value.Syntax, temporary);
            if (!target.CanBeNull)
            {
                return ApplyUserDefined(
                    new BoundConversion(value.Syntax, value, source.Underlying, ConversionKind.ExplicitNullable, null, false), target, conversion, method);
            }

            return new BoundSequence(
                value.Syntax, [temporary], [new BoundAssignment(value.Syntax, Read(value.Syntax, temporary), value)],
                new BoundConditional(value.Syntax, test, inner, new BoundDefault(value.Syntax, inner.Type!), inner.Type!));
        }

        var operand = CastTo(value, parameter);
        BoundExpression result = new BoundCall(value.Syntax, null, method, [operand]);
        return CastTo(result, target);
    }

    /// <summary>A conversion known to exist, implicit or explicit.</summary>
    private BoundExpression CastTo(BoundExpression value, Type target)
    {
        if (value.Type == target)
            return value;
        var conversion = Conversions.Explicit(value.Type!, target);
        return conversion.Exists ? Apply(value, target, null, conversion) : ReportNoConversion(value, target, null);
    }

    private BoundExpression HasValue(SyntaxNode syntax, VariableSymbol variable) =>
        variable.Type!.IsNullableValue
            ? new BoundProperty(syntax, Read(syntax, variable), variable.Type!.GetProperty("HasValue")!, [])
            : new BoundUnary(syntax, SyntaxKind.Exclamation, new BoundBinary(
                syntax, SyntaxKind.EqualsEquals, new BoundConversion(syntax, Read(syntax, variable), typeof(object), ConversionKind.ImplicitReference, null, false),
                new BoundDefault(syntax, typeof(object)), typeof(bool), null, false), typeof(bool), null, false);

    private BoundExpression BindCast(CastExpression syntax)
    {
        var target = BindType(syntax.Type);
        var value = BindValue(syntax.Expression);
        if (target.Type.IsErrorType || value.HasError)
            return Bad(syntax);
        if (target.Type.IsVoid)
            return Error(syntax.Type, "CS1547", "A value cannot be cast to 'void'.");
        return BindCastTo(syntax, value, target.Type, target.Names);
    }

    private BoundExpression BindCastTo(SyntaxNode syntax, BoundExpression value, Type target, TupleNames? names)
    {
        var conversion = ClassifyImplicit(value, target);
        if (conversion.Exists && !(conversion.Kind == ConversionKind.ImplicitUserDefined))
        {
            if (conversion.IsIdentity && value.Constant is not null)
                return new BoundLiteral(syntax, value.Constant.Value, target);
            return Apply(value, target, names, conversion) is { HasError: false } done && done.Names is null && names is not null
                ? Rename(done, names) : Apply(value, target, names, conversion);
        }

        if (value is BoundTupleLiteral tuple && target.IsTuple && TypeFacts.TupleElements(target) is var types && types.Length == tuple.Elements.Length)
        {
            var elements = tuple.Elements.Select((e, i) => BindCastTo(e.Syntax, e, types[i], names?.Argument(i))).ToArray();
            return elements.Any(e => e.HasError) ? Bad(syntax) : MakeTuple(syntax, elements, target, names);
        }

        value = value is UnboundSwitch { Type: null } or UnboundConditional ? value : Settled(value);
        if (value.Type is not { } source)
        {
            if (value is UnboundConditional conditional)
            {
                return new BoundConditional(
                    syntax, conditional.Condition, BindCastTo(syntax, conditional.WhenTrue, target, names),
                    BindCastTo(syntax, conditional.WhenFalse, target, names), target);
            }

            return ReportNoConversion(value, target, names);
        }

        conversion = Conversions.Explicit(source, target);
        if (!conversion.Exists)
            return Error(syntax, "CS0030", $"'{TypeNames.Of(source, value.Names)}' cannot be cast to '{TypeNames.Of(target, names)}'.");
        if (value.Constant is { } constant)
        {
            var folded = FoldConversion(syntax, constant, target, conversion.Kind, isChecked: !_unchecked);
            if (folded is not null)
                return folded;
            if (conversion.Kind == ConversionKind.ExplicitNumeric && TypeFacts.IsNumeric(target))
            {
                return Error(
                    syntax, "CS0221",
                    $"The constant {System.Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture)} lies outside the range of '{TypeNames.Of(target)}'. Write unchecked(…) to cut it off.");
            }
        }

        return Apply(value, target, names, conversion);
    }

    private BoundExpression ConvertTupleLiteral(BoundTupleLiteral tuple, Type target, TupleNames? names)
    {
        var inner = target.Underlying;
        if (!inner.IsTuple)
            return Apply(Settled(tuple), target, names, Conversions.Implicit(tuple.Type!, target));
        var types = TypeFacts.TupleElements(inner);
        var innerNames = target.IsNullableValue ? names?.Argument(0) : names;
        var elements = tuple.Elements.Select((e, i) => Convert(e, types[i], innerNames?.Argument(i))).ToArray();
        if (elements.Any(e => e.HasError))
            return Bad(tuple.Syntax);
        BoundExpression made = MakeTuple(tuple.Syntax, elements, inner, innerNames);
        return target == inner ? made : new BoundConversion(tuple.Syntax, made, target, ConversionKind.ImplicitNullable, null, false) { Names = names };
    }

    private static BoundExpression MakeTuple(SyntaxNode syntax, BoundExpression[] elements, Type type, TupleNames? names)
    {
        var arguments = elements;
        if (elements.Length >= 8)
        {
            var rest = type.GetGenericArguments()[7];
            arguments = [.. elements[..7], MakeTuple(syntax, elements[7..], rest, null)];
        }

        return new BoundNew(syntax, type.GetConstructor(type.GetGenericArguments())!, arguments, type) { Names = names };
    }

    private BoundExpression ConvertTuple(BoundExpression value, Type target, TupleNames? names, bool isExplicit)
    {
        var temporary = Temporary(value.Type!, value.Names);
        var types = TypeFacts.TupleElements(target);
        var elements = new BoundExpression[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            var element = TupleElement(value.Syntax, Read(value.Syntax, temporary), i);
            elements[i] = isExplicit ? CastTo(element, types[i]) : Convert(element, types[i]);
        }

        return new BoundSequence(
            value.Syntax, [temporary], [new BoundAssignment(value.Syntax, Read(value.Syntax, temporary), value)],
            MakeTuple(value.Syntax, elements, target, names))
        { Names = names };
    }

    private BoundExpression ConvertNullableTuple(BoundExpression value, Type target, bool isExplicit)
    {
        var syntax = value.Syntax;
        if (!value.Type!.IsNullableValue)
            return new BoundConversion(syntax, ConvertTuple(value, target.Underlying, null, isExplicit), target, ConversionKind.ImplicitNullable, null, false);
        var temporary = Temporary(value.Type!);
        var inner = ConvertTuple(
            new BoundConversion(syntax, Read(syntax, temporary), value.Type!.Underlying, ConversionKind.ExplicitNullable, null, false), target.Underlying, null, isExplicit);
        var whenSet = new BoundConversion(syntax, inner, target, ConversionKind.ImplicitNullable, null, false);
        return new BoundSequence(
            syntax, [temporary], [new BoundAssignment(syntax, Read(syntax, temporary), value)],
            new BoundConditional(syntax, HasValue(syntax, temporary), whenSet, new BoundDefault(syntax, target), target));
    }

    /// <summary>A tuple's element by place; those from the eighth on lie in nested tuples.</summary>
    private static BoundExpression TupleElement(SyntaxNode syntax, BoundExpression tuple, int index)
    {
        var names = tuple.Names?.Argument(index);
        while (index >= 7)
        {
            tuple = new BoundField(syntax, tuple, tuple.Type!.GetField("Rest")!);
            index -= 7;
        }

        return new BoundField(syntax, tuple, tuple.Type!.GetField($"Item{index + 1}")!) { Names = names };
    }
}

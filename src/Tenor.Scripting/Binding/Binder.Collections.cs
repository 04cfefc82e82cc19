using System.Collections;
using System.Reflection;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Collection expressions (§12.8.17 of C# 12 and later).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindCollection(CollectionExpression syntax)
    {
        var elements = new List<(bool, BoundExpression)>();
        var failed = false;
        foreach (var element in syntax.Elements)
        {
            var value = element.IsSpread ? BindTyped(element.Expression) : BindValue(element.Expression);
            if (value.Type is { IsVoid: true })
                value = Error(element, "CS1503", "The call gives no value ('void').");
            if (element.IsSpread && !value.HasError && ElementTypeOfSpread(value.Type!) is null)
                value = Error(element, "CS1579", $"'{TypeNames.Of(value.Type)}' cannot be spread: it is no sequence.");
            failed |= value.HasError;
            elements.Add((element.IsSpread, value));
        }

        return failed ? Bad(syntax) : new UnboundCollection(syntax, [.. elements]);
    }

    /// <summary>The element type of a type that a collection expression can make; null for others.</summary>
    internal Type? CollectionElementType(Type target)
    {
        if (target.IsSZArray)
            return target.GetElementType();
        if (target.IsGenericType && target.IsInterface)
        {
            var definition = target.GetGenericTypeDefinition();
            return definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>)
                || definition == typeof(IList<>) || definition == typeof(ICollection<>) ? target.GetGenericArguments()[0] : null;
        }

        if (target.IsInterface || target.IsAbstract || target == typeof(string) || target.IsDelegate || !typeof(IEnumerable).IsAssignableFrom(target))
            return null;
        if (BuilderOf(target) is not null || target.IsGenericType && target.GetGenericTypeDefinition() == typeof(List<>))
            return target.GetGenericArguments()[0];
        if (!target.IsValueType && !target.ContainsGenericParameters && target.GetConstructor(Type.EmptyTypes) is null)
            return null;
        return ElementTypeOfSpread(target);
    }

    internal Type? ElementTypeOfSpread(Type type)
    {
        if (type.IsArray)
            return type.GetElementType();
        if (type == typeof(string))
            return typeof(char);
        if (TypeFacts.FindConstruction(type, typeof(IEnumerable<>)) is { } sequence)
            return sequence.GetGenericArguments()[0];
        return typeof(IEnumerable).IsAssignableFrom(type) ? typeof(object) : null;
    }

    /// <summary>The Create method that a type names for collection expressions.</summary>
    private static MethodInfo? BuilderOf(Type target)
    {
        if (!target.IsGenericType || target.GetGenericArguments().Length != 1 || target.GetCustomAttribute<System.Runtime.CompilerServices.CollectionBuilderAttribute>() is not { } attribute)
            return null;
        return attribute.BuilderType.GetMember(attribute.MethodName, MemberTypes.Method, Members.Static).OfType<MethodInfo>().FirstOrDefault(m =>
            m.IsGenericMethodDefinition && m.GetGenericArguments().Length == 1 && m.GetParameters() is [{ ParameterType.IsSZArray: true }]);
    }

    private Conversion ClassifyCollection(UnboundCollection collection, Type target)
    {
        if (target.IsNullableValue)
            return ClassifyCollection(collection, target.Underlying);
        if (CollectionElementType(target) is not { } element)
            return default;
        foreach (var (isSpread, value) in collection.Elements)
        {
            var fits = isSpread
                ? Conversions.Implicit(ElementTypeOfSpread(value.Type!)!, element).Exists || ElementTypeOfSpread(value.Type!) == element
                : ClassifyImplicit(value, element).Exists;
            if (!fits)
                return default;
        }

        return new(ConversionKind.Collection);
    }

    private BoundExpression ReportCollectionMismatch(UnboundCollection collection, Type target)
    {
        if (CollectionElementType(target) is not { } element)
            return Error(collection.Syntax, "CS9174", $"A collection expression does not make a '{TypeNames.Of(target)}'.");
        foreach (var (isSpread, value) in collection.Elements)
        {
            if (!isSpread && !ClassifyImplicit(value, element).Exists)
                return ReportNoConversion(value, element, null);
            if (isSpread && !Conversions.Implicit(ElementTypeOfSpread(value.Type!)!, element).Exists)
                return Error(value.Syntax, "CS0029", $"The elements of '{TypeNames.Of(value.Type)}' do not convert to '{TypeNames.Of(element)}'.");
        }

        return Bad(collection.Syntax);
    }

    private BoundExpression MakeCollection(UnboundCollection collection, Type target, TupleNames? names)
    {
        var syntax = collection.Syntax;
        if (target.IsNullableValue)
            return Convert(MakeCollection(collection, target.Underlying, names?.Argument(0)), target);
        var element = CollectionElementType(target)!;
        var elementNames = names?.Argument(0);
        if (BuilderOf(target) is { } builder)
        {
            var array = MakeCollection(collection, element.MakeArrayType(), names);
            return array.HasError ? array : new BoundCall(syntax, null, builder.MakeGenericMethod(element), [array]) { Names = names };
        }

        if ((target.IsSZArray || target.IsInterface) && collection.Elements.All(e => !e.IsSpread) && !IsMutableInterface(target))
        {
            var values = collection.Elements.Select(e => Convert(e.Value, element, elementNames)).ToArray();
            if (values.Any(v => v.HasError))
                return Bad(syntax);
            BoundExpression array = new BoundArrayCreation(syntax, element.MakeArrayType(), [], values) { Names = names };
            if (target.IsSZArray)
                return array;
            var wrap = typeof(Sequences).GetMethod(nameof(Sequences.ReadOnly))!.MakeGenericMethod(element);
            return Upcast(new BoundCall(syntax, null, wrap, [array]) { Names = names }, target);
        }

        var type = target.IsSZArray || target.IsInterface ? typeof(List<>).MakeGenericType(element) : target;
        var made = CreateEmpty(syntax, type);
        if (made.HasError)
            return made;
        var temporary = Temporary(type, names);
        var effects = new List<BoundExpression> { new BoundAssignment(syntax, Read(syntax, temporary), made) };
        foreach (var (isSpread, value) in collection.Elements)
        {
            var effect = isSpread ? AddAll(syntax, Read(syntax, temporary), value, element) : AddOne(syntax, Read(syntax, temporary), Convert(value, element, elementNames));
            if (effect.HasError)
                return effect;
            effects.Add(effect);
        }

        BoundExpression result = Read(syntax, temporary);
        if (target.IsSZArray)
            result = new BoundCall(syntax, result, type.GetMethod("ToArray")!, []);
        else if (target.IsInterface && !IsMutableInterface(target))
            result = Upcast(new BoundCall(syntax, null, typeof(Sequences).GetMethod(nameof(Sequences.ReadOnly))!.MakeGenericMethod(element), [new BoundCall(syntax, result, type.GetMethod("ToArray")!, [])]), target);
        else if (target.IsInterface)
            result = Upcast(result, target);
        return new BoundSequence(syntax, [temporary], [.. effects], result) { Names = names };
    }

    private static bool IsMutableInterface(Type type) =>
        type.IsInterface && type.GetGenericTypeDefinition() is var definition && (definition == typeof(IList<>) || definition == typeof(ICollection<>));

    private BoundExpression CreateEmpty(SyntaxNode syntax, Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is { } constructor)
            return CheckAllowed(syntax, constructor) ? new BoundNew(syntax, constructor, [], type) : Bad(syntax);
        return new BoundDefaultValue(syntax, type);
    }

    private BoundExpression AddOne(SyntaxNode syntax, BoundExpression collection, BoundExpression value) =>
        value.HasError ? value : CallMember(syntax, collection, "Add", [new(null, RefKind.None, value, value.Syntax)]);

    private BoundExpression AddAll(SyntaxNode syntax, BoundExpression collection, BoundExpression source, Type element)
    {
        var from = ElementTypeOfSpread(source.Type!)!;
        var saved = _frame;
        _frame = new(saved);
        var parameter = new LocalSymbol("item", from, _frame) { IsParameter = true };
        var add = AddOne(syntax, collection, Convert(Read(syntax, parameter), element));
        var frame = _frame;
        _frame = saved;
        if (add.HasError)
            return add;
        frame.ReturnType = typeof(void);
        frame.ReturnLabel = System.Linq.Expressions.Expression.Label(typeof(void), "return");
        var lambda = new BoundLambda(syntax, typeof(Action<>).MakeGenericType(from), [parameter], new BoundExpressionStatement(syntax, add), frame);
        var each = typeof(Sequences).GetMethod(from == typeof(object) && TypeFacts.FindConstruction(source.Type!, typeof(IEnumerable<>)) is null ? nameof(Sequences.EachObject) : nameof(Sequences.Each))!;
        if (each.IsGenericMethodDefinition)
            each = each.MakeGenericMethod(from);
        return new BoundCall(syntax, null, each, [Upcast(source, each.GetParameters()[0].ParameterType), lambda]);
    }
}

using System.Reflection;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Object creation, initialisers, arrays, anonymous types and with (§12.8.16, §12.10).</summary>
internal sealed partial class Binder
{
    private BoundExpression BindObjectCreation(ObjectCreationExpression syntax)
    {
        if (syntax.Type is null)
            return new UnboundNew(syntax, _scope);
        var type = BindType(syntax.Type);
        return type.Type.IsErrorType ? Bad(syntax) : Create(syntax, type);
    }

    private BoundExpression BindTargetTypedNew(UnboundNew value, Type target)
    {
        var saved = _scope;
        _scope = value.Scope;
        var made = Create(value.Syntax, new(target.Underlying));
        _scope = saved;
        return made.HasError || made.Type == target ? made : Convert(made, target);
    }

    private BoundExpression Create(ObjectCreationExpression syntax, NamedType named)
    {
        var type = named.Type;
        if (BindArguments(syntax.Arguments) is not { } arguments)
            return Bad(syntax);
        if (type.IsInterface || type.IsAbstract)
            return Error(syntax, "CS0144", $"No '{TypeNames.Of(type)}' can be made: it is {(type.IsAbstract && type.IsSealed ? "static" : "abstract")}.");
        if (type.IsArray || type.IsVoid || type.IsByRefLike)
            return Error(syntax, "CS8386", $"'new' cannot make a '{TypeNames.Of(type)}' here.");
        if (type.IsDelegate)
            return arguments is [{ } only] ? Convert(only.Value, type) : Error(syntax, "CS0149", "A delegate is made of one method or lambda.");
        BoundExpression made;
        if (type.IsValueType && arguments.Count == 0 && type.GetConstructor(Type.EmptyTypes) is null)
        {
            made = new BoundDefaultValue(syntax, type) { Names = named.Names };
        }
        else
        {
            var failed = new List<Candidate>();
            var constructors = type.GetConstructors().Where(c => !TypeFacts.HasByRefLike(c.GetParameters()));
            var best = Resolve(constructors, null, arguments, isExtension: false, failed, out var ambiguous);
            if (best is null)
            {
                if (ambiguous)
                    return Error(syntax, "CS0121", $"Several constructors of '{TypeNames.Of(type)}' fit these arguments equally well; write a cast to choose one.");
                return failed.Count == 0
                    ? Error(syntax, "CS0143", $"'{TypeNames.Of(type)}' has no constructor that a cell can use.")
                    : ReportNoFit(syntax, syntax.Type?.Span ?? syntax.Keyword.Span, TypeNames.Of(type), arguments, failed);
            }

            if (!CheckAllowed(syntax, best.Method!))
                return Bad(syntax);
            var (values, effects, temporaries) = PlaceArguments(syntax, best, arguments, 0);
            if (values.Any(v => v.HasError))
                return Bad(syntax);
            made = WrapEffects(syntax, temporaries, effects, new BoundNew(syntax, (ConstructorInfo)best.Method!, values, type) { Names = named.Names });
        }

        if (syntax.Initializer is null)
        {
            if (MissingRequired(type, []) is { } required && !ConstructorSetsRequired(made))
                return Error(syntax, "CS9035", $"'{required}' must be set in an initialiser: new {TypeNames.Of(type)} {{ {required} = … }}.");
            return made;
        }

        return Initialise(syntax, made, syntax.Initializer, named);
    }

    private static bool ConstructorSetsRequired(BoundExpression made) =>
        made is BoundNew created && created.Constructor.IsDefined(typeof(System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute), false);

    private static string? MissingRequired(Type type, HashSet<string> given) =>
        !type.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), true) ? null
        : type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(m => m is PropertyInfo or FieldInfo && m.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), true) && !given.Contains(m.Name))?.Name;

    /// <summary>The made value in a temporary, the initialiser's effects on it, and the value again.</summary>
    private BoundExpression Initialise(SyntaxNode syntax, BoundExpression made, InitializerExpression initializer, NamedType named)
    {
        var temporary = Temporary(made.Type!, named.Names);
        var effects = new List<BoundExpression> { new BoundAssignment(syntax, Read(syntax, temporary), made) };
        var given = new HashSet<string>(StringComparer.Ordinal);
        if (!AddInitialiser(initializer, Read(syntax, temporary), effects, given))
            return Bad(syntax);
        if (made is BoundNew or BoundDefaultValue && !ConstructorSetsRequired(made) && MissingRequired(made.Type!, given) is { } required)
            return Error(syntax, "CS9035", $"'{required}' must be set in the initialiser.");
        return new BoundSequence(syntax, [temporary], [.. effects], Read(syntax, temporary)) { Names = named.Names, IsStatement = true };
    }

    private bool AddInitialiser(InitializerExpression initializer, BoundExpression target, List<BoundExpression> effects, HashSet<string> given)
    {
        var ok = true;
        foreach (var item in initializer.Expressions)
        {
            if (item is AssignmentExpression { Operator.Kind: SyntaxKind.Equals } assignment && assignment.Left is SimpleName or ImplicitElementAccess)
                ok &= AddMember(assignment, target, effects, given);
            else
                ok &= AddElement(item, target, effects);
        }

        return ok;
    }

    private bool AddMember(AssignmentExpression assignment, BoundExpression target, List<BoundExpression> effects, HashSet<string> given)
    {
        BoundExpression place;
        if (assignment.Left is ImplicitElementAccess access)
        {
            if (BindArguments(access.Arguments) is not { } arguments)
                return false;
            place = BindIndexer(access, target, arguments);
        }
        else
        {
            var name = (SimpleName)assignment.Left;
            if (!given.Add(name.Identifier.Name))
            {
                Error(name, "CS1912", $"'{name.Identifier.Name}' is set twice.");
                return false;
            }

            place = BindMember(name, target, name, invoked: false);
        }

        if (place.HasError)
            return false;
        if (place is BoundMethodGroup)
        {
            Error(assignment.Left, "CS1913", "A method cannot be set in an initialiser.");
            return false;
        }

        if (assignment.Right is InitializerExpression nested)
            return AddInitialiser(nested, place, effects, new(StringComparer.Ordinal));
        var value = BindValue(assignment.Right);
        if (value.HasError || !CheckAssignable(place, isInitializer: true))
            return false;
        value = Convert(value, place.Type!, place.Names);
        if (value.HasError)
            return false;
        effects.Add(Assign(assignment, place, value));
        return true;
    }

    /// <summary>§12.8.16.4: an element is given to Add.</summary>
    private bool AddElement(ExpressionSyntax item, BoundExpression target, List<BoundExpression> effects)
    {
        if (!typeof(System.Collections.IEnumerable).IsAssignableFrom(target.Type))
        {
            Error(item, "CS1922", $"'{TypeNames.Of(target.Type)}' is no collection; an initialiser sets its members: {{ Name = value }}.");
            return false;
        }

        var arguments = new List<Argument>();
        foreach (var part in item is InitializerExpression several ? several.Expressions.Items : [item])
        {
            var value = BindValue(part);
            if (value.HasError)
                return false;
            arguments.Add(new(null, RefKind.None, value, part));
        }

        var call = CallMember(item, target, "Add", arguments);
        effects.Add(call);
        return !call.HasError;
    }

    /// <summary>Calls a method by name, an extension too.</summary>
    private BoundExpression CallMember(SyntaxNode syntax, BoundExpression receiver, string name, List<Argument> arguments)
    {
        var methods = FindMembers(receiver.Type!, name, isStatic: false)?.OfType<MethodInfo>().Cast<MethodBase>().ToList() ?? [];
        var failed = new List<Candidate>();
        var best = Resolve(methods, null, arguments, isExtension: false, failed, out _);
        if (best is not null)
            return MakeCall(syntax, receiver, best, arguments, new(syntax, name, receiver, methods, null));
        List<Argument> withReceiver = [new(null, RefKind.None, receiver, receiver.Syntax), .. arguments];
        best = Resolve(ExtensionMethods(name), null, withReceiver, isExtension: true, failed, out _);
        if (best is not null)
            return MakeCall(syntax, null, best, withReceiver, new(syntax, name, receiver, methods, null));
        return failed.Count == 0
            ? Error(syntax, "CS1061", $"'{TypeNames.Of(receiver.Type)}' has no method '{name}'.")
            : ReportNoFit(syntax, syntax.Span, name, arguments, failed);
    }

    private BoundExpression BindAnonymousObject(AnonymousObjectCreationExpression syntax)
    {
        var names = new List<string>();
        var values = new List<BoundExpression>();
        var failed = false;
        foreach (var member in syntax.Members)
        {
            var name = member.Name?.Name ?? InferredName(member.Expression);
            var value = BindTyped(member.Expression);
            if (name is null)
            {
                Error(member, "CS0746", "The member needs a name: write 'Name = value'.");
                failed = true;
            }
            else if (names.Contains(name))
            {
                Error(member, "CS0833", $"The member '{name}' occurs twice.");
                failed = true;
            }

            failed |= value.HasError;
            names.Add(name ?? "");
            values.Add(value);
        }

        return failed ? Bad(syntax) : MakeAnonymous(syntax, names, values);
    }

    private BoundNew MakeAnonymous(SyntaxNode syntax, List<string> names, List<BoundExpression> values)
    {
        var definition = _session.DeclaredTypes.Anonymous(names);
        var type = values.Count == 0 ? definition : definition.MakeGenericType([.. values.Select(v => v.Type!)]);
        return new(syntax, type.GetConstructors()[0], [.. values], type) { Names = TupleNames.ForArguments([.. values.Select(v => v.Names)]) };
    }

    private BoundExpression BindArrayCreation(ArrayCreationExpression syntax)
    {
        var element = BindType(syntax.ElementType);
        if (element.Type.IsErrorType)
            return Bad(syntax);
        if (element.Type.IsVoid || element.Type.IsByRefLike)
            return Error(syntax.ElementType, "CS0611", $"There are no arrays of '{TypeNames.Of(element.Type)}'.");
        foreach (var rank in syntax.InnerRanks.Reverse())
            element = new(MakeArray(element.Type, rank.Rank), TupleNames.ForArguments(element.Names));
        var type = MakeArray(element.Type, syntax.Rank);
        var names = TupleNames.ForArguments(element.Names);
        var sizes = syntax.Sizes.Items.Select(s =>
        {
            var value = BindTyped(s);
            if (value.HasError)
                return value;
            var index = new[] { typeof(int), typeof(uint), typeof(long), typeof(ulong) }.FirstOrDefault(t => ClassifyImplicit(value, t).Exists);
            if (value.Constant?.Value is int and < 0)
                return Error(s, "CS0248", "An array cannot have a negative size.");
            var converted = Convert(value, index ?? typeof(int));
            return index is null || index == typeof(int) ? converted : new BoundConversion(s, converted, typeof(int), ConversionKind.ExplicitNumeric, null, true);
        }).ToArray();
        if (sizes.Any(s => s.HasError))
            return Bad(syntax);
        if (syntax.Initializer is null)
            return new BoundArrayCreation(syntax, type, sizes, null) { Names = names };
        return BindArrayInitializer(syntax, syntax.Initializer, type, names, sizes);
    }

    private BoundExpression BindArrayInitializer(SyntaxNode syntax, InitializerExpression initializer, Type type, TupleNames? names, BoundExpression[] sizes)
    {
        var rank = type.GetArrayRank();
        var lengths = new int[rank];
        var elements = new List<BoundExpression>();
        if (!CollectElements(initializer, type.GetElementType()!, names?.Argument(0), 0, lengths, elements, first: true))
            return Bad(syntax);
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i].Constant?.Value is not int size)
                return Error(sizes[i].Syntax, "CS0150", "With an initialiser the size is a constant, or left out.");
            if (size != lengths[i])
                return Error(initializer, "CS0847", $"The initialiser has {lengths[i]} elements where the size says {size}.");
        }

        if (rank == 1)
            return new BoundArrayCreation(syntax, type, [], [.. elements]) { Names = names };
        var made = new BoundArrayCreation(syntax, type, [.. lengths.Select(n => new BoundLiteral(syntax, n, typeof(int)))], null);
        var array = Temporary(type, names);
        var effects = new List<BoundExpression> { new BoundAssignment(syntax, Read(syntax, array), made) };
        for (var i = 0; i < elements.Count; i++)
        {
            var indices = new BoundExpression[rank];
            var rest = i;
            for (var d = rank - 1; d >= 0; d--)
            {
                indices[d] = new BoundLiteral(syntax, rest % lengths[d], typeof(int));
                rest /= lengths[d];
            }

            effects.Add(new BoundAssignment(syntax, new BoundArrayAccess(syntax, Read(syntax, array), indices), elements[i]));
        }

        return new BoundSequence(syntax, [array], [.. effects], Read(syntax, array)) { Names = names };
    }

    private bool CollectElements(
        InitializerExpression initializer, Type element, TupleNames? names, int dimension, int[] lengths, List<BoundExpression> elements, bool first)
    {
        if (first)
            lengths[dimension] = initializer.Expressions.Count;
        else if (lengths[dimension] != initializer.Expressions.Count)
            return Error(initializer, "CS0847", $"Every part has {lengths[dimension]} elements; this one has {initializer.Expressions.Count}.").HasError is false;
        var inner = first;
        foreach (var item in initializer.Expressions)
        {
            if (dimension < lengths.Length - 1)
            {
                if (item is not InitializerExpression nested)
                    return Error(item, "CS0846", "A nested initialiser in braces was expected.").HasError is false;
                if (!CollectElements(nested, element, names, dimension + 1, lengths, elements, inner))
                    return false;
                inner = false;
                continue;
            }

            if (item is InitializerExpression)
                return Error(item, "CS0623", "An array inside is written with 'new[] { … }' or '[…]'.").HasError is false;
            var value = BindValue(item);
            if (value.HasError)
                return false;
            value = Convert(value, element, names);
            if (value.HasError)
                return false;
            elements.Add(value);
        }

        return true;
    }

    private BoundExpression BindImplicitArray(ImplicitArrayCreationExpression syntax)
    {
        if (syntax.Rank > 1)
            return BindImplicitGrid(syntax);
        var values = syntax.Initializer.Expressions.Items.Select(BindValue).ToList();
        if (values.Any(v => v.HasError))
            return Bad(syntax);
        var type = TypeInference.BestCommonType(values);
        if (type is null && values.Count > 0 && values.All(v => v.Type is null) && NaturalType(values[0]) is { } natural)
            type = natural.Type;
        if (type is not null && values.Any(v => !ClassifyImplicit(v, type).Exists))
            type = null;
        if (type is null)
            return Error(syntax, "CS0826", "The elements have no type in common. Write it: new T[] { … }.");
        var names = values.Where(v => v.Type is not null).Select(v => v.Names).DefaultIfEmpty().Aggregate(TupleNames.Merge);
        var elements = values.Select(v => Convert(v, type, names)).ToArray();
        return elements.Any(e => e.HasError) ? Bad(syntax) : new BoundArrayCreation(syntax, type.MakeArrayType(), [], elements) { Names = TupleNames.ForArguments(names) };
    }

    /// <summary><c>new[,] { … }</c>: the innermost elements give the type, and the rest is as if it had been written.</summary>
    private BoundExpression BindImplicitGrid(ImplicitArrayCreationExpression syntax)
    {
        IEnumerable<ExpressionSyntax> elements = syntax.Initializer.Expressions.Items;
        for (var dimension = 1; dimension < syntax.Rank; dimension++)
            elements = elements.SelectMany(e => e is InitializerExpression row ? row.Expressions.Items : [e]);
        var values = Speculate(() => elements.Select(BindValue).ToList(), out _);
        if (values.Exists(v => v.HasError))
            values = [.. elements.Select(BindValue)];
        if (values.Exists(v => v.HasError))
            return Bad(syntax);
        return TypeInference.BestCommonType(values) is { } type
            ? BindArrayInitializer(syntax, syntax.Initializer, MakeArray(type, syntax.Rank), null, [])
            : Error(syntax, "CS0826", "The elements have no type in common. Write it: new T[,] { … }.");
    }

    private BoundExpression BindWith(WithExpression syntax)
    {
        var value = BindTyped(syntax.Expression);
        if (value.HasError)
            return value;
        var type = value.Type!;
        BoundExpression copy = value;
        if (type.Name.StartsWith("<>f__Anonymous", StringComparison.Ordinal))
            return WithAnonymous(syntax, value);
        if (!type.IsValueType)
        {
            if (type.GetMethod("<Clone>$", Type.EmptyTypes) is not { } clone)
                return Error(syntax.Expression, "CS8858", $"'with' copies records and structs; '{TypeNames.Of(type)}' is neither.");
            copy = new BoundCall(syntax, value, clone, [], clone.ReturnType);
            if (clone.ReturnType != type)
                copy = new BoundConversion(syntax, copy, type, ConversionKind.ExplicitReference, null, false);
        }

        foreach (var item in syntax.Initializer.Expressions)
        {
            if (item is not AssignmentExpression { Left: IdentifierName })
                return Error(item, "CS0747", "'with' sets members: { Name = value }.");
        }

        return Initialise(syntax, copy, syntax.Initializer, new(type, value.Names));
    }

    private BoundExpression WithAnonymous(WithExpression syntax, BoundExpression value)
    {
        var held = Spill(value, out var temporary, out var keep);
        var properties = value.Type!.GetProperties();
        var values = properties.Select(p => (BoundExpression)new BoundProperty(syntax, held, p, [])).ToList();
        var effects = new List<BoundExpression> { keep };
        var temporaries = new List<LocalSymbol> { temporary };
        foreach (var item in syntax.Initializer.Expressions)
        {
            if (item is not AssignmentExpression { Left: IdentifierName name } assignment || Array.FindIndex(properties, p => p.Name == name.Identifier.Name) is not (>= 0 and var index))
                return Error(item, "CS0117", $"The anonymous type has no such member.");
            var set = Convert(BindValue(assignment.Right), properties[index].PropertyType);
            if (set.HasError)
                return set;
            values[index] = Spill(set, out var local, out var effect);
            temporaries.Add(local);
            effects.Add(effect);
        }

        return new BoundSequence(
            syntax, [.. temporaries], [.. effects], new BoundNew(syntax, value.Type!.GetConstructors()[0], [.. values], value.Type!))
        { Names = value.Names };
    }
}

/// <summary><c>new T()</c> of a struct without a constructor of its own.</summary>
internal sealed class BoundDefaultValue(SyntaxNode syntax, Type type) : BoundExpression(syntax, type);

/// <summary>The token that is cancelled when the running cell is to stop; what an optional parameter of that type is given.</summary>
internal sealed class BoundCellCancellation(SyntaxNode syntax) : BoundExpression(syntax, typeof(CancellationToken));

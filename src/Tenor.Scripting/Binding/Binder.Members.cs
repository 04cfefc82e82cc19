using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Member lookup and access (§12.5, §12.8.7), element access (§12.8.12) and null-conditional access (§12.8.8).</summary>
internal sealed partial class Binder
{
    private readonly Stack<LocalSymbol> _conditionalReceivers = new();

    private static bool IsExtension(MethodInfo method) => method.IsDefined(typeof(ExtensionAttribute), false);

    private BoundExpression BindMemberAccess(MemberAccessExpression syntax, bool invoked)
    {
        var left = Bind(syntax.Expression);
        var name = syntax.Name;
        if (left.HasError || name.Identifier.IsMissing)
            return Bad(syntax);
        if (left is BoundNamespace space)
            return BindNamespaceMember(syntax, space, name);

        // A variable named as its type may mean either (§12.8.7.2).
        if (left is BoundVariable or BoundProperty or BoundField && syntax.Expression is IdentifierName simple && left.Type!.Name == simple.Identifier.Name
            && FindMembers(left.Type!, name.Identifier.Name, isStatic: false) is null && FindMembers(left.Type!, name.Identifier.Name, isStatic: true) is not null)
            left = new BoundTypeExpression(syntax.Expression, left.Type!);
        return BindMember(syntax, left, name, invoked);
    }

    private BoundExpression BindMemberBinding(MemberBindingExpression syntax, bool invoked) =>
        _conditionalReceivers.TryPeek(out var receiver) ? BindMember(syntax, ReceiverValue(syntax, receiver), syntax.Name, invoked) : Bad(syntax);

    private static BoundExpression ReceiverValue(SyntaxNode syntax, LocalSymbol receiver) =>
        receiver.Type!.IsNullableValue
            ? new BoundConversion(syntax, Read(syntax, receiver), receiver.Type!.Underlying, ConversionKind.ExplicitNullable, null, false) { Names = receiver.Names?.Argument(0) }
            : Read(syntax, receiver);

    private BoundExpression BindMember(SyntaxNode syntax, BoundExpression left, SimpleName nameSyntax, bool invoked)
    {
        var name = nameSyntax.Identifier.Name;
        var isStatic = left is BoundTypeExpression;
        if (!isStatic)
        {
            if (left.Type is null && NaturalType(left) is null)
                return Error(syntax, "CS0023", $"{DescribeTypeless(left)} has no members.");
            left = left.Type is null ? Convert(left, NaturalType(left)!.Value.Type) : Settled(left);
            if (left.HasError)
                return left;
            if (left.Type!.IsVoid)
                return Error(syntax, "CS0023", "The call gives no value ('void'), so nothing can follow it.");
        }

        var type = left.Type!;
        if (!isStatic && type.IsTuple && FindTupleElement(syntax, left, name) is { } element)
            return element;
        if (FindMembers(type, name, isStatic) is { } members && !(invoked && !isStatic && IsNotCallable(members[0]) && ExtensionMethods(name).Length > 0))
            return BindFoundMembers(syntax, left, nameSyntax, members);
        if (isStatic && FindNestedType(type, name, nameSyntax.TypeArguments?.Count ?? 0) is { } nested)
            return new BoundTypeExpression(syntax, Construct(nameSyntax, nested).Type);
        if (!isStatic && ExtensionMethods(name).Any())
            return new BoundMethodGroup(syntax, name, left, [], BindTypeArguments(nameSyntax));
        if (!isStatic && FindMembers(type, name, isStatic: true) is not null)
            return Error(syntax, nameSyntax.Span, "CS0176", $"'{name}' is static: write {TypeNames.Of(type)}.{name}.");
        if (isStatic && FindMembers(type, name, isStatic: false) is not null)
            return Error(syntax, nameSyntax.Span, "CS0120", $"'{name}' belongs to a value of type '{TypeNames.Of(type)}', not to the type itself.");
        return ReportMissingMember(syntax, left, nameSyntax, isStatic);
    }

    private static bool IsNotCallable(MemberInfo member) => member switch
    {
        PropertyInfo property => !property.PropertyType.IsDelegate,
        FieldInfo field => !field.FieldType.IsDelegate,
        _ => false,
    };

    private BoundBad ReportMissingMember(SyntaxNode syntax, BoundExpression left, SimpleName nameSyntax, bool isStatic)
    {
        var type = left.Type!;
        var name = nameSyntax.Identifier.Name;
        if (name is "AsSpan" or "AsMemory" or "AsQueryable" or "AsParallel")
            return Error(syntax, nameSyntax.Span, "TN2004", $"Cells have no '{name}'. Use arrays, lists and the methods of LINQ.");
        var flags = BindingFlags.Public | BindingFlags.FlattenHierarchy | (isStatic ? BindingFlags.Static : BindingFlags.Instance);
        var candidates = type.GetMembers(flags)
            .Where(m => m is not MethodBase { IsSpecialName: true } && _allowed.AllowsMember(m)).Select(m => m.Name)
            .Concat(isStatic ? [] : _types.ExtensionNames(_session.Usings).Where(n => n.Length > 2))
            .Concat(Enumerable.Range(0, TupleSize(type)).Select(i => left.Names?.Name(i)).OfType<string>());
        var near = NearestName.Find(name, candidates.Distinct());
        var hint = near is null ? "" : $"; did you mean '{near}'?";
        return Error(
            syntax, nameSyntax.Span, isStatic ? "CS0117" : "CS1061",
            $"'{TypeNames.Of(type, left.Names)}' has no member '{name}'{(hint.Length > 0 ? hint : ".")}");
    }

    private static int TupleSize(Type type) => type.IsTuple ? TypeFacts.TupleElements(type).Length : 0;

    private static BoundExpression? FindTupleElement(SyntaxNode syntax, BoundExpression tuple, string name)
    {
        var count = TupleSize(tuple.Type!);
        for (var i = 0; i < count; i++)
        {
            if (tuple.Names?.Name(i) == name || (name.StartsWith("Item", StringComparison.Ordinal) && name == $"Item{i + 1}"))
                return TupleElement(syntax, tuple, i);
        }

        return null;
    }

    /// <summary>Members under a name, those of derived types first; a member that is no method hides what lies below it.</summary>
    private static List<MemberInfo>? FindMembers(Type type, string name, bool isStatic)
    {
        List<MemberInfo>? found = null;
        var flags = isStatic ? Members.Static : Members.Instance;
        foreach (var declaring in TypeFacts.SelfAndBases(type))
        {
            foreach (var member in declaring.GetMember(name, MemberTypes.Method | MemberTypes.Property | MemberTypes.Field | MemberTypes.Event, flags))
            {
                switch (member)
                {
                    case MethodInfo { IsSpecialName: true } special when special.Name.StartsWith("get_", StringComparison.Ordinal) || special.Name.StartsWith("set_", StringComparison.Ordinal):
                        break;
                    case MethodInfo method:
                        if (found is [not MethodInfo] || TypeFacts.HasByRefLike(method.GetParameters()) || IsOverridden(method, found))
                            break;
                        (found ??= []).Add(method);
                        break;
                    case PropertyInfo { GetMethod: null or { IsPublic: false } } and PropertyInfo { SetMethod: null or { IsPublic: false } }:
                        break;
                    default:
                        if (found is null)
                            found = [member];
                        break;
                }
            }

            if (found is [not MethodInfo])
                return found;
        }

        return found;
    }

    private static bool IsOverridden(MethodInfo method, List<MemberInfo>? found)
    {
        if (found is null)
            return false;
        foreach (var other in found)
        {
            if (other is not MethodInfo derived || derived.IsGenericMethod != method.IsGenericMethod || derived.DeclaringType == method.DeclaringType)
                continue;
            var a = derived.GetParameters();
            var b = method.GetParameters();
            if (a.Length == b.Length && a.Zip(b).All(p => p.First.ParameterType == p.Second.ParameterType))
                return true;
        }

        return false;
    }

    private BoundExpression BindFoundMembers(SyntaxNode syntax, BoundExpression left, SimpleName nameSyntax, List<MemberInfo> members)
    {
        var receiver = left is BoundTypeExpression ? null : left;
        switch (members[0])
        {
            case MethodInfo:
                return new BoundMethodGroup(syntax, nameSyntax.Identifier.Name, left, [.. members.Cast<MethodBase>()], BindTypeArguments(nameSyntax));
            case FieldInfo field:
                return CheckAllowed(syntax, field)
                    ? new BoundField(syntax, receiver, field) { Names = MemberNames(left, field, field.FieldType) }
                    : Bad(syntax);
            case PropertyInfo property when property.GetIndexParameters().Length == 0:
                if (property.PropertyType.IsByRefLike)
                    return Error(syntax, nameSyntax.Span, "TN2004", $"'{property.Name}' is a '{TypeNames.Of(property.PropertyType)}', which lives only on the stack; cells do not use such types.");
                return CheckAllowed(syntax, property)
                    ? new BoundProperty(syntax, receiver, property, []) { Names = MemberNames(left, property, property.PropertyType) }
                    : Bad(syntax);
            case EventInfo:
                return Error(syntax, "TN1024", "Cells attach nothing to events.");
            default:
                return Error(syntax, "CS1061", $"'{nameSyntax.Identifier.Name}' cannot be used here.");
        }
    }

    /// <summary>Tuple names of a member's type: written at its declaration, or brought by the receiver's type arguments.</summary>
    private static TupleNames? MemberNames(BoundExpression receiver, MemberInfo member, Type type)
    {
        if (TupleNames.FromAttribute(member, type) is { } written)
            return written;
        if (receiver.Names is null || member.DeclaringType is not { IsGenericType: true } declaring)
            return null;
        var definition = declaring.GetGenericTypeDefinition();
        if (TupleNames.View(receiver.Type!, receiver.Names, definition) is not { } view)
            return null;
        var parameters = definition.GetGenericArguments();
        var open = definition.GetMember(member.Name, Members.Both).FirstOrDefault(m => m.MetadataToken == member.MetadataToken) switch
        {
            PropertyInfo property => property.PropertyType,
            FieldInfo field => field.FieldType,
            MethodInfo method => method.ReturnType,
            _ => null,
        };
        return open is null ? null : TupleNames.Substitute(open, p => Array.IndexOf(parameters, p) is >= 0 and var i ? view.Names?.Argument(i) : null);
    }

    /// <summary>Whether a cell may use a member; where not, the diagnostic is made.</summary>
    private bool CheckAllowed(SyntaxNode syntax, MemberInfo member)
    {
        if (_allowed.AllowsMember(member))
            return true;
        var name = member is ConstructorInfo ? $"new {TypeNames.Of(member.DeclaringType)}" : $"{TypeNames.Of(member.DeclaringType)}.{member.Name}";
        Error(syntax, "TN2001", $"'{name}' is not on the list of what a cell can reach.");
        return false;
    }

    private BoundExpression BindElementAccess(ElementAccessExpression syntax)
    {
        var target = BindTyped(syntax.Expression);
        var arguments = BindArguments(syntax.Arguments);
        return target.HasError || arguments is null ? Bad(syntax) : BindIndexer(syntax, target, arguments);
    }

    private BoundExpression BindElementBinding(ElementBindingExpression syntax)
    {
        if (!_conditionalReceivers.TryPeek(out var receiver) || BindArguments(syntax.Arguments) is not { } arguments)
            return Bad(syntax);
        return BindIndexer(syntax, ReceiverValue(syntax, receiver), arguments);
    }

    private BoundExpression BindIndexer(SyntaxNode syntax, BoundExpression target, List<Argument> arguments)
    {
        if (arguments.Any(a => a.Value.HasError))
            return Bad(syntax);
        if (target is BoundTypeExpression)
            return Error(syntax, "CS0119", $"'{TypeNames.Of(target.Type)}' is a type, and a value is needed before '['.");
        var type = target.Type!;
        if (arguments is [{ Value.Type: { } only }] && (only == typeof(Index) || only == typeof(Range)) && !HasIndexer(type, only))
            return BindImplicitIndexer(syntax, target, Settled(arguments[0].Value));
        if (type.IsArray)
            return BindArrayElement(syntax, target, arguments);

        var indexers = Indexers(type);
        var failed = new List<Candidate>();
        var best = Resolve(indexers.Keys, null, arguments, isExtension: false, failed, out var ambiguous);
        if (best is null)
        {
            if (indexers.Count == 0)
                return Error(syntax, "CS0021", $"'{TypeNames.Of(type)}' has no indexer: '[…]' cannot be used with it.");
            return ambiguous
                ? Error(syntax, "CS0121", "Several indexers fit the arguments equally well; write a cast to choose.")
                : ReportNoFit(syntax, syntax.Span, "this[]", arguments, failed);
        }

        var property = indexers[best.Method!];
        if (!CheckAllowed(syntax, property))
            return Bad(syntax);
        var (values, effects, temporaries) = PlaceArguments(syntax, best, arguments, 0);
        return WrapEffects(syntax, temporaries, effects, new BoundProperty(syntax, target, property, values) { Names = MemberNames(target, property, property.PropertyType) });
    }

    private static bool HasIndexer(Type type, Type index) => Indexers(type).Values.Any(p => p.GetIndexParameters()[0].ParameterType == index);

    private static Dictionary<MethodBase, PropertyInfo> Indexers(Type type)
    {
        var found = new Dictionary<MethodBase, PropertyInfo>();
        foreach (var declaring in TypeFacts.SelfAndBases(type))
        {
            foreach (var property in declaring.GetProperties(Members.Instance))
            {
                if (property.GetIndexParameters().Length == 0 || property.PropertyType.IsByRefLike || (property.GetMethod ?? property.SetMethod) is not { IsPublic: true } accessor)
                    continue;
                var parameters = property.GetIndexParameters();
                if (!TypeFacts.HasByRefLike(parameters) && !found.Values.Any(p => p.GetIndexParameters().Select(x => x.ParameterType).SequenceEqual(parameters.Select(x => x.ParameterType)) && p.DeclaringType != property.DeclaringType && !type.IsInterface))
                    found[property.GetMethod ?? accessor] = property;
            }
        }

        return found;
    }

    private BoundExpression BindArrayElement(SyntaxNode syntax, BoundExpression target, List<Argument> arguments)
    {
        if (arguments.Count != target.Type!.GetArrayRank())
            return Error(syntax, "CS0022", $"The array has {target.Type!.GetArrayRank()} dimension(s), and {arguments.Count} index(es) are given.");
        var indices = new BoundExpression[arguments.Count];
        for (var i = 0; i < indices.Length; i++)
        {
            var value = arguments[i].Value;
            var type = new[] { typeof(int), typeof(uint), typeof(long), typeof(ulong) }.FirstOrDefault(t => ClassifyImplicit(value, t).Exists);
            if (type is null)
                return Convert(value, typeof(int));
            indices[i] = Convert(value, type);
            if (type != typeof(int))
                indices[i] = new BoundConversion(value.Syntax, indices[i], typeof(int), ConversionKind.ExplicitNumeric, null, true);
        }

        return new BoundArrayAccess(syntax, target, indices) { Names = target.Names?.Argument(0) };
    }

    /// <summary>§12.8.12.4: ^ and .. on what has a length and an int indexer or Slice; strings and arrays have their own way.</summary>
    private BoundExpression BindImplicitIndexer(SyntaxNode syntax, BoundExpression target, BoundExpression index)
    {
        var type = target.Type!;
        var receiver = Temporary(type, target.Names);
        var keep = new BoundAssignment(syntax, Read(syntax, receiver), target);
        var value = Read(syntax, receiver);
        var length = LengthOf(syntax, value);
        if (length is null)
            return Error(syntax, "CS0021", $"'{TypeNames.Of(type)}' has no length or count, so '^' and '..' cannot be used with it.");
        if (index.Type == typeof(Index))
        {
            var offset = new BoundCall(syntax, Spill(index, out var indexVariable, out var keepIndex), typeof(Index).GetMethod("GetOffset")!, [length]);
            var element = BindIndexer(syntax, value, [new(null, RefKind.None, offset, syntax)]);
            return element.HasError ? element : WrapEffects(syntax, [receiver, indexVariable], [keep, keepIndex], element);
        }

        return BindSlice(syntax, receiver, keep, value, length, index);
    }

    private BoundExpression BindSlice(SyntaxNode syntax, LocalSymbol receiver, BoundExpression keep, BoundExpression value, BoundExpression length, BoundExpression range)
    {
        var type = value.Type!;
        if (type.IsSZArray)
        {
            var method = typeof(RuntimeHelpers).GetMethod("GetSubArray")!.MakeGenericMethod(type.GetElementType()!);
            return new BoundSequence(syntax, [receiver], [keep], new BoundCall(syntax, null, method, [value, range])) { Names = value.Names };
        }

        var slice = type == typeof(string) ? type.GetMethod("Substring", [typeof(int), typeof(int)]) : type.GetMethod("Slice", [typeof(int), typeof(int)]);
        if (slice is null)
            return Error(syntax, "CS1503", $"'{TypeNames.Of(type)}' has no method 'Slice(int, int)', so a range cannot be taken of it; use Skip and Take.");
        if (!CheckAllowed(syntax, slice))
            return Bad(syntax);
        var rangeVariable = Temporary(typeof(Range));
        var start = Temporary(typeof(int));
        var keepRange = new BoundAssignment(syntax, Read(syntax, rangeVariable), range);
        var lengthVariable = Temporary(typeof(int));
        var keepLength = new BoundAssignment(syntax, Read(syntax, lengthVariable), length);
        BoundExpression Offset(string end) => new BoundCall(
            syntax, Spilled(new BoundProperty(syntax, Read(syntax, rangeVariable), typeof(Range).GetProperty(end)!, [])),
            typeof(Index).GetMethod("GetOffset")!, [Read(syntax, lengthVariable)]);
        var keepStart = new BoundAssignment(syntax, Read(syntax, start), Offset("Start"));
        var count = new BoundBinary(syntax, SyntaxKind.Minus, Offset("End"), Read(syntax, start), typeof(int), null, false);
        return new BoundSequence(
            syntax, [receiver, rangeVariable, lengthVariable, start], [keep, keepRange, keepLength, keepStart],
            new BoundCall(syntax, value, slice, [Read(syntax, start), count]))
        { Names = value.Names };
    }

    private static BoundExpression Spilled(BoundExpression value) => value;

    private BoundExpression Spill(BoundExpression value, out LocalSymbol variable, out BoundExpression effect)
    {
        variable = Temporary(value.Type!, value.Names);
        effect = new BoundAssignment(value.Syntax, Read(value.Syntax, variable), value);
        return Read(value.Syntax, variable);
    }

    private static BoundExpression? LengthOf(SyntaxNode syntax, BoundExpression value)
    {
        var type = value.Type!;
        foreach (var name in new[] { "Length", "Count" })
        {
            foreach (var declaring in TypeFacts.SelfAndBases(type))
            {
                if (declaring.GetProperty(name, Members.Instance) is { } property && property.PropertyType == typeof(int) && property.GetMethod is { IsPublic: true })
                    return new BoundProperty(syntax, value, property, []);
            }
        }

        return null;
    }

    /// <summary>Effects before a value; an element access stays one, so that it can still be assigned.</summary>
    private static BoundExpression WrapEffects(SyntaxNode syntax, IReadOnlyList<LocalSymbol> temporaries, IReadOnlyList<BoundExpression> effects, BoundExpression value) =>
        temporaries.Count == 0 && effects.Count == 0 ? value
        : new BoundSequence(syntax, [.. temporaries], [.. effects], value) { Names = value.Names, IsStatement = value is BoundCall or BoundNew or BoundInvocation };

    private BoundExpression BindConditionalAccess(ConditionalAccessExpression syntax)
    {
        var receiver = BindTyped(syntax.Expression);
        if (receiver.HasError)
            return receiver;
        if (receiver is BoundTypeExpression || !receiver.Type!.CanBeNull)
            return Error(syntax, syntax.Question.Span, "CS0023", $"'?' cannot follow '{TypeNames.Of(receiver.Type)}', which is never null.");
        var value = Temporary(receiver.Type!, receiver.Names);
        _conditionalReceivers.Push(value);
        var result = RequireValue(Bind(syntax.WhenNotNull));
        _conditionalReceivers.Pop();
        if (result.HasError)
            return result;
        if (result is BoundMethodGroup group)
            return Error(syntax, "CS8978", $"'{group.Name}' is a method; call it after '?.'.");
        result = Settle(result);
        var type = result.Type!;
        var names = result.Names;
        if (type.IsValueType && !type.IsVoid && !type.IsNullableValue)
        {
            names = TupleNames.ForArguments(names);
            type = TypeFacts.MakeNullable(type);
            result = new BoundConversion(syntax, result, type, ConversionKind.ImplicitNullable, null, false);
        }

        return new BoundConditionalAccess(syntax, receiver, value, result, type) { Names = names };
    }
}

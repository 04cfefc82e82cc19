using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Types;

/// <summary>
/// The names of tuple elements in a type, which the runtime's types do not carry (§8.3.11): a tree that follows the type's
/// arguments. Null stands for a type without names.
/// </summary>
internal sealed class TupleNames
{
    private readonly string?[]? _names;
    private readonly TupleNames?[] _arguments;

    private TupleNames(string?[]? names, TupleNames?[] arguments) => (_names, _arguments) = (names, arguments);

    public string? Name(int index) => _names is not null && index < _names.Length ? _names[index] : null;

    public TupleNames? Argument(int index) => index < _arguments.Length ? _arguments[index] : null;

    public static TupleNames? ForTuple(string?[] names, TupleNames?[] elements) =>
        names.All(n => n is null) && elements.All(e => e is null) ? null : new(names, elements);

    public static TupleNames? ForArguments(params TupleNames?[] arguments) =>
        arguments.All(a => a is null) ? null : new(null, arguments);

    public static bool Same(TupleNames? a, TupleNames? b)
    {
        if (a is null || b is null)
            return a is null && b is null;
        return (a._names ?? []).SequenceEqual(b._names ?? []) && a._arguments.Length == b._arguments.Length
            && a._arguments.Zip(b._arguments).All(p => Same(p.First, p.Second));
    }

    /// <summary>Names on which both agree; the others are lost, as inference loses them.</summary>
    public static TupleNames? Merge(TupleNames? a, TupleNames? b)
    {
        if (a is null || b is null)
            return null;
        var names = a._names is null || b._names is null ? null : a._names.Zip(b._names).Select(p => p.First == p.Second ? p.First : null).ToArray();
        var arguments = a._arguments.Zip(b._arguments).Select(p => Merge(p.First, p.Second)).ToArray();
        return names is null ? ForArguments(arguments) : ForTuple(names, arguments);
    }

    /// <summary>Names of a type written with type parameters, given those of the arguments.</summary>
    public static TupleNames? Substitute(Type open, Func<Type, TupleNames?> ofParameter)
    {
        if (open.IsGenericParameter)
            return ofParameter(open);
        if (!open.ContainsGenericParameters)
            return null;
        if (open.IsByRef)
            return Substitute(open.GetElementType()!, ofParameter);
        if (open.IsArray)
            return ForArguments(Substitute(open.GetElementType()!, ofParameter));
        return ForArguments([.. open.GetGenericArguments().Select(a => Substitute(a, ofParameter))]);
    }

    /// <summary>Finds the names that an argument's type gives to the type parameters of a parameter's type.</summary>
    public static void Match(Type open, Type actual, TupleNames? names, Dictionary<Type, TupleNames?> found)
    {
        if (names is null || !open.ContainsGenericParameters)
            return;
        if (open.IsGenericParameter)
        {
            found[open] = found.TryGetValue(open, out var other) ? Merge(other, names) : names;
            return;
        }

        if (open.IsArray)
        {
            if (actual.IsArray)
                Match(open.GetElementType()!, actual.GetElementType()!, names.Argument(0), found);
            return;
        }

        if (!open.IsGenericType || View(actual, names, open.GetGenericTypeDefinition()) is not { } view)
            return;
        var arguments = open.GetGenericArguments();
        var actuals = view.Type.GetGenericArguments();
        for (var i = 0; i < arguments.Length; i++)
            Match(arguments[i], actuals[i], view.Names?.Argument(i), found);
    }

    /// <summary>A type with its names, seen as a construction of a base or an interface of it.</summary>
    public static (Type Type, TupleNames? Names)? View(Type actual, TupleNames? names, Type definition)
    {
        if (TypeFacts.FindConstruction(actual, definition) is not { } view)
            return null;
        if (view == actual || names is null)
            return (view, names);
        if (actual.IsArray)
            return (view, ForArguments(names.Argument(0)));
        if (!actual.IsGenericType)
            return (view, null);
        var actualDefinition = actual.GetGenericTypeDefinition();
        if (TypeFacts.FindConstruction(actualDefinition, definition) is not { } open)
            return (view, null);
        var parameters = actualDefinition.GetGenericArguments();
        return (view, Substitute(open, p => Array.IndexOf(parameters, p) is >= 0 and var i ? names.Argument(i) : null));
    }

    /// <summary>Names that a library wrote in a member's signature.</summary>
    public static TupleNames? FromAttribute(ICustomAttributeProvider provider, Type type)
    {
        if (!MentionsTuple(type) || provider.GetCustomAttributes(typeof(TupleElementNamesAttribute), false) is not [TupleElementNamesAttribute attribute])
            return null;
        var position = 0;
        return FromFlat(type, attribute.TransformNames, ref position);
    }

    private static bool MentionsTuple(Type type) =>
        type.HasElementType ? MentionsTuple(type.GetElementType()!) : type.IsGenericType && (type.IsTuple || type.GetGenericArguments().Any(MentionsTuple));

    private static TupleNames? FromFlat(Type type, IList<string?> flat, ref int position)
    {
        if (type.IsByRef)
            return FromFlat(type.GetElementType()!, flat, ref position);
        if (type.IsArray)
            return ForArguments(FromFlat(type.GetElementType()!, flat, ref position));
        if (!type.IsGenericType)
            return null;
        string?[]? names = null;
        var arguments = type.GetGenericArguments();
        if (type.IsTuple)
        {
            arguments = TypeFacts.TupleElements(type);
            names = [.. flat.Skip(position).Take(arguments.Length)];
            position += arguments.Length;

            // The attribute holds places for the nested tuple of the eighth and later elements too.
            if (arguments.Length > 7)
                position += arguments.Length - 7;
        }

        var inner = new TupleNames?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            inner[i] = FromFlat(arguments[i], flat, ref position);
        return names is null ? ForArguments(inner) : ForTuple(names, inner);
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Tenor.Scripting.Sandbox;

/// <summary>The types and members that cells can reach. AllowList.txt says what of the base library; its first lines, how such a list is written.</summary>
internal sealed class AllowList
{
    private static readonly Lazy<string> BaseLibrary = new(ReadBaseLibrary);
    private static readonly FrozenSet<string> NoParameters = FrozenSet<string>.Empty;

    private readonly Dictionary<string, AllowListEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openNamespaces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, bool> _types = new();
    private readonly ConcurrentDictionary<MemberInfo, bool> _members = new();
    private readonly bool _everything;

    private AllowList(bool everything) => _everything = everything;

    /// <summary>The list for a session: the base library's, those of its options, or everything where cells are trusted.</summary>
    /// <exception cref="FormatException">A list has a line that cannot be read.</exception>
    public static AllowList For(ScriptOptions options)
    {
        // The lists are read for trusted sessions too: they tell which parameters are paths.
        var list = new AllowList(options.Trusted);
        foreach (var text in options.AllowLists.Prepend(BaseLibrary.Value))
            AllowListReader.Read(text, list._entries, list._openNamespaces);
        return list;
    }

    /// <summary>Names of the types on the list, with their namespaces and without their type parameters.</summary>
    public IEnumerable<string> TypeNames => _entries.Keys;

    /// <summary>Whether cells can name a type and use values of it.</summary>
    public bool AllowsType(Type type) => _everything || _types.GetOrAdd(type, FindType);

    /// <summary>Whether cells can use a member.</summary>
    public bool AllowsMember(MemberInfo member) => _everything || _members.GetOrAdd(member, FindMember);

    /// <summary>The parameters of a method that are paths, by name.</summary>
    public FrozenSet<string> PathParameters(MethodBase method) =>
        method.DeclaringType is { } type && EntryOf(type) is { Paths: { } paths } && paths.TryGetValue(NameOf(method), out var parameters)
            ? parameters
            : NoParameters;

    private bool FindType(Type type)
    {
        if (type.HasElementType)
            return !type.IsPointer && AllowsType(type.GetElementType()!);
        if (type.IsFunctionPointer)
            return false;
        if (type.IsGenericParameter || type == typeof(void))
            return true;
        if (type is { IsGenericType: true, IsGenericTypeDefinition: false })
            return AllowsType(type.GetGenericTypeDefinition()) && Array.TrueForAll(type.GetGenericArguments(), AllowsType);

        // What cells declare is emitted at run time.
        return type.Assembly.IsDynamic || (type.IsVisible && (EntryOf(type) is not null || IsOpen(type)));
    }

    private bool FindMember(MemberInfo member)
    {
        if (member is Type nested)
            return AllowsType(nested);
        if (member.DeclaringType is not { } type || !AllowsType(type))
            return false;
        if (EntryOf(type) is { } entry && !entry.Allows(NameOf(member)))
            return false;
        return member switch
        {
            MethodInfo method => AllowsType(method.ReturnType) && Array.TrueForAll(method.GetParameters(), AllowsResult),
            PropertyInfo property => AllowsType(property.PropertyType),
            FieldInfo field => AllowsType(field.FieldType),
            _ => true,
        };
    }

    /// <summary>Whether what a method gives back through a parameter, if it does, is of a type that cells can reach.</summary>
    private bool AllowsResult(ParameterInfo parameter) => !parameter.ParameterType.IsByRef || AllowsType(parameter.ParameterType);

    /// <summary>The line about a type, or about the one that it is declared in.</summary>
    private AllowListEntry? EntryOf(Type type)
    {
        for (var at = type; at is not null; at = at.DeclaringType)
        {
            if (_entries.TryGetValue(FullName(at), out var entry))
                return at == type ? entry : AllowListEntry.Whole;
        }

        return null;
    }

    private bool IsOpen(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace is { } name && _openNamespaces.Contains(name);
    }

    private static string FullName(Type type)
    {
        var name = type.Name;
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        if (arity >= 0)
            name = name[..arity];
        return type.DeclaringType is { } outer ? $"{FullName(outer)}.{name}" : $"{type.Namespace}.{name}";
    }

    /// <summary>A member's name as the lists have it: an accessor goes by its property or event.</summary>
    private static string NameOf(MemberInfo member)
    {
        if (member is ConstructorInfo)
            return "new";
        if (member is not MethodInfo { IsSpecialName: true } accessor)
            return member.Name;
        foreach (var prefix in (ReadOnlySpan<string>)["get_", "set_", "add_", "remove_"])
        {
            if (accessor.Name.StartsWith(prefix, StringComparison.Ordinal))
                return accessor.Name[prefix.Length..];
        }

        return accessor.Name;
    }

    private static string ReadBaseLibrary()
    {
        using var stream = typeof(AllowList).Assembly.GetManifestResourceStream("AllowList.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

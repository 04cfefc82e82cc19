using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Sandbox;

/// <summary>The types and members that cells can reach. AllowList.txt says what of the base library; its first lines, how such a list is written.</summary>
internal sealed class AllowList
{
    private static readonly Lazy<string> BaseLibrary = new(ReadBaseLibrary);
    private static readonly Lazy<FrozenSet<string>> FrameworkTypeNames = new(ReadFrameworkTypes);
    private static readonly FrozenSet<string> NoParameters = FrozenSet<string>.Empty;

    private readonly Dictionary<string, AllowListNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Assembly> _references;
    private readonly ConcurrentDictionary<string, Type[]> _extensions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, bool> _types = new();
    private readonly ConcurrentDictionary<MemberInfo, bool> _members = new();
    private readonly bool _everything;

    private AllowList(ScriptOptions options) => (_everything, _references) = (options.Trusted, options.References);

    /// <summary>The list for a session: the base library's, those of its options, or everything where cells are trusted.</summary>
    /// <exception cref="FormatException">A list has a line that cannot be read.</exception>
    public static AllowList For(ScriptOptions options)
    {
        // The lists are read for trusted sessions too: they tell which parameters are paths.
        var list = new AllowList(options);
        foreach (var text in options.AllowLists.Prepend(BaseLibrary.Value))
            AllowListReader.Read(text, list._namespaces);
        return list;
    }

    /// <summary>Names of the types on the list, with their namespaces and without their type parameters.</summary>
    public IEnumerable<string> TypeNames => _namespaces.SelectMany(n => n.Value.Types.Keys.Select(name => $"{n.Key}.{name}"));

    /// <summary>Whether the lists name a namespace, or one inside it.</summary>
    public bool HasNamespace(string name) =>
        _namespaces.ContainsKey(name) || _namespaces.Keys.Any(n => n.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>Whether a namespace of the framework can be opened although the lists say nothing of it: its types stay out of reach.</summary>
    public bool IsHarmlessNamespace(string name) => FrameworkTypes.Any(t => t.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>The assembly of a type within reach, by its name as the runtime writes it; null where there is none.</summary>
    public Assembly? AssemblyOf(string fullName) => Resolve(fullName)?.Assembly;

    /// <summary>The names of a namespace's types within reach, without type parameters.</summary>
    public IReadOnlyList<string> TypeNamesIn(string space) => _names.GetOrAdd(space, FindNames);

    /// <summary>The types of a namespace whose methods can be called as members of their first argument.</summary>
    public IReadOnlyList<Type> ExtensionTypesIn(string space) => _extensions.GetOrAdd(space, FindExtensions);

    /// <summary>What to add to a refusal of a type that exists and is out of reach; null where no such type exists.</summary>
    public string? RefusalOf(string fullName)
    {
        if (_everything || !FrameworkTypes.Contains(fullName))
            return null;
        return fullName == "System.Console" ? ": the value of a cell's last expression is shown." : ".";
    }

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
        if (type.Namespace is not { } space || !_namespaces.TryGetValue(space, out var listed))
            return null;
        for (var at = type; at is not null; at = at.DeclaringType)
        {
            if (listed.Types.TryGetValue(NameOf(at), out var entry))
                return at == type ? entry : AllowListEntry.Whole;
        }

        return null;
    }

    private bool IsOpen(Type type) => type.Namespace is { } space && _namespaces.TryGetValue(space, out var listed) && listed.IsOpen;

    private Type? Resolve(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        if (dot < 0 || !_namespaces.TryGetValue(fullName[..dot], out var listed))
            return null;
        if (!listed.IsOpen && !listed.Types.ContainsKey(fullName[(dot + 1)..].Split('`')[0]))
            return null;
        foreach (var assembly in AssembliesOf(listed))
        {
            if (assembly.GetType(fullName) is { IsVisible: true } type)
                return AllowsType(type) ? type : null;
        }

        return null;
    }

    private IEnumerable<Assembly> AssembliesOf(AllowListNamespace listed) =>
        listed.Assemblies.Select(name => Assembly.Load(new AssemblyName(name))).Prepend(typeof(object).Assembly).Concat(_references);

    private string[] FindNames(string space)
    {
        if (!_namespaces.TryGetValue(space, out var listed))
            return [];
        var names = listed.Types.Keys.AsEnumerable();
        if (listed.IsOpen)
        {
            names = names.Concat(AssembliesOf(listed).SelectMany(a => a.GetExportedTypes())
                .Where(t => t.Namespace == space && !t.IsNested).Select(NameOf));
        }

        return [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private Type[] FindExtensions(string space)
    {
        if (!_namespaces.TryGetValue(space, out var listed))
            return [];
        var types = listed.Types.Where(t => t.Value.HasExtensions).Select(t => Resolve($"{space}.{t.Key}")).OfType<Type>();
        if (listed.IsOpen)
        {
            types = types.Concat(_references.Where(a => a.IsDefined(typeof(ExtensionAttribute))).SelectMany(a => a.GetExportedTypes())
                .Where(t => t.Namespace == space && t is { IsAbstract: true, IsSealed: true } && t.IsDefined(typeof(ExtensionAttribute), false)));
        }

        return [.. types.Distinct().OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    /// <summary>A type's name without its type parameters.</summary>
    private static string NameOf(Type type)
    {
        var arity = type.Name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? type.Name : type.Name[..arity];
    }

    /// <summary>Every public type of the framework, by its whole name without type parameters; asked for by refusals alone.</summary>
    private static FrozenSet<string> FrameworkTypes => FrameworkTypeNames.Value;

    private static FrozenSet<string> ReadFrameworkTypes() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CSharp", StringComparison.Ordinal))
            .SelectMany(name => Assembly.Load(new AssemblyName(name)).GetExportedTypes())
            .Where(type => !type.IsNested)
            .Select(type => $"{type.Namespace}.{NameOf(type)}")
            .ToFrozenSet(StringComparer.Ordinal);

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

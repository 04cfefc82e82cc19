using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Sandbox;

namespace Tenor.Scripting.Types;

/// <summary>
/// Types and extension methods by name, found when they are first asked for. What is found is shared by all copies, from any
/// thread; what cells declared is each copy's own.
/// </summary>
internal sealed class TypeCatalog
{
    private readonly AllowList _allowed;
    private readonly IReadOnlyList<Assembly> _references;
    private readonly bool _trusted;
    private readonly ConcurrentDictionary<string, Type?> _byFullName;
    private readonly ConcurrentDictionary<string, MethodInfo[]> _extensions;
    private readonly ConcurrentDictionary<string, Type[]> _extensionTypes;
    private readonly ConcurrentDictionary<string, string[]> _extensionNames;
    private Assembly[]? _everything;

    public TypeCatalog(AllowList allowed, IReadOnlyList<Assembly> references, bool trusted)
    {
        (_allowed, _references, _trusted) = (allowed, references, trusted);
        _byFullName = new(StringComparer.Ordinal);
        _extensions = new(StringComparer.Ordinal);
        _extensionTypes = new(StringComparer.Ordinal);
        _extensionNames = new(StringComparer.Ordinal);
        Declared = new(StringComparer.Ordinal);
        DeclaredNames = new(StringComparer.Ordinal);
    }

    private TypeCatalog(TypeCatalog other)
    {
        (_allowed, _references, _trusted) = (other._allowed, other._references, other._trusted);
        _byFullName = other._byFullName;
        _extensions = other._extensions;
        _extensionTypes = other._extensionTypes;
        _extensionNames = other._extensionNames;
        Declared = new(other.Declared, StringComparer.Ordinal);
        DeclaredNames = new(other.DeclaredNames, StringComparer.Ordinal);
    }

    /// <summary>Aliases, and the records that cells declared.</summary>
    public Dictionary<string, Type> Declared { get; }

    /// <summary>Names of tuple elements in aliases.</summary>
    public Dictionary<string, TupleNames?> DeclaredNames { get; }

    /// <summary>A catalogue for a cell to declare its own types in.</summary>
    public TypeCatalog Copy() => new(this);

    /// <summary>The type that a simple name means; where several namespaces have it, none, and a message.</summary>
    public Type? Find(string name, int arity, IReadOnlyList<string> usings, out string? ambiguous)
    {
        ambiguous = null;
        if (arity == 0 && Declared.TryGetValue(name, out var declared))
            return declared;
        Type? found = null;
        foreach (var space in usings)
        {
            if (FindFull(space.Length == 0 ? name : $"{space}.{name}", arity) is not { } type || type == found)
                continue;
            if (found is not null)
            {
                ambiguous = $"'{name}' could be '{found.FullName}' or '{type.FullName}'. Write the whole name.";
                return null;
            }

            found = type;
        }

        return found;
    }

    public Type? FindFull(string fullName, int arity)
    {
        var key = arity == 0 ? fullName : $"{fullName}`{arity}";
        if (_byFullName.TryGetValue(key, out var known))
            return known;
        var type = _allowed.AssemblyOf(key) is { } assembly ? assembly.GetType(key) : _trusted ? FindAnywhere(key) : null;
        if (type is null && _allowed.AssemblyNameOf(key) is { } name)
            type = Type.GetType($"{key}, {name}");
        if (type is { IsPublic: false, IsNestedPublic: false })
            type = null;
        return _byFullName[key] = type;
    }

    public bool IsNamespace(string name) => _allowed.HasNamespace(name) || (_trusted && FindNamespaceAnywhere(name));

    /// <summary>A namespace of the base library that merely holds nothing that cells reach: opening it is harmless.</summary>
    public bool IsKnownNamespace(string name) => _allowed.IsHarmlessNamespace(name);

    /// <summary>What to say of a name that exists but lies outside the list.</summary>
    public string? Withheld(string name, IReadOnlyList<string> usings)
    {
        foreach (var space in usings)
        {
            if (WithheldFull($"{space}.{name}") is { } message)
                return message;
        }

        return null;
    }

    public string? WithheldFull(string fullName) =>
        (_allowed.RefusalOf(fullName) ?? _allowed.RefusalOf(fullName + "`1") ?? (BaseLibrary.HasType(fullName) ? "." : null)) is { } hint
            ? $"'{fullName}' is not on the list of what a cell can reach{hint}" : null;

    /// <summary>What to say of a namespace that exists but holds nothing that cells reach.</summary>
    public static string? WithheldNamespace(string name) =>
        BaseLibrary.HasNamespace(name) ? $"Nothing in '{name}' is on the list of what a cell can reach." : null;

    /// <summary>A namespace that cells reach and that has a type of this name; the first in ordinal order.</summary>
    public string? NamespaceOf(string name) => _allowed.Namespaces.Order(StringComparer.Ordinal)
        .FirstOrDefault(space => Enumerable.Range(0, 4).Any(arity => FindFull($"{space}.{name}", arity) is not null));

    public IEnumerable<string> NamesIn(IEnumerable<string> usings) => usings.SelectMany(_allowed.TypeNamesIn).Concat(Declared.Keys);

    public MethodInfo[] ExtensionMethods(string name, List<string> usings)
    {
        var key = $"{name};{string.Join(';', usings)}";
        if (_extensions.TryGetValue(key, out var known))
            return known;
        var found = new List<MethodInfo>();
        foreach (var type in ExtensionTypes(usings))
        {
            foreach (var member in type.GetMember(name, MemberTypes.Method, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                if (member is MethodInfo method && method.IsDefined(typeof(ExtensionAttribute), false) && !TypeFacts.HasByRefLike(method.GetParameters()))
                    found.Add(method);
            }
        }

        return _extensions[key] = [.. found];
    }

    public string[] ExtensionNames(List<string> usings)
    {
        var key = string.Join(';', usings);
        if (_extensionNames.TryGetValue(key, out var known))
            return known;
        return _extensionNames[key] =
        [
            .. ExtensionTypes(usings).SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(m => m.IsDefined(typeof(ExtensionAttribute), false)).Select(m => m.Name).Distinct(),
        ];
    }

    private IEnumerable<Type> ExtensionTypes(List<string> usings)
    {
        foreach (var space in usings)
        {
            if (!_extensionTypes.TryGetValue(space, out var known))
                _extensionTypes[space] = known = [.. ExtensionTypes(space)];
            foreach (var type in known)
                yield return type;
        }
    }

    private IEnumerable<Type> ExtensionTypes(string space)
    {
        var listed = _allowed.ExtensionTypesIn(space, this).ToArray();
        if (!_trusted)
            return listed;
        return listed.Union(_references.SelectMany(r => r.GetExportedTypes())
            .Where(t => t.Namespace == space && t.IsAbstract && t.IsSealed && t.IsDefined(typeof(ExtensionAttribute), false)));
    }

    // A trusted session sees every assembly of the framework and of the references.
    private Assembly[] Everything() => _everything ??=
    [
        .. _references,
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Select(p => Path.GetFileNameWithoutExtension(p))
            .Where(n => n.StartsWith("System.", StringComparison.Ordinal))
            .Select(n => Assembly.Load(new AssemblyName(n))),
    ];

    private Type? FindAnywhere(string key) => Everything().Select(a => a.GetType(key)).FirstOrDefault(t => t is { IsPublic: true });

    private bool FindNamespaceAnywhere(string name) =>
        Everything().Any(a => a.GetExportedTypes().Any(t => t.Namespace is { } space && (space == name || space.StartsWith(name + ".", StringComparison.Ordinal))));
}

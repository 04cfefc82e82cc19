using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Sandbox;

namespace Tenor.Scripting.Types;

/// <summary>Types and extension methods by name, found when they are first asked for.</summary>
internal sealed class TypeCatalog(AllowList allowed, IReadOnlyList<Assembly> references, bool trusted)
{
    private readonly Dictionary<string, Type?> _byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int Version), MethodInfo[]> _extensions = [];
    private Assembly[]? _everything;

    /// <summary>Aliases, and the records that cells declared.</summary>
    public Dictionary<string, Type> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of tuple elements in aliases.</summary>
    public Dictionary<string, TupleNames?> DeclaredNames { get; } = new(StringComparer.Ordinal);

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
        var type = allowed.AssemblyOf(key) is { } assembly ? assembly.GetType(key) : trusted ? FindAnywhere(key) : null;
        if (type is null && allowed.AssemblyNameOf(key) is { } name)
            type = Type.GetType($"{key}, {name}");
        if (type is { IsPublic: false, IsNestedPublic: false })
            type = null;
        return _byFullName[key] = type;
    }

    public bool IsNamespace(string name) => allowed.HasNamespace(name) || (trusted && FindNamespaceAnywhere(name));

    /// <summary>A namespace of the base library that merely holds nothing that cells reach: opening it is harmless.</summary>
    public bool IsKnownNamespace(string name) => allowed.IsHarmlessNamespace(name);

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
        (allowed.RefusalOf(fullName) ?? allowed.RefusalOf(fullName + "`1")) is { } hint ? $"'{fullName}' is not on the list of what a cell can reach{hint}" : null;

    public IEnumerable<string> NamesIn(IEnumerable<string> usings) => usings.SelectMany(allowed.TypeNamesIn).Concat(Declared.Keys);

    public MethodInfo[] ExtensionMethods(string name, List<string> usings)
    {
        if (_extensions.TryGetValue((name, usings.Count), out var known))
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

        return _extensions[(name, usings.Count)] = [.. found];
    }

    public IEnumerable<string> ExtensionNames(List<string> usings) => ExtensionTypes(usings)
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => m.IsDefined(typeof(ExtensionAttribute), false)).Select(m => m.Name).Distinct();

    private IEnumerable<Type> ExtensionTypes(List<string> usings)
    {
        foreach (var space in usings)
        {
            foreach (var type in allowed.ExtensionTypesIn(space, this))
                yield return type;
            if (trusted)
            {
                foreach (var assembly in references)
                {
                    foreach (var type in assembly.GetExportedTypes())
                    {
                        if (type.Namespace == space && type.IsAbstract && type.IsSealed && type.IsDefined(typeof(ExtensionAttribute), false)
                            && !allowed.ExtensionTypesIn(space, this).Contains(type))
                            yield return type;
                    }
                }
            }
        }
    }

    // A trusted session sees every assembly of the framework and of the references.
    private Assembly[] Everything() => _everything ??=
    [
        .. references,
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Select(p => Path.GetFileNameWithoutExtension(p))
            .Where(n => n.StartsWith("System.", StringComparison.Ordinal))
            .Select(n => Assembly.Load(new AssemblyName(n))),
    ];

    private Type? FindAnywhere(string key) => Everything().Select(a => a.GetType(key)).FirstOrDefault(t => t is { IsPublic: true });

    private bool FindNamespaceAnywhere(string name) =>
        Everything().Any(a => a.GetExportedTypes().Any(t => t.Namespace is { } space && (space == name || space.StartsWith(name + ".", StringComparison.Ordinal))));
}

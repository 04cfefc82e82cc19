using System.Reflection;
using System.Reflection.Emit;

namespace Tenor.Scripting.Sandbox;

/// <summary>
/// What a cell can reach, read from lists that a person can audit (the format is told in AllowList.txt). What no list names is
/// out of reach.
/// </summary>
internal sealed class AllowList
{
    private readonly IReadOnlyList<Assembly> _references;
    private readonly bool _trusted;
    private readonly Dictionary<string, Entry> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openNamespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _withheld = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _sizes = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Assembly?> _assemblies = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string[]> _typeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private static readonly HashSet<string> NoPaths = [];

    public AllowList(IEnumerable<string> texts, IReadOnlyList<Assembly> references, bool trusted)
    {
        _references = references;
        _trusted = trusted;
        foreach (var text in texts)
            Read(text);
    }

    private enum MemberRule : byte
    {
        All,
        Only,
        Except,
    }

    private sealed record Entry(string Assembly, MemberRule Rule, HashSet<string>? Members);

    public static string BaseList()
    {
        using var stream = typeof(AllowList).Assembly.GetManifestResourceStream("AllowList.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public bool AllowsType(Type type)
    {
        if (_trusted)
            return true;
        while (type.HasElementType)
            type = type.GetElementType()!;
        if (type.IsGenericParameter || type.Assembly is AssemblyBuilder || type.Assembly.IsDynamic)
            return true;
        var name = KeyOf(type);
        if (_types.TryGetValue(name, out var entry))
            return true;
        return type.Namespace is { } space && _openNamespaces.TryGetValue(space, out var assembly) && type.Assembly == Load(assembly)
            && !_withheld.ContainsKey(name) && (type.DeclaringType is null || AllowsType(type.DeclaringType));
    }

    public bool AllowsMember(MemberInfo member)
    {
        if (_trusted)
            return true;
        var type = member.DeclaringType!;
        if (type.IsArray)
            type = typeof(Array);
        if (type.IsGenericType)
            type = type.GetGenericTypeDefinition();
        if (type.Assembly.IsDynamic)
            return true;
        if (!_types.TryGetValue(KeyOf(type), out var entry))
            return AllowsType(type) || member is MethodInfo { Name: "Invoke" } && type.IsSubclassOf(typeof(MulticastDelegate));
        var name = member is ConstructorInfo ? "new"
            : member is MethodInfo { IsSpecialName: true } && member.Name[..4] is "get_" or "set_" ? member.Name[4..] : member.Name;
        return entry.Rule switch
        {
            MemberRule.Only => entry.Members!.Contains(name),
            MemberRule.Except => !entry.Members!.Contains(name),
            _ => true,
        };
    }

    /// <summary>Names of a method's parameters that are paths of files.</summary>
    public HashSet<string> PathParameters(MethodBase method) =>
        _paths.Count > 0 && method.DeclaringType is { } type && _paths.TryGetValue($"{KeyOf(type)}.{(method.IsConstructor ? "new" : method.Name)}", out var names) ? names : NoPaths;

    /// <summary>Parameters of a method that tell how many elements it is to make, with the bytes that each takes; null for most.</summary>
    public Dictionary<string, int>? SizesOf(MethodBase method) => method.DeclaringType is { } type
        ? _sizes.GetValueOrDefault($"{KeyOf(type)}.{(method.IsConstructor ? "new" : method.IsSpecialName && method.Name.StartsWith("set_", StringComparison.Ordinal) ? method.Name[4..] : method.Name)}") : null;

    public Assembly? AssemblyOf(string fullName)
    {
        if (_types.TryGetValue(fullName, out var entry))
            return Load(entry.Assembly);
        if (_withheld.ContainsKey(fullName))
            return null;
        var dot = fullName.LastIndexOf('.');
        return dot > 0 && _openNamespaces.TryGetValue(fullName[..dot], out var assembly) ? Load(assembly) : null;
    }

    public string? AssemblyNameOf(string fullName) => _types.TryGetValue(fullName, out var entry) ? entry.Assembly : null;

    public bool HasNamespace(string name) => _namespaces.Contains(name);

    public bool IsHarmlessNamespace(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name == "System" || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    public string? RefusalOf(string fullName)
    {
        if (!_withheld.TryGetValue(fullName, out var hint))
            return null;
        return hint.Length == 0 ? "." : $": {hint}.";
    }

    public IEnumerable<string> TypeNamesIn(string space) =>
        _typeNames.TryGetValue(space, out var known) ? known : _typeNames[space] = [.. FindTypeNames(space)];

    private IEnumerable<string> FindTypeNames(string space)
    {
        var prefix = space + ".";
        foreach (var name in _types.Keys)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.IndexOf('.', prefix.Length) < 0 && !name.Contains('+'))
                yield return WithoutArity(name[prefix.Length..]);
        }

        if (!_openNamespaces.TryGetValue(space, out var assembly) || Load(assembly) is not { } loaded)
            yield break;
        foreach (var type in loaded.GetExportedTypes())
        {
            if (type.Namespace == space && !type.IsNested && !_withheld.ContainsKey(type.FullName!))
                yield return WithoutArity(type.Name);
        }
    }

    public IEnumerable<Type> ExtensionTypesIn(string space, Types.TypeCatalog catalog)
    {
        if (_extensions.TryGetValue(space, out var names))
        {
            foreach (var name in names)
            {
                if (catalog.FindFull(name, 0) is { } type)
                    yield return type;
            }
        }

        if (!_openNamespaces.TryGetValue(space, out var assembly) || Load(assembly) is not { } loaded)
            yield break;
        foreach (var type in loaded.GetExportedTypes())
        {
            if (type.Namespace == space && type.IsAbstract && type.IsSealed && !type.IsNested && !_withheld.ContainsKey(type.FullName!)
                && type.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false))
                yield return type;
        }
    }

    /// <summary>Namespaces, for completion after using.</summary>
    public IEnumerable<string> Namespaces => _namespaces;

    private static string WithoutArity(string name) => name.IndexOf('`') is >= 0 and var tick ? name[..tick] : name;

    private static string KeyOf(Type type) => (type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name;

    private Assembly? Load(string name)
    {
        if (_assemblies.TryGetValue(name, out var known))
            return known;
        var assembly = _references.FirstOrDefault(r => r.GetName().Name == name);
        if (assembly is null)
        {
            try
            {
                assembly = Assembly.Load(new AssemblyName(name));
            }
            catch (IOException)
            {
                // A list may name more than this host carries; what is absent cannot be reached.
            }
        }

        return _assemblies[name] = assembly;
    }

    private void Read(string text)
    {
        var assembly = "";
        var space = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "assembly":
                    assembly = words[1];
                    break;
                case "namespace":
                    space = words[1];
                    AddNamespace(space);
                    break;
                case "all":
                    _openNamespaces[space] = assembly;
                    break;
                case "type" or "extensions":
                    foreach (var name in words.Skip(1))
                    {
                        _types[$"{space}.{name}"] = new(assembly, MemberRule.All, null);
                        if (words[0] == "extensions")
                            (_extensions.TryGetValue(space, out var list) ? list : _extensions[space] = []).Add($"{space}.{name}");
                    }

                    break;
                case "only" or "except":
                    var members = words.Skip(2).ToHashSet(StringComparer.Ordinal);
                    _types[$"{space}.{words[1].TrimEnd(':')}"] = new(assembly, words[0] == "only" ? MemberRule.Only : MemberRule.Except, members);
                    break;
                case "withheld":
                    var hint = line.IndexOf("--", StringComparison.Ordinal) is >= 0 and var at ? line[(at + 2)..].Trim() : "";
                    foreach (var name in words.Skip(1).TakeWhile(w => w != "--"))
                        _withheld[$"{space}.{name}"] = hint;
                    break;
                case "path":
                    var method = $"{space}.{words[1]}";
                    (_paths.TryGetValue(method, out var names) ? names : _paths[method] = new(StringComparer.Ordinal)).UnionWith(words.Skip(2));
                    break;
                case "size":
                    var sized = $"{space}.{words[1]}";
                    (_sizes.TryGetValue(sized, out var sizes) ? sizes : _sizes[sized] = new(StringComparer.Ordinal))[words[2]] =
                        int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture);
                    break;
                default:
                    throw new FormatException($"An allow-list has a line that begins with '{words[0]}': {line}");
            }
        }
    }

    private void AddNamespace(string space)
    {
        for (var name = space; _namespaces.Add(name) && name.LastIndexOf('.') is > 0 and var dot;)
            name = name[..dot];
    }
}

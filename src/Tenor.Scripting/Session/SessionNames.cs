using Tenor.Scripting.Binding;
using Tenor.Scripting.Emit;
using Tenor.Scripting.Sandbox;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Session;

/// <summary>What cells so far have declared and opened. A cell binds against a copy, which replaces the original once it has no errors.</summary>
internal sealed class SessionNames
{
    private readonly Dictionary<string, Symbol> _symbols;
    private readonly List<string> _order;

    public SessionNames(ScriptOptions options)
    {
        Options = options;
        Allowed = new([AllowList.BaseList(), .. options.AllowLists], options.References, options.Trusted);
        Types = new(Allowed, options.References, options.Trusted);
        DeclaredTypes = new();
        Usings = [.. options.Imports];
        StaticUsings = [.. options.StaticImports];
        _symbols = new(StringComparer.Ordinal);
        _order = [];
    }

    private SessionNames(SessionNames other)
    {
        Options = other.Options;
        Allowed = other.Allowed;
        Types = other.Types.Copy();
        DeclaredTypes = other.DeclaredTypes;
        Usings = [.. other.Usings];
        StaticUsings = [.. other.StaticUsings];
        _symbols = new(other._symbols, StringComparer.Ordinal);
        _order = [.. other._order];
    }

    public ScriptOptions Options { get; }

    public AllowList Allowed { get; }

    public TypeCatalog Types { get; }

    public DeclaredTypes DeclaredTypes { get; }

    public List<string> Usings { get; }

    public List<Type> StaticUsings { get; }

    /// <summary>Variables and functions in order of declaration.</summary>
    public IEnumerable<Symbol> Symbols => _order.Select(n => _symbols[n]);

    public SessionNames Copy() => new(this);

    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    public void Add(Symbol symbol)
    {
        if (_symbols.ContainsKey(symbol.Name))
            _order.Remove(symbol.Name);
        _symbols[symbol.Name] = symbol;
        _order.Add(symbol.Name);
    }

    /// <summary>Whether <c>#r "…"</c> names a package that is already here; a version may follow its name.</summary>
    public bool AcceptsReference(string reference)
    {
        if (!reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            return false;
        var name = reference[6..].Split(',')[0].Trim();
        return Options.Packages.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}

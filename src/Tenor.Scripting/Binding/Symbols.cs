using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tenor.Scripting.Types;

namespace Tenor.Scripting.Binding;

/// <summary>Something that a name in a cell can mean and that a cell declared.</summary>
internal abstract class Symbol(string name)
{
    public string Name { get; } = name;
}

internal enum RefKind : byte
{
    None,
    Ref,
    Out,
    In,
}

/// <summary>A variable: a local, a parameter, or one of the session.</summary>
internal abstract class VariableSymbol(string name, Type? type) : Symbol(name)
{
    /// <summary>Null while it is being inferred (<c>out var</c>, <c>var x = …</c>).</summary>
    public Type? Type { get; set; } = type;

    public TupleNames? Names { get; set; }

    /// <summary>Set for <c>const</c>.</summary>
    public Constant? Constant { get; set; }

    /// <summary>What kind of variable refuses assignment: "foreach iteration variable", "using variable"; null where assignment is fine.</summary>
    public string? ReadOnlyAs { get; set; }
}

/// <summary>A local variable or a parameter.</summary>
internal sealed class LocalSymbol(string name, Type? type, FunctionFrame function) : VariableSymbol(name, type)
{
    private ParameterExpression? _storage;

    /// <summary>The function whose variable it is; another function that uses it captures it.</summary>
    public FunctionFrame Function { get; } = function;

    public RefKind RefKind { get; init; }

    /// <summary>Where its declaration stands in the cell; below zero where it has none of its own there.</summary>
    public int DeclaredAt { get; init; } = -1;

    public bool IsParameter { get; init; }

    /// <summary>Declared by the compiler for itself.</summary>
    public bool IsTemporary { get; init; }

    public ParameterExpression Storage => _storage ??= RefKind == RefKind.None
        ? Expression.Parameter(Type!, Name)
        : Expression.Parameter(Type!.MakeByRefType(), Name);
}

/// <summary>A variable that outlives its cell. A box holds it, so that code reads and writes it as fast as a field.</summary>
internal sealed class SessionVariable(string name, Type? type) : VariableSymbol(name, type)
{
    private IStrongBox? _box;

    public IStrongBox Box => _box ??= (IStrongBox)Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(Type!))!;
}

/// <summary>A function that a cell declares (§13.6.4); at the top of a cell it is one of the session.</summary>
internal sealed class FunctionSymbol(string name, Type returnType, IReadOnlyList<FunctionParameter> parameters) : Symbol(name)
{
    private Type? _delegateType;

    public Type ReturnType { get; } = returnType;

    public TupleNames? ReturnNames { get; init; }

    public bool IsStatic { get; init; }

    public IReadOnlyList<FunctionParameter> Parameters { get; } = parameters;

    /// <summary>The variable that holds its delegate.</summary>
    public VariableSymbol? Storage { get; set; }

    public Type DelegateType => _delegateType ??= Expression.GetDelegateType(
        [.. Parameters.Select(p => p.RefKind == RefKind.None ? p.Type : p.Type.MakeByRefType()), ReturnType]);
}

/// <summary>A parameter of a cell's own function.</summary>
internal sealed record FunctionParameter(string Name, Type Type, RefKind RefKind)
{
    public TupleNames? Names { get; init; }

    public bool IsParams { get; init; }

    public Constant? Default { get; init; }
}

/// <summary>A constant's value; null is one too, so the value stands in a box of its own (§12.23).</summary>
internal sealed record Constant(object? Value);

/// <summary>One function body while it is bound: where <c>return</c> goes and what it may give.</summary>
internal sealed class FunctionFrame(FunctionFrame? parent)
{
    public FunctionFrame? Parent { get; } = parent;

    public bool IsAsync { get; init; }

    /// <summary>What return statements convert to; null while a lambda's return type is being inferred, <c>void</c> for none.</summary>
    public Type? ReturnType { get; set; }

    public TupleNames? ReturnNames { get; set; }

    public bool IsInferring { get; init; }

    public List<BoundReturn> ReturnStatements { get; } = [];

    public IEnumerable<BoundExpression?> Returns => ReturnStatements.Select(r => r.Value);

    /// <summary>What the body of a static function may not capture.</summary>
    public bool IsStatic { get; init; }

    public bool IsLambda { get; init; }

    /// <summary>The whole cell: its locals are the blocks' inside it, and its top declarations are the session's.</summary>
    public bool IsCell { get; init; }

    public LabelTarget? ReturnLabel { get; set; }
}

/// <summary>Names of one block (§7.3).</summary>
internal sealed class Scope(Scope? parent, FunctionFrame function)
{
    private Dictionary<string, Symbol>? _symbols;
    private Scope? _space;

    public Scope? Parent { get; } = parent;

    public FunctionFrame Function { get; } = function;

    /// <summary>Names that statements further down in the block declare; using one before is an error (CS0841).</summary>
    public HashSet<string>? Later { get; set; }

    /// <summary>Variables that a block must make when it is entered.</summary>
    public List<LocalSymbol> Locals { get; } = [];

    /// <summary>The top of a cell, whose declarations are the session's.</summary>
    public bool IsTop { get; init; }

    /// <summary>The scope that variables of this one are declared in: a section's in that of its whole switch block (§13.8.3).</summary>
    public Scope DeclarationSpace { get => _space ?? this; set => _space = value; }

    public IEnumerable<Symbol> Symbols => _symbols?.Values ?? Enumerable.Empty<Symbol>();

    public Symbol? Find(string name) => _symbols?.GetValueOrDefault(name);

    public void Add(Symbol symbol) => (_symbols ??= new(StringComparer.Ordinal))[symbol.Name] = symbol;
}

/// <summary>Members found under one name.</summary>
internal static class Members
{
    public const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    public const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
    public const BindingFlags Both = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
}

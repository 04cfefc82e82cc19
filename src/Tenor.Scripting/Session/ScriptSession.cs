using Tenor.Scripting.Binding;
using Tenor.Scripting.Emit;
using Tenor.Scripting.Runtime;
using Tenor.Scripting.Session;
using Tenor.Scripting.Syntax;

namespace Tenor.Scripting;

/// <summary>
/// Runs cells one after another; a cell sees what the cells before it declared. One cell runs at a time; the tooling members
/// may be called from other threads while one runs.
/// </summary>
public sealed class ScriptSession : IDisposable
{
    private readonly CellContext _context;
    private readonly NestedValues _nested = new();
    private SessionNames _names;

    /// <summary>Makes a session without variables.</summary>
    public ScriptSession(ScriptOptions options)
    {
        Options = options;
        _names = new(options);
        _context = new(options.Limits);
    }

    /// <summary>What the session was made with.</summary>
    public ScriptOptions Options { get; }

    /// <summary>The variables that cells have declared, in order of declaration, each name once with its latest value.</summary>
    public IReadOnlyList<ScriptVariable> Variables =>
        [.. _names.Symbols.OfType<SessionVariable>().Select(v => new ScriptVariable(v.Name, v.Type!, v.Constant is { } c ? c.Value : v.Box.Value))];

    /// <summary>What cells so far declared, for tools.</summary>
    internal SessionNames Names => _names;

    /// <summary>Runs a cell to its end. Errors in the source and exceptions of the cell are in the result, not thrown.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    /// <param name="show">
    /// What is made of the cell's value for a person to see. It runs as a part of the cell, under its limits and open to
    /// interruption, since a value may be a sequence that is still to be run. What it throws is the cell's exception.
    /// </param>
    public Task<CellResult> ExecuteAsync(string code, CancellationToken cancellation = default, Func<object?, object?>? show = null) =>
        new CellRun(_context, Options.Limits, show, cancellation).RunAsync(() => Compile(code), names => _names = names);

    /// <summary>Parses and binds a cell without running it.</summary>
    public IReadOnlyList<Diagnostic> Diagnose(string code)
    {
        var tree = SyntaxTree.Parse(code);
        Bind(tree, _names.Copy(), out var diagnostics);
        return diagnostics;
    }

    /// <summary>The names that a cell defines and the names of variables and functions that it uses but does not define.</summary>
    public CellNames NamesOf(string code)
    {
        var tree = SyntaxTree.Parse(code);
        var found = UsedNames.Of(tree);
        var names = _names;
        bool IsVariable(string name) => names.Find(name) is not null
            || (names.Types.Find(name, 0, names.Usings, out var ambiguous) is null && ambiguous is null && !names.Types.IsNamespace(name)
                && names.StaticUsings.TrueForAll(t => t.GetMember(name).Length == 0) && name != "nameof");
        return found with { Uses = [.. found.Uses.Where(IsVariable)] };
    }

    /// <summary>Stops what still runs in the session, such as asynchronous functions that outlived their cells.</summary>
    public void Dispose() => _context.StopAll(new OperationCanceledException("The session has ended."));

    /// <summary>Declares a variable from outside, as if a cell had.</summary>
    public void SetVariable(string name, Type type, object? value)
    {
        var variable = new SessionVariable(name, type);
        variable.Box.Value = value;
        _names.Add(variable);
    }

    private static BoundCell? Bind(SyntaxTree tree, SessionNames names, out Diagnostic[] diagnostics)
    {
        var bag = new DiagnosticBag(tree.Source);
        bag.AddRange(tree.Diagnostics);
        var binder = new Binder(names, bag);
        var cell = binder.BindCell(tree.Root);
        diagnostics = bag.InOrder();
        foreach (var symbol in binder.CurrentScope.Symbols)
            names.Add(symbol);
        return bag.HasErrors ? null : cell;
    }

    private CompiledCell Compile(string code)
    {
        var tree = SyntaxTree.Parse(code);
        var names = _names.Copy();
        var cell = Bind(tree, names, out var diagnostics);
        if (cell is null)
            return new(tree.Source, diagnostics, null, null, null);
        var run = new Emitter(_context, _nested, names.Allowed).EmitCell(cell).Compile();
        return new(tree.Source, diagnostics, run, cell.ValueType, names);
    }
}

/// <summary>A variable that a cell declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its static type.</param>
/// <param name="Value">Its value now.</param>
public sealed record ScriptVariable(string Name, Type Type, object? Value);

/// <summary>What a cell writes and reads.</summary>
/// <param name="Defines">Names that the cell declares for later cells, in order.</param>
/// <param name="Uses">Names that it takes from other cells, in order of first use.</param>
public sealed record CellNames(IReadOnlyList<string> Defines, IReadOnlyList<string> Uses);

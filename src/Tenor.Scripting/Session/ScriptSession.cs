namespace Tenor.Scripting;

/// <summary>
/// Runs cells one after another; a cell sees what the cells before it declared. One cell runs at a time; the tooling members
/// may be called from other threads while one runs.
/// </summary>
public sealed class ScriptSession
{
    /// <summary>Makes a session without variables.</summary>
    public ScriptSession(ScriptOptions options) => Options = options;

    /// <summary>What the session was made with.</summary>
    public ScriptOptions Options { get; }

    /// <summary>The variables that cells have declared, in order of declaration, each name once with its latest value.</summary>
    public IReadOnlyList<ScriptVariable> Variables => [];

    /// <summary>Runs a cell to its end. Errors in the source and exceptions of the cell are in the result, not thrown.</summary>
    public Task<CellResult> ExecuteAsync(string code, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Parses and binds a cell without running it.</summary>
    public IReadOnlyList<Diagnostic> Diagnose(string code) => throw new NotImplementedException();

    /// <summary>The names that a cell defines and the names of variables and functions that it uses but does not define.</summary>
    public CellNames NamesOf(string code) => throw new NotImplementedException();

    /// <summary>Declares a variable from outside, as if a cell had.</summary>
    public void SetVariable(string name, Type type, object? value) => throw new NotImplementedException();
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

namespace Tenor.Notebooks;

/// <summary>What came of running a notebook from top to bottom.</summary>
/// <param name="Document">The notebook with the outputs so far; whole even where a cell failed.</param>
/// <param name="Failure">Why it stopped; null where every cell ran.</param>
/// <param name="Parameters">Every parameter of the notebook with the value that the run used, in order of declaration.</param>
/// <param name="Inputs">The files that cells read, in order of path.</param>
/// <param name="CellsRun">Number of code cells that ran to their end.</param>
public sealed record NotebookRun(
    NotebookDocument Document, CellFailure? Failure, IReadOnlyList<ParameterValue> Parameters, IReadOnlyList<InputFile> Inputs, int CellsRun);

/// <summary>The cell that a run stopped at.</summary>
/// <param name="Cell">Number of the cell among the code cells, from 1.</param>
/// <param name="Error">Why.</param>
public sealed record CellFailure(int Cell, CellError Error);

/// <summary>A parameter and its value.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Value">The value as C# writes it.</param>
/// <param name="Given">Whether the run was given it; false where the notebook's own value stood.</param>
public sealed record ParameterValue(string Name, string Value, bool Given)
{
    /// <summary>The value as it is typed on a command line: text without its quotation marks.</summary>
    public string Typed => CSharpLiteral.Unquoted(Value);
}

/// <summary>A file that a notebook read.</summary>
/// <param name="Path">Path relative to the notebook's folder, with forward slashes.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record InputFile(string Path, long Bytes, string Sha256);

/// <summary>How far a run is.</summary>
/// <param name="Cell">Number of the code cell that starts, from 1.</param>
/// <param name="Count">Number of code cells.</param>
/// <param name="FirstLine">The cell's first line that is not blank, to be recognised by.</param>
/// <param name="Work">How far a long call of the cell is; null when the cell starts.</param>
public sealed record CellProgress(int Cell, int Count, string FirstLine, WorkProgress? Work = null);

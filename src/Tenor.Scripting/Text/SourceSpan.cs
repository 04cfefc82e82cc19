namespace Tenor.Scripting;

/// <summary>A half-open range of UTF-16 code units in a cell's source.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index after the last code unit.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;
}

/// <summary>A place in a cell's source as a person counts it.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column);

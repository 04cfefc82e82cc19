using System.Reflection;

namespace Tenor.Scripting;

/// <summary>What a session's cells can see and how long they may take.</summary>
public sealed record ScriptOptions
{
    /// <summary>Assemblies whose allowed types a cell can name, beside the base library's.</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>Namespaces that are open without a using directive.</summary>
    public IReadOnlyList<string> Imports { get; init; } = ["System", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks"];

    /// <summary>Texts of allow-list files, added to the one of the base library (format: AllowList.txt's first lines).</summary>
    public IReadOnlyList<string> AllowLists { get; init; } = [];

    /// <summary>Packages that <c>#r "nuget: …"</c> may name because they are already here.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Static methods of these types can be called in cells by their bare names, as <c>display(x)</c> is.</summary>
    public IReadOnlyList<Type> StaticImports { get; init; } = [];

    /// <summary>
    /// Turns a path that a cell gives to a parameter marked as a path in an allow-list into the path to open; throws
    /// <see cref="UnauthorizedAccessException"/> for one outside the folders that the notebook may read.
    /// </summary>
    public Func<string, string>? ResolvePath { get; init; }

    /// <summary>
    /// What an optional parameter of a type is given where a cell leaves it out, in place of its default. The library's own default must
    /// mean the same to the cell: a listener that is told of progress, not a value that results depend on.
    /// </summary>
    public IReadOnlyDictionary<Type, object> Supplied { get; init; } = new Dictionary<Type, object>();

    /// <summary>Folder that completion of file paths looks in; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether cells may reach every type of the references and the base library.</summary>
    public bool Trusted { get; init; }

    /// <summary>Limits of one cell's run.</summary>
    public ScriptLimits Limits { get; init; } = new();
}

/// <summary>How much one cell may use.</summary>
public sealed record ScriptLimits
{
    /// <summary>Longest run of one cell; null for no limit.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Most bytes that the process may grow by while a cell runs, and that the cell may ask for at once; null for no limit.</summary>
    public long? Memory { get; init; } = 4L << 30;

    /// <summary>Deepest nesting of calls among a cell's own functions; the stack may allow less.</summary>
    public int Depth { get; init; } = 10_000;

    /// <summary>How long a cell may take to answer when it is to stop, before the session goes on without it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}

using Tenor.Scripting;

namespace Tenor.Notebooks;

/// <summary>What the cells of a notebook may reach.</summary>
public sealed record NotebookEngineOptions
{
    /// <summary>Folder of the notebook: paths in cells are relative to it, and cells may read below it.</summary>
    public required string Folder { get; init; }

    /// <summary>Further folders that cells may read below.</summary>
    public IReadOnlyList<string> ReadFolders { get; init; } = [];

    /// <summary>Whether cells may reach everything that the process may; for notebooks whose author is trusted as a program's would be.</summary>
    public bool Trusted { get; init; }

    /// <summary>Limits of one cell's run.</summary>
    public ScriptLimits Limits { get; init; } = new();

    /// <summary>Options for a notebook in a file: its folder, and the project that it stands in, can be read.</summary>
    /// <remarks>
    /// The project is the nearest folder above the notebook that holds <c>.git</c>, and the current folder where the notebook is
    /// below it; never the user's home or a drive's root.
    /// </remarks>
    /// <param name="path">The notebook's path; need not exist.</param>
    public static NotebookEngineOptions ForNotebook(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new NotebookEngineOptions { Folder = folder, ReadFolders = [.. ProjectsOf(folder)] };
    }

    private static IEnumerable<string> ProjectsOf(string folder)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var repositories = 0;
        for (var at = new DirectoryInfo(folder); at?.Parent is not null && at.FullName != home; at = at.Parent)
        {
            // A worktree has a file of this name, a clone a folder.
            var isRepository = Path.Exists(Path.Combine(at.FullName, ".git")) && ++repositories == 1;
            if (isRepository || at.FullName == Environment.CurrentDirectory) yield return at.FullName;
        }
    }
}

using System.Security.Cryptography;

namespace Tenor.Notebooks;

/// <summary>The folders that a notebook may read, and what its relative paths mean.</summary>
internal sealed class ReadFolders
{
    private readonly string _folder;
    private readonly string[] _roots;
    private readonly string[] _realRoots;
    private readonly bool _open;
    private readonly SortedSet<string> _resolved = new(StringComparer.Ordinal);

    public ReadFolders(NotebookEngineOptions options)
    {
        _folder = Path.GetFullPath(options.Folder);
        _roots = [.. new[] { options.Folder }.Concat(options.ReadFolders).Select(f => Path.GetFullPath(f, _folder))];
        _realRoots = [.. _roots.Select(RealPath.Of)];
        _open = options.Trusted;
    }

    /// <summary>The full path of what a cell names.</summary>
    /// <exception cref="UnauthorizedAccessException">It lies outside the folders that may be read.</exception>
    public string Resolve(string path)
    {
        var full = Path.GetFullPath(path, _folder);
        if (!_open)
        {
            if (!Allowed(full)) throw Outside($"\"{path}\"");
            // What a path names need not lie where it says: a link may lead out of the folder that it stands in.
            foreach (var file in FilePattern.Find(path, _folder, CancellationToken.None))
            {
                if (!Allowed(RealPath.Of(file.FullPath))) throw Outside($"\"{path}\" finds {file.ShownPath}, a link that");
            }
        }
        lock (_resolved) _resolved.Add(full);
        return full;
    }

    private bool Allowed(string full) => Array.Exists(_roots, r => Holds(r, full)) || Array.Exists(_realRoots, r => Holds(r, full));

    private static UnauthorizedAccessException Outside(string what) => new(
        $"A cell may read below the notebook's folder and the folders given with --read; {what} is outside them. "
        + "Give its folder with --read FOLDER.");

    /// <summary>The files behind every path and pattern that cells have named, in order of path.</summary>
    public IReadOnlyList<InputFile> Inputs()
    {
        string[] paths;
        lock (_resolved) paths = [.. _resolved];
        return
        [
            .. paths.SelectMany(p => FilePattern.Find(p, _folder, CancellationToken.None)).Select(f => f.FullPath).Distinct(StringComparer.Ordinal).Select(Describe).OrderBy(i => i.Path, StringComparer.Ordinal),
        ];
    }

    private InputFile Describe(string file)
    {
        using var stream = File.OpenRead(file);
        return new InputFile(
            Path.GetRelativePath(_folder, file).Replace('\\', '/'), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private static bool Holds(string root, string full)
    {
        var relative = Path.GetRelativePath(root, full);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }
}

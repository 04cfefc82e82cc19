namespace Tenor;

/// <summary>A file's path on disk, and the path that a report names it by.</summary>
internal readonly record struct FoundFile(string FullPath, string ShownPath);

/// <summary>
/// A pattern for files: a path in which <c>*</c> and <c>?</c> stand for characters of one name and <c>**</c> for any number of
/// folders. A folder stands for the article files in it.
/// </summary>
internal static class FilePattern
{
    private static readonly string[] ArticleExtensions = [".txt", ".text", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"];

    /// <summary>The files that <paramref name="pattern"/> matches, by ordinal order of their paths.</summary>
    /// <exception cref="IOException">A folder could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<FoundFile> Find(string pattern, string? baseFolder, CancellationToken cancellation)
    {
        var start = Path.GetFullPath(baseFolder ?? ".");
        var full = Path.GetFullPath(pattern, start);
        var shown = new ShownPaths(pattern, start, baseFolder is not null);
        if (File.Exists(full))
            return [new(full, shown.Of(full))];
        if (Directory.Exists(full))
            return Sorted(Directory.EnumerateFiles(full).Where(IsArticleFile), shown, cancellation);

        var root = Path.GetPathRoot(full)!;
        var parts = full[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Sorted(Match(root, parts, cancellation), shown, cancellation);
    }

    private static bool IsArticleFile(string path) =>
        !Path.GetFileName(path.AsSpan()).StartsWith('.') && ArticleExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<FoundFile> Sorted(IEnumerable<string> paths, ShownPaths shown, CancellationToken cancellation)
    {
        var found = new List<FoundFile>();
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add(new(path, shown.Of(path)));
        }

        found.Sort((a, b) => string.CompareOrdinal(a.ShownPath, b.ShownPath));
        return [.. found.DistinctBy(f => f.FullPath, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Match(string folder, ReadOnlyMemory<string> parts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**")
        {
            var below = rest.IsEmpty ? new[] { "*" } : rest;
            return Match(folder, below, cancellation)
                .Concat(Folders(folder, "*").Where(f => !IsLink(f)).SelectMany(f => Match(f, parts, cancellation)));
        }

        if (rest.IsEmpty)
            return Directory.Exists(folder) ? Names(Directory.EnumerateFiles(folder), part) : [];
        if (!IsWild(part))
        {
            var next = Path.Combine(folder, part);
            return Directory.Exists(next) ? Match(next, rest, cancellation) : [];
        }

        return Folders(folder, part).SelectMany(f => Match(f, rest, cancellation));
    }

    // A link to a folder above would have "**" go round for ever.
    private static bool IsLink(string folder) => File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);

    private static bool IsWild(string part) => part.AsSpan().ContainsAny('*', '?');

    private static IEnumerable<string> Folders(string folder, string part) =>
        Directory.Exists(folder) ? Names(Directory.EnumerateDirectories(folder), part) : [];

    // Hidden files are not articles unless they are named.
    private static IEnumerable<string> Names(IEnumerable<string> paths, string part) => paths.Where(path =>
    {
        var name = Path.GetFileName(path.AsSpan());
        return System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false)
            && (part.StartsWith('.') || !name.StartsWith('.'));
    });

    /// <summary>
    /// Writes paths so that they mean the same on another machine: from the base folder where one is given, as the pattern began where
    /// it is relative, and else from the last folder that an absolute pattern names.
    /// </summary>
    private sealed class ShownPaths(string pattern, string start, bool fromBase)
    {
        public string Of(string full)
        {
            if (fromBase && Under(start, full) is { } under)
                return under;
            if (!Path.IsPathRooted(pattern))
                return Path.GetRelativePath(start, full).Replace('\\', '/');
            var folder = NamedFolder();
            return Under(Path.GetDirectoryName(folder) ?? folder, full) ?? Path.GetFileName(full);
        }

        private static string? Under(string folder, string full)
        {
            var relative = Path.GetRelativePath(folder, full).Replace('\\', '/');
            return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? null : relative;
        }

        private string NamedFolder()
        {
            var full = Path.GetFullPath(pattern);
            if (Directory.Exists(full))
                return full;
            var folder = Path.GetDirectoryName(full) ?? full;
            while (IsWild(folder) && Path.GetDirectoryName(folder) is { } outer)
                folder = outer;
            return folder;
        }
    }
}

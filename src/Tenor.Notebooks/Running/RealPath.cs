namespace Tenor.Notebooks;

/// <summary>Where a path leads once every link on the way is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links go round.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Of(Path.GetFullPath(path), ref links);
    }

    private static string Of(string full, ref int links)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                if (++links > MostLinks) throw new IOException($"{full} goes through links that lead back to themselves.");
                next = Of(Path.GetFullPath(target, real), ref links);
            }
            real = next;
        }
        return real;
    }
}

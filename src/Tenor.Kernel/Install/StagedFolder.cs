namespace Tenor.Kernel;

/// <summary>Puts a folder in its place whole: whoever looks meanwhile finds the old one or the new one.</summary>
internal static class StagedFolder
{
    /// <summary>Writes a folder beside its place, then moves it there, in the place of an older one.</summary>
    /// <param name="folder">The folder's place.</param>
    /// <param name="fill">Writes the files into the folder that it is given.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Put(string folder, Action<string> fill)
    {
        var staged = Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder).TrimStart('.')}-{Environment.ProcessId}");
        Directory.CreateDirectory(staged);
        try
        {
            fill(staged);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.Move(staged, folder);
        }
        catch
        {
            Directory.Delete(staged, recursive: true);
            throw;
        }
    }
}

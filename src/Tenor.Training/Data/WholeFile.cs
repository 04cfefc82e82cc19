namespace Tenor.Training.Data;

/// <summary>Writes files whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, then takes its place.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var draft = path + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (var stream = File.Create(draft))
            write(stream);
        File.Move(draft, path, overwrite: true);
    }
}

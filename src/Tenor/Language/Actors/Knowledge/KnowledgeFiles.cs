using System.Reflection;

namespace Tenor.Language;

/// <summary>Reads the hand-written tables that come with the library.</summary>
internal static class KnowledgeFiles
{
    private static readonly Assembly Home = typeof(KnowledgeFiles).Assembly;

    /// <summary>The lines of a table, without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>A file of the actor finder as a stream.</summary>
    /// <exception cref="InvalidOperationException">The library was built without the file.</exception>
    public static Stream Open(string name) =>
        Home.GetManifestResourceStream("Tenor.Actors." + name)
        ?? throw new InvalidOperationException($"The library was built without '{name}', which finding actors needs. Build src/Tenor again.");
}

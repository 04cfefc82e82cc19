using System.Security.Cryptography;
using System.Text;

namespace Tenor.Scripting.Tests.Oracle;

/// <summary>Cells that run one after another in one session, as a chapter's file has them.</summary>
/// <param name="Chapter">The file's name without extension.</param>
/// <param name="Section">The heading that the cells stand under.</param>
/// <param name="Line">The line of the first cell.</param>
/// <param name="Cells">The sources.</param>
public sealed record WrittenSession(string Chapter, string Section, int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Tells this session's sources from all others.</summary>
    public string Key { get; } =
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n+++\n", Cells)))).ToLowerInvariant()[..16];

    public override string ToString() => $"{Chapter}.csx({Line}) {Section}";
}

/// <summary>
/// The written cells. In a chapter's file an empty line parts sessions, a line of "+++" parts cells of one session, and a line
/// that starts with "## " is a heading.
/// </summary>
public static class CellFile
{
    public static IReadOnlyList<WrittenSession> ReadAll() => ReadAll(Folder);

    public static IReadOnlyList<WrittenSession> ReadAll(string folder)
    {
        var sessions = new List<WrittenSession>();
        foreach (var path in Directory.GetFiles(folder, "*.csx").Order(StringComparer.Ordinal))
            Read(path, sessions);
        return sessions;
    }

    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cells");

    private static void Read(string path, List<WrittenSession> sessions)
    {
        var chapter = Path.GetFileNameWithoutExtension(path);
        var section = "";
        var cells = new List<string>();
        var cell = new List<string>();
        var first = 0;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : "";
            if (line.Length == 0 || line.StartsWith("## ", StringComparison.Ordinal))
            {
                EndCell();
                if (cells.Count > 0)
                    sessions.Add(new WrittenSession(chapter, section, first, [.. cells]));
                cells.Clear();
                if (line.Length > 0)
                    section = line[3..];
            }
            else if (line == "+++")
            {
                EndCell();
            }
            else
            {
                if (cells.Count == 0 && cell.Count == 0)
                    first = i + 1;
                cell.Add(line);
            }
        }

        void EndCell()
        {
            if (cell.Count > 0)
                cells.Add(string.Join('\n', cell));
            cell.Clear();
        }
    }
}

using Tenor.Notebooks;

namespace Tenor.Scripting.Tests.Attacks;

/// <summary>A notebook's folder, with an article and with links that lead out of it.</summary>
internal sealed class AttackedFolder : IDisposable
{
    private static readonly string[] Forbidden = ["/tmp/tenor-attack.html", "/tmp/tenor-attack.txt", "/tmp/tenor-attack.tsv", "/tmp/tenor-attack.zip", "/tmp/tenor-attack.xml", "/tmp/tenor-attack"];

    private readonly List<NotebookEngine> _engines = [];

    public AttackedFolder()
    {
        Path = Directory.CreateTempSubdirectory("tenor-").FullName;
        File.WriteAllText(System.IO.Path.Combine(Path, "ok.txt"), "An article.\n");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, "link"), "/etc");
        File.CreateSymbolicLink(System.IO.Path.Combine(Path, "file-link.txt"), "/etc/passwd");
    }

    public string Path { get; }

    /// <summary>Files and folders that attacks try to write, as far as they are there.</summary>
    public static IEnumerable<string> Written => Forbidden.Where(System.IO.Path.Exists);

    public NotebookEngine Engine(ScriptLimits limits)
    {
        var engine = new NotebookEngine(new NotebookEngineOptions { Folder = Path, Limits = limits });
        _engines.Add(engine);
        return engine;
    }

    public void Dispose()
    {
        foreach (var engine in _engines)
            engine.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}

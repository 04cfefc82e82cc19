namespace Tenor.Kernel;

/// <summary>
/// Where Jupyter's clients look for kernelspecs on this system, as jupyter_core's paths and VS Code's Jupyter extension have it.
/// </summary>
public sealed class JupyterFolders
{
    private readonly JupyterSystem _system;
    private readonly Func<string, string?> _environment;

    /// <summary>The folders that this process's environment leads to.</summary>
    public JupyterFolders() : this(Current, Environment.GetEnvironmentVariable)
    {
    }

    internal JupyterFolders(JupyterSystem system, Func<string, string?> environment)
    {
        _system = system;
        _environment = name => environment(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>The data folder of the person, which every client reads.</summary>
    public string User => _environment("JUPYTER_DATA_DIR") ?? UserDefault;

    /// <summary>The data folder below an installation prefix.</summary>
    public static string Below(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    /// <summary>The prefix of the Python environment that is active here: of a virtual environment or of Conda; null where none is.</summary>
    public string? ActivePrefix => _environment("VIRTUAL_ENV") ?? _environment("CONDA_PREFIX");

    /// <summary>Every data folder that clients search, those searched first in front.</summary>
    public IReadOnlyList<string> Searched
    {
        get
        {
            var folders = new List<string>();
            var separator = _system == JupyterSystem.Windows ? ';' : ':';
            folders.AddRange((_environment("JUPYTER_PATH") ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries));
            // jupyter_core: inside an environment its own folder comes before the person's.
            if (ActivePrefix is { } prefix) folders.Add(Join(prefix, "share", "jupyter"));
            folders.Add(User);
            if (_system == JupyterSystem.Windows)
            {
                if (_environment("PROGRAMDATA") is { } all) folders.Add(Join(all, "jupyter"));
            }
            else
            {
                folders.Add("/usr/local/share/jupyter");
                folders.Add("/usr/share/jupyter");
            }
            return [.. folders.Select(f => _system == Current ? Path.GetFullPath(f) : f).Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>The data folder that is the person's where no variable moves it. VS Code trusts kernelspecs there, and asks about others.</summary>
    public string UserDefault
    {
        get
        {
            var home = _environment(_system == JupyterSystem.Windows ? "USERPROFILE" : "HOME")
                ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return _system switch
            {
                JupyterSystem.Windows => Join(_environment("APPDATA") ?? Join(home, "AppData", "Roaming"), "jupyter"),
                JupyterSystem.MacOS => Join(home, "Library", "Jupyter"),
                _ => Join(_environment("XDG_DATA_HOME") ?? Join(home, ".local", "share"), "jupyter"),
            };
        }
    }

    private static JupyterSystem Current =>
        OperatingSystem.IsWindows() ? JupyterSystem.Windows : OperatingSystem.IsMacOS() ? JupyterSystem.MacOS : JupyterSystem.Linux;

    private string Join(params string[] parts) => string.Join(_system == JupyterSystem.Windows ? '\\' : '/', parts);
}

/// <summary>The systems whose folders differ.</summary>
internal enum JupyterSystem
{
    Linux,
    MacOS,
    Windows,
}

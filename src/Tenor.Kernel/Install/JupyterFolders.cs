namespace Tenor.Kernel;

/// <summary>
/// Where Jupyter's clients look for kernelspecs on this system, as jupyter_core's paths and VS Code's Jupyter extension have it.
/// </summary>
public sealed class JupyterFolders
{
    private readonly Func<string, string?> _environment;

    /// <summary>The folders that this process's environment leads to.</summary>
    public JupyterFolders() : this(Environment.GetEnvironmentVariable)
    {
    }

    internal JupyterFolders(Func<string, string?> environment) => _environment = name =>
        environment(name) is { Length: > 0 } value ? value : null;

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
            folders.AddRange((_environment("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
            // jupyter_core: inside an environment its own folder comes before the person's.
            if (ActivePrefix is { } prefix) folders.Add(Below(prefix));
            folders.Add(User);
            if (OperatingSystem.IsWindows())
            {
                if (_environment("PROGRAMDATA") is { } all) folders.Add(Path.Combine(all, "jupyter"));
            }
            else
            {
                folders.Add("/usr/local/share/jupyter");
                folders.Add("/usr/share/jupyter");
            }
            return [.. folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>The data folder that is the person's where no variable moves it. VS Code trusts kernelspecs there, and asks about others.</summary>
    public string UserDefault
    {
        get
        {
            var home = _environment("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsWindows())
                return Path.Combine(_environment("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter");
            if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
            return Path.Combine(_environment("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
        }
    }
}

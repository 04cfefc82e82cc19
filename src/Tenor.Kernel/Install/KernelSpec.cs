using System.Text.Json;
using System.Text.Json.Nodes;
using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>The entry by which Jupyter's clients find and start the kernel.</summary>
public static class KernelSpec
{
    /// <summary>Name that notebooks ask for the kernel by.</summary>
    public const string Name = "tenor";

    /// <summary>
    /// The other name that the kernel is installed under. Polyglot Notebooks takes a notebook for its own by a name that begins
    /// so; a notebook converted for it still finds this kernel in every Jupyter client.
    /// </summary>
    public const string PolyglotName = ".net-tenor";

    /// <summary>
    /// Quarto makes fences of this name: it reads <c>{csharp}</c> blocks by it, and what it writes around <c>C#</c> is no fence to Pandoc.
    /// </summary>
    internal const string Language = "csharp";

    internal const string DisplayName = "Tenor (C#)";

    internal const string PolyglotDisplayName = "Tenor (C#, Polyglot notebooks)";

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>Installs the kernel below a Jupyter data folder, in the place of an older one.</summary>
    /// <param name="dataFolder">The data folder, of <see cref="JupyterFolders"/>.</param>
    /// <param name="launcher">How clients start the program.</param>
    /// <returns>The folders of the kernelspecs.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public static IReadOnlyList<string> Install(string dataFolder, KernelLauncher launcher) =>
    [
        Install(dataFolder, Name, DisplayName, launcher),
        Install(dataFolder, PolyglotName, PolyglotDisplayName, launcher),
    ];

    /// <summary>Removes the kernel from a Jupyter data folder.</summary>
    /// <returns>The folders that were removed; empty where the kernel was not there.</returns>
    /// <exception cref="IOException">They cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be removed.</exception>
    public static IReadOnlyList<string> Uninstall(string dataFolder)
    {
        var removed = new List<string>();
        foreach (var folder in new[] { Name, PolyglotName }.Select(n => FolderOf(dataFolder, n)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
            removed.Add(folder);
        }
        return removed;
    }

    /// <summary>The folder of a kernelspec.</summary>
    public static string FolderOf(string dataFolder, string name) => Path.Combine(dataFolder, "kernels", name);

    internal static string ToJson(string displayName, KernelLauncher launcher)
    {
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. launcher.Command.Append("kernel").Append("--connection-file").Append("{connection_file}")
                .Select(a => (JsonNode)JsonValue.Create(a))]),
            ["display_name"] = displayName,
            ["language"] = Language,
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { ["DOTNET_ROOT"] = launcher.DotnetRoot },
            ["metadata"] = new JsonObject { ["debugger"] = false },
        };
        return spec.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }) + "\n";
    }

    // Jupyter's servers give out what lies in a kernelspec's folder: charts draw themselves with this script, without a network.
    private const string ChartScript = "plotly.min.js";

    private static string Install(string dataFolder, string name, string displayName, KernelLauncher launcher)
    {
        var folder = FolderOf(dataFolder, name);
        StagedFolder.Put(folder, staged =>
        {
            File.WriteAllText(Path.Combine(staged, "kernel.json"), ToJson(displayName, launcher));
            foreach (var logo in Logos)
            {
                using var source = typeof(KernelSpec).Assembly.GetManifestResourceStream(logo)!;
                using var target = File.Create(Path.Combine(staged, logo));
                source.CopyTo(target);
            }
            if (name == Name) File.WriteAllText(Path.Combine(staged, ChartScript), PlotlyScript.Text);
        });
        return folder;
    }
}

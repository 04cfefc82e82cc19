using System.Text.RegularExpressions;

namespace Tenor.Notebooks;

/// <summary>The plotly.js that comes inside Plotly.NET, so that a page can draw without a network.</summary>
internal static partial class PlotlyScript
{
    private static readonly Lazy<(string Text, string Version)> Script = new(Read);

    /// <summary>The minified script, its licence notice included.</summary>
    public static string Text => Script.Value.Text;

    /// <summary>Its version.</summary>
    public static string Version => Script.Value.Version;

    private static (string, string) Read()
    {
        var assembly = typeof(Plotly.NET.GenericChart).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => ScriptName().IsMatch(n));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return (reader.ReadToEnd(), ScriptName().Match(name).Groups[1].Value);
    }

    [GeneratedRegex(@"plotly-([0-9.]+)\.min\.js$")]
    private static partial Regex ScriptName();
}

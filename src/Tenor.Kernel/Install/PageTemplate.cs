using Tenor.Notebooks;

namespace Tenor.Kernel;

/// <summary>
/// The template by which nbconvert makes a page whose charts draw: <c>jupyter nbconvert --to html --template tenor</c>. Its own
/// have no Plotly, and a page that stands by itself has no server to ask for one.
/// </summary>
public static class PageTemplate
{
    private const string Name = "tenor";

    // Without the parent's scripts: with RequireJS in the page, which it fetches from the network, Plotly would hand itself to that.
    private const string Page =
        """
        {%- extends 'lab/index.html.j2' -%}
        {%- block html_head_js -%}
        {{ resources.include_js("static/plotly.min.js") }}
        {%- endblock html_head_js -%}

        """;

    /// <summary>Installs the template below a Jupyter data folder, in the place of an older one.</summary>
    /// <returns>The template's folder.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string Install(string dataFolder)
    {
        var folder = FolderOf(dataFolder);
        StagedFolder.Put(folder, staged =>
        {
            Directory.CreateDirectory(Path.Combine(staged, "static"));
            File.WriteAllText(Path.Combine(staged, "conf.json"), "{\"base_template\": \"lab\"}\n");
            File.WriteAllText(Path.Combine(staged, "index.html.j2"), Page.ReplaceLineEndings("\n"));
            File.WriteAllText(Path.Combine(staged, "static", "plotly.min.js"), PlotlyScript.Text.Replace("</script", "<\\/script"));
        });
        return folder;
    }

    /// <summary>Removes the template from a Jupyter data folder.</summary>
    /// <returns>Its folder; null where it was not there.</returns>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static string? Uninstall(string dataFolder)
    {
        var folder = FolderOf(dataFolder);
        if (!Directory.Exists(folder)) return null;
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "nbconvert", "templates", Name);
}

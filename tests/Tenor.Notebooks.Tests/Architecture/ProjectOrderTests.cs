using System.Xml.Linq;

namespace Tenor.Notebooks.Tests;

/// <summary>Which project may depend on which.</summary>
public class ProjectOrderTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Tenor"] = [],
        ["Tenor.Scripting"] = [],
        ["Tenor.Notebooks"] = ["Tenor", "Tenor.Scripting"],
        ["Tenor.Kernel"] = ["Tenor.Notebooks"],
        ["Tenor.Cli"] = ["Tenor.Kernel", "Tenor.Notebooks", "Tenor", "Tenor.Scripting"],
        ["Tenor.Training"] = ["Tenor"],
    };

    [Fact]
    public void Each_project_refers_only_to_the_projects_before_it()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).ToList();

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));
        Assert.All(projects, project =>
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.All(references, r => Assert.Contains(r, Allowed[Path.GetFileNameWithoutExtension(project)]));
        });
    }

    [Fact]
    public void The_cell_language_depends_on_the_framework_alone()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", "Tenor.Scripting", "Tenor.Scripting.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
    }
}

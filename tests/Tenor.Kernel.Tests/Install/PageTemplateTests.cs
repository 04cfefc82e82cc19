namespace Tenor.Kernel.Tests;

public sealed class PageTemplateTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("tenor-jupyter-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void The_template_builds_on_nbconverts_own_and_brings_plotly()
    {
        var folder = PageTemplate.Install(_data);
        Assert.Equal(Path.Combine(_data, "nbconvert", "templates", "tenor"), folder);
        Assert.Contains("extends 'lab/index.html.j2'", File.ReadAllText(Path.Combine(folder, "index.html.j2")));
        Assert.Contains("plotly.js v", File.ReadAllText(Path.Combine(folder, "static", "plotly.min.js")));
    }

    [Fact]
    public void The_script_cannot_end_the_element_that_it_stands_in() =>
        Assert.DoesNotContain("</script", File.ReadAllText(Path.Combine(PageTemplate.Install(_data), "static", "plotly.min.js")));

    [Fact]
    public void Uninstalling_removes_it_and_nothing_beside_it()
    {
        Directory.CreateDirectory(Path.Combine(_data, "nbconvert", "templates", "other"));
        PageTemplate.Install(_data);
        Assert.NotNull(PageTemplate.Uninstall(_data));
        Assert.Null(PageTemplate.Uninstall(_data));
        Assert.Equal(["other"], Directory.GetDirectories(Path.Combine(_data, "nbconvert", "templates")).Select(Path.GetFileName));
    }
}

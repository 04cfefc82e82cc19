using System.Text.Json;

namespace Tenor.Cli.Tests;

/// <summary>What the product loads: no compiler is in it.</summary>
public class DependencyClosureTests
{
    [Fact]
    public void No_assembly_of_the_compiler_is_in_the_commands_dependency_closure()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Tenor.Cli.deps.json"));
        var target = JsonDocument.Parse(file).RootElement.GetProperty("targets").EnumerateObject().Single().Value;
        var assemblies = target.EnumerateObject()
            .SelectMany(l => l.Value.TryGetProperty("runtime", out var runtime) ? runtime.EnumerateObject() : default)
            .Select(a => Path.GetFileNameWithoutExtension(a.Name)).ToList();

        Assert.Contains("Tenor", assemblies);
        Assert.Contains("Microsoft.DotNet.Interactive.Formatting", assemblies);
        Assert.DoesNotContain(assemblies, a => a.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_package_of_the_compiler_is_restored_for_the_command()
    {
        var deps = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tenor.Cli.deps.json"));

        Assert.DoesNotContain("Microsoft.CodeAnalysis", deps, StringComparison.OrdinalIgnoreCase);
    }
}

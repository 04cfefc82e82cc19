using System.Text.Json;

namespace Tenor.Kernel.Tests;

public sealed class KernelSpecTests : IDisposable
{
    private static readonly KernelLauncher Launcher = new(["/opt/tenor/tenor"], "/usr/share/dotnet");
    private readonly string _data = Directory.CreateTempSubdirectory("tenor-jupyter-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void The_kernelspec_starts_the_tool_by_its_absolute_path_and_names_dotnets_root()
    {
        KernelSpec.Install(_data, Launcher);
        using var spec = JsonDocument.Parse(File.ReadAllText(Path.Combine(_data, "kernels", "tenor", "kernel.json")));
        Assert.Equal(["/opt/tenor/tenor", "kernel", "--connection-file", "{connection_file}"],
            spec.RootElement.GetProperty("argv").EnumerateArray().Select(a => a.GetString()!));
        Assert.Equal("/usr/share/dotnet", spec.RootElement.GetProperty("env").GetProperty("DOTNET_ROOT").GetString());
        Assert.Equal("message", spec.RootElement.GetProperty("interrupt_mode").GetString());
    }

    [Fact]
    public void A_notebook_converted_for_polyglot_notebooks_finds_the_kernel_too()
    {
        var folders = KernelSpec.Install(_data, Launcher);
        Assert.Contains(Path.Combine(_data, "kernels", ".net-tenor"), folders);
    }

    [Fact]
    public void The_logos_are_pictures()
    {
        var folder = KernelSpec.Install(_data, Launcher)[0];
        foreach (var size in new[] { 32, 64 })
        {
            var png = File.ReadAllBytes(Path.Combine(folder, $"logo-{size}x{size}.png"));
            Assert.Equal([0x89, .. "PNG"u8], png[..4]);
            Assert.Equal(size, png[19]);
        }
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder, "logo-svg.svg")));
    }

    [Fact]
    public void Installing_again_replaces_what_was_there()
    {
        KernelSpec.Install(_data, new KernelLauncher(["/old/tenor"], "/old"));
        File.WriteAllText(Path.Combine(_data, "kernels", "tenor", "left-over"), "");
        var folder = KernelSpec.Install(_data, Launcher)[0];
        Assert.DoesNotContain("/old", File.ReadAllText(Path.Combine(folder, "kernel.json")));
        Assert.False(File.Exists(Path.Combine(folder, "left-over")));
        Assert.Equal([".net-tenor", "tenor"], Directory.GetDirectories(Path.Combine(_data, "kernels")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Uninstalling_removes_our_kernelspecs_alone()
    {
        Directory.CreateDirectory(Path.Combine(_data, "kernels", "python3"));
        KernelSpec.Install(_data, Launcher);
        Assert.Equal(2, KernelSpec.Uninstall(_data).Count);
        Assert.Equal(["python3"], Directory.GetDirectories(Path.Combine(_data, "kernels")).Select(Path.GetFileName));
        Assert.Empty(KernelSpec.Uninstall(_data));
    }
}

using System.Text.Json.Nodes;

namespace Tenor.Kernel.Tests;

public sealed class KernelDoctorTests : IDisposable
{
    private static readonly KernelLauncher Launcher = new(["/opt/tenor/tenor"], Path.GetTempPath());
    private readonly string _home = Directory.CreateTempSubdirectory("tenor-doctor-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task Without_a_kernelspec_it_names_the_folders_that_were_searched_and_how_to_install()
    {
        var finding = await ProblemAsync();
        Assert.Equal("kernelspec", finding.Subject);
        Assert.Contains(Data, finding.Found);
        Assert.Contains("tenor jupyter install", finding.Remedy);
    }

    [Theory]
    [InlineData("argv", "[]", "argv")]
    [InlineData("argv", "7", "cannot be read")]
    [InlineData("env", "[1]", "cannot be read")]
    [InlineData("argv", "[\"/nowhere/tenor\"]", "/nowhere/tenor, which is not there")]
    [InlineData("argv", "[\"no-such-program-anywhere\"]", "does not answer")]
    [InlineData("env", "{\"DOTNET_ROOT\":\"/nowhere/dotnet\"}", "/nowhere/dotnet, which is not there")]
    public async Task A_kernelspec_that_cannot_start_is_named_with_the_reason(string member, string value, string reason)
    {
        var folder = KernelSpec.Install(Data, Launcher)[0];
        var file = Path.Combine(folder, "kernel.json");
        var spec = JsonNode.Parse(File.ReadAllText(file))!;
        spec["argv"] = new JsonArray(Environment.ProcessPath);
        spec[member] = JsonNode.Parse(value);
        File.WriteAllText(file, spec.ToJsonString());

        var finding = await ProblemAsync();

        Assert.Equal("start", finding.Subject);
        Assert.Contains(reason, finding.Found);
        Assert.NotNull(finding.Remedy);
    }

    [Fact]
    public async Task One_that_another_hides_is_told_of()
    {
        KernelSpec.Install(Path.Combine(_home, "env", "share", "jupyter"), Launcher);
        KernelSpec.Install(Data, Launcher);
        var findings = await KernelDoctor.ExamineAsync(Folders(("VIRTUAL_ENV", Path.Combine(_home, "env"))), Launcher);
        Assert.Contains(findings, f => !f.Good && f.Found.Contains("pass over") && f.Found.Contains(Data));
    }

    [Fact]
    public async Task One_outside_the_persons_folder_is_found_but_not_trusted_by_vs_code()
    {
        KernelSpec.Install(Path.Combine(_home, "env", "share", "jupyter"), Launcher);
        var findings = await KernelDoctor.ExamineAsync(Folders(("VIRTUAL_ENV", Path.Combine(_home, "env"))), Launcher);
        Assert.Contains(findings, f => f is { Subject: "kernelspec", Good: true });
        Assert.Contains(findings, f => f is { Subject: "VS Code", Good: false, Remedy: "Run: tenor jupyter install --user" });
    }

    private string Data => Path.Combine(_home, ".local", "share", "jupyter");

    private JupyterFolders Folders(params (string Name, string Value)[] more)
    {
        var map = more.Append(("HOME", _home)).ToDictionary();
        return new JupyterFolders(JupyterSystem.Linux, map.GetValueOrDefault);
    }

    private async Task<DoctorFinding> ProblemAsync() =>
        (await KernelDoctor.ExamineAsync(Folders(), Launcher)).First(f => !f.Good);
}

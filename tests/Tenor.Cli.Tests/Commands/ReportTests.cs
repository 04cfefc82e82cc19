using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Tenor.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("stance-and-tone")]
    [InlineData("terms")]
    public async Task The_same_notebook_gives_the_same_bytes_on_a_second_run_in_another_folder_and_time_zone(string name)
    {
        var first = await ReportAsync("here", name, "Pacific/Kiritimati");
        var second = await ReportAsync("some/where else", name, "America/Los_Angeles");

        Assert.Equal(File.ReadAllText(first), File.ReadAllText(second));
        Assert.Equal(Comparable(first), Comparable(second));
        Assert.DoesNotContain(_folder.Path, File.ReadAllText(first));
    }

    [Fact]
    public async Task The_command_prints_where_the_report_is_what_was_read_and_how_long_it_took()
    {
        var target = Path.Combine(_folder.Path, "r.html");

        var outcome = await Command.RunAsync("report", Path.Combine(Repository.Root, "notebooks", "terms.ipynb"), "-o", target);

        Assert.Equal(0, outcome.Code);
        Assert.Equal(["report", "manifest", "read", "took"], outcome.Lines.Select(l => l.Split(' ')[0]));
        Assert.Contains(target, outcome.Lines[0]);
        Assert.Contains("1 file", outcome.Lines[2]);
        Assert.Contains("cell 1 of ", outcome.Error);
    }

    [Fact]
    public async Task A_report_that_is_made_again_from_the_same_verifies_and_from_other_input_does_not()
    {
        var root = Copy("here");
        var notebook = Path.Combine(_folder.Path, "here", "notebooks", "terms.ipynb");
        var report = Path.Combine(_folder.Path, "r.html");
        await Command.RunAsync("report", notebook, "-o", report, "-p", "phrase=south korea", "--read", root);

        var same = await Command.RunAsync("verify", report, "--notebook", notebook, "--read", root);
        File.AppendAllText(Directory.GetFiles(Path.Combine(_folder.Path, "here", "seeds"), "*.txt")[0], "\n\nOne more line was added.");
        var other = await Command.RunAsync("verify", report, "--notebook", notebook, "--read", root);

        Assert.Equal(0, same.Code);
        Assert.Equal(1, other.Code);
        Assert.Contains("differs   input ../seeds/", other.Output);
    }

    [Fact]
    public async Task A_failed_notebook_still_gives_a_report_that_says_so_and_ends_with_1()
    {
        var notebook = _folder.File("x.ipynb", """{"cells":[{"cell_type":"code","id":"a","metadata":{},"execution_count":null,"outputs":[],"source":"nosuch"}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");

        var outcome = await Command.RunAsync("report", notebook, "-o", Path.Combine(_folder.Path, "x.html"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("This report is not complete", File.ReadAllText(Path.Combine(_folder.Path, "x.html")));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the command as a process of its own, in a copy of the notebooks and articles.</summary>
    private async Task<string> ReportAsync(string folder, string name, string timeZone)
    {
        var root = Copy(folder);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Tenor.Cli.dll"), "report", $"notebooks/{name}.ipynb" })
            start.ArgumentList.Add(argument);
        start.Environment["TZ"] = timeZone;
        start.Environment["LANG"] = "de_DE.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error + await output);
        return Path.Combine(root, "reports", name + ".html");
    }

    private string Copy(string folder)
    {
        foreach (var part in new[] { "notebooks", "seeds" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, part)))
            {
                var target = Path.Combine(_folder.Path, folder, part, Path.GetFileName(file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
        return Path.Combine(_folder.Path, folder);
    }

    private static string Comparable(string report)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(report, ".manifest.json")))!.AsObject();
        Assert.True(manifest.Remove("made"));
        return manifest.ToJsonString();
    }
}

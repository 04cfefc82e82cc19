using System.CommandLine;
using System.Text.Json;
using Tenor.Kernel;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor doctor</c>: says whether a notebook client would find the kernel, and what to do when not.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for a program to read." };
        var command = new Command("doctor", "Say whether a notebook client would find the kernel, and what to do when not.") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var findings = await KernelDoctor.ExamineAsync(new JupyterFolders(), KernelLauncher.OfThisProcess(), cancellation);
            foreach (var finding in findings)
            {
                if (parsed.GetValue(json))
                {
                    await output.WriteLineAsync(JsonSerializer.Serialize(finding, OneLine));
                    continue;
                }
                await output.WriteLineAsync($"{(finding.Good ? "ok" : "!!"),-4}{finding.Subject,-12}{finding.Found}");
                if (finding.Remedy is { } remedy) await output.WriteLineAsync($"{"",-16}{remedy}");
            }
            return findings.All(f => f.Good) ? ExitCode.Done : ExitCode.FoundErrors;
        });
        return command.WithExamples("tenor doctor");
    }
}

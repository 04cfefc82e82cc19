using System.CommandLine;
using Tenor.Cli.Terminal;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor diff</c>: what two reports were made of differently.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("A") { Description = "A report, or its manifest." };
        var second = new Argument<string>("B") { Description = "Another." };
        var command = new Command("diff", "Tell what two reports were made of differently: notebook, parameters, inputs, versions.") { first, second };
        command.SetAction(parsed =>
        {
            var messages = Messages.For(parsed);
            var (a, b) = (ReportRecord.Load(parsed.GetRequiredValue(first)), ReportRecord.Load(parsed.GetRequiredValue(second)));
            var differences = a.DifferencesTo(b);
            foreach (var difference in differences) messages.Output.WriteLine(difference);
            var same = a.PageSha256 == b.PageSha256;
            messages.Output.WriteLine(same ? "The pages are the same, byte for byte." : "The pages differ.");
            return same && differences.Count == 0 ? ExitCode.Done : ExitCode.FoundErrors;
        });
        return command.WithExamples("tenor diff reports/monday.html reports/tuesday.html");
    }
}

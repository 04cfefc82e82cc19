using System.CommandLine;
using System.Security.Cryptography;
using Tenor.Cli.Terminal;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor verify</c>: makes a report again and compares it with the one that is there.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var report = new Argument<string>("REPORT") { Description = "The report, or its manifest." };
        var notebook = new Option<string>("--notebook")
        {
            Description = "The notebook that it was made of; looked for beside the report, in notebooks/ and here by default.",
            HelpName = "NOTEBOOK",
        };
        var options = new NotebookOptions();
        var command = new Command("verify", "Make a report again and tell whether it is the same, byte for byte.") { report, notebook };
        options.AddRunOptionsTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var messages = Messages.For(parsed);
            var path = parsed.GetRequiredValue(report);
            var there = ReportRecord.Load(path);
            var page = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, there.Page);
            var intact = Check(messages, $"{there.Page} is as its manifest says", Hash(page) == there.PageSha256);
            var source = parsed.GetValue(notebook) ?? Find(there.Notebook, page)
                ?? throw new UsageException($"{there.Notebook} is not beside the report, in notebooks/ or here; name it with --notebook.");
            var run = await options.RunAsync(parsed, source, GivenTo(there), messages, cancellation);
            var again = NotebookReport.Make(run, source, File.ReadAllBytes(source));
            var record = again.Record(there.Page);
            var differences = there.DifferencesTo(record);
            foreach (var difference in differences) messages.Output.WriteLine("differs   " + difference.Replace("in the first", "then").Replace("in the second", "now"));
            var same = Check(messages, "made again, it is the same, byte for byte", record.PageSha256 == there.PageSha256);
            var failed = messages.Failure(run, source);
            return failed != ExitCode.Done ? failed : intact && same ? ExitCode.Done : ExitCode.FoundErrors;
        });
        return command.WithExamples("tenor verify reports/stance-and-tone.html");
    }

    private static bool Check(Messages messages, string what, bool holds)
    {
        messages.Result(holds ? "yes" : "no", what);
        return holds;
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string? Find(string name, string page) =>
        new[] { Path.Combine(Path.GetDirectoryName(page)!, name), Path.Combine("notebooks", name), name }.FirstOrDefault(File.Exists);

    private static Dictionary<string, string> GivenTo(ReportRecord record) =>
        record.Parameters.Where(p => p.Given).ToDictionary(p => p.Name, p => p.Typed, StringComparer.Ordinal);
}

using System.CommandLine;
using Tenor.Cli.Terminal;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor report</c>: runs a notebook and writes its report and the report's manifest.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("NOTEBOOK") { Description = "The notebook: .ipynb or .dib." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The report; reports/NAME.html under the current folder by default. The manifest stands beside it.",
            HelpName = "FILE.html",
        };
        var options = new NotebookOptions();
        var command = new Command("report", "Run a notebook and write a self-contained HTML report with its manifest.") { notebook, output };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(notebook);
            var target = parsed.GetValue(output) ?? Path.Combine("reports", Path.GetFileNameWithoutExtension(path) + ".html");
            if (!target.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"A report's name ends in .html; \"{target}\" does not.");
            // A run may be long: that nothing can be written is better known before it.
            if (File.Exists(path) && Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder) Directory.CreateDirectory(folder);
            var messages = Messages.For(parsed);
            var timer = System.Diagnostics.Stopwatch.StartNew();
            var run = await options.RunAsync(parsed, path, messages, cancellation);
            var report = NotebookReport.Make(run, path, File.ReadAllBytes(path));
            var manifest = report.Save(target, DateTimeOffset.UtcNow);
            messages.Result("report", target);
            messages.Result("manifest", manifest);
            messages.Summary(run, timer.Elapsed);
            return messages.Failure(run, path);
        });
        return command.WithExamples(
            "tenor report notebooks/stance-and-tone.ipynb",
            "tenor report notebooks/stance-and-tone.ipynb -p articles='news/*.txt' -o reports/news.html");
    }
}

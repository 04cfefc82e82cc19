using System.CommandLine;
using Tenor.Cli.Terminal;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor run</c>: runs a notebook and saves it with its outputs.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("NOTEBOOK") { Description = "The notebook: .ipynb or .dib." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where to save it with its outputs; in place by default.",
            HelpName = "OUT.ipynb",
        };
        var options = new NotebookOptions();
        var command = new Command("run", "Run a notebook's cells from top to bottom and save their outputs.") { notebook, output };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(notebook);
            var target = parsed.GetValue(output) ?? path;
            if (NotebookDocument.FormatOf(target) != NotebookFormat.Ipynb)
                throw new UsageException($"{target} cannot hold outputs; name a file to save them in: -o {Path.GetFileNameWithoutExtension(path)}.ipynb");
            // A run may be long: that nothing can be written is better known before it.
            if (File.Exists(path) && Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder) Directory.CreateDirectory(folder);
            var messages = Messages.For(parsed);
            var timer = System.Diagnostics.Stopwatch.StartNew();
            var run = await options.RunAsync(parsed, path, messages, cancellation);
            run.Document.As(NotebookFormat.Ipynb).Save(target);
            messages.Result("notebook", target);
            messages.Summary(run, timer.Elapsed);
            return messages.Failure(run, path);
        });
        return command.WithExamples(
            "tenor run notebooks/terms.ipynb",
            "tenor run notebooks/terms.ipynb -p articles='news/*.txt' -o terms-of-news.ipynb");
    }
}

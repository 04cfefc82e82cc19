using System.CommandLine;
using Tenor.Kernel;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor kernel</c>: serves a notebook client. Clients start it; a person seldom does.</summary>
internal static class KernelCommand
{
    public static Command Create()
    {
        var connection = new Option<string?>("--connection-file")
        {
            Description = "Serve a Jupyter client at the ports that this file names.",
            HelpName = "FILE",
        };
        var stdio = new Option<bool>("--stdio") { Description = "Serve an editor over standard input and output (JSON-RPC)." };
        var read = CommonOptions.Read();
        var trust = CommonOptions.Trust();
        var limits = new LimitOptions();
        var command = new Command("kernel", "Run cells for a notebook client. Clients start this verb themselves.") { connection, stdio, read, trust };
        limits.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(connection);
            if (file is null == !parsed.GetValue(stdio))
                throw new UsageException("Give one of --connection-file FILE, for a Jupyter client, and --stdio, for an editor.");
            var error = parsed.InvocationConfiguration.Error;
            if (file is null)
            {
                await StdioHost.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, cancellation);
                return ExitCode.Done;
            }
            // Clients start a kernel in the notebook's folder; the file's own name is not told.
            var own = NotebookEngineOptions.ForNotebook(Path.Combine(Environment.CurrentDirectory, "notebook.ipynb"));
            await JupyterHost.RunAsync(file, own with
            {
                ReadFolders = [.. own.ReadFolders, .. (parsed.GetValue(read) ?? []).Select(Path.GetFullPath)],
                Trusted = parsed.GetValue(trust),
                Limits = limits.Read(parsed),
            }, error, cancellation);
            return ExitCode.Done;
        });
        return command.WithExamples("tenor kernel --connection-file kernel-4711.json", "tenor kernel --stdio");
    }
}

using System.CommandLine;
using Tenor.Cli.Commands;

namespace Tenor.Cli;

/// <summary>The <c>tenor</c> command: its verbs, and the way from arguments to an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var root = new RootCommand("A notebook for reading the news: tone, stance, quotations and terms of articles.")
        {
            ReportCommand.Create(),
            RunCommand.Create(),
            VerifyCommand.Create(),
            DiffCommand.Create(),
            KernelCommand.Create(),
            JupyterCommand.Create(),
            DoctorCommand.Create(),
            ConvertCommand.Create(),
            LoadCommand.Create(),
            ScoreCommand.Create(),
            TermsCommand.Create(),
        };
        root.Add(CommonOptions.Quiet);
        HelpExamples.Install(root, "tenor report notebooks/stance-and-tone.ipynb");
        var parsed = root.Parse(args);
        if (args.Count == 0)
        {
            await root.Parse("--help").InvokeAsync(new InvocationConfiguration { Output = error, Error = error }, cancellation);
            return ExitCode.WrongUsage;
        }
        if (parsed.Errors.Count > 0)
        {
            foreach (var line in UsageErrors.Of(parsed, root)) await error.WriteLineAsync(line);
            return ExitCode.WrongUsage;
        }
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        // To every other verb Ctrl+C means the end; a kernel's client means by it that the running cell is to stop.
        if (parsed.CommandResult.Command.Name == "kernel") invocation.ProcessTerminationTimeout = null;
        try
        {
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is UsageException or Notebooks.ParameterException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Notebooks.NotebookFormatException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCode.FoundErrors;
        }
    }
}

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work ran and found errors: some files, a cell.</summary>
    public const int FoundErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}

/// <summary>The command was called in a way that cannot work; the message says how it can.</summary>
internal sealed class UsageException(string message) : Exception(message);

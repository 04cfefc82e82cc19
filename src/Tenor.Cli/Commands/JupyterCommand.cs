using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Tenor.Cli.Terminal;
using Tenor.Kernel;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor jupyter</c>: makes the kernel known to Jupyter's clients, or unknown again.</summary>
internal static class JupyterCommand
{
    public static Command Create() => new("jupyter", "Make the kernel known to Jupyter's clients, or unknown again.")
    {
        Install(),
        Uninstall(),
    };

    private static Command Install()
    {
        var place = new Place();
        var command = new Command("install", "Make the kernel known to VS Code, JupyterLab, Notebook, nbclient, Quarto and the like.");
        place.AddTo(command);
        command.SetAction(parsed =>
        {
            var messages = Messages.For(parsed);
            var data = place.DataFolder(parsed);
            foreach (var folder in KernelSpec.Install(data, KernelLauncher.OfThisProcess())) messages.Result("kernel", folder);
            messages.Result("template", PageTemplate.Install(data));
            return ExitCode.Done;
        });
        return command.WithExamples("tenor jupyter install", "tenor jupyter install --sys-prefix");
    }

    private static Command Uninstall()
    {
        var place = new Place();
        var command = new Command("uninstall", "Make the kernel unknown to Jupyter's clients again.");
        place.AddTo(command);
        command.SetAction(parsed =>
        {
            var messages = Messages.For(parsed);
            var folder = place.DataFolder(parsed);
            var removed = KernelSpec.Uninstall(folder);
            foreach (var gone in removed) messages.Result("removed", gone);
            if (PageTemplate.Uninstall(folder) is { } template) messages.Result("removed", template);
            if (removed is []) messages.Warning($"the kernel was not installed below {folder}.");
            return ExitCode.Done;
        });
        return command.WithExamples("tenor jupyter uninstall");
    }

    /// <summary>The options that choose a Jupyter data folder.</summary>
    private sealed class Place
    {
        private readonly Option<bool> _user = new("--user") { Description = "For this person alone (the default; what VS Code trusts)." };
        private readonly Option<bool> _sysPrefix = new("--sys-prefix") { Description = "For the Python environment that is active." };
        private readonly Option<string?> _prefix = new("--prefix") { Description = "Below another prefix: P/share/jupyter.", HelpName = "P" };

        public void AddTo(Command command)
        {
            command.Add(_user);
            command.Add(_sysPrefix);
            command.Add(_prefix);
            command.Validators.Add(result =>
            {
                if (new Option[] { _user, _sysPrefix, _prefix }.Count(o => result.GetResult(o) is OptionResult { Implicit: false }) > 1)
                    result.AddError("Give one of --user, --sys-prefix and --prefix.");
            });
        }

        public string DataFolder(ParseResult parsed)
        {
            var folders = new JupyterFolders();
            if (parsed.GetValue(_prefix) is { } prefix) return JupyterFolders.Below(prefix);
            if (!parsed.GetValue(_sysPrefix)) return folders.User;
            return JupyterFolders.Below(folders.ActivePrefix ?? AskPython()
                ?? throw new UsageException("No Python environment is active, and python3 does not answer; give a folder with --prefix P."));
        }

        // Python is python3 on Linux and macOS; on Windows a name of the Store may stand there, which says nothing.
        private static string? AskPython() => AskPython("python3") ?? AskPython("python");

        private static string? AskPython(string name)
        {
            try
            {
                using var python = Process.Start(new ProcessStartInfo(name, ["-c", "import sys; print(sys.prefix)"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
                var prefix = python.StandardOutput.ReadToEnd().Trim();
                python.WaitForExit();
                return python.ExitCode == 0 && prefix.Length > 0 ? prefix : null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }
    }
}

using System.CommandLine;
using System.Globalization;
using Tenor.Cli.Terminal;
using Tenor.Notebooks;
using Tenor.Scripting;

namespace Tenor.Cli.Commands;

/// <summary>The options of every verb that runs a notebook, and the run that they ask for.</summary>
internal sealed class NotebookOptions
{
    // What a timer can hold.
    private const int MostSeconds = 2_000_000;

    private readonly Option<string[]> _parameters = CommonOptions.Parameters();
    private readonly Option<string[]> _read = CommonOptions.Read();
    private readonly Option<bool> _trust = CommonOptions.Trust();

    private readonly Option<double?> _timeout = new("--cell-timeout")
    {
        Description = "Longest run of one cell, in seconds.",
        HelpName = "SECONDS",
    };

    public void AddTo(Command command)
    {
        command.Add(_parameters);
        AddRunOptionsTo(command);
    }

    /// <summary>Adds what does not change the result: what cells may reach, and for how long.</summary>
    public void AddRunOptionsTo(Command command)
    {
        command.Add(_read);
        command.Add(_trust);
        command.Add(_timeout);
    }

    public async Task<NotebookRun> RunAsync(ParseResult parsed, string path, Messages messages, CancellationToken cancellation)
    {
        return await RunAsync(parsed, path, CommonOptions.ParseParameters(parsed.GetValue(_parameters)), messages, cancellation);
    }

    /// <summary>Runs a notebook with parameters that the command line does not give.</summary>
    public async Task<NotebookRun> RunAsync(
        ParseResult parsed, string path, IReadOnlyDictionary<string, string> parameters, Messages messages, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such notebook.");
        var document = NotebookDocument.Load(path);
        var own = NotebookEngineOptions.ForNotebook(path);
        var seconds = parsed.GetValue(_timeout);
        if (seconds is not (null or (> 0 and <= MostSeconds)))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--cell-timeout takes a number of seconds above 0, up to {MostSeconds}."));
        using var engine = new NotebookEngine(own with
        {
            ReadFolders = [.. own.ReadFolders, .. (parsed.GetValue(_read) ?? []).Select(Path.GetFullPath)],
            Trusted = parsed.GetValue(_trust),
            Limits = new ScriptLimits { Time = seconds is { } s ? TimeSpan.FromSeconds(s) : null },
        });
        return await messages.WithProgressAsync(
            progress => NotebookRunner.RunAsync(document, engine, parameters, progress, messages.Warning, cancellation));
    }
}

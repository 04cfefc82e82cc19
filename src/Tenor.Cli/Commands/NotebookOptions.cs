using System.CommandLine;
using Tenor.Cli.Terminal;
using Tenor.Notebooks;

namespace Tenor.Cli.Commands;

/// <summary>The options of every verb that runs a notebook, and the run that they ask for.</summary>
internal sealed class NotebookOptions
{
    private readonly Option<string[]> _parameters = CommonOptions.Parameters();
    private readonly Option<string[]> _read = CommonOptions.Read();
    private readonly Option<bool> _trust = CommonOptions.Trust();

    private readonly LimitOptions _limits = new();

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
        _limits.AddTo(command);
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
        using var engine = new NotebookEngine(own with
        {
            ReadFolders = [.. own.ReadFolders, .. (parsed.GetValue(_read) ?? []).Select(Path.GetFullPath)],
            Trusted = parsed.GetValue(_trust),
            Limits = _limits.Read(parsed),
        });
        return await messages.WithProgressAsync(
            progress => NotebookRunner.RunAsync(document, engine, parameters, progress, messages.Warning, cancellation));
    }
}

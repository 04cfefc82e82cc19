using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Tenor.Notebooks;

namespace Tenor.Cli.Terminal;

/// <summary>What a verb says: results on standard output, everything else on standard error.</summary>
internal sealed class Messages
{
    private static readonly JsonSerializerOptions JsonLines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _quiet;
    private readonly IAnsiConsole? _terminal;

    private Messages(TextWriter output, TextWriter error, bool quiet, IAnsiConsole? terminal)
    {
        _output = output;
        _error = error;
        _quiet = quiet;
        _terminal = terminal;
    }

    public static Messages For(ParseResult parsed)
    {
        var configuration = parsed.InvocationConfiguration;
        // Another writer than the console's is a test or a host: plain lines.
        var onTerminal = ReferenceEquals(configuration.Error, Console.Error) && !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var terminal = onTerminal
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            : null;
        return new Messages(configuration.Output, configuration.Error, parsed.GetValue(CommonOptions.Quiet), terminal);
    }

    /// <summary>Standard output, for results that are lines.</summary>
    public TextWriter Output => _output;

    /// <summary>Something that went wrong, which <c>--quiet</c> does not hush.</summary>
    public void Error(string message) => _error.WriteLine(message);

    /// <summary>A record for a program, on a line of its own.</summary>
    public void Json<T>(T record) => _output.WriteLine(JsonSerializer.Serialize(record, JsonLines));

    /// <summary>A table: drawn on a terminal; elsewhere its cells apart by tabs, for other commands to cut.</summary>
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        if (_terminal is null || Console.IsOutputRedirected)
        {
            _output.WriteLine(string.Join('\t', columns));
            foreach (var row in rows) _output.WriteLine(string.Join('\t', row.Select(c => c.Replace('\t', ' ').ReplaceLineEndings(" "))));
            return;
        }
        var table = new Spectre.Console.Table().Border(TableBorder.Minimal);
        foreach (var column in columns) table.AddColumn(new Spectre.Console.TableColumn(Markup.Escape(column)));
        foreach (var row in rows) table.AddRow(row.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }

    /// <summary>A result, with what it is.</summary>
    public void Result(string what, string value) => _output.WriteLine($"{what,-10}{value}");

    public void Warning(string message)
    {
        if (!_quiet) _error.WriteLine("warning: " + message);
    }

    /// <summary>Does work that reports its cells, and shows where it is.</summary>
    public async Task<T> WithProgressAsync<T>(Func<IProgress<CellProgress>?, Task<T>> work)
    {
        if (_quiet) return await work(null);
        // A line that cannot be drawn over is written once a cell.
        if (_terminal is null)
        {
            return await work(new Lines<CellProgress>(p =>
            {
                if (p.Work is null) _error.WriteLine(Line(p));
            }));
        }
        return await _terminal.Status().Spinner(Spinner.Known.Dots).StartAsync(
            "starting", status => work(new Lines<CellProgress>(p => status.Status(Markup.Escape(Line(p))))));
    }

    /// <summary>What was read, and how long it took.</summary>
    public void Summary(NotebookRun run, TimeSpan elapsed)
    {
        var bytes = run.Inputs.Sum(i => i.Bytes);
        Result("read", string.Create(CultureInfo.InvariantCulture, $"{Count(run.Inputs.Count, "file")}, {bytes:N0} bytes"));
        Result("took", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s, {Count(run.CellsRun, "cell")}"));
    }

    /// <summary>Says why the run stopped, if it did.</summary>
    /// <returns>The exit code.</returns>
    public int Failure(NotebookRun run, string path)
    {
        if (run.Failure is not { } failure) return ExitCode.Done;
        _error.WriteLine($"{path}: stopped at an error; the outputs so far are saved.");
        foreach (var line in failure.Error.Traceback) _error.WriteLine(line);
        return failure.Error.Name == "Interrupted" ? ExitCode.Interrupted : ExitCode.FoundErrors;
    }

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Line(CellProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"cell {progress.Cell} of {progress.Count}: {progress.Work?.ToString() ?? progress.FirstLine}");

    // Progress<T> would report on another thread, after the next line was due.
    private sealed class Lines<T>(Action<T> write) : IProgress<T>
    {
        public void Report(T value) => write(value);
    }
}

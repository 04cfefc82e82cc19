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
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

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

    /// <summary>Does work of the library's and shows how far it has come: a bar on a terminal, elsewhere a line now and then.</summary>
    public T WithWorkProgress<T>(Func<IProgress<WorkProgress>?, T> work)
    {
        if (_quiet) return work(null);
        if (_terminal is null)
        {
            var rare = new Rare(Between);
            return work(new Lines<WorkProgress>(p =>
            {
                if (p.Done < p.InAll && rare.IsDue()) _error.WriteLine(p.ToString());
            }));
        }
        return _terminal.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(bars =>
            {
                var bar = bars.AddTask("Starting");
                return work(new Lines<WorkProgress>(p =>
                {
                    // Told from several threads, not always in order.
                    if (bar.IsFinished && bar.MaxValue == p.InAll) return;
                    bar.MaxValue = p.InAll;
                    bar.Value = p.Done;
                    bar.Description = Markup.Escape(p.ToString());
                }));
            });
    }

    /// <summary>
    /// Hears of records as they are written and shows their number: on a terminal where the records go elsewhere, and else as a line now
    /// and then.
    /// </summary>
    public async Task<T> WithRecordProgressAsync<T>(Func<Action<long>?, Task<T>> work)
    {
        // On a terminal that shows the records themselves they are the progress.
        if (_quiet || (_terminal is not null && !Console.IsOutputRedirected)) return await work(null);
        var rare = new Rare(_terminal is null ? Between : TimeSpan.FromMilliseconds(100));
        if (_terminal is null)
        {
            return await work(n =>
            {
                if (rare.IsDue()) _error.WriteLine(Records(n));
            });
        }
        return await _terminal.Status().Spinner(Spinner.Known.Dots).StartAsync("measuring", status => work(n =>
        {
            if (rare.IsDue()) status.Status(Records(n));
        }));
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

    private static string Records(long n) => string.Create(CultureInfo.InvariantCulture, $"measured {n:N0}");

    // Progress<T> would report on another thread, after the next line was due.
    private sealed class Lines<T>(Action<T> write) : IProgress<T>
    {
        public void Report(T value) => write(value);
    }

    /// <summary>Lets something through once in a while; the first time after one such while.</summary>
    private sealed class Rare(TimeSpan between)
    {
        private readonly System.Diagnostics.Stopwatch _since = System.Diagnostics.Stopwatch.StartNew();

        public bool IsDue()
        {
            if (_since.Elapsed < between) return false;
            _since.Restart();
            return true;
        }
    }
}

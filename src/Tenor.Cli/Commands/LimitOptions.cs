using System.CommandLine;
using System.Globalization;
using Tenor.Scripting;

namespace Tenor.Cli.Commands;

/// <summary>The options that say how much one cell may use.</summary>
internal sealed class LimitOptions
{
    // What a timer can hold.
    private const int MostSeconds = 2_000_000;

    private static readonly ScriptLimits Default = new();

    private readonly Option<double?> _time = new("--cell-timeout")
    {
        Description = "Longest run of one cell, in seconds. Without it a cell runs until it ends or is interrupted.",
        HelpName = "SECONDS",
    };

    private readonly Option<int?> _memory = new("--cell-memory")
    {
        Description = $"Most memory that one cell may take, in megabytes [default: {Default.Memory >> 20}].",
        HelpName = "MB",
    };

    private readonly Option<int?> _depth = new("--cell-depth")
    {
        Description = $"Deepest nesting of calls among the functions of cells [default: {Default.Depth}].",
        HelpName = "CALLS",
    };

    public void AddTo(Command command)
    {
        command.Add(_time);
        command.Add(_memory);
        command.Add(_depth);
    }

    /// <summary>The limits that the command line asks for, and the defaults for what it does not name.</summary>
    /// <exception cref="UsageException">One is not above zero, or the time is longer than a clock can hold.</exception>
    public ScriptLimits Read(ParseResult parsed)
    {
        var (seconds, megabytes, depth) = (parsed.GetValue(_time), parsed.GetValue(_memory), parsed.GetValue(_depth));
        if (seconds is not (null or (> 0 and <= MostSeconds)))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--cell-timeout takes a number of seconds above 0, up to {MostSeconds}."));
        if (megabytes <= 0) throw new UsageException("--cell-memory takes a number of megabytes above 0.");
        if (depth <= 0) throw new UsageException("--cell-depth takes a number of calls above 0.");
        return Default with
        {
            Time = seconds is { } s ? TimeSpan.FromSeconds(s) : Default.Time,
            Memory = megabytes is { } m ? (long)m << 20 : Default.Memory,
            Depth = depth ?? Default.Depth,
        };
    }
}

using System.IO.Enumeration;

namespace Tenor.Kernel;

/// <summary>The cells that ran in this kernel, in order. Nothing is kept when the kernel ends.</summary>
internal sealed class ExecutionHistory
{
    /// <summary>Number of the only session there is.</summary>
    public const int Session = 1;

    // A history of whole outputs would keep every large one in memory for as long as the kernel runs.
    private const int LongestOutput = 10_000;

    private readonly List<HistoryEntry> _entries = [];

    public void Add(HistoryEntry entry) =>
        _entries.Add(entry.Output?.Length > LongestOutput ? entry with { Output = entry.Output[..LongestOutput] + "…" } : entry);

    /// <summary>The last <paramref name="count"/> cells.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count) => [.. _entries.TakeLast(Math.Max(0, count))];

    /// <summary>The cells of a session from line <paramref name="start"/> to before <paramref name="stop"/>.</summary>
    /// <param name="session">The session's number; 0 for this one, -1 for the one before.</param>
    /// <param name="start">First line.</param>
    /// <param name="stop">Line after the last; null for no end.</param>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop) =>
        session is 0 or Session ? [.. _entries.Where(e => e.Line >= start && (stop is null || e.Line < stop))] : [];

    /// <summary>The last cells whose source fits a pattern with <c>*</c> and <c>?</c>.</summary>
    public IReadOnlyList<HistoryEntry> Search(string pattern, bool unique, int? count)
    {
        var found = _entries.Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Source, ignoreCase: false)).ToList();
        if (unique) found = [.. found.AsEnumerable().Reverse().DistinctBy(e => e.Source, StringComparer.Ordinal).Reverse()];
        return count is { } n ? [.. found.TakeLast(Math.Max(0, n))] : found;
    }
}

/// <summary>One cell that ran.</summary>
/// <param name="Line">Its execution count.</param>
/// <param name="Source">Its source.</param>
/// <param name="Output">Plain text of its value; null where it had none.</param>
internal sealed record HistoryEntry(int Line, string Source, string? Output);

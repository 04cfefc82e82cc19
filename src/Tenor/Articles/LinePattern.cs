using System.Buffers;
using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>
/// A pattern for a line, tried where the line holds one of the words, or marks, that a match cannot be without: most lines hold none.
/// Words of two letters and more alone, for those are looked for many at a time.
/// </summary>
internal sealed class LinePattern(Func<Regex> pattern, string marks, params string[] words)
{
    private readonly SearchValues<string>? _words =
        words.Length == 0 ? null : SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    public bool IsMatch(string line) => MayMatch(line) && pattern().IsMatch(line);

    public Match? Match(string line) => MayMatch(line) && pattern().Match(line) is { Success: true } match ? match : null;

    private bool MayMatch(ReadOnlySpan<char> line) => _words is null || line.ContainsAny(marks) || line.ContainsAny(_words);
}

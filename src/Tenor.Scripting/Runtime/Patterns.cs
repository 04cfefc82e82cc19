using System.Text.RegularExpressions;

namespace Tenor.Scripting.Runtime;

/// <summary>Regular expressions end in time: a pattern that looks back and forth without end is an error of the cell.</summary>
internal static class Patterns
{
    /// <summary>Longest that one match may take.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The time that a cell gives a match, if it is not longer.</summary>
    public static TimeSpan Within(TimeSpan asked) => asked == Regex.InfiniteMatchTimeout || asked > Longest ? Longest : asked;
}

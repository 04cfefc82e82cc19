using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Words of time that stand bare beside a verb in news: "said Tuesday", "told reporters last week".</summary>
internal static class NewsTime
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today tonight tomorrow January February March April June July "
        + "August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        "morning afternoon evening night week month year weekend day hour hours days weeks months years minutes ago earlier later"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word names a day or month.</summary>
    public static bool IsTimeWord(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>Whether a word is a unit of time.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word);
}

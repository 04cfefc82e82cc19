namespace Tenor;

/// <summary>
/// A half-open range <c>[Start, End)</c> of UTF-16 code units in an article's text as loaded. Every stage keeps these
/// offsets, so that each number can be traced to the words that it was measured on.
/// </summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index after the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no code unit.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether <paramref name="position"/> lies in the span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether all of <paramref name="other"/> lies in the span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The text that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];

    /// <summary>The text that the span covers, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>Orders spans by start, and at the same start the longer first, so that an outer span comes before an inner one.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}, {End})");
}

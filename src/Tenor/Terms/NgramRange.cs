using System.Globalization;

namespace Tenor;

/// <summary>Sizes of n-grams in words: one size, or all from <see cref="Min"/> to <see cref="Max"/>.</summary>
/// <remarks>Where a range is asked for, a number stands for that size alone and a pair for all sizes between: <c>ngrams: 2</c>, <c>ngrams: (1, 3)</c>.</remarks>
public readonly record struct NgramRange
{
    /// <summary>Largest size that can be counted.</summary>
    public const int Largest = 5;

    private readonly int _more;
    private readonly int _minLessOne;

    /// <summary>All sizes from <paramref name="min"/> to <paramref name="max"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1 or above <see cref="Largest"/>, or <paramref name="max"/> is below <paramref name="min"/>.</exception>
    public NgramRange(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, Largest);
        _minLessOne = min - 1;
        _more = max - min;
    }

    /// <summary>Smallest size, from 1.</summary>
    public int Min => _minLessOne + 1;

    /// <summary>Largest size.</summary>
    public int Max => Min + _more;

    /// <summary>One size.</summary>
    public static implicit operator NgramRange(int size) => new(size, size);

    /// <summary>All sizes from the first to the second.</summary>
    public static implicit operator NgramRange((int Min, int Max) sizes) => new(sizes.Min, sizes.Max);

    /// <summary>Reads "2" or "1-3".</summary>
    /// <exception cref="FormatException">The text is neither, or a size is out of range.</exception>
    public static NgramRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-');
        if (parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var max)
            && min >= 1 && max >= min && max <= Largest)
        {
            return new(min, max);
        }

        throw new FormatException($"\"{text}\" is no range of n-gram sizes: write 1, 2 or 1-3, up to {Largest}.");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Min == Max ? Min.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Min}-{Max}");
}

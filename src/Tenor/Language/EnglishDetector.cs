using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Tells English from other languages by its commonest words.</summary>
/// <remarks>
/// About half of the running words of English are function words; other languages in Latin script share few of those listed here.
/// A text with under twelve words of Latin script is judged by its letters alone: a headline need hold no function word.
/// </remarks>
internal static class EnglishDetector
{
    private const int FewWords = 12;
    private const double LeastShare = 0.12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = (
        "the of and to that is was for on with as by at from his her he she it they we you this which have had has not are were been but or an "
        + "their its would will who said about more than when what there if after all out up into no can could my our your be him them")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the tokens look like English. An empty text does.</summary>
    public static bool LooksEnglish(SegmentedText segmented)
    {
        int words = 0, foreign = 0, function = 0;
        foreach (Token token in segmented.Tokens)
        {
            if (token.Kind is not TokenKind.Word) continue;
            ReadOnlySpan<char> word = token.Span.In(segmented.Text);
            words++;
            if (word[0] > '\u024F') foreign++;
            else if (Function.Contains(word)) function++;
        }

        if (foreign * 2 > words) return false;
        int latin = words - foreign;
        return latin < FewWords || function >= LeastShare * latin;
    }
}

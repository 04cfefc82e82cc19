using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>Reads the phrase that names a speaker.</summary>
internal static class SpeakerPhrase
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions =
        "of for in at from with on to by who whose which that about against under near inside outside"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The last word before the first preposition or mark, which says who is meant, and the word before that.</summary>
    /// <param name="segmented">Tokens and sentences.</param>
    /// <param name="speaker">Where the phrase stands.</param>
    public static (TextSpan Head, TextSpan Before) Head(SegmentedText segmented, TextSpan speaker)
    {
        TextSpan head = default, before = default;
        for (int token = segmented.TokenAt(speaker.Start); token < segmented.Tokens.Length && segmented.Tokens[token].Span.Start < speaker.End; token++)
        {
            TextSpan word = segmented.Tokens[token].Span;
            if (!head.IsEmpty && Prepositions.Contains(word.In(segmented.Text))) break;
            if (segmented.Tokens[token].Kind is TokenKind.Punctuation) break;
            (before, head) = (head, word);
        }

        return (head, before);
    }
}

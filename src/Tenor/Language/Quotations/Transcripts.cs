using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>A turn of a transcript.</summary>
/// <param name="Paragraph">Index of the paragraph that it is.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Cue">What says so.</param>
/// <param name="Words">The words.</param>
internal readonly record struct TranscriptTurn(int Paragraph, TokenRange Speaker, TokenRange Cue, TokenRange Words);

/// <summary>Finds the turns of a transcript, paragraphs that begin with a speaker and a colon: "TRUMP: No.", "Chris Wallace: Why?", "Q: When?".</summary>
internal static class Transcripts
{
    private const int LongestLabel = 4;

    /// <summary>Labels in capitals make a transcript where there are this many; names written as usual need more, and one that comes back.</summary>
    private const int FewestCapitals = 2, FewestNames = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherLabels =
        ("watch read more update updated breaking photo photos related video videos note see correction editor's editor’s exclusive live image credit "
        + "source sources also listen caption dateline opinion analysis subject to from date re by").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The turns in order; none where the text is no transcript.</summary>
    public static IReadOnlyList<TranscriptTurn> Find(TaggedTokens tokens)
    {
        List<TranscriptTurn> capitals = [], names = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool again = false;
        SegmentedText segmented = tokens.Segmented;
        for (int s = 0; s < segmented.Sentences.Length;)
        {
            int first = segmented.Sentences[s].FirstToken, paragraph = segmented.Sentences[s].Paragraph;
            while (s < segmented.Sentences.Length && segmented.Sentences[s].Paragraph == paragraph) s++;
            int end = segmented.Sentences[s - 1].EndToken;
            // “WALLACE: …: a transcript that is quoted paragraph by paragraph.
            if (tokens.IsMark(first) && tokens.IsQuoted(first)) first++;
            if (!IsLabel(tokens, first, end, out int colon, out bool inCapitals)) continue;
            var turn = new TranscriptTurn(paragraph, new TokenRange(first, colon), new TokenRange(colon, colon + 1), new TokenRange(colon + 1, end));
            (inCapitals ? capitals : names).Add(turn);
            again |= !inCapitals && !seen.Add(turn.Speaker.In(segmented).Of(segmented.Text));
        }

        if (capitals.Count < FewestCapitals) capitals.Clear();
        if (again && names.Count >= FewestNames) capitals.AddRange(names);
        capitals.Sort(static (a, b) => a.Paragraph.CompareTo(b.Paragraph));
        return capitals;
    }

    private static bool IsLabel(TaggedTokens tokens, int first, int end, out int colon, out bool inCapitals)
    {
        inCapitals = true;
        for (colon = first; colon < end && colon - first <= LongestLabel; colon++)
        {
            if (tokens.FirstChar(colon) is ':' && tokens.IsMark(colon)) return colon > first && colon + 1 < end;
            ReadOnlySpan<char> word = tokens.Word(colon);
            if (tokens.Segmented.Tokens[colon].Kind is not TokenKind.Word || !char.IsUpper(word[0]) || OtherLabels.Contains(word)) return false;
            inCapitals &= !word.ContainsAnyInRange('a', 'z');
        }

        return false;
    }
}

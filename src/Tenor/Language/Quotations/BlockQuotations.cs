namespace Tenor.Language;

/// <summary>
/// Finds paragraphs that are somebody's words without marks: a post with its signature below ("— Ann Lee (@annlee) July 2"), and the
/// paragraph after one that ends in "he said:".
/// </summary>
internal sealed class BlockQuotations(TaggedTokens tokens, List<Attribution> cues, int[] starts)
{
    // Between the cue and the colon stands little: "said on Twitter:".
    private const int ColonReach = 9;
    private const int SignatureLength = 16;
    private const int FewestWords = 4;

    private SegmentedText Segmented => tokens.Segmented;

    /// <summary>Appends the paragraphs with what attributes each.</summary>
    /// <param name="found">Where they go.</param>
    public void Find(List<(TokenRange Words, Attribution Attribution)> found)
    {
        int before = -1, first = 0;
        while (first < Segmented.Sentences.Length)
        {
            int end = EndOf(first);
            if (IsPlain(first, end))
            {
                Attribution? attribution = end < Segmented.Sentences.Length ? Signature(end) : null;
                attribution ??= before >= 0 ? Announced(before, first) : null;
                if (attribution is not null)
                    found.Add((new TokenRange(Segmented.Sentences[first].FirstToken, Segmented.Sentences[end - 1].EndToken), attribution));
            }

            before = end - 1;
            first = end;
        }
    }

    private int EndOf(int sentence)
    {
        int paragraph = Segmented.Sentences[sentence].Paragraph;
        while (sentence < Segmented.Sentences.Length && Segmented.Sentences[sentence].Paragraph == paragraph) sentence++;
        return sentence;
    }

    private bool IsPlain(int first, int end)
    {
        int from = Segmented.Sentences[first].FirstToken, to = Segmented.Sentences[end - 1].EndToken;
        if (to - from < FewestWords || tokens.IsDash(from)) return false;
        for (int i = from; i < to; i++)
        {
            if (tokens.IsQuoted(i)) return false;
        }

        return true;
    }

    /// <summary>The signature that a paragraph is: a dash, a name, a handle in brackets.</summary>
    private Attribution? Signature(int sentence)
    {
        int dash = Segmented.Sentences[sentence].FirstToken, end = Math.Min(tokens.Count, dash + SignatureLength);
        if (!tokens.IsMark(dash) || tokens.FirstChar(dash) is not ('—' or '–' or '―' or '-')) return null;
        for (int i = dash + 2; i + 1 < end; i++)
        {
            if (tokens.FirstChar(i) is '(' && tokens.FirstChar(i + 1) is '@')
                return new Attribution(new TokenRange(dash, dash + 1), new TokenRange(dash + 1, i), CueFrames.Speech);
        }

        return null;
    }

    /// <summary>Who speaks where the paragraph before ends in a colon right after a verb of saying, and this one attributes nothing itself.</summary>
    private Attribution? Announced(int before, int first)
    {
        int colon = Segmented.Sentences[before].EndToken - 1;
        if (tokens.FirstChar(colon) is not ':') return null;
        for (int c = starts[first]; c < starts[first + 1]; c++)
        {
            if (cues[c].IsSpeech && !cues[c].Speaker.IsNone) return null;
        }

        for (int c = starts[before + 1] - 1; c >= starts[before]; c--)
        {
            if (cues[c].IsSpeech && !cues[c].Speaker.IsNone && colon - cues[c].Cue.End < ColonReach) return cues[c];
        }

        return null;
    }
}

using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Says of each sentence, and of each stretch within it, whose words it is.</summary>
internal static class VoiceMarker
{
    /// <summary>The sentences with their voices.</summary>
    /// <param name="segmented">Tokens and sentences.</param>
    /// <param name="quotations">The quotations, resolved, in order of position.</param>
    public static ImmutableArray<Sentence> Mark(SegmentedText segmented, IReadOnlyList<Quotation> quotations)
    {
        int count = segmented.Tokens.Length;
        // Reported speech first, so that what is quoted within it keeps its own voice.
        var owner = new int[count];
        Array.Fill(owner, -1);
        Paint(direct: false);
        Paint(direct: true);

        var sentences = ImmutableArray.CreateBuilder<Sentence>(segmented.Sentences.Length);
        for (int i = 0; i < segmented.Sentences.Length; i++) sentences.Add(Mark(i));
        return sentences.MoveToImmutable();

        void Paint(bool direct)
        {
            int token = 0;
            for (int q = 0; q < quotations.Count; q++)
            {
                Quotation quotation = quotations[q];
                if (quotation.Kind is QuotationKind.Indirect == direct) continue;
                while (token > 0 && segmented.Tokens[token - 1].Span.Start >= quotation.Span.Start) token--;
                while (token < count && segmented.Tokens[token].Span.Start < quotation.Span.Start) token++;
                int at = token;
                if (direct && at > 0) owner[at - 1] = q;
                for (; at < count && segmented.Tokens[at].Span.Start < quotation.Span.End; at++) owner[at] = q;
                if (direct && at < count && IsMark(segmented, at)) owner[at] = q;
            }
        }

        Sentence Mark(int index)
        {
            SentenceTokens sentence = segmented.Sentences[index];
            var segments = ImmutableArray.CreateBuilder<VoiceSegment>();
            Span<int> words = stackalloc int[3];
            words.Clear();
            string? speaker = null;
            int mostWords = 0, from = sentence.FirstToken;
            for (int at = from; at <= sentence.EndToken; at++)
            {
                if (at > from && (at == sentence.EndToken || !Same(owner[at], owner[from])))
                {
                    (Voice voice, string? id) = VoiceOf(owner[from]);
                    int start = segments.Count == 0 ? sentence.Span.Start : segments[^1].Span.End;
                    int end = at == sentence.EndToken ? sentence.Span.End : segmented.Tokens[at].Span.Start;
                    segments.Add(new VoiceSegment(new TextSpan(start, end), voice, id));
                    int n = 0;
                    for (int t = from; t < at; t++)
                        if (segmented.Tokens[t].Kind is not TokenKind.Punctuation) n++;
                    words[(int)voice] += n;
                    if (voice is not Voice.Narration && n > mostWords) (mostWords, speaker) = (n, id);
                    from = at;
                }
            }

            Voice most = Voice.Narration;
            for (int v = 1; v < 3; v++)
                if (words[v] > words[(int)most]) most = (Voice)v;
            return new Sentence(index, sentence.Paragraph, sentence.Span, most, most is Voice.Narration ? null : speaker, segments.ToImmutable());
        }

        bool Same(int a, int b) => a == b || VoiceOf(a) == VoiceOf(b);

        (Voice Voice, string? Speaker) VoiceOf(int quotation) => quotation < 0
            ? (Voice.Narration, null)
            : (quotations[quotation].Kind is QuotationKind.Indirect ? Voice.Reported : Voice.Quotation, quotations[quotation].Speaker?.ActorId);
    }

    private static bool IsMark(SegmentedText segmented, int token) =>
        segmented.Tokens[token].Kind is TokenKind.Punctuation
        && segmented.Text[segmented.Tokens[token].Span.Start] is '"' or '”' or '“' or '’' or '\'' or '»' or '‘';
}

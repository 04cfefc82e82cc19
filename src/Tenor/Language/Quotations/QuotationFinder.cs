using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Finds attributed words: direct, partial and indirect quotations with their cue and the words that name the speaker.</summary>
/// <remarks>
/// Rules over parts of speech, quotation marks and the complements that verbs of saying take. The parts of an attribution (source, cue,
/// content) are those of PARC 3.0 and PolNeAR (Newell et al., LREC 2018).
/// </remarks>
internal sealed class QuotationFinder
{
    private readonly SegmentedText _segmented;
    private readonly ImmutableArray<WordTag> _tags;
    private readonly IReadOnlyList<QuotedStretch> _stretches;
    private readonly int[] _stretchOf;
    private readonly NounPhrases _phrases;
    private readonly List<Quotation> _found = [];

    private QuotationFinder(SegmentedText segmented, ImmutableArray<WordTag> tags)
    {
        _segmented = segmented;
        _tags = tags;
        _stretches = QuotationMarks.Pair(segmented);
        _stretchOf = new int[segmented.Tokens.Length];
        Array.Fill(_stretchOf, -1);
        for (int i = 0; i < _stretches.Count; i++)
        {
            QuotedStretch stretch = _stretches[i];
            int end = stretch.Close >= 0 ? stretch.Close + 1 : stretch.End;
            for (int t = stretch.Open; t < end; t++) _stretchOf[t] = i;
        }

        _phrases = new NounPhrases(segmented, tags, _stretchOf);
    }

    /// <summary>Finds the quotations of a text, in order of position; speakers are not yet resolved to actors.</summary>
    public static IReadOnlyList<Quotation> Find(SegmentedText segmented, ImmutableArray<WordTag> tags, CancellationToken cancellation)
    {
        var finder = new QuotationFinder(segmented, tags);
        finder.FindAll(cancellation);
        finder._found.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : a.Kind.CompareTo(b.Kind));
        return finder._found;
    }

    private void FindAll(CancellationToken cancellation)
    {
        int stretch = 0;
        Attribution? carried = null;
        int carriedParagraph = -1;
        var inSentence = new List<Attribution>();
        foreach (SentenceTokens sentence in _segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (sentence.Paragraph != carriedParagraph)
            {
                bool continues = stretch < _stretches.Count && _stretches[stretch].Paragraph == sentence.Paragraph && _stretches[stretch].Continues;
                if (!continues) carried = null;
                carriedParagraph = sentence.Paragraph;
            }

            inSentence.Clear();
            FindCues(sentence, inSentence);
            while (stretch < _stretches.Count && _stretches[stretch].Open < sentence.EndToken)
            {
                QuotedStretch quoted = _stretches[stretch++];
                Attribution? attribution = AttributionOf(quoted, sentence, inSentence, out QuotationKind? kind) ?? null;
                if (attribution is null && kind is QuotationKind.Direct) attribution = carried ?? FollowingAttribution(stretch);
                if (kind is null) continue;
                if (attribution is not null) carried = attribution;
                TextSpan span = new(_segmented.Tokens[quoted.First].Span.Start, _segmented.Tokens[quoted.End - 1].Span.End);
                _found.Add(new Quotation(span, kind.Value, attribution?.CueSpan(_segmented), attribution?.Speaker(_segmented)));
            }
        }
    }

    private Attribution? FollowingAttribution(int stretch) => null;

    private void FindCues(SentenceTokens sentence, List<Attribution> cues)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_stretchOf[i] >= 0 || _segmented.Tokens[i].Kind is not TokenKind.Word) continue;
            if (_tags[i] is not (WordTag.VerbPast or WordTag.VerbPresent or WordTag.VerbBase or WordTag.Participle or WordTag.Gerund)) continue;
            if (!CueVerbs.TryFind(_segmented.Tokens[i].Span.In(_segmented.Text), out CueVerb cue)) continue;
            (int first, int end) = _phrases.SubjectOf(i, sentence.FirstToken, sentence.EndToken);
            cues.Add(new Attribution(i, i + 1, first, end, cue.Frames));
        }
    }

    /// <summary>The attribution of a quoted stretch within the sentences that it begins and ends in, and what kind of quotation it is.</summary>
    private Attribution? AttributionOf(QuotedStretch quoted, SentenceTokens sentence, List<Attribution> cues, out QuotationKind? kind)
    {
        bool whole = IsWhole(quoted, sentence);
        kind = whole ? QuotationKind.Direct : null;
        int close = quoted.Close >= 0 ? quoted.Close + 1 : quoted.End;
        Attribution? right = Right(quoted, close);
        if (right is not null)
        {
            kind = QuotationKind.Direct;
            return right;
        }

        Attribution? left = null;
        foreach (Attribution cue in cues)
        {
            if (cue.Cue >= quoted.Open) break;
            left = cue;
        }

        if (left is not null)
        {
            char before = _segmented.Text[_segmented.Tokens[quoted.Open - 1].Span.Start];
            kind = whole || before is ',' or ':' || left.Cue == quoted.Open - 1 && (left.Frames & CueFrames.Speech) != 0
                ? QuotationKind.Direct
                : QuotationKind.Partial;
        }

        return left;
    }

    private Attribution? Right(QuotedStretch quoted, int close)
    {
        if (quoted.Close < 0 || close >= _tags.Length) return null;
        char last = _segmented.Text[_segmented.Tokens[quoted.End - 1].Span.Start];
        if (last is not (',' or '?' or '!' or '.' or '—' or '-' or '…')
            && _segmented.Text[_segmented.Tokens[close].Span.Start] is not ',') return null;
        SentenceTokens sentence = SentenceOf(close - 1);
        int limit = Math.Min(sentence.EndToken, close + 24);
        for (int i = close; i < limit; i++)
        {
            if (_stretchOf[i] >= 0) return null;
            if (_tags[i] is WordTag.VerbPast or WordTag.VerbPresent or WordTag.Gerund or WordTag.VerbBase or WordTag.Participle
                && CueVerbs.TryFind(_segmented.Tokens[i].Span.In(_segmented.Text), out CueVerb cue) && (cue.Frames & CueFrames.Speech) != 0)
            {
                (int first, int end) = _phrases.SubjectOf(i, close, sentence.EndToken);
                return new Attribution(i, i + 1, first, end, cue.Frames);
            }
        }

        return null;
    }

    private bool IsWhole(QuotedStretch quoted, SentenceTokens sentence)
    {
        if (quoted.Open == sentence.FirstToken) return true;
        char before = _segmented.Text[_segmented.Tokens[quoted.Open - 1].Span.Start];
        return before is ':';
    }

    private SentenceTokens SentenceOf(int token)
    {
        int low = 0, high = _segmented.Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_segmented.Sentences[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }

        return _segmented.Sentences[low];
    }
}

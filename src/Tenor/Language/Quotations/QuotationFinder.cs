using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Finds attributed words: direct, partial and indirect quotations with their cue and the words that name the speaker.</summary>
/// <remarks>
/// Rules over parts of speech, quotation marks and the complements that verbs of saying take. The parts of an attribution (source, cue,
/// content) are those of PARC 3.0 (Pareti, LREC 2016) and PolNeAR (Newell et al., LREC 2018).
/// </remarks>
internal sealed class QuotationFinder
{
    // An attribution after a quotation stands no further from it than this.
    private const int RightReach = 30;

    private const int LongestSignature = 12;
    private const int LongestLabel = 6;

    private readonly TaggedTokens _tokens;
    private readonly IReadOnlyList<QuotedStretch> _stretches;
    private readonly CueReader _cues;
    private readonly SpeakersBeside _beside;
    private readonly List<Quotation> _found = [];

    // What stands between marks, or is a turn of a transcript: others may be quoted within it.
    private readonly List<TokenRange> _marked = [];

    // Paragraphs that are turns of a transcript: what they quote is part of the turn.
    private readonly HashSet<int> _turns = [];

    private QuotationFinder(SegmentedText segmented, ImmutableArray<WordTag> tags)
    {
        _stretches = QuotationMarks.Pair(segmented);
        var stretchOf = new int[segmented.Tokens.Length];
        Array.Fill(stretchOf, -1);
        for (int i = 0; i < _stretches.Count; i++)
        {
            QuotedStretch stretch = _stretches[i];
            stretchOf.AsSpan(stretch.Open, After(stretch) - stretch.Open).Fill(i);
        }

        _tokens = new TaggedTokens(segmented, tags, stretchOf);
        _cues = new CueReader(_tokens);
        _beside = new SpeakersBeside(_tokens);
    }

    private SegmentedText Segmented => _tokens.Segmented;

    /// <summary>Finds the quotations of a text, in order of position; speakers are not yet resolved to actors.</summary>
    public static IReadOnlyList<Quotation> Find(SegmentedText segmented, ImmutableArray<WordTag> tags, CancellationToken cancellation)
    {
        var finder = new QuotationFinder(segmented, tags);
        finder.FindAll(cancellation);
        finder._found.AddRange(FindWithin(NestedText.Of(segmented, finder._marked), tags, cancellation));
        finder._found.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : a.Kind.CompareTo(b.Kind));
        return finder._found;
    }

    /// <summary>What quotations quote in their turn, where they say who said it: “He told me, ‘Go.’”</summary>
    private static IEnumerable<Quotation> FindWithin(SegmentedText quoted, ImmutableArray<WordTag> tags, CancellationToken cancellation)
    {
        if (quoted.Sentences.IsEmpty) return [];
        var finder = new QuotationFinder(quoted, tags);
        finder.FindMarked(finder.ReadCues(out int[] starts, cancellation), starts, cancellation);
        return finder._found.Where(q => q.Speaker is not null && (q.Kind is QuotationKind.Direct || (q.Cue is { } cue && CueVerbs.IsSpeech(cue.In(quoted.Text)))));
    }

    private static int After(QuotedStretch stretch) => stretch.Close >= 0 ? stretch.Close + 1 : stretch.End;

    /// <summary>The cues of all sentences, and for each sentence the index of its first.</summary>
    private List<Attribution> ReadCues(out int[] starts, CancellationToken cancellation)
    {
        var cues = new List<Attribution>();
        starts = new int[Segmented.Sentences.Length + 1];
        for (int i = 0; i < Segmented.Sentences.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            starts[i] = cues.Count;
            _cues.Read(Segmented.Sentences[i], cues);
        }

        starts[^1] = cues.Count;
        return cues;
    }

    private void FindAll(CancellationToken cancellation)
    {
        List<Attribution> cues = ReadCues(out int[] starts, cancellation);
        foreach (Attribution cue in cues)
        {
            foreach (TokenRange content in cue.Content)
                Add(content, QuotationKind.Indirect, cue);
        }

        foreach (TranscriptTurn turn in Transcripts.Find(_tokens) is { Count: > 0 } labelled ? labelled : Interviews.Find(_tokens))
        {
            _turns.Add(turn.Paragraph);
            Add(turn.Words, QuotationKind.Direct, new Attribution(turn.Cue, turn.Speaker, CueFrames.Speech));
        }

        FindMarked(cues, starts, cancellation);
        var blocks = new List<(TokenRange Words, Attribution Attribution)>();
        new BlockQuotations(_tokens, cues, starts).Find(blocks);
        foreach ((TokenRange words, Attribution attribution) in blocks)
        {
            if (!_turns.Contains(ParagraphOf(words.First))) Add(words, QuotationKind.Direct, attribution);
        }
    }

    private void FindMarked(List<Attribution> cues, int[] starts, CancellationToken cancellation)
    {
        Attribution? carried = null;
        int carriedParagraph = -1;
        (Attribution? Attribution, int Paragraph) spoken = (null, -1);
        // Quotations of a paragraph that wait for the attribution after them.
        var waiting = new List<int>();
        int sentence = 0;
        for (int s = 0; s < _stretches.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            QuotedStretch quoted = _stretches[s];
            if (_turns.Contains(quoted.Paragraph)) continue;
            if (quoted.Paragraph != carriedParagraph)
            {
                carriedParagraph = quoted.Paragraph;
                if (!quoted.Continues)
                {
                    carried = null;
                    waiting.Clear();
                }
            }

            while (Segmented.Sentences[sentence].EndToken <= quoted.Open) sentence++;
            int last = sentence;
            while (Segmented.Sentences[last].EndToken < After(quoted)) last++;
            Attribution? attribution = Right(quoted, cues, starts, last)
                ?? Signed(quoted, last)
                ?? _beside.After(quoted, Segmented.Sentences[last], EndsLikeSpeech(quoted, out _))
                ?? Next(quoted, cues, starts, last)
                ?? Left(quoted, cues, starts[sentence], starts[sentence + 1], sentence);
            QuotationKind? kind = attribution is null ? null : QuotationKind.Direct;
            if (attribution is null)
            {
                attribution = Enclosing(quoted, cues, starts[sentence], starts[sentence + 1]);
                if (attribution is not null && !IsTitle(quoted)) kind = QuotationKind.Partial;
            }
            else if (IsWithinClause(quoted, sentence))
            {
                kind = QuotationKind.Partial;
            }

            // “Morning Joe” told of, not spoken.
            if (kind is QuotationKind.Direct && IsTitle(quoted) && quoted.Open != Segmented.Sentences[sentence].FirstToken && !EndsWithStop(quoted)) continue;
            if (kind is null && IsSpeechByItself(quoted, Segmented.Sentences[sentence], carried is not null))
            {
                kind = QuotationKind.Direct;
                attribution = carried ?? _beside.Before(quoted, Segmented.Sentences[sentence]) ?? Before(cues, starts, sentence) ?? Announced(quoted, cues, starts, sentence);
                if (attribution is null && IsParagraph(quoted, sentence)) attribution = FromParagraphBefore(quoted, spoken) ?? Before(cues, starts, sentence, otherParagraph: true);
                if (carried is null) waiting.Add(_found.Count);
            }

            if (kind is null) continue;
            if (attribution is not null)
            {
                if (kind is QuotationKind.Direct || carried is null) carried = attribution;
                spoken = (attribution, quoted.Paragraph);
                foreach (int index in waiting)
                {
                    if (index < _found.Count && _found[index].Cue is null && kind is QuotationKind.Direct)
                        _found[index] = _found[index] with { Cue = attribution.Cue.In(Segmented), Speaker = attribution.SpeakerIn(Segmented) };
                }

                if (attribution == carried && kind is QuotationKind.Direct) waiting.Clear();
            }

            Add(new TokenRange(quoted.First, quoted.End), kind.Value, attribution);
        }
    }

    private void Add(TokenRange content, QuotationKind kind, Attribution? attribution)
    {
        if (kind is not QuotationKind.Indirect) _marked.Add(content);
        _found.Add(new Quotation(content.In(Segmented), kind, attribution?.Cue.In(Segmented), attribution?.SpeakerIn(Segmented)));
    }

    /// <summary>An attribution after a quotation: “…,” Yoon said; “…,” said Yoon.</summary>
    private Attribution? Right(QuotedStretch quoted, List<Attribution> cues, int[] starts, int sentence)
    {
        int close = After(quoted);
        if (quoted.Close < 0 || close >= Segmented.Sentences[sentence].EndToken) return null;
        bool ends = EndsLikeSpeech(quoted, out _);
        int at = close;
        if (_tokens.IsComma(at) || _tokens.IsDash(at)) at++;
        else if (!ends) return null;
        if (at >= Segmented.Sentences[sentence].EndToken) return null;
        // ‘Go,’ and I laughed; “Go,” until shots were heard: what a conjunction opens attributes something else.
        if (!_tokens.IsDash(at - 1) && (_tokens.Tag(at) is WordTag.Coordinator || (GrammarWords.Subordinates(_tokens.Word(at)) && !_tokens.Is(at, "as")))) return null;
        for (int c = starts[sentence]; c < starts[sentence + 1]; c++)
        {
            Attribution cue = cues[c];
            if (cue.Cue.First < at) continue;
            if (cue.Cue.First > at + RightReach) return null;
            if (!cue.IsSpeech && !_tokens.Is(cue.Cue.First, "according") && !IsPlainAttribution(cue, at)) continue;
            // Between the quotation and its attribution stands nothing but the speaker.
            int from = cue.Speaker.IsNone ? cue.Cue.First : Math.Min(cue.Speaker.First, cue.Cue.First);
            if (from - at > 3 || HasClauseBetween(at, cue.Cue.First)) return null;
            return cue;
        }

        return null;
    }

    /// <summary>“… missing.” Trump said.: the attribution is a short sentence of its own.</summary>
    private Attribution? Next(QuotedStretch quoted, List<Attribution> cues, int[] starts, int sentence)
    {
        int next = sentence + 1;
        if (quoted.Close < 0 || After(quoted) != Segmented.Sentences[sentence].EndToken || next >= Segmented.Sentences.Length
            || Segmented.Sentences[next].Paragraph != quoted.Paragraph || Segmented.Sentences[next].EndToken - Segmented.Sentences[next].FirstToken > 8)
            return null;
        for (int c = starts[next]; c < starts[next + 1]; c++)
        {
            if (cues[c].IsSpeech && _tokens.IsFinite(cues[c].Cue.First) && cues[c].Content.Count == 0 && cues[c].Cue.End >= Segmented.Sentences[next].EndToken - 1) return cues[c];
        }

        return null;
    }

    /// <summary>“…” — Ann Lee: a quotation with its speaker's name below or behind it.</summary>
    private Attribution? Signed(QuotedStretch quoted, int sentence)
    {
        int dash = After(quoted);
        if (quoted.Close < 0 || dash + 1 >= _tokens.Count || !_tokens.IsMark(dash) || _tokens.FirstChar(dash) is not ('—' or '–' or '―' or '-')
            || !char.IsUpper(_tokens.FirstChar(dash + 1)))
            return null;
        while (sentence + 1 < Segmented.Sentences.Length && Segmented.Sentences[sentence + 1].Paragraph == quoted.Paragraph
            && Segmented.Sentences[sentence].EndToken - dash <= LongestSignature)
            sentence++;
        int end = Segmented.Sentences[sentence].EndToken;
        if (end - dash > LongestSignature || Segmented.Sentences[sentence].Paragraph != quoted.Paragraph || end <= dash + 1) return null;
        int name = dash + 1;
        while (name < end && !_tokens.IsMark(name)) name++;
        for (int i = dash + 1; i < end; i++)
        {
            if (_tokens.IsFinite(i) || _tokens.IsQuoted(i)) return null;
        }

        return new Attribution(new TokenRange(dash, dash + 1), new TokenRange(dash + 1, name), CueFrames.Speech);
    }

    /// <summary>The paragraph before leads into the quotation that this one begins with: “He said:”.</summary>
    private Attribution? Announced(QuotedStretch quoted, List<Attribution> cues, int[] starts, int sentence)
    {
        if (sentence == 0 || quoted.Open != Segmented.Sentences[sentence].FirstToken || Segmented.Sentences[sentence - 1].Paragraph == quoted.Paragraph) return null;
        SentenceTokens before = Segmented.Sentences[sentence - 1];
        if (_tokens.FirstChar(before.EndToken - 1) is not ':') return null;
        for (int c = starts[sentence] - 1; c >= starts[sentence - 1]; c--)
        {
            if (cues[c].IsSpeech && !cues[c].Speaker.IsNone) return cues[c];
        }

        return _beside.Before(before.EndToken - 1, before);
    }

    /// <summary>Whether a quotation is the whole of its paragraph.</summary>
    private bool IsParagraph(QuotedStretch quoted, int sentence)
    {
        int after = After(quoted);
        return (sentence == 0 || Segmented.Sentences[sentence - 1].Paragraph != quoted.Paragraph) && quoted.Open == Segmented.Sentences[sentence].FirstToken
            && (after >= _tokens.Count || ParagraphOf(after) != quoted.Paragraph);
    }

    private int ParagraphOf(int token) => Segmented.Sentences[Segmented.SentenceOf(token)].Paragraph;

    /// <summary>A paragraph that is all quotation goes on with the speaker of the paragraph before it.</summary>
    private static Attribution? FromParagraphBefore(QuotedStretch quoted, (Attribution? Attribution, int Paragraph) spoken) =>
        spoken.Paragraph == quoted.Paragraph - 1 ? spoken.Attribution : null;

    private bool IsPlainAttribution(Attribution cue, int at) =>
        (cue.Frames & CueFrames.Mental) != 0 && (cue.Frames & CueFrames.Clause) != 0 && cue.Cue.First - at < 8;

    private bool HasClauseBetween(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_tokens.IsQuoted(i)) return true;
            if (_tokens.Tag(i) is WordTag.VerbPast or WordTag.VerbPresent or WordTag.Coordinator && to - i > 12) return true;
        }

        return false;
    }

    /// <summary>An attribution before a quotation: Yoon said, “…”; warning: “…”.</summary>
    private Attribution? Left(QuotedStretch quoted, List<Attribution> cues, int first, int end, int sentence)
    {
        if (quoted.Open == Segmented.Sentences[sentence].FirstToken) return null;
        char before = _tokens.FirstChar(quoted.Open - 1);
        bool mark = _tokens.IsMark(quoted.Open - 1) && before is ',' or ':' or '—' or '–';
        bool sentenceLike = mark && before is ',' or ':' && BeginsWithCapital(quoted) && quoted.End - quoted.First > 3;
        for (int c = end - 1; c >= first; c--)
        {
            Attribution cue = cues[c];
            if (cue.Cue.First >= quoted.Open) continue;
            int reach = Math.Max(cue.Cue.End, cue.Speaker.End);
            bool adjacent = reach >= quoted.Open || (mark && reach >= quoted.Open - 1);
            if (adjacent && cue.IsSpeech) return cue;
            if (!mark) return (cue.Frames & (CueFrames.Addressee | CueFrames.Order)) != 0 && IsAddressed(cue.Cue.End, quoted.Open) ? cue : null;
            // “We must,” he said, “act.”: the attribution of what went before; or “… told Reuters on Tuesday: “…”.
            if (cue.IsSpeech && quoted.Open - reach <= 25 && !Interrupted(reach, quoted.Open, before)) return cue;
            if (!cue.IsSpeech) continue;
            if (sentenceLike || (before is ',' && quoted.Open - cue.Cue.First <= 12)) return cue;
            return null;
        }

        return null;
    }

    /// <summary>Whether nothing but the one addressed stands between a cue and a quotation: asked them “…”.</summary>
    private bool IsAddressed(int from, int to)
    {
        if (to - from > 8) return false;
        for (int i = from; i < to; i++)
        {
            if (_tokens.IsMark(i) || _tokens.Tag(i) is not (WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun or WordTag.Determiner or WordTag.Adjective
                or WordTag.Possessive or WordTag.Preposition or WordTag.To or WordTag.Adverb))
                return false;
        }

        return true;
    }

    private bool Interrupted(int from, int to, char mark)
    {
        for (int i = from; i < to - 1; i++)
        {
            if (_tokens.IsQuoted(i)) return true;
            if (mark is ',' && _tokens.Tag(i) is WordTag.VerbPast or WordTag.VerbPresent) return true;
        }

        return false;
    }

    /// <summary>The innermost attribution whose content holds the quotation: said the law was “a disaster”.</summary>
    private static Attribution? Enclosing(QuotedStretch quoted, List<Attribution> cues, int first, int end)
    {
        Attribution? innermost = null;
        int start = -1;
        for (int c = end - 1; c >= first; c--)
        {
            foreach (TokenRange content in cues[c].Content)
            {
                if (content.Contains(quoted.Open) && content.First > start) (innermost, start) = (cues[c], content.First);
            }
        }

        return innermost;
    }

    /// <summary>Whether the author's own words lead into a quotation that an attribution follows: The plan was “a disaster,” Han said.</summary>
    private bool IsWithinClause(QuotedStretch quoted, int sentence)
    {
        int first = Segmented.Sentences[sentence].FirstToken;
        if (quoted.Open == first) return false;
        int before = quoted.Open - 1;
        if (_tokens.IsMark(before) || _tokens.IsQuoted(before)) return false;
        // said “it is over”: the cue stands right before.
        if (CueVerbs.IsSpeech(_tokens.Word(before))) return false;
        return !BeginsWithCapital(quoted) || _tokens.Tag(before) is WordTag.Auxiliary or WordTag.Determiner or WordTag.Preposition or WordTag.Adjective;
    }

    private bool BeginsWithCapital(QuotedStretch quoted) => char.IsUpper(_tokens.FirstChar(quoted.First));

    /// <summary>Whether a quotation that nothing attributes is speech: it begins a sentence and ends like one.</summary>
    private bool IsSpeechByItself(QuotedStretch quoted, SentenceTokens sentence, bool goesOn)
    {
        if (quoted.Single && (quoted.End - quoted.First < 4 || IsTitle(quoted))) return false;
        if (quoted.Continues || (quoted.Close < 0 && quoted.Open == sentence.FirstToken)) return true;
        bool begins = quoted.Open == sentence.FirstToken || _tokens.FirstChar(quoted.Open - 1) is ':' || _tokens.IsQuoted(quoted.Open - 1);
        if (!begins) return false;
        bool ends = EndsLikeSpeech(quoted, out bool comma);
        int after = After(quoted);
        bool alone = after >= _tokens.Count || after >= sentence.EndToken || quoted.End > sentence.EndToken;
        // Headline style, "Erdogan: “We will not step back”", has no stop.
        bool labelled = alone && quoted.Open - sentence.FirstToken is > 1 and <= LongestLabel && _tokens.FirstChar(quoted.Open - 1) is ':';
        return (ends || labelled) && (alone || comma) && quoted.End - quoted.First >= (goesOn ? 2 : 3);
    }

    /// <summary>Whether a quotation ends in a stop, before the marks of what is quoted within it.</summary>
    private bool EndsLikeSpeech(QuotedStretch quoted, out bool comma)
    {
        int at = quoted.End - 1;
        while (at > quoted.First && _tokens.FirstChar(at) is '’' or '\'' or '”' or ')' or ']') at--;
        // "Neither do I.”": an abbreviation or initial holds the sentence's stop.
        char last = _tokens.Word(at)[^1];
        comma = last is ',';
        return (_tokens.IsMark(at) || last is '.') && last is ',' or '?' or '!' or '—' or '–' or '-' or '…' or '.';
    }

    private bool EndsWithStop(QuotedStretch quoted) => _tokens.FirstChar(quoted.End - 1) is '.' or '!' or '?';

    private bool IsTitle(QuotedStretch quoted)
    {
        int words = 0;
        bool capital = false;
        for (int i = quoted.First; i < quoted.End; i++)
        {
            if (_tokens.Segmented.Tokens[i].Kind is not TokenKind.Word) continue;
            if (words++ == 0 && !char.IsUpper(_tokens.FirstChar(i))) return false;
            capital = char.IsUpper(_tokens.FirstChar(i));
            if (!capital && _tokens.Word(i).Length > 3) return false;
        }

        // Titles write their first and last words with capitals: “Don't you do it” is none.
        return words > 1 && capital;
    }

    /// <summary>For a quotation that stands alone: whoever the sentence before it, in its paragraph or at the end of the one before, says spoke.</summary>
    private Attribution? Before(List<Attribution> cues, int[] starts, int sentence, bool otherParagraph = false)
    {
        if (sentence == 0 || Segmented.Sentences[sentence - 1].Paragraph != Segmented.Sentences[sentence].Paragraph != otherParagraph) return null;
        for (int c = starts[sentence] - 1; c >= starts[sentence - 1]; c--)
        {
            if (cues[c].IsSpeech && !cues[c].Speaker.IsNone) return cues[c];
        }

        // Lee called him a master of deals. “He showed it again and again.”
        for (int c = starts[sentence] - 1; !otherParagraph && c >= starts[sentence - 1]; c--)
        {
            if ((cues[c].Frames & CueFrames.Label) != 0 && !cues[c].Speaker.IsNone && _tokens.IsFinite(cues[c].Cue.First)) return cues[c];
        }

        return null;
    }
}

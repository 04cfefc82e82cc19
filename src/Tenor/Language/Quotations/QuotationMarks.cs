namespace Tenor.Language;

/// <summary>What stands between a pair of quotation marks.</summary>
/// <param name="Open">Index of the opening mark's token; the first token within where the paragraph goes on without a mark.</param>
/// <param name="Close">Index of the closing mark's token; -1 where there is none in the paragraph.</param>
/// <param name="First">Index of the first token within.</param>
/// <param name="End">Index after the last token within.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Continues">Whether it takes up a quotation that the paragraph before left open.</param>
/// <param name="Single">Whether the marks are single ones.</param>
internal readonly record struct QuotedStretch(int Open, int Close, int First, int End, int Paragraph, bool Continues, bool Single);

/// <summary>
/// Pairs quotation marks, straight, curly and mixed, and tells single ones from apostrophes. One pass over the tokens: a page of
/// nothing but marks costs no more than a page of words.
/// </summary>
internal sealed class QuotationMarks
{
    // How many paragraphs a quotation may go on for without being opened again.
    private const int LongestRun = 8;

    private readonly SegmentedText _segmented;
    private readonly List<QuotedStretch> _stretches = [];

    private QuotationMarks(SegmentedText segmented) => _segmented = segmented;

    /// <summary>What becomes of a quotation at a paragraph's end.</summary>
    private enum Carry : byte
    {
        /// <summary>It ended.</summary>
        None,

        /// <summary>The next paragraph opens it again.</summary>
        Reopened,

        /// <summary>It goes on without a mark, to be closed in a later paragraph.</summary>
        RunsOn,
    }

    private enum Side : byte
    {
        Unknown,
        Opens,
        Closes,
    }

    /// <summary>The outermost quoted stretches in order; what is quoted within one is not listed.</summary>
    public static IReadOnlyList<QuotedStretch> Pair(SegmentedText segmented)
    {
        var marks = new QuotationMarks(segmented);
        int sentence = 0;
        var carried = Carry.None;
        while (sentence < segmented.Sentences.Length)
        {
            int first = sentence, paragraph = segmented.Sentences[sentence].Paragraph;
            while (sentence < segmented.Sentences.Length && segmented.Sentences[sentence].Paragraph == paragraph) sentence++;
            carried = marks.PairParagraph(first, sentence, carried);
        }

        return marks._stretches;
    }

    private Carry PairParagraph(int firstSentence, int endSentence, Carry carried)
    {
        bool open = carried is not Carry.None;
        int first = _segmented.Sentences[firstSentence].FirstToken, end = _segmented.Sentences[endSentence - 1].EndToken;
        int paragraph = _segmented.Sentences[firstSentence].Paragraph;
        int lastSingle = LastSingleCloser(first, end);
        int doubleOpen = -1, singleOpen = -1, nested = 0;
        bool runsOn = carried is Carry.RunsOn;
        if (runsOn) doubleOpen = first;
        for (int i = first; i < end; i++)
        {
            if (_segmented.Tokens[i].Kind is not TokenKind.Punctuation) continue;
            char mark = MarkOf(i, out bool single);
            if (mark == '\0') continue;
            Side side = SideOf(i, mark, single, first, end);
            if (single)
            {
                if (doubleOpen >= 0) continue;
                if (singleOpen < 0)
                {
                    if (side is Side.Opens && i < lastSingle) singleOpen = i;
                }
                else if (side is not Side.Opens && ClosesSingle(i, lastSingle, end))
                {
                    Add(singleOpen, i, i, true);
                    singleOpen = -1;
                }

                continue;
            }

            // ‘They told me, “It is on the list.” Well.’: double marks within single ones.
            if (singleOpen >= 0 && doubleOpen < 0 && side is Side.Opens && Closer(i, first, end) is var closer and >= 0 && closer < lastSingle)
            {
                i = closer;
                continue;
            }

            if (doubleOpen < 0)
            {
                // A closing mark with nothing to close is a slip of the typist.
                if (side is Side.Closes && !(open && _stretches.Count > 0 && i == first)) continue;
                doubleOpen = i;
                singleOpen = -1;
            }
            else if (side is Side.Opens && !(runsOn && i == first))
            {
                if (IsClosedTwice(i, first, end))
                {
                    nested++;
                    continue;
                }

                Unclosed(doubleOpen, i);
                doubleOpen = i;
                nested = 0;
            }
            else if (nested > 0)
            {
                nested--;
            }
            else
            {
                Add(doubleOpen, i, i, false);
                doubleOpen = -1;
            }
        }

        if (doubleOpen < 0) return Carry.None;
        Carry next = endSentence >= _segmented.Sentences.Length ? Carry.None
            : OpensParagraph(_segmented.Sentences[endSentence].FirstToken) ? Carry.Reopened
            : ClosesLater(endSentence) ? Carry.RunsOn : Carry.None;
        if (next is not Carry.None || BeginsSentence(doubleOpen)) Add(doubleOpen, -1, end, false);
        else Unclosed(doubleOpen, end);
        return next;

        bool BeginsSentence(int token)
        {
            for (int s = firstSentence; s < endSentence; s++)
            {
                if (_segmented.Sentences[s].FirstToken == token) return true;
            }

            return false;
        }

        // Without a closing mark, a quotation that begins within a sentence ends with it.
        void Unclosed(int from, int limit)
        {
            int sentence = firstSentence;
            while (_segmented.Sentences[sentence].EndToken <= from) sentence++;
            firstSentence = sentence;
            Add(from, -1, Math.Min(limit, _segmented.Sentences[sentence].EndToken), false);
        }

        void Add(int from, int close, int to, bool single)
        {
            int within = runsOn && from == first ? from : from + 1;
            if (to > within)
                _stretches.Add(new QuotedStretch(from, close, within, to, paragraph, open && from == first, single));
        }
    }

    /// <summary>The double mark after one that opens, if it closes it; -1 where it does not.</summary>
    private int Closer(int token, int first, int end)
    {
        for (int i = token + 1; i < end; i++)
        {
            if (_segmented.Tokens[i].Kind is not TokenKind.Punctuation) continue;
            char mark = MarkOf(i, out bool single);
            if (mark != '\0' && !single) return SideOf(i, mark, single, first, end) is Side.Closes ? i : -1;
        }

        return -1;
    }

    /// <summary>“He used the “f bomb.””: whether the two marks after one that opens within a quotation both close.</summary>
    private bool IsClosedTwice(int token, int first, int end)
    {
        int closing = 0;
        for (int i = token + 1; i < end && closing < 2; i++)
        {
            if (_segmented.Tokens[i].Kind is not TokenKind.Punctuation) continue;
            char mark = MarkOf(i, out bool single);
            if (mark == '\0' || single) continue;
            if (SideOf(i, mark, single, first, end) is not Side.Closes) return false;
            closing++;
        }

        return closing == 2;
    }

    /// <summary>Whether the first mark in the paragraphs that follow is one that closes.</summary>
    private bool ClosesLater(int sentence)
    {
        int begun = _segmented.Sentences[sentence].Paragraph;
        for (; sentence < _segmented.Sentences.Length && _segmented.Sentences[sentence].Paragraph < begun + LongestRun; sentence++)
        {
            SentenceTokens it = _segmented.Sentences[sentence];
            for (int i = it.FirstToken; i < it.EndToken; i++)
            {
                if (_segmented.Tokens[i].Kind is not TokenKind.Punctuation) continue;
                char mark = MarkOf(i, out bool single);
                if (mark != '\0' && !single) return i > it.FirstToken && SideOf(i, mark, single, it.FirstToken, it.EndToken) is Side.Closes;
            }
        }

        return false;
    }

    private bool OpensParagraph(int token)
    {
        char mark = MarkOf(token, out bool single);
        return !single && mark is '"' or '“' or '«' or '„';
    }

    private int LastSingleCloser(int first, int end)
    {
        for (int i = end - 1; i > first; i--)
        {
            if (MarkOf(i, out bool single) != '\0' && single && Gap(i) == 0) return i;
        }

        return -1;
    }

    private bool ClosesSingle(int token, int last, int end)
    {
        if (Gap(token) > 0) return false;
        char before = _segmented.Text[_segmented.Tokens[token].Span.Start - 1];
        if (!char.IsLetterOrDigit(before) || before is not ('s' or 'S')) return true;
        // "the workers' rights": a plural's apostrophe, if a later mark is there to close.
        bool wordFollows = token + 1 < end && Gap(token + 1) > 0 && char.IsLetter(_segmented.Text[_segmented.Tokens[token + 1].Span.Start]);
        return !wordFollows || token == last;
    }

    /// <summary>The mark that a token is, in one form per kind; NUL for none.</summary>
    private char MarkOf(int token, out bool single)
    {
        TextSpan span = _segmented.Tokens[token].Span;
        char c = _segmented.Text[span.Start];
        single = false;
        switch (c)
        {
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '＂':
                return c;
            case '`' when span.Length == 2:
                return '“';
            case '\'' when span.Length == 2:
                return '"';
            case '‘' or '’' or '\'' or '‹' or '›' or '`' or '‚':
                single = true;
                return c;
            default:
                return '\0';
        }
    }

    private Side SideOf(int token, char mark, bool single, int first, int end)
    {
        bool spaceBefore = token == first || Gap(token) > 0 || IsOpeningPunctuation(token - 1);
        bool spaceAfter = token + 1 >= end || Gap(token + 1) > 0 || IsClosingPunctuation(token + 1);
        if (single)
        {
            if (!spaceBefore || spaceAfter) return spaceAfter && !spaceBefore ? Side.Closes : Side.Unknown;
            // "'90s", "’tis": an apostrophe before a shortened word.
            return mark is '’' || IsShortened(token + 1) ? Side.Unknown : Side.Opens;
        }

        if (spaceBefore && !spaceAfter) return mark is '”' or '»' && token != first ? Side.Unknown : Side.Opens;
        if (spaceAfter && !spaceBefore) return Side.Closes;
        return mark switch
        {
            '“' or '„' or '«' => Side.Opens,
            '”' or '»' => Side.Closes,
            _ => Side.Unknown,
        };
    }

    private bool IsShortened(int token)
    {
        ReadOnlySpan<char> word = _segmented.Tokens[token].Span.In(_segmented.Text);
        return char.IsAsciiDigit(word[0]) && word.Length <= 3 || word is "em" or "til" or "tis" or "Tis" or "twas" or "Twas" or "n" or "cause";
    }

    private bool IsOpeningPunctuation(int token) =>
        _segmented.Text[_segmented.Tokens[token].Span.Start] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '«' or '„';

    private bool IsClosingPunctuation(int token) =>
        _segmented.Text[_segmented.Tokens[token].Span.Start] is ')' or ']' or '}' or '.' or ',' or ';' or ':' or '!' or '?' or '—' or '–' or '”'
            or '’' or '»' or '…' or '/';

    private int Gap(int token) => token == 0 ? 1 : _segmented.Tokens[token].Span.Start - _segmented.Tokens[token - 1].Span.End;
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Cuts the tokens of a paragraph into sentences.</summary>
/// <remarks>
/// Every full stop, question or exclamation mark is a candidate; what stands before it (an abbreviation, an initial, a list's number)
/// and after it (a small letter, a digit, a word that often begins sentences) decides. Quotation marks and brackets that close
/// right after the stop go with the sentence that they close.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>
    /// No sentence is longer than this many tokens: a megabyte without a full stop is cut, so that later stages, which look at a
    /// sentence as a whole, stay linear.
    /// </summary>
    public const int MaxTokens = 1000;

    // A run of marks is looked through no further than this, or a page of them would take quadratic time.
    private const int LookAhead = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = (
        "The A An It He She They We I You This That These Those There Here In On At For From With By As But And Or So If When While Where "
        + "What Who Whose Which Why How Did Do Does Is Are Was Were Has Have Had Will Would Can Could Should My Our His Her Their Its Your "
        + "After Before Since Until During Although Though However Meanwhile Also Then Now Not No Yes All Some Many Most Both Each Every "
        + "Another Other Others Such Even Only Just One Last According Despite Because Once Under Over Between Among Against About Like Let "
        + "Please Yet Still Instead Today Yesterday Nor Neither Either Given Asked Nobody Nothing Anyone Everyone Someone To Of Maybe "
        + "Perhaps I'm I've I'd I'll It's He's She's We're They're That's There's Don't I’m I’ve I’d I’ll It’s He’s She’s We’re They’re That’s There’s Don’t")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the sentences of one paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="tokens">All tokens.</param>
    /// <param name="first">Index of the paragraph's first token.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="sentences">Where the sentences go.</param>
    public static void Split(
        string text, int paragraph, IReadOnlyList<Token> tokens, int first, int end, ImmutableArray<SentenceTokens>.Builder sentences)
    {
        var scan = new ParagraphScan(text, tokens, first, end);
        int start = first;
        while (start < end)
        {
            int next = scan.NextBoundary(start);
            for (; next - start > MaxTokens; start += MaxTokens) Add(start, start + MaxTokens);
            Add(start, next);
            start = next;
        }

        void Add(int from, int to) => sentences.Add(
            new SentenceTokens(new TextSpan(tokens[from].Span.Start, tokens[to - 1].Span.End), paragraph, from, to));
    }

    private readonly ref struct ParagraphScan
    {
        private readonly ReadOnlySpan<char> _text;
        private readonly IReadOnlyList<Token> _tokens;
        private readonly int _end;
        private readonly ListMarker _marker;

        public ParagraphScan(string text, IReadOnlyList<Token> tokens, int first, int end)
        {
            _text = text;
            _tokens = tokens;
            _end = end;
            _marker = first < end ? ListMarker.At(text, tokens, first, end) : default;
        }

        /// <summary>Index of the token after the sentence that begins at <paramref name="start"/>.</summary>
        public int NextBoundary(int start)
        {
            ListMarker marker = _marker.IsMarker ? ListMarker.At(_text, _tokens, start, _end) : default;
            int at = start + Math.Max(0, marker.Length);
            for (; at < _end; at++)
            {
                if (at > start && at < _end && StartsLine(at) && ListMarker.At(_text, _tokens, at, _end).IsMarker) return at;
                if (at > start && IsCredit(at)) return at;
                if (at > start + 1 && marker.IsFollowedBy(_text, _tokens, at, _end)) return at;
                if (IsTerminal(at, start, out int after, out int run)) return after;
                at = run - 1;
            }

            return _end;
        }

        /// <summary>"… in Milan Image: Friedrichstrasse": a caption's credit is not part of what it says.</summary>
        private bool IsCredit(int at) =>
            at + 1 < _end && Word(at + 1) is ":" && Word(at) is "Image" or "Photo" or "Photograph" or "Picture" or "Credit";

        private bool StartsLine(int at) =>
            at > 0 && _text[_tokens[at - 1].Span.End.._tokens[at].Span.Start].Contains('\n');

        private bool IsTerminal(int at, int start, out int after, out int run)
        {
            after = run = at + 1;
            ReadOnlySpan<char> word = Word(at);
            char last = word[^1];
            if (last is not ('.' or '!' or '?' or '…' or '\u3002' or '\u061F')) return false;
            bool abbreviation = _tokens[at].Kind is TokenKind.Word && last == '.';
            if (_tokens[at].Kind is not TokenKind.Punctuation && !abbreviation) return false;

            // ". . ." with spaces is one mark; the run decides as a whole.
            int dots = 1;
            if (word is ".")
            {
                bool apart = at > start && Gap(at) > 0;
                while (after < _end && dots < LookAhead && Word(after) is "." && Gap(after) > 0)
                {
                    // "compounds. . . . The": the first stop ends the sentence, the rest is an ellipsis of the next.
                    if (!apart && dots == 1 && IsSpacedEllipsis(after, out int afterEllipsis) && afterEllipsis < _end
                        && _tokens[afterEllipsis].Kind is TokenKind.Word && BeginsWithCapital(afterEllipsis))
                        return true;
                    dots++;
                    after++;
                }

                run = after;
                if (dots == 3 && apart && after < _end) return false;
                // Dots left over from the sentence before belong to this one: ". . . The practice".
                if (at == start && dots > 1) return false;
            }
            else if (word[0] == '.')
            {
                dots = word.Length;
                // "[...]" stands for words left out.
                if (at > start && Gap(at) == 0 && Word(at - 1) is "[" or "(") return false;
            }

            int closers = after;
            while (after < _end && IsCloser(after)) after++;
            bool closed = after > closers;
            // truth...". with the stop after the marks
            if (after < _end && closed && Gap(after) == 0 && Word(after) is ".") return false;
            if (after >= _end)
                return true;
            if (StartsLine(after) && !BeginsWithSmallLetter(after)) return !abbreviation || EndsAfterAbbreviation(at, after, start);

            if (abbreviation) return EndsAfterAbbreviation(at, after, start);
            return last switch
            {
                '.' or '…' when dots is 2 or 3 || last == '…' => !closed && at == start ? false : BeginsSentence(after),
                '.' => EndsAfterStop(at, after, closed),
                _ => EndsAfterMark(after, closed),
            };
        }

        private bool IsSpacedEllipsis(int at, out int after)
        {
            after = at;
            while (after < _end && after < at + 3 && Word(after) is "." && (after == at || Gap(after) > 0)) after++;
            return after == at + 3;
        }

        /// <summary>After an ordinary full stop.</summary>
        private bool EndsAfterStop(int at, int after, bool closed)
        {
            bool space = Gap(after) > 0;
            if (_tokens[after].Kind is TokenKind.Punctuation)
            {
                if (Word(after) is "," or ";" or ":" or ")" or "]" or "?" or "!" or "-" or "/") return false;
                // A dash after a closed quotation carries the sentence on.
                if (closed && Word(after) is "–" or "—" or "--") return false;
                int word = NextWord(after);
                return word >= _end || !BeginsWithSmallLetter(word) || (Word(after) is "•" or "*" or "–" or "—" or "--");
            }

            if (!space && !closed) return BeginsWithCapital(after) && Word(after).Length > 1 && (at == 0 || _tokens[at - 1].Kind is not TokenKind.Address);
            if (_tokens[after].Kind is TokenKind.Number)
                return !(at > 0 && Word(at - 1) is "°" or "No" or "no");
            return !BeginsWithSmallLetter(after);
        }

        /// <summary>After "?" or "!": names hold them ("Yahoo! in …"), and so does a quotation whose sentence goes on.</summary>
        private bool EndsAfterMark(int after, bool closed)
        {
            // "escaping!).": the stop after it ends the sentence.
            if (Gap(after) == 0 && Word(after)[0] is '.' or '…') return false;
            if (_tokens[after].Kind is TokenKind.Punctuation)
            {
                if (Word(after) is "," or ";" or ":" or ")" or "]") return false;
                if (closed && Word(after) is "–" or "—" or "--" or "-") return false;
                int word = NextWord(after);
                return word >= _end || !BeginsWithSmallLetter(word);
            }

            if (BeginsWithSmallLetter(after)) return false;
            return !closed || !IsAttribution(after);
        }

        /// <summary>“Why?” Yoon asked.</summary>
        private bool IsAttribution(int at)
        {
            int limit = Math.Min(_end, at + 8);
            bool name = true;
            for (int i = at; i < limit; i++)
            {
                if (_tokens[i].Kind is not TokenKind.Word) return false;
                if (i > at && CueVerbs.IsSpeech(Word(i)))
                    return i + 1 >= _end || !char.IsLetter(_text[_tokens[i + 1].Span.Start]) || !BeginsWithCapital(i + 1);
                name &= BeginsWithCapital(i) || i == at;
                if (!name && i > at + 3) return false;
            }

            return false;
        }

        private bool EndsAfterAbbreviation(int at, int after, int start)
        {
            ReadOnlySpan<char> word = Abbreviations.WithoutParty(Word(at)[..^1]);
            if (BeginsWithSmallLetter(after)) return false;
            bool starter = IsStarter(after) || (IsOpeningMark(after) && after + 1 < _end && BeginsWithCapital(after + 1) && Gap(after) > 0);
            if (word.Contains('.'))
            {
                bool time = word is "a.m" or "p.m" or "A.M" or "P.M";
                // "At 5 a.m. Mr. Smith went": no sentence is a time alone.
                return starter || (time && at - start > 3 && Abbreviations.TryFind(Word(after).TrimEnd('.'), out AbbreviationKind title)
                    && title is AbbreviationKind.Title);
            }

            if (word.Length == 1)
            {
                // A list's letter or a question's "Q." stands at the start; elsewhere it is an initial.
                if (at == start) return false;
                if (word is "I") return starter;
                return starter && Word(after) is not "I" and not "A";
            }

            if (!Abbreviations.TryFind(word, out AbbreviationKind kind)) return true;
            return kind switch
            {
                AbbreviationKind.Title => word is "St" or "Mt" or "Ft" or "Gen" ? starter && Word(after) is not "A" && word is not "Gen" : false,
                AbbreviationKind.Trailing when word is "etc" => BeginsWithCapital(after) || !(_tokens[after].Kind is TokenKind.Punctuation),
                AbbreviationKind.Trailing or AbbreviationKind.State => starter,
                AbbreviationKind.Month => starter,
                _ => false,
            };
        }

        private bool IsStarter(int at) => Starters.Contains(Word(at));

        private bool BeginsSentence(int at)
        {
            int word = at;
            while (word < _end && word < at + LookAhead && _tokens[word].Kind is TokenKind.Punctuation)
            {
                if (Word(word) is "," or ";" or ":" or ")" or "]" or "-") return false;
                word++;
            }

            return word >= _end || (BeginsWithCapital(word) && Word(word) is not ("I" or "I'm" or "I’m" or "I'll" or "I’ll" or "I've" or "I’ve"));
        }

        private int NextWord(int at)
        {
            int limit = Math.Min(_end, at + LookAhead);
            while (at < limit && _tokens[at].Kind is TokenKind.Punctuation) at++;
            return at;
        }

        private bool BeginsWithSmallLetter(int at)
        {
            ReadOnlySpan<char> word = Word(at);
            if (!char.IsLower(word[0])) return false;
            // "iPhone sales rose": a capital inside makes a name; an address is neither.
            return _tokens[at].Kind is not TokenKind.Address && !word.ContainsAnyInRange('A', 'Z');
        }

        private bool BeginsWithCapital(int at) => char.IsUpper(_text[_tokens[at].Span.Start]);

        private bool IsOpeningMark(int at) => Word(at) is "“" or "\"" or "‘" or "'" or "(" or "``" or "«" or "[";

        private bool IsCloser(int at)
        {
            ReadOnlySpan<char> word = Word(at);
            if (_tokens[at].Kind is TokenKind.Emoji) return true;
            if (word is "”" or "’" or ")" or "]" or "}" or "»" or "''" or "›") return Gap(at) == 0 || word is ")" or "]" or "”";
            if (word is "\"" or "'") return Gap(at) == 0 || (at + 1 < _end && Gap(at + 1) > 0);
            if (word is "“") return Gap(at) == 0 && (at + 1 >= _end || Gap(at + 1) > 0);
            return false;
        }

        private ReadOnlySpan<char> Word(int at) => _tokens[at].Span.In(_text);

        private int Gap(int at) => at == 0 ? 1 : _tokens[at].Span.Start - _tokens[at - 1].Span.End;
    }

    /// <summary>The mark before an item of a list that runs on within one paragraph: "1.", "1.)", "a.", "•".</summary>
    private readonly record struct ListMarker(int Length, char Form, int Value)
    {
        public bool IsMarker => Length > 0;

        public static ListMarker At(ReadOnlySpan<char> text, IReadOnlyList<Token> tokens, int at, int end)
        {
            ReadOnlySpan<char> first = tokens[at].Span.In(text);
            if (first is "•" or "⁃" or "◦" or "▪" or "●" or "‣")
            {
                // "• 9. The first item": the number's stop ends nothing.
                bool numbered = at + 2 < end && tokens[at + 1].Kind is TokenKind.Number && tokens[at + 2].Span.In(text) is ".";
                return new ListMarker(numbered ? 3 : 1, 'b', first[0]);
            }

            if (at + 1 >= end) return default;
            ReadOnlySpan<char> second = tokens[at + 1].Span.In(text);
            bool glued = tokens[at + 1].Span.Start == tokens[at].Span.End;
            if (tokens[at].Kind is TokenKind.Number && glued && first.Length <= 3 && int.TryParse(first, out int number))
            {
                if (second is ")") return new ListMarker(2, ')', number);
                if (second is ".")
                {
                    bool bracket = at + 2 < end && tokens[at + 2].Span.In(text) is ")";
                    return new ListMarker(bracket ? 3 : 2, bracket ? ']' : '.', number);
                }
            }

            if (first.Length == 1 && char.IsAsciiLetterLower(first[0]) && glued && second is ")" or ".")
                return new ListMarker(2, second[0] == ')' ? 'a' : 'A', first[0]);
            return default;
        }

        /// <summary>Whether the next item of the same list begins at a token.</summary>
        public bool IsFollowedBy(ReadOnlySpan<char> text, IReadOnlyList<Token> tokens, int at, int end)
        {
            if (!IsMarker) return false;
            ListMarker next = At(text, tokens, at, end);
            return next.IsMarker && next.Form == Form && (Form == 'b' ? next.Value == Value : next.Value == Value + 1);
        }
    }
}

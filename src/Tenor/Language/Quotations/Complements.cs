namespace Tenor.Language;

/// <summary>Finds what a cue attributes: the clause, infinitive or noun phrase that is its complement, and where it ends.</summary>
internal sealed class Complements(TaggedTokens tokens)
{
    // How far an opening "that" may stand from its verb: "told reporters at a news conference in Seoul on Tuesday that".
    private const int OpenerReach = 18;

    private readonly NounPhrases _phrases = new(tokens);
    private readonly ClauseEnds _ends = new(tokens);

    /// <summary>What a verb attributes, if that follows it.</summary>
    /// <param name="from">Index of the token after the verb.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="passive">Whether it is passive: "was told that".</param>
    /// <param name="agent">Who speaks behind a passive verb's "by"; none where nobody is named there.</param>
    /// <param name="sentence">The sentence.</param>
    public TokenRange Of(int from, CueVerb cue, bool passive, TokenRange agent, SentenceTokens sentence)
    {
        int end = sentence.EndToken;
        if (from >= end) return TokenRange.None;
        CueFrames frames = cue.Frames;
        int at = SkipAdverbs(from, end);
        if (at >= end) return TokenRange.None;
        bool clause = (frames & (CueFrames.Clause | CueFrames.ThatClause | CueFrames.Speech)) != 0;

        if (clause)
        {
            int opener = Opener(from, frames, end);
            if (opener >= 0) return Clause(opener, from - 1, sentence);
        }

        if ((frames & (CueFrames.Intent | CueFrames.Order)) != 0 || passive)
        {
            int infinitive = Infinitive(at, (frames & CueFrames.Order) != 0 && !passive, (frames & CueFrames.Intent) != 0 || passive, end);
            if (infinitive >= 0) return Clause(infinitive, from - 1, sentence);
        }

        if (passive)
        {
            // "described by Lee as a failure", "accused by Lee of fraud": the one who speaks stands between.
            if (!agent.IsNone && agent.First == at + 1 && agent.End < end) at = SkipAdverbs(agent.End, end);
            if (at >= end) return TokenRange.None;
            // "dubbed the yuca primary", "described as a failure"
            if (CuePrepositions.Joins(tokens.Word(from - 1), tokens.Word(at)) && at + 1 < end && BeginsNounPhrase(at + 1))
                return Phrase(at + 1, from - 1, sentence, label: false);
            if ((frames & CueFrames.Label) == 0) return TokenRange.None;
            if (tokens.Is(at, "as")) at++;
            return at < end && BeginsNounPhrase(at) ? Phrase(at, from - 1, sentence, label: true) : TokenRange.None;
        }

        if ((frames & CueFrames.Clause) != 0)
        {
            int bare = BareClause(from, frames, end);
            if (bare >= 0) return Clause(bare, from - 1, sentence);
        }

        // "Putin says Russia ready for talks"
        if ((frames & CueFrames.Clause) != 0 && cue.Form is VerbForm.Third && at < end && BeginsNounPhrase(at) && _ends.IsHeadline(sentence))
            return Clause(at, from - 1, sentence);

        if ((frames & CueFrames.Label) != 0 && (BeginsNounPhrase(at) || tokens.Is(at, "to") || tokens.Is(at, "as")
            || (tokens.Is(at, "that") && at + 1 < end && tokens.Is(at + 1, "as"))))
        {
            // "what Lee described as a failure"
            if (tokens.Is(at, "to") || tokens.Is(at, "as")) at++;
            return at < end ? Phrase(at, from - 1, sentence, label: true) : TokenRange.None;
        }

        if ((frames & CueFrames.Object) != 0)
        {
            if (tokens.Tag(at) is WordTag.Preposition && tokens.Word(at) is "about" or "on" or "against" or "for" or "of" or "with") at++;
            if (at < end && IsTime(tokens.Word(at))) return TokenRange.None;
            if (at < end && BeginsNounPhrase(at) || (at < end && tokens.Tag(at) is WordTag.Gerund)) return Phrase(at, from - 1, sentence, label: false);
        }

        // "Lee warned of": the text breaks off.
        if (at >= end) return TokenRange.None;
        // "warned against a rush", "called for a vote", "complained about the cost"
        if (CuePrepositions.Joins(tokens.Word(from - 1), tokens.Word(at)) && at + 1 < end && (BeginsNounPhrase(at + 1) || tokens.Tag(at + 1) is WordTag.Gerund or WordTag.Question))
            return Phrase(at + 1, from - 1, sentence, label: false);
        return TokenRange.None;
    }

    /// <summary>What a noun attributes: "that …", "to …", "of …", "about …".</summary>
    public TokenRange OfNoun(int from, CueFrames frames, SentenceTokens sentence)
    {
        int end = sentence.EndToken;
        // "his comment on Sunday that …"
        if (from + 2 < end && tokens.Is(from, "on") && NewsTime.IsTimeWord(tokens.Word(from + 1))) from += 2;
        if (from >= end || tokens.IsQuoted(from)) return TokenRange.None;
        if ((frames & CueFrames.Clause) != 0)
        {
            if (tokens.Tag(from) is WordTag.Subordinator && tokens.Word(from) is "that" or "whether") return Clause(from, from - 1, sentence);
            if (tokens.Tag(from) is WordTag.To || (tokens.Is(from, "to") && from + 1 < end && tokens.IsQuoted(from + 1))) return Clause(from, from - 1, sentence);
        }

        if ((frames & CueFrames.Object) != 0 && tokens.Tag(from) is WordTag.Preposition && tokens.Word(from) is "of" or "for" or "to" or "about" or "over" or "on" or "against" or "in" or "with" or "at"
            or "toward" or "towards" && from + 1 < end)
            return BeforeVerb(Phrase(from + 1, from - 1, sentence, label: false));
        return TokenRange.None;
    }

    /// <summary>What an adjective attributes: "that …", "to …", "about …".</summary>
    public TokenRange OfAdjective(int from, SentenceTokens sentence)
    {
        int end = sentence.EndToken;
        if (from >= end || tokens.IsQuoted(from)) return TokenRange.None;
        if (tokens.Tag(from) is WordTag.Subordinator or WordTag.To && tokens.Word(from) is "that" or "to" or "whether") return Clause(from, from - 1, sentence);
        if (tokens.Tag(from) is WordTag.Preposition && tokens.Word(from) is "of" or "about" or "with" or "by" or "at" or "in" or "over" or "to" or "for" or "toward"
            && from + 1 < end)
            return Phrase(from + 1, from - 1, sentence, label: false);
        if (tokens.Tag(from) is WordTag.Pronoun or WordTag.PronounVerb) return Clause(from, from - 1, sentence);
        return TokenRange.None;
    }

    /// <summary>What stands around an attribution that is put after or into its clause: "The plan, he said, is dead."</summary>
    public IReadOnlyList<TokenRange> Around(Attribution attribution, int cueFirst, SentenceTokens sentence)
    {
        int first = Math.Min(attribution.Speaker.First, cueFirst), end = Math.Max(attribution.Speaker.End, attribution.Cue.End);
        bool according = tokens.Is(attribution.Cue.First, "according");
        int last = _ends.OfSentence(sentence);
        int after = SkipTail(end, last, according);
        bool comma = first > sentence.FirstToken && (tokens.IsComma(first - 1) || ClosesWithComma(first - 1, sentence));
        if (first == sentence.FirstToken || (according && IsOpening(first, sentence)))
        {
            // "According to officials, the plan is dead."
            if (!according || after >= last || !tokens.IsComma(after)) return [];
            return after + 1 < last ? [new TokenRange(after + 1, last)] : [];
        }

        if (!comma && !(according && after >= last)) return [];
        int start = ClauseStart(first, sentence);
        int before = comma && tokens.IsComma(first - 1) ? first - 1 : first;
        if (before <= start) return [];
        bool verb = false, plain = false;
        for (int i = start; i < before; i++)
        {
            verb |= tokens.IsFinite(i);
            bool word = !tokens.IsQuoted(i) && !tokens.IsMark(i);
            // “…,” the president told his cabinet, according to Yonhap: the words are the president's.
            if (word && tokens.IsQuoted(start) && tokens.IsFinite(i) && CueVerbs.IsSpeech(tokens.Word(i))) return [];
            plain |= word;
        }

        // "By lifting the ban, she said, the president broke the law.": the verb may stand after the attribution.
        for (int i = after + 1; !verb && after < last && tokens.IsComma(after) && i < last; i++) verb = tokens.IsFinite(i);
        // A quotation as a whole is no reported clause.
        if (!plain || (!verb && !according)) return [];
        if (after >= last || tokens.FirstChar(after) is ';' || tokens.IsDash(after)) return [new TokenRange(start, before)];
        if (!tokens.IsComma(after)) return [];
        int next = after + 1;
        if (next >= last) return [new TokenRange(start, before)];
        // ", he said, adding that": what follows is no part of the clause.
        if (tokens.Tag(next) is WordTag.Gerund or WordTag.Coordinator or WordTag.Question or WordTag.Subordinator || IsParticipialTail(next))
            return [new TokenRange(start, before)];
        return tokens.IsQuoted(next) && tokens.Stretch(next) != tokens.Stretch(last - 1)
            ? [new TokenRange(start, before)]
            : [new TokenRange(start, before), new TokenRange(next, last)];
    }

    /// <summary>Whether a token is the mark that closes “…,”.</summary>
    private bool ClosesWithComma(int at, SentenceTokens sentence) =>
        at - 1 > sentence.FirstToken && tokens.IsQuoted(at) && tokens.FirstChar(at) is '”' or '"' or '\'' or '’' && tokens.FirstChar(at - 1) is ',' or '?' or '!';

    private bool IsOpening(int first, SentenceTokens sentence) =>
        first == sentence.FirstToken + 1 && tokens.Tag(sentence.FirstToken) is WordTag.Coordinator or WordTag.Adverb;

    private bool IsParticipialTail(int at) => tokens.Tag(at) is WordTag.Participle or WordTag.Preposition && tokens.Word(at) is "referring" or "citing" or "according";

    /// <summary>Where the clause before an inserted attribution begins: after a semicolon, or at the sentence's start.</summary>
    private int ClauseStart(int before, SentenceTokens sentence)
    {
        for (int i = before - 1; i > sentence.FirstToken; i--)
        {
            if (tokens.IsQuoted(i)) continue;
            if (tokens.FirstChar(i) is ';' || (tokens.FirstChar(i) is ':' && tokens.IsMark(i))) return i + 1;
        }

        int start = sentence.FirstToken;
        if (tokens.Tag(start) is WordTag.Coordinator && !tokens.IsQuoted(start)) start++;
        return start;
    }

    /// <summary>Over what may follow an attribution before its sentence ends: "on Tuesday", "in a statement", an apposition.</summary>
    private int SkipTail(int at, int end, bool according)
    {
        while (at < end && !tokens.IsQuoted(at))
        {
            if (tokens.Tag(at) is WordTag.Adverb || NewsTime.IsTimeWord(tokens.Word(at)) || NewsTime.IsUnit(tokens.Word(at)) || tokens.Tag(at) is WordTag.Number)
            {
                at++;
                continue;
            }

            if (tokens.Tag(at) is WordTag.Preposition or WordTag.Determiner or WordTag.Noun or WordTag.ProperNoun or WordTag.To or WordTag.Pronoun or WordTag.Participle or WordTag.Gerund)
            {
                int next = tokens.Tag(at) is WordTag.Preposition or WordTag.To or WordTag.Participle or WordTag.Gerund ? _phrases.EndOf(at + 1, end) : _phrases.EndOf(at, end);
                if (next <= at + (tokens.Tag(at) is WordTag.Preposition or WordTag.To ? 1 : 0)) break;
                at = next;
                continue;
            }

            if (according && tokens.Tag(at) is WordTag.Question)
            {
                at = InsertionEnd(at, end);
                continue;
            }

            // ", a spokesman for the ministry,": an apposition to the speaker.
            if (tokens.IsComma(at) && at + 1 < end && !tokens.IsQuoted(at + 1) && tokens.Tag(at + 1) is WordTag.Determiner or WordTag.Question)
            {
                int next = tokens.Tag(at + 1) is WordTag.Question ? InsertionEnd(at + 1, end) : _phrases.EndOf(at + 1, end);
                if (next > at + 1 && (next >= end || tokens.IsComma(next)) && (next >= end || according || tokens.Tag(at + 1) is not WordTag.Pronoun))
                {
                    at = next;
                    continue;
                }
            }

            break;
        }

        return at;
    }

    private int InsertionEnd(int at, int end)
    {
        while (at < end && !tokens.IsComma(at)) at++;
        return at;
    }

    private int SkipAdverbs(int at, int end)
    {
        while (at < end && !tokens.IsQuoted(at) && tokens.Tag(at) is WordTag.Adverb) at++;
        return at;
    }

    private bool BeginsNounPhrase(int at) => tokens.IsQuoted(at) || tokens.Tag(at) is WordTag.Determiner or WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun
        or WordTag.Adjective or WordTag.Possessive or WordTag.Number;

    private static bool IsTime(ReadOnlySpan<char> word) => NewsTime.IsTimeWord(word) || NewsTime.IsUnit(word) || word is "last" or "this" or "early" or "late" or "summer" or "winter" or "spring" or "fall";

    /// <summary>The "that", "whether", "if" or "how" that opens a verb's clause, past the one addressed and adjuncts of time and place.</summary>
    private int Opener(int from, CueFrames frames, int end)
    {
        int limit = Math.Min(end, from + OpenerReach);
        bool addressee = (frames & (CueFrames.Addressee | CueFrames.Order)) != 0 && (frames & CueFrames.Object) == 0 || (frames & CueFrames.Addressee) != 0;
        bool noun = false;
        bool adjunct = false;
        for (int at = from; at < limit; at++)
        {
            // "said on “Meet the Press” that"
            while (adjunct && at < limit && tokens.IsQuoted(at)) at++;
            if (at >= limit || tokens.IsQuoted(at)) return -1;
            ReadOnlySpan<char> word = tokens.Word(at);
            WordTag tag = tokens.Tag(at);
            bool immediate = at == from || (!noun && tag is not WordTag.Question);
            if (word is "that" or "That" && tag is not WordTag.Pronoun)
            {
                if (tag is WordTag.Determiner && at + 1 < end && at > from) return noun && !addressee && !adjunct ? -1 : at;
                return noun && !addressee && !adjunct ? -1 : at;
            }

            if (word is "whether" || (word is "if" && (immediate || addressee))) return at;
            if (tag is WordTag.Question && word is "how" or "what" or "why" or "where" or "when" or "who" or "which")
                return (immediate || addressee) && (at == from || word is not ("who" or "which" or "where" or "when")) ? at : -1;
            switch (tag)
            {
                case WordTag.Adverb:
                    break;
                case WordTag.Preposition:
                    adjunct = true;
                    break;
                case WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun:
                    if (IsTime(word)) break;
                    if (!adjunct) noun = true;
                    break;
                case WordTag.Determiner or WordTag.Adjective or WordTag.Number or WordTag.Possessive:
                    break;
                case WordTag.Coordinator when noun || adjunct:
                    break;
                // "told Stokes, 54, that"
                case WordTag.Other when tokens.IsComma(at) && at + 1 < limit && tokens.Tag(at + 1) is WordTag.Preposition or WordTag.Adverb or WordTag.Subordinator or WordTag.Number:
                    break;
                case WordTag.Other when tokens.IsComma(at) && adjunct:
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private int Infinitive(int at, bool order, bool intent, int end)
    {
        if (at >= end || tokens.IsQuoted(at)) return -1;
        if (tokens.Tag(at) is WordTag.To || (tokens.Is(at, "to") && at + 1 < end && tokens.IsQuoted(at + 1))) return intent || order ? at : -1;
        if (tokens.Word(at) is "not" && at + 1 < end && tokens.Tag(at + 1) is WordTag.To) return at;
        if (!order) return -1;
        int next = _phrases.EndOf(at, end);
        if (next < end && next > at && (tokens.Tag(next) is WordTag.To || (tokens.Is(next, "to") && next + 1 < end && tokens.IsQuoted(next + 1)))) return next;
        if (next + 1 < end && next > at && tokens.Word(next) is "not" && tokens.Tag(next + 1) is WordTag.To) return next;
        return -1;
    }

    /// <summary>A clause without "that": a noun phrase and its finite verb; past the one addressed, and past adjuncts of time.</summary>
    private int BareClause(int from, CueFrames frames, int end)
    {
        int at = from;
        while (at < end && !tokens.IsQuoted(at) && (tokens.Tag(at) is WordTag.Adverb || IsTime(tokens.Word(at)))) at++;
        if (at >= end) return -1;
        if ((frames & CueFrames.Addressee) != 0 && !tokens.IsQuoted(at))
        {
            int addressed = _phrases.EndOf(at, end);
            while (addressed < end && (IsTime(tokens.Word(addressed)) || tokens.Tag(addressed) is WordTag.Adverb)) addressed++;
            if (addressed > at && addressed < end && HasClause(addressed, end)) return addressed;
        }

        if (HasClause(at, end)) return at;
        // "said in a statement the talks had failed", "said on Tuesday it would"
        if (tokens.Tag(at) is WordTag.Preposition && !tokens.IsQuoted(at))
        {
            int after = at;
            while (after < end && tokens.Tag(after) is WordTag.Preposition && !tokens.IsQuoted(after))
            {
                int next = _phrases.EndOf(after + 1, end, prepositions: false);
                if (next == after + 1) return -1;
                after = next;
                while (after < end && IsTime(tokens.Word(after))) after++;
            }

            if (after < end && tokens.Tag(after) is WordTag.Pronoun or WordTag.PronounVerb or WordTag.Determiner && HasClause(after, end)) return after;
            // "said at this point he would": what opens the clause belongs to it.
        }

        return -1;
    }

    /// <summary>Whether a clause begins at a token: a subject, then a finite verb.</summary>
    private bool HasClause(int at, int end)
    {
        if (tokens.Tag(at) is WordTag.PronounVerb) return true;
        if (!BeginsNounPhrase(at) && tokens.Tag(at) is not (WordTag.Gerund or WordTag.Adverb)) return false;
        int limit = Math.Min(end, at + 30);
        bool subject = false, insertion = false;
        for (int i = at; i < limit; i++)
        {
            // What stands between marks is part of the clause: said she “isn’t going to”.
            switch (tokens.Tag(i))
            {
                case WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun or WordTag.Number:
                    subject = true;
                    continue;
                case WordTag.PronounVerb:
                    return true;
                case WordTag.VerbPast or WordTag.VerbPresent or WordTag.Auxiliary:
                    if (subject) return true;
                    continue;
                // NATO allies “stand united”: after the mark, the tagger sees no subject.
                case WordTag.VerbBase when subject && tokens.IsQuoted(i) && !tokens.IsQuoted(i - 2) && tokens.IsHead(i - 2):
                    return true;
                case WordTag.Question:
                    // A relative clause has a verb of its own: the next one is the clause's.
                    while (i + 1 < limit && !tokens.IsFinite(i + 1) && !tokens.IsComma(i + 1)) i++;
                    while (i + 1 < limit && (tokens.IsFinite(i + 1) || tokens.IsVerb(i + 1))) i++;
                    continue;
                case WordTag.Other:
                    if (tokens.IsComma(i))
                    {
                        insertion = !insertion;
                        continue;
                    }

                    if (tokens.IsQuoted(i) || tokens.FirstChar(i) is '$' or '%' or '(' or ')' or '-' or '£' or '€' or '/') continue;
                    return false;
                case WordTag.Subordinator when !insertion:
                    return false;
                default:
                    continue;
            }
        }

        return false;
    }

    private TokenRange Clause(int first, int cue, SentenceTokens sentence)
    {
        int end = _ends.Of(first, cue, sentence);
        return end > first ? new TokenRange(first, end) : TokenRange.None;
    }

    private TokenRange Phrase(int first, int cue, SentenceTokens sentence, bool label)
    {
        int end = _ends.Of(first, cue, sentence);
        for (int i = first + 1; i < end; i++)
        {
            if (tokens.IsQuoted(i)) continue;
            // A noun phrase ends where a clause of its own begins.
            if (tokens.IsComma(i) && i + 1 < end && !ContinuesList(i, end))
            {
                int resumed = AfterInsertion(i, end);
                if (resumed < 0) return new TokenRange(first, i);
                i = resumed;
                continue;
            }

            if (tokens.Tag(i) is WordTag.Coordinator && i + 1 < end && tokens.IsFinite(i + 1)) return new TokenRange(first, i);
            if (tokens.Tag(i) is WordTag.Subordinator && tokens.Word(i) is "because" or "while" or "although" or "though" or "if" or "unless") return new TokenRange(first, i);
            if (!label && tokens.IsDash(i)) return new TokenRange(first, i);
        }

        return end > first ? new TokenRange(first, end) : TokenRange.None;
    }

    /// <summary>"accused the leader, Kim Jong-un, of recklessness": the comma after which the phrase goes on; -1 where it does not.</summary>
    private int AfterInsertion(int comma, int end)
    {
        int limit = Math.Min(end - 1, comma + 10);
        for (int i = comma + 1; i < limit; i++)
        {
            if (tokens.IsQuoted(i) || tokens.IsFinite(i)) return -1;
            if (tokens.IsComma(i)) return i > comma + 1 && tokens.Word(i + 1) is "of" or "as" ? i : -1;
        }

        return -1;
    }

    /// <summary>"Support for Trump rose": a noun that is a subject has its complement before the verb.</summary>
    private TokenRange BeforeVerb(TokenRange phrase)
    {
        for (int i = phrase.First + 1; i < phrase.End; i++)
        {
            if (tokens.IsQuoted(i)) continue;
            if (tokens.Tag(i) is WordTag.Question or WordTag.Subordinator or WordTag.Pronoun or WordTag.PronounVerb) return phrase;
            if (tokens.IsFinite(i)) return new TokenRange(phrase.First, i);
        }

        return phrase;
    }

    private bool ContinuesList(int comma, int end)
    {
        if (tokens.Tag(comma + 1) is WordTag.Adjective && tokens.Tag(comma - 1) is WordTag.Adjective) return true;
        int next = _phrases.EndOf(comma + 1, end);
        if (next >= end) return false;
        // "A, B and C"
        return next > comma + 1 && (tokens.Tag(next) is WordTag.Coordinator || (tokens.IsComma(next) && next + 1 < end && tokens.Tag(next + 1) is WordTag.Coordinator));
    }
}

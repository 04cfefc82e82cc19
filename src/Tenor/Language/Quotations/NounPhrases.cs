namespace Tenor.Language;

/// <summary>Finds noun phrases: the one that begins at a token, and the one that is a verb's subject.</summary>
internal sealed class NounPhrases(TaggedTokens tokens)
{
    // A subject further away than this is not one.
    private const int Reach = 40;

    /// <summary>Index after the noun phrase that begins at a token; the token itself where none does.</summary>
    /// <param name="at">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    /// <param name="prepositions">Whether prepositional phrases after the noun belong to it.</param>
    public int EndOf(int at, int end, bool prepositions = true)
    {
        int core = CoreEnd(at, end);
        while (core > at && prepositions && core + 1 < end && tokens.Tag(core) is WordTag.Preposition && !tokens.IsQuoted(core))
        {
            int next = CoreEnd(core + 1, end);
            if (next == core + 1) break;
            core = next;
        }

        return core;
    }

    /// <summary>The subject of a verb that stands before it; none where it has none there.</summary>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="low">Index of the first token that may belong to it.</param>
    public TokenRange SubjectBefore(int verb, int low)
    {
        low = Math.Max(low, verb - Reach);
        int at = SkipBackToSubject(verb, low);
        if (at < low || tokens.IsQuoted(at)) return TokenRange.None;
        if (tokens.Tag(at) is WordTag.PronounVerb) return new TokenRange(at, at + 1);
        if (tokens.Tag(at) is WordTag.Question && IsRelative(at))
        {
            int before = at - 1;
            if (before >= low && tokens.IsComma(before)) before--;
            return before >= low && tokens.IsHead(before) && !tokens.IsQuoted(before) ? PhraseEndingAt(before, low) : TokenRange.None;
        }

        if (tokens.IsComma(at) || tokens.IsDash(at) || tokens.FirstChar(at) is ')')
        {
            int open = SkipBackInsertion(at, low);
            if (open < 0) return TokenRange.None;
            TokenRange phrase = PhraseEndingAt(open, low);
            return !phrase.IsNone && IsName(open + 2, at) && tokens.Tag(open) is not WordTag.ProperNoun ? new TokenRange(open + 2, at) : NamedBefore(phrase, low);
        }

        return NewsTime.IsTimeWord(tokens.Word(at)) ? TokenRange.None : PhraseEndingAt(at, low);
    }

    /// <summary>The subject that follows a verb: "said Yoon Suk-yeol".</summary>
    public TokenRange SubjectAfter(int verb, int high)
    {
        int at = verb + 1;
        if (at >= high || tokens.IsQuoted(at)) return TokenRange.None;
        if (tokens.Tag(at) is WordTag.Adverb) at++;
        // "said Tuesday": a day says nothing.
        if (at < high && NewsTime.IsTimeWord(tokens.Word(at))) return TokenRange.None;
        int end = EndOf(at, Math.Min(high, at + Reach));
        return end > at && !tokens.IsQuoted(at) && tokens.IsHead(LastHead(at, end)) ? new TokenRange(at, end) : TokenRange.None;
    }

    /// <summary>The noun phrase that ends at a token, with the prepositional phrases inside it.</summary>
    public TokenRange PhraseEndingAt(int last, int low)
    {
        if (last < low || !tokens.IsHead(last) || tokens.IsQuoted(last)) return TokenRange.None;
        int first = CoreStart(last, low);
        // Back over "of", "for", "at" to the head: "a spokesman for the ministry".
        while (first - 2 >= low && tokens.Tag(first - 1) is WordTag.Preposition && tokens.IsHead(first - 2) && !tokens.IsQuoted(first - 2)
            && tokens.Tag(first - 2) is not WordTag.Pronoun and not WordTag.Number)
            first = CoreStart(first - 2, low);
        // "Protesters marching through the streets", "people familiar with the matter": the noun before says who.
        while (first - 3 >= low && tokens.Tag(first - 1) is WordTag.Preposition && tokens.Tag(first - 2) is WordTag.Gerund or WordTag.Participle or WordTag.Adjective
            && tokens.Tag(first - 3) is WordTag.Noun && !tokens.IsQuoted(first - 3))
            first = CoreStart(first - 3, low);
        // "Google and Yahoo": names joined.
        if (first - 2 >= low && tokens.Tag(first - 1) is WordTag.Coordinator && tokens.Is(first - 1, "and")
            && tokens.Tag(first - 2) is WordTag.ProperNoun or WordTag.Noun && !tokens.IsQuoted(first - 2)
            && (tokens.Tag(first) is WordTag.ProperNoun) == (tokens.Tag(first - 2) is WordTag.ProperNoun)
            && !(tokens.Tag(first) is WordTag.Pronoun && IsObject(CoreStart(first - 2, low), low)))
            first = CoreStart(first - 2, low);
        // "On Monday Mayor Pines said": the day is no part of the name.
        while (first < last && (tokens.Tag(first) is WordTag.Adverb || NewsTime.IsTimeWord(tokens.Word(first)))) first++;
        return new TokenRange(first, last + 1);
    }

    /// <summary>"called my husband and I said": whether a phrase is the object of a verb before it.</summary>
    private bool IsObject(int first, int low) => first > low && (tokens.IsVerb(first - 1) || tokens.Tag(first - 1) is WordTag.Preposition);

    private static bool IsInside(WordTag tag) =>
        tag is WordTag.Noun or WordTag.ProperNoun or WordTag.Possessive or WordTag.Adjective or WordTag.Number or WordTag.Determiner;

    private int CoreStart(int last, int low)
    {
        int at = last;
        if (tokens.Tag(at) is WordTag.Pronoun)
        {
            return at - 1 >= low && tokens.Tag(at - 1) is WordTag.Determiner ? at - 1 : at;
        }

        while (at - 1 >= low && !tokens.IsQuoted(at - 1))
        {
            WordTag before = tokens.Tag(at - 1);
            if (tokens.Tag(at) is WordTag.Determiner && !(before is WordTag.Determiner)) break;
            bool participle = before is WordTag.Participle or WordTag.Gerund && at - 2 >= low && tokens.Tag(at - 2) is WordTag.Determiner or WordTag.Adjective;
            if (!IsInside(before) && !participle && !(before is WordTag.Adverb && tokens.Tag(at) is WordTag.Adjective && at - 2 >= low && tokens.Tag(at - 2) is WordTag.Determiner))
                break;
            at--;
        }

        return at;
    }

    private int CoreEnd(int at, int end)
    {
        int from = at;
        if (at >= end) return from;
        if (tokens.Tag(at) is WordTag.Pronoun) return at + 1;
        bool noun = false;
        while (at < end)
        {
            if (tokens.IsQuoted(at))
            {
                // “Hamilton” star: a quoted word may stand before the noun.
                int quoted = at;
                return (noun || at == from) && SkipQuotedWord(ref at, end) && at < end && IsInside(tokens.Tag(at)) ? at + 1 : noun ? quoted : from;
            }

            WordTag tag = tokens.Tag(at);
            bool inside = IsInside(tag) || (!noun && tag is WordTag.Participle or WordTag.Gerund && at + 1 < end && IsInside(tokens.Tag(at + 1)) && at > from)
                || (!noun && tag is WordTag.Adverb && at + 1 < end && tokens.Tag(at + 1) is WordTag.Adjective or WordTag.Number or WordTag.Participle);
            if (noun && tag is WordTag.Determiner) inside = false;
            if (!inside)
            {
                if (noun && tag is WordTag.Coordinator && at + 1 < end && IsInside(tokens.Tag(at + 1)) && CoordinatesNouns(at, end))
                {
                    at++;
                    noun = false;
                    continue;
                }

                break;
            }

            noun |= tokens.IsHead(at);
            at++;
        }

        while (at > from && !tokens.IsHead(at - 1)) at--;
        return at;
    }

    private bool CoordinatesNouns(int conjunction, int end)
    {
        // "A and B said": another noun, and no verb right after it that would make a clause of its own.
        int at = conjunction + 1;
        while (at < end && IsInside(tokens.Tag(at)) && !tokens.IsQuoted(at)) at++;
        return at > conjunction + 1 && tokens.IsHead(at - 1);
    }

    private bool SkipQuotedWord(ref int at, int end)
    {
        int stretch = tokens.Stretch(at), from = at;
        while (at < end && tokens.Stretch(at) == stretch && at - from < 10) at++;
        return at < end && tokens.Stretch(at) != stretch;
    }

    private int LastHead(int first, int end)
    {
        int at = end - 1;
        while (at > first && !tokens.IsHead(at)) at--;
        return at;
    }

    private bool IsRelative(int at) => tokens.Is(at, "who") || tokens.Is(at, "which") || tokens.Is(at, "that");

    private int SkipBackToSubject(int verb, int low)
    {
        int at = verb - 1;
        while (at >= low && !tokens.IsQuoted(at) && (tokens.Tag(at) is WordTag.Adverb or WordTag.Auxiliary or WordTag.To || tokens.Segmented.Tokens[at].Kind is TokenKind.Emoji)) at--;
        // "said Tuesday", but also "Yoon on Tuesday said", "Yoon Tuesday said".
        int time = at;
        while (time > low && NewsTime.IsTimeWord(tokens.Word(time))) time--;
        if (time < at && time >= low && tokens.Tag(time) is WordTag.Preposition) time--;
        return time < at && time >= low && (tokens.IsHead(time) || tokens.IsComma(time) || tokens.FirstChar(time) is ')') ? time : at;
    }

    /// <summary>From a comma, dash or bracket back over what is inserted to the end of the phrase before it; -1 where nothing is.</summary>
    private int SkipBackInsertion(int close, int low)
    {
        char opener = tokens.FirstChar(close) switch { ')' => '(', ',' => ',', var dash => dash };
        int at = close - 1;
        for (; at > low; at--)
        {
            if (tokens.IsQuoted(at)) continue;
            if (tokens.FirstChar(at) != opener) continue;
            // "Rubio, R-Fla., accused", "Lee, 45, of Skokie, said": the name stands before the party or the age.
            if (opener == ',' && IsPartyOrAge(at - 1, low)) continue;
            // "Lee, at a rally on Friday, in Columbus, Ohio, said": the phrase before the comma is inserted too.
            if (opener == ',' && IsAdjunct(PhraseEndingAt(at - 1, low), low)) continue;
            if (tokens.IsHead(at - 1) && !tokens.IsQuoted(at - 1) && InsertsAfter(at, close)) return at - 1;
            if (opener != ',') return -1;
        }

        return -1;
    }

    /// <summary>"Another critic, Laurence H. Tribe, said": whether a name stands in apposition to a description.</summary>
    private bool IsName(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens.Tag(i) is not WordTag.ProperNoun && !(i > first && i < end - 1 && tokens.Word(i) is [_, '.'])) return false;
        }

        return end > first;
    }

    /// <summary>Whether a comma and a preposition stand before a phrase.</summary>
    private bool IsAdjunct(TokenRange phrase, int low) =>
        phrase.First - 2 >= low && tokens.Tag(phrase.First - 1) is WordTag.Preposition && tokens.IsComma(phrase.First - 2);

    private bool IsPartyOrAge(int token, int low) =>
        token - 1 > low && tokens.IsComma(token - 1)
        && (tokens.Tag(token) is WordTag.Number || Abbreviations.WithoutParty(tokens.Word(token)).Length < tokens.Word(token).Length);

    /// <summary>"Edelman, president of the fund, an advocacy group, criticized": the name that a phrase stands in apposition to.</summary>
    private TokenRange NamedBefore(TokenRange phrase, int low)
    {
        int comma = phrase.First - 1;
        if (phrase.IsNone || comma - 1 < low || !tokens.IsComma(comma) || tokens.Tag(phrase.First) is WordTag.ProperNoun || tokens.Tag(comma - 1) is not WordTag.ProperNoun
            || tokens.IsQuoted(comma - 1))
            return phrase;
        TokenRange name = PhraseEndingAt(comma - 1, low);
        // "In Washington, a spokesman said": a place is no speaker.
        return name.IsNone || (name.First > low && tokens.Tag(name.First - 1) is WordTag.Preposition) ? phrase : name;
    }

    /// <summary>Whether what stands between two commas is an apposition, a relative clause or an adjunct, and no clause of its own.</summary>
    private bool InsertsAfter(int open, int close)
    {
        int first = open + 1;
        if (first >= close) return false;
        // ", 45," and ", R-Texas,": an age, a party.
        if (tokens.Tag(first) is WordTag.Number && close - first <= 2) return true;
        WordTag tag = tokens.Tag(first);
        if (tag is WordTag.Question or WordTag.Preposition or WordTag.Gerund or WordTag.Participle or WordTag.Adverb or WordTag.To or WordTag.Subordinator) return true;
        if (tag is not (WordTag.Determiner or WordTag.Noun or WordTag.ProperNoun or WordTag.Adjective or WordTag.Possessive or WordTag.Number)) return false;
        for (int i = first; i < close; i++)
        {
            if (tokens.Tag(i) is WordTag.Question) return true;
            if (tokens.IsFinite(i) && !tokens.IsQuoted(i)) return false;
        }

        return true;
    }
}

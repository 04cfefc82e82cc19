namespace Tenor.Language;

/// <summary>Finds where a reported clause ends: where its sentence does, or where the author or another statement takes over.</summary>
internal sealed class ClauseEnds(TaggedTokens tokens)
{
    private const int LongestHeadline = 18;

    private readonly NounPhrases _phrases = new(tokens);

    /// <summary>Index after a sentence's last word: without its full stop.</summary>
    public int OfSentence(SentenceTokens sentence)
    {
        int end = sentence.EndToken;
        while (end > sentence.FirstToken && tokens.IsMark(end - 1) && !tokens.IsQuoted(end - 1) && tokens.FirstChar(end - 1) is '.' or '!' or '?' or '…' or ',' or ';' or ':')
            end--;
        return end;
    }

    /// <summary>Whether a sentence is written like a headline, which leaves out its stop and forms of "be".</summary>
    public bool IsHeadline(SentenceTokens sentence) =>
        sentence.EndToken - sentence.FirstToken <= LongestHeadline && !tokens.IsMark(sentence.EndToken - 1) && !tokens.IsQuoted(sentence.EndToken - 1);

    /// <summary>Where a cue's clause ends: at the sentence's end, unless the sentence goes on with another statement of its speaker.</summary>
    public int Of(int first, int cue, SentenceTokens sentence)
    {
        int end = OfSentence(sentence);
        WordTag form = tokens.Tag(cue);
        bool relative = IsInRelativeClause(cue, sentence), initial = IsInOpeningClause(cue, sentence);
        for (int i = first + 1; i < end; i++)
        {
            if (tokens.IsQuoted(i)) continue;
            char mark = tokens.FirstChar(i);
            if (mark == ';') return i;
            if (mark is '(' or '[' && i + 1 < end) continue;
            bool comma = mark == ',';
            if (!comma && tokens.Tag(i) is not WordTag.Coordinator) continue;
            int next = i + 1;
            if (next >= end || tokens.IsQuoted(next)) continue;
            if (comma && CueVerbs.TryFind(tokens.Word(next), out CueVerb tail) && tail.Form is VerbForm.Ing) return i;
            if (comma && initial) return i;
            if (comma && relative && tokens.IsFinite(next)) return i;
            if (comma && (tokens.Is(next, "according") || tokens.Is(next, "as"))) return i;
            if (comma && tokens.Tag(next) is WordTag.Subordinator && tokens.Word(next) is "while" or "though" or "although") return i;
            if (comma && EndsWithAttribution(next, end)) return i;
            int verb = next;
            if (comma && tokens.Tag(next) is WordTag.Coordinator) verb++;
            else if (comma) continue;
            while (verb < end && tokens.Tag(verb) is WordTag.Adverb) verb++;
            if (verb >= end || tokens.IsQuoted(verb)) continue;
            // "and added that": a verb of the cue's own form that attributes again.
            if (tokens.Tag(verb) == form && tokens.IsVerb(verb) && CueVerbs.TryFind(tokens.Word(verb), out CueVerb again) && (again.Frames & CueFrames.Mental) == 0)
                return i;
            if (comma && IsNewStatement(verb, end)) return i;
        }

        return end;
    }

    /// <summary>"Lee, who said he would go, left": the clause ends where the main verb follows.</summary>
    private bool IsInRelativeClause(int cue, SentenceTokens sentence)
    {
        int at = cue - 1;
        while (at > sentence.FirstToken && tokens.Tag(at) is WordTag.Adverb or WordTag.Auxiliary) at--;
        return at > sentence.FirstToken && tokens.Tag(at) is WordTag.Question;
    }

    /// <summary>"When he announced the plan, …", "Asked about it, …": a clause that opens the sentence ends at its comma.</summary>
    private bool IsInOpeningClause(int cue, SentenceTokens sentence)
    {
        int first = sentence.FirstToken;
        if (tokens.IsQuoted(first)) return false;
        bool opens = (cue == first && tokens.Word(first) is "Asked" or "Pressed" or "Told" or "Questioned") || tokens.Tag(first) is WordTag.Subordinator or WordTag.Gerund or WordTag.Participle or WordTag.To
            || (cue > first && (tokens.Is(first, "when") || tokens.Is(first, "after") || tokens.Is(first, "as") || tokens.Is(first, "before")
                || tokens.Is(first, "since") || tokens.Is(first, "until") || tokens.Is(first, "once") || tokens.Is(first, "by") || tokens.Is(first, "in")
                || tokens.Is(first, "after") || tokens.Is(first, "where") || tokens.Is(first, "besides") || tokens.Is(first, "instead")));
        if (!opens || cue - first > 14) return false;
        for (int i = first; i < cue; i++)
        {
            if (tokens.IsComma(i)) return false;
        }

        return true;
    }

    /// <summary>", and Kim said …", ", but he called …": a subject with a verb of saying.</summary>
    private bool IsNewStatement(int at, int end)
    {
        int verb = _phrases.EndOf(at, Math.Min(end, at + 12), prepositions: false);
        if (verb == at) return false;
        while (verb < end && tokens.Tag(verb) is WordTag.Adverb or WordTag.Auxiliary) verb++;
        return verb < end && !tokens.IsQuoted(verb) && tokens.Tag(verb) is WordTag.VerbPast or WordTag.VerbPresent && CueVerbs.IsSpeech(tokens.Word(verb));
    }

    /// <summary>", officials said" at the sentence's end.</summary>
    private bool EndsWithAttribution(int at, int end)
    {
        if (end - at > 8) return false;
        int verb = _phrases.EndOf(at, end);
        return verb > at && verb < end && CueVerbs.IsSpeech(tokens.Word(verb)) && tokens.IsFinite(verb);
    }
}

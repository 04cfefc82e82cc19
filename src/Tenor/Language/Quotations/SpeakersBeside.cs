namespace Tenor.Language;

/// <summary>
/// Finds who speaks from where the words stand beside a quotation, for verbs that the list of cues lacks or the tagger mistook:
/// “…,” Toomey fumed; “…,” a voice-over states; Philip Bump: “…”.
/// </summary>
internal sealed class SpeakersBeside(TaggedTokens tokens)
{
    private readonly NounPhrases _phrases = new(tokens);

    /// <summary>The attribution right after a quotation.</summary>
    /// <param name="quoted">The quotation.</param>
    /// <param name="sentence">The sentence that it ends in.</param>
    /// <param name="ends">Whether it ends with a comma or stop within its marks.</param>
    public Attribution? After(QuotedStretch quoted, SentenceTokens sentence, bool ends)
    {
        if (quoted.Close < 0 || quoted.Close + 1 >= sentence.EndToken) return null;
        int at = quoted.Close + 1, end = sentence.EndToken;
        if (tokens.IsComma(at)) at++;
        else if (!ends) return null;
        if (at >= end || tokens.IsQuoted(at)) return null;
        if (IsSpeechForm(at))
        {
            TokenRange inverted = _phrases.SubjectAfter(at, end);
            return inverted.IsNone ? null : new Attribution(new TokenRange(at, at + 1), inverted, CueFrames.Speech);
        }

        int phrase = _phrases.EndOf(at, end);
        if (phrase == at) return null;
        for (int i = at + 1; i < phrase; i++)
        {
            if (IsSpeechForm(i)) return new Attribution(new TokenRange(i, i + 1), new TokenRange(at, i), CueFrames.Speech);
        }

        int verb = phrase;
        while (verb < end && tokens.Tag(verb) is WordTag.Adverb or WordTag.Auxiliary) verb++;
        bool known = verb < end && (IsSpeechForm(verb) || tokens.Tag(verb) is WordTag.VerbPast or WordTag.VerbPresent);
        return known && !tokens.IsQuoted(verb) ? new Attribution(new TokenRange(verb, verb + 1), new TokenRange(at, phrase), CueFrames.Speech) : null;
    }

    /// <summary>The attribution right before a quotation: a name and a colon, or the subject of what a colon ends.</summary>
    public Attribution? Before(QuotedStretch quoted, SentenceTokens sentence) => Before(quoted.Open - 1, sentence);

    /// <summary>The attribution right before a mark that leads into a quotation.</summary>
    public Attribution? Before(int mark, SentenceTokens sentence)
    {
        if (mark <= sentence.FirstToken || tokens.FirstChar(mark) is not (':' or ',')) return null;
        TokenRange name = _phrases.PhraseEndingAt(mark - 1, sentence.FirstToken);
        if (tokens.FirstChar(mark) is ':' && !name.IsNone && name.First == sentence.FirstToken && name.End - name.First <= 6)
            return new Attribution(new TokenRange(mark, mark + 1), name, CueFrames.Speech);
        int limit = Math.Max(sentence.FirstToken, mark - 30);
        for (int i = limit; i < mark; i++)
        {
            if (tokens.IsQuoted(i) || tokens.Tag(i) is not (WordTag.VerbPast or WordTag.VerbPresent or WordTag.Auxiliary)) continue;
            TokenRange subject = _phrases.SubjectBefore(i, sentence.FirstToken);
            if (!subject.IsNone) return new Attribution(new TokenRange(i, i + 1), subject, CueFrames.Speech);
        }

        return null;
    }

    private bool IsSpeechForm(int token) =>
        CueVerbs.TryFind(tokens.Word(token), out CueVerb cue) && (cue.Frames & CueFrames.Speech) != 0 && cue.Form is VerbForm.Past or VerbForm.Third
        && (!char.IsUpper(tokens.FirstChar(token)) || char.IsUpper(tokens.Word(token)[^1]));
}

namespace Tenor.Language;

/// <summary>Finds in a sentence the cues outside quotation marks, their speakers, and what they attribute without marks.</summary>
internal sealed class CueReader(TaggedTokens tokens)
{
    /// <summary>How far the "by" of who speaks may stand behind a passive verb, words between marks included.</summary>
    private const int AgentReach = 20;

    private readonly NounPhrases _phrases = new(tokens);
    private readonly Complements _complements = new(tokens);
    private readonly ClauseEnds _ends = new(tokens);

    /// <summary>Appends a sentence's attributions in order of their cues.</summary>
    public void Read(SentenceTokens sentence, List<Attribution> found)
    {
        int first = found.Count;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens.IsQuoted(i) || tokens.Segmented.Tokens[i].Kind is not TokenKind.Word) continue;
            Attribution? attribution = null;
            if (tokens.Is(i, "according") && i + 2 < sentence.EndToken && tokens.Is(i + 1, "to")) attribution = AccordingTo(i, sentence);
            else if (tokens.IsVerb(i) || IsTail(i, sentence) || IsMistaken(i, sentence)) attribution = Verb(i, sentence, found, first);
            else if (tokens.Tag(i) is WordTag.Noun) attribution = Noun(i, sentence, found, first);
            else if (tokens.Tag(i) is WordTag.Adjective) attribution = Adjective(i, sentence);
            if (attribution is null && tokens.Tag(i) is WordTag.Participle) attribution = Adjective(i, sentence);
            if (attribution is not null) found.Add(attribution);
        }
    }

    /// <summary>", warning, “…”": a participle after a comma, whatever the tagger makes of it.</summary>
    private bool IsTail(int token, SentenceTokens sentence) =>
        token > sentence.FirstToken && (tokens.IsComma(token - 1) || tokens.IsQuoted(token - 1))
        && CueVerbs.TryFind(tokens.Word(token), out CueVerb cue) && cue.Form is VerbForm.Ing && (cue.Frames & CueFrames.Speech) != 0;

    /// <summary>"he tweeted": a past form that the tagger takes for an adjective, with no noun after it.</summary>
    private bool IsMistaken(int token, SentenceTokens sentence) =>
        tokens.Tag(token) is WordTag.Adjective && token > sentence.FirstToken
        && tokens.Tag(token - 1) is WordTag.Pronoun or WordTag.ProperNoun or WordTag.Noun or WordTag.Coordinator or WordTag.Adverb
        && (token + 1 >= sentence.EndToken || tokens.Tag(token + 1) is not (WordTag.Noun or WordTag.ProperNoun or WordTag.Adjective) || tokens.Tag(token - 1) is WordTag.Pronoun
            || (token - sentence.FirstToken < 8 && !HasFiniteVerb(sentence)))
        && CueVerbs.TryFind(tokens.Word(token), out CueVerb cue) && cue.Form is VerbForm.Past && (cue.Frames & CueFrames.Speech) != 0;

    private bool HasFiniteVerb(SentenceTokens sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!tokens.IsQuoted(i) && tokens.IsFinite(i)) return true;
        }

        return false;
    }

    private Attribution? Verb(int verb, SentenceTokens sentence, List<Attribution> found, int firstOfSentence)
    {
        if (!CuePhrases.TryFind(tokens, verb, sentence.EndToken, out CuePhrase phrase))
        {
            if (!CueVerbs.TryFind(tokens.Word(verb), out CueVerb single)) return null;
            phrase = new CuePhrase(1, single);
        }

        CueVerb cue = phrase.Cue;
        int from = verb + phrase.Length;
        int cueFirst = GroupStart(verb, sentence.FirstToken, out bool passive);
        // "did not respond to a request": who says nothing is no source.
        if (tokens.Word(verb) is "respond" or "responded" or "reply" or "replied" && IsNegated(cueFirst, verb)) return null;
        TokenRange speaker;
        TokenRange trailing = TokenRange.None;
        if (passive)
        {
            speaker = By(verb, sentence.EndToken);
        }
        else
        {
            // "…, said Yoon", "…, say some": inverted only after a quotation or a clause.
            bool follows = verb > sentence.FirstToken && (tokens.IsComma(verb - 1) || tokens.IsQuoted(verb - 1));
            speaker = trailing = follows && (cue.Frames & (CueFrames.Speech | CueFrames.Addressee)) == CueFrames.Speech && cue.Form is VerbForm.Past or VerbForm.Third ? ClosingSubject(from, sentence) : TokenRange.None;
            // "clarified the matter, …, and, when questioned, asserting": a participle after a comma is the main verb's subject's.
            bool tail = cue.Form is VerbForm.Ing && cueFirst > sentence.FirstToken && tokens.IsComma(cueFirst - 1);
            if (speaker.IsNone && !tail) speaker = _phrases.SubjectBefore(cueFirst, sentence.FirstToken);
            if (speaker.IsNone && (cue.Frames & CueFrames.Speech) != 0 && (cue.Form is VerbForm.Past or VerbForm.Third || (follows && cue.Form is VerbForm.Base)))
            {
                TokenRange after = _phrases.SubjectAfter(from - 1, sentence.EndToken);
                // "but insisted he had done nothing": the subject of a clause of its own is not the verb's.
                if (!after.IsNone && !(after.End < sentence.EndToken && tokens.IsFinite(after.End))) speaker = trailing = after;
            }

            if (speaker.IsNone && trailing.IsNone) speaker = Shared(verb, cueFirst, cue, found, firstOfSentence, sentence);
        }

        var attribution = new Attribution(new TokenRange(verb, from), speaker, cue.Frames);
        if (IsFirstPerson(speaker)) return attribution;
        TokenRange content = trailing.IsNone ? _complements.Of(from, cue, passive, passive ? speaker : TokenRange.None, sentence) : TokenRange.None;
        // "called “a clown” by Lee": who speaks is no part of what is said.
        if (passive && !speaker.IsNone && speaker.First - 1 > content.First && speaker.First < content.End) content = new TokenRange(content.First, speaker.First - 1);
        if (!content.IsNone) return attribution with { Content = [content] };
        if ((cue.Frames & (CueFrames.Speech | CueFrames.Clause)) != 0 && cue.Form is VerbForm.Past or VerbForm.Third or VerbForm.Base && !speaker.IsNone)
            return attribution with { Content = _complements.Around(attribution, cueFirst, sentence) };
        return attribution;
    }

    private bool IsNegated(int from, int verb)
    {
        for (int i = from; i < verb; i++)
        {
            if (tokens.Word(i) is "not" or "never" || tokens.Word(i).EndsWith("n't") || tokens.Word(i).EndsWith("n’t")) return true;
        }

        return false;
    }

    /// <summary>"…, said the ministry's spokesman.": a subject after the verb that ends its sentence or stands before a comma.</summary>
    private TokenRange ClosingSubject(int from, SentenceTokens sentence)
    {
        TokenRange subject = _phrases.SubjectAfter(from - 1, sentence.EndToken);
        return !subject.IsNone && (subject.End >= _ends.OfSentence(sentence) || tokens.IsComma(subject.End)) && tokens.Tag(subject.First) is not WordTag.Pronoun
            ? subject
            : TokenRange.None;
    }

    /// <summary>The first token of a verb's group: its auxiliaries and adverbs; tells whether the verb is passive.</summary>
    private int GroupStart(int verb, int low, out bool passive)
    {
        int at = verb;
        bool be = false;
        while (at - 1 >= low && !tokens.IsQuoted(at - 1) && tokens.Tag(at - 1) is WordTag.Adverb or WordTag.Auxiliary or WordTag.To or WordTag.PronounVerb)
        {
            if (tokens.Tag(at - 1) is WordTag.PronounVerb) break;
            be |= IsBe(tokens.Word(at - 1));
            at--;
        }

        passive = be && tokens.Tag(verb) is WordTag.Participle or WordTag.VerbPast;
        return at;
    }

    private static bool IsBe(ReadOnlySpan<char> word) =>
        word is "is" or "was" or "are" or "were" or "be" or "been" or "being" or "isn't" or "wasn't" or "aren't" or "weren't" or "isn’t" or "wasn’t"
            or "aren’t" or "weren’t";

    private TokenRange By(int verb, int high)
    {
        int limit = Math.Min(high, verb + AgentReach);
        for (int i = verb + 1; i < limit; i++)
        {
            if (tokens.IsQuoted(i)) continue;
            if (tokens.IsMark(i) || tokens.IsFinite(i)) break;
            if (!tokens.Is(i, "by")) continue;
            int end = _phrases.EndOf(i + 1, high);
            return end > i + 1 ? new TokenRange(i + 1, end) : TokenRange.None;
        }

        return TokenRange.None;
    }

    /// <summary>"Yoon warned … and added …", "…, saying …": the subject is the one of the verb before.</summary>
    private TokenRange Shared(int verb, int cueFirst, CueVerb cue, List<Attribution> found, int firstOfSentence, SentenceTokens sentence)
    {
        bool joined = cue.Form is VerbForm.Ing || (cueFirst > sentence.FirstToken && (tokens.Tag(cueFirst - 1) is WordTag.Coordinator or WordTag.Subordinator || tokens.IsComma(cueFirst - 1)
            || tokens.Tag(cueFirst) is WordTag.To));
        if (!joined) return TokenRange.None;
        for (int i = found.Count - 1; i >= firstOfSentence; i--)
        {
            // What is said within a reported clause is not the main clause: Han said that Lee wants it, warning …
            if (!found[i].Speaker.IsNone && !IsWithinContent(found, firstOfSentence, i)) return found[i].Speaker;
        }

        // No cue before: the subject of the nearest verb that has one.
        int limit = Math.Max(sentence.FirstToken, verb - 40);
        for (int i = verb - 1; i >= limit; i--)
        {
            if (tokens.IsQuoted(i) || !tokens.IsFinite(i)) continue;
            TokenRange subject = _phrases.SubjectBefore(i, sentence.FirstToken);
            if (!subject.IsNone) return subject;
        }

        return TokenRange.None;
    }

    private static bool IsWithinContent(List<Attribution> found, int first, int index)
    {
        for (int i = Math.Max(first, index - 8); i < index; i++)
        {
            foreach (TokenRange content in found[i].Content)
            {
                if (content.Contains(found[index].Cue.First)) return true;
            }
        }

        return false;
    }

    private bool IsFirstPerson(TokenRange speaker) =>
        !speaker.IsNone && speaker.End - speaker.First == 1
        && (tokens.Is(speaker.First, "I") || tokens.Word(speaker.First) is "I'm" or "I’m" or "I've" or "I’ve" or "I'd" or "I’d" or "I'll" or "I’ll");

    private Attribution? AccordingTo(int at, SentenceTokens sentence)
    {
        int first = at + 2, end = _phrases.EndOf(first, sentence.EndToken);
        if (end == first) end = Math.Min(sentence.EndToken, first + 1);
        var attribution = new Attribution(new TokenRange(at, at + 2), new TokenRange(first, end), CueFrames.Speech | CueFrames.Clause);
        return attribution with { Content = _complements.Around(attribution, at, sentence) };
    }

    private Attribution? Noun(int noun, SentenceTokens sentence, List<Attribution> found, int firstOfSentence)
    {
        if (!CueNouns.TryFind(tokens.Word(noun), out CueFrames frames) || noun + 1 >= sentence.EndToken) return null;
        // "critics of the plan", but not "told critics in Seoul that".
        if (CueNouns.IsPerson(tokens.Word(noun)) && !tokens.Is(noun + 1, "of")) return null;
        TokenRange content = _complements.OfNoun(noun + 1, frames, sentence);
        if (content.IsNone) return null;
        // "told analysts on a call that …": the verb has the clause already.
        for (int i = firstOfSentence; i < found.Count; i++)
        {
            if (found[i].Content.Count > 0 && found[i].Content[0].First == content.First) return null;
        }

        TokenRange speaker = TokenRange.None;
        int at = noun - 1;
        while (at >= sentence.FirstToken && tokens.Tag(at) is WordTag.Adjective or WordTag.Noun) at--;
        if (at >= sentence.FirstToken && tokens.Tag(at) is WordTag.Possessive && !tokens.IsQuoted(at))
        {
            int first = at;
            while (first - 1 >= sentence.FirstToken && tokens.Tag(first - 1) is WordTag.ProperNoun or WordTag.Noun or WordTag.Determiner or WordTag.Adjective) first--;
            speaker = new TokenRange(first, at + 1);
        }
        else if (at >= sentence.FirstToken && tokens.Tag(at) is WordTag.Determiner && tokens.Word(at) is "his" or "her" or "their" or "its" or "His" or "Her" or "Their" or "Its")
        {
            speaker = new TokenRange(at, at + 1);
        }
        else
        {
            // "made the claim that", "voiced concern about": whose verb it is.
            int limit = Math.Max(sentence.FirstToken, noun - 8);
            for (int i = noun - 1; i >= limit; i--)
            {
                if (tokens.IsMark(i) || tokens.IsQuoted(i)) break;
                if (!tokens.IsVerb(i)) continue;
                int group = GroupStart(i, sentence.FirstToken, out bool passive);
                if (!passive) speaker = _phrases.SubjectBefore(group, sentence.FirstToken);
                break;
            }
        }

        return new Attribution(new TokenRange(noun, noun + 1), speaker, frames) { Content = [content] };
    }

    private Attribution? Adjective(int adjective, SentenceTokens sentence)
    {
        if (!CueNouns.IsAdjective(tokens.Word(adjective)) || adjective + 1 >= sentence.EndToken) return null;
        int group = GroupStart(adjective, sentence.FirstToken, out _);
        if (group == adjective) return null;
        TokenRange speaker = _phrases.SubjectBefore(group, sentence.FirstToken);
        if (speaker.IsNone || IsFirstPerson(speaker) || tokens.Is(speaker.First, "it")) return null;
        TokenRange content = _complements.OfAdjective(adjective + 1, sentence);
        return content.IsNone ? null : new Attribution(new TokenRange(adjective, adjective + 1), speaker, CueFrames.Mental) { Content = [content] };
    }
}

namespace Tenor.Language;

/// <summary>
/// Finds the answers of an interview that names nobody before them: paragraphs after questions, in a text that has said with whom it speaks,
/// "We spoke with Ann Lee". Questions are the author's own words.
/// </summary>
internal sealed class Interviews
{
    private const int FewestQuestions = 3;
    private const int LongestQuestion = 150;

    // "spoke by telephone on Monday with Ann Lee"
    private const int ToPreposition = 8;

    private readonly TaggedTokens _tokens;
    private readonly List<(int First, int End)> _paragraphs = [];

    private Interviews(TaggedTokens tokens)
    {
        _tokens = tokens;
        for (int s = 0; s < Segmented.Sentences.Length;)
        {
            int first = s, paragraph = Segmented.Sentences[s].Paragraph;
            while (s < Segmented.Sentences.Length && Segmented.Sentences[s].Paragraph == paragraph) s++;
            _paragraphs.Add((Segmented.Sentences[first].FirstToken, Segmented.Sentences[s - 1].EndToken));
        }
    }

    private SegmentedText Segmented => _tokens.Segmented;

    /// <summary>The answers in order, their cue the word that announces the interview; none where the text is none.</summary>
    public static IReadOnlyList<TranscriptTurn> Find(TaggedTokens tokens) => new Interviews(tokens).Find();

    private List<TranscriptTurn> Find()
    {
        int first = _paragraphs.FindIndex(IsQuestion);
        if (first < 1 || _paragraphs.Count(IsQuestion) < FewestQuestions) return [];
        TokenRange speaker = Announced(_paragraphs[first].First, out TokenRange cue);
        if (speaker.IsNone) return [];
        var answers = new List<TranscriptTurn>();
        int personal = 0;
        bool goesOn = false;
        for (int p = first; p < _paragraphs.Count; p++)
        {
            if (IsQuestion(_paragraphs[p]))
            {
                goesOn = true;
                continue;
            }

            // A paragraph that names who is asked is the author's.
            goesOn &= !Names(_paragraphs[p], speaker.End - 1) && !_tokens.IsQuoted(_paragraphs[p].First);
            if (!goesOn) continue;
            int paragraph = Segmented.Sentences[Segmented.SentenceOf(_paragraphs[p].First)].Paragraph;
            answers.Add(new TranscriptTurn(paragraph, speaker, cue, new TokenRange(_paragraphs[p].First, _paragraphs[p].End)));
            if (IsPersonal(_paragraphs[p])) personal++;
        }

        return personal * 2 >= answers.Count ? answers : [];
    }

    private bool IsQuestion((int First, int End) paragraph) =>
        paragraph.End - paragraph.First is > 2 and < LongestQuestion && _tokens.FirstChar(paragraph.End - 1) is '?'
        && !_tokens.IsQuoted(paragraph.End - 1) && !_tokens.IsQuoted(paragraph.First);

    private bool IsPersonal((int First, int End) paragraph)
    {
        for (int i = paragraph.First; i < paragraph.End; i++)
        {
            if (_tokens.Word(i) is "I" or "my" or "My" or "me" or "we" or "We" or "our" or "Our" or ['I', '\'' or '’', ..]) return true;
        }

        return false;
    }

    private bool Names((int First, int End) paragraph, int surname)
    {
        for (int i = paragraph.First; i < paragraph.End; i++)
        {
            if (IsName(i, surname)) return true;
        }

        return false;
    }

    private bool IsName(int token, int surname) => Bare(_tokens.Word(token)).SequenceEqual(Bare(_tokens.Word(surname)));

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word is [.., '\'' or '’', 's'] ? word[..^2] : word;

    /// <summary>Who is asked, as the paragraphs before the first question say: of two who talk, the one whom they name more often.</summary>
    private TokenRange Announced(int before, out TokenRange cue)
    {
        var phrases = new NounPhrases(_tokens);
        cue = TokenRange.None;
        for (int i = before - 1; i >= 0; i--)
        {
            if (_tokens.IsQuoted(i) || _tokens.Word(i) is not ("spoke" or "talked" or "talks" or "sat" or "chatted" or "interviewed" or "interviews" or "interview" or "conversation"
                or "answered" or "answers"))
                continue;
            SentenceTokens sentence = Segmented.Sentences[Segmented.SentenceOf(i)];
            TokenRange subject = Person(_tokens.IsVerb(i) ? phrases.SubjectBefore(i, sentence.FirstToken) : TokenRange.None);
            TokenRange other = Person(Partner(phrases, i, Math.Min(before, sentence.EndToken)));
            if (subject.IsNone && other.IsNone) continue;
            cue = new TokenRange(i, i + 1);
            return other.IsNone || (!subject.IsNone && Count(subject.End - 1, before) > Count(other.End - 1, before)) ? subject : other;
        }

        return TokenRange.None;
    }

    private TokenRange Partner(NounPhrases phrases, int verb, int end)
    {
        int at = verb + 1;
        if (!(_tokens.Word(verb) is "interviewed" or "interviews"))
        {
            while (at < end && at < verb + ToPreposition && !(_tokens.Word(at) is "with" or "to")) at++;
            if (at >= end || _tokens.Word(at) is not ("with" or "to")) return TokenRange.None;
            at++;
        }

        return at < end ? new TokenRange(at, phrases.EndOf(at, end, prepositions: false)) : TokenRange.None;
    }

    /// <summary>The name at a phrase's end; none where it ends otherwise.</summary>
    private TokenRange Person(TokenRange phrase)
    {
        int first = phrase.End;
        while (!phrase.IsNone && first > phrase.First && _tokens.Tag(first - 1) is WordTag.ProperNoun) first--;
        return phrase.End - first > 1 ? new TokenRange(first, phrase.End) : TokenRange.None;
    }

    private int Count(int surname, int before)
    {
        int count = 0;
        for (int i = 0; i < before; i++)
        {
            if (IsName(i, surname)) count++;
        }

        return count;
    }
}

using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>
/// Puts right what a token's neighbours rule out: the tagger decides from left to right, and its training texts hold few of the news's verbs.
/// </summary>
internal readonly ref struct TagRepair
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords =
        "of in for and the to on at with from by is are was were or as a an but nor via vs if than not"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subordinators =
        "that whether because although though if while when as since unless until before after once whereas lest like than so for in by given provided"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Verbs whose past looks like their infinitive.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unchanging =
        "put set cut hit let read split quit shut cast bet spread broadcast hurt cost"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Verbs whose third person is no plural.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Thirds =
        "says tells writes argues insists asserts explains declares concedes acknowledges admits maintains contends adds asks"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SegmentedText _segmented;
    private readonly Span<WordTag> _tags;
    private readonly int _first;
    private readonly int _end;

    private TagRepair(SegmentedText segmented, SentenceTokens sentence, Span<WordTag> tags)
    {
        _segmented = segmented;
        _tags = tags;
        _first = sentence.FirstToken;
        _end = sentence.EndToken;
    }

    /// <summary>Repairs the tags of one sentence in place.</summary>
    /// <param name="segmented">Tokens and sentences.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">The tags of all tokens.</param>
    public static void Run(SegmentedText segmented, SentenceTokens sentence, Span<WordTag> tags) =>
        new TagRepair(segmented, sentence, tags).Run();

    private void Run()
    {
        bool title = IsTitleCase();
        // "Whitehouse asked": few words open a clause, and a name is none of them.
        if (_end - _first > 1 && _tags[_first] is WordTag.Subordinator && !Subordinators.Contains(Word(_first)) && _tags[_first + 1] is WordTag.VerbPast)
            _tags[_first] = WordTag.ProperNoun;
        // "Beijing denied": what ends in -ing and has a past form right after it is a name or a noun.
        if (_end - _first > 1 && _tags[_first] is WordTag.Gerund or WordTag.Auxiliary && Word(_first).EndsWith("ing") && Word(_first) is not ("Being" or "Having")
            && _tags[_first + 1] is WordTag.VerbPast or WordTag.Participle && IsPast(Word(_first + 1)))
        {
            _tags[_first] = WordTag.ProperNoun;
            _tags[_first + 1] = WordTag.VerbPast;
        }

        for (int i = _first + 1; i < _end; i++)
        {
            if (_segmented.Tokens[i].Kind is TokenKind.Word) _tags[i] = Repaired(i, title);
        }
    }

    private WordTag Repaired(int i, bool title)
    {
        ReadOnlySpan<char> word = Word(i);
        WordTag before = Tag(i - 1), after = Tag(i + 1);
        switch (_tags[i])
        {
            // "Lis Smith described": a name goes on, whatever its letters mean elsewhere.
            case WordTag.Preposition or WordTag.Subordinator or WordTag.Adverb or WordTag.Auxiliary or WordTag.VerbPast or WordTag.VerbPresent
                or WordTag.VerbBase or WordTag.Participle or WordTag.Gerund
                when !title && before is WordTag.ProperNoun && IsCapitalised(word) && !SmallWords.Contains(word):
                return WordTag.ProperNoun;
            // "called Trump a liar": within a sentence no verb has a capital.
            case WordTag.VerbBase or WordTag.VerbPresent or WordTag.VerbPast when !title && IsCapitalised(word) && before is not WordTag.Other:
                return WordTag.ProperNoun;
            // "NBC notes, “…”", "Lee claims that"
            case WordTag.Noun
                when IsThird(word) && Tag(Tag(i - 1) is WordTag.Adverb ? i - 2 : i - 1) is WordTag.ProperNoun or WordTag.Pronoun
                    && ((IsMark(i + 1, ",:") && (IsQuotationMark(i + 2) || i + 2 >= _end)) || (after is WordTag.Subordinator && Word(i + 1) is "that")):
                return WordTag.VerbPresent;
            case WordTag.Noun when Thirds.Contains(word):
                return WordTag.VerbPresent;
            // "Kremlin spokesman Dmitry Peskov": a role before a name.
            case WordTag.VerbPast or WordTag.VerbPresent or WordTag.VerbBase or WordTag.Participle or WordTag.Preposition or WordTag.Adverb
                when before is WordTag.ProperNoun or WordTag.Determiner or WordTag.Noun or WordTag.Adjective or WordTag.VerbPast && after is WordTag.ProperNoun && Roles.Table.Find(word) is { Type: ActorType.Person }:
                return WordTag.Noun;
            // "Obama campaign spokeswoman": after one person the verb would end in "s".
            case WordTag.VerbPresent
                when before is WordTag.ProperNoun && after is WordTag.Noun && !word.EndsWith("s") && !Word(i - 1).EndsWith("s") && Tag(i - 2) is not WordTag.Coordinator:
                return WordTag.Noun;
            // "Rubio, R-Fla., accused Obama", "Pelosi tweeted, “…”": no noun follows that it could describe.
            case WordTag.Adjective when IsPast(word) && MayFollowSubject(i) && MayPrecedeComplement(i):
                return WordTag.VerbPast;
            // "the Florida Republican said": a verb follows, whose subject it is.
            case WordTag.Adjective when after is WordTag.VerbPast or WordTag.VerbPresent && CueVerbs.IsSpeech(Word(i + 1)) && before is WordTag.ProperNoun or WordTag.Determiner:
                return WordTag.Noun;
            // "Another critic, Laurence Tribe,": what an article introduces has a noun.
            case WordTag.Adjective when before is WordTag.Determiner && IsMark(i + 1, ",.;)") && Tag(i + 2) is not (WordTag.Adjective or WordTag.Coordinator):
                return WordTag.Noun;
            // "Trump's account tweeted": no pronoun, and a noun follows that it owns.
            case WordTag.PronounVerb when after is WordTag.Noun && IsCapitalised(word) && (Tag(i + 2) is WordTag.VerbPast or WordTag.VerbPresent or WordTag.Auxiliary || (i + 2 < _end && IsPast(Word(i + 2)))):
                return WordTag.Possessive;
            // "a resolution of its own condemning the group": an article follows.
            case WordTag.Noun when after is WordTag.Determiner && before is not WordTag.Determiner && CueVerbs.TryFind(word, out CueVerb cue) && cue.Form is VerbForm.Ing:
                return WordTag.Gerund;
            // "Police fired tear gas"
            case WordTag.Number when word.EndsWith("ed") && before is not WordTag.Determiner:
                return WordTag.VerbPast;
            // "it further wrote"
            case WordTag.Adjective when after is WordTag.VerbPast or WordTag.VerbPresent && (before is WordTag.Pronoun || word is "further"):
                return WordTag.Adverb;
            // "and repeatedly says"
            case WordTag.Noun when after is WordTag.VerbPast or WordTag.VerbPresent && before is not (WordTag.Determiner or WordTag.Adjective or WordTag.Possessive) && IsManner(word):
                return WordTag.Adverb;
            // Trump “put forth a proposal”
            case WordTag.VerbBase when Unchanging.Contains(word) && Tag(IsQuotationMark(i - 1) ? i - 2 : i - 1) is WordTag.ProperNoun or WordTag.Pronoun:
                return WordTag.VerbPast;
            default:
                return _tags[i];
        }
    }

    private bool MayFollowSubject(int token) =>
        Tag(token - 1) is WordTag.ProperNoun or WordTag.Pronoun or WordTag.Noun or WordTag.Coordinator || IsMark(token - 1, ",)")
        || (Tag(token - 1) is WordTag.Adverb && Tag(token - 2) is WordTag.Pronoun or WordTag.ProperNoun);

    private bool MayPrecedeComplement(int token)
    {
        // "Ann Lee, head of America's Voice, tweeted on Tuesday": the name ends what is inserted.
        bool named = Tag(token - 1) is WordTag.ProperNoun or WordTag.Pronoun
            || (IsMark(token - 1, ",)") && Tag(token - 2) is WordTag.ProperNoun && CueVerbs.IsSpeech(Word(token)));
        if (token + 1 >= _end) return named;
        if (IsQuotationMark(token + 1) || (IsMark(token + 1, ",:") && IsQuotationMark(token + 2))) return true;
        return Tag(token + 1) switch
        {
            WordTag.Determiner or WordTag.ProperNoun or WordTag.Pronoun or WordTag.PronounVerb or WordTag.Question or WordTag.Possessive => true,
            WordTag.Subordinator => Word(token + 1) is "that" or "whether" or "if",
            WordTag.Preposition or WordTag.To or WordTag.Adverb or WordTag.Other => named,
            _ => false,
        };
    }

    /// <summary>Whether most longer words begin with a capital: there, a capital tells nothing.</summary>
    private bool IsTitleCase()
    {
        int words = 0, capitals = 0;
        for (int i = _first + 1; i < _end; i++)
        {
            if (_segmented.Tokens[i].Kind is not TokenKind.Word || Word(i).Length < 4) continue;
            words++;
            if (char.IsUpper(Word(i)[0])) capitals++;
        }

        return capitals * 5 > words * 3;
    }

    private WordTag Tag(int token) => token >= _first && token < _end ? _tags[token] : WordTag.Other;

    private ReadOnlySpan<char> Word(int token) => _segmented.Tokens[token].Span.In(_segmented.Text);

    private bool IsMark(int token, ReadOnlySpan<char> marks) =>
        token >= _first && token < _end && _segmented.Tokens[token].Kind is TokenKind.Punctuation && marks.Contains(Word(token)[0]);

    private bool IsQuotationMark(int token) => IsMark(token, "\"“‘'`«");

    private static bool IsThird(ReadOnlySpan<char> word) => CueVerbs.TryFind(word, out CueVerb cue) && cue.Form is VerbForm.Third;

    private static bool IsPast(ReadOnlySpan<char> word) => CueVerbs.TryFind(word, out CueVerb cue) && cue.Form is VerbForm.Past;

    private static bool IsManner(ReadOnlySpan<char> word) =>
        word.Length > 6 && (word.EndsWith("edly") || word.EndsWith("ingly") || word.EndsWith("ously") || word.EndsWith("ally") || word.EndsWith("ently") || word.EndsWith("ively"));

    private static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && word.ContainsAnyInRange('a', 'z');
}

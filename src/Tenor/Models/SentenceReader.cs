namespace Tenor.Models;

/// <summary>
/// Reads sentences as the models see them. Who is named must not matter: a name, however many words it has, becomes one stand-in,
/// and so do the mentions of a target. One reader serves one thread.
/// </summary>
/// <param name="table">The table that words are looked up in.</param>
/// <param name="capitalsAreNames">
/// Whether a common word that running text writes with a capital is read as a name too: "Luther Strange", "the Justice Department".
/// </param>
internal sealed class SentenceReader(Vocabulary table, bool capitalsAreNames = false)
{
    /// <summary>Stand-in for a name.</summary>
    public static readonly ulong NameHash = WordHash.Of("<name>");

    /// <summary>Stand-in for the target.</summary>
    public static readonly ulong TargetHash = WordHash.Of("<target>");

    /// <summary>Stand-in for another mention of the target.</summary>
    public static readonly ulong OtherMentionHash = WordHash.Of("<mention>");

    static readonly ulong QuoteHash = WordHash.Of("\"");
    static readonly ulong PronounHash = WordHash.Of("i");
    static readonly ulong[] ClauseEnds =
        [WordHash.Of(","), WordHash.Of("."), WordHash.Of(";"), WordHash.Of(":"), WordHash.Of("\u2014"), WordHash.Of("!"),
            WordHash.Of("?"), WordHash.Of("("), WordHash.Of(")"), QuoteHash];

    static readonly ulong[] Particles =
    [
        .. new[] { "al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der", "den", "de", "del", "della", "la", "da", "dos", "di", "du", "ter" }
            .Select(particle => WordHash.Of(particle)),
    ];

    /// <summary>What a name may follow without beginning a sentence by it.</summary>
    static readonly ulong[] InnerMarks =
        [WordHash.Of(","), WordHash.Of(";"), WordHash.Of(")"), WordHash.Of("&"), WordHash.Of("/"), WordHash.Of("'"), WordHash.Of("$")];

    /// <summary>Titles whose full stop ends no sentence.</summary>
    static readonly ulong[] Titles =
    [
        .. new[]
        {
            "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "rev", "hon",
            "sir", "pres", "supt", "atty", "mme", "messrs",
        }.Select(title => WordHash.Of(title)),
    ];

    static readonly ulong StopHash = WordHash.Of(".");

    /// <summary>At a sentence's start, before another capital, a word as rare as this is rather a name than a word.</summary>
    const float RareAtStart = 0.58f;

    const int NegationReach = 6;

    readonly List<ScannedWord> _scanned = [];
    readonly List<ModelWord> _words = [];
    readonly List<TextSpan> _mentions = [];

    /// <summary>The words of the sentence that was read last.</summary>
    public ReadOnlySpan<ModelWord> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

    /// <summary>The table that words are looked up in.</summary>
    public Vocabulary Table => table;

    /// <summary>Whether a word ends a clause.</summary>
    public static bool EndsClause(in ModelWord word) => word.Is(WordMarks.Mark) && ClauseEnds.AsSpan().Contains(word.Hash);

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="target">The mention that stance is wanted for, if any.</param>
    /// <param name="mentions">Other mentions of the same actor; those outside the sentence are passed over.</param>
    /// <param name="without">The positions of words to read the sentence without.</param>
    public void Read(
        ReadOnlySpan<char> text, TextSpan sentence, TextSpan? target = null, IReadOnlyList<TextSpan>? mentions = null,
        ReadOnlySpan<int> without = default)
    {
        _scanned.Clear();
        _words.Clear();
        WordCutter.Cut(text, sentence, _scanned);
        foreach (var start in without)
            _scanned.RemoveAll(word => word.Start == start);
        _mentions.Clear();
        for (var m = 0; m < mentions?.Count; m++)
        {
            if (mentions[m].Overlaps(sentence))
                _mentions.Add(mentions[m]);
        }

        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_scanned);
        var titleCase = IsTitleCase(words);
        var capitalsTell = capitalsAreNames && !titleCase && HasLongSmallWord(words);
        var quoted = false;
        var negated = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var span = new TextSpan(word.Start, word.End);
            if (target is { } wanted && wanted.Overlaps(span))
            {
                AddOnce(word, TargetHash, WordMarks.Target);
                continue;
            }

            if (IsMention(span))
            {
                AddOnce(word, OtherMentionHash, WordMarks.OtherMention);
                continue;
            }

            if (IsName(words, i, titleCase) || (capitalsTell && IsNameByCapital(text, words, i)) || IsPartOfName(text, words, i))
            {
                AddOnce(word, NameHash, WordMarks.Name);
                continue;
            }

            var index = word.Shape switch
            {
                WordShape.Number => Vocabulary.Number,
                WordShape.Address => Vocabulary.Address,
                _ => table.Find(word.Hash),
            };
            var marks = word.Shape switch
            {
                WordShape.Mark => WordMarks.Mark,
                WordShape.Capitals when !titleCase && word.End - word.Start > 2 => WordMarks.Shouted,
                _ => WordMarks.None,
            };
            if (word.Hash == QuoteHash)
                quoted = !quoted;
            else if (quoted)
                marks |= WordMarks.Quoted;
            var model = new ModelWord(word.Start, word.End, word.Hash, index, marks);
            if (EndsClause(model) || table.Lexicon(index, LexiconFeature.Contrast) > 0)
                negated = 0;
            if (negated > 0)
            {
                negated--;
                model = model with { Marks = marks | WordMarks.Negated };
            }

            if (table.Lexicon(index, LexiconFeature.Negator) > 0)
                negated = NegationReach;
            _words.Add(model);
        }
    }

    void AddOnce(ScannedWord word, ulong hash, WordMarks mark)
    {
        if (_words.Count > 0 && _words[^1] is var last && last.Is(mark))
            _words[^1] = last with { End = word.End };
        else
            _words.Add(new(word.Start, word.End, hash, Vocabulary.Name, mark));
    }

    bool IsMention(TextSpan word)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Overlaps(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether most of the longer words have a capital, so that a capital tells nothing of names.</summary>
    static bool IsTitleCase(ReadOnlySpan<ScannedWord> words)
    {
        var longer = 0;
        var capital = 0;
        foreach (var word in words)
        {
            if (word.Shape > WordShape.Capitals || word.End - word.Start < 4)
                continue;
            longer++;
            if (word.Shape != WordShape.Small)
                capital++;
        }

        return longer >= 3 && capital * 10 >= longer * 7;
    }

    static bool HasLongSmallWord(ReadOnlySpan<ScannedWord> words)
    {
        foreach (var word in words)
        {
            if (word.Shape == WordShape.Small && word.End - word.Start >= 4)
                return true;
        }

        return false;
    }

    /// <summary>Small words within names: "Mohammed bin Salman", "al-Assad", "Suk-yeol".</summary>
    bool IsPartOfName(ReadOnlySpan<char> text, ReadOnlySpan<ScannedWord> words, int i)
    {
        var word = words[i];
        if (word.Shape != WordShape.Small)
            return false;
        var afterName = _words.Count > 0 && _words[^1].Is(WordMarks.Name | WordMarks.Target) && _words[^1].End + 1 == word.Start;
        if (afterName && text[word.Start - 1] == '-' && word.End - word.Start <= 4)
            return true;
        if (!Particles.AsSpan().Contains(word.Hash) || i + 1 >= words.Length)
            return false;
        var next = words[i + 1];
        var joined = text[word.End] == '-' && next.Start == word.End + 1;
        var leadsOn = next.Shape == WordShape.Capitalised || (afterName && Particles.AsSpan().Contains(next.Hash));
        return leadsOn && (joined || afterName);
    }

    bool IsName(ReadOnlySpan<ScannedWord> words, int i, bool titleCase)
    {
        var word = words[i];
        if (word.Shape is not (WordShape.Capitalised or WordShape.Capitals) || word.Hash == PronounHash)
            return false;
        var index = table.Find(word.Hash);
        if (index < 0)
            return true;
        if (titleCase)
            return false;
        // "Grace Hope": a word that may be a given name, beside another capital, is one; so is what follows a given name.
        var capitalAfter = i + 1 < words.Length && words[i + 1].Shape == WordShape.Capitalised;
        if (table.MayBeGivenName(index) && capitalAfter)
            return true;
        // Within a sentence a capital is no accident: "President Novak", "Precious Coleman" are names as a whole.
        if (i > 0 && words[i - 1].Shape != WordShape.Mark && capitalAfter && table.Find(words[i + 1].Hash) < 0)
            return true;
        if (i == 0 || words[i - 1].Shape != WordShape.Capitalised)
            return false;
        var before = table.Find(words[i - 1].Hash);
        return (before < 0 || table.MayBeGivenName(before)) && words[i - 1].Hash != PronounHash;
    }

    /// <summary>Whether a word of the vocabulary stands for a name because it has a capital that its place does not ask for.</summary>
    bool IsNameByCapital(ReadOnlySpan<char> text, ReadOnlySpan<ScannedWord> words, int i)
    {
        var word = words[i];
        if (word.Shape != WordShape.Capitalised || word.Hash == PronounHash)
            return false;
        if (!MayBeginSentence(words, i))
            return true;
        // The first word has a capital in any case. Before another capital a rare one is a name ("Precious Coleman", "Moon Jae-in"),
        // but a participle describes it ("Disgraced Weinstein"); alone, a given name is one before a verb that the
        // list of reporting verbs has in this form ("told").
        if (i + 1 >= words.Length || table.Find(word.Hash) is not (>= 0 and var index))
            return false;
        if (table.MayBeGivenName(index) && table.Lexicon(table.Find(words[i + 1].Hash), LexiconFeature.Report) > 0)
            return true;
        var next = i + 1;
        while (next + 1 < words.Length && Particles.AsSpan().Contains(words[next].Hash))
            next++;
        var written = text[word.Start..word.End];
        return words[next].Shape == WordShape.Capitalised && words[next].Hash != PronounHash
            && (next > i + 1 || table.Rarity(index) >= RareAtStart)
            && !written.EndsWith("ed", StringComparison.Ordinal) && !written.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>Whether a word may be the first of a sentence, of a quotation, or of what follows a colon or dash.</summary>
    static bool MayBeginSentence(ReadOnlySpan<ScannedWord> words, int i)
    {
        if (i == 0)
            return true;
        var before = words[i - 1];
        if (before.Shape != WordShape.Mark || InnerMarks.AsSpan().Contains(before.Hash))
            return false;
        var abbreviated = before.Hash == StopHash && i > 1 && words[i - 2].Shape == WordShape.Capitalised
            && (words[i - 2].End - words[i - 2].Start == 1 || Titles.AsSpan().Contains(words[i - 2].Hash));
        return !abbreviated;
    }
}

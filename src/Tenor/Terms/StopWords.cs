using System.Collections.Frozen;

namespace Tenor;

/// <summary>Words that a term list leaves out because they carry grammar and little else.</summary>
public sealed class StopWords
{
    // Written for this project from English grammar, class by class; taken from no list. Words that a reader of the news may want to
    // count stay countable: "against", "never", "must", "first", "new", "year", "say" are not here.
    private const string EnglishWords =
        """
        a an the
        i me my mine myself we us our ours ourselves you your yours yourself yourselves
        he him his himself she her hers herself it its itself they them their theirs themselves one oneself
        this that these those here there
        who whom whose which what whatever whichever whoever when where why how whether
        and or but nor so yet if because although though while whereas unless until since as than
        of in on at by for from with without to into onto upon about above below over under between among through during before after
        up down out off near toward towards within along across behind beyond per via
        am is are was were be been being do does did doing done have has had having
        will would shall should can could may might ought
        not no
        i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
        they're they've they'd they'll that's that'd that'll there's there'd here's who's who'd who'll what's where's how's when's why's let's
        isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't shouldn't can't cannot couldn't mayn't
        mightn't mustn't needn't
        all any both each either neither every few more most much many other others another some such same own several
        also too very just only even still again then once now already else ever rather quite
        mr mrs ms
        s t re ve ll d m
        """;

    private readonly FrozenSet<string> _words;

    private StopWords(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Function words of English: articles, pronouns, prepositions, conjunctions, auxiliaries, contractions. Written for this library.</summary>
    public static StopWords English { get; } =
        new(EnglishWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>No words: every term is counted.</summary>
    public static StopWords None { get; } = new([]);

    /// <summary>The words, in ordinal order.</summary>
    public IReadOnlyList<string> Words => [.. _words.Order(StringComparer.Ordinal)];

    /// <summary>These words and others.</summary>
    public StopWords With(params IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(_words.Concat(words));
    }

    /// <summary>These words but some.</summary>
    public StopWords Without(params IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(_words.Except(words, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether <paramref name="word"/> is one of them; case does not matter, and a curly apostrophe is as good as a straight one.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (!word.Contains('’'))
            return _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        return _words.Contains(word.ToString().Replace('’', '\''));
    }
}

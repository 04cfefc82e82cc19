using System.Collections.Frozen;

namespace Tenor.Language;

/// <summary>
/// Finds whose words a document's are that speaks: "the ad said" after "Lee's campaign released an ad", "the NAACP resolution", "the statement
/// from the ministry".
/// </summary>
internal sealed class DocumentAuthors(SegmentedText segmented, ActorMentions mentions)
{
    // A document that was told of further back is another one, by words.
    private const int Reach = 300;

    // Between an actor, what it did, and the document stands little: "the NAACP on Tuesday adopted", "retorted with an ad".
    private const int ToVerb = 40;
    private const int ToDocument = 8;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Documents = Kinds(
        "ad advertisement commercial spot|statement communique communiqué release|letter|memo memorandum|report|study|survey|resolution|petition|email e-mail message|"
        + "post|tweet|filing|lawsuit suit complaint|brief|op-ed column editorial|manifesto|video").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Making = (
        "released releases issued issues adopted adopts aired airs ran sent sends wrote writes published publishes posted posts filed files launched "
        + "unveiled unveils retorted responded responds countered replied distributed circulated passed passes made drafted put fired shared sued "
        + "releasing issuing airing running sending writing publishing posting filing launching unveiling tweeted read reads").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a noun is a document that may speak for its author.</summary>
    public static bool IsDocument(ReadOnlySpan<char> noun) => Documents.ContainsKey(noun);

    /// <summary>The author of the document that a speaker's phrase names; null where the text does not tell.</summary>
    /// <param name="phrase">The speaker's phrase.</param>
    /// <param name="noun">Its head.</param>
    public Actor? Of(TextSpan phrase, TextSpan noun)
    {
        int at = segmented.TokenAt(noun.Start), first = segmented.TokenAt(phrase.Start);
        return Owner(first, at) ?? Source(at + 1) ?? Introduced(first, Documents[noun.In(segmented.Text)]);
    }

    /// <summary>"Lee's letter", "the NAACP resolution": an organisation before the noun, or whoever owns it.</summary>
    private Actor? Owner(int first, int noun)
    {
        if (noun == first || mentions.At(Span(noun - 1)) is not { } actor) return null;
        return actor.Type is ActorType.Organisation || IsPossessive(noun - 1) ? actor : null;
    }

    /// <summary>"the statement from Grimm's attorney": whom the preposition names.</summary>
    private Actor? Source(int preposition)
    {
        if (preposition + 1 >= segmented.Tokens.Length || Word(preposition) is not ("from" or "by")) return null;
        (TextSpan head, _) = SpeakerPhrase.Head(segmented, new TextSpan(Span(preposition + 1).Start, Span(Math.Min(preposition + ToDocument, segmented.Tokens.Length - 1)).End));
        return head.IsEmpty ? null : mentions.At(head);
    }

    /// <summary>Whoever made the last such document that was spoken of before as something new: "Lee's campaign released an ad".</summary>
    private Actor? Introduced(int before, string kind)
    {
        for (int i = before - 1; i > Math.Max(0, before - Reach); i--)
        {
            if (!Documents.TryGetValue(Word(i), out string? other) || other != kind) continue;
            int article = Determiner(i);
            if (article < 0) continue;
            return Source(i + 1) ?? Owner(article, i) ?? Maker(article);
        }

        return null;
    }

    /// <summary>The "a" or "its" before a noun and what describes it; -1 where another word stands there.</summary>
    private int Determiner(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(0, noun - 4); i--)
        {
            if (segmented.Tokens[i].Kind is not TokenKind.Word) return -1;
            if (Word(i) is "a" or "an" or "A" or "An" or "its" or "his" or "her" or "their" or "another") return i;
            if (Word(i) is "the" or "this" or "that" or "The" or "This" or "That" || IsPossessive(i)) return IsPossessive(i) ? i : -1;
        }

        return -1;
    }

    /// <summary>Whose verb of making stands before a document.</summary>
    private Actor? Maker(int article)
    {
        for (int i = article - 1; i >= Math.Max(0, article - ToDocument); i--)
        {
            if (segmented.Tokens[i].Kind is TokenKind.Punctuation) return null;
            if (!Making.Contains(Word(i))) continue;
            int verb = Span(i).Start;
            return mentions.LastIn(new TextSpan(Math.Max(0, verb - ToVerb), verb));
        }

        return null;
    }

    private bool IsPossessive(int token) => Word(token) is [.., '\'' or '’', 's'] or [.., 's', '\'' or '’'];

    private TextSpan Span(int token) => segmented.Tokens[token].Span;

    private ReadOnlySpan<char> Word(int token) => Span(token).In(segmented.Text);

    private static FrozenDictionary<string, string> Kinds(string groups)
    {
        var kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string group in groups.Split('|'))
        {
            string[] nouns = group.Split(' ');
            foreach (string noun in nouns) kinds.Add(noun, nouns[0]);
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

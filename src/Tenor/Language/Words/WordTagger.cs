using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Gives each token its part of speech.</summary>
internal static class WordTagger
{
    private static readonly FrozenDictionary<string, WordTag> Known = Build();

    private static readonly FrozenDictionary<string, WordTag>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tags of all tokens.</summary>
    public static ImmutableArray<WordTag> Tag(SegmentedText segmented, CancellationToken cancellation)
    {
        var tags = ImmutableArray.CreateBuilder<WordTag>(segmented.Tokens.Length);
        foreach (SentenceTokens sentence in segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
                tags.Add(Guess(segmented, i, i == sentence.FirstToken));
        }

        return tags.MoveToImmutable();
    }

    private static WordTag Guess(SegmentedText segmented, int token, bool first)
    {
        Token it = segmented.Tokens[token];
        ReadOnlySpan<char> word = it.Span.In(segmented.Text);
        if (it.Kind is TokenKind.Number) return WordTag.Number;
        if (it.Kind is not TokenKind.Word) return WordTag.Other;
        if (BySpan.TryGetValue(word, out WordTag tag)) return tag;
        if (word.EndsWith("'s") || word.EndsWith("’s")) return WordTag.Possessive;
        if (char.IsUpper(word[0]) && !first) return WordTag.ProperNoun;
        if (CueVerbs.TryFind(word, out CueVerb cue))
        {
            return cue.Form switch
            {
                VerbForm.Past or VerbForm.Participle => WordTag.VerbPast,
                VerbForm.Third => WordTag.VerbPresent,
                VerbForm.Ing => WordTag.Gerund,
                _ => WordTag.VerbBase,
            };
        }

        if (char.IsUpper(word[0])) return WordTag.ProperNoun;
        if (word.EndsWith("ly")) return WordTag.Adverb;
        if (word.EndsWith("ing")) return WordTag.Gerund;
        if (word.EndsWith("ed")) return WordTag.VerbPast;
        return WordTag.Noun;
    }

    private static FrozenDictionary<string, WordTag> Build()
    {
        var known = new Dictionary<string, WordTag>(StringComparer.OrdinalIgnoreCase);
        void Add(WordTag tag, string words)
        {
            foreach (string word in words.Split(' ')) known.TryAdd(word, tag);
        }

        Add(WordTag.Determiner, "the a an his her its their my your our this these those some any each every no all both another such");
        Add(WordTag.Pronoun, "he she it they we i you him them us me that one others someone everyone nobody many");
        Add(WordTag.PronounVerb, "he's she's it's they're we're i'm you're i've we've they've i'll we'll he'll he’s she’s it’s they’re we’re i’m you’re i’ve we’ve they’ve i’ll we’ll he’ll");
        Add(WordTag.Preposition, "of in on at for from with by as about into over after before during against between among under without through within since until toward towards upon like per via amid");
        Add(WordTag.Subordinator, "whether if because although though while unless");
        Add(WordTag.Coordinator, "and or but nor");
        Add(WordTag.Question, "who whom whose which what when where why how");
        Add(WordTag.To, "to");
        Add(WordTag.Adverb, "not also then again now already just only still even however meanwhile later earlier ago never ever");
        Add(WordTag.Auxiliary, "is are was were be been being am has have had do does did will would can could shall should may might must isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t didn’t don’t won’t wouldn’t can’t couldn’t shouldn’t cannot");
        return known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

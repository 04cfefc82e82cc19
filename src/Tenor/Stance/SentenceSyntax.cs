using Tenor.Language;
using Tenor.Models;

namespace Tenor;

/// <summary>A word of a sentence with its part of speech: a word of the models, or several that are written as one ("is n't").</summary>
/// <param name="First">Index of the first of the models' words.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Head">Index of the one that means most: the last of a compound, the first before a clitic.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Owns">Whether it carries a possessive ending.</param>
internal readonly record struct SyntaxWord(int First, int End, int Head, WordTag Tag, bool Owns);

/// <summary>
/// A sentence's words with their parts of speech. Names are tagged by a stand-in, so that it does not matter who is named. One
/// instance serves one thread.
/// </summary>
internal sealed class SentenceSyntax
{
    const string StandIn = "Smith";

    static readonly ulong[] Clitics =
        [.. new[] { "'s", "n't", "'re", "'ve", "'ll", "'d", "'m" }.Select(clitic => WordHash.Of(clitic))];

    static readonly HashSet<ulong> Pronouns =
    [
        .. "i me my we us our you your he him his she her it its they them their who whom whose"
            .Split(' ').Select(pronoun => WordHash.Of(pronoun)),
    ];

    readonly List<SyntaxWord> _words = [];
    TaggerFeatures.Word[] _read = [];
    TokenKind[] _kinds = [];
    WordTag[] _tags = [];

    /// <summary>The words of the sentence that was read last.</summary>
    public ReadOnlySpan<SyntaxWord> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

    /// <summary>Reads a sentence.</summary>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words)
    {
        _words.Clear();
        if (_read.Length < words.Length)
            (_read, _kinds, _tags) = (new TaggerFeatures.Word[words.Length * 2], new TokenKind[words.Length * 2], new WordTag[words.Length * 2]);
        for (var first = 0; first < words.Length;)
        {
            var end = first + 1;
            while (end < words.Length && IsJoined(text, words[end - 1], words[end]))
                end++;
            var clitic = end - first > 1 && Clitics.AsSpan().Contains(words[end - 1].Hash);
            var head = clitic ? end - 2 : end - 1;
            var at = _words.Count;
            var owns = clitic ? words[end - 1].Hash == Clitics[0] : EndsInPossessive(text[words[head].Start..words[head].End]);
            _kinds[at] = Kind(words[first]);
            _read[at] = Read(text, words[first..end], owns, _kinds[at], at == 0);
            _words.Add(new(first, end, head, WordTag.Other, owns));
            first = end;
        }

        WordTagger.Default.Tag(_read.AsSpan(0, _words.Count), _kinds, _tags);
        for (var i = 0; i < _words.Count; i++)
            _words[i] = _words[i] with { Tag = _tags[i] };
    }

    static bool IsJoined(ReadOnlySpan<char> text, in ModelWord before, in ModelWord word)
    {
        if (before.Is(WordMarks.Mark) || word.Is(WordMarks.Mark))
            return false;
        return word.Start == before.End
            || (word.Start == before.End + 1 && text[before.End] is '-' or '\u2010' or '\u2011');
    }

    static bool EndsInPossessive(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019', 's'] or [.., 's', '\'' or '\u2019'];

    static TokenKind Kind(in ModelWord word) =>
        word.Is(WordMarks.Mark) ? TokenKind.Punctuation : word.Index == Vocabulary.Number ? TokenKind.Number : TokenKind.Word;

    static TaggerFeatures.Word Read(ReadOnlySpan<char> text, ReadOnlySpan<ModelWord> words, bool owns, TokenKind kind, bool first)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Is(WordMarks.Name | WordMarks.Target | WordMarks.OtherMention) && !Pronouns.Contains(WordHash.Of(text[word.Start..word.End])))
                return TaggerFeatures.Read(owns ? StandIn + "'s" : StandIn, TokenKind.Word, first);
        }

        return TaggerFeatures.Read(text[words[0].Start..words[^1].End], kind, first);
    }
}

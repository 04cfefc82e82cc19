using System.Collections.Immutable;

namespace Tenor.Language;

/// <summary>Finds the noun phrase that is a verb's subject.</summary>
internal sealed class NounPhrases(SegmentedText segmented, ImmutableArray<WordTag> tags, int[] quoted)
{
    // A subject further away than this is not one.
    private const int Reach = 30;

    /// <summary>The subject of a verb, before it or, where the clause is inverted, after it; (-1, -1) where there is none.</summary>
    /// <param name="verb">Index of the verb's token.</param>
    /// <param name="low">Index of the first token that may belong to it.</param>
    /// <param name="high">Index after the last.</param>
    public (int First, int End) SubjectOf(int verb, int low, int high)
    {
        (int First, int End) before = Before(verb, low);
        return before.First >= 0 ? before : After(verb, high);
    }

    private (int First, int End) Before(int verb, int low)
    {
        int at = verb - 1;
        low = Math.Max(low, verb - Reach);
        while (at >= low && tags[at] is WordTag.Adverb or WordTag.Auxiliary) at--;
        if (at >= low && tags[at] is WordTag.PronounVerb) return (at, at + 1);
        if (at >= low && Is(at, ","))
        {
            int comma = at - 1;
            while (comma > low && !Is(comma, ",")) comma--;
            if (comma <= low) return (-1, -1);
            at = comma - 1;
        }
        else if (at >= low && Is(at, "who"))
        {
            at--;
            if (at >= low && Is(at, ",")) at--;
        }

        int end = at + 1;
        if (at < low || !IsHead(at)) return (-1, -1);
        while (at >= low && IsInside(at, low)) at--;
        while (at + 1 < end && tags[at + 1] is WordTag.Preposition) at++;
        return at + 1 < end ? (at + 1, end) : (-1, -1);
    }

    private (int First, int End) After(int verb, int high)
    {
        int at = verb + 1;
        high = Math.Min(high, verb + Reach);
        int first = at;
        while (at < high && IsInside(at, first)) at++;
        while (at > first && !IsHead(at - 1)) at--;
        return at > first ? (first, at) : (-1, -1);
    }

    private bool IsHead(int at) =>
        quoted[at] < 0 && tags[at] is WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun or WordTag.Number;

    private bool IsInside(int at, int low) => quoted[at] < 0 && tags[at] switch
    {
        WordTag.Noun or WordTag.ProperNoun or WordTag.Possessive or WordTag.Determiner or WordTag.Adjective or WordTag.Number => true,
        WordTag.Pronoun => true,
        WordTag.Preposition => at > low && IsHead(at - 1),
        _ => false,
    };

    private bool Is(int at, ReadOnlySpan<char> word) => segmented.Tokens[at].Span.In(segmented.Text).SequenceEqual(word);
}

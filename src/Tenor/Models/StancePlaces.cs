namespace Tenor.Models;

/// <summary>Where words stand toward a target.</summary>
internal static class StancePlaces
{
    /// <summary>The index of the target, or of the middle word where none is marked.</summary>
    public static int Target(ReadOnlySpan<ModelWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(WordMarks.Target))
                return i;
        }

        return words.Length / 2;
    }

    /// <summary>Signed distance of a word to the nearest mention of the target; the target's own mention wins a tie.</summary>
    public static int Distance(ReadOnlySpan<ModelWord> words, int target, int word)
    {
        var distance = word - target;
        for (var reach = 0; reach < Math.Abs(distance); reach++)
        {
            if (word - reach >= 0 && words[word - reach].Is(WordMarks.OtherMention))
                return reach;
            if (word + reach < words.Length && words[word + reach].Is(WordMarks.OtherMention))
                return -reach;
        }

        return distance;
    }

    /// <summary>The words of the target's clause, half-open.</summary>
    public static (int Start, int End) Clause(ReadOnlySpan<ModelWord> words, int target)
    {
        var start = target;
        while (start > 0 && !SentenceReader.EndsClause(words[start - 1]))
            start--;
        var end = Math.Min(target + 1, words.Length);
        while (end < words.Length && !SentenceReader.EndsClause(words[end]))
            end++;
        return (start, end);
    }

    /// <summary>The words about the target that no other name stands between, half-open.</summary>
    public static (int Start, int End) Own(ReadOnlySpan<ModelWord> words, int target)
    {
        var start = target;
        while (start > 0 && !words[start - 1].Is(WordMarks.Name))
            start--;
        var end = Math.Min(target + 1, words.Length);
        while (end < words.Length && !words[end].Is(WordMarks.Name))
            end++;
        return (start, end);
    }
}

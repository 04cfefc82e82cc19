using System.Collections;

namespace Tenor.Models;

/// <summary>
/// The words that moved a score, found by leaving each out and scoring again; the work is done when the list is first looked at.
/// </summary>
/// <param name="find">Works out the list.</param>
internal sealed class RemovalWeights(Func<WordWeight[]> find) : IReadOnlyList<WordWeight>
{
    /// <summary>A word that moves the score by less than this is not listed.</summary>
    const double Least = 0.005;

    /// <summary>A word is loaded if, without it, the probability falls by at least this much.</summary>
    const double LeastLoaded = 0.02;

    /// <summary>So many words of a side are taken out together, to tell how far they move a score between them.</summary>
    const int Together = 5;

    readonly Lazy<WordWeight[]> _weights = new(find);

    /// <summary>The score without the words that begin at some positions.</summary>
    public delegate double ScoreWithout(ReadOnlySpan<int> starts);

    /// <summary>The words that moved a score either way.</summary>
    /// <param name="words">The words that may be left out.</param>
    /// <param name="score">The score of the whole, in [-1, 1].</param>
    /// <param name="without">Scores without some of the words; called when the list is first looked at.</param>
    /// <remarks>
    /// Where several words say the same, none moves the score much alone: one of three harsh words is not missed. On the scale of the
    /// log-odds each is, so that scale tells the shares, and taking the strongest out together tells of how much they are shares.
    /// </remarks>
    public static RemovalWeights Of(TextSpan[] words, double score, ScoreWithout without) => new(() =>
    {
        double[] shifts = [.. words.Select(word => LogOdds(score) - LogOdds(without([word.Start])))];
        var (up, down) = (Scale(1), Scale(-1));
        return [.. words.Select((word, i) => new WordWeight(word, Math.Round(shifts[i] * (shifts[i] > 0 ? up : down), 6)))
            .Where(weight => Math.Abs(weight.Weight) >= Least)];

        double Scale(int side)
        {
            int[] strongest = [.. Enumerable.Range(0, words.Length).Where(i => shifts[i] * side > 0)
                .OrderByDescending(i => shifts[i] * side).Take(Together)];
            if (strongest.Length == 0)
                return 0;
            var moved = score - without([.. strongest.Select(i => words[i].Start)]);
            // Words that hold each other up can cancel out when all of them go.
            return Math.Max(0, moved * side) / strongest.Sum(i => shifts[i] * side);
        }
    });

    /// <summary>The words that raise the probability that a sentence is loaded.</summary>
    /// <param name="words">The words that may be left out.</param>
    /// <param name="probability">The probability of the whole.</param>
    /// <param name="without">Tells the probability without some of the words; called as for <see cref="Of"/>.</param>
    public static RemovalWeights Loaded(TextSpan[] words, double probability, ScoreWithout without) => new(() =>
        [.. words.Select(word => new WordWeight(word, Math.Round(probability - without([word.Start]), 6)))
            .Where(weight => weight.Weight >= LeastLoaded)]);

    /// <summary>A score as the logarithm of the odds of its two ends.</summary>
    static double LogOdds(double score)
    {
        const double Most = 1 - 1e-6;
        return 2 * Math.Atanh(Math.Clamp(score, -Most, Most));
    }

    /// <inheritdoc/>
    public int Count => _weights.Value.Length;

    /// <inheritdoc/>
    public WordWeight this[int index] => _weights.Value[index];

    /// <summary>The spans of the words that may have moved a score: neither marks nor names.</summary>
    public static TextSpan[] Candidates(ReadOnlySpan<ModelWord> words)
    {
        var spans = new List<TextSpan>(words.Length);
        foreach (ref readonly var word in words)
        {
            if (!word.Is(WordMarks.Mark | WordMarks.Name | WordMarks.Target | WordMarks.OtherMention))
                spans.Add(new(word.Start, word.End));
        }

        return [.. spans];
    }

    /// <inheritdoc/>
    public IEnumerator<WordWeight> GetEnumerator() => ((IEnumerable<WordWeight>)_weights.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

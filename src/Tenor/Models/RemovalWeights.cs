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

    readonly Lazy<WordWeight[]> _weights = new(find);

    /// <summary>The words that moved a score either way.</summary>
    /// <param name="words">The words that may be left out.</param>
    /// <param name="score">The score of the whole.</param>
    /// <param name="without">The score without the word that begins at a position.</param>
    public static RemovalWeights Of(TextSpan[] words, double score, Func<int, double> without) => new(() =>
        [.. Weights(words, score, without).Where(weight => Math.Abs(weight.Weight) >= Least)]);

    /// <summary>The words that raise the probability that a sentence is loaded.</summary>
    /// <param name="words">The words that may be left out.</param>
    /// <param name="probability">The probability of the whole.</param>
    /// <param name="without">The probability without the word that begins at a position.</param>
    public static RemovalWeights Loaded(TextSpan[] words, double probability, Func<int, double> without) => new(() =>
        [.. Weights(words, probability, without).Where(weight => weight.Weight >= LeastLoaded)]);

    static IEnumerable<WordWeight> Weights(TextSpan[] words, double score, Func<int, double> without) =>
        words.Select(word => new WordWeight(word, Math.Round(score - without(word.Start), 6)));

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

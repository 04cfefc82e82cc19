using Tenor.Models;
using Tenor.Training.Data;

namespace Tenor.Training.Evaluation;

/// <summary>The plainest lexicon method: positive less negative opinion words (Hu and Liu 2004), over their number.</summary>
internal sealed class OpinionCounter(DataFolder data)
{
    readonly HashSet<ulong> _positive =
        [.. data.ZipLines("nltk/opinion_lexicon.zip", "opinion_lexicon/positive-words.txt").Select(w => WordHash.Of(w))];

    readonly HashSet<ulong> _negative =
        [.. data.ZipLines("nltk/opinion_lexicon.zip", "opinion_lexicon/negative-words.txt").Select(w => WordHash.Of(w))];

    /// <summary>The score, in [-1, 1].</summary>
    public double Score(string text)
    {
        var words = new List<ScannedWord>();
        WordCutter.Cut(text, new(0, text.Length), words);
        var positive = words.Count(w => _positive.Contains(w.Hash));
        var negative = words.Count(w => _negative.Contains(w.Hash));
        return positive + negative == 0 ? 0 : (positive - negative) / (double)(positive + negative);
    }
}

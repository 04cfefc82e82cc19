using Tenor.Training.Data;

namespace Tenor.Training.Evaluation;

/// <summary>A lexicon method that the models are compared with.</summary>
/// <param name="Name">The head of its column.</param>
/// <param name="Score">The score of a text, in [-1, 1].</param>
/// <param name="Class">The class that the method's users take a score for: 0 negative, 1 neutral, 2 positive.</param>
internal sealed record LexiconMethod(string Name, Func<string, double> Score, Func<double, int> Class)
{
    /// <summary>The class of a text.</summary>
    public int ClassOf(string text) => Class(Score(text));
}

/// <summary>The lexicon methods that the models are compared with.</summary>
internal static class LexiconMethods
{
    /// <summary>
    /// VADER, TextBlob where its lexicon is at hand (Debian's package python3-pattern brings it), and a count of opinion words.
    /// </summary>
    public static IReadOnlyList<LexiconMethod> All(DataFolder data)
    {
        var methods = new List<LexiconMethod> { new("VADER", new VaderScorer(data).Score, VaderScorer.Class) };
        if (File.Exists(PatternScorer.Packaged))
            methods.Add(new("TextBlob", new PatternScorer(PatternScorer.Packaged).Score, Sign));
        methods.Add(new("opinion words", new OpinionCounter(data).Score, Sign));
        return methods;
    }

    static int Sign(double score) => Math.Sign(score) + 1;
}

namespace Tenor.Training.Evaluation;

/// <summary>Whether the words shown as moving a score are those that move it: deletion against deletion at random.</summary>
internal static class Explanations
{
    /// <summary>
    /// How far a score falls toward 0 when the words that support it most are taken out one after another, against words taken out
    /// at random; means over sentences.
    /// </summary>
    /// <param name="cases">Sentences that the model takes a side on, with the words that moved each.</param>
    /// <param name="score">Scores a text without the words at given positions.</param>
    public static List<(int Removed, double ByWeight, double AtRandom)> DeletionCurve(
        IReadOnlyList<(string Text, double Score, IReadOnlyList<WordWeight> Weights, TextSpan[] Words)> cases,
        Func<int, string, double> score)
    {
        var random = new Random(11);
        var curve = new List<(int, double, double)>();
        for (var removed = 1; removed <= 5; removed++)
        {
            double byWeight = 0, atRandom = 0;
            for (var c = 0; c < cases.Count; c++)
            {
                var (text, whole, weights, words) = cases[c];
                var side = Math.Sign(whole);
                var best = weights.OrderByDescending(w => w.Weight * side).Take(removed).Select(w => w.Span);
                var any = words.OrderBy(_ => random.Next()).Take(removed);
                byWeight += side * (whole - score(c, Without(text, best)));
                atRandom += side * (whole - score(c, Without(text, any)));
            }

            curve.Add((removed, byWeight / cases.Count, atRandom / cases.Count));
        }

        return curve;
    }

    /// <summary>Blanks words out, so that every other offset stays.</summary>
    static string Without(string text, IEnumerable<TextSpan> spans)
    {
        var letters = text.ToCharArray();
        foreach (var span in spans)
            letters.AsSpan(span.Start, span.Length).Fill(' ');
        return new(letters);
    }
}

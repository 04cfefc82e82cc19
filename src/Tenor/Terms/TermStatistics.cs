namespace Tenor;

/// <summary>Measures of terms from counts.</summary>
internal static class TermStatistics
{
    /// <summary>
    /// The log-likelihood ratio G² of a 2×2 table (Dunning 1993): how surely the rates <paramref name="a"/> of <paramref name="totalA"/>
    /// and <paramref name="b"/> of <paramref name="totalB"/> differ. Never negative.
    /// </summary>
    public static double LogLikelihood(double a, double totalA, double b, double totalB)
    {
        var all = totalA + totalB;
        var rate = (a + b) / all;
        var sum = Cell(a, totalA * rate) + Cell(b, totalB * rate)
            + Cell(totalA - a, totalA * (1 - rate)) + Cell(totalB - b, totalB * (1 - rate));
        return Math.Max(0, 2 * sum);

        static double Cell(double observed, double expected) => observed > 0 ? observed * Math.Log(observed / expected) : 0;
    }

    /// <summary>Binary logarithm of the ratio of two rates (Hardie 2014); a count of none is taken as a half.</summary>
    public static double LogRatio(double a, double totalA, double b, double totalB) =>
        Math.Log2((a > 0 ? a : 0.5) / totalA / ((b > 0 ? b : 0.5) / totalB));

    /// <summary>
    /// Log-odds ratio with an informative Dirichlet prior, as a z-score (Monroe, Colaresi and Quinn 2008, equations 15, 16, 22).
    /// The prior of the term is <paramref name="prior"/> of <paramref name="totalPrior"/> pseudo-counts.
    /// </summary>
    public static (double LogOdds, double Z) LogOdds(double a, double totalA, double b, double totalB, double prior, double totalPrior)
    {
        var odds = Math.Log((a + prior) / (totalA + totalPrior - a - prior))
            - Math.Log((b + prior) / (totalB + totalPrior - b - prior));
        var variance = (1 / (a + prior)) + (1 / (b + prior));
        return (odds, odds / Math.Sqrt(variance));
    }

    /// <summary>
    /// Normalised pointwise mutual information (Bouma 2009), in [-1, 1]: 1 where two words only stand together, 0 where they are
    /// independent.
    /// </summary>
    public static double Npmi(double together, double first, double second, double all)
    {
        var joint = together / all;
        return joint >= 1 ? 1 : Math.Log(joint / (first / all * (second / all))) / -Math.Log(joint);
    }

    /// <summary>
    /// Deviation of proportions DP (Gries 2008), in [0, 1]: 0 where a term is spread as the words are, near 1 where it stands in one
    /// small part.
    /// </summary>
    public static double DeviationOfProportions(IEnumerable<Posting> postings, int count, IReadOnlyList<int> unitTokens, long tokens)
    {
        double difference = 0, covered = 0;
        foreach (var posting in postings)
        {
            var share = (double)unitTokens[posting.Unit] / tokens;
            covered += share;
            difference += Math.Abs(((double)posting.Count / count) - share);
        }

        return Math.Clamp((difference + (1 - covered)) / 2, 0, 1);
    }

    /// <summary>
    /// Juilland's D (Juilland and Chang-Rodríguez 1964, for parts of unequal size by their rates), in [0, 1]: 1 where the term's rate is
    /// the same in every part. NaN where there is one part.
    /// </summary>
    public static double JuillandD(IEnumerable<Posting> postings, IReadOnlyList<int> unitTokens)
    {
        var parts = 0;
        foreach (var tokens in unitTokens)
            parts += tokens > 0 ? 1 : 0;
        if (parts < 2)
            return double.NaN;
        double sum = 0, squares = 0;
        foreach (var posting in postings)
        {
            var rate = (double)posting.Count / unitTokens[posting.Unit];
            sum += rate;
            squares += rate * rate;
        }

        var mean = sum / parts;
        var deviation = Math.Sqrt(Math.Max(0, (squares / parts) - (mean * mean)));
        return Math.Clamp(1 - (deviation / mean / Math.Sqrt(parts - 1)), 0, 1);
    }

    /// <summary>Inverse document frequency, smoothed: ln((1 + N) / (1 + n)) + 1, as scikit-learn has it. Never below 1.</summary>
    public static double InverseDocumentFrequency(int units, int unitsWith) => Math.Log((1.0 + units) / (1.0 + unitsWith)) + 1;
}

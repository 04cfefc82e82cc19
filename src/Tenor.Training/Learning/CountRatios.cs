namespace Tenor.Training.Learning;

/// <summary>
/// How much more often a feature stands in one outer class than elsewhere: the log-count ratios of naive Bayes, by which Wang and
/// Manning ("Baselines and Bigrams", ACL 2012) multiply features before a linear classifier learns, so that the penalty spares those
/// that tell classes apart.
/// </summary>
internal static class CountRatios
{
    /// <summary>What every feature keeps, whatever its counts say.</summary>
    const double Floor = 0.5;

    /// <summary>How many times a feature is thought to have been seen, in the classes' own shares, before it was.</summary>
    const double Prior = 1;

    /// <summary>The factor for each place; over the features that occur the mean square is 1, and dense places keep 1.</summary>
    /// <param name="examples">The examples; each counts as one of its likeliest class.</param>
    /// <param name="hashed">How many places hashed features share; they are the first.</param>
    /// <param name="places">Number of all places.</param>
    public static float[] Of(IReadOnlyList<Example> examples, int hashed, int places)
    {
        var factors = new float[places];
        Array.Fill(factors, 1);
        var counts = new double[3][];
        for (var c = 0; c < counts.Length; c++)
            counts[c] = new double[hashed];
        var shares = new double[3];
        foreach (var example in examples)
        {
            var c = Array.IndexOf(example.Wanted, example.Wanted.Max());
            shares[c] += 1.0 / examples.Count;
            foreach (var place in example.Places)
            {
                if (place < hashed)
                    counts[c][place]++;
            }
        }

        double squares = 0, seen = 0;
        for (var place = 0; place < hashed; place++)
        {
            var all = counts[0][place] + counts[1][place] + counts[2][place];
            if (all == 0)
                continue;
            var most = 0.0;
            foreach (var c in (ReadOnlySpan<int>)[0, 2])
            {
                var share = (counts[c][place] + (Prior * shares[c])) / (all + Prior);
                most = Math.Max(most, Math.Abs(LogOdds(share) - LogOdds(shares[c])));
            }

            factors[place] = (float)(Floor + most);
            squares += factors[place] * factors[place] * all;
            seen += all;
        }

        var norm = (float)Math.Sqrt(seen / squares);
        for (var place = 0; place < hashed; place++)
            factors[place] *= norm;
        return factors;
    }

    static double LogOdds(double share) => Math.Log(share / (1 - share));
}

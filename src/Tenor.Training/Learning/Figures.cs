namespace Tenor.Training.Learning;

/// <summary>A figure with how many cases stand behind it and a 95% interval by bootstrap over groups.</summary>
internal readonly record struct Figure(double Value, double Low, double High, int N)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value:0.000} [{Low:0.000}, {High:0.000}] n={N}");
}

/// <summary>Figures of merit.</summary>
internal static class Figures
{
    const int Resamples = 1000;

    /// <summary>Pearson's correlation.</summary>
    public static double Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var meanX = x.Average();
        var meanY = y.Average();
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xy / Math.Sqrt((xx * yy) + 1e-300);
    }

    /// <summary>Counts of true class (rows) against said class (columns).</summary>
    public static int[,] Confusion(IReadOnlyList<int> truth, IReadOnlyList<int> said, int classes = 3)
    {
        var counts = new int[classes, classes];
        for (var i = 0; i < truth.Count; i++)
            counts[truth[i], said[i]]++;
        return counts;
    }

    /// <summary>Mean of the classes' F1.</summary>
    public static double MacroF1(IReadOnlyList<int> truth, IReadOnlyList<int> said, int classes = 3)
    {
        var counts = Confusion(truth, said, classes);
        double sum = 0;
        for (var c = 0; c < classes; c++)
        {
            int hit = counts[c, c], wanted = 0, given = 0;
            for (var d = 0; d < classes; d++)
            {
                wanted += counts[c, d];
                given += counts[d, c];
            }

            sum += wanted + given == 0 ? 0 : 2.0 * hit / (wanted + given);
        }

        return sum / classes;
    }

    /// <summary>Expected calibration error of the likeliest class, over ten bins of equal width (Guo et al. 2017).</summary>
    public static double CalibrationError(IReadOnlyList<double[]> said, IReadOnlyList<int> truth)
    {
        var bins = Reliability(said, truth);
        return bins.Sum(b => b.N * Math.Abs(b.Confidence - b.Accuracy)) / said.Count;
    }

    /// <summary>
    /// The expected calibration error that chance alone gives predictions that are exactly as likely as they say: the median and the
    /// 95th percentile over draws of the classes from the predictions. What is measured on few cases is to be judged by it.
    /// </summary>
    public static (double Median, double High) CalibrationErrorByChance(IReadOnlyList<double[]> said)
    {
        const int draws = 200;
        var random = new Random(7);
        var errors = new double[draws];
        var drawn = new int[said.Count];
        for (var d = 0; d < draws; d++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                var rest = random.NextDouble();
                drawn[i] = 0;
                while (drawn[i] < said[i].Length - 1 && (rest -= said[i][drawn[i]]) >= 0)
                    drawn[i]++;
            }

            errors[d] = CalibrationError(said, drawn);
        }

        Array.Sort(errors);
        return (errors[draws / 2], errors[draws * 95 / 100]);
    }

    /// <summary>Mean confidence and accuracy by tenth of confidence.</summary>
    public static List<(double Confidence, double Accuracy, int N)> Reliability(IReadOnlyList<double[]> said, IReadOnlyList<int> truth)
    {
        var confidence = new double[10];
        var right = new int[10];
        var n = new int[10];
        for (var i = 0; i < said.Count; i++)
        {
            var best = Likeliest(said[i]);
            var bin = Math.Min(9, (int)(said[i][best] * 10));
            confidence[bin] += said[i][best];
            n[bin]++;
            if (best == truth[i])
                right[bin]++;
        }

        return [.. Enumerable.Range(0, 10).Where(b => n[b] > 0).Select(b => (confidence[b] / n[b], right[b] / (double)n[b], n[b]))];
    }

    /// <summary>The likeliest class.</summary>
    public static int Likeliest(double[] distribution) => Array.IndexOf(distribution, distribution.Max());

    /// <summary>A figure with its interval; whole groups are drawn, so that sentences of one article stay together.</summary>
    public static Figure WithInterval<TGroup>(IReadOnlyList<TGroup> groups, Func<IReadOnlyList<int>, double> figure)
        where TGroup : notnull
    {
        var members = groups.Select((g, i) => (g, i)).GroupBy(p => p.g, p => p.i).Select(g => g.ToArray()).ToArray();
        var random = new Random(7);
        var values = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            var drawn = new List<int>(groups.Count);
            for (var g = 0; g < members.Length; g++)
                drawn.AddRange(members[random.Next(members.Length)]);
            values[r] = figure(drawn);
        }

        Array.Sort(values);
        return new(figure([.. Enumerable.Range(0, groups.Count)]), values[Resamples / 40], values[Resamples - 1 - (Resamples / 40)], groups.Count);
    }
}

using System.Numerics;

namespace Tenor;

/// <summary>A mean with its bootstrap 95% interval.</summary>
/// <param name="N">Number of values.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
internal readonly record struct MeanInterval(int N, double Mean, double Low, double High)
{
    private const int Resamples = 2000;

    /// <summary>Whether the whole interval lies on one side of zero.</summary>
    public bool IsOffZero => Low > 0 || High < 0;

    /// <summary>
    /// The mean of values in [-1, 1] and its expanded percentile interval (Hesterberg 2015, section 4.3): the plain percentile interval
    /// is too narrow for small samples, so its tails are taken where Student's t would put them. One value alone tells nothing of the
    /// spread; its interval is the whole range.
    /// </summary>
    /// <remarks>The resamples are drawn from a generator seeded by the values, so the same values give the same interval everywhere.</remarks>
    public static MeanInterval Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("No value to take a mean of.", nameof(values));
        var n = values.Length;
        double sum = 0;
        foreach (var value in values)
            sum += value;
        var mean = sum / n;
        if (n == 1)
            return new(1, mean, -1, 1);

        var random = new SplitMix(Seed(values));
        var means = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            double total = 0;
            for (var i = 0; i < n; i++)
                total += values[random.Below(n)];
            means[r] = total / n;
        }

        Array.Sort(means);
        var tail = NormalCdf(-Math.Sqrt(n / (n - 1.0)) * StudentT975(n - 1));
        return new(n, mean, Quantile(means, tail), Quantile(means, 1 - tail));
    }

    /// <summary>
    /// The mean of values that come in clusters, as sentences come in articles, with an interval that allows for it: whole clusters are
    /// drawn again, since what stands in one article is more alike than what stands in two (Cameron, Gelbach and Miller 2008). Of one
    /// cluster alone the values are drawn.
    /// </summary>
    public static MeanInterval OfClusters(IReadOnlyList<IReadOnlyList<double>> clusters)
    {
        double[] all = [.. clusters.SelectMany(c => c)];
        if (clusters.Count < 2)
            return Of(all);
        double[] sums = [.. clusters.Select(c => c.Sum())];
        var random = new SplitMix(Seed(all));
        var means = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            double total = 0;
            long n = 0;
            for (var i = 0; i < sums.Length; i++)
            {
                var drawn = random.Below(sums.Length);
                total += sums[drawn];
                n += clusters[drawn].Count;
            }

            means[r] = total / n;
        }

        Array.Sort(means);
        var tail = NormalCdf(-Math.Sqrt(clusters.Count / (clusters.Count - 1.0)) * StudentT975(clusters.Count - 1));
        return new(all.Length, sums.Sum() / all.Length, Math.Max(-1, Quantile(means, tail)), Math.Min(1, Quantile(means, 1 - tail)));
    }

    private static double Quantile(double[] sorted, double p)
    {
        var position = Math.Clamp(p * (sorted.Length + 1) - 1, 0, sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static ulong Seed(ReadOnlySpan<double> values)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var value in values)
            hash = BitOperations.RotateLeft((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 0x9E3779B97F4A7C15UL, 29);
        return hash;
    }

    /// <summary>The 97.5% point of Student's t: exact for one and two degrees of freedom, Cornish-Fisher's expansion for more.</summary>
    private static double StudentT975(int degrees)
    {
        const double Z = 1.959963984540054;
        if (degrees == 1)
            return 12.706204736432095;
        if (degrees == 2)
            return 4.302652729911275;
        double v = degrees, z2 = Z * Z;
        var g1 = Z * (z2 + 1) / 4;
        var g2 = Z * (((5 * z2) + 16) * z2 + 3) / 96;
        var g3 = Z * ((((3 * z2) + 19) * z2 + 17) * z2 - 15) / 384;
        var g4 = Z * (((((79 * z2) + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return Z + (g1 / v) + (g2 / (v * v)) + (g3 / (v * v * v)) + (g4 / (v * v * v * v));
    }

    /// <summary>The standard normal distribution function (Abramowitz and Stegun 1964, 26.2.17; error below 7.5e-8).</summary>
    private static double NormalCdf(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>Steele, Lea and Flood's generator (OOPSLA 2014): small, and the same on every platform.</summary>
    private struct SplitMix(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int bound)
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)Math.BigMul(z ^ (z >> 31), (ulong)bound, out _);
        }
    }
}

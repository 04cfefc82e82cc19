using Tenor.Models;

namespace Tenor.Training.Learning;

/// <summary>One example: its features, the distribution that it should get, and how much it counts.</summary>
internal readonly record struct Example(int[] Places, float[] Values, double[] Wanted, double Weight)
{
    /// <summary>Takes a row's features.</summary>
    public static Example Of(FeatureRow row, double[] wanted, double weight = 1) =>
        new(row.Places.ToArray(), row.Values.ToArray(), wanted, weight);
}

/// <summary>
/// Multinomial logistic regression with a ridge penalty, by L-BFGS (Nocedal 1980). The middle class has no weights. Deterministic.
/// </summary>
internal static class SoftmaxRegression
{
    const int Memory = 8;

    /// <summary>Learns a classifier.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="places">Number of places for weights.</param>
    /// <param name="ridge">Strength of the penalty; grows in step with nothing.</param>
    /// <param name="iterations">The most iterations.</param>
    public static LinearClassifier Train(IReadOnlyList<Example> examples, int places, double ridge, int iterations = 60)
    {
        // Only places that occur get weights, so that the vectors of the search stay short.
        var compact = new int[places];
        var used = new List<int>();
        foreach (var example in examples)
        {
            foreach (var place in example.Places)
            {
                if (compact[place] == 0)
                {
                    used.Add(place);
                    compact[place] = used.Count;
                }
            }
        }

        var size = used.Count + 1;
        var rows = examples.Select(e => e.Places.Select(p => compact[p]).ToArray()).ToArray();
        var weights = Minimise(new double[2 * size], (w, g) => Loss(examples, rows, size, ridge, w, g), iterations);
        var negative = new float[places];
        var positive = new float[places];
        for (var i = 0; i < used.Count; i++)
        {
            negative[used[i]] = (float)weights[i + 1];
            positive[used[i]] = (float)weights[size + i + 1];
        }

        return new(negative, positive, (float)weights[0], (float)weights[size]);
    }

    static double Loss(IReadOnlyList<Example> examples, int[][] rows, int size, double ridge, double[] w, double[] g)
    {
        Array.Clear(g);
        double loss = 0;
        for (var e = 0; e < rows.Length; e++)
        {
            var row = rows[e];
            var example = examples[e];
            double n = w[0], p = w[size];
            for (var i = 0; i < row.Length; i++)
            {
                n += w[row[i]] * example.Values[i];
                p += w[size + row[i]] * example.Values[i];
            }

            var (pn, pm, pp) = LinearClassifier.Softmax(n, p);
            var wanted = example.Wanted;
            loss -= example.Weight * ((wanted[0] * Math.Log(pn + 1e-12)) + (wanted[1] * Math.Log(pm + 1e-12))
                + (wanted[2] * Math.Log(pp + 1e-12)));
            var dn = example.Weight * (pn - wanted[0]);
            var dp = example.Weight * (pp - wanted[2]);
            g[0] += dn;
            g[size] += dp;
            for (var i = 0; i < row.Length; i++)
            {
                g[row[i]] += dn * example.Values[i];
                g[size + row[i]] += dp * example.Values[i];
            }
        }

        // The penalty is that of three classes whose weights sum to zero at each place.
        for (var i = 1; i < size; i++)
        {
            double n = w[i], p = w[size + i];
            loss += ridge / 3 * ((n * n) + (p * p) - (n * p));
            g[i] += ridge / 3 * ((2 * n) - p);
            g[size + i] += ridge / 3 * ((2 * p) - n);
        }

        return loss;
    }

    static double[] Minimise(double[] w, Func<double[], double[], double> loss, int iterations)
    {
        var g = new double[w.Length];
        var value = loss(w, g);
        var steps = new List<(double[] S, double[] Y, double Rho)>();
        for (var k = 0; k < iterations; k++)
        {
            var direction = Direction(g, steps);
            var slope = Dot(direction, g);
            if (slope > -1e-9)
                break;
            var rate = k == 0 ? 1 / Math.Sqrt(Dot(g, g)) : 1.0;
            var next = new double[w.Length];
            var nextGradient = new double[w.Length];
            double nextValue;
            while (true)
            {
                for (var i = 0; i < w.Length; i++)
                    next[i] = w[i] + (rate * direction[i]);
                nextValue = loss(next, nextGradient);
                if (nextValue <= value + (1e-4 * rate * slope) || rate < 1e-8)
                    break;
                rate /= 2;
            }

            var s = new double[w.Length];
            var y = new double[w.Length];
            for (var i = 0; i < w.Length; i++)
            {
                s[i] = next[i] - w[i];
                y[i] = nextGradient[i] - g[i];
            }

            var curvature = Dot(s, y);
            if (curvature > 1e-10)
            {
                if (steps.Count == Memory)
                    steps.RemoveAt(0);
                steps.Add((s, y, 1 / curvature));
            }

            var gain = value - nextValue;
            (w, g, value) = (next, nextGradient, nextValue);
            if (gain < 1e-5 * Math.Abs(value))
                break;
        }

        return w;
    }

    static double[] Direction(double[] g, List<(double[] S, double[] Y, double Rho)> steps)
    {
        var q = Array.ConvertAll(g, x => -x);
        var alphas = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            alphas[i] = steps[i].Rho * Dot(steps[i].S, q);
            AddScaled(q, steps[i].Y, -alphas[i]);
        }

        if (steps.Count > 0)
        {
            var (s, y, _) = steps[^1];
            var scale = Dot(s, y) / Dot(y, y);
            for (var i = 0; i < q.Length; i++)
                q[i] *= scale;
        }

        for (var i = 0; i < steps.Count; i++)
            AddScaled(q, steps[i].S, alphas[i] - (steps[i].Rho * Dot(steps[i].Y, q)));
        return q;
    }

    static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    static void AddScaled(double[] to, double[] from, double factor)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += factor * from[i];
    }
}

using Tenor.Models;

namespace Tenor.Training.Learning;

/// <summary>
/// A scale and two shifts of log-odds that make held-out predictions as likely as they say (temperature scaling with biases:
/// Guo et al., "On calibration of modern neural networks", ICML 2017), and a curve where one is asked for.
/// </summary>
/// <param name="Scale">Multiplies the log-odds.</param>
/// <param name="NegativeShift">Added to the first class's.</param>
/// <param name="PositiveShift">Added to the third class's.</param>
/// <param name="Curve">Multiplies the <see cref="CalibratedOdds.Curved"/> log-odds, which are added.</param>
internal sealed record Calibration(double Scale, double NegativeShift, double PositiveShift, double Curve = 0)
{
    /// <summary>Fits to held-out log-odds and true classes, by gradient descent on their likelihood.</summary>
    /// <param name="said">The log-odds.</param>
    /// <param name="truth">The true classes.</param>
    /// <param name="curved">Whether a curve is fitted too.</param>
    public static Calibration Fit(IReadOnlyList<(double Negative, double Positive)> said, IReadOnlyList<int> truth, bool curved = false)
    {
        // The scale's own unit is one over the log-odds' size, whatever that is.
        var size = said.Average(s => (s.Negative * s.Negative) + (s.Positive * s.Positive));
        List<(double Negative, double Positive)> curve =
            [.. said.Select(s => curved ? (CalibratedOdds.Curved(s.Negative), CalibratedOdds.Curved(s.Positive)) : default)];
        var curveSize = curve.Average(s => (s.Negative * s.Negative) + (s.Positive * s.Positive));
        double a = 1 / Math.Sqrt(Math.Max(1, size)), n = 0, p = 0, c = 0;
        for (var step = 0; step < 1500; step++)
        {
            double ga = 0, gn = 0, gp = 0, gc = 0;
            for (var i = 0; i < said.Count; i++)
            {
                var (pn, _, pp) = LinearClassifier.Softmax(
                    (a * said[i].Negative) + n + (c * curve[i].Negative), (a * said[i].Positive) + p + (c * curve[i].Positive));
                var dn = pn - (truth[i] == 0 ? 1 : 0);
                var dp = pp - (truth[i] == 2 ? 1 : 0);
                ga += (dn * said[i].Negative) + (dp * said[i].Positive);
                gn += dn;
                gp += dp;
                gc += (dn * curve[i].Negative) + (dp * curve[i].Positive);
            }

            a -= ga / said.Count / Math.Max(1, size);
            n -= 2 * gn / said.Count;
            p -= 2 * gp / said.Count;
            c -= gc / said.Count / Math.Max(1, curveSize);
        }

        return new(a, n, p, c);
    }

    /// <summary>The calibrated log-odds.</summary>
    public (double Negative, double Positive) Shift((double Negative, double Positive) said) =>
        ((Scale * said.Negative) + (Curve * CalibratedOdds.Curved(said.Negative)) + NegativeShift,
            (Scale * said.Positive) + (Curve * CalibratedOdds.Curved(said.Positive)) + PositiveShift);

    /// <summary>The calibrated distribution.</summary>
    public double[] Apply((double Negative, double Positive) said)
    {
        var (negative, positive) = Shift(said);
        var (n, m, p) = LinearClassifier.Softmax(negative, positive);
        return [n, m, p];
    }
}

using Tenor.Models;

namespace Tenor.Training.Learning;

/// <summary>How a linear classifier and networks are put together: shares and calibration, found on held-out predictions.</summary>
internal sealed record Blend(double NetworkShare, Calibration Calibration)
{
    static readonly double[] Shares = [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5];

    /// <summary>Finds the share under which a figure of merit is highest, then calibrates, with a curve if one is asked for.</summary>
    public static Blend Fit(
        IReadOnlyList<(double Negative, double Positive)> linear,
        IReadOnlyList<(double Negative, double Positive)> networks,
        IReadOnlyList<int> truth,
        Func<IReadOnlyList<(double Negative, double Positive)>, double> merit,
        bool curved = false)
    {
        var share = Shares.MaxBy(s => merit(Sum(linear, networks, s)));
        return new(share, Calibration.Fit(Sum(linear, networks, share), truth, curved));
    }

    /// <summary>The calibrated distribution of one prediction.</summary>
    public double[] Apply((double Negative, double Positive) linear, (double Negative, double Positive) network) =>
        Calibration.Apply((linear.Negative + (NetworkShare * network.Negative), linear.Positive + (NetworkShare * network.Positive)));

    /// <summary>The ensemble for the product.</summary>
    public Ensemble Of(PieceNetwork[] networks) => new(
        (float)NetworkShare,
        new((float)Calibration.Scale, (float)Calibration.Curve, (float)Calibration.NegativeShift, (float)Calibration.PositiveShift),
        networks);

    static List<(double Negative, double Positive)> Sum(
        IReadOnlyList<(double Negative, double Positive)> linear, IReadOnlyList<(double Negative, double Positive)> networks, double share) =>
        [.. linear.Zip(networks, (l, n) => (l.Negative + (share * n.Negative), l.Positive + (share * n.Positive)))];
}

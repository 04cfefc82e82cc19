namespace Tenor.Models;

/// <summary>
/// Makes log-odds as likely as they say: scales and shifts them, and bends them where no one scale fits both the middling and the
/// surest.
/// </summary>
/// <param name="Scale">Multiplies the log-odds.</param>
/// <param name="Curve">Multiplies the <see cref="Curved"/> log-odds, which are added.</param>
/// <param name="NegativeShift">Added to the first class's.</param>
/// <param name="PositiveShift">Added to the third class's.</param>
internal readonly record struct CalibratedOdds(float Scale, float Curve, float NegativeShift, float PositiveShift)
{
    /// <summary>What grows with the log-odds at first, and far out only with their square root.</summary>
    public static double Curved(double odds) => odds / Math.Sqrt(1 + Math.Abs(odds));

    /// <summary>The calibrated log-odds.</summary>
    public (float Negative, float Positive) Of(float negative, float positive) => (
        (Scale * negative) + (Curve * (float)Curved(negative)) + NegativeShift,
        (Scale * positive) + (Curve * (float)Curved(positive)) + PositiveShift);

    /// <summary>Writes the four numbers.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Scale);
        writer.Write(Curve);
        writer.Write(NegativeShift);
        writer.Write(PositiveShift);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static CalibratedOdds Read(BinaryReader reader) =>
        new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
}

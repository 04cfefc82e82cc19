using Tenor.Numerics;

namespace Tenor.Models;

/// <summary>A linear classifier into three classes over a <see cref="FeatureRow"/>: negative, neutral, positive.</summary>
/// <param name="negative">Weights of the first class less those of the second, by place.</param>
/// <param name="positive">Weights of the third class less those of the second, by place.</param>
/// <param name="negativeBias">The first class's bias.</param>
/// <param name="positiveBias">The third class's bias.</param>
internal sealed class LinearClassifier(float[] negative, float[] positive, float negativeBias, float positiveBias)
{
    const uint Magic = 0x314C4E54;

    /// <summary>Log-odds of the outer classes against the middle one.</summary>
    public (float Negative, float Positive) LogOdds(FeatureRow row) => LogOdds(row.Places, row.Values);

    /// <summary>Log-odds of the outer classes against the middle one.</summary>
    public (float Negative, float Positive) LogOdds(ReadOnlySpan<int> places, ReadOnlySpan<float> values)
    {
        float n = negativeBias, p = positiveBias;
        for (var i = 0; i < places.Length; i++)
        {
            n += negative[places[i]] * values[i];
            p += positive[places[i]] * values[i];
        }

        return (n, p);
    }

    /// <summary>Probabilities of the three classes from log-odds against the middle one.</summary>
    public static (double Negative, double Neutral, double Positive) Softmax(double negative, double positive)
    {
        var largest = Math.Max(0, Math.Max(negative, positive));
        var n = Math.Exp(negative - largest);
        var m = Math.Exp(-largest);
        var p = Math.Exp(positive - largest);
        var sum = n + m + p;
        return (n / sum, m / sum, p / sum);
    }

    /// <summary>The same classifier with its log-odds multiplied and then shifted, as calibration asks.</summary>
    public LinearClassifier Calibrated(double scale, double negativeShift, double positiveShift) => new(
        Array.ConvertAll(negative, w => (float)(w * scale)), Array.ConvertAll(positive, w => (float)(w * scale)),
        (float)((negativeBias * scale) + negativeShift), (float)((positiveBias * scale) + positiveShift));

    /// <summary>The classifier of plain features that says what this one says of features multiplied by a factor for each place.</summary>
    public LinearClassifier OfPlain(float[] factors) => new(
        [.. negative.Zip(factors, (w, f) => w * f)], [.. positive.Zip(factors, (w, f) => w * f)], negativeBias, positiveBias);

    /// <summary>Writes the classifier; weights as half-precision numbers.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(negative.Length);
        writer.Write(negativeBias);
        writer.Write(positiveBias);
        ModelFile.WriteArray<Half>(writer, Array.ConvertAll(negative, w => (Half)w));
        ModelFile.WriteArray<Half>(writer, Array.ConvertAll(positive, w => (Half)w));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static LinearClassifier Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is not a linear classifier, or one of another version.");
        var length = reader.ReadInt32();
        var negativeBias = reader.ReadSingle();
        var positiveBias = reader.ReadSingle();
        var negative = Array.ConvertAll(ModelFile.ReadArray<Half>(reader, length), w => (float)w);
        var positive = Array.ConvertAll(ModelFile.ReadArray<Half>(reader, length), w => (float)w);
        return new(negative, positive, negativeBias, positiveBias);
    }
}

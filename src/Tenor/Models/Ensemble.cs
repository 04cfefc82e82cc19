namespace Tenor.Models;

/// <summary>
/// A linear classifier and networks that learned from different seeds, their log-odds averaged and calibrated as one.
/// </summary>
/// <param name="networkShare">How much the mean of the networks' log-odds counts beside the linear classifier's.</param>
/// <param name="calibration">Calibrates their sum.</param>
/// <param name="networks">The networks.</param>
internal sealed class Ensemble(float networkShare, CalibratedOdds calibration, PieceNetwork[] networks)
{
    const uint Magic = 0x32454E54;

    /// <summary>Log-odds of the outer classes against the middle one.</summary>
    /// <param name="linear">The linear classifier's log-odds.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="withTarget">Whether a target is marked in it.</param>
    /// <param name="vocabulary">The vocabulary that the words were looked up in.</param>
    /// <param name="room">Room to work in.</param>
    public (float Negative, float Positive) LogOdds(
        (float Negative, float Positive) linear, ReadOnlySpan<ModelWord> words, bool withTarget, Vocabulary vocabulary, Room room)
    {
        var (negative, positive) = NetworkLogOdds(words, withTarget, vocabulary, room);
        return calibration.Of(linear.Negative + (networkShare * negative), linear.Positive + (networkShare * positive));
    }

    /// <summary>The mean of the networks' log-odds.</summary>
    public (float Negative, float Positive) NetworkLogOdds(
        ReadOnlySpan<ModelWord> words, bool withTarget, Vocabulary vocabulary, Room room)
    {
        float negative = 0, positive = 0;
        room.Input.Write(vocabulary, words, withTarget);
        foreach (var network in networks)
        {
            var (n, p) = network.LogOdds(room.Input, room.State);
            negative += n;
            positive += p;
        }

        return (negative / networks.Length, positive / networks.Length);
    }

    /// <summary>Writes the share, calibration and networks.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(networkShare);
        calibration.Write(writer);
        writer.Write(networks.Length);
        foreach (var network in networks)
            network.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static Ensemble Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is not an ensemble, or one of another version.");
        var share = reader.ReadSingle();
        var calibration = CalibratedOdds.Read(reader);
        var networks = new PieceNetwork[reader.ReadInt32()];
        for (var i = 0; i < networks.Length; i++)
            networks[i] = PieceNetwork.Read(reader);
        return new(share, calibration, networks);
    }

    /// <summary>Room for one thread to work in.</summary>
    internal sealed class Room
    {
        /// <summary>The sentence as the networks see it.</summary>
        public PieceInput Input { get; } = new();

        /// <summary>What the networks' filters find.</summary>
        public PieceNetwork.Workspace State { get; } = new();
    }
}

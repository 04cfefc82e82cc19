namespace Tenor.Models;

/// <summary>What scores sentences by their features and words: logistic regression, and networks beside it or not.</summary>
internal sealed class BlendedClassifier
{
    readonly LinearClassifier _linear;
    readonly Ensemble? _ensemble;

    BlendedClassifier(Vocabulary vocabulary, LinearClassifier linear, Ensemble? ensemble) =>
        (Vocabulary, _linear, _ensemble) = (vocabulary, linear, ensemble);

    /// <summary>The vocabulary that words are looked up in.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Reads a linear classifier over the default vocabulary, and closes the stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static BlendedClassifier Linear(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new(Vocabulary.Default, LinearClassifier.Read(reader), null);
    }

    /// <summary>The same with networks beside it; closes the stream that they are read from.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public BlendedClassifier With(Stream networks)
    {
        using var reader = new BinaryReader(networks);
        return new(Vocabulary, _linear, Ensemble.Read(reader));
    }

    /// <summary>Probabilities of the three classes.</summary>
    /// <param name="row">The sentence's features.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="withTarget">Whether a target is marked in it.</param>
    /// <param name="room">Room to work in.</param>
    public (double Negative, double Neutral, double Positive) Score(
        FeatureRow row, ReadOnlySpan<ModelWord> words, bool withTarget, Ensemble.Room room)
    {
        var odds = _linear.LogOdds(row);
        if (_ensemble is not null)
            odds = _ensemble.LogOdds(odds, words, withTarget, Vocabulary, room);
        return LinearClassifier.Softmax(odds.Negative, odds.Positive);
    }
}

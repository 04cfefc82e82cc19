using Tenor.Models;

namespace Tenor;

/// <summary>How tone is scored: logistic regression over <see cref="ToneFeatures"/>, and networks beside it or not.</summary>
internal sealed class ToneScoring
{
    readonly Vocabulary _vocabulary;
    readonly LinearClassifier _classifier;
    readonly Ensemble? _ensemble;

    /// <summary>Joins the parts of a model.</summary>
    public ToneScoring(Vocabulary vocabulary, LinearClassifier classifier, Ensemble? ensemble) =>
        (_vocabulary, _classifier, _ensemble) = (vocabulary, classifier, ensemble);

    /// <summary>Reads a linear model, and closes the stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static ToneScoring Linear(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new(Vocabulary.Default, LinearClassifier.Read(reader), null);
    }

    /// <summary>The same with networks beside it; closes the stream that they are read from.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public ToneScoring With(Stream networks)
    {
        using var reader = new BinaryReader(networks);
        return new(_vocabulary, _classifier, Ensemble.Read(reader));
    }

    /// <summary>A scorer for one thread.</summary>
    public Scorer NewScorer() => new(this);

    /// <summary>Scores sentences one after another.</summary>
    internal sealed class Scorer(ToneScoring scoring)
    {
        readonly SentenceReader _reader = new(scoring._vocabulary, capitalsAreNames: true);
        readonly ToneFeatures _features = new(scoring._vocabulary);
        readonly FeatureRow _row = new(ToneFeatures.HashBits);
        readonly Ensemble.Room _room = new();

        /// <summary>The words of the sentence that was scored last.</summary>
        public ReadOnlySpan<ModelWord> Words => _reader.Words;

        /// <summary>Scores a sentence, without the words that begin at the positions given.</summary>
        public (double Negative, double Neutral, double Positive) Score(string text, TextSpan sentence, ReadOnlySpan<int> without = default)
        {
            _reader.Read(text, sentence, without: without);
            _features.Write(text, _reader.Words, _row);
            _features.AddRules(text, _reader.Words, _row);
            var odds = scoring._classifier.LogOdds(_row);
            if (scoring._ensemble is { } ensemble)
                odds = ensemble.LogOdds(odds, _reader.Words, false, scoring._vocabulary, _room);
            return LinearClassifier.Softmax(odds.Negative, odds.Positive);
        }
    }
}

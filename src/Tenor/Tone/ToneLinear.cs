using Tenor.Models;

namespace Tenor;

/// <summary>The linear tone model: logistic regression over <see cref="ToneFeatures"/>.</summary>
internal sealed class ToneLinear(Vocabulary vocabulary, LinearClassifier classifier)
{
    /// <summary>Reads the model, and closes the stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static ToneLinear Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new(Vocabulary.Default, LinearClassifier.Read(reader));
    }

    /// <summary>A scorer for one thread.</summary>
    public Scorer NewScorer() => new(vocabulary, classifier);

    /// <summary>Scores sentences one after another.</summary>
    internal sealed class Scorer(Vocabulary vocabulary, LinearClassifier classifier)
    {
        readonly SentenceReader _reader = new(vocabulary);
        readonly ToneFeatures _features = new(vocabulary);
        readonly FeatureRow _row = new(ToneFeatures.HashBits);

        /// <summary>The words of the sentence that was scored last.</summary>
        public ReadOnlySpan<ModelWord> Words => _reader.Words;

        /// <summary>Scores a sentence, without the word at a position if that is not -1.</summary>
        public (double Negative, double Neutral, double Positive) Score(string text, TextSpan sentence, int without)
        {
            _reader.Read(text, sentence, without: without);
            _features.Write(text, _reader.Words, _row);
            var (negative, positive) = classifier.LogOdds(_row);
            return LinearClassifier.Softmax(negative, positive);
        }
    }
}

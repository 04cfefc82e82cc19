using Tenor.Models;

namespace Tenor;

/// <summary>The linear stance model: logistic regression over <see cref="StanceFeatures"/>.</summary>
internal sealed class StanceLinear(Vocabulary vocabulary, LinearClassifier classifier)
{
    /// <summary>Reads the model, and closes the stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static StanceLinear Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new(Vocabulary.Default, LinearClassifier.Read(reader));
    }

    /// <summary>A scorer for one thread.</summary>
    public Scorer NewScorer() => new(vocabulary, classifier);

    /// <summary>Scores mentions one after another.</summary>
    internal sealed class Scorer(Vocabulary vocabulary, LinearClassifier classifier)
    {
        readonly SentenceReader _reader = new(vocabulary);
        readonly StanceFeatures _features = new(vocabulary);
        readonly FeatureRow _row = new(StanceFeatures.HashBits);

        /// <summary>The words of the sentence that was scored last.</summary>
        public ReadOnlySpan<ModelWord> Words => _reader.Words;

        /// <summary>Scores a mention, without the word at a position if that is not -1.</summary>
        public (double Against, double Neutral, double Favour) Score(string text, StanceTarget target, int without)
        {
            _reader.Read(text, target.Sentence, target.Mention, target.Mentions, without);
            _features.Write(text, _reader.Words, _row);
            var (against, favour) = classifier.LogOdds(_row);
            return LinearClassifier.Softmax(against, favour);
        }
    }
}

using Tenor.Models;

namespace Tenor;

/// <summary>Scores the tone of sentences one after another. One instance serves one thread.</summary>
internal sealed class ToneScorer(BlendedClassifier classifier)
{
    readonly SentenceReader _reader = new(classifier.Vocabulary, capitalsAreNames: true);
    readonly ToneFeatures _features = new(classifier.Vocabulary);
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
        return classifier.Score(_row, _reader.Words, withTarget: false, _room);
    }
}

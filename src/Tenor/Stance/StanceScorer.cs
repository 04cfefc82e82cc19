using Tenor.Models;

namespace Tenor;

/// <summary>Scores the stance toward mentions one after another. One instance serves one thread.</summary>
internal sealed class StanceScorer(BlendedClassifier classifier)
{
    readonly SentenceReader _reader = new(classifier.Vocabulary);
    readonly StanceFeatures _features = new(classifier.Vocabulary);
    readonly FeatureRow _row = new(StanceFeatures.HashBits);
    readonly Ensemble.Room _room = new();

    /// <summary>The words of the sentence that was scored last.</summary>
    public ReadOnlySpan<ModelWord> Words => _reader.Words;

    /// <summary>Scores a mention, without the words that begin at the positions given.</summary>
    public (double Against, double Neutral, double Favour) Score(string text, StanceTarget target, ReadOnlySpan<int> without = default)
    {
        _reader.Read(text, target.Sentence, target.Mention, target.Mentions, without);
        _features.Write(text, _reader.Words, _row);
        return classifier.Score(_row, _reader.Words, withTarget: true, _room);
    }
}

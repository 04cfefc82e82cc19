using Tenor.Training.Learning.Transformers;

namespace Tenor.Training.Tests.Learning.Transformers;

/// <summary>The transformer, loaded once, and the sentences that the tests ask it about.</summary>
public sealed class Pretrained
{
    internal PretrainedTransformer Transformer { get; } = new();

    internal PiecedSentence Cut(string text, string mention)
    {
        var start = text.IndexOf(mention, StringComparison.Ordinal);
        return PiecedSentence.Of(Transformer, text, new(start, start + mention.Length));
    }
}

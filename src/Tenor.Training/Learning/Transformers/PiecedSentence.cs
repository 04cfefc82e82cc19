using Tenor.Language;

namespace Tenor.Training.Learning.Transformers;

/// <summary>A sentence cut into pieces of words, and which of them stand for the mention that is asked for.</summary>
/// <param name="Pieces">The pieces, between those that every sentence begins and ends with.</param>
/// <param name="From">The mention's first piece.</param>
/// <param name="To">The piece behind its last one.</param>
internal sealed record PiecedSentence(int[] Pieces, int From, int To)
{
    /// <summary>Pieces that are read on each side of a mention.</summary>
    const int Side = 80;

    /// <summary>Stands where the mention stood: who is spoken of must not matter.</summary>
    const string StandIn = "johnson";

    /// <summary>Cuts a sentence about a mention.</summary>
    public static PiecedSentence Of(PretrainedTransformer transformer, string text, TextSpan mention)
    {
        var left = transformer.Pieces(text.AsSpan(0, mention.Start));
        var own = transformer.Pieces(StandIn);
        var right = transformer.Pieces(text.AsSpan(mention.End));
        left = left[Math.Max(0, left.Length - Side)..];
        return new(
            [PretrainedTransformer.First, .. left, .. own, .. right[..Math.Min(Side, right.Length)], PretrainedTransformer.Last],
            left.Length + 1, left.Length + 1 + own.Length);
    }
}

/// <summary>A sentence to learn from, and the distribution over the three classes that it should get.</summary>
internal sealed record PiecedExample(PiecedSentence Sentence, double[] Wanted);

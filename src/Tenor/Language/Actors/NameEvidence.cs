namespace Tenor.Language;

/// <summary>What a name's place says for each type that the name may have: the tagger's scores of its words with that type's labels.</summary>
internal sealed class NameEvidence(NameDocument document, TagWeights weights, byte[] labels)
{
    private readonly int[] _rows = new int[NameFeatureExtractor.MaxRows];
    private readonly int[] _emissions = new int[NameLabel.Count];

    /// <summary>Adds the scores of the name from <paramref name="first"/> up to <paramref name="after"/>, by type.</summary>
    /// <param name="start">First word of the sentence.</param>
    /// <param name="end">After the last word of the sentence.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="after">After the last word of the name.</param>
    /// <param name="sums">Sums of the scores by type, on the weights' scale.</param>
    public void Add(int start, int end, int first, int after, Span<long> sums)
    {
        for (var i = first; i < after; i++)
        {
            var used = NameFeatureExtractor.Extract(document, start, end, i, weights.Shift, _rows);
            weights.Sum(_rows.AsSpan(0, used), _emissions);
            for (var type = 0; type < sums.Length; type++)
            {
                var label = i == first ? NameLabel.Begin(type) : NameLabel.Inside(type);
                var previous = i > first + 1 ? NameLabel.Inside(type)
                    : i > first ? NameLabel.Begin(type)
                    : i > start ? labels[i - 1] : NameLabel.Outside;
                sums[type] += _emissions[label] + Transition(previous, label);
                sums[type] += i == after - 1 ? Transition(label, NameLabel.Outside) : 0;
            }
        }
    }

    private int Transition(int previous, int label) => weights.Transitions[(previous * NameLabel.Count) + label];
}

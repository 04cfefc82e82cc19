namespace Tenor.Language;

/// <summary>What a name's place says for each type that the name may have: the scores of its words with that type's labels.</summary>
internal sealed class NameEvidence(LabelScores scores, byte[] labels)
{
    /// <summary>Adds the scores of the name from <paramref name="first"/> up to <paramref name="after"/>, by type.</summary>
    /// <param name="start">First word of the sentence.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="after">After the last word of the name.</param>
    /// <param name="sums">Sums of the scores by type.</param>
    public void Add(int start, int first, int after, Span<long> sums)
    {
        for (var i = first; i < after; i++)
        {
            for (var type = 0; type < sums.Length; type++)
            {
                var label = i == first ? NameLabel.Begin(type) : NameLabel.Inside(type);
                var previous = i > first + 1 ? NameLabel.Inside(type)
                    : i > first ? NameLabel.Begin(type)
                    : i > start ? labels[i - 1] : NameLabel.Outside;
                sums[type] += scores.Of(i, label) + scores.Transition(previous, label);
                sums[type] += i == after - 1 ? scores.Transition(label, NameLabel.Outside) : 0;
            }
        }
    }
}

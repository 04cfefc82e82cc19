using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Probabilities of labels and of pairs of labels over a run of words (forward-backward with scaling).</summary>
internal sealed class Lattice
{
    private const int Labels = 9;
    private readonly int length;
    private readonly float[] forward;
    private readonly float[] backward;
    private readonly float[] local;
    private readonly float[] pairs;
    private readonly float[] sums;

    public Lattice(int length, float[] emissions, float[] transitions, ushort[]? allowed)
    {
        this.length = length;
        forward = new float[length * Labels];
        backward = new float[length * Labels];
        local = new float[length * Labels];
        sums = new float[length];
        pairs = new float[Labels * Labels];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = NameLabel.MayFollow(i / Labels, i % Labels) ? MathF.Exp(transitions[i]) : 0;
        }

        for (var i = 0; i < length; i++)
        {
            var most = float.MinValue;
            for (var label = 0; label < Labels; label++)
            {
                most = Math.Max(most, emissions[(i * Labels) + label]);
            }

            for (var label = 0; label < Labels; label++)
            {
                local[(i * Labels) + label] = allowed is null || (allowed[i] & (1 << label)) != 0
                    ? MathF.Exp(emissions[(i * Labels) + label] - most)
                    : 0;
            }
        }

        IsPossible = Forward() && Backward();
    }

    /// <summary>Whether any labelling is allowed.</summary>
    public bool IsPossible { get; }

    public float Marginal(int index, int label) => forward[(index * Labels) + label] * backward[(index * Labels) + label];

    /// <summary>Expected number of times that <paramref name="label"/> follows <paramref name="previous"/>, what is before the run being outside.</summary>
    public float Transition(int previous, int label)
    {
        var total = previous == NameLabel.Outside ? Marginal(0, label) : 0;
        for (var i = 1; i < length; i++)
        {
            total += forward[((i - 1) * Labels) + previous] * pairs[(previous * Labels) + label]
                * local[(i * Labels) + label] * backward[(i * Labels) + label] / sums[i];
        }

        return total;
    }

    private bool Forward()
    {
        for (var i = 0; i < length; i++)
        {
            var sum = 0f;
            for (var label = 0; label < Labels; label++)
            {
                var arrive = i == 0 ? pairs[label] : 0;
                for (var previous = 0; i > 0 && previous < Labels; previous++)
                {
                    arrive += forward[((i - 1) * Labels) + previous] * pairs[(previous * Labels) + label];
                }

                sum += forward[(i * Labels) + label] = arrive * local[(i * Labels) + label];
            }

            sums[i] = sum;
            if (!(sum > 0) || float.IsInfinity(sum))
            {
                return false;
            }

            for (var label = 0; label < Labels; label++)
            {
                forward[(i * Labels) + label] /= sum;
            }
        }

        return true;
    }

    private bool Backward()
    {
        backward.AsSpan((length - 1) * Labels).Fill(1);
        for (var i = length - 2; i >= 0; i--)
        {
            for (var label = 0; label < Labels; label++)
            {
                var sum = 0f;
                for (var next = 0; next < Labels; next++)
                {
                    sum += pairs[(label * Labels) + next] * local[((i + 1) * Labels) + next] * backward[((i + 1) * Labels) + next];
                }

                backward[(i * Labels) + label] = sum / sums[i + 1];
            }
        }

        return true;
    }
}

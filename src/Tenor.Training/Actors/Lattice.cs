using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Probabilities of labels and of pairs of labels over a run of words (forward-backward with scaling).</summary>
internal sealed class Lattice
{
    private const int Labels = 9;
    private readonly int _length;
    private readonly float[] _forward;
    private readonly float[] _backward;
    private readonly float[] _local;
    private readonly float[] _pairs;
    private readonly float[] _sums;

    public Lattice(int length, float[] emissions, float[] pairs, ushort[]? allowed)
    {
        _length = length;
        _forward = new float[length * Labels];
        _backward = new float[length * Labels];
        _local = new float[length * Labels];
        _sums = new float[length];
        _pairs = pairs;

        for (var i = 0; i < length; i++)
        {
            var most = float.MinValue;
            for (var label = 0; label < Labels; label++)
            {
                most = Math.Max(most, emissions[(i * Labels) + label]);
            }

            for (var label = 0; label < Labels; label++)
            {
                _local[(i * Labels) + label] = allowed is null || (allowed[i] & (1 << label)) != 0
                    ? MathF.Exp(emissions[(i * Labels) + label] - most)
                    : 0;
            }
        }

        IsPossible = Forward() && Backward();
    }

    /// <summary>Whether any labelling is allowed.</summary>
    public bool IsPossible { get; }

    public float Marginal(int index, int label) => _forward[(index * Labels) + label] * _backward[(index * Labels) + label];

    /// <summary>Expected number of times that <paramref name="label"/> follows <paramref name="previous"/>, what is before the run being outside.</summary>
    public float Transition(int previous, int label)
    {
        var total = previous == NameLabel.Outside ? Marginal(0, label) : 0;
        for (var i = 1; i < _length; i++)
        {
            total += _forward[((i - 1) * Labels) + previous] * _pairs[(previous * Labels) + label]
                * _local[(i * Labels) + label] * _backward[(i * Labels) + label] / _sums[i];
        }

        return total;
    }

    private bool Forward()
    {
        for (var i = 0; i < _length; i++)
        {
            var sum = 0f;
            for (var label = 0; label < Labels; label++)
            {
                var arrive = i == 0 ? _pairs[label] : 0;
                for (var previous = 0; i > 0 && previous < Labels; previous++)
                {
                    arrive += _forward[((i - 1) * Labels) + previous] * _pairs[(previous * Labels) + label];
                }

                sum += _forward[(i * Labels) + label] = arrive * _local[(i * Labels) + label];
            }

            _sums[i] = sum;
            if (!(sum > 0) || float.IsInfinity(sum))
            {
                return false;
            }

            for (var label = 0; label < Labels; label++)
            {
                _forward[(i * Labels) + label] /= sum;
            }
        }

        return true;
    }

    private bool Backward()
    {
        _backward.AsSpan((_length - 1) * Labels).Fill(1);
        for (var i = _length - 2; i >= 0; i--)
        {
            for (var label = 0; label < Labels; label++)
            {
                var sum = 0f;
                for (var next = 0; next < Labels; next++)
                {
                    sum += _pairs[(label * Labels) + next] * _local[((i + 1) * Labels) + next] * _backward[((i + 1) * Labels) + next];
                }

                _backward[(i * Labels) + label] = sum / _sums[i + 1];
            }
        }

        return true;
    }
}

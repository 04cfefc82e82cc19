using System.Numerics.Tensors;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>A document ready for the tagger, with the labels that each word may have.</summary>
internal sealed record TaggerExample(NameDocument Document, ushort[] Allowed, float Weight);

/// <summary>
/// Trains one pass of the tagger: conditional likelihood of the allowed labels (Lafferty et al. 2001; with more than one label allowed
/// at a place, Tsuboi et al. 2008), by stochastic gradients with AdaGrad steps (Duchi et al. 2011) and an L2 penalty. One thread and a
/// fixed seed: the same data give the same weights.
/// </summary>
internal sealed class CrfTrainer(int bits, int epochs, float rate, float penalty, float dropout)
{
    private const int Width = TagWeights.RowLength;
    private const int Labels = 9;
    private readonly float[] _weights = new float[(1 << bits) * Width];
    private readonly float[] _averaged = new float[(1 << bits) * Width];
    private readonly float[] _squares = new float[(1 << bits) * Width];
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private readonly float[] _emission = new float[Width];
    private readonly float[] _step = new float[Width];
    private readonly float[] _root = new float[Width];

    /// <summary>Trains on the examples; <paramref name="priors"/> holds the first pass for each in a second pass.</summary>
    public TagWeights Train(IReadOnlyList<TaggerExample> examples, IReadOnlyList<FirstPass>? priors, CancellationToken cancellation)
    {
        var runs = Runs(examples, priors, 32 - bits);
        var order = Enumerable.Range(0, runs.Count).ToArray();
        var random = new Random(20261123);
        var averagedCount = 0;
        Array.Fill(_squares, 0.1f);
        Array.Fill(_transitionSquares, 0.1f);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var speed = rate * (1 - (0.9f * epoch / epochs));
            foreach (var run in order)
            {
                Learn(runs[run], speed, random);
            }

            // The mean over the later passes varies less than the last weights (Polyak and Juditsky 1992).
            if (epoch >= epochs / 2)
            {
                TensorPrimitives.Add(_averaged, _weights, _averaged);
                averagedCount++;
            }
        }

        TensorPrimitives.Divide(_averaged, averagedCount, _weights);
        return Quantise();
    }

    private static List<Run> Runs(IReadOnlyList<TaggerExample> examples, IReadOnlyList<FirstPass>? priors, int shift)
    {
        var runs = new List<Run>();
        var rows = new int[NameFeatureExtractor.MaxRows];
        for (var e = 0; e < examples.Count; e++)
        {
            var (document, allowed, weight) = examples[e];
            var start = 0;
            foreach (var end in document.SentenceEnds)
            {
                for (var i = start; i < end;)
                {
                    if (!NameFeatureExtractor.IsCandidate(document.Words, start, end, i))
                    {
                        i++;
                        continue;
                    }

                    var words = new List<int[]>();
                    var masks = new List<ushort>();
                    for (; i < end && NameFeatureExtractor.IsCandidate(document.Words, start, end, i); i++)
                    {
                        var used = NameFeatureExtractor.Extract(document, start, end, i, priors?[e], shift, rows);
                        words.Add(rows[..used]);
                        masks.Add(allowed[i]);
                    }

                    if (masks.Exists(mask => mask != LabelledSentence.AnyLabel))
                    {
                        runs.Add(new Run([.. words], [.. masks], weight));
                    }
                }

                start = end;
            }
        }

        return runs;
    }

    private void Learn(Run run, float speed, Random random)
    {
        var length = run.Rows.Length;
        var emissions = new float[length * Labels];
        var kept = new int[length][];
        for (var i = 0; i < length; i++)
        {
            var rows = run.Rows[i];
            if (dropout > 0)
            {
                rows = Array.FindAll(rows, _ => random.NextSingle() >= dropout);
            }

            kept[i] = rows;
            Array.Clear(_emission);
            foreach (var row in rows)
            {
                TensorPrimitives.Add(_emission, _weights.AsSpan(row * Width, Width), _emission);
            }

            _emission.AsSpan(0, Labels).CopyTo(emissions.AsSpan(i * Labels));
        }

        var free = new Lattice(length, emissions, _transitions, null);
        var gold = new Lattice(length, emissions, _transitions, run.Allowed);
        if (!gold.IsPossible)
        {
            return;
        }

        Span<float> gradient = stackalloc float[Width];
        gradient.Clear();
        for (var i = 0; i < length; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                gradient[label] = run.Weight * (free.Marginal(i, label) - gold.Marginal(i, label));
            }

            foreach (var row in kept[i])
            {
                Update(_weights.AsSpan(row * Width, Width), _squares.AsSpan(row * Width, Width), gradient, speed);
            }
        }

        for (var previous = 0; previous < Labels; previous++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var cell = (previous * Labels) + label;
                var g = run.Weight * (free.Transition(previous, label) - gold.Transition(previous, label));
                _transitionSquares[cell] += g * g;
                _transitions[cell] -= speed * g / MathF.Sqrt(_transitionSquares[cell]);
            }
        }
    }

    private void Update(Span<float> row, Span<float> square, ReadOnlySpan<float> gradient, float speed)
    {
        TensorPrimitives.MultiplyAdd(row, penalty, gradient, _step);
        TensorPrimitives.MultiplyAdd<float>(_step, _step, square, square);
        TensorPrimitives.Sqrt<float>(square, _root);
        TensorPrimitives.Divide(_step, _root, _step);
        TensorPrimitives.MultiplyAdd(_step, -speed, row, row);
    }

    private TagWeights Quantise()
    {
        var sizes = _weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9999)];
        var scale = 127 / largest;
        var rows = new sbyte[_weights.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (sbyte)Math.Clamp(MathF.Round(_weights[i] * scale), -127, 127);
        }

        return new TagWeights(bits, rows, Array.ConvertAll(_transitions, weight => (int)MathF.Round(weight * scale)));
    }

    private sealed record Run(int[][] Rows, ushort[] Allowed, float Weight);
}

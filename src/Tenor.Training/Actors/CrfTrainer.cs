using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>A document ready for the tagger, with the labels that each word may have.</summary>
internal sealed record TaggerExample(NameDocument Document, ushort[] Allowed, float Weight);

/// <summary>
/// Trains the tagger: conditional likelihood of the allowed labels (Lafferty et al. 2001; with more than one label allowed
/// at a place, Tsuboi et al. 2008), by stochastic gradients with AdaGrad steps (Duchi et al. 2011) and an L2 penalty. The same data and
/// seed give the same weights.
/// </summary>
internal sealed class CrfTrainer(int bits, int epochs, float rate, float penalty, float dropout, int seed)
{
    private const int Width = TagWeights.RowLength;
    private const int Labels = 9;
    private const int LeastUses = 2;
    // A row's weights and the sums of its squared gradients stand side by side: both are read whenever one is.
    private readonly float[] _cells = new float[(1 << bits) * 2 * Width];
    private readonly float[] _averaged = new float[(1 << bits) * Width];
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private readonly float[] _pairs = new float[Labels * Labels];
    private readonly uint _dropped = (uint)(dropout * uint.MaxValue);
    private uint _state = (uint)seed;

    /// <summary>Trains on the examples. Of the weights, rows and then transitions, those of several seeds can be averaged.</summary>
    public (float[] Rows, float[] Transitions) Train(IReadOnlyList<TaggerExample> examples, CancellationToken cancellation)
    {
        var runs = Runs(examples, 32 - bits);
        var order = Enumerable.Range(0, runs.Count).ToArray();
        var random = new Random(seed);
        var averagedCount = 0;
        for (var row = 0; row < 1 << bits; row++)
        {
            _cells.AsSpan((row * 2 * Width) + Width, Width).Fill(0.1f);
        }

        Array.Fill(_transitionSquares, 0.1f);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var speed = rate * (1 - (0.9f * epoch / epochs));
            foreach (var run in order)
            {
                Learn(runs[run], speed);
            }

            // The mean over the later passes varies less than the last weights (Polyak and Juditsky 1992).
            if (epoch >= epochs / 2)
            {
                for (var cell = 0; cell < _averaged.Length; cell++)
                {
                    _averaged[cell] += _cells[(cell / Width * 2 * Width) + (cell % Width)];
                }

                averagedCount++;
            }
        }

        return (Array.ConvertAll(_averaged, sum => sum / averagedCount), _transitions);
    }

    private static List<Run> Runs(IReadOnlyList<TaggerExample> examples, int shift)
    {
        var runs = new List<Run>();
        var rows = new int[NameFeatureExtractor.MaxRows];
        var counts = new byte[1 << (32 - shift)];
        foreach (var (document, allowed, weight) in examples)
        {
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
                        var used = NameFeatureExtractor.Extract(document, start, end, i, shift, rows);
                        words.Add(rows[..used]);
                        masks.Add(allowed[i]);
                    }

                    foreach (var row in words.SelectMany(row => row))
                    {
                        counts[row] += (byte)(counts[row] < LeastUses ? 1 : 0);
                    }

                    if (masks.Exists(mask => mask != LabelledSentence.AnyLabel))
                    {
                        runs.Add(new Run([.. words], [.. masks], weight));
                    }
                }

                start = end;
            }
        }

        // What stands once teaches nothing that holds elsewhere.
        return runs.ConvertAll(run => run with { Rows = Array.ConvertAll(run.Rows, word => Array.FindAll(word, row => counts[row] >= LeastUses)) });
    }

    private void Learn(Run run, float speed)
    {
        var length = run.Rows.Length;
        var emissions = new float[length * Labels];
        var kept = new int[length][];
        Span<float> emission = stackalloc float[Width];
        for (var i = 0; i < length; i++)
        {
            kept[i] = _dropped > 0 ? Drop(run.Rows[i]) : run.Rows[i];
            Sum(kept[i], emission);
            emission[..Labels].CopyTo(emissions.AsSpan(i * Labels));
        }

        for (var i = 0; i < _pairs.Length; i++)
        {
            _pairs[i] = NameLabel.MayFollow(i / Labels, i % Labels) ? MathF.Exp(_transitions[i]) : 0;
        }

        var free = new Lattice(length, emissions, _pairs, null);
        var gold = new Lattice(length, emissions, _pairs, run.Allowed);
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

            Update(kept[i], gradient, speed);
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

    private int[] Drop(int[] rows)
    {
        var kept = new int[rows.Length];
        var count = 0;
        foreach (var row in rows)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            kept[count] = row;
            count += _state >= _dropped ? 1 : 0;
        }

        return kept[..count];
    }

    private void Sum(int[] rows, Span<float> sum)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_cells);
        var low = Vector256<float>.Zero;
        var high = Vector256<float>.Zero;
        foreach (var row in rows)
        {
            var at = (nuint)(row * 2 * Width);
            low += Vector256.LoadUnsafe(ref first, at);
            high += Vector256.LoadUnsafe(ref first, at + 8);
        }

        low.CopyTo(sum);
        high.CopyTo(sum[8..]);
    }

    private void Update(int[] rows, ReadOnlySpan<float> gradient, float speed)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_cells);
        var low = Vector256.Create(gradient);
        var high = Vector256.Create(gradient[8..]);
        foreach (var row in rows)
        {
            var at = (nuint)(row * 2 * Width);
            Step(ref first, at, low, speed);
            Step(ref first, at + 8, high, speed);
        }
    }

    private void Step(ref float first, nuint at, Vector256<float> gradient, float speed)
    {
        var weights = Vector256.LoadUnsafe(ref first, at);
        var step = (weights * penalty) + gradient;
        var squares = Vector256.LoadUnsafe(ref first, at + Width) + (step * step);
        squares.StoreUnsafe(ref first, at + Width);
        (weights - (step * speed / Vector256.Sqrt(squares))).StoreUnsafe(ref first, at);
    }

    /// <summary>The weights that ship: a byte each.</summary>
    public static TagWeights Quantise(int bits, float[] weights, float[] transitions)
    {
        var sizes = weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9999)];
        var scale = 127 / largest;
        var rows = new sbyte[weights.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] * scale), -127, 127);
        }

        return new TagWeights(bits, rows, Array.ConvertAll(transitions, weight => (int)MathF.Round(weight * scale)), scale);
    }

    private sealed record Run(int[][] Rows, ushort[] Allowed, float Weight);
}

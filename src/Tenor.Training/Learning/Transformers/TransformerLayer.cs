using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Tenor.Numerics;

namespace Tenor.Training.Learning.Transformers;

/// <summary>
/// One layer of a transformer that normalises after each of its two halves (Vaswani et al., "Attention is all you need", 2017, section 3;
/// Devlin et al., "BERT", 2019), there and back. The pieces of several sentences stand one below the other, and look only at their own.
/// </summary>
internal sealed class TransformerLayer(TransformerShape shape)
{
    const float NormFloor = 1e-12f;

    readonly MatrixProduct _product = new();
    float[] _sum = [], _wide = [], _seen = [], _attention = [], _looks = [];

    int Width => shape.Width;

    /// <summary>Makes of a state's input its output.</summary>
    /// <param name="weights">All layers' weights.</param>
    /// <param name="at">Where this layer's begin.</param>
    /// <param name="state">Holds the input, and takes what is made of it.</param>
    /// <param name="lengths">Pieces of each sentence.</param>
    /// <param name="dropout">What of each product is left out, where it learns.</param>
    public void Forward(float[] weights, int at, LayerState state, int[] lengths, Dropout? dropout = null)
    {
        var pieces = lengths.Sum();
        Linear(state.Input, weights, at + shape.Attention, at + shape.AttentionBias, state.Attention, pieces, Width, 3 * Width);
        Look(state, lengths);
        LayerState.Fit(ref _sum, pieces * Width);
        Linear(state.Seen, weights, at + shape.Joint, at + shape.JointBias, _sum, pieces, Width, Width);
        Drop(state.FirstKept, pieces, dropout);
        Add(state.Input, pieces);
        Normalise(_sum, weights.AsSpan(at + shape.FirstNorm, 2 * Width), state.FirstUnit, state.FirstScale, state.Middle, pieces);
        Linear(state.Middle, weights, at + shape.Wide, at + shape.WideBias, state.Wide, pieces, Width, shape.Inner);
        Curve(state.Wide.AsSpan(0, pieces * shape.Inner), state.Curved);
        Linear(state.Curved, weights, at + shape.Narrow, at + shape.NarrowBias, _sum, pieces, shape.Inner, Width);
        Drop(state.SecondKept, pieces, dropout);
        Add(state.Middle, pieces);
        Normalise(_sum, weights.AsSpan(at + shape.SecondNorm, 2 * Width), state.SecondUnit, state.SecondScale, state.Output, pieces);
    }

    /// <summary>Makes of the output's gradient the input's, and adds the weights'.</summary>
    /// <param name="weights">All layers' weights.</param>
    /// <param name="gradients">Their gradients, in the same order.</param>
    /// <param name="at">Where this layer's begin.</param>
    /// <param name="state">What <see cref="Forward"/> left.</param>
    /// <param name="lengths">Pieces of each sentence.</param>
    /// <param name="gradient">The output's gradient, and then the input's.</param>
    /// <param name="dropped">Whether products were left out in part.</param>
    public void Backward(float[] weights, float[] gradients, int at, LayerState state, int[] lengths, float[] gradient, bool dropped)
    {
        var pieces = lengths.Sum();
        var size = pieces * Width;
        LayerState.Fit(ref _sum, size);
        LayerState.Fit(ref _wide, pieces * shape.Inner);
        LayerState.Fit(ref _seen, size);
        LayerState.Fit(ref _attention, size * 3);
        BackNormalise(gradient, weights, gradients, at + shape.SecondNorm, state.SecondUnit, state.SecondScale, pieces);
        Kept(gradient, state.SecondKept, dropped, size);
        BackLinear(state.Curved, weights, gradients, at + shape.Narrow, at + shape.NarrowBias, _sum, _wide, pieces, shape.Inner, Width, add: false);
        BackCurve(state.Wide.AsSpan(0, pieces * shape.Inner), _wide);
        BackLinear(state.Middle, weights, gradients, at + shape.Wide, at + shape.WideBias, _wide, gradient, pieces, Width, shape.Inner, add: true);
        BackNormalise(gradient, weights, gradients, at + shape.FirstNorm, state.FirstUnit, state.FirstScale, pieces);
        Kept(gradient, state.FirstKept, dropped, size);
        BackLinear(state.Seen, weights, gradients, at + shape.Joint, at + shape.JointBias, _sum, _seen, pieces, Width, Width, add: false);
        BackLook(state, lengths);
        BackLinear(
            state.Input, weights, gradients, at + shape.Attention, at + shape.AttentionBias, _attention, gradient, pieces, Width, 3 * Width, add: true);
    }

    void Kept(float[] gradient, float[] kept, bool dropped, int size)
    {
        if (dropped)
            TensorPrimitives.Multiply(gradient.AsSpan(0, size), kept.AsSpan(0, size), _sum);
        else
            gradient.AsSpan(0, size).CopyTo(_sum);
    }

    void Linear(float[] input, float[] weights, int at, int bias, float[] output, int pieces, int from, int to)
    {
        for (var piece = 0; piece < pieces; piece++)
            weights.AsSpan(bias, to).CopyTo(output.AsSpan(piece * to));
        _product.Write(new(input, 0, from), new(weights, at, to), new(output, 0, to), pieces, from, to, add: true);
    }

    void BackLinear(
        float[] input, float[] weights, float[] gradients, int at, int bias, float[] outputGradient, float[] inputGradient,
        int pieces, int from, int to, bool add)
    {
        var biases = gradients.AsSpan(bias, to);
        for (var piece = 0; piece < pieces; piece++)
            TensorPrimitives.Add(biases, outputGradient.AsSpan(piece * to, to), biases);
        _product.Write(new MatrixView(input, 0, from).Transposed, new(outputGradient, 0, to), new(gradients, at, to), from, pieces, to, add: true);
        _product.Write(new(outputGradient, 0, to), new MatrixView(weights, at, to).Transposed, new(inputGradient, 0, from), pieces, to, from, add);
    }

    void Look(LayerState state, int[] lengths)
    {
        var scale = 1 / MathF.Sqrt(shape.HeadWidth);
        int first = 0, looks = 0;
        foreach (var length in lengths)
        {
            for (var head = 0; head < shape.Heads; head++)
            {
                var (queries, keys, values) = Parts(state.Attention, first, head);
                _product.Write(queries, keys.Transposed, new(state.Looks, looks, length), length, shape.HeadWidth, length, scale: scale);
                for (var piece = 0; piece < length; piece++)
                {
                    var row = state.Looks.AsSpan(looks + (piece * length), length);
                    TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
                    TensorPrimitives.Exp(row, row);
                    TensorPrimitives.Divide(row, TensorPrimitives.Sum<float>(row), row);
                }

                _product.Write(
                    new(state.Looks, looks, length), values, new MatrixView(state.Seen, 0, Width).From(first, head * shape.HeadWidth),
                    length, length, shape.HeadWidth);
                looks += length * length;
            }

            first += length;
        }
    }

    void BackLook(LayerState state, int[] lengths)
    {
        var scale = 1 / MathF.Sqrt(shape.HeadWidth);
        int first = 0, looks = 0;
        foreach (var length in lengths)
        {
            LayerState.Fit(ref _looks, length * length);
            for (var head = 0; head < shape.Heads; head++)
            {
                var (queries, keys, values) = Parts(state.Attention, first, head);
                var (queryGradient, keyGradient, valueGradient) = Parts(_attention, first, head);
                var seen = new MatrixView(_seen, 0, Width).From(first, head * shape.HeadWidth);
                var own = new MatrixView(state.Looks, looks, length);
                _product.Write(own.Transposed, seen, valueGradient, length, length, shape.HeadWidth);
                _product.Write(seen, values.Transposed, new(_looks, 0, length), length, shape.HeadWidth, length);
                for (var piece = 0; piece < length; piece++)
                {
                    var row = _looks.AsSpan(piece * length, length);
                    var share = state.Looks.AsSpan(looks + (piece * length), length);
                    TensorPrimitives.Subtract(row, TensorPrimitives.Dot(row, share), row);
                    TensorPrimitives.Multiply(row, share, row);
                }

                var back = new MatrixView(_looks, 0, length);
                _product.Write(back, keys, queryGradient, length, length, shape.HeadWidth, scale: scale);
                _product.Write(back.Transposed, queries, keyGradient, length, length, shape.HeadWidth, scale: scale);
                looks += length * length;
            }

            first += length;
        }
    }

    (MatrixView Queries, MatrixView Keys, MatrixView Values) Parts(float[] attention, int first, int head)
    {
        var all = new MatrixView(attention, 0, 3 * Width);
        var column = head * shape.HeadWidth;
        return (all.From(first, column), all.From(first, Width + column), all.From(first, (2 * Width) + column));
    }

    void Drop(float[] factors, int pieces, Dropout? dropout)
    {
        if (dropout is null)
            return;
        var own = factors.AsSpan(0, pieces * Width);
        dropout.Write(own);
        TensorPrimitives.Multiply(_sum.AsSpan(0, own.Length), own, _sum);
    }

    void Add(float[] rows, int pieces)
    {
        var sum = _sum.AsSpan(0, pieces * Width);
        TensorPrimitives.Add(sum, rows.AsSpan(0, sum.Length), sum);
    }

    void Normalise(float[] input, ReadOnlySpan<float> norm, float[] unit, float[] scales, float[] output, int pieces) =>
        Normalise(input, norm, unit, scales, output, pieces, Width);

    /// <summary>Gives each piece's numbers a mean of 0 and a deviation of 1, and then factors and shifts (Ba, Kiros and Hinton, 2016).</summary>
    internal static void Normalise(float[] input, ReadOnlySpan<float> norm, float[] unit, float[] scales, float[] output, int pieces, int width)
    {
        for (var piece = 0; piece < pieces; piece++)
        {
            var from = input.AsSpan(piece * width, width);
            var own = unit.AsSpan(piece * width, width);
            TensorPrimitives.Subtract(from, TensorPrimitives.Sum<float>(from) / width, own);
            scales[piece] = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(own) / width) + NormFloor);
            TensorPrimitives.Multiply(own, scales[piece], own);
            var to = output.AsSpan(piece * width, width);
            TensorPrimitives.Multiply(own, norm[..width], to);
            TensorPrimitives.Add(to, norm[width..], to);
        }
    }

    void BackNormalise(float[] gradient, float[] weights, float[] gradients, int at, float[] unit, float[] scales, int pieces)
    {
        Span<float> aside = stackalloc float[Width];
        var factors = gradients.AsSpan(at, Width);
        var shifts = gradients.AsSpan(at + Width, Width);
        for (var piece = 0; piece < pieces; piece++)
        {
            var row = gradient.AsSpan(piece * Width, Width);
            var own = unit.AsSpan(piece * Width, Width);
            TensorPrimitives.MultiplyAdd(row, own, factors, factors);
            TensorPrimitives.Add(shifts, row, shifts);
            TensorPrimitives.Multiply(row, weights.AsSpan(at, Width), row);
            TensorPrimitives.Multiply(own, TensorPrimitives.Dot(row, own) / Width, aside);
            TensorPrimitives.Subtract(row, TensorPrimitives.Sum<float>(row) / Width, row);
            TensorPrimitives.Subtract(row, aside, row);
            TensorPrimitives.Multiply(row, scales[piece], row);
        }
    }

    static void Curve(ReadOnlySpan<float> input, Span<float> output)
    {
        for (var i = 0; i < input.Length; i += Vector256<float>.Count)
        {
            var x = Vector256.Create(input.Slice(i, Vector256<float>.Count));
            (x * Normal(x).Share).CopyTo(output[i..]);
        }
    }

    static void BackCurve(ReadOnlySpan<float> input, Span<float> gradient)
    {
        const float RootOfCircle = 0.39894228f;
        for (var i = 0; i < input.Length; i += Vector256<float>.Count)
        {
            var x = Vector256.Create(input.Slice(i, Vector256<float>.Count));
            var (share, bell) = Normal(x);
            (Vector256.Create(gradient.Slice(i, Vector256<float>.Count)) * (share + (x * bell * RootOfCircle))).CopyTo(gradient[i..]);
        }
    }

    /// <summary>The normal distribution's share below a number, and e to minus half its square (Abramowitz and Stegun, 7.1.26).</summary>
    static (Vector256<float> Share, Vector256<float> Bell) Normal(Vector256<float> x)
    {
        const float RootOfHalf = 0.70710678f;
        var bell = Vector256.Exp(x * x * -0.5f);
        var t = Vector256<float>.One / (Vector256<float>.One + (Vector256.Abs(x) * (0.3275911f * RootOfHalf)));
        var tail = ((((((((Vector256.Create(1.061405429f) * t) - Vector256.Create(1.453152027f)) * t) + Vector256.Create(1.421413741f)) * t)
            - Vector256.Create(0.284496736f)) * t) + Vector256.Create(0.254829592f)) * t * bell * 0.5f;
        return (Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), tail, Vector256<float>.One - tail), bell);
    }
}

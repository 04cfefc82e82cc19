using System.Numerics.Tensors;
using Tenor.Language;
using Tenor.Numerics;
using Tenor.Training.Learning.Transformers;

namespace Tenor.Training.Actors;

/// <summary>One way through a <see cref="NameNetwork"/> that learns and back, in the memory of one thread.</summary>
/// <param name="shape">Sizes.</param>
/// <param name="vectors">All features' vectors.</param>
/// <param name="weights">The layers' weights.</param>
internal sealed class NameNetworkPass(NameNetworkShape shape, float[] vectors, float[] weights)
{
    /// <summary>Divides what an article's words say, of which some tens are candidates.</summary>
    private const float WordsOfLesson = 64;

    private readonly MatrixProduct _product = new();
    private readonly float[][] _around = [.. Enumerable.Range(0, shape.Layers).Select(_ => Array.Empty<float>())];
    private readonly float[][] _made = [.. Enumerable.Range(0, shape.Layers + 1).Select(_ => Array.Empty<float>())];
    private float[] _forms = [];
    private float[] _seen = [];
    private float[] _scores = [];
    private float[] _scoreBack = [];
    private float[] _back = [];
    private float[] _through = [];
    private float[] _aroundBack = [];
    private float[] _formBack = [];

    /// <summary>The gradients of the layers' weights, added up.</summary>
    public float[] Gradients { get; } = new float[weights.Length];

    /// <summary>The vectors that a document used, each with its gradient.</summary>
    public List<(int Vector, float[] Gradient)> VectorGradients { get; } = [];

    /// <summary>The scores of each label for each word.</summary>
    public ReadOnlySpan<float> Score(NetworkLesson lesson)
    {
        Forward(lesson);
        return _scores.AsSpan(0, lesson.FormOf.Length * NameLabel.Count);
    }

    /// <summary>Adds the gradients of the loss on a document.</summary>
    public void AddGradients(NetworkLesson lesson)
    {
        Forward(lesson);
        var (words, width, labels) = (lesson.FormOf.Length, shape.Width, NameLabel.Count);
        BackScores(lesson);
        AddRows(_scoreBack, words, labels, shape.OutputBias);
        _product.Write(
            new MatrixView(_made[shape.Layers], 0, width).Transposed, new(_scoreBack, 0, labels), new(Gradients, shape.Output, labels),
            width, words, labels, add: true);
        LayerState.Fit(ref _back, words * width);
        _product.Write(
            new(_scoreBack, 0, labels), new MatrixView(weights, shape.Output, labels).Transposed, new(_back, 0, width), words, labels, width);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            BackConvolve(lesson, layer);
        }

        BackFirst(lesson);
    }

    private void Forward(NetworkLesson lesson)
    {
        var (words, width) = (lesson.FormOf.Length, shape.Width);
        SumForms(lesson);
        Gather(lesson, ref _seen, _forms, lesson.FormOf, shape.Vector, shape.Side);
        Multiply(_seen, shape.First, shape.FirstBias, ref _made[0], words, shape.Span * shape.Vector, width);
        var first = _made[0].AsSpan(0, words * width);
        TensorPrimitives.Max(first, 0f, first);
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            Gather(lesson, ref _around[layer], _made[layer], null, width, 1);
            Multiply(_around[layer], shape.Layer(layer), shape.LayerBias(layer), ref _made[layer + 1], words, 3 * width, width);
            var made = _made[layer + 1].AsSpan(0, words * width);
            TensorPrimitives.Max(made, 0f, made);
            TensorPrimitives.Add(made, _made[layer].AsSpan(0, made.Length), made);
        }

        Multiply(_made[shape.Layers], shape.Output, shape.OutputBias, ref _scores, words, width, NameLabel.Count);
    }

    private void SumForms(NetworkLesson lesson)
    {
        var size = shape.Vector;
        LayerState.Fit(ref _forms, lesson.Forms.Length * size);
        for (var form = 0; form < lesson.Forms.Length; form++)
        {
            var sum = _forms.AsSpan(form * size, size);
            sum.Clear();
            foreach (var vector in lesson.Forms[form])
            {
                TensorPrimitives.Add(sum, vectors.AsSpan(vector * size, size), sum);
            }
        }
    }

    private void Multiply(float[] input, int at, int biasAt, ref float[] output, int words, int from, int to)
    {
        LayerState.Fit(ref output, words * to);
        for (var word = 0; word < words; word++)
        {
            weights.AsSpan(biasAt, to).CopyTo(output.AsSpan(word * to));
        }

        _product.Write(new(input, 0, from), new(weights, at, to), new(output, 0, to), words, from, to, add: true);
    }

    /// <summary>Writes for each word the rows of the words around it in its sentence, side by side.</summary>
    private static void Gather(NetworkLesson lesson, ref float[] around, float[] rows, int[]? rowOf, int width, int side)
    {
        var span = (2 * side) + 1;
        LayerState.Fit(ref around, lesson.FormOf.Length * span * width);
        Array.Clear(around, 0, lesson.FormOf.Length * span * width);
        var to = around;
        ForEachNeighbour(lesson, side, (word, place, neighbour) =>
            rows.AsSpan((rowOf is null ? neighbour : rowOf[neighbour]) * width, width).CopyTo(to.AsSpan(((word * span) + place) * width)));
    }

    private static void ForEachNeighbour(NetworkLesson lesson, int side, Action<int, int, int> use)
    {
        var start = 0;
        foreach (var end in lesson.Ends)
        {
            for (var word = start; word < end; word++)
            {
                for (var neighbour = Math.Max(start, word - side); neighbour < Math.Min(end, word + side + 1); neighbour++)
                {
                    use(word, neighbour - word + side, neighbour);
                }
            }

            start = end;
        }
    }

    private void BackScores(NetworkLesson lesson)
    {
        var labels = NameLabel.Count;
        LayerState.Fit(ref _scoreBack, lesson.FormOf.Length * labels);
        for (var word = 0; word < lesson.FormOf.Length; word++)
        {
            var back = _scoreBack.AsSpan(word * labels, labels);
            if (!lesson.IsCandidate[word])
            {
                back.Clear();
                continue;
            }

            TensorPrimitives.SoftMax(_scores.AsSpan(word * labels, labels), back);
            for (var label = 0; label < labels; label++)
            {
                back[label] = (back[label] - (float)lesson.Wanted[(word * labels) + label]) / WordsOfLesson;
            }
        }
    }

    private void BackConvolve(NetworkLesson lesson, int layer)
    {
        var (words, width) = (lesson.FormOf.Length, shape.Width);
        LayerState.Fit(ref _through, words * width);
        for (var i = 0; i < words * width; i++)
        {
            _through[i] = _made[layer + 1][i] > _made[layer][i] ? _back[i] : 0;
        }

        AddRows(_through, words, width, shape.LayerBias(layer));
        _product.Write(
            new MatrixView(_around[layer], 0, 3 * width).Transposed, new(_through, 0, width), new(Gradients, shape.Layer(layer), width),
            3 * width, words, width, add: true);
        LayerState.Fit(ref _aroundBack, words * 3 * width);
        _product.Write(
            new(_through, 0, width), new MatrixView(weights, shape.Layer(layer), width).Transposed, new(_aroundBack, 0, 3 * width),
            words, width, 3 * width);
        ForEachNeighbour(lesson, 1, (word, place, neighbour) =>
        {
            var to = _back.AsSpan(neighbour * width, width);
            TensorPrimitives.Add(to, _aroundBack.AsSpan(((word * 3) + place) * width, width), to);
        });
    }

    private void BackFirst(NetworkLesson lesson)
    {
        var (words, width, size) = (lesson.FormOf.Length, shape.Width, shape.Vector);
        for (var i = 0; i < words * width; i++)
        {
            _back[i] = _made[0][i] > 0 ? _back[i] : 0;
        }

        AddRows(_back, words, width, shape.FirstBias);
        _product.Write(
            new MatrixView(_seen, 0, shape.Span * size).Transposed, new(_back, 0, width), new(Gradients, shape.First, width),
            shape.Span * size, words, width, add: true);
        LayerState.Fit(ref _aroundBack, words * shape.Span * size);
        _product.Write(
            new(_back, 0, width), new MatrixView(weights, shape.First, width).Transposed, new(_aroundBack, 0, shape.Span * size),
            words, width, shape.Span * size);
        LayerState.Fit(ref _formBack, lesson.Forms.Length * size);
        Array.Clear(_formBack, 0, lesson.Forms.Length * size);
        ForEachNeighbour(lesson, shape.Side, (word, place, neighbour) =>
        {
            var to = _formBack.AsSpan(lesson.FormOf[neighbour] * size, size);
            TensorPrimitives.Add(to, _aroundBack.AsSpan(((word * shape.Span) + place) * size, size), to);
        });
        for (var form = 0; form < lesson.Forms.Length; form++)
        {
            var gradient = _formBack.AsSpan(form * size, size).ToArray();
            VectorGradients.AddRange(lesson.Forms[form].Select(vector => (vector, gradient)));
        }
    }

    private void AddRows(float[] rows, int count, int width, int at)
    {
        var sum = Gradients.AsSpan(at, width);
        for (var row = 0; row < count; row++)
        {
            TensorPrimitives.Add(sum, rows.AsSpan(row * width, width), sum);
        }
    }
}

using System.Numerics.Tensors;

namespace Tenor.Training.Learning.Transformers;

/// <summary>
/// Tells three classes of sentences: a transformer, and a linear layer on what it makes of the sentence's beginning, of the mention that is
/// asked for, and of all pieces on average.
/// </summary>
internal sealed class SentenceTransformer(PretrainedTransformer pretrained, float[] weights) : ITransformerLearner<PiecedExample>
{
    /// <summary>What the linear layer sees, as so many widths of the transformer, and classes that it tells.</summary>
    const int Parts = 3, Classes = 3;

    /// <summary>Sentences that are read at once.</summary>
    const int Together = 16;

    int Width => pretrained.Shape.Width;

    /// <summary>The layers' weights, and behind them the linear layer's.</summary>
    public float[] Weights => weights;

    /// <inheritdoc/>
    public int LayerWeights => pretrained.Weights.Length;

    /// <summary>One that knows no class yet.</summary>
    public static SentenceTransformer Begin(PretrainedTransformer pretrained) =>
        new(pretrained, [.. pretrained.Weights, .. new float[((Parts * pretrained.Shape.Width) + 1) * Classes]]);

    /// <summary>The log-odds of sentences' classes, the middle one's being 0.</summary>
    public (double Negative, double Positive)[] LogOdds(IReadOnlyList<PiecedSentence> sentences, CancellationToken cancellation)
    {
        var odds = new (double, double)[sentences.Count];
        // Sentences of a length are read together: they take as long.
        var groups = Enumerable.Range(0, sentences.Count).OrderByDescending(i => sentences[i].Pieces.Length).ThenBy(i => i).Chunk(Together);
        Parallel.ForEach(
            groups, new ParallelOptions { CancellationToken = cancellation }, () => new TransformerWorkspace(pretrained.Shape),
            (group, _, workspace) =>
            {
                Forward([.. group.Select(i => sentences[i])], workspace);
                for (var i = 0; i < group.Length; i++)
                {
                    var said = Scores(Pooled(workspace, i));
                    odds[group[i]] = (said[0] - said[1], said[2] - said[1]);
                }

                return workspace;
            },
            _ => { });
        return odds;
    }

    /// <summary>What the linear layer sees of sentences: the beginning, the mention, and the mean.</summary>
    public float[][] Describe(IReadOnlyList<PiecedSentence> sentences)
    {
        var workspace = new TransformerWorkspace(pretrained.Shape);
        Forward([.. sentences], workspace);
        return [.. Enumerable.Range(0, sentences.Count).Select(i => Pooled(workspace, i).ToArray())];
    }

    /// <inheritdoc/>
    public int Length(PiecedExample example) => example.Sentence.Pieces.Length;

    /// <inheritdoc/>
    public void AddGradients(IReadOnlyList<PiecedExample> examples, TransformerWorkspace workspace, float[] gradients, Dropout? dropout = null)
    {
        PiecedSentence[] sentences = [.. examples.Select(e => e.Sentence)];
        int[] lengths = [.. sentences.Select(s => s.Pieces.Length)];
        Forward(sentences, workspace, dropout, learns: true);
        workspace.ClearGradient(lengths);
        var size = Parts * Width;
        var back = new float[size];
        var first = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var pooled = Pooled(workspace, i);
            var said = Scores(pooled);
            TensorPrimitives.SoftMax<double>(said, said);
            Array.Clear(back);
            for (var c = 0; c < Classes; c++)
            {
                var off = (float)(said[c] - examples[i].Wanted[c]);
                var gradient = gradients.AsSpan(LayerWeights + (c * size), size);
                TensorPrimitives.MultiplyAdd(pooled, off, gradient, gradient);
                gradients[LayerWeights + (Classes * size) + c] += off;
                TensorPrimitives.MultiplyAdd(weights.AsSpan(LayerWeights + (c * size), size), off, back, back);
            }

            Spread(back, sentences[i], workspace.Gradient.AsSpan(first * Width));
            first += lengths[i];
        }

        workspace.Backward(weights, gradients, lengths, dropout is not null);
    }

    void Forward(PiecedSentence[] sentences, TransformerWorkspace workspace, Dropout? dropout = null, bool learns = false)
    {
        int[] lengths = [.. sentences.Select(s => s.Pieces.Length)];
        var rows = workspace.Forward(weights, pretrained.Embed([.. sentences.Select(s => s.Pieces)]), lengths, dropout, learns);
        LayerState.Fit(ref workspace.Pooled, sentences.Length * Parts * Width);
        Array.Clear(workspace.Pooled);
        var first = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var own = rows.AsSpan(first * Width, lengths[i] * Width);
            var pooled = Pooled(workspace, i);
            own[..Width].CopyTo(pooled);
            Mean(own, sentences[i].From, sentences[i].To, pooled.Slice(Width, Width));
            Mean(own, 1, lengths[i] - 1, pooled.Slice(2 * Width, Width));
            first += lengths[i];
        }
    }

    Span<float> Pooled(TransformerWorkspace workspace, int sentence) => workspace.Pooled.AsSpan(sentence * Parts * Width, Parts * Width);

    static void Mean(ReadOnlySpan<float> rows, int from, int to, Span<float> mean)
    {
        for (var at = from; at < to; at++)
            TensorPrimitives.MultiplyAdd(rows.Slice(at * mean.Length, mean.Length), 1f / (to - from), mean, mean);
    }

    void Spread(ReadOnlySpan<float> back, PiecedSentence sentence, Span<float> rows)
    {
        back[..Width].CopyTo(rows);
        BackMean(back.Slice(Width, Width), sentence.From, sentence.To, rows);
        BackMean(back.Slice(2 * Width, Width), 1, sentence.Pieces.Length - 1, rows);
    }

    static void BackMean(ReadOnlySpan<float> gradient, int from, int to, Span<float> rows)
    {
        for (var at = from; at < to; at++)
        {
            var row = rows.Slice(at * gradient.Length, gradient.Length);
            TensorPrimitives.MultiplyAdd(gradient, 1f / (to - from), row, row);
        }
    }

    double[] Scores(ReadOnlySpan<float> pooled)
    {
        var scores = new double[Classes];
        for (var c = 0; c < Classes; c++)
        {
            scores[c] = TensorPrimitives.Dot(pooled, weights.AsSpan(LayerWeights + (c * pooled.Length), pooled.Length))
                + weights[LayerWeights + (Classes * pooled.Length) + c];
        }

        return scores;
    }
}

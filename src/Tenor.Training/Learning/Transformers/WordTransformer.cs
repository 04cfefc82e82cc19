using System.Numerics.Tensors;

namespace Tenor.Training.Learning.Transformers;

/// <summary>
/// Tells the label of each word: a transformer, and a linear layer on what it makes of the word's first piece (Devlin et al. 2019, section
/// 5.3). How a word is written is told to it by a vector of its own, which is added to what the first layer is given.
/// </summary>
internal sealed class WordTransformer : ITransformerLearner<LabelledWords>
{
    /// <summary>Texts that are read at once.</summary>
    const int Together = 8;

    /// <summary>Divides what a batch's words say, of which some tens stand in an example.</summary>
    const float WordsOfExample = 64;

    static readonly int KindCount = Enum.GetValues<WordKind>().Length;

    readonly PretrainedTransformer _pretrained;
    readonly int _labels;

    /// <summary>One that knows no label yet.</summary>
    public WordTransformer(PretrainedTransformer pretrained, int labels)
    {
        (_pretrained, _labels) = (pretrained, labels);
        Weights = [.. pretrained.Weights, .. new float[((Width + 1) * labels) + (KindCount * Width)]];
    }

    /// <summary>The layers' weights; the linear layer's, label by label, and its biases; the vectors of how words are written.</summary>
    public float[] Weights { get; }

    /// <inheritdoc/>
    public int LayerWeights => _pretrained.Weights.Length;

    int Width => _pretrained.Shape.Width;

    int BiasAt => LayerWeights + (_labels * Width);

    int KindAt => BiasAt + _labels;

    /// <inheritdoc/>
    public int Length(LabelledWords example) => example.Words.Pieces.Length;

    /// <summary>The probability of each label for each word of some texts.</summary>
    public float[][] Probabilities(IReadOnlyList<PiecedWords> texts, CancellationToken cancellation)
    {
        var probabilities = new float[texts.Count][];
        Read(texts, cancellation, (text, word, row) =>
        {
            var own = (probabilities[text] ??= new float[texts[text].Starts.Length * _labels]).AsSpan(word * _labels, _labels);
            Score(row, own);
            TensorPrimitives.SoftMax<float>(own, own);
        });
        return probabilities;
    }

    /// <summary>What the last layer makes of each of some words by itself.</summary>
    public float[][] Describe(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var described = new float[words.Count][];
        List<PiecedWords> texts = [.. words.Select(word => PiecedWords.Alone(_pretrained, word))];
        Read(texts, cancellation, (text, _, row) => described[text] = row.ToArray());
        return described;
    }

    /// <inheritdoc/>
    public void AddGradients(
        IReadOnlyList<LabelledWords> examples, TransformerWorkspace workspace, float[] gradients, Dropout? dropout = null)
    {
        PiecedWords[] texts = [.. examples.Select(example => example.Words)];
        int[] lengths = [.. texts.Select(text => text.Pieces.Length)];
        var rows = workspace.Forward(Weights, Embed(texts), lengths, dropout, learns: true);
        workspace.ClearGradient(lengths);
        Span<float> said = stackalloc float[_labels];
        var first = 0;
        foreach (var (words, labels) in examples)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                var at = (first + words.Starts[i]) * Width;
                var row = rows.AsSpan(at, Width);
                var back = workspace.Gradient.AsSpan(at, Width);
                Score(row, said);
                TensorPrimitives.SoftMax<float>(said, said);
                for (var label = 0; label < _labels; label++)
                {
                    var off = (said[label] - (label == labels[i] ? 1 : 0)) / WordsOfExample;
                    var gradient = gradients.AsSpan(LayerWeights + (label * Width), Width);
                    TensorPrimitives.MultiplyAdd(row, off, gradient, gradient);
                    gradients[BiasAt + label] += off;
                    TensorPrimitives.MultiplyAdd(Weights.AsSpan(LayerWeights + (label * Width), Width), off, back, back);
                }
            }

            first += words.Pieces.Length;
        }

        workspace.Backward(Weights, gradients, lengths, dropout is not null);
        AddKinds(texts, (kind, at) =>
        {
            var gradient = gradients.AsSpan(kind, Width);
            TensorPrimitives.Add(gradient, workspace.Gradient.AsSpan(at, Width), gradient);
        });
    }

    void Read(IReadOnlyList<PiecedWords> texts, CancellationToken cancellation, WordReader use)
    {
        // Texts of a length are read together: they take as long.
        var groups = Enumerable.Range(0, texts.Count).OrderByDescending(i => texts[i].Pieces.Length).ThenBy(i => i).Chunk(Together);
        Parallel.ForEach(
            groups, new ParallelOptions { CancellationToken = cancellation }, () => new TransformerWorkspace(_pretrained.Shape),
            (group, _, workspace) =>
            {
                PiecedWords[] own = [.. group.Select(i => texts[i])];
                var rows = workspace.Forward(Weights, Embed(own), [.. own.Select(text => text.Pieces.Length)]);
                var first = 0;
                for (var i = 0; i < own.Length; i++)
                {
                    for (var word = 0; word < own[i].Starts.Length; word++)
                        use(group[i], word, rows.AsSpan((first + own[i].Starts[word]) * Width, Width));
                    first += own[i].Pieces.Length;
                }

                return workspace;
            },
            _ => { });
    }

    float[] Embed(PiecedWords[] texts)
    {
        var rows = _pretrained.Embed([.. texts.Select(text => text.Pieces)]);
        AddKinds(texts, (kind, at) =>
        {
            var row = rows.AsSpan(at, Width);
            TensorPrimitives.Add(row, Weights.AsSpan(kind, Width), row);
        });
        return rows;
    }

    /// <summary>Calls back with the place of each piece's vector of how its word is written, and the place of its row.</summary>
    void AddKinds(PiecedWords[] texts, Action<int, int> add)
    {
        var at = 0;
        foreach (var kind in texts.SelectMany(text => text.Kinds))
        {
            add(KindAt + ((int)kind * Width), at);
            at += Width;
        }
    }

    void Score(ReadOnlySpan<float> row, Span<float> scores)
    {
        for (var label = 0; label < _labels; label++)
            scores[label] = TensorPrimitives.Dot(row, Weights.AsSpan(LayerWeights + (label * Width), Width)) + Weights[BiasAt + label];
    }

    delegate void WordReader(int text, int word, ReadOnlySpan<float> row);
}

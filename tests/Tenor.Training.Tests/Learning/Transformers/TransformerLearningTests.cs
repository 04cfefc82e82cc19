using Tenor.Training.Learning.Transformers;

namespace Tenor.Training.Tests.Learning.Transformers;

public class TransformerLearningTests(Pretrained pretrained) : IClassFixture<Pretrained>
{
    static readonly string[] Good = ["praised", "admired", "thanked", "honoured", "congratulated", "applauded"];
    static readonly string[] Bad = ["attacked", "mocked", "insulted", "accused", "humiliated", "denounced"];

    [Fact]
    public void What_is_learned_holds_for_words_that_were_not_in_the_lesson()
    {
        var odds = Learn().LogOdds([About("saluted"), About("ridiculed")], TestContext.Current.CancellationToken);
        Assert.True(odds[0].Positive > odds[0].Negative);
        Assert.True(odds[1].Negative > odds[1].Positive);
    }

    [Fact]
    public void The_same_lessons_give_the_same_weights_to_the_bit() => Assert.Equal(Learn().Weights, Learn().Weights);

    SentenceTransformer Learn()
    {
        var transformer = SentenceTransformer.Begin(pretrained.Transformer);
        new TransformerLearning(pretrained.Transformer.Shape, new() { Epochs = 6, Batch = 6 }).Learn(
            transformer,
            [
                .. Good.Select(verb => new PiecedExample(About(verb), [0, 0, 1])),
                .. Bad.Select(verb => new PiecedExample(About(verb), [1, 0, 0])),
            ],
            _ => { }, TestContext.Current.CancellationToken);
        return transformer;
    }

    PiecedSentence About(string verb) => pretrained.Cut($"The minister {verb} Lee on Tuesday.", "Lee");
}

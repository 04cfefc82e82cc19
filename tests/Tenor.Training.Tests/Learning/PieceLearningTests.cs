using Tenor.Models;
using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class PieceLearningTests
{
    static readonly PieceSettings Settings = new() { Filters = 32, Epochs = 12, Batch = 8, Dropout = 0.2, WordDropout = 0, Rate = 0.01f };

    static ReadSentence Sentence(string text, int c)
    {
        var reader = new SentenceReader(Vocabulary.Default);
        reader.Read(text, new(0, text.Length));
        return new(reader.Words.ToArray(), false, [c == 0 ? 1 : 0, c == 1 ? 1 : 0, c == 2 ? 1 : 0]);
    }

    static List<ReadSentence> Sentences() =>
    [
        .. Enumerable.Range(0, 20).SelectMany(_ => new[]
        {
            Sentence("the window was dark", 0), Sentence("the window was open", 1), Sentence("the window was green", 2),
        }),
    ];

    static (float Negative, float Positive) Ask(PieceNetwork network, string text)
    {
        var input = new PieceInput();
        input.Write(Vocabulary.Default, Sentence(text, 1).Words, withTarget: false);
        return network.LogOdds(input, new());
    }

    [Fact]
    public void Words_that_tell_the_classes_apart_are_learned()
    {
        var network = new PieceLearning(Vocabulary.Default, Settings).Learn(Sentences());
        Assert.True(Ask(network, "the window was dark") is var dark && dark.Negative > 0 && dark.Negative > dark.Positive);
        Assert.True(Ask(network, "the window was green") is var green && green.Positive > 0 && green.Positive > green.Negative);
        Assert.True(Ask(network, "the window was open") is var open && open.Negative < 0 && open.Positive < 0);
    }

    [Fact]
    public void One_seed_makes_one_network()
    {
        var (one, other) = (new PieceLearning(Vocabulary.Default, Settings with { Epochs = 2 }), new PieceLearning(Vocabulary.Default, Settings with { Epochs = 2 }));
        Assert.Equal(one.Learn(Sentences()).Filters, other.Learn(Sentences()).Filters);
    }
}

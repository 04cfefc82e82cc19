using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public sealed class SentenceEncoderTests : IDisposable
{
    readonly SentenceEncoder _encoder = new();

    [Fact]
    public void Who_is_spoken_of_does_not_matter()
    {
        var said = Describe(("Kim lied to the court.", new(0, 3)), ("Adeyemi-Clark lied to the court.", new(0, 13)));
        Assert.Equal(said[0], said[1]);
    }

    [Fact]
    public void Which_of_two_is_spoken_of_does()
    {
        var said = Describe(("Kim praised Lee for his courage.", new(0, 3)), ("Kim praised Lee for his courage.", new(12, 15)));
        Assert.NotEqual(said[0], said[1]);
    }

    [Fact]
    public void A_sentence_is_described_the_same_whatever_is_read_beside_it()
    {
        (string, TextSpan) sentence = ("Kim lied to the court.", new(0, 3));
        var alone = Describe(sentence)[0];
        var beside = Describe(("The minister told reporters on Tuesday that Lee had never asked for any of it.", new(44, 47)), sentence)[1];
        Assert.All(alone.Zip(beside), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
    }

    [Fact]
    public void A_sentence_longer_than_is_read_is_described_all_the_same()
    {
        var text = string.Concat(Enumerable.Repeat("Nobody knew what to make of it, and nobody asked. ", 40)) + "Kim lied.";
        Assert.All(Describe((text, new(text.Length - 9, text.Length - 6)))[0], number => Assert.True(float.IsFinite(number)));
    }

    float[][] Describe(params (string Text, TextSpan Mention)[] mentions) => _encoder.Describe(mentions, TestContext.Current.CancellationToken);

    public void Dispose() => _encoder.Dispose();
}

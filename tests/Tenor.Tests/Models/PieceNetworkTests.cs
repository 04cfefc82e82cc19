using Tenor.Models;

namespace Tenor.Tests.Models;

public class PieceNetworkTests
{
    static PieceNetwork Random(int filters)
    {
        var random = new Random(3);
        var network = new PieceNetwork(words: 4, dimension: 8, filters, pieces: 2);
        foreach (var weights in new[] { network.Filters, network.FilterBiases, network.Output, network.OutputBiases, network.Vectors })
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = (float)random.NextDouble() - 0.5f;
        }

        return network;
    }

    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(96)]
    public void A_forward_pass_is_what_its_definition_says(int filters)
    {
        var network = Random(filters);
        var random = new Random(4);
        const int words = 3;
        var input = new float[(words + 2) * network.InputSize];
        for (var i = network.InputSize; i < (words + 1) * network.InputSize; i++)
            input[i] = (float)random.NextDouble() - 0.5f;
        byte[] pieces = [1, 3, 2];

        var wanted = new double[] { network.OutputBiases[0], network.OutputBiases[1] };
        for (var piece = 0; piece < 2; piece++)
        {
            for (var f = 0; f < filters; f++)
            {
                double most = 0;
                for (var word = 0; word < words; word++)
                {
                    if ((pieces[word] & (1 << piece)) == 0)
                        continue;
                    double found = network.FilterBiases[f];
                    for (var k = 0; k < PieceNetwork.Width * network.InputSize; k++)
                        found += input[(word * network.InputSize) + k] * network.Filters[(k * filters) + f];
                    most = Math.Max(most, found);
                }

                for (var c = 0; c < 2; c++)
                    wanted[c] += most * network.Output[(((c * 2) + piece) * filters) + f];
            }
        }

        var (negative, positive) = network.LogOdds(input, pieces, new());
        Assert.Equal(wanted[0], negative, 3);
        Assert.Equal(wanted[1], positive, 3);
    }

    [Fact]
    public void What_is_kept_of_words_gives_what_their_whole_inputs_give()
    {
        var network = new PieceNetwork(Vocabulary.Default.Count, 8, filterCount: 32, pieces: PieceInput.PlainPieces);
        var random = new Random(5);
        foreach (var weights in new[] { network.Filters, network.FilterBiases, network.Output, network.OutputBiases, network.Vectors })
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = (float)random.NextDouble() - 0.5f;
        }

        const string text = "Varga said “nothing good” came of the qwxyzish plan, but she voted for it.";
        var reader = new SentenceReader(Vocabulary.Default);
        reader.Read(text, new(0, text.Length));
        var input = new PieceInput();
        input.Write(Vocabulary.Default, reader.Words, withTarget: false);
        var wanted = network.LogOdds(input.Whole(network.Vectors, 8, -1), input.Pieces, new());
        for (var time = 0; time < 2; time++)
        {
            var found = network.LogOdds(input, new());
            Assert.Equal(wanted.Negative, found.Negative, 4);
            Assert.Equal(wanted.Positive, found.Positive, 4);
        }
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var network = Random(32);
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            network.Write(writer);
        stream.Position = 0;
        var read = PieceNetwork.Read(new(stream));
        Assert.Equal(network.Output, read.Output, (a, b) => Math.Abs(a - b) < 0.001);
        Assert.Equal(network.Vectors, read.Vectors, (a, b) => Math.Abs(a - b) < 0.01);
    }

    [Fact]
    public void Another_kind_of_file_is_refused() =>
        Assert.Throws<InvalidDataException>(() => PieceNetwork.Read(new(new MemoryStream(new byte[64]))));
}

using Tenor.Language;
using Tenor.Training.Actors;

namespace Tenor.Training.Tests.Actors;

public class NameNetworkTests
{
    private const float Unit = 1000;

    private static readonly NameNetworkShape Small = new(12, 16, 48, 3, 2);

    private static readonly string[] Persons = ["Lee", "Kim", "Reed", "Novak", "Hall", "Okafor", "Weiss", "Duarte", "Moreau", "Silva", "Tanaka", "Brandt"];
    private static readonly string[] Places = ["Oslo", "Bergen", "Turku", "Brno", "Lagos", "Mainz", "Porto", "Lyon", "Recife", "Nagoya", "Bremen", "Tromso"];

    private static readonly LabelledDocument[] Lessons =
        [.. Persons.Zip(Places, (person, place) => Document($"Mayor [PER {person}] went to [LOC {place}] with Mayor [PER {person}son] ."))];

    [Fact]
    public void What_it_learned_holds_for_names_that_were_not_in_the_lessons()
    {
        var labels = Best(Learn(), Words("Mayor Petit went to Cadiz ."));

        Assert.Equal(NameLabel.Begin(NameLabel.Person), labels[1]);
        Assert.Equal(NameLabel.Begin(NameLabel.Place), labels[4]);
    }

    [Fact]
    public void The_same_lessons_give_the_same_network_to_the_bit() => Assert.Equal(Bytes(Learn()), Bytes(Learn()));

    [Fact]
    public void It_is_the_same_after_it_was_written_and_read()
    {
        var network = Learn();
        using var stream = new MemoryStream(Bytes(network));
        using var reader = new BinaryReader(stream);

        Assert.Equal(Bytes(network), Bytes(NameNetwork.Read(reader)));
    }

    [Fact]
    public void It_scores_as_it_did_while_it_learned_but_for_the_rounding_of_its_vectors()
    {
        var random = new Random(3);
        float[] Some(int count, float size) => [.. Enumerable.Range(0, count).Select(_ => ((float)random.NextDouble() - 0.5f) * size)];
        var (vectors, weights) = (Some(Small.Vector << Small.Bits, 1), Some(Small.Size, 0.2f));
        var lesson = Taught()[3];
        var expected = new NameNetworkPass(Small, vectors, weights).Score(lesson).ToArray();

        var scores = Scores(NameNetwork.Round(Small, vectors, weights), TaggerTraining.Examples(Lessons, NameVocabulary.Empty, 1)[3].Document);

        for (var i = 0; i < scores.Length; i++)
        {
            Assert.Equal(lesson.IsCandidate[i / NameLabel.Count] ? expected[i] : 0, scores[i] / Unit, 0.05f);
        }
    }

    [Fact]
    public void A_gradient_is_how_the_loss_moves_with_a_weight()
    {
        var random = new Random(3);
        float[] Some(int count, float size) => [.. Enumerable.Range(0, count).Select(_ => ((float)random.NextDouble() - 0.5f) * size)];
        var (vectors, weights) = (Some(Small.Vector << Small.Bits, 1), Some(Small.Size, 0.2f));
        var lesson = Taught()[3];
        var pass = new NameNetworkPass(Small, vectors, weights);
        pass.AddGradients(lesson);

        int[] parts = [Small.First, Small.FirstBias, Small.Layer(0), Small.LayerBias(0), Small.Layer(1), Small.LayerBias(1), Small.Output, Small.OutputBias, Small.Size];
        foreach (var (from, to) in parts.Zip(parts.Skip(1)))
        {
            MovesBy(weights.AsMemory(from..to), pass.Gradients[from..to], () => Loss(pass, lesson));
        }

        foreach (var (vector, gradient) in pass.VectorGradients.GroupBy(v => v.Vector).Where(group => group.Count() == 1).Select(group => group.First()).Take(5))
        {
            MovesBy(vectors.AsMemory(vector * Small.Vector, Small.Vector), gradient, () => Loss(pass, lesson));
        }
    }

    /// <summary>Along a gradient the loss moves by the gradient's own length.</summary>
    private static void MovesBy(Memory<float> numbers, float[] gradient, Func<double> loss)
    {
        const double By = 0.01;
        var length = Math.Sqrt(gradient.Sum(g => (double)g * g));
        var before = numbers.ToArray();
        double Moved(double by)
        {
            for (var i = 0; i < before.Length; i++)
            {
                numbers.Span[i] = (float)(before[i] + (by * gradient[i] / length));
            }

            return loss();
        }

        var slope = (Moved(By) - Moved(-By)) / (2 * By);
        Moved(0);
        Assert.Equal(length, slope, (length * 0.03) + 1e-5);
    }

    private static double Loss(NameNetworkPass pass, NetworkLesson lesson)
    {
        var scores = pass.Score(lesson);
        var loss = 0.0;
        for (var word = 0; word < lesson.FormOf.Length; word++)
        {
            var own = scores.Slice(word * NameLabel.Count, NameLabel.Count).ToArray();
            var total = Math.Log(own.Sum(score => Math.Exp(score)));
            for (var label = 0; lesson.IsCandidate[word] && label < own.Length; label++)
            {
                loss -= (float)lesson.Wanted[(word * NameLabel.Count) + label] * (own[label] - total) / 64;
            }
        }

        return loss;
    }

    private static NameNetwork Learn() => new NameNetworkLearning(Small, new() { Epochs = 30, Rate = 0.01f, Batch = 4 }).Learn(
        Taught(), [(1, new float[Small.Vector])], _ => { },
        TestContext.Current.CancellationToken);

    /// <summary>Lessons of a teacher that is sure of what is marked.</summary>
    private static List<NetworkLesson> Taught() =>
    [
        .. Lessons.Select(document => NetworkLesson.Of(
            new TaughtArticle(
                [.. document.Sentences.Select(sentence => sentence.Words)],
                [.. document.Sentences.SelectMany(sentence => sentence.Allowed).SelectMany(Sure)]),
            NameVocabulary.Empty, Small)),
    ];

    private static IEnumerable<Half> Sure(ushort allowed) =>
        Enumerable.Range(0, NameLabel.Count).Select(label => (Half)((allowed >> label) & 1));

    private static NameDocument Words(string sentence) => TaggerTraining.Build([sentence.Split(' ')], NameVocabulary.Empty);

    private static int[] Scores(NameNetwork network, NameDocument document)
    {
        var scores = new int[document.Words.Length * NameLabel.Count];
        network.Score(document, NameTagger.Candidates(document), Unit, scores, TestContext.Current.CancellationToken);
        return scores;
    }

    private static int[] Best(NameNetwork network, NameDocument document) =>
        [.. Scores(network, document).Chunk(NameLabel.Count).Select(own => Array.IndexOf(own, own.Max()))];

    private static byte[] Bytes(NameNetwork network)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            network.Write(writer);
        }

        return stream.ToArray();
    }

    private static LabelledDocument Document(string marked)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, ["# A", marked]);
            return MarkedText.Read(path, TestContext.Current.CancellationToken)[0];
        }
        finally
        {
            File.Delete(path);
        }
    }
}

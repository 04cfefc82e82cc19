using Tenor.Training.Vectors;

namespace Tenor.Training.Tests.Vectors;

public class SkipGramTests
{
    /// <summary>Words 0 and 1 stand among 4 to 9; words 2 and 3 among 10 to 15.</summary>
    static List<int[]> Sentences()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 800).Select(i =>
        {
            var first = i % 2 == 0 ? 4 : 10;
            return new[] { first + random.Next(6), first + random.Next(6), (i % 2 * 2) + random.Next(2), first + random.Next(6), first + random.Next(6) };
        })];
    }

    static float[] Learn()
    {
        var learner = new SkipGram(16, 16, seed: 5, frequentThreshold: 1);
        learner.Train(Sentences(), 20, _ => { });
        return learner.Vectors;
    }

    [Fact]
    public void Words_of_like_company_are_near()
    {
        var vectors = Learn();
        Assert.True(Cosine(vectors, 0, 1) > Cosine(vectors, 0, 2) + 0.3);
        Assert.True(Cosine(vectors, 2, 3) > Cosine(vectors, 1, 3) + 0.3);
    }

    [Fact]
    public void One_seed_makes_the_same_vectors() => Assert.Equal(Learn(), Learn());

    static double Cosine(float[] vectors, int a, int b)
    {
        double ab = 0, aa = 0, bb = 0;
        for (var d = 0; d < 16; d++)
        {
            var (x, y) = (vectors[(a * 16) + d], vectors[(b * 16) + d]);
            (ab, aa, bb) = (ab + (x * y), aa + (x * x), bb + (y * y));
        }

        return ab / Math.Sqrt(aa * bb);
    }
}

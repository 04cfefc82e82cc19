using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class PrincipalComponentsTests
{
    [Fact]
    public void Vectors_in_a_plane_keep_their_distances_in_two_components()
    {
        var random = new Random(1);
        float[][] vectors = [.. Enumerable.Range(0, 200).Select(_ =>
        {
            var (a, b) = ((float)random.NextDouble(), (float)random.NextDouble());
            return new[] { a, b, a + b, a - (2 * b), 3 };
        })];

        var reduced = PrincipalComponents.Reduce(vectors, 2);

        for (var i = 1; i < vectors.Length; i++)
            Assert.Equal(Distance(vectors[0], vectors[i]), Distance(reduced[0], reduced[i]), 1e-3);
    }

    [Fact]
    public void The_first_component_is_the_direction_in_which_vectors_differ_most()
    {
        float[][] vectors = [.. Enumerable.Range(0, 50).Select(i => new[] { i % 2 * 0.1f, i, 0 })];

        var reduced = PrincipalComponents.Reduce(vectors, 1);

        Assert.Equal(49, Math.Abs(reduced[49][0] - reduced[0][0]), 0.01);
    }

    static double Distance(float[] a, float[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (double)(x - y)).Sum());
}

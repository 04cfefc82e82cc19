using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class CountRatiosTests
{
    /// <summary>Place 0 stands in the first class alone, place 1 in all; place 4 is dense.</summary>
    static readonly Example[] Examples =
    [
        .. Enumerable.Range(0, 30).Select(i => new Example(
            i % 3 == 0 ? [0, 1, 4] : [1, 4], i % 3 == 0 ? [1, 1, 1] : [1, 1], Wanted(i % 3), 1)),
    ];

    static double[] Wanted(int c) => [c == 0 ? 1 : 0, c == 1 ? 1 : 0, c == 2 ? 1 : 0];

    [Fact]
    public void What_tells_classes_apart_gets_more_than_what_stands_everywhere()
    {
        var factors = CountRatios.Of(Examples, 4, 5);
        Assert.True(factors[0] > 2 * factors[1]);
    }

    [Fact]
    public void Features_keep_their_mean_square()
    {
        var factors = CountRatios.Of(Examples, 4, 5);
        Assert.Equal(1, ((10 * factors[0] * factors[0]) + (30 * factors[1] * factors[1])) / 40, 3);
    }

    [Fact]
    public void Dense_features_are_left_alone() => Assert.Equal(1, CountRatios.Of(Examples, 4, 5)[4]);
}

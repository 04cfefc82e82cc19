using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class SoftmaxRegressionTests
{
    static List<Example> Examples() =>
        [.. Enumerable.Range(0, 90).Select(i => new Example([i % 3, 3 + (i % 7)], [1, 0.3f], Wanted(i % 3), 1))];

    static double[] Wanted(int c) => [c == 0 ? 1 : 0, c == 1 ? 1 : 0, c == 2 ? 1 : 0];

    [Fact]
    public void What_tells_the_classes_apart_is_learned()
    {
        var model = SoftmaxRegression.Train(Examples(), 16, ridge: 0.1);
        Assert.True(model.LogOdds([0], [1]).Negative > 1);
        Assert.True(model.LogOdds([2], [1]).Positive > 1);
        var (negative, positive) = model.LogOdds([1], [1]);
        Assert.True(negative < -1 && positive < -1);
    }

    [Fact]
    public void A_stronger_penalty_makes_smaller_log_odds() => Assert.True(
        SoftmaxRegression.Train(Examples(), 16, ridge: 100).LogOdds([0], [1]).Negative
        < SoftmaxRegression.Train(Examples(), 16, ridge: 0.1).LogOdds([0], [1]).Negative);

    [Fact]
    public void The_same_examples_make_the_same_model() => Assert.Equal(
        SoftmaxRegression.Train(Examples(), 16, ridge: 1).LogOdds([0, 3, 5], [1, 1, 1]),
        SoftmaxRegression.Train(Examples(), 16, ridge: 1).LogOdds([0, 3, 5], [1, 1, 1]));
}

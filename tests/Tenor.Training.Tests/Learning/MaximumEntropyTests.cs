using Tenor.Models;
using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class MaximumEntropyTests
{
    static List<Example> Examples(double weight = 1) =>
        [.. Enumerable.Range(0, 90).Select(i => new Example([i % 3, 3 + (i % 7)], [1, 0.3f], Wanted(i % 3), weight))];

    static double[] Wanted(int c) => [c == 0 ? 1 : 0, c == 1 ? 1 : 0, c == 2 ? 1 : 0];

    [Fact]
    public void What_tells_the_classes_apart_is_learned()
    {
        var model = MaximumEntropy.Train(Examples(), 16, ridge: 0.1);
        Assert.True(model.LogOdds([0], [1]).Negative > 1);
        Assert.True(model.LogOdds([2], [1]).Positive > 1);
        var (negative, positive) = model.LogOdds([1], [1]);
        Assert.True(negative < -1 && positive < -1);
    }

    [Fact]
    public void Shares_of_an_example_are_learned_as_shares()
    {
        List<Example> doubtful = [.. Enumerable.Range(0, 50).Select(_ => new Example([0], [1], [0.2, 0.5, 0.3], 1))];
        var (negative, positive) = MaximumEntropy.Train(doubtful, 2, ridge: 1e-4).LogOdds([0], [1]);
        var said = LinearClassifier.Softmax(negative, positive);
        Assert.Equal(0.2, said.Negative, 2);
        Assert.Equal(0.5, said.Neutral, 2);
        Assert.Equal(0.3, said.Positive, 2);
    }

    [Fact]
    public void A_place_that_stands_twice_in_an_example_counts_twice()
    {
        List<Example> twice = [.. Examples().Select(e => e with { Places = [e.Places[0], e.Places[0]], Values = [0.5f, 0.5f] })];
        List<Example> once = [.. Examples().Select(e => e with { Places = [e.Places[0]], Values = [1] })];
        Assert.Equal(
            MaximumEntropy.Train(once, 16, ridge: 1).LogOdds([0], [1]), MaximumEntropy.Train(twice, 16, ridge: 1).LogOdds([0], [1]));
    }

    [Fact]
    public void An_example_of_double_weight_counts_as_two()
    {
        var heavy = MaximumEntropy.Train(Examples(weight: 2), 16, ridge: 1).LogOdds([0, 3], [1, 1]);
        var twice = MaximumEntropy.Train([.. Examples(), .. Examples()], 16, ridge: 1).LogOdds([0, 3], [1, 1]);
        Assert.Equal(twice.Negative, heavy.Negative, 0.01);
        Assert.Equal(twice.Positive, heavy.Positive, 0.01);
    }

    [Fact]
    public void The_penalty_is_that_of_softmax_regression()
    {
        var ours = SoftmaxRegression.Train(Examples(), 16, ridge: 2, iterations: 200).LogOdds([0, 3], [1, 1]);
        var theirs = MaximumEntropy.Train(Examples(), 16, ridge: 2).LogOdds([0, 3], [1, 1]);
        Assert.Equal(ours.Negative, theirs.Negative, 0.02);
        Assert.Equal(ours.Positive, theirs.Positive, 0.02);
    }

    [Fact]
    public void The_same_examples_make_the_same_model() => Assert.Equal(
        MaximumEntropy.Train(Examples(), 16, ridge: 1).LogOdds([0, 3, 5], [1, 1, 1]),
        MaximumEntropy.Train(Examples(), 16, ridge: 1).LogOdds([0, 3, 5], [1, 1, 1]));
}

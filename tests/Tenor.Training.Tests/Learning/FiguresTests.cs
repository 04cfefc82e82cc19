using Tenor.Models;
using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class FiguresTests
{
    [Fact]
    public void Correlation_of_a_line_is_one() => Assert.Equal(1, Figures.Correlation([1, 2, 3, 4], [3, 5, 7, 9]), 9);

    [Fact]
    public void Macro_f1_is_the_mean_over_classes() =>
        // Class 0: precision 1, recall 1/2; class 1: precision 2/3, recall 1; class 2: perfect.
        Assert.Equal(((2 / 3.0) + 0.8 + 1) / 3, Figures.MacroF1([0, 0, 1, 1, 2], [0, 1, 1, 1, 2]), 9);

    [Fact]
    public void A_prediction_as_sure_as_it_is_right_has_no_calibration_error() => Assert.Equal(
        0, Figures.CalibrationError([.. Enumerable.Repeat<double[]>([0.1, 0.75, 0.15], 4)], [1, 1, 1, 0]), 9);

    [Fact]
    public void Overconfidence_is_an_error_of_calibration() => Assert.Equal(
        0.5, Figures.CalibrationError([[0, 1, 0], [0, 1, 0]], [1, 0]), 9);

    [Fact]
    public void Chance_alone_brings_an_error_of_calibration_where_cases_are_few()
    {
        double[] evenly = [0.25, 0.5, 0.25];
        var few = Figures.CalibrationErrorByChance([.. Enumerable.Repeat(evenly, 25)]);
        var many = Figures.CalibrationErrorByChance([.. Enumerable.Repeat(evenly, 2500)]);
        // The mean of 25 draws at even odds is off by two thirds of its standard deviation of 0.1, half the time.
        Assert.InRange(few.Median, 0.04, 0.1);
        Assert.InRange(many.Median, 0.004, 0.01);
        Assert.True(few.High > few.Median);
    }

    [Fact]
    public void What_is_certain_leaves_nothing_to_chance() =>
        Assert.Equal((0, 0), Figures.CalibrationErrorByChance([[1, 0, 0], [0, 0, 1], [0, 1, 0]]));

    [Fact]
    public void An_interval_holds_its_figure()
    {
        var values = Enumerable.Range(0, 200).Select(i => (double)(i % 10)).ToList();
        var figure = Figures.WithInterval([.. Enumerable.Range(0, 200)], drawn => drawn.Average(i => values[i]));
        Assert.Equal(4.5, figure.Value, 9);
        Assert.InRange(figure.Low, 3.8, 4.49);
        Assert.InRange(figure.High, 4.51, 5.2);
    }

    [Fact]
    public void A_group_stands_in_one_fold()
    {
        var groups = Enumerable.Range(0, 100).Select(i => $"article {i / 4}").ToList();
        var folds = Folds.ByGroup(groups, 5);
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(folds[i / 4 * 4], folds[i]));
        Assert.Equal(5, folds.Distinct().Count());
    }

    [Fact]
    public void Calibration_finds_how_far_predictions_boast()
    {
        // Classes drawn with log-odds of 1, said with log-odds of 3.
        var random = new Random(1);
        var said = new List<(double, double)>();
        var truth = new List<int>();
        for (var i = 0; i < 6000; i++)
        {
            var way = i % 2 == 0 ? 1 : -1;
            said.Add((-3 * way, 3 * way));
            var draw = random.NextDouble();
            var (low, middle) = (Math.Exp(-way), 1.0);
            var sum = low + middle + Math.Exp(way);
            truth.Add(draw < low / sum ? 0 : draw < (low + middle) / sum ? 1 : 2);
        }

        Assert.InRange(Calibration.Fit(said, truth).Scale, 0.28, 0.39);
    }

    [Fact]
    public void A_curve_takes_back_what_is_said_most_surely_and_leaves_the_rest()
    {
        var random = new Random(1);
        var said = new List<(double, double)>();
        var truth = new List<int>();
        for (var i = 0; i < 6000; i++)
        {
            var odds = (random.NextDouble() - 0.5) * 16;
            said.Add((-odds, odds));
            var really = CalibratedOdds.Curved(odds);
            var draw = random.NextDouble() * (Math.Exp(-really) + 1 + Math.Exp(really));
            truth.Add(draw < Math.Exp(-really) ? 0 : draw < Math.Exp(-really) + 1 ? 1 : 2);
        }

        var straight = Calibration.Fit(said, truth);
        var curved = Calibration.Fit(said, truth, curved: true);
        foreach (var odds in (double[])[0.5, 2, 4, 8])
            Assert.Equal(CalibratedOdds.Curved(odds), curved.Shift((-odds, odds)).Positive, 0.2);
        Assert.True(straight.Shift((-0.5, 0.5)).Positive < CalibratedOdds.Curved(0.5) - 0.1);
        Assert.True(straight.Shift((-8, 8)).Positive > CalibratedOdds.Curved(8) + 0.2);
    }

    [Fact]
    public void A_linear_system_is_solved()
    {
        var solution = LinearSystem.Solve(new double[,] { { 4, 1 }, { 1, 3 } }, [1, 2]);
        Assert.Equal(1 / 11.0, solution[0], 12);
        Assert.Equal(7 / 11.0, solution[1], 12);
    }
}

using CsCheck;

namespace Tenor.Tests.Tables;

public class IntervalsOfMeans
{
    [Fact]
    public void hold_the_mean_and_stay_within_the_values() =>
        Gen.Double[-1, 1].Array[2, 40].Sample(values =>
        {
            var mean = MeanInterval.Of(values);
            Assert.Equal(values.Average(), mean.Mean, 12);
            Assert.InRange(mean.Mean, mean.Low - 1e-12, mean.High + 1e-12);
            Assert.True(mean.Low >= values.Min() - 1e-12 && mean.High <= values.Max() + 1e-12);
        });

    [Fact]
    public void are_the_same_for_the_same_values() =>
        Gen.Double[-1, 1].Array[1, 30].Sample(values => Assert.Equal(MeanInterval.Of(values), MeanInterval.Of([.. values])));

    [Fact]
    public void of_one_value_are_the_whole_range() => Assert.Equal(new MeanInterval(1, 0.3, -1, 1), MeanInterval.Of([0.3]));

    [Fact]
    public void cover_the_true_mean_about_as_often_as_they_say()
    {
        // Normal samples of eight: a plain percentile interval covers nine in ten; the expanded one must come near 95 in 100.
        var random = new Random(7);
        var covered = 0;
        const int Trials = 1000;
        for (var trial = 0; trial < Trials; trial++)
        {
            var values = new double[8];
            for (var i = 0; i < values.Length; i++)
                values[i] = 0.2 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var mean = MeanInterval.Of(values);
            covered += mean.Low <= 0 && 0 <= mean.High ? 1 : 0;
        }

        Assert.InRange(covered, 920, 980);
    }
}

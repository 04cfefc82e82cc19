using CsCheck;

namespace Tenor.Tests.Terms;

public class StatisticsOfTerms
{
    [Fact]
    public void log_likelihood_is_dunnings()
    {
        // 2 Σ O ln(O/E) over the four cells, worked out by hand for 10 of 100 against 5 of 200.
        double[] observed = [10, 5, 90, 195];
        double[] expected = [5, 10, 95, 190];
        var byHand = 2 * observed.Zip(expected, (o, e) => o * Math.Log(o / e)).Sum();
        Assert.Equal(byHand, TermStatistics.LogLikelihood(10, 100, 5, 200), 9);
    }

    [Fact]
    public void log_likelihood_is_none_where_the_rates_are_the_same() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 50]).Sample((count, times) =>
            Assert.Equal(0, TermStatistics.LogLikelihood(count, 2000, (double)count * times, 2000.0 * times), 6));

    [Fact]
    public void log_ratio_counts_doublings() => Assert.Equal(2, TermStatistics.LogRatio(40, 1000, 10, 1000), 9);

    [Fact]
    public void log_odds_change_sign_when_the_groups_change_places() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100]).Sample((a, b) =>
        {
            var (odds, z) = TermStatistics.LogOdds(a, 1000, b, 1000, 5, 1000);
            var (other, otherZ) = TermStatistics.LogOdds(b, 1000, a, 1000, 5, 1000);
            Assert.Equal(odds, -other, 9);
            Assert.Equal(z, -otherZ, 9);
        });

    [Fact]
    public void npmi_is_one_for_words_that_only_stand_together_and_none_for_independent_ones()
    {
        Assert.Equal(1, TermStatistics.Npmi(10, 10, 10, 1000), 9);
        Assert.Equal(0, TermStatistics.Npmi(10, 100, 100, 1000), 9);
    }

    [Fact]
    public void dispersion_is_even_where_a_term_is_spread_as_the_words_are()
    {
        int[] tokens = [100, 200, 300];
        Posting[] even = [new(0, 1), new(1, 2), new(2, 3)];
        Assert.Equal(0, TermStatistics.DeviationOfProportions(even, 6, tokens, 600), 9);
        Assert.Equal(1, TermStatistics.JuillandD(even, tokens), 9);
    }

    [Fact]
    public void dispersion_is_uneven_where_a_term_stands_in_one_part()
    {
        int[] tokens = [100, 100, 100, 100];
        Posting[] one = [new(2, 8)];
        Assert.Equal(0.75, TermStatistics.DeviationOfProportions(one, 8, tokens, 400), 9);
        Assert.Equal(0, TermStatistics.JuillandD(one, tokens), 9);
    }
}

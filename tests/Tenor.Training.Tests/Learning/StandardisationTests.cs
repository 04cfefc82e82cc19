using Tenor.Training.Learning;

namespace Tenor.Training.Tests.Learning;

public class StandardisationTests
{
    static readonly float[][] Rows = [[1, 10, 5], [2, 30, 5], [3, 50, 5], [6, 70, 5]];

    [Fact]
    public void Each_number_has_a_mean_of_0_and_what_never_changes_stays_there()
    {
        var rows = new Standardisation(Rows, 10).Of(Rows);
        for (var i = 0; i < 3; i++)
            Assert.Equal(0, rows.Average(row => row[i]), 1e-4);
        Assert.All(rows, row => Assert.Equal(0, row[2], 1e-4));
    }

    [Fact]
    public void Numbers_of_any_size_get_the_same_length()
    {
        var rows = new Standardisation(Rows, 10).Of(Rows);
        Assert.Equal(rows.Sum(row => row[0] * row[0]), rows.Sum(row => row[1] * row[1]), 1e-2);
        Assert.Equal(100.0 / 3, rows.Average(row => row[0] * row[0]), 1e-2);
    }
}

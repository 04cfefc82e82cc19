namespace Tenor.Training.Learning;

/// <summary>Gives each of many numbers a mean of 0 and one deviation, such that a whole row has a given length on average.</summary>
internal sealed class Standardisation
{
    readonly float[] _mean;
    readonly float[] _factors;

    /// <summary>Measures rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="length">The length of a row thereafter, as a root of the mean square.</param>
    public Standardisation(IReadOnlyList<float[]> rows, double length)
    {
        var size = rows[0].Length;
        _mean = new float[size];
        _factors = new float[size];
        for (var i = 0; i < size; i++)
        {
            var mean = rows.Average(row => (double)row[i]);
            var variance = rows.Average(row => (row[i] - mean) * (row[i] - mean));
            _mean[i] = (float)mean;
            _factors[i] = (float)(length / Math.Sqrt(size * (variance + 1e-9)));
        }
    }

    /// <summary>Rows as those that were measured would have them.</summary>
    public List<float[]> Of(IReadOnlyList<float[]> rows) =>
        [.. rows.Select(row => row.Select((number, i) => (number - _mean[i]) * _factors[i]).ToArray())];
}

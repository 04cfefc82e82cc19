namespace Tenor.Training.Actors;

/// <summary>A figure's 95% interval by bootstrap over documents (percentiles of 1,000 samples, fixed seed).</summary>
internal static class Interval
{
    private const int Samples = 1000;

    public static (double Low, double High) Of<T>(IReadOnlyList<T> documents, Func<IEnumerable<T>, double> figure)
    {
        var random = new Random(20261123);
        var sample = new T[documents.Count];
        var figures = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            for (var j = 0; j < sample.Length; j++)
            {
                sample[j] = documents[random.Next(documents.Count)];
            }

            figures[i] = figure(sample);
        }

        Array.Sort(figures);
        return (figures[(int)(Samples * 0.025)], figures[(int)(Samples * 0.975)]);
    }
}

namespace Tenor.Training.Learning.Transformers;

/// <summary>Leaves out a share of numbers at random, and makes the others count as much more (Srivastava et al., 2014).</summary>
internal sealed class Dropout(double share, Random random)
{
    /// <summary>Writes how much each number counts.</summary>
    public void Write(Span<float> factors)
    {
        var kept = (float)(1 / (1 - share));
        for (var i = 0; i < factors.Length; i++)
            factors[i] = random.NextDouble() < share ? 0 : kept;
    }
}

namespace Tenor;

/// <summary>Means of scores, each voice apart.</summary>
internal sealed class VoiceMeans
{
    private readonly double[] _sums = new double[3];
    private readonly int[] _counts = new int[3];

    public void Add(Voice voice, double score)
    {
        _sums[(int)voice] += score;
        _counts[(int)voice]++;
    }

    /// <summary>The mean of a voice; NaN where it has no score.</summary>
    public float Of(Voice voice) => _counts[(int)voice] == 0 ? float.NaN : (float)(_sums[(int)voice] / _counts[(int)voice]);
}

namespace Tenor.Training.Language;

/// <summary>Precision, recall and F1 from counts or from sums of shares.</summary>
/// <param name="RightOfFound">What of the found is right.</param>
/// <param name="Found">What was found.</param>
/// <param name="RightOfGold">What of the gold was found.</param>
/// <param name="Gold">What was to be found.</param>
internal readonly record struct Score(double RightOfFound, double Found, double RightOfGold, double Gold)
{
    public double Precision => Found == 0 ? 0 : RightOfFound / Found;

    public double Recall => Gold == 0 ? 0 : RightOfGold / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score operator +(Score a, Score b) =>
        new(a.RightOfFound + b.RightOfFound, a.Found + b.Found, a.RightOfGold + b.RightOfGold, a.Gold + b.Gold);

    /// <summary>Exact agreement of two sets.</summary>
    public static Score OfSets<T>(IReadOnlySet<T> found, IReadOnlySet<T> gold)
    {
        int both = found.Count(gold.Contains);
        return new Score(both, found.Count, both, gold.Count);
    }
}

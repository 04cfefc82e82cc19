namespace Tenor.Training.Learning;

/// <summary>Splits for cross-validation.</summary>
internal static class Folds
{
    /// <summary>The fold of each case, such that a group stands in one fold; the same on every machine.</summary>
    public static int[] ByGroup(IReadOnlyList<string> groups, int folds) =>
        [.. groups.Select(g => (int)(Models.WordHash.Join(Models.WordHash.Of(g), 99) % (ulong)folds))];
}

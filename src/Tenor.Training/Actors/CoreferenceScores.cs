namespace Tenor.Training.Actors;

/// <summary>
/// The three measures of coreference whose mean F1 is the CoNLL score: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAFe
/// (Luo 2005). Mentions are numbers; the same number on both sides is the same mention. Sums run over all documents added.
/// </summary>
internal sealed class CoreferenceScores
{
    private readonly double[] _recallTop = new double[3];
    private readonly double[] _recallBase = new double[3];
    private readonly double[] _precisionTop = new double[3];
    private readonly double[] _precisionBase = new double[3];

    /// <summary>Names of the measures, in the order of their index.</summary>
    public static readonly string[] Measures = ["MUC", "B3", "CEAFe"];

    /// <summary>Adds a document.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<int>> gold, IReadOnlyList<IReadOnlyList<int>> system)
    {
        var goldOf = Owners(gold);
        var systemOf = Owners(system);
        Links(gold, systemOf, ref _recallTop[0], ref _recallBase[0]);
        Links(system, goldOf, ref _precisionTop[0], ref _precisionBase[0]);
        Overlaps(gold, systemOf, ref _recallTop[1], ref _recallBase[1]);
        Overlaps(system, goldOf, ref _precisionTop[1], ref _precisionBase[1]);
        var similarity = Align(gold, system, systemOf);
        _recallTop[2] += similarity;
        _precisionTop[2] += similarity;
        _recallBase[2] += gold.Count;
        _precisionBase[2] += system.Count;
    }

    /// <summary>Adds another's counts.</summary>
    public void Add(CoreferenceScores other)
    {
        for (var i = 0; i < Measures.Length; i++)
        {
            _recallTop[i] += other._recallTop[i];
            _recallBase[i] += other._recallBase[i];
            _precisionTop[i] += other._precisionTop[i];
            _precisionBase[i] += other._precisionBase[i];
        }
    }

    /// <summary>Precision, recall and F1 of a measure.</summary>
    public (double Precision, double Recall, double F1) Of(int measure)
    {
        var precision = _precisionBase[measure] == 0 ? 0 : _precisionTop[measure] / _precisionBase[measure];
        var recall = _recallBase[measure] == 0 ? 0 : _recallTop[measure] / _recallBase[measure];
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    /// <summary>Mean F1 of the three measures.</summary>
    public double Conll => (Of(0).F1 + Of(1).F1 + Of(2).F1) / 3;

    public override string ToString() => FormattableString.Invariant(
        $"{string.Join("  ", Enumerable.Range(0, 3).Select(m => FormattableString.Invariant($"{Measures[m]} {Of(m).Precision:F3}/{Of(m).Recall:F3}/{Of(m).F1:F3}")))}  CoNLL {Conll:F3}");

    private static Dictionary<int, int> Owners(IReadOnlyList<IReadOnlyList<int>> chains)
    {
        var owners = new Dictionary<int, int>();
        for (var chain = 0; chain < chains.Count; chain++)
        {
            foreach (var mention in chains[chain])
            {
                owners[mention] = chain;
            }
        }

        return owners;
    }

    private static void Links(IReadOnlyList<IReadOnlyList<int>> chains, Dictionary<int, int> other, ref double top, ref double total)
    {
        foreach (var chain in chains)
        {
            var parts = chain.Count(mention => !other.ContainsKey(mention))
                + chain.Where(other.ContainsKey).Select(mention => other[mention]).Distinct().Count();
            top += chain.Count - parts;
            total += chain.Count - 1;
        }
    }

    private static void Overlaps(
        IReadOnlyList<IReadOnlyList<int>> chains, Dictionary<int, int> other, ref double top, ref double total)
    {
        foreach (var chain in chains)
        {
            foreach (var group in chain.Where(other.ContainsKey).GroupBy(mention => other[mention]))
            {
                var shared = group.Count();
                top += (double)shared * shared / chain.Count;
            }

            total += chain.Count;
        }
    }

    /// <summary>The best one-to-one alignment's similarity (φ4), by the Hungarian method on the chains that share mentions.</summary>
    private static double Align(IReadOnlyList<IReadOnlyList<int>> gold, IReadOnlyList<IReadOnlyList<int>> system, Dictionary<int, int> systemOf)
    {
        var size = Math.Max(gold.Count, system.Count);
        if (gold.Count == 0 || system.Count == 0)
        {
            return 0;
        }

        var cost = new double[size + 1, size + 1];
        for (var g = 0; g < gold.Count; g++)
        {
            foreach (var group in gold[g].Where(systemOf.ContainsKey).GroupBy(mention => systemOf[mention]))
            {
                cost[g + 1, group.Key + 1] = -2.0 * group.Count() / (gold[g].Count + system[group.Key].Count);
            }
        }

        return -Assignment(cost, size);
    }

    /// <summary>Least cost of an assignment of rows to columns (Kuhn 1955, with potentials); indices from 1.</summary>
    private static double Assignment(double[,] cost, int size)
    {
        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var rowOf = new int[size + 1];
        var way = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = new double[size + 1];
            Array.Fill(least, double.MaxValue);
            var used = new bool[size + 1];
            do
            {
                used[column] = true;
                var at = rowOf[column];
                var delta = double.MaxValue;
                var next = 0;
                for (var j = 1; j <= size; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var reduced = cost[at, j] - rowPotential[at] - columnPotential[j];
                    if (reduced < least[j])
                    {
                        least[j] = reduced;
                        way[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }

        var total = 0.0;
        for (var j = 1; j <= size; j++)
        {
            total += cost[rowOf[j], j];
        }

        return total;
    }
}

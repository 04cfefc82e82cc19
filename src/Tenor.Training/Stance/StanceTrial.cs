using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;

namespace Tenor.Training.Stance;

internal static class StanceTrial
{
    public static void Run(DataFolder data)
    {
        var table = Vocabulary.Read(File.OpenRead("src/Tenor/Models/vocabulary.bin"));
        var train = data.NewsMtsc("train");
        var parts = new[] { "rw.dev", "mt.dev" }.Select(data.NewsMtsc).ToArray();
        Console.WriteLine($"train {train.Count} groups {train.Select(t => t.Group).Distinct().Count()} classes {string.Join(' ', Enumerable.Range(0, 3).Select(c => train.Count(t => t.Class == c)))}");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var x = train.Select(t => Row(table, t)).ToList();
        var dev = parts.Select(p => p.Select(t => Row(table, t)).ToList()).ToArray();
        Console.WriteLine($"features {clock.ElapsedMilliseconds} ms, {x.Average(e => e.Places.Length)} a row");
        var folds = Folds.ByGroup([.. train.Select(t => t.Group)], 5);
        var size = (1 << StanceFeatures.HashBits) + StanceFeatures.DenseSize(table);
        foreach (var ridge in new[] { 1.0, 3.0, 10.0 })
        {
            clock.Restart();
            var f1 = new List<double>();
            for (var f = 0; f < 2; f++)
            {
                var model = SoftmaxRegression.Train([.. x.Where((_, i) => folds[i] != f)], size, ridge);
                var held = Enumerable.Range(0, x.Count).Where(i => folds[i] == f).ToList();
                f1.Add(Figures.MacroF1([.. held.Select(i => train[i].Class)], [.. held.Select(i => Say(model, x[i]))]));
            }

            Console.WriteLine($"ridge {ridge}: cv {string.Join(' ', f1.Select(v => v.ToString("0.000")))} {f1.Average():0.000}  {clock.ElapsedMilliseconds} ms");
            var all = SoftmaxRegression.Train(x, size, ridge);
            for (var p = 0; p < 2; p++)
                Console.WriteLine($"   dev {p}: {Figures.MacroF1([.. parts[p].Select(t => t.Class)], [.. dev[p].Select(e => Say(all, e))]):0.000}");
        }
    }

    static Example Row(Vocabulary table, TargetSentence t)
    {
        var reader = new SentenceReader(table);
        var row = new FeatureRow(StanceFeatures.HashBits);
        reader.Read(t.Text, new(0, t.Text.Length), t.Target, t.Mentions);
        new StanceFeatures(table).Write(t.Text, reader.Words, row);
        var wanted = new double[3];
        wanted[t.Class] = 1;
        return Example.Of(row, wanted);
    }

    static int Say(LinearClassifier model, Example e)
    {
        double n = 0, p = 0;
        (n, p) = model.LogOdds(e.Places, e.Values);
        return n > p ? (n > 0 ? 0 : 1) : p > 0 ? 2 : 1;
    }
}

using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;

namespace Tenor.Training.Tone;

internal static class ToneTrial
{
    public static readonly string[] Sets = ["nytEditorialSnippets", "movieReviewSnippets", "amazonReviewSnippets", "tweets"];

    public static void Run(DataFolder data)
    {
        var table = Vocabulary.Read(File.OpenRead("src/Tenor/Models/vocabulary.bin"));
        var rows = new List<(int Set, RatedSnippet Snippet, Example Row, string Group)>();
        for (var s = 0; s < Sets.Length; s++)
        {
            foreach (var snippet in data.Rated(Sets[s]))
                rows.Add((s, snippet, Row(table, snippet), $"{s}_{(snippet.Article == 0 ? snippet.Text : snippet.Article)}"));
        }

        var folds = Folds.ByGroup([.. rows.Select(r => r.Group)], 5);
        var size = (1 << ToneFeatures.HashBits) + ToneFeatures.DenseSize(table);
        foreach (var ridge in new[] { 3.0, 10 })
        {
            foreach (var (newsWeight, otherWeight, sigma) in new[] { (1.0, 1.0, 0.8), (1.0, 0.3, 0.8), (1.0, 0.1, 0.8), (1.0, 0.3, 1.2) })
            {
                var said = new double[rows.Count];
                var which = new List<int>();
                for (var f = 0; f < 3; f++)
                {
                    var train = new List<Example>();
                    for (var i = 0; i < rows.Count; i++)
                    {
                        if (folds[i] == f)
                            continue;
                        train.Add(rows[i].Row with { Wanted = Soft(rows[i].Snippet.Valence, sigma), Weight = rows[i].Set == 0 ? newsWeight : otherWeight });
                    }

                    var model = SoftmaxRegression.Train(train, size, ridge);
                    for (var i = 0; i < rows.Count; i++)
                    {
                        if (folds[i] != f)
                            continue;
                        var (n, p) = model.LogOdds(rows[i].Row.Places, rows[i].Row.Values);
                        var (a, b, c) = LinearClassifier.Softmax(n, p);
                        said[i] = c - a;
                        which.Add(i);
                    }
                }

                var line = $"ridge {ridge} w {newsWeight}/{otherWeight} sigma {sigma}:";
                for (var s = 0; s < Sets.Length; s++)
                {
                    var mine = which.Where(i => rows[i].Set == s).ToList();
                    line += $"  {Figures.Correlation([.. mine.Select(i => said[i])], [.. mine.Select(i => rows[i].Snippet.Valence)]):0.000}";
                    if (s == 0)
                    {
                        var articles = mine.GroupBy(i => rows[i].Snippet.Article).ToList();
                        line += $" (art {Figures.Correlation([.. articles.Select(a => a.Average(i => said[i]))], [.. articles.Select(a => a.Average(i => rows[i].Snippet.Valence))]):0.000})";
                    }
                }

                Console.WriteLine(line);
            }
        }
    }

    static double[] Soft(double valence, double sigma)
    {
        var negative = Normal((-0.5 - valence) / sigma);
        var positive = Normal((valence - 0.5) / sigma);
        return [negative, 1 - negative - positive, positive];
    }

    static double Normal(double z) => 1 / (1 + Math.Exp(-1.702 * z));

    static Example Row(Vocabulary table, RatedSnippet t)
    {
        var reader = new SentenceReader(table);
        var row = new FeatureRow(ToneFeatures.HashBits);
        reader.Read(t.Text, new(0, t.Text.Length));
        new ToneFeatures(table).Write(t.Text, reader.Words, row);
        return Example.Of(row, [0, 1, 0]);
    }
}

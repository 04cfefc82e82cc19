using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;

namespace Tenor.Training.Tone;

/// <summary>Makes the tone model from rated snippets of editorials, reviews and tweets.</summary>
internal static class ToneTraining
{
    const double Ridge = 3;
    const int FoldCount = 5;

    /// <summary>How wide a rater's doubt is: the standard deviation of one judgement about the mean, in units of valence.</summary>
    const double Doubt = 0.8;

    /// <summary>Sets of rated snippets, news first.</summary>
    public static readonly string[] Sets = ["nytEditorialSnippets", "movieReviewSnippets", "amazonReviewSnippets", "tweets"];

    /// <summary>What a snippet of each set counts: the product reads news.</summary>
    static readonly double[] Weights = [1, 0.1, 0.1, 0.1];

    /// <summary><c>train tone</c>.</summary>
    public static Verb Verb { get; } = new("train tone", "makes src/Tenor/Tone/tone.bin", (arguments, _) =>
    {
        Run(new DataFolder(arguments.DataFolder()), arguments.Value("out", "src/Tenor/Tone/tone.bin"), Console.Error.WriteLine);
        return Task.FromResult(0);
    });

    static void Run(DataFolder data, string output, Action<string> log)
    {
        var snippets = Sets.SelectMany((set, s) => data.Rated(set).Select(snippet => (Set: s, Snippet: snippet))).ToList();
        var vocabulary = Vocabulary.Default;
        var examples = snippets.Select(s => Row(vocabulary, s.Snippet, Weights[s.Set])).ToList();
        var places = (1 << ToneFeatures.HashBits) + ToneFeatures.DenseSize(vocabulary);
        var folds = Folds.ByGroup([.. snippets.Select(s => Group(s.Set, s.Snippet))], FoldCount);

        log("held-out predictions, for calibration");
        var news = Enumerable.Range(0, snippets.Count).Where(i => snippets[i].Set == 0).ToList();
        var said = new (double, double)[snippets.Count];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = SoftmaxRegression.Train([.. examples.Where((_, i) => folds[i] != fold)], places, Ridge);
            foreach (var i in news.Where(i => folds[i] == fold))
                said[i] = model.LogOdds(examples[i].Places, examples[i].Values);
        }

        var calibration = Calibration.Fit([.. news.Select(i => said[i])], [.. news.Select(i => Class(snippets[i].Snippet.Valence))]);
        log($"  {calibration}");
        log("the whole");
        var whole = SoftmaxRegression.Train(examples, places, Ridge)
            .Calibrated(calibration.Scale, calibration.NegativeShift, calibration.PositiveShift);
        WholeFile.Write(output, stream =>
        {
            using var writer = new BinaryWriter(stream);
            whole.Write(writer);
        });
        log($"wrote {output}");
    }

    /// <summary>What must not stand on both sides of a split.</summary>
    public static string Group(int set, RatedSnippet snippet) => $"{set}_{(snippet.Article == 0 ? snippet.Text : snippet.Article)}";

    /// <summary>The class of a valence: beyond half a point on either side is not neutral.</summary>
    public static int Class(double valence) => valence < -0.5 ? 0 : valence > 0.5 ? 2 : 1;

    static Example Row(Vocabulary vocabulary, RatedSnippet snippet, double weight)
    {
        var reader = new SentenceReader(vocabulary);
        var row = new FeatureRow(ToneFeatures.HashBits);
        reader.Read(snippet.Text, new(0, snippet.Text.Length));
        new ToneFeatures(vocabulary).Write(snippet.Text, reader.Words, row);
        return Example.Of(row, Softened(snippet.Valence), weight);
    }

    /// <summary>How likely one rater is to put a snippet of this mean valence into each class.</summary>
    static double[] Softened(double valence)
    {
        var negative = Normal((-0.5 - valence) / Doubt);
        var positive = Normal((valence - 0.5) / Doubt);
        return [negative, 1 - negative - positive, positive];
    }

    /// <summary>The normal distribution function, nearly (the logistic approximation).</summary>
    static double Normal(double z) => 1 / (1 + Math.Exp(-1.702 * z));
}

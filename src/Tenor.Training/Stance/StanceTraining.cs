using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;

namespace Tenor.Training.Stance;

/// <summary>Makes the stance model from NewsMTSC's training part.</summary>
internal static class StanceTraining
{
    const double Ridge = 10;
    const int FoldCount = 5;

    /// <summary><c>train stance</c>.</summary>
    public static Verb Verb { get; } = new("train stance", "makes src/Tenor/Stance/stance.bin", (arguments, _) =>
    {
        Run(new DataFolder(arguments.DataFolder()), arguments.Value("out", "src/Tenor/Stance/stance.bin"), Console.Error.WriteLine);
        return Task.FromResult(0);
    });

    static void Run(DataFolder data, string output, Action<string> log)
    {
        var train = data.NewsMtsc("train");
        var vocabulary = Vocabulary.Default;
        var examples = train.Select(sentence => Row(vocabulary, sentence)).ToList();
        var places = (1 << StanceFeatures.HashBits) + StanceFeatures.DenseSize(vocabulary);
        var folds = Folds.ByGroup([.. train.Select(t => t.Group)], FoldCount);
        var truth = train.Select(t => t.Class).ToList();

        log("held-out predictions, for calibration");
        var said = new (double Negative, double Positive)[train.Count];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = SoftmaxRegression.Train([.. examples.Where((_, i) => folds[i] != fold)], places, Ridge);
            for (var i = 0; i < train.Count; i++)
            {
                if (folds[i] == fold)
                    said[i] = model.LogOdds(examples[i].Places, examples[i].Values);
            }
        }

        var calibration = Calibration.Fit(said, truth);
        log($"  {calibration}, F1m {Figures.MacroF1(truth, [.. said.Select(s => Figures.Likeliest(calibration.Apply(s)))]):0.000}");
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

    static Example Row(Vocabulary vocabulary, TargetSentence sentence)
    {
        var reader = new SentenceReader(vocabulary);
        var row = new FeatureRow(StanceFeatures.HashBits);
        reader.Read(sentence.Text, new(0, sentence.Text.Length), sentence.Target, sentence.Mentions);
        new StanceFeatures(vocabulary).Write(sentence.Text, reader.Words, row);
        var wanted = new double[3];
        wanted[sentence.Class] = 1;
        return Example.Of(row, wanted);
    }
}

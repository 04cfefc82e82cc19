using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;
using Tenor.Training.Tone;
using Tenor.Training.Vectors;

namespace Tenor.Training.Stance;

/// <summary>Makes the stance model from NewsMTSC's training part; its networks begin with one that has learned tone.</summary>
internal static class StanceTraining
{
    const double Ridge = 10;
    const int FoldCount = 5;
    const int Networks = 4;

    static readonly PieceSettings Settings = new() { Epochs = 5 };

    /// <summary><c>train stance</c>.</summary>
    public static Verb Verb { get; } = new(
        "train stance", "Makes src/Tenor/Stance/stance.bin and stance-network.bin", (arguments, cancellation) =>
        {
            Run(new DataFolder(arguments.DataFolder()), arguments.Value("out", "src/Tenor/Stance"), Console.Error.WriteLine, cancellation);
            return Task.FromResult(0);
        });

    static void Run(DataFolder data, string output, Action<string> log, CancellationToken cancellation)
    {
        var vocabulary = VocabularyTraining.Made();
        var train = data.NewsMtsc("train");
        var (rows, read) = Read(train, vocabulary);
        log("a network that knows tone");
        // Not from this set's own sentences: that network stands behind every fold.
        var start = ToneTraining.LearnNetworks([.. ToneTraining.Read(data, vocabulary, new(vocabulary)).Where(c => c.Set != ToneTraining.TargetSet)], vocabulary, 1)[0];

        var folds = Folds.ByGroup([.. train.Select(t => t.Group)], FoldCount);
        var linear = new (double Negative, double Positive)[train.Count];
        var networks = new (double Negative, double Positive)[train.Count];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            cancellation.ThrowIfCancellationRequested();
            log($"held-out predictions, {fold + 1} of {FoldCount}");
            var classifier = LearnLinear([.. rows.Where((_, i) => folds[i] != fold)], vocabulary);
            var ensemble = new Blend(0, new(1, 0, 0)).Of(LearnNetworks([.. read.Where((_, i) => folds[i] != fold)], vocabulary, start, 2));
            var room = new Ensemble.Room();
            for (var i = 0; i < train.Count; i++)
            {
                if (folds[i] != fold)
                    continue;
                linear[i] = classifier.LogOdds(rows[i].Places, rows[i].Values);
                networks[i] = ensemble.NetworkLogOdds(read[i].Words, withTarget: true, vocabulary, room);
            }
        }

        List<int> truth = [.. train.Select(t => t.Class)];
        var own = Calibration.Fit(linear, truth);
        List<(double Negative, double Positive)> calibrated = [.. linear.Select(l => own.Shift(l))];
        var blend = Blend.Fit(calibrated, networks, truth, said => Figures.MacroF1(truth, [.. said.Select(Said)]));
        log($"  linear F1m {Figures.MacroF1(truth, [.. calibrated.Select(Said)]):0.000}, networks "
            + $"{Figures.MacroF1(truth, [.. networks.Select(Said)]):0.000}, {blend}, "
            + $"{Figures.MacroF1(truth, [.. calibrated.Select((l, i) => Figures.Likeliest(blend.Apply(l, networks[i])))]):0.000}");
        HeldOut.Write("stance", train.Select((t, i) => new HeldOutCase(
            0, i, new Calibration(1, 0, 0).Apply(calibrated[i]), blend.Apply(calibrated[i], networks[i]))));

        log("the whole");
        var whole = LearnLinear(rows, vocabulary).Calibrated(own.Scale, own.NegativeShift, own.PositiveShift);
        WholeFile.Write(Path.Combine(output, "stance.bin"), stream => Binary(stream, whole.Write));
        var wholeEnsemble = blend.Of(LearnNetworks(read, vocabulary, start, Networks));
        WholeFile.Write(Path.Combine(output, "stance-network.bin"), stream => Binary(stream, wholeEnsemble.Write));
    }

    static (List<Example> Rows, List<ReadSentence> Read) Read(List<TargetSentence> sentences, Vocabulary vocabulary)
    {
        var reader = new SentenceReader(vocabulary);
        var features = new StanceFeatures(vocabulary);
        var row = new FeatureRow(StanceFeatures.HashBits);
        var rows = new List<Example>();
        var read = new List<ReadSentence>();
        foreach (var sentence in sentences)
        {
            reader.Read(sentence.Text, new(0, sentence.Text.Length), sentence.Target, sentence.Mentions);
            features.Write(sentence.Text, reader.Words, row);
            var wanted = new double[3];
            wanted[sentence.Class] = 1;
            rows.Add(Example.Of(row, wanted));
            read.Add(new(reader.Words.ToArray(), true, wanted));
        }

        return (rows, read);
    }

    static LinearClassifier LearnLinear(IReadOnlyList<Example> rows, Vocabulary vocabulary)
    {
        var places = (1 << StanceFeatures.HashBits) + StanceFeatures.DenseSize(vocabulary);
        var factors = CountRatios.Of(rows, 1 << StanceFeatures.HashBits, places);
        return SoftmaxRegression.Train(
            [.. rows.Select(row => row with { Values = [.. row.Values.Select((value, i) => value * factors[row.Places[i]])] })],
            places, Ridge).OfPlain(factors);
    }

    static PieceNetwork[] LearnNetworks(IReadOnlyList<ReadSentence> read, Vocabulary vocabulary, PieceNetwork start, int count) =>
        [.. Enumerable.Range(1, count).AsParallel().AsOrdered().Select(seed => new PieceLearning(vocabulary, Settings with { Seed = seed }).Learn(read, start))];

    static int Said((double Negative, double Positive) odds) =>
        odds.Negative > odds.Positive ? odds.Negative > 0 ? 0 : 1 : odds.Positive > 0 ? 2 : 1;

    static void Binary(Stream stream, Action<BinaryWriter> write)
    {
        using var writer = new BinaryWriter(stream);
        write(writer);
    }
}

using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;
using Tenor.Training.Learning.Transformers;
using Tenor.Training.Tone;
using Tenor.Training.Vectors;

namespace Tenor.Training.Stance;

/// <summary>Makes the stance model from NewsMTSC's training part; its networks begin with one that has learned tone, and learn from a teacher too.</summary>
internal static class StanceTraining
{
    const double Ridge = 10;
    const int FoldCount = 5;
    const int Networks = 4;

    /// <summary>Mentions without a label that networks are taught what the teacher says of.</summary>
    public const int PoolSize = 40_000;

    /// <summary>How much a labelled mention counts beside one without a label where networks learn.</summary>
    const double LabelWeight = 2;

    /// <summary>How much one without a label counts beside a labelled one where the linear classifier learns.</summary>
    const double LinearWeight = 0.3;

    static readonly PieceSettings TeacherSettings = new() { Epochs = 5 };
    static readonly PieceSettings Settings = new() { Epochs = 5, Dropout = 0.25 };

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
        var pool = MentionPool.Of(data, vocabulary, PoolSize, cancellation);
        log($"{train.Count} labelled mentions and {pool.Count} without a label");
        var pretrained = new PretrainedTransformer();
        var lessons = Lessons(train, vocabulary, pretrained);
        var unlabelled = Lessons(pool, vocabulary, pretrained);
        log("a network that knows tone");
        // Not from this set's own sentences: that network stands behind every fold.
        var start = ToneTraining.LearnNetworks([.. ToneTraining.Read(data, vocabulary, new(vocabulary)).Where(c => c.Set != ToneTraining.TargetSet)], vocabulary, 1)[0];

        int[] folds = Folds.ByGroup([.. train.Select(t => t.Group)], FoldCount);
        int[] Inside(int fold) => [.. Enumerable.Range(0, train.Count).Where(i => folds[i] == fold)];
        int[] Outside(int fold) => [.. Enumerable.Range(0, train.Count).Where(i => folds[i] != fold)];
        List<int> truth = [.. train.Select(t => t.Class)];
        var teachers = new StanceTeacher[FoldCount];
        var opinions = new TeacherOpinion[train.Count];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            cancellation.ThrowIfCancellationRequested();
            log($"teachers, {fold + 1} of {FoldCount}");
            teachers[fold] = LearnTeacher(lessons.At(Outside(fold)), vocabulary, start, pretrained, log, cancellation);
            var inside = Inside(fold);
            var said = teachers[fold].Judge(lessons.At(inside), vocabulary, cancellation);
            for (var i = 0; i < inside.Length; i++)
                opinions[inside[i]] = said[i];
        }

        var linear = new (double Negative, double Positive)[train.Count];
        var networks = new (double Negative, double Positive)[train.Count];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            cancellation.ThrowIfCancellationRequested();
            log($"held-out predictions, {fold + 1} of {FoldCount}");
            // The shares of a teacher's members are found on the other folds, so that nothing is fitted to what is held out.
            var outside = Outside(fold);
            var mix = TeacherMix.Fit([.. outside.Select(i => opinions[i])], [.. outside.Select(i => truth[i])]);
            var (classifier, taught) = Teach(teachers[fold], mix, lessons.At(outside), unlabelled, vocabulary, start, 2, cancellation);
            var ensemble = Mean(taught);
            var room = new Ensemble.Room();
            foreach (var i in Inside(fold))
            {
                linear[i] = classifier.LogOdds(lessons.Rows[i].Places, lessons.Rows[i].Values);
                networks[i] = ensemble.NetworkLogOdds(lessons.Read[i].Words, withTarget: true, vocabulary, room);
            }
        }

        var own = Calibration.Fit(linear, truth);
        List<(double Negative, double Positive)> calibrated = [.. linear.Select(l => own.Shift(l))];
        var blend = Blend.Fit(calibrated, networks, truth, said => Figures.MacroF1(truth, [.. said.Select(Said)]), curved: true);
        var whole = TeacherMix.Fit(opinions, truth);
        log($"  F1m: teachers' linear {Figures.MacroF1(truth, [.. opinions.Select(o => Said(o.Linear))]):0.000}, linear {Figures.MacroF1(truth, [.. calibrated.Select(Said)]):0.000}, "
            + $"teachers {Figures.MacroF1(truth, [.. opinions.Select(o => Figures.Likeliest(whole.Apply(o)))]):0.000}, "
            + $"networks {Figures.MacroF1(truth, [.. networks.Select(Said)]):0.000}, {blend}, "
            + $"{Figures.MacroF1(truth, [.. calibrated.Select((l, i) => Figures.Likeliest(blend.Apply(l, networks[i])))]):0.000}");
        HeldOut.Write("stance", train.Select((t, i) => new HeldOutCase(
            0, i, new Calibration(1, 0, 0).Apply(calibrated[i]), blend.Apply(calibrated[i], networks[i]))));

        log("the whole");
        var (fast, students) = Teach(LearnTeacher(lessons, vocabulary, start, pretrained, log, cancellation), whole, lessons, unlabelled, vocabulary, start, Networks, cancellation);
        WholeFile.Write(
            Path.Combine(output, "stance.bin"),
            stream => Binary(stream, fast.Calibrated(own.Scale, own.NegativeShift, own.PositiveShift).Write));
        WholeFile.Write(Path.Combine(output, "stance-network.bin"), stream => Binary(stream, blend.Of(students).Write));
    }

    static StanceLessons Lessons(IReadOnlyList<TargetSentence> sentences, Vocabulary vocabulary, PretrainedTransformer pretrained)
    {
        var (rows, read) = Read(sentences, vocabulary);
        return new(rows, read, [.. sentences.Select(s => PiecedSentence.Of(pretrained, s.Text, s.Target))]);
    }

    static (List<Example> Rows, List<ReadSentence> Read) Read(IReadOnlyList<TargetSentence> sentences, Vocabulary vocabulary)
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

    static StanceTeacher LearnTeacher(
        StanceLessons lessons, Vocabulary vocabulary, PieceNetwork start, PretrainedTransformer pretrained, Action<string> log, CancellationToken cancellation) => new(
        LearnLinear(lessons.Rows, vocabulary), Mean(LearnNetworks(lessons.Read, vocabulary, start, 2, TeacherSettings)),
        LearnTransformer(lessons, pretrained, log, cancellation));

    static SentenceTransformer LearnTransformer(
        StanceLessons lessons, PretrainedTransformer pretrained, Action<string> log, CancellationToken cancellation)
    {
        var transformer = SentenceTransformer.Begin(pretrained);
        new TransformerLearning(pretrained.Shape, new()).Learn(
            transformer, [.. lessons.Pieced.Select((sentence, i) => new PiecedExample(sentence, lessons.Rows[i].Wanted))], log, cancellation);
        return transformer;
    }

    /// <summary>A classifier and networks that learn the labels, and of the mentions without one what the teacher says.</summary>
    static (LinearClassifier Linear, PieceNetwork[] Networks) Teach(
        StanceTeacher teacher, TeacherMix mix, StanceLessons lessons, StanceLessons unlabelled, Vocabulary vocabulary, PieceNetwork start, int count,
        CancellationToken cancellation)
    {
        double[][] said = [.. teacher.Judge(unlabelled, vocabulary, cancellation).Select(mix.Apply)];
        return (
            LearnLinear([.. lessons.Rows, .. unlabelled.Rows.Select((row, i) => row with { Wanted = said[i], Weight = LinearWeight })], vocabulary),
            LearnNetworks(
                [.. unlabelled.Read.Select((read, i) => read with { Wanted = said[i] }), .. lessons.Read.Select(read => read with { Weight = LabelWeight })],
                vocabulary, start, count, Settings));
    }

    /// <summary>Networks whose mean log-odds alone are asked for.</summary>
    static Ensemble Mean(PieceNetwork[] networks) => new Blend(0, new(1, 0, 0)).Of(networks);

    static LinearClassifier LearnLinear(IReadOnlyList<Example> rows, Vocabulary vocabulary)
    {
        var places = (1 << StanceFeatures.HashBits) + StanceFeatures.DenseSize(vocabulary);
        var factors = CountRatios.Of(rows, 1 << StanceFeatures.HashBits, places);
        return SoftmaxRegression.Train(
            [.. rows.Select(row => row with { Values = [.. row.Values.Select((value, i) => value * factors[row.Places[i]])] })],
            places, Ridge).OfPlain(factors);
    }

    static PieceNetwork[] LearnNetworks(IReadOnlyList<ReadSentence> read, Vocabulary vocabulary, PieceNetwork start, int count, PieceSettings settings) =>
        [.. Enumerable.Range(1, count).AsParallel().AsOrdered().Select(seed => new PieceLearning(vocabulary, settings with { Seed = seed }).Learn(read, start))];

    static int Said((double Negative, double Positive) odds) =>
        odds.Negative > odds.Positive ? odds.Negative > 0 ? 0 : 1 : odds.Positive > 0 ? 2 : 1;

    static void Binary(Stream stream, Action<BinaryWriter> write)
    {
        using var writer = new BinaryWriter(stream);
        write(writer);
    }
}

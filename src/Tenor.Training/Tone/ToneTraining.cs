using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;
using Tenor.Training.Vectors;

namespace Tenor.Training.Tone;

/// <summary>Makes the tone model from rated snippets of editorials, reviews and tweets.</summary>
internal static class ToneTraining
{
    const double Ridge = 5;
    const int FoldCount = 5;
    const int Networks = 2;

    /// <summary>How wide a rater's doubt is: the standard deviation of one judgement about the mean, in units of valence.</summary>
    const double Doubt = 0.8;

    /// <summary>How NewsMTSC counts, the set after the rated ones.</summary>
    public const int TargetSet = 4;

    /// <summary>How VADER's lexicon counts: words alone, each with its valence.</summary>
    const int WordSet = 5;

    /// <summary>Sets of rated snippets, news first.</summary>
    public static readonly string[] Sets = ["nytEditorialSnippets", "movieReviewSnippets", "amazonReviewSnippets", "tweets"];

    /// <summary>What a snippet of each set counts to the linear model, and to the networks: the product reads news.</summary>
    static readonly double[] InLinear = [1, 0.1, 0.1, 0.3, 0.15, 0.04];

    static readonly double[] InNetworks = [1, 0.2, 0.2, 0.2, 0.2, 0.1];

    static readonly PieceSettings Settings = new() { Epochs = 3 };

    /// <summary><c>train tone</c>.</summary>
    public static Verb Verb { get; } = new(
        "train tone", "Makes src/Tenor/Tone/tone.bin and tone-network.bin", (arguments, cancellation) =>
        {
            Run(new DataFolder(arguments.DataFolder()), arguments.Value("out", "src/Tenor/Tone"), Console.Error.WriteLine, cancellation);
            return Task.FromResult(0);
        });

    /// <summary>A rated snippet, read.</summary>
    internal sealed record Case(int Set, int Index, RatedSnippet Snippet, Example Row, ReadSentence Read);

    static void Run(DataFolder data, string output, Action<string> log, CancellationToken cancellation)
    {
        var vocabulary = VocabularyTraining.Made();
        var cases = Read(data, vocabulary);
        var folds = Folds.ByGroup([.. cases.Select(c => Group(c.Set, c.Snippet))], FoldCount);
        var linear = new (double Negative, double Positive)[cases.Count];
        var networks = new (double Negative, double Positive)[cases.Count];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            cancellation.ThrowIfCancellationRequested();
            log($"held-out predictions, {fold + 1} of {FoldCount}");
            List<Case> train = [.. cases.Where((_, i) => folds[i] != fold)];
            var classifier = LearnLinear(train, vocabulary);
            var ensemble = new Blend(0, new(1, 0, 0)).Of(LearnNetworks(train, vocabulary, 1));
            var room = new Ensemble.Room();
            for (var i = 0; i < cases.Count; i++)
            {
                if (folds[i] != fold)
                    continue;
                linear[i] = classifier.LogOdds(cases[i].Row.Places, cases[i].Row.Values);
                networks[i] = ensemble.NetworkLogOdds(cases[i].Read.Words, withTarget: false, vocabulary, room);
            }
        }

        // The product reads news: what it mixes and how sure it is are settled on the editorials.
        var news = Enumerable.Range(0, cases.Count).Where(i => cases[i].Set == 0).ToList();
        List<int> truth = [.. news.Select(i => Class(cases[i].Snippet.Valence))];
        List<double> valence = [.. news.Select(i => cases[i].Snippet.Valence)];
        var own = Calibration.Fit([.. news.Select(i => linear[i])], truth);
        List<(double Negative, double Positive)> calibrated = [.. linear.Select(l => own.Shift(l))];
        var blend = Blend.Fit(
            [.. news.Select(i => calibrated[i])], [.. news.Select(i => networks[i])], truth,
            said => Figures.Correlation([.. said.Select(Score)], valence));
        var articles = news.Select((i, n) => (cases[i].Snippet.Article, n)).GroupBy(p => p.Article, p => p.n).ToList();
        log($"  by article: linear {Figures.Correlation([.. articles.Select(a => a.Average(n => Score(calibrated[news[n]])))], [.. articles.Select(a => a.Average(n => valence[n]))]):0.000}, "
            + $"whole {Figures.Correlation([.. articles.Select(a => a.Average(n => Score(blend.Apply(calibrated[news[n]], networks[news[n]]))))], [.. articles.Select(a => a.Average(n => valence[n]))]):0.000}");
        log($"  linear r {Figures.Correlation([.. news.Select(i => Score(calibrated[i]))], valence):0.000}, networks r "
            + $"{Figures.Correlation([.. news.Select(i => Score(networks[i]))], valence):0.000}, {blend}, r "
            + $"{Figures.Correlation([.. news.Select(i => Score(blend.Apply(calibrated[i], networks[i])))], valence):0.000}");
        HeldOut.Write("tone", cases.Select((c, i) => new HeldOutCase(
            c.Set, c.Index, Distribution(calibrated[i]), blend.Apply(calibrated[i], networks[i]))).Where(c => c.Set < TargetSet));

        log("the whole");
        var whole = LearnLinear(cases, vocabulary).Calibrated(own.Scale, own.NegativeShift, own.PositiveShift);
        WholeFile.Write(Path.Combine(output, "tone.bin"), stream => Binary(stream, whole.Write));
        var wholeEnsemble = blend.Of(LearnNetworks(cases, vocabulary, Networks));
        WholeFile.Write(Path.Combine(output, "tone-network.bin"), stream => Binary(stream, wholeEnsemble.Write));
    }

    /// <summary>Reads all sets.</summary>
    public static List<Case> Read(DataFolder data, Vocabulary vocabulary) =>
        Read(data, vocabulary, new(vocabulary, capitalsAreNames: true));

    /// <summary>Reads all sets with a reader of another's.</summary>
    public static List<Case> Read(DataFolder data, Vocabulary vocabulary, SentenceReader reader)
    {
        var features = new ToneFeatures(vocabulary);
        var row = new FeatureRow(ToneFeatures.HashBits);
        var cases = new List<Case>();
        for (var set = 0; set < Sets.Length; set++)
            Add(set, data.Rated(Sets[set]));
        // Of a news sentence with targets: what it says of them, on the whole, tells of its tone.
        Add(TargetSet, data.NewsMtsc("train").GroupBy(t => t.Text, StringComparer.Ordinal)
            .Select(g => new RatedSnippet(0, 1.5 * g.Average(t => t.Class - 1), g.Key)));
        Add(WordSet, data.VaderLexicon().Where(w => char.IsLetter(w.Word[0])).Select(w => new RatedSnippet(0, w.Valence, w.Word)));
        return cases;

        void Add(int set, IEnumerable<RatedSnippet> snippets)
        {
            foreach (var (snippet, i) in snippets.Select((s, i) => (s, i)))
            {
                reader.Read(snippet.Text, new(0, snippet.Text.Length));
                features.Write(snippet.Text, reader.Words, row);
                features.AddRules(snippet.Text, reader.Words, row);
                var wanted = Softened(snippet.Valence);
                cases.Add(new(set, i, snippet, Example.Of(row, wanted), new(reader.Words.ToArray(), false, wanted)));
            }
        }
    }

    /// <summary>Learns networks from rated snippets; the stance model begins with one of these.</summary>
    public static PieceNetwork[] LearnNetworks(IReadOnlyList<Case> cases, Vocabulary vocabulary, int count) =>
        [.. Enumerable.Range(1, count).Select(seed => new PieceLearning(vocabulary, Settings with { Seed = seed }).Learn(
            [.. cases.Select(c => c.Read with { Weight = InNetworks[c.Set] })]))];

    static LinearClassifier LearnLinear(IReadOnlyList<Case> cases, Vocabulary vocabulary) => MaximumEntropy.Train(
        [.. cases.Select(c => c.Row with { Weight = InLinear[c.Set] })],
        (1 << ToneFeatures.HashBits) + ToneFeatures.DenseSizeWithRules(vocabulary), Ridge);

    /// <summary>What must not stand on both sides of a split.</summary>
    public static string Group(int set, RatedSnippet snippet) => $"{set}_{(snippet.Article == 0 ? snippet.Text : snippet.Article)}";

    /// <summary>The class of a valence: beyond half a point on either side is not neutral.</summary>
    public static int Class(double valence) => valence < -0.5 ? 0 : valence > 0.5 ? 2 : 1;

    static void Binary(Stream stream, Action<BinaryWriter> write)
    {
        using var writer = new BinaryWriter(stream);
        write(writer);
    }

    static double[] Distribution((double Negative, double Positive) odds)
    {
        var (negative, neutral, positive) = LinearClassifier.Softmax(odds.Negative, odds.Positive);
        return [negative, neutral, positive];
    }

    static double Score((double Negative, double Positive) odds) => Score(Distribution(odds));

    static double Score(double[] distribution) => distribution[2] - distribution[0];

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

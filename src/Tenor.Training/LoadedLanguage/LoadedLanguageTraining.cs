using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;
using Tenor.Training.Vectors;

namespace Tenor.Training.LoadedLanguage;

/// <summary>
/// Makes the model of loaded language from what may teach it: opinion against plot summary, judgement against report in political
/// news, the rated editorials, and, faintly, outlets of either side against outlets of the middle (as BABE's makers did for a start).
/// </summary>
internal static class LoadedLanguageTraining
{
    const int SentencesOfAnArticle = 6;
    const double Ridge = 20;

    /// <summary>
    /// The value of a source's own feature, large enough for the penalty not to count: how often a source's sentences are loaded, as it
    /// chose them, says nothing of others', and is not to be learned from the words that the source is known by.
    /// </summary>
    const float SourceScale = 10;

    /// <summary><c>train loaded-language</c>.</summary>
    public static Verb Verb { get; } = new(
        "train loaded-language", "Makes src/Tenor/Tone/loaded-language.bin", (arguments, _) =>
        {
            Run(new DataFolder(arguments.DataFolder()), arguments.Value("out", "src/Tenor/Tone"), Console.Error.WriteLine);
            return Task.FromResult(0);
        });

    static void Run(DataFolder data, string output, Action<string> log)
    {
        var vocabulary = VocabularyTraining.Made();
        Source[] sources =
        [
            new(0.2, [
                .. data.ZipLines("nltk/subjectivity.zip", "subjectivity/quote.tok.gt9.5000").Select(t => (t, 1.0)),
                .. data.ZipLines("nltk/subjectivity.zip", "subjectivity/plot.tok.gt9.5000").Select(t => (t, 0.0))]),
            new(0.2, [.. data.NewsMtsc("train").GroupBy(t => t.Text, StringComparer.Ordinal).Select(g => (g.Key, g.Average(t => t.Class == 1 ? 0.0 : 1)))]),
            new(0.3, [.. data.Rated("nytEditorialSnippets").Select(t => (t.Text, 1 / (1 + Math.Exp(-2.5 * (Math.Abs(t.Valence) - 0.8)))))]),
            new(0.1, [
                .. data.GzipLines("clickbait/clickbait_data.gz").Take(8000).Select(t => (t, 1.0)),
                .. data.GzipLines("clickbait/non_clickbait_data.gz").Take(8000).Select(t => (t, 0.0))]),
            new(0.3, [.. OutletSentences(data)]),
        ];
        log($"{sources.Sum(s => s.Sentences.Length)} sentences");
        var model = Learn(sources, VocabularyTraining.Made());
        WholeFile.Write(Path.Combine(output, "loaded-language.bin"), stream =>
        {
            using var writer = new BinaryWriter(stream);
            model.Write(writer);
        });
    }

    /// <summary>
    /// Learns from all sources at once. Each counts as if it had as many loaded sentences as others, and has an intercept of its own; a
    /// sentence of no known source gets their mean.
    /// </summary>
    static LinearClassifier Learn(Source[] sources, Vocabulary vocabulary)
    {
        var reader = new SentenceReader(vocabulary);
        var features = new ToneFeatures(vocabulary);
        var row = new FeatureRow(ToneFeatures.HashBits);
        var places = (1 << ToneFeatures.HashBits) + ToneFeatures.DenseSize(vocabulary);
        var examples = new List<Example>();
        for (var i = 0; i < sources.Length; i++)
        {
            var share = sources[i].Sentences.Average(s => s.Loaded);
            foreach (var (text, loaded) in sources[i].Sentences)
            {
                reader.Read(text, new(0, text.Length));
                features.Write(text, reader.Words, row);
                var (plain, judging) = ((1 - loaded) / (1 - share) / 2, loaded / share / 2);
                var example = Example.Of(row, [0, plain / (plain + judging), judging / (plain + judging)], sources[i].Weight * (plain + judging));
                examples.Add(example with { Places = [.. example.Places, places + i], Values = [.. example.Values, SourceScale] });
            }
        }

        var model = SoftmaxRegression.Train(examples, places + sources.Length, Ridge);
        var bias = model.LogOdds([], []).Positive;
        return model.Calibrated(1, 0, sources.Select((_, i) => model.LogOdds([places + i], [SourceScale]).Positive - bias).Average());
    }

    /// <summary>A set of sentences made in one way, each with how loaded it is taken to be, and what a sentence of it counts.</summary>
    sealed record Source(double Weight, (string Text, double Loaded)[] Sentences);

    /// <summary>Sentences of the news articles: 1 where the outlet leans to a side, 0 where it does not.</summary>
    static IEnumerable<(string Text, double Loaded)> OutletSentences(DataFolder data)
    {
        var random = new Random(5);
        foreach (var (text, bias) in data.ArticlesWithBias())
        {
            var paragraphs = text.Split('\n').SelectMany(p => p.Split(" . ")).Where(p => p.Length is > 40 and < 400).ToArray();
            random.Shuffle(paragraphs);
            foreach (var paragraph in paragraphs.Take(bias == 1 ? SentencesOfAnArticle : SentencesOfAnArticle / 2))
                yield return (paragraph, bias == 1 ? 0 : 1);
        }
    }
}

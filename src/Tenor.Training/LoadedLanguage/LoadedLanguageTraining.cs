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

    // What a sentence of each kind counts.
    const double Opinion = 0.2;
    const double Judgement = 0.2;
    const double Editorial = 0.3;
    const double Clickbait = 0.1;
    const double Outlet = 0.3;

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
        var examples = new List<Example>();
        var reader = new SentenceReader(vocabulary);
        var features = new ToneFeatures(vocabulary);
        var row = new FeatureRow(ToneFeatures.HashBits);
        Add(data.ZipLines("nltk/subjectivity.zip", "subjectivity/quote.tok.gt9.5000").Select(t => (t, 1.0)), Opinion);
        Add(data.ZipLines("nltk/subjectivity.zip", "subjectivity/plot.tok.gt9.5000").Select(t => (t, 0.0)), Opinion);
        Add(data.NewsMtsc("train").GroupBy(t => t.Text, StringComparer.Ordinal).Select(g => (g.Key, g.Average(t => t.Class == 1 ? 0.0 : 1))), Judgement);
        Add(data.Rated("nytEditorialSnippets").Select(t => (t.Text, 1 / (1 + Math.Exp(-2.5 * (Math.Abs(t.Valence) - 0.8))))), Editorial);
        Add(data.GzipLines("clickbait/clickbait_data.gz").Take(8000).Select(t => (t, 1.0)), Clickbait);
        Add(data.GzipLines("clickbait/non_clickbait_data.gz").Take(8000).Select(t => (t, 0.0)), Clickbait);
        Add(OutletSentences(data), Outlet);
        log($"{examples.Count} sentences");
        var model = SoftmaxRegression.Train(examples, (1 << ToneFeatures.HashBits) + ToneFeatures.DenseSize(vocabulary), Ridge);
        WholeFile.Write(Path.Combine(output, "loaded-language.bin"), stream =>
        {
            using var writer = new BinaryWriter(stream);
            model.Write(writer);
        });

        void Add(IEnumerable<(string Text, double Loaded)> sentences, double weight)
        {
            foreach (var (text, loaded) in sentences)
            {
                reader.Read(text, new(0, text.Length));
                features.Write(text, reader.Words, row);
                examples.Add(Example.Of(row, [0, 1 - loaded, loaded], weight));
            }
        }
    }

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

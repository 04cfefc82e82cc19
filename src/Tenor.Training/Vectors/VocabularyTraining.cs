using System.Runtime.InteropServices;
using Tenor.Models;
using Tenor.Training.Data;
using Tenor.Training.Learning;

namespace Tenor.Training.Vectors;

/// <summary>Makes the vocabulary: which words are common ones, their vectors, and what the word lists say of them.</summary>
internal static class VocabularyTraining
{
    const int Dimension = 96;
    const int Passes = 6;
    const int LeastCount = 5;
    const double LeastSmallShare = 0.25;
    const ulong Seed = 20261123;

    static readonly string[] Negators =
        ["not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without", "cannot", "hardly",
            "scarcely", "barely", "rarely", "seldom", "lack", "lacks", "lacked", "lacking", "aint", "dont", "didnt", "cant", "isnt"];

    static readonly string[] Strengtheners =
        ["very", "extremely", "absolutely", "completely", "deeply", "enormously", "entirely", "especially", "exceptionally",
            "fully", "greatly", "highly", "hugely", "incredibly", "intensely", "most", "more", "particularly", "profoundly",
            "really", "remarkably", "so", "strongly", "thoroughly", "totally", "tremendously", "truly", "utterly", "too",
            "terribly", "wholly", "even", "such", "much", "far", "severely", "sharply"];

    static readonly string[] Weakeners =
        ["almost", "fairly", "kind", "less", "little", "marginally", "mildly", "moderately", "nearly", "occasionally", "partly",
            "perhaps", "pretty", "quite", "rather", "relatively", "slightly", "some", "somewhat", "sort", "sometimes", "possibly"];

    static readonly string[] Contrasts =
        ["but", "however", "although", "though", "yet", "while", "whereas", "despite", "nevertheless", "nonetheless", "instead",
            "still", "unless", "except"];

    const string Output = "src/Tenor/Models/vocabulary.bin";

    /// <summary><c>train vocabulary</c>.</summary>
    public static Verb Verb { get; } = new("train vocabulary", "Makes src/Tenor/Models/vocabulary.bin, which the others build on", (arguments, _) =>
    {
        Run(new DataFolder(arguments.DataFolder()), Output, Console.Error.WriteLine);
        return Task.FromResult(0);
    });

    /// <summary>The vocabulary that was made last, from the sources rather than from the library as built.</summary>
    public static Vocabulary Made() => Vocabulary.Read(File.OpenRead(Output));

    /// <summary>Makes the table and writes it.</summary>
    static void Run(DataFolder data, string output, Action<string> log)
    {
        log("reading the articles");
        var texts = data.Articles();
        texts.AddRange(data.ZipTexts("nltk/movie_reviews.zip"));
        texts.AddRange(data.ZipLines("nltk/subjectivity.zip", "subjectivity/plot.tok.gt9.5000"));
        texts.AddRange(data.ZipLines("nltk/subjectivity.zip", "subjectivity/quote.tok.gt9.5000"));
        texts.AddRange(data.NewsMtsc("train").Select(s => s.Text).Distinct());
        foreach (var set in new[] { "nytEditorialSnippets", "movieReviewSnippets", "amazonReviewSnippets", "tweets" })
            texts.AddRange(data.Rated(set).Select(s => s.Text));

        log("counting words");
        var counts = Count(texts);
        var lexicon = new WordLists(data);
        var entries = Choose(counts, lexicon);
        log($"  {entries.Count} words");

        var plain = Table(entries);
        log("reading the words");
        var sentences = Sentences(texts, plain);
        log($"  {sentences.Sum(s => (long)s.Length)} words in {sentences.Count} sentences");
        var learner = new SkipGram(entries.Count, Dimension, Seed);
        learner.Train(sentences, Passes, log);

        var frequencies = new long[entries.Count];
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
                frequencies[word]++;
        }

        var finished = Finish(entries, learner.Vectors, frequencies);
        WholeFile.Write(output, stream => Vocabulary.Write(stream, Dimension, finished));
        log($"wrote {output}");
    }

    sealed class Counter
    {
        public int Small;
        public int Capital;
    }

    static Dictionary<ulong, Counter> Count(List<string> texts)
    {
        var counts = new Dictionary<ulong, Counter>();
        var words = new List<ScannedWord>();
        foreach (var text in texts)
        {
            words.Clear();
            WordCutter.Cut(text, new(0, text.Length), words);
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i];
                ref var counter = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Hash, out _);
                counter ??= new();
                if (word.Shape is WordShape.Small or WordShape.Mark)
                    counter.Small++;
                else if (word.Shape == WordShape.Capitalised && i > 0 && words[i - 1].Shape != WordShape.Mark)
                    counter.Capital++;
            }
        }

        return counts;
    }

    static List<Vocabulary.Entry> Choose(Dictionary<ulong, Counter> counts, WordLists lists)
    {
        ulong[] standIns = [WordHash.Of("<name>"), WordHash.Of("<number>"), WordHash.Of("<address>")];
        var hashes = new List<ulong>(standIns);
        var pronoun = WordHash.Of("i");
        var chosen = counts
            .Where(c => c.Key == pronoun || (c.Value.Small >= LeastCount && IsCommon(c.Value)))
            .OrderByDescending(c => c.Value.Small).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        hashes.AddRange(chosen.Except(standIns));
        var known = hashes.ToHashSet();
        foreach (var hash in lists.Words)
        {
            if ((!counts.TryGetValue(hash, out var counter) || IsCommon(counter)) && known.Add(hash))
                hashes.Add(hash);
        }

        return [.. hashes.Select(hash => new Vocabulary.Entry(
            hash, lists.GivenNames.Contains(hash), 255, lists.Categories(hash), lists.Features(hash), new float[Dimension]))];

        static bool IsCommon(Counter counter) => counter.Small >= LeastSmallShare * (counter.Small + counter.Capital);
    }

    static Vocabulary Table(IReadOnlyList<Vocabulary.Entry> entries)
    {
        var stream = new MemoryStream();
        Vocabulary.Write(stream, Dimension, entries);
        stream.Position = 0;
        return Vocabulary.Read(stream);
    }

    static List<int[]> Sentences(List<string> texts, Vocabulary table)
    {
        var reader = new SentenceReader(table);
        var stop = WordHash.Of(".");
        var sentences = new List<int[]>();
        var line = new List<int>();
        foreach (var text in texts)
        {
            foreach (var range in text.AsSpan().Split('\n'))
            {
                var (start, length) = range.GetOffsetAndLength(text.Length);
                reader.Read(text, new(start, start + length));
                foreach (var word in reader.Words)
                {
                    if (word.Index >= 0)
                        line.Add(word.Index);
                    if (word.Hash == stop)
                        End();
                }

                End();
            }
        }

        return sentences;

        void End()
        {
            if (line.Count > 1)
                sentences.Add([.. line]);
            line.Clear();
        }
    }

    static List<Vocabulary.Entry> Finish(List<Vocabulary.Entry> entries, float[] vectors, long[] frequencies)
    {
        var mean = new double[Dimension];
        var heard = 0;
        for (var w = 0; w < entries.Count; w++)
        {
            if (frequencies[w] < LeastCount)
                continue;
            heard++;
            for (var d = 0; d < Dimension; d++)
                mean[d] += vectors[(w * Dimension) + d];
        }

        var centred = new float[entries.Count][];
        for (var w = 0; w < entries.Count; w++)
        {
            centred[w] = new float[Dimension];
            if (frequencies[w] < LeastCount)
                continue;
            double square = 0;
            for (var d = 0; d < Dimension; d++)
            {
                centred[w][d] = vectors[(w * Dimension) + d] - (float)(mean[d] / heard);
                square += centred[w][d] * centred[w][d];
            }

            var scale = (float)(1 / Math.Sqrt(square + 1e-12));
            for (var d = 0; d < Dimension; d++)
                centred[w][d] *= scale;
        }

        var guess = GuessValence(entries, centred, frequencies);
        var mostFrequent = Math.Log(frequencies.Max() + 1.0);
        var finished = new List<Vocabulary.Entry>(entries.Count);
        for (var w = 0; w < entries.Count; w++)
        {
            var lexicon = (float[])entries[w].Lexicon.Clone();
            lexicon[(int)LexiconFeature.GuessedValence] = guess[w];
            var rarity = (byte)Math.Round(255 * (1 - (Math.Log(frequencies[w] + 1.0) / mostFrequent)));
            finished.Add(entries[w] with { Lexicon = lexicon, Vector = centred[w], Rarity = rarity });
        }

        return finished;
    }

    /// <summary>Ridge regression from vectors to the valence of rated words, then asked of every word.</summary>
    static float[] GuessValence(List<Vocabulary.Entry> entries, float[][] vectors, long[] frequencies)
    {
        var size = Dimension + 1;
        var matrix = new double[size, size];
        var right = new double[size];
        for (var i = 0; i < size; i++)
            matrix[i, i] = 5;
        for (var w = 3; w < entries.Count; w++)
        {
            var rated = entries[w].Lexicon[(int)LexiconFeature.Valence];
            var value = rated != 0 ? rated : 0.5 * entries[w].Lexicon[(int)LexiconFeature.Opinion];
            if (frequencies[w] < LeastCount || (value == 0 && frequencies[w] < 2000))
                continue;
            for (var i = 0; i < size; i++)
            {
                var x = i == Dimension ? 1 : vectors[w][i];
                right[i] += x * value;
                for (var j = 0; j < size; j++)
                    matrix[i, j] += x * (j == Dimension ? 1 : vectors[w][j]);
            }
        }

        var weights = LinearSystem.Solve(matrix, right);
        return [.. vectors.Select((vector, w) =>
        {
            if (frequencies[w] < LeastCount)
                return 0f;
            var sum = weights[Dimension];
            for (var d = 0; d < Dimension; d++)
                sum += weights[d] * vector[d];
            return (float)Math.Clamp(sum, -1, 1);
        })];
    }

    /// <summary>What the lists say, by hash of the word.</summary>
    sealed class WordLists
    {
        readonly Dictionary<ulong, float[]> _features = [];
        readonly Dictionary<ulong, List<byte>> _categories = [];

        public WordLists(DataFolder data)
        {
            foreach (var (word, valence) in data.VaderLexicon())
                Set(word, LexiconFeature.Valence, (float)(valence / 4));
            AddAll(data.ZipLines("nltk/opinion_lexicon.zip", "opinion_lexicon/positive-words.txt"), LexiconFeature.Opinion, 1);
            AddAll(data.ZipLines("nltk/opinion_lexicon.zip", "opinion_lexicon/negative-words.txt"), LexiconFeature.Opinion, -1);
            AddAll(data.WordList("lexicons/recasens/strong_subjectives_riloff2003.txt"), LexiconFeature.StrongSubjective, 1);
            AddAll(data.WordList("lexicons/recasens/weak_subjectives_riloff2003.txt"), LexiconFeature.WeakSubjective, 1);
            AddAll(data.WordList("lexicons/recasens/npov_lexicon.txt"), LexiconFeature.BiasWord, 1);
            AddAll(data.WordList("lexicons/recasens/hedges_hyland2005.txt"), LexiconFeature.Hedge, 1);
            AddAll(data.WordList("lexicons/recasens/assertives_hooper1975.txt"), LexiconFeature.Assertive, 1);
            AddAll(data.WordList("lexicons/recasens/factives_hooper1975.txt"), LexiconFeature.Factive, 1);
            AddAll(data.WordList("lexicons/recasens/implicatives_karttunen1971.txt"), LexiconFeature.Implicative, 1);
            AddAll(data.WordList("lexicons/recasens/report_verbs.txt"), LexiconFeature.Report, 1);
            AddAll(Negators, LexiconFeature.Negator, 1);
            AddAll(Strengtheners, LexiconFeature.Booster, 1);
            AddAll(Weakeners, LexiconFeature.Booster, -1);
            AddAll(Contrasts, LexiconFeature.Contrast, 1);
            var categories = data.Empath();
            for (var c = 0; c < categories.Count; c++)
            {
                foreach (var word in categories[c].Words.Distinct(StringComparer.Ordinal).Where(IsOneWord))
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_categories, WordHash.Of(word), out _);
                    (list ??= []).Add((byte)c);
                }
            }

            foreach (var file in new[] { "names/female.txt", "names/male.txt" })
                GivenNames.UnionWith(data.ZipLines("nltk/names.zip", file).Select(name => WordHash.Of(name)));
        }

        public IEnumerable<ulong> Words => _features.Keys.Concat(_categories.Keys);

        public HashSet<ulong> GivenNames { get; } = [];

        public float[] Features(ulong hash) => _features.TryGetValue(hash, out var found) ? found : new float[Vocabulary.LexiconSize];

        public byte[] Categories(ulong hash) => _categories.TryGetValue(hash, out var found) ? [.. found] : [];

        void AddAll(IEnumerable<string> words, LexiconFeature feature, float value)
        {
            foreach (var word in words)
                Set(word, feature, value);
        }

        void Set(string word, LexiconFeature feature, float value)
        {
            if (!IsOneWord(word))
                return;
            ref var features = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, WordHash.Of(word), out _);
            (features ??= new float[Vocabulary.LexiconSize])[(int)feature] = value;
        }

        static bool IsOneWord(string word) => word.Length > 0 && (!char.IsLetterOrDigit(word[0]) || !word.AsSpan().ContainsAny(" -_"));
    }
}

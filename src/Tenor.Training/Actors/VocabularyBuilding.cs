using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Learns the tagger's vocabulary from running text.</summary>
internal static class VocabularyBuilding
{
    private const int Dimension = 64;
    private const int Epochs = 4;
    private const int LeastCount = 4;
    private const int LongestWord = 40;
    private const int FineClusters = 1000;
    private const int MiddleClusters = 160;
    private const int CoarseClusters = 32;
    private const ulong Seed = 20261123;

    public static NameVocabulary Build(string dataFolder, Action<string> log, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var cases = new Dictionary<string, (int Capital, int Small)>(StringComparer.Ordinal);
        var documents = new List<string[][]>();
        log("reading the articles");
        foreach (var article in RunningText.Articles(dataFolder, cancellation))
        {
            var text = RunningText.Cut(article, NameVocabulary.Empty, cancellation);
            documents.Add(Sentences(text, counts, cases));
        }

        var words = counts.Where(pair => pair.Value >= LeastCount && pair.Key.Length <= LongestWord && !pair.Key.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToArray();
        var number = words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);
        var sentences = documents.SelectMany(document => document)
            .Select(sentence => Array.ConvertAll(sentence, word => number.GetValueOrDefault(word, -1))).ToList();
        log($"{words.Length} words, {sentences.Sum(sentence => (long)sentence.Length)} in running text");

        var vectors = new PositionalSkipGram(words.Length, Dimension, Seed);
        vectors.Train(sentences, Epochs, cancellation);
        log("vectors made");
        var (fine, fineCentres) = WordClusters.Find(vectors.Vectors, Dimension, FineClusters, cancellation);
        var (middle, _) = WordClusters.Find([.. fineCentres], Dimension, MiddleClusters, cancellation);
        var (coarse, _) = WordClusters.Find([.. fineCentres], Dimension, CoarseClusters, cancellation);

        var names = NameLists.Read(dataFolder);
        var learned = new Dictionary<string, LearnedWord>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            learned[words[i]] = new LearnedWord(fine[i], Rate(words[i], cases), names.GetValueOrDefault(words[i]));
        }

        foreach (var (name, traits) in names)
        {
            learned.TryAdd(name, new LearnedWord(ushort.MaxValue, 7, traits));
        }

        log("clusters made");
        return new NameVocabulary(learned, middle, coarse);
    }

    private static string[][] Sentences(ActorText text, Dictionary<string, int> counts, Dictionary<string, (int Capital, int Small)> cases)
    {
        var sentences = new string[text.Document.SentenceEnds.Length][];
        for (var s = 0; s < sentences.Length; s++)
        {
            var start = text.SentenceStart(s);
            var words = new string[text.SentenceEnd(s) - start];
            for (var i = 0; i < words.Length; i++)
            {
                var word = Digits(text.Word(start + i).ToString());
                words[i] = word;
                counts[word] = counts.GetValueOrDefault(word) + 1;
                if (i > 0 && char.IsLetter(word[0]))
                {
                    var lower = word.ToLowerInvariant();
                    var (capital, small) = cases.GetValueOrDefault(lower);
                    cases[lower] = char.IsUpper(word[0]) ? (capital + 1, small) : (capital, small + 1);
                }
            }

            sentences[s] = words;
        }

        return sentences;
    }

    private static string Digits(string word) =>
        word.AsSpan().ContainsAnyInRange('0', '9') ? string.Create(word.Length, word, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiDigit(from[i]) ? '0' : from[i];
            }
        }) : word;

    private static byte Rate(string word, Dictionary<string, (int Capital, int Small)> cases)
    {
        var (capital, small) = cases.GetValueOrDefault(word.ToLowerInvariant());
        var total = capital + small;
        return total == 0 ? (byte)(char.IsUpper(word[0]) ? 6 : 0) : (byte)Math.Min(7, 8 * capital / total);
    }
}

using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>
/// Learns what each capitalised word mostly is in running text: a first tagger, trained without Wikigold, labels the articles, and the
/// labels are counted by word. So a name that one article makes clear helps where another does not.
/// </summary>
internal static class WordUsage
{
    private const int Kinds = 6;
    private const int LeastCount = 3;
    private const int LongestWord = 40;

    public static NameVocabulary Add(NameVocabulary vocabulary, string dataFolder, Action<string> log, CancellationToken cancellation)
    {
        var corpora = LabelledCorpora.Read(dataFolder);
        List<TaggerExample> examples = [.. corpora.GumExamples(vocabulary), .. corpora.WnutExamples(vocabulary)];
        var tagger = new NameTagger(TaggerTraining.Train(examples, cancellation));
        log("labelling the articles");
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var article in RunningText.Articles(dataFolder, cancellation))
        {
            var text = RunningText.Cut(article, vocabulary, cancellation);
            var labels = tagger.Tag(text.Document, cancellation);
            for (var i = 0; i < labels.Length; i++)
            {
                var word = text.Features(i);
                if (word.Case is not (WordCase.Capitalised or WordCase.Upper) || word.Word.Length > LongestWord
                    || word.Word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.SentenceStart(text.SentenceOf(i)) == i)
                {
                    continue;
                }

                if (!counts.TryGetValue(word.Word, out var row))
                {
                    counts.Add(word.Word, row = new int[Kinds]);
                }

                row[Kind(labels, i)]++;
            }
        }

        var words = new Dictionary<string, LearnedWord>(vocabulary.All, StringComparer.Ordinal);
        foreach (var (word, row) in counts)
        {
            var total = row.Sum();
            if (total < LeastCount)
            {
                continue;
            }

            var best = Array.IndexOf(row, row.Max());
            var share = row[best] * 10 >= total * 9 ? 2 : row[best] * 3 >= total * 2 ? 1 : 0;
            var usage = (byte)(1 + (best * 3) + share);
            words[word] = words.TryGetValue(word, out var known)
                ? known with { Usage = usage }
                : new LearnedWord(ushort.MaxValue, 7, WordTraits.None, usage);
        }

        log($"{words.Count} words in the vocabulary");
        return vocabulary.With(words);
    }

    /// <summary>Outside; first or only word of a person's name of several; other word of a person's name; organisation; place; other.</summary>
    private static int Kind(byte[] labels, int index)
    {
        var type = NameLabel.TypeOf(labels[index]);
        return type switch
        {
            -1 => 0,
            NameLabel.Person => NameLabel.IsBegin(labels[index]) && index + 1 < labels.Length && labels[index + 1] == NameLabel.Inside(type) ? 1 : 2,
            _ => type + 2,
        };
    }
}

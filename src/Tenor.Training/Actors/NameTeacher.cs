using System.Numerics;
using Tenor.Language;
using Tenor.Training.Learning.Transformers;

namespace Tenor.Training.Actors;

/// <summary>
/// A transformer that was fitted to this project's own documents. It is far too slow to find names in articles, and teaches the network that
/// does (Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015). It has seen neither Wikigold nor GUM, so that both
/// can tell how good its pupil is.
/// </summary>
internal sealed class NameTeacher
{
    /// <summary>Articles that are read at once.</summary>
    private const int Together = 250;

    /// <summary>Words of an article beyond which it says little new.</summary>
    private const int MostWords = 900;

    private static readonly TransformerSettings Settings = new() { Epochs = 4, Batch = 8, Rate = 2e-4f };

    private readonly PretrainedTransformer _pretrained;
    private readonly WordTransformer _transformer;

    private NameTeacher(PretrainedTransformer pretrained, WordTransformer transformer)
    {
        _pretrained = pretrained;
        _transformer = transformer;
    }

    /// <summary>Fits a transformer to documents.</summary>
    public static NameTeacher Learn(IEnumerable<LabelledDocument> documents, Action<string> log, CancellationToken cancellation)
    {
        var pretrained = new PretrainedTransformer();
        var transformer = new WordTransformer(pretrained, NameLabel.Count);
        new TransformerLearning(pretrained.Shape, Settings).Learn(
            transformer, [.. documents.SelectMany(document => Lessons(pretrained, document))], log, cancellation);
        return new NameTeacher(pretrained, transformer);
    }

    /// <summary>What it makes of articles.</summary>
    public List<TaughtArticle> Read(IReadOnlyList<string> articles, Action<string> log, CancellationToken cancellation)
    {
        var read = new List<TaughtArticle>(articles.Count);
        foreach (var some in articles.Chunk(Together))
        {
            var cut = Array.ConvertAll(some, article => Cut(article, cancellation));
            var texts = Array.ConvertAll(cut, sentences => PiecedWords.Cut(_pretrained, sentences));
            var opinions = _transformer.Probabilities([.. texts.SelectMany(text => text)], cancellation);
            var at = 0;
            for (var i = 0; i < some.Length; i++)
            {
                read.Add(new TaughtArticle(cut[i], [.. opinions[at..(at + texts[i].Count)].SelectMany(own => own).Select(p => (Half)p)]));
                at += texts[i].Count;
            }

            log($"{read.Count} of {articles.Count} articles read");
        }

        return read;
    }

    /// <summary>What it makes of words by themselves, before it decides on their label.</summary>
    public float[][] Describe(IReadOnlyList<string> words, CancellationToken cancellation) => _transformer.Describe(words, cancellation);

    private static IEnumerable<LabelledWords> Lessons(PretrainedTransformer pretrained, LabelledDocument document)
    {
        int[] labels = [.. document.Sentences.SelectMany(sentence => sentence.Allowed).Select(allowed => BitOperations.TrailingZeroCount((uint)allowed))];
        var at = 0;
        foreach (var text in PiecedWords.Cut(pretrained, [.. document.Sentences.Select(sentence => sentence.Words)]))
        {
            yield return new LabelledWords(text, labels[at..(at + text.Starts.Length)]);
            at += text.Starts.Length;
        }
    }

    private static List<string[]> Cut(string article, CancellationToken cancellation)
    {
        var text = RunningText.Cut(article, NameVocabulary.Empty, cancellation);
        var sentences = new List<string[]>();
        for (var sentence = 0; sentence < text.Document.SentenceEnds.Length && text.SentenceStart(sentence) < MostWords; sentence++)
        {
            var (start, end) = (text.SentenceStart(sentence), text.SentenceEnd(sentence));
            sentences.Add([.. Enumerable.Range(start, end - start).Select(i => text.Word(i).ToString())]);
        }

        return sentences;
    }
}

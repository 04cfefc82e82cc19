using System.Numerics.Tensors;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>Number of bits of a row's index in the weight tables.</summary>
    private const int Bits = 20;

    private const int Epochs = 20;

    private static readonly int[] Seeds = [20261123, 1, 2];

    /// <summary>Turns labelled documents into examples.</summary>
    public static List<TaggerExample> Examples(IEnumerable<LabelledDocument> documents, NameVocabulary table, float weight)
    {
        var examples = new List<TaggerExample>();
        foreach (var document in documents)
        {
            examples.Add(new TaggerExample(
                Build(document.Sentences.Select(sentence => sentence.Words), table), [.. document.Sentences.SelectMany(sentence => sentence.Allowed)], weight));
        }

        return examples;
    }

    /// <summary>A document as the tagger sees it.</summary>
    public static NameDocument Build(IEnumerable<string[]> sentences, NameVocabulary table)
    {
        var builder = new NameDocument.Builder(table);
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                builder.Add(word);
            }

            builder.EndSentence();
        }

        return builder.Build();
    }

    /// <summary>
    /// Trains the tagger with the settings that were chosen by cross-validation on the training data. Its weights are the means of several runs
    /// that differ by chance alone: that takes chance out of them.
    /// </summary>
    public static TagWeights Train(IReadOnlyList<TaggerExample> examples, CancellationToken cancellation)
    {
        var learned = new (float[] Rows, float[] Transitions)[Seeds.Length];
        Parallel.For(0, learned.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            learned[i] = new CrfTrainer(Bits, Epochs, 0.1f, 1e-4f, 0.3f, Seeds[i]).Train(examples, cancellation));
        return CrfTrainer.Quantise(Bits, Mean([.. learned.Select(one => one.Rows)]), Mean([.. learned.Select(one => one.Transitions)]));
    }

    private static float[] Mean(float[][] all)
    {
        var mean = new float[all[0].Length];
        foreach (var one in all)
        {
            TensorPrimitives.MultiplyAdd(one, 1f / all.Length, mean, mean);
        }

        return mean;
    }
}

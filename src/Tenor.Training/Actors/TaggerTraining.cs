using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>Number of bits of a row's index in the weight tables.</summary>
    private const int Bits = 20;

    private const int Epochs = 20;

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

    /// <summary>Trains the tagger with the settings that were chosen by cross-validation on the training data.</summary>
    public static TagWeights Train(IReadOnlyList<TaggerExample> examples, CancellationToken cancellation) =>
        new CrfTrainer(Bits, Epochs, 0.1f, 1e-4f, 0.3f).Train(examples, cancellation);
}

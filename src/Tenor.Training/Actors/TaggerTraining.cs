using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>Number of bits of a row's index in the weight tables.</summary>
    private const int Bits = 19;

    private const int Epochs = 12;

    /// <summary>Turns labelled documents into examples.</summary>
    public static List<TaggerExample> Examples(IEnumerable<LabelledDocument> documents, NameVocabulary table, float weight)
    {
        var examples = new List<TaggerExample>();
        foreach (var document in documents)
        {
            var builder = new NameDocument.Builder(table);
            var allowed = new List<ushort>();
            foreach (var sentence in document.Sentences)
            {
                foreach (var word in sentence.Words)
                {
                    builder.Add(word);
                }

                allowed.AddRange(sentence.Allowed);
                builder.EndSentence();
            }

            examples.Add(new TaggerExample(builder.Build(), [.. allowed], weight));
        }

        return examples;
    }

    /// <summary>Trains the tagger with the settings that were chosen by cross-validation on the training data.</summary>
    public static TagWeights Train(IReadOnlyList<TaggerExample> examples, CancellationToken cancellation) =>
        new CrfTrainer(Bits, Epochs, 0.1f, 1e-4f, 0.3f).Train(examples, cancellation);
}

using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Trains both passes of the tagger.</summary>
internal static class TaggerTraining
{
    /// <summary>Number of bits of a row's index in the weight tables.</summary>
    public const int Bits = 19;

    private const int Epochs = 12;
    private const int Parts = 4;

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

    /// <summary>
    /// Trains both passes. What the second learns of the first comes from parts of the data that the first has not seen, as in use.
    /// </summary>
    public static (TagWeights First, TagWeights Second) Train(IReadOnlyList<TaggerExample> examples, CancellationToken cancellation)
    {
        var priors = new FirstPass[examples.Count];
        for (var part = 0; part < Parts; part++)
        {
            var rest = examples.Where((_, i) => i % Parts != part).ToList();
            var partly = Trainer().Train(rest, null, cancellation);
            for (var i = part; i < examples.Count; i += Parts)
            {
                var document = examples[i].Document;
                priors[i] = new FirstPass(document, NameTagger.Tag(document, partly, null, cancellation));
            }
        }

        return (Trainer().Train(examples, null, cancellation), Trainer().Train(examples, priors, cancellation));
    }

    /// <summary>A trainer with the settings that were chosen by cross-validation on the training data.</summary>
    public static CrfTrainer Trainer() => new(Bits, Epochs, 0.1f, 1e-4f, 0.1f);

}

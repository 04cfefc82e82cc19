using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>An article, and what the teacher makes of its words.</summary>
/// <param name="Sentences">Its sentences' words.</param>
/// <param name="Opinions">For each word the probability of each label.</param>
internal sealed record TaughtArticle(IReadOnlyList<string[]> Sentences, Half[] Opinions)
{
    /// <summary>The likeliest label of each word.</summary>
    public byte[] Labels()
    {
        var labels = new byte[Opinions.Length / NameLabel.Count];
        for (var word = 0; word < labels.Length; word++)
        {
            var own = Opinions.AsSpan(word * NameLabel.Count, NameLabel.Count);
            for (byte label = 1; label < own.Length; label++)
            {
                labels[word] = own[label] > own[labels[word]] ? label : labels[word];
            }
        }

        return labels;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Sentences.Count);
        foreach (var sentence in Sentences)
        {
            writer.Write(sentence.Length);
            foreach (var word in sentence)
            {
                writer.Write(word);
            }
        }

        Numerics.ModelFile.WriteArray<Half>(writer, Opinions);
    }

    public static TaughtArticle Read(BinaryReader reader)
    {
        var sentences = new string[reader.ReadInt32()][];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = new string[reader.ReadInt32()];
            for (var word = 0; word < sentences[i].Length; word++)
            {
                sentences[i][word] = reader.ReadString();
            }
        }

        return new TaughtArticle(sentences, Numerics.ModelFile.ReadArray<Half>(reader, sentences.Sum(sentence => sentence.Length) * NameLabel.Count));
    }
}

using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>All that the teacher tells the network.</summary>
/// <param name="Articles">Articles with what it makes of them.</param>
/// <param name="Words">What it makes of words by themselves, in the components that differ most.</param>
internal sealed record Lecture(IReadOnlyList<TaughtArticle> Articles, IReadOnlyList<(string Word, float[] Vector)> Words)
{
    /// <summary>Lets a teacher learn from this project's own documents, and hears it.</summary>
    public static Lecture Hear(string data, NameVocabulary vocabulary, Action<string> log, CancellationToken cancellation)
    {
        log("the teacher learns");
        var teacher = NameTeacher.Learn(LabelledCorpora.OwnDocuments(cancellation), log, cancellation);
        string[] words = [.. vocabulary.All.Keys.Order(StringComparer.Ordinal)];
        log($"it describes {words.Length} words");
        var vectors = Learning.PrincipalComponents.Reduce(teacher.Describe(words, cancellation), NameNetworkShape.Shipped.Vector);
        return new Lecture(teacher.Read(RunningText.Articles(data, cancellation), log, cancellation), [.. words.Zip(vectors)]);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Articles.Count);
        foreach (var article in Articles)
        {
            article.Write(writer);
        }

        writer.Write(Words.Count);
        foreach (var (word, vector) in Words)
        {
            writer.Write(word);
            writer.Write((byte)vector.Length);
            Numerics.ModelFile.WriteArray<float>(writer, vector);
        }
    }

    public static Lecture Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var articles = new TaughtArticle[reader.ReadInt32()];
        for (var i = 0; i < articles.Length; i++)
        {
            articles[i] = TaughtArticle.Read(reader);
        }

        var words = new (string, float[])[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = (reader.ReadString(), Numerics.ModelFile.ReadArray<float>(reader, reader.ReadByte()));
        }

        return new Lecture(articles, words);
    }
}

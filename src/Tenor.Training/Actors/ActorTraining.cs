using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Makes the actor finder's model.</summary>
internal static class ActorTraining
{
    /// <summary><c>train actors</c></summary>
    public static Verb Verb { get; } = new(
        "train actors",
        "Makes the model that finds actors: [--out FILE], and [--clusters FILE] [--lecture FILE] keep what the long steps make",
        static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        var data = arguments.DataFolder();
        var clusters = Kept(arguments.Value("clusters", string.Empty), ReadVocabulary, WriteVocabulary, () => VocabularyBuilding.Build(data, Log, cancellation));
        var lecture = Kept(
            arguments.Value("lecture", string.Empty), Lecture.Read, static (lecture, stream) => lecture.Write(stream),
            () => Lecture.Hear(data, clusters, Log, cancellation));
        var vocabulary = WordUsage.Add(clusters, lecture.Articles, Log);
        var corpora = LabelledCorpora.Read(data, cancellation);
        Log("the network learns");
        var network = LearnNetwork(lecture, vocabulary, cancellation);
        Log("the tagger learns");
        var weights = TaggerTraining.Train(
            [
                .. corpora.WikigoldExamples(vocabulary), .. corpora.GumExamples(vocabulary), .. corpora.WnutExamples(vocabulary),
                .. corpora.OwnExamples(vocabulary),
            ],
            cancellation);
        var path = arguments.Value("out", Path.Combine("src", "Tenor", "Language", "Actors", ActorModel.FileName));
        Data.WholeFile.Write(path, stream => ActorModel.Write(stream, vocabulary, weights, network));
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
        return 0;
    }

    private static NameNetwork LearnNetwork(Lecture lecture, NameVocabulary vocabulary, CancellationToken cancellation)
    {
        var shape = NameNetworkShape.Shipped;
        NetworkLesson[] lessons = [.. lecture.Articles.AsParallel().AsOrdered().Select(article => NetworkLesson.Of(article, vocabulary, shape))];
        (uint, float[])[] described = [.. lecture.Words.Select(word => (WordFeatures.Make(word.Word, vocabulary).FormFeature, word.Vector))];
        return new NameNetworkLearning(shape, new()).Learn(lessons, described, Log, cancellation);
    }

    private static void Log(string line) => Console.Error.WriteLine(line);

    private static NameVocabulary ReadVocabulary(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return NameVocabulary.Read(reader);
    }

    private static void WriteVocabulary(NameVocabulary vocabulary, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        vocabulary.Write(writer);
    }

    /// <summary>Reads what a file keeps of an earlier run, or makes it and keeps it there.</summary>
    private static T Kept<T>(string path, Func<Stream, T> read, Action<T, Stream> write, Func<T> make)
    {
        if (path.Length > 0 && File.Exists(path))
        {
            using var stream = new BufferedStream(File.OpenRead(path), 1 << 20);
            return read(stream);
        }

        var made = make();
        if (path.Length > 0)
        {
            Data.WholeFile.Write(path, stream => write(made, stream));
        }

        return made;
    }
}

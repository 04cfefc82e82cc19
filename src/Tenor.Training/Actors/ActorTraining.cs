using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Makes the actor finder's model.</summary>
internal static class ActorTraining
{
    /// <summary><c>train actors</c></summary>
    public static Verb Verb { get; } = new(
        "train actors", "Makes the model that finds actors; --out FILE", static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        var data = arguments.DataFolder();
        var table = Vocabulary(arguments, data, cancellation);
        var corpora = LabelledCorpora.Read(data);
        List<TaggerExample> examples = [.. corpora.WikigoldExamples(table), .. corpora.GumExamples(table), .. corpora.WnutExamples(table)];
        var weights = TaggerTraining.Train(examples, cancellation);
        var path = arguments.Value("out", Path.Combine("src", "Tenor", "Language", "Actors", ActorModel.FileName));
        Data.WholeFile.Write(path, stream => ActorModel.Write(stream, table, weights));
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
        return 0;
    }

    /// <summary>
    /// The vocabulary. Its two steps take minutes; <c>--clusters FILE</c> and <c>--vocabulary FILE</c> keep what each makes, and read it
    /// where it is there already.
    /// </summary>
    public static NameVocabulary Vocabulary(VerbArguments arguments, string data, CancellationToken cancellation) =>
        Kept(arguments.Value("vocabulary", string.Empty), () => WordUsage.Add(
            Kept(arguments.Value("clusters", string.Empty), () => VocabularyBuilding.Build(data, Console.Error.WriteLine, cancellation)),
            data, Console.Error.WriteLine, cancellation));

    private static NameVocabulary Kept(string path, Func<NameVocabulary> make)
    {
        if (path.Length > 0 && File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            using var reader = new BinaryReader(stream);
            return NameVocabulary.Read(reader);
        }

        var vocabulary = make();
        if (path.Length > 0)
        {
            Data.WholeFile.Write(path, stream =>
            {
                using var writer = new BinaryWriter(stream);
                vocabulary.Write(writer);
            });
        }

        return vocabulary;
    }
}

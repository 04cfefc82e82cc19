using System.Diagnostics;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Makes the actor finder's model.</summary>
internal static class ActorTraining
{
    /// <summary><c>train actors</c></summary>
    public static Verb Verb { get; } = new(
        "train actors", "Makes the model that finds actors; --out FILE", static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    /// <summary><c>evaluate actors</c></summary>
    public static Verb EvaluationVerb { get; } = new(
        "evaluate actors", "Measures names and the joining of mentions", static (arguments, cancellation) => Task.FromResult(Evaluate(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        var data = arguments.DataFolder();
        var table = Vocabulary(arguments, data, cancellation);
        var corpora = LabelledCorpora.Read(data);
        var examples = TaggerTraining.Examples(corpora.Wikigold, table, 1).Concat(corpora.Others(table)).ToList();
        var (first, second) = TaggerTraining.Train(examples, cancellation);
        var path = arguments.Value("out", Path.Combine("src", "Tenor", "Language", "Actors", ActorModel.FileName));
        using (var stream = File.Create(path + ".part"))
        {
            ActorModel.Write(stream, table, first, second);
        }

        File.Move(path + ".part", path, overwrite: true);
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
        return 0;
    }

    private static int Evaluate(VerbArguments arguments, CancellationToken cancellation)
    {
        var data = arguments.DataFolder();
        var table = Vocabulary(arguments, data, cancellation);
        var corpora = LabelledCorpora.Read(data);
        var folds = int.Parse(arguments.Value("folds", "5"), System.Globalization.CultureInfo.InvariantCulture);
        var wikigold = TaggerTraining.Examples(corpora.Wikigold, table, 1);
        var others = corpora.Others(table).ToList();
        var once = new NameScores();
        var twice = new NameScores();
        var clock = Stopwatch.StartNew();
        for (var fold = 0; fold < folds; fold++)
        {
            var examples = wikigold.Where((_, i) => i % folds != fold).Concat(others).ToList();
            var (first, second) = arguments.Has("once")
                ? (TaggerTraining.Trainer().Train(examples, null, cancellation), null!)
                : TaggerTraining.Train(examples, cancellation);
            for (var i = fold; i < wikigold.Count; i += folds)
            {
                var document = wikigold[i].Document;
                var labels = NameTagger.Tag(document, first, null, cancellation);
                once.Add(wikigold[i], labels);
                if (second is not null)
                {
                    twice.Add(wikigold[i], NameTagger.Tag(document, second, new FirstPass(document, labels), cancellation));
                }
            }
        }

        Console.WriteLine($"Wikigold, first pass:  {once}");
        Console.WriteLine($"Wikigold, both passes: {twice}");
        Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static NameVocabulary Vocabulary(VerbArguments arguments, string data, CancellationToken cancellation)
    {
        _ = (arguments, cancellation);
        var names = NameLists.Read(data);
        return new NameVocabulary(names.ToDictionary(pair => pair.Key, pair => new LearnedWord(0, 7, pair.Value), StringComparer.Ordinal), [0], [0]);
    }
}

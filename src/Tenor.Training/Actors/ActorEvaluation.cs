using System.Diagnostics;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>A document's figures.</summary>
internal sealed record ActorResult(NameScores? Wikigold, NameScores? Gum, GumCoreference? Coreference);

/// <summary>All figures of the actor finder.</summary>
/// <param name="Wikigold">Names, by Wikigold document, each by a model that has not seen it.</param>
/// <param name="Gum">Names, by GUM document, likewise.</param>
/// <param name="Coreference">Mentions joined, by GUM document, likewise.</param>
/// <param name="Wnut">Names on WNUT17's development part, which trains nothing.</param>
/// <param name="Own">The project's own documents, which train all.</param>
/// <param name="Speed">Millions of characters a second on one core, from tokens to actors.</param>
internal sealed record ActorFigures(
    IReadOnlyList<NameScores> Wikigold,
    IReadOnlyList<NameScores> Gum,
    IReadOnlyList<GumCoreference> Coreference,
    NameScores Wnut,
    IReadOnlyList<LabelledDocument> Own,
    double Speed);

/// <summary>Measures the actor finder by cross-validation over documents.</summary>
internal static class ActorEvaluation
{
    private static readonly string[] CoreferenceGenres = ["bio", "interview", "news"];

    /// <summary><c>evaluate actors</c></summary>
    public static Verb Verb { get; } = new(
        "evaluate actors",
        "Measures names and the joining of mentions: [--folds 5] [--card FILE] [--model FILE] [--errors]",
        static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        var data = arguments.DataFolder();
        if (arguments.Has("shipped"))
        {
            Shipped(data, arguments, cancellation);
            return 0;
        }

        var model = Model(arguments);
        var folds = int.Parse(arguments.Value("folds", "5"), System.Globalization.CultureInfo.InvariantCulture);
        var figures = Measure(data, model, folds, cancellation);
        ActorCard.Print(figures, Console.Out);
        var card = arguments.Value("card", string.Empty);
        if (card.Length > 0)
        {
            Data.WholeFile.Write(card, stream =>
            {
                using var writer = new StreamWriter(stream) { NewLine = "\n" };
                ActorCard.Write(figures, folds, writer);
            });
        }

        return 0;
    }

    private static ActorModel Model(VerbArguments arguments)
    {
        if (arguments.Value("model", string.Empty) is not { Length: > 0 } path)
        {
            return ActorModel.Default;
        }

        using var stream = File.OpenRead(path);
        return ActorModel.Read(stream);
    }

    /// <summary>
    /// Measures with taggers that have not seen the documents they are measured on; the vocabulary and the network of
    /// <paramref name="whole"/> have seen neither Wikigold nor GUM.
    /// </summary>
    public static ActorFigures Measure(string data, ActorModel whole, int folds, CancellationToken cancellation)
    {
        var vocabulary = whole.Words;
        var corpora = LabelledCorpora.Read(data, cancellation);
        var own = corpora.OwnExamples(vocabulary);
        var documents = GumDocument.Read(data, GumDocument.FreeGenres);
        var wikigold = corpora.WikigoldExamples(vocabulary);
        var gum = corpora.GumExamples(vocabulary);
        var wnut = corpora.WnutExamples(vocabulary);
        var names = new List<NameScores>();
        var gumNames = new List<NameScores>();
        var joined = new List<GumCoreference>();
        for (var fold = 0; fold < folds; fold++)
        {
            var examples = wikigold.Where((_, i) => i % folds != fold).Concat(gum.Where((_, i) => i % folds != fold)).Concat(wnut).Concat(own).ToList();
            var model = new ActorModel(vocabulary, new NameTagger(TaggerTraining.Train(examples, cancellation), whole.Tagger.Network));
            names.AddRange(wikigold.Where((_, i) => i % folds == fold).Select(example => Names(model, example, cancellation)));
            for (var i = fold; i < gum.Count; i += folds)
            {
                gumNames.Add(Names(model, gum[i], cancellation));
                if (CoreferenceGenres.Contains(documents[i].Genre))
                {
                    var score = new GumCoreference();
                    var text = GumText.Write(documents[i]);
                    score.Add(documents[i], text, Find(text.Text, text.Paragraphs, model, cancellation));
                    joined.Add(score);
                }
            }

            Console.Error.WriteLine($"fold {fold + 1} of {folds} done");
        }

        var emerging = new NameScores();
        foreach (var example in TaggerTraining.Examples(
            ConllFiles.Read(Path.Combine(data, "ner", "wnut17", "emerging.dev.conll"), "wnut-dev", 25), whole.Words, 1))
        {
            emerging.Add(Names(whole, example, cancellation));
        }

        return new ActorFigures(names, gumNames, joined, emerging, corpora.Own, Speed(documents, whole, cancellation));
    }

    private static NameScores Names(ActorModel model, TaggerExample example, CancellationToken cancellation)
    {
        var scores = new NameScores();
        scores.Add(example, model.Tagger.Tag(example.Document, cancellation));
        return scores;
    }

    private static IReadOnlyList<Actor> Find(string text, TextSpan[] paragraphs, ActorModel model, CancellationToken cancellation)
    {
        var segmented = Segmenter.Segment(text, paragraphs, cancellation);
        var quotations = QuotationFinder.Find(segmented, WordTagger.Default.Tag(segmented, cancellation), cancellation);
        return ActorFinder.Find(segmented, quotations, model, cancellation);
    }

    /// <summary>Processor time of the actor stage over GUM's news, several times over, the second of two runs.</summary>
    private static double Speed(IReadOnlyList<GumDocument> documents, ActorModel whole, CancellationToken cancellation)
    {
        const int Times = 40;
        var texts = documents.Where(document => document.Genre == "news").Select(GumText.Write)
            .Select(text => Segmenter.Segment(text.Text, text.Paragraphs, cancellation)).ToList();
        var speed = 0.0;
        for (var run = 0; run < 2; run++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            for (var i = 0; i < Times; i++)
            {
                foreach (var text in texts)
                {
                    _ = ActorFinder.Find(text, [], whole, cancellation);
                }
            }

            var used = Process.GetCurrentProcess().TotalProcessorTime - before;
            speed = Times * texts.Sum(text => (double)text.Text.Length) / 1e6 / used.TotalSeconds;
        }

        return speed;
    }

    /// <summary>The model that ships on GUM, which trained it: to look at errors, not for figures.</summary>
    private static void Shipped(string data, VerbArguments arguments, CancellationToken cancellation)
    {
        var scores = new[] { new GumCoreference(), new GumCoreference() };
        foreach (var document in GumDocument.Read(data, CoreferenceGenres))
        {
            var text = GumText.Write(document);
            var actors = Find(text.Text, text.Paragraphs, ActorModel.Default, cancellation);
            scores[document.IsDevelopment ? 1 : 0].Add(
                document, text, actors, arguments.Has("errors") && !document.IsDevelopment ? Console.WriteLine : null);
        }

        foreach (var score in scores)
        {
            ActorCard.Print(score, Console.Out);
        }
    }
}

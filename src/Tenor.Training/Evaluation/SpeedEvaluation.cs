using System.Diagnostics;
using System.Globalization;
using Tenor.Training.Data;
using Tenor.Training.Tone;

namespace Tenor.Training.Evaluation;

/// <summary>
/// Measures how many sentences and mentions the models score in a second of processor time, the best of several rounds: what else
/// the machine does then matters least.
/// </summary>
internal static class SpeedEvaluation
{
    const int Rounds = 5;

    /// <summary>Processor time of a round, and of what comes before the first so that the machine's code is compiled in full.</summary>
    static readonly TimeSpan Round = TimeSpan.FromSeconds(0.5);

    /// <summary><c>evaluate speed</c>.</summary>
    public static Verb Verb { get; } = new("evaluate speed", "Measures sentences and mentions a second of processor time", (arguments, _) =>
    {
        var data = new DataFolder(arguments.DataFolder());
        List<string> sentences = [.. data.Rated(ToneTraining.Sets[0]).Select(s => s.Text)];
        var mentions = data.NewsMtsc("train");
        Show("tone, Fast", sentences.Count, i => ToneModel.Fast.Score(sentences[i], [new(0, sentences[i].Length)]));
        Show("tone, Accurate", sentences.Count, i => ToneModel.Accurate.Score(sentences[i], [new(0, sentences[i].Length)]));
        Show("stance, Fast", mentions.Count, i => StanceModel.Fast.Score(mentions[i].Text, [Target(mentions[i])]));
        Show("stance, Accurate", mentions.Count, i => StanceModel.Accurate.Score(mentions[i].Text, [Target(mentions[i])]));
        Show("loaded language", sentences.Count, i => LoadedLanguageModel.Default.Score(sentences[i], [new(0, sentences[i].Length)]));
        var vader = new VaderScorer(data);
        Show("VADER, our writing of it", sentences.Count, i => vader.Score(sentences[i]));
        return Task.FromResult(0);
    });

    static void Show(string name, int cases, Action<int> score)
    {
        // What was compiled in haste is compiled anew behind the scenes, which needs time that is not the processor's alone.
        for (var warm = 0; warm < 3; warm++)
        {
            Count(cases, score);
            Thread.Sleep(200);
        }

        var best = Enumerable.Range(0, Rounds).Max(_ => Count(cases, score));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {best:#,0} a second of processor time"));
    }

    static double Count(int cases, Action<int> score)
    {
        var process = Process.GetCurrentProcess();
        var from = process.TotalProcessorTime;
        var done = 0;
        while (true)
        {
            for (var i = 0; i < 64; i++, done++)
                score(done % cases);
            process.Refresh();
            var used = process.TotalProcessorTime - from;
            if (used >= Round)
                return done / used.TotalSeconds;
        }
    }

    static StanceTarget Target(TargetSentence sentence) => new(sentence.Target, new(0, sentence.Text.Length), sentence.Mentions);
}

using System.Diagnostics;
using System.Globalization;
using Tenor.Training.Data;
using Tenor.Training.Tone;

namespace Tenor.Training.Evaluation;

/// <summary>Measures how many sentences and mentions a second the models score on two threads.</summary>
internal static class SpeedEvaluation
{
    const int Threads = 2;
    static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    /// <summary><c>evaluate speed</c>.</summary>
    public static Verb Verb { get; } = new("evaluate speed", "Measures sentences and mentions a second, on two threads", (arguments, _) =>
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
        // The first second warms the machine up.
        Count(cases, score, TimeSpan.FromSeconds(1));
        var clock = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var done = Count(cases, score, Long);
        var elapsed = clock.Elapsed.TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {done / elapsed:#,0} a second; {done / used:#,0} a second of processor time"));
    }

    static long Count(int cases, Action<int> score, TimeSpan length)
    {
        long done = 0;
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            long mine = 0;
            for (var i = thread; Stopwatch.GetTimestamp() < until; i += Threads, mine++)
                score(i % cases);
            Interlocked.Add(ref done, mine);
        });
        return done;
    }

    static StanceTarget Target(TargetSentence sentence) => new(sentence.Target, new(0, sentence.Text.Length), sentence.Mentions);
}

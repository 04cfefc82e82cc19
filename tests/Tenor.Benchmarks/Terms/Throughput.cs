using System.Globalization;
using System.Text;

namespace Tenor.Benchmarks;

/// <summary>Megabytes a second on one thread, beside what scikit-learn reaches on the same text in the same run; the best of several.</summary>
internal static class Throughput
{
    private const int Runs = 7;

    public static int Print(IReadOnlyList<string> files)
    {
        var corpus = files.Count == 0 ? Articles(NewsText.Make(20_000_000)) : Corpus.Load(files);
        long bytes = 0;
        foreach (var article in corpus)
        {
            foreach (var paragraph in article.Paragraphs)
                bytes += Encoding.UTF8.GetByteCount(paragraph.In(article.Text));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Count} articles, {bytes / 1e6:0.0} MB of body, one thread's processor time, best of {Runs}"));
        var peer = CountVectorizer.Time(corpus);
        if (peer is null)
            Console.WriteLine("no Python with scikit-learn here (Debian: python3-sklearn), so its column stays empty");
        Console.WriteLine($"{"",-40} {"Tenor",10} {"CountVectorizer",16} {"ratio",7}");
        Line("words", bytes, peer?[1], () => Count(corpus, 1));
        Line("words and pairs", bytes, peer?[2], () => Count(corpus, new(1, 2)));
        Line("words to triples", bytes, null, () => Count(corpus, new(1, 3)));
        Line("telling articles from their pages", bytes, null, () =>
        {
            long paragraphs = 0;
            foreach (var article in corpus)
                paragraphs += Corpus.FromText(article.Text)[0].Paragraphs.Count;
            return paragraphs;
        });
        return 0;
    }

    /// <summary>Articles of some 800 words cut from a long text.</summary>
    public static Corpus Articles(string text)
    {
        const int Size = 5000;
        return Corpus.Of(Enumerable.Range(0, (text.Length + Size - 1) / Size).Select(i =>
        {
            var part = text.Substring(i * Size, Math.Min(Size, text.Length - (i * Size)));
            return new Article
            {
                Id = i.ToString(CultureInfo.InvariantCulture),
                Text = part,
                Paragraphs = [new(0, part.Length)],
                Provenance = new("-", part.Length, "", "utf-8"),
            };
        }));
    }

    private static long Count(Corpus corpus, NgramRange ngrams)
    {
        var counter = new TermCounter(new() { Ngrams = ngrams });
        foreach (var article in corpus)
        {
            counter.BeginUnit();
            foreach (var paragraph in article.Paragraphs)
                counter.Add(paragraph.In(article.Text));
        }

        return counter.Tokens;
    }

    private static void Line(string what, long bytes, double? peer, Func<long> work)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            // Processor time, for the work is one thread's and others may want the machine.
            var start = Environment.CpuUsage.TotalTime;
            work();
            var took = Environment.CpuUsage.TotalTime - start;
            best = took < best ? took : best;
        }

        var ours = bytes / 1e6 / best.TotalSeconds;
        var theirs = bytes / 1e6 / peer;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-40} {ours,5:0.0} MB/s {(theirs is { } t ? $"{t:0.0} MB/s" : ""),16} {(theirs is { } p ? $"{ours / p:0.0} x" : ""),7}"));
    }
}

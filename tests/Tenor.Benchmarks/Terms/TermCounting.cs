using BenchmarkDotNet.Attributes;

namespace Tenor.Benchmarks;

/// <summary>Counting the terms of a corpus of some ten megabytes.</summary>
[MemoryDiagnoser]
public class TermCounting
{
    private Corpus _corpus = Corpus.Of([]);

    [GlobalSetup]
    public void Make() => _corpus = Throughput.Articles(NewsText.Make(10_000_000));

    [Benchmark(Baseline = true)]
    public int Words() => _corpus.Terms(minCount: 5).Count;

    [Benchmark]
    public int WordsAndPairs() => _corpus.Terms(ngrams: (1, 2), minCount: 5).Count;

    [Benchmark]
    public int Collocations() => _corpus.Collocations(minCount: 5).Count;
}

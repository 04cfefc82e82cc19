using BenchmarkDotNet.Attributes;

namespace Tenor.Benchmarks;

/// <summary>Loading a folder of five hundred captures of six kilobytes each.</summary>
[MemoryDiagnoser]
public class ArticleLoading
{
    private string _folder = "";

    [GlobalSetup]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("tenor").FullName;
        var body = NewsText.Make(3_000_000);
        for (var i = 0; i < 500; i++)
        {
            File.WriteAllText(
                Path.Combine(_folder, FormattableString.Invariant($"{i:000}.txt")),
                $"World\n\nTalks fail in Geneva as both sides walk out\n\nBy Jane Doe\n\nOctober 29, 2024\n\n{body.AsSpan(i * 6000, 6000)}\n\nShare\n");
        }
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public int Captures() => Corpus.Load(_folder).Count;
}

using BenchmarkDotNet.Attributes;

namespace Tenor.Benchmarks;

/// <summary>Tone, stance and loaded language on one core; a unit is a sentence or a mention.</summary>
[MemoryDiagnoser]
public class ModelBenchmarks
{
    const int Sentences = 1000;

    static readonly string[] Patterns =
    [
        "Senator Marlowe accused the agency on Tuesday of hiding the true cost of the programme from voters and from Congress.",
        "“We are proud of what these families have rebuilt,” the governor said, standing before the new school.",
        "The bill, which passed by a single vote after months of bitter debate, would cut taxes for small farms.",
        "Analysts expect prices to fall slightly before the end of the year, though nobody is certain.",
    ];

    readonly string _text = string.Join('\n', Enumerable.Range(0, Sentences).Select(i => Patterns[i % Patterns.Length]));
    readonly TextSpan[] _spans = new TextSpan[Sentences];
    readonly StanceTarget[] _targets = new StanceTarget[Sentences];

    /// <summary>Finds the sentences and their targets, and loads the models.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var start = 0;
        for (var i = 0; i < Sentences; i++)
        {
            var length = Patterns[i % Patterns.Length].Length;
            _spans[i] = new(start, start + length);
            var mention = new TextSpan(start + 4, start + 11);
            _targets[i] = new(mention, _spans[i], [mention]);
            start += length + 1;
        }

        ToneAccurate();
        StanceAccurate();
        LoadedLanguage();
    }

    /// <summary>The linear tone model.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int ToneFast() => ToneModel.Fast.Score(_text, _spans).Count;

    /// <summary>The default tone model.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int ToneAccurate() => ToneModel.Accurate.Score(_text, _spans).Count;

    /// <summary>The linear stance model.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int StanceFast() => StanceModel.Fast.Score(_text, _targets).Count;

    /// <summary>The default stance model.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int StanceAccurate() => StanceModel.Accurate.Score(_text, _targets).Count;

    /// <summary>The model of loaded language.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int LoadedLanguage() => LoadedLanguageModel.Default.Score(_text, _spans).Count;
}

namespace Tenor.Notebooks.Tests;

public sealed class SessionProgressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tenor-progress-").FullName;
    private readonly Clock _clock = new();
    private readonly List<string> _heard = [];
    private readonly OutputCollector _sink;

    public SessionProgressTests()
    {
        _sink = new OutputCollector(work =>
        {
            lock (_heard) _heard.Add(work.ToString());
        });
        _sink.StartCell(0);
        foreach (var name in new[] { "a", "b", "c" }) File.WriteAllText(Path.Combine(_folder, name + ".txt"), "Grain prices rose. Traders were glad of it.\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_cell_hears_how_far_its_own_load_is_without_asking()
    {
        _clock.Step = TimeSpan.FromSeconds(1);
        using var engine = Engine();
        var run = await engine.RunCellAsync("using Tenor;\nvar corpus = Corpus.Load(\"*.txt\");", _sink);
        Assert.Null(run.Error);
        Assert.Equal(["Loading: 1 of 3 files", "Loading: 2 of 3 files", "Loading: 3 of 3 files"], _heard);
        Assert.Empty(_sink.Of(0)!);
    }

    [Fact]
    public async Task A_later_cell_hears_how_far_its_measure_of_the_corpus_is()
    {
        using var engine = Engine();
        await engine.RunCellAsync("using Tenor;\nvar corpus = Corpus.Load(\"*.txt\");", _sink);
        Assert.Empty(_heard);
        _clock.Step = TimeSpan.FromSeconds(1);
        await engine.RunCellAsync("corpus.Tone()", _sink);
        Assert.Contains("Measuring tone: 3 of 3 articles", _heard);
    }

    [Fact]
    public void A_cell_is_quiet_for_half_a_second_and_then_told_ten_times_a_second()
    {
        var progress = new SessionProgress(_clock);
        progress.Begin(new DisplayScope(_sink, "d"));
        for (var i = 1; i <= 100; i++)
        {
            _clock.Now += TimeSpan.FromMilliseconds(10);
            progress.Report(new WorkProgress("Loading", i, 100, "files"));
        }
        Assert.Equal(["50", "60", "70", "80", "90", "100"], _heard.Select(h => h.Split(' ')[1]));
    }

    [Fact]
    public void What_is_told_late_by_another_thread_does_not_turn_the_bar_back()
    {
        _clock.Step = TimeSpan.FromSeconds(1);
        var progress = new SessionProgress(_clock);
        progress.Begin(new DisplayScope(_sink, "d"));
        foreach (var done in new[] { 1, 3, 2, 4 }) progress.Report(new WorkProgress("Loading", done, 4, "files"));
        Assert.Equal(["1", "3", "4"], _heard.Select(h => h.Split(' ')[1]));
    }

    [Fact]
    public void Between_cells_nobody_is_told()
    {
        _clock.Step = TimeSpan.FromSeconds(1);
        var progress = new SessionProgress(_clock);
        progress.Begin(new DisplayScope(_sink, "d"));
        progress.End();
        progress.Report(new WorkProgress("Loading", 1, 4, "files"));
        Assert.Empty(_heard);
    }

    private NotebookEngine Engine() => new(new NotebookEngineOptions { Folder = _folder }, _clock);

    /// <summary>Stands still, or steps on each time it is looked at.</summary>
    private sealed class Clock : TimeProvider
    {
        private readonly Lock _gate = new();

        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public TimeSpan Step { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            lock (_gate) return (Now += Step).Ticks;
        }
    }
}

namespace Tenor.Notebooks.Tests;

public sealed class NotebookEngineTests : IDisposable
{
    private readonly NotebookEngine _engine = new(new NotebookEngineOptions { Folder = AppContext.BaseDirectory });
    private readonly OutputCollector _sink = new();

    public NotebookEngineTests() => _sink.StartCell(0);

    [Fact]
    public async Task A_cell_sees_what_the_cells_before_it_declared()
    {
        await RunAsync("var x = 20;");

        Assert.Equal("21", (await RunAsync("x + 1")).Value![MimeTypes.Text]);
    }

    [Fact]
    public async Task What_is_displayed_comes_in_order_and_can_be_replaced()
    {
        var run = await RunAsync("var shown = display(\"first\"); \"second\".Display(); shown.Update(\"changed\"); \"last\"");

        Assert.Null(run.Error);
        Assert.Equal(["changed", "second"], _sink.Of(0)!.Cast<DisplayOutput>().Select(o => o.Data[MimeTypes.Text]));
        Assert.Equal("last", run.Value![MimeTypes.Text]);
    }

    [Fact]
    public async Task A_chart_comes_as_a_Plotly_figure_then_HTML_then_words()
    {
        var run = await RunAsync("#r \"nuget: Tenor\"\nusing Tenor;\nCorpus.FromText(\"Grain prices rose.\").Terms().Chart()");

        Assert.Null(run.Error);
        Assert.Equal([MimeTypes.Plotly, MimeTypes.Html, MimeTypes.Text], run.Value!.Select(e => e.MimeType));
    }

    [Fact]
    public async Task An_error_marks_its_place_in_the_source()
    {
        var run = await _engine.RunCellAsync("var a = 1;\nvar b = a + nosuch;", _sink, name: "cell 7");

        Assert.Equal("CS0103", run.Error!.Name);
        Assert.StartsWith("cell 7, line 2, column 13: error CS0103", run.Error.Traceback[0]);
        Assert.Equal("    var b = a + nosuch;", run.Error.Traceback[1]);
        Assert.Equal("                ^^^^^^", run.Error.Traceback[2]);
    }

    [Fact]
    public async Task A_cell_that_runs_on_can_be_interrupted_and_the_session_goes_on()
    {
        using var interrupt = new CancellationTokenSource();
        var run = _engine.RunCellAsync("while (true) { }", _sink, interrupt.Token);
        await interrupt.CancelAsync();

        Assert.Equal("Interrupted", (await run).Error!.Name);
        Assert.Equal("2", (await RunAsync("1 + 1")).Value![MimeTypes.Text]);
    }

    [Fact]
    public async Task A_value_that_fails_only_when_it_is_shown_is_an_error_of_its_cell()
    {
        var run = await RunAsync("new[] { 1, 0 }.Select(i => new { Half = 1 / i })");

        Assert.Equal("DivideByZeroException", run.Error!.Name);
    }

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"/etc/hostname\")")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"HOME\")")]
    [InlineData("new Tenor.Notebooks.NotebookEngine(null)")]
    public async Task What_a_cell_may_not_reach_is_refused_before_it_runs(string code)
    {
        var run = await RunAsync(code);

        Assert.NotNull(run.Error);
        Assert.NotEmpty(run.Diagnostics);
    }

    public void Dispose() => _engine.Dispose();

    private Task<CellRun> RunAsync(string code) => _engine.RunCellAsync(code, _sink);
}

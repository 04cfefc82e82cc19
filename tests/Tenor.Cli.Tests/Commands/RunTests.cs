using Tenor.Notebooks;

namespace Tenor.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Outputs_are_saved_in_place_in_the_cells_that_made_them()
    {
        var path = Notebook("var x = 20 + 1;", "display(x); x * 2");

        var outcome = await Command.RunAsync("run", path);

        Assert.Equal(0, outcome.Code);
        Assert.Contains(path, outcome.Output);
        var cells = NotebookDocument.Load(path).Cells;
        Assert.Empty(cells[0].Outputs);
        Assert.Equal([1, 2], cells.Select(c => c.ExecutionCount));
        Assert.Equal("21", Assert.IsType<DisplayOutput>(cells[1].Outputs[0]).Data[MimeTypes.Text]);
        Assert.Equal("42", Assert.IsType<ResultOutput>(cells[1].Outputs[1]).Data[MimeTypes.Text]);
    }

    [Fact]
    public async Task With_o_the_notebook_itself_stays_as_it_was()
    {
        var path = Notebook("1 + 1");
        var before = File.ReadAllText(path);

        var outcome = await Command.RunAsync("run", path, "-o", Path.Combine(_folder.Path, "out.ipynb"));

        Assert.Equal(0, outcome.Code);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Single(NotebookDocument.Load(Path.Combine(_folder.Path, "out.ipynb")).Cells[0].Outputs);
    }

    [Fact]
    public async Task A_given_parameter_is_set_after_the_cell_tagged_parameters_in_the_type_declared_there()
    {
        var path = Notebook("#parameters\nstring place = \"north\";\ndouble share = 0.5;\nint top = 3;", "$\"{place} {share:0.00} {top}\"");

        var outcome = await Command.RunAsync("run", path, "-p", "place=the \"far\" south", "-p", "share=2");

        Assert.Equal(0, outcome.Code);
        var cells = NotebookDocument.Load(path).Cells;
        Assert.Equal(["parameters"], cells[0].Tags);
        Assert.Equal(["injected-parameters"], cells[1].Tags);
        Assert.Contains("double share = 2.0;", cells[1].Source);
        Assert.DoesNotContain("top", cells[1].Source);
        Assert.Equal("the \"far\" south 2.00 3", ((ResultOutput)cells[2].Outputs[0]).Data[MimeTypes.Text]);
    }

    [Fact]
    public async Task Parameters_given_again_replace_those_of_the_run_before()
    {
        var path = Notebook("#parameters\nint top = 3;", "top");

        await Command.RunAsync("run", path, "-p", "top=4");
        await Command.RunAsync("run", path, "-p", "top=5");

        var cells = NotebookDocument.Load(path).Cells;
        Assert.Equal(3, cells.Count);
        Assert.Equal("5", ((ResultOutput)cells[2].Outputs[0]).Data[MimeTypes.Text]);
    }

    [Fact]
    public async Task A_parameter_that_the_notebook_does_not_have_is_refused_with_those_it_has()
    {
        var path = Notebook("#parameters\nint top = 3;\nstring place = \"\";", "top");
        var before = File.ReadAllText(path);

        var outcome = await Command.RunAsync("run", path, "-p", "topp=4");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("\"topp\"", outcome.Error);
        Assert.Contains("top, place", outcome.Error);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_wrong_usage()
    {
        var outcome = await Command.RunAsync("run", Notebook("#parameters\nint top = 3;"), "-p", "top=many");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("top", outcome.Error);
        Assert.Contains("int", outcome.Error);
    }

    [Fact]
    public async Task An_error_shows_cell_line_and_column_stops_the_run_and_leaves_the_outputs_so_far()
    {
        var path = Notebook("1 + 1", "var y = 1;\nvar z = y + nosuch;", "2 + 2");

        var outcome = await Command.RunAsync("run", path);

        Assert.Equal(1, outcome.Code);
        Assert.Contains("cell 2, line 2, column 13", outcome.Error);
        Assert.Contains("nosuch", outcome.Error);
        var cells = NotebookDocument.Load(path).Cells;
        Assert.Single(cells[0].Outputs);
        Assert.Equal("CS0103", Assert.IsType<ErrorOutput>(Assert.Single(cells[1].Outputs)).Name);
        Assert.Empty(cells[2].Outputs);
        Assert.Null(cells[2].ExecutionCount);
    }

    [Fact]
    public async Task An_exception_names_the_line_that_threw()
    {
        var path = Notebook("var list = new List<int>();\n\nlist[3]");

        var outcome = await Command.RunAsync("run", path);

        Assert.Equal(1, outcome.Code);
        Assert.Contains("cell 1, line 3", outcome.Error);
        Assert.Contains("ArgumentOutOfRangeException", outcome.Error);
    }

    [Fact]
    public async Task A_name_that_only_a_cell_further_down_defines_is_told_before_anything_runs()
    {
        var outcome = await Command.RunAsync("run", Notebook("x + 1", "var x = 1;"));

        Assert.Contains("warning: cell 1 uses \"x\", which is defined only further down, in cell 2", outcome.Error);
        Assert.Equal(1, outcome.Code);
    }

    [Fact]
    public async Task A_cell_reads_below_the_notebooks_folder_and_not_outside_it()
    {
        _folder.File("elsewhere/secret.txt", "The secret was kept.");
        _folder.File("book/news/a.txt", "The bridge was opened.");
        var inside = Notebook("book/in.ipynb", "#r \"nuget: Tenor\"\nusing Tenor;", "Corpus.Load(\"news/*.txt\").Count");
        var outside = Notebook("book/out.ipynb", "#r \"nuget: Tenor\"\nusing Tenor;", "Corpus.Load(\"../elsewhere/*.txt\").Count");

        Assert.Equal(0, (await Command.RunAsync("run", inside)).Code);
        var refused = await Command.RunAsync("run", outside);
        var given = await Command.RunAsync("run", outside, "--read", Path.Combine(_folder.Path, "elsewhere"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("--read", refused.Error);
        Assert.Equal(0, given.Code);
    }

    [Fact]
    public async Task A_list_of_patterns_is_held_to_the_folders_as_one_pattern_is()
    {
        var secret = _folder.File("elsewhere/secret.txt", "The secret was kept.");
        _folder.File("book/news/a.txt", "The bridge was opened.");
        const string Library = "#r \"nuget: Tenor\"\nusing Tenor;";
        var outside = Notebook("book/out.ipynb", Library, $"Corpus.Load(new[] {{ \"{secret}\" }}).Count");
        var inside = Notebook("book/in.ipynb", Library, "Corpus.Load([\"news/a.txt\"]).Count", "Corpus.Load(new List<string> { \"news/a.txt\" }).Count");

        var refused = await Command.RunAsync("run", outside);
        Assert.Equal(1, refused.Code);
        Assert.Contains("--read", refused.Error);
        Assert.Equal(0, (await Command.RunAsync("run", inside)).Code);
    }

    [Fact]
    public async Task Quiet_writes_no_progress()
    {
        var outcome = await Command.RunAsync("run", Notebook("1"), "--quiet");

        Assert.Empty(outcome.Error);
    }

    [Fact]
    public async Task A_cell_in_another_language_is_an_error_that_names_it()
    {
        var path = _folder.File("x.dib", "#!fsharp\n\nlet x = 1\n");

        var outcome = await Command.RunAsync("run", path, "-o", Path.Combine(_folder.Path, "x.ipynb"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("fsharp", outcome.Error);
    }

    public void Dispose() => _folder.Dispose();

    private string Notebook(params string[] sources) =>
        sources[0].EndsWith(".ipynb", StringComparison.Ordinal) ? Write(sources[0], sources[1..]) : Write("x.ipynb", sources);

    private string Write(string name, string[] sources)
    {
        var cells = sources.Select((s, i) => s.StartsWith("#parameters\n", StringComparison.Ordinal)
            ? new NotebookCell($"c{i}", CellKind.Code, s[12..], "parameters")
            : new NotebookCell($"c{i}", CellKind.Code, s));
        var empty = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", NotebookFormat.Ipynb);
        return _folder.File(name, empty.WithCells(cells).ToText());
    }
}

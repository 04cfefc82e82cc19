using System.Text.Json;

namespace Tenor.Notebooks.Tests;

/// <summary>What holds for every notebook in the repository, whichever client saved it last.</summary>
public class CommittedNotebookTests
{
    public static TheoryData<string> Notebooks() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Cells_have_ids_of_their_own_and_no_outputs_that_could_grow_old(string name)
    {
        var cells = Load(name).Cells;

        Assert.All(cells, c => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", c.Id));
        Assert.Equal(cells.Count, cells.Select(c => c.Id).Distinct().Count());
        Assert.All(cells, c => Assert.Empty(c.Outputs));
        Assert.All(cells, c => Assert.Null(c.ExecutionCount));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_kernel_is_ours_and_the_first_cell_brings_the_library_for_other_hosts(string name)
    {
        var notebook = Load(name);

        Assert.Equal("tenor", notebook.KernelName);
        var first = notebook.Cells.First(c => c.Kind == CellKind.Code);
        Assert.StartsWith("#r \"nuget: Tenor\"", first.Source);
        Assert.Contains("using Tenor;", first.Source);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void One_cell_is_tagged_parameters_and_paths_in_it_are_relative(string name)
    {
        var parameters = Assert.Single(Load(name).Cells, c => c.Tags.Contains("parameters"));

        Assert.DoesNotMatch("\"(/|[A-Za-z]:)", parameters.Source);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_heading_or_a_sentence_stands_before_each_idea(string name)
    {
        var cells = Load(name).Cells;

        Assert.Equal(CellKind.Markdown, cells[0].Kind);
        Assert.StartsWith("# ", cells[0].Source);
        Assert.All(cells.Where(c => c.Kind == CellKind.Code), c => Assert.True(c.Source.Split('\n').Length <= 8, c.Id));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_file_is_nbformat_4_5(string name)
    {
        var root = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "notebooks", name))).RootElement;

        Assert.Equal((4, 5), (root.GetProperty("nbformat").GetInt32(), root.GetProperty("nbformat_minor").GetInt32()));
    }

    private static NotebookDocument Load(string name) => NotebookDocument.Load(Path.Combine(Repository.Root, "notebooks", name));
}

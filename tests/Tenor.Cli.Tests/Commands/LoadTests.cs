using System.Text.Json;

namespace Tenor.Cli.Tests;

public sealed class LoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Json_gives_one_object_a_line_with_text_and_provenance()
    {
        _folder.File("b.txt", "The minister resigned on Monday.");
        _folder.File("a.txt", "The bridge was opened.");

        var outcome = await Command.RunAsync("load", "--json", Path.Combine(_folder.Path, "*.txt"));

        Assert.Equal(0, outcome.Code);
        var articles = outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["a", "b"], articles.Select(a => a.GetProperty("id").GetString()));
        Assert.Equal("The bridge was opened.", articles[0].GetProperty("text").GetString());
        Assert.Equal(64, articles[0].GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_with_the_reason_and_the_others_still_load()
    {
        _folder.File("good.txt", "The bridge was opened.");
        _folder.File("empty.txt", "");

        var outcome = await Command.RunAsync("load", Path.Combine(_folder.Path, "*.txt"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("good", outcome.Output);
        Assert.Contains("empty.txt", outcome.Error);
        Assert.Contains("empty", outcome.Error);
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_an_error_that_names_it()
    {
        var outcome = await Command.RunAsync("load", Path.Combine(_folder.Path, "*.nothing"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("*.nothing", outcome.Error);
        Assert.Empty(outcome.Output);
    }

    public void Dispose() => _folder.Dispose();
}

namespace Tenor.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("report")]
    [InlineData("run")]
    [InlineData("load")]
    [InlineData("score")]
    [InlineData("terms")]
    [InlineData("verify")]
    [InlineData("diff")]
    public async Task Each_verbs_help_ends_with_an_example_of_it(string verb)
    {
        var outcome = await Command.RunAsync(verb, "--help");

        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("  tenor " + verb, outcome.Lines[^1]);
        Assert.Empty(outcome.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "a.ipynb", "b.ipynb", "--nonsense")]
    [InlineData("paint")]
    [InlineData("terms", "x.txt", "--by", "colour")]
    [InlineData("terms", "x.txt", "--ngrams", "9-1")]
    [InlineData("terms", "x.txt", "--top", "0")]
    [InlineData("report", "x.ipynb", "-o", "x.pdf")]
    [InlineData("run", "x.ipynb", "-p", "no-equals-sign", "-o", "y.ipynb")]
    public async Task Wrong_usage_says_so_on_standard_error_and_ends_with_2(params string[] args)
    {
        var outcome = await Command.RunAsync(args);

        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.NotEmpty(outcome.Error);
    }

    [Theory]
    [InlineData("Did you mean load?", "lod", "x.txt")]
    [InlineData("The verbs: convert, diff", "paint")]
    [InlineData("\"--jsn\" is no option of load. Did you mean --json?", "load", "x.txt", "--jsn")]
    [InlineData("\"--targets\" is no option of score.", "score", "--targets", "x.txt")]
    [InlineData("'--top': it takes a whole number", "terms", "x.txt", "--top", "many")]
    [InlineData("--cell-timeout takes a number of seconds above 0", "run", "notebook", "--cell-timeout", "-5", "-o", "y.ipynb")]
    public async Task Wrong_usage_names_the_way_out(string way, params string[] args)
    {
        var notebook = Path.Combine(Repository.Root, "notebooks", "terms.ipynb");

        var outcome = await Command.RunAsync([.. args.Select(a => a == "notebook" ? notebook : a)]);

        Assert.Equal(2, outcome.Code);
        Assert.Contains(way, outcome.Error);
    }

    [Fact]
    public async Task No_verb_shows_the_help()
    {
        var outcome = await Command.RunAsync();

        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Contains("tenor report notebooks/stance-and-tone.ipynb", outcome.Error);
    }
}

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
}

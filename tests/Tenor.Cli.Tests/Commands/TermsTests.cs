namespace Tenor.Cli.Tests;

public sealed class TermsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Terms_are_listed_by_count_with_tabs_between_cells_where_no_terminal_reads()
    {
        _folder.File("a.txt", "Grain prices rose. Grain exports fell, and grain stocks shrank.");

        var outcome = await Command.RunAsync("terms", Path.Combine(_folder.Path, "a.txt"), "--top", "1");

        Assert.Equal(0, outcome.Code);
        Assert.Equal("Term\tCount\tDocuments\tPer 1,000\tDP", outcome.Lines[0]);
        Assert.StartsWith("grain\t3\t", Assert.Single(outcome.Lines.Skip(1)));
    }

    [Fact]
    public async Task Json_gives_one_object_a_line_with_numbers_as_numbers()
    {
        _folder.File("a.txt", "Grain prices rose. Grain exports fell.");

        var outcome = await Command.RunAsync("terms", Path.Combine(_folder.Path, "a.txt"), "--json", "--top", "1");

        Assert.StartsWith("""{"term":"grain","count":2,"documents":1,"rate":""", Assert.Single(outcome.Lines));
    }

    [Fact]
    public async Task By_tfidf_the_term_that_sets_one_document_apart_comes_before_one_that_all_share()
    {
        _folder.File("a.txt", "Grain prices rose in spring. Grain exports fell in spring.");
        _folder.File("b.txt", "Bridges were opened in spring. Bridges were closed in spring.");

        var outcome = await Command.RunAsync("terms", Path.Combine(_folder.Path, "*.txt"), "--by", "tfidf");

        var terms = outcome.Lines.Skip(1).Select(l => l.Split('\t')[0]).ToList();
        Assert.True(terms.IndexOf("grain") < terms.IndexOf("spring"));
        Assert.True(terms.IndexOf("bridges") < terms.IndexOf("spring"));
    }

    public void Dispose() => _folder.Dispose();
}

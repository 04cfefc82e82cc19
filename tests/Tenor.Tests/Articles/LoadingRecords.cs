namespace Tenor.Tests.Articles;

public sealed class LoadingRecords : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tenor").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Corpus Load(string name, string content)
    {
        File.WriteAllText(Path.Combine(_folder, name), content);
        return Corpus.Load(name, new() { BaseFolder = _folder });
    }

    [Fact]
    public void of_json_lines_gives_an_article_each()
    {
        var corpus = Load(
            "x.jsonl",
            """
            {"id": "a", "title": "Talks fail", "text": "The talks failed.\nBoth sides left.", "author": "Jane Doe and John Roe", "date": "2024-10-29", "source": "Gazette", "url": "https://gazette.example/a"}

            {"id": "b", "text": "Rain fell"}
            """);
        Assert.Equal(["a", "b"], corpus.Select(a => a.Id));
        var article = corpus["a"];
        Assert.Equal("Talks fail", article.Title);
        Assert.Equal(["Jane Doe", "John Roe"], article.Authors);
        Assert.Equal(new DateOnly(2024, 10, 29), article.Published);
        Assert.Equal("Gazette", article.Source);
        Assert.Equal("https://gazette.example/a", article.Url?.ToString());
        Assert.Equal(["The talks failed.", "Both sides left."], article.Paragraphs.Select(p => p.Of(article.Text)));
        Assert.Equal("Rain fell", corpus["b"].Paragraphs.Single().Of(corpus["b"].Text));
    }

    [Fact]
    public void of_json_lines_skips_a_bad_line_by_its_number()
    {
        var corpus = Load("x.jsonl", "{\"text\": \"One.\"}\n{\"text\": \n[1]\n{\"title\": \"No text\"}\n{\"text\": \"Five.\"}\n");
        Assert.Equal(["x-1", "x-5"], corpus.Select(a => a.Id));
        Assert.Equal([2, 3, 4], corpus.Report.Skipped.Select(s => s.Line ?? 0));
    }

    [Fact]
    public void of_csv_may_hold_marks_separators_and_line_ends()
    {
        var corpus = Load("x.csv", "id,title,text\r\na,\"Talks, again\",\"He said \"\"no\"\".\r\nThen he left.\"\r\nb,Rain,It rained.\r\n");
        Assert.Equal("Talks, again", corpus["a"].Title);
        Assert.Equal(["He said \"no\".", "Then he left."], corpus["a"].Paragraphs.Select(p => p.Of(corpus["a"].Text)));
        Assert.Equal("It rained.", corpus["b"].Text);
    }

    [Fact]
    public void of_csv_without_a_text_column_says_what_to_write()
    {
        var error = Assert.Throws<CorpusLoadException>(() => Load("x.csv", "id,headline\na,b\n"));
        Assert.Contains("x.csv: has no column named text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void of_csv_skips_a_row_by_the_line_it_begins_on()
    {
        var corpus = Load("x.csv", "id,text\na,\"One\nof two.\"\nb,two,three\nc,Fine.\n");
        Assert.Equal(["a", "c"], corpus.Select(a => a.Id));
        Assert.Equal(4, Assert.Single(corpus.Report.Skipped).Line);
    }
}

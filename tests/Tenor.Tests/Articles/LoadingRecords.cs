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

    [Theory]
    [InlineData("headline", "content", "byline", "publishedAt", "publisher", "link")]
    [InlineData("Title", "Full Text", "Authors", "Publication Date", "Publication", "URL")]
    [InlineData("webTitle", "bodyText", "author", "webPublicationDate", "source_domain", "webUrl")]
    [InlineData("title", "maintext", "authors", "date_publish", "outlet", "url")]
    public void knows_the_names_that_archives_give_their_columns(string title, string text, string author, string date, string source, string url)
    {
        var corpus = Load("x.csv", $"{title},{text},{author},{date},{source},{url}\nTalks fail,The talks failed.,Jane Doe,2024-10-29,Gazette,https://gazette.example/a\n");
        AssertTalks(corpus[0]);
    }

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{0}")]
    [InlineData("{{\"status\": \"ok\", \"totalResults\": 1, \"articles\": [{0}]}}")]
    [InlineData("{{\"response\": {{\"results\": [{0}]}}}}")]
    public void of_json_finds_the_records_wherever_they_stand(string around)
    {
        const string Record =
            """
            {"source": {"id": null, "name": "Gazette"}, "author": "Jane Doe", "title": "Talks fail", "description": "A summary.", "url": "https://gazette.example/a",
             "publishedAt": "2024-10-29T10:00:00Z", "content": "The talks failed."}
            """;
        AssertTalks(Load("x.json", string.Format(System.Globalization.CultureInfo.InvariantCulture, around, Record))[0]);
    }

    [Fact]
    public void of_json_skips_a_record_without_text_by_its_number()
    {
        var corpus = Load("x.json", """[{"text": "One."}, {"title": "Two", "summary": "x"}, {"text": "Three."}]""");
        Assert.Equal(["x-1", "x-3"], corpus.Select(a => a.Id));
        Assert.Contains("record 2 has no text (its fields: title, summary)", Assert.Single(corpus.Report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", 2)]
    [InlineData("{\"text\": [\"One.\", \"Two.\"]}", 1)]
    [InlineData("{\"text\": \"<p>One.</p><p>Two.</p>\"}", 1)]
    public void of_json_takes_lines_lists_and_markup(string json, int articles)
    {
        var corpus = Load("x.json", json);
        Assert.Equal(articles, corpus.Count);
        Assert.Equal(["One.", "Two."], corpus.SelectMany(a => a.Paragraphs.Select(p => p.Of(a.Text))));
    }

    [Theory]
    [InlineData("{\"text\": \"One.", "is no JSON: it breaks off or goes wrong in line 1")]
    [InlineData("[1, 2]", "holds no record")]
    [InlineData("{}", "holds no record")]
    public void of_json_says_what_is_wrong(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<CorpusLoadException>(() => Load("x.json", json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("id;title;text\na;Talks;One, two.\n")]
    [InlineData("id\ttitle\ttext\na\tTalks\tOne, two.\n")]
    public void of_csv_takes_the_separator_that_the_header_uses(string csv) => Assert.Equal("One, two.", Load("x.csv", csv)["a"].Text);

    [Theory]
    [InlineData("1730160000", 2024, 10, 29)]
    [InlineData("1730160000000", 2024, 10, 29)]
    [InlineData("20241029", 2024, 10, 29)]
    public void reads_the_dates_of_programs(string date, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Load("x.jsonl", $"{{\"text\": \"One.\", \"date\": {date}}}")[0].Published);

    private static void AssertTalks(Article article)
    {
        Assert.Equal("Talks fail", article.Title);
        Assert.Equal(["Jane Doe"], article.Authors);
        Assert.Equal(new DateOnly(2024, 10, 29), article.Published);
        Assert.Equal("Gazette", article.Source);
        Assert.Equal("https://gazette.example/a", article.Url?.ToString());
        Assert.Equal("The talks failed.", article.Paragraphs.Single().Of(article.Text));
    }
}

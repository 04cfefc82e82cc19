using System.Text;

namespace Tenor.Tests.Articles;

public sealed class LoadingWebPages : IDisposable
{
    private const string Paragraphs =
        """
        <p>The council of Arden voted on Monday to close two of its five libraries, a decision that drew an angry crowd to the steps of the town hall.</p>
        <p>“They are taking the heart out of this town,” said <a href="/people/ann">Ann Doe</a>, 61, who has run the children’s hour for twenty years and more.</p>
        <p>The mayor defended the vote. He said that the town had lost a third of its income since the mill closed, and that “nobody does this gladly”.</p>
        <p>The libraries are to close in June. A petition against it had been signed by 4,000 people on Monday evening, the organisers said.</p>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tenor").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Article Load(string html, Encoding? encoding = null, string name = "page.html")
    {
        File.WriteAllBytes(Path.Combine(_folder, name), (encoding ?? new UTF8Encoding(false)).GetBytes(html));
        return Corpus.Load(name, new() { BaseFolder = _folder })[0];
    }

    private static string Page(string head, string before = "", string after = "", string paragraphs = Paragraphs) =>
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">{head}</head>
        <body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article>
        <h1>Town votes to close two libraries</h1>
        {before}
        <div class="story">{paragraphs}</div>
        {after}
        </article></main>
        <aside class="related"><h2>Most read</h2><ul><li><a href="/a">Storm heads for the coast</a></li><li><a href="/b">Five recipes for spring</a></li></ul></aside>
        <footer><p>© 2025 Arden Gazette. All rights reserved.</p><a href="/terms">Terms of use</a></footer>
        <script>window.analytics = "The council of nobody.";</script>
        </body></html>
        """;

    private static IReadOnlyList<string> Body(Article article) => [.. article.Paragraphs.Select(p => p.Of(article.Text))];

    [Fact]
    public void takes_the_metadata_from_json_ld()
    {
        var article = Load(Page(
            """
            <title>Town votes to close two libraries | Arden Gazette</title>
            <link rel="canonical" href="https://gazette.example/2025/03/11/libraries">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
              {"@type": ["NewsArticle"], "headline": "Town votes to close two libraries &amp; a museum", "datePublished": "2025-03-11T23:30:00-05:00",
               "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "By John Roe"}, {"@type": "Organization", "name": "Gazette staff"}],
               "publisher": {"@type": "Organization", "name": "Arden Gazette"}}]}</script>
            """));
        Assert.Equal("Town votes to close two libraries & a museum", article.Title);
        Assert.Equal(["Jane Doe", "John Roe"], article.Authors);
        Assert.Equal(new DateOnly(2025, 3, 11), article.Published);
        Assert.Equal("Arden Gazette", article.Source);
        Assert.Equal("https://gazette.example/2025/03/11/libraries", article.Url?.ToString());
    }

    [Fact]
    public void takes_the_metadata_from_meta_elements_where_there_is_no_json_ld()
    {
        var article = Load(Page(
            """
            <title>ignored</title>
            <meta property="og:title" content="Town votes to close two libraries"><meta property="og:site_name" content="Arden Gazette">
            <meta property="og:url" content="https://gazette.example/libraries"><meta property="article:published_time" content="2025-03-11T08:00:00Z">
            <meta property="article:author" content="https://facebook.example/janedoe"><meta name="author" content="Jane Doe">
            <script type="application/ld+json">{ this is broken</script>
            """));
        Assert.Equal("Town votes to close two libraries", article.Title);
        Assert.Equal(["Jane Doe"], article.Authors);
        Assert.Equal(new DateOnly(2025, 3, 11), article.Published);
        Assert.Equal("Arden Gazette", article.Source);
        Assert.Equal("https://gazette.example/libraries", article.Url?.ToString());
    }

    [Fact]
    public void takes_the_metadata_from_the_page_itself_where_the_head_has_none()
    {
        var article = Load(Page(
            "<title>Town votes to close two libraries - Reuters</title>",
            "<p>By <a rel=\"author\" href=\"/jane\">Jane Doe</a></p><p><time datetime=\"2025-03-11\">11 March</time></p>"));
        Assert.Equal("Town votes to close two libraries", article.Title);
        Assert.Equal(["Jane Doe"], article.Authors);
        Assert.Equal(new DateOnly(2025, 3, 11), article.Published);
    }

    [Fact]
    public void leaves_out_all_that_is_not_the_article()
    {
        var article = Load(Page(
            "<title>Town votes to close two libraries</title>",
            "<div class=\"share\"><button>Share</button><a href=\"#\">Tweet</a></div>",
            "<p>Follow Jane Doe on Twitter.</p><p><a href=\"/more\">Read more: Five libraries that were saved</a></p>",
            Paragraphs.Replace("<p>The mayor", "<div class=\"ad\">Advertisement</div><p>The mayor", StringComparison.Ordinal)));
        Assert.Equal(4, article.Paragraphs.Count);
        Assert.StartsWith("The council of Arden voted", Body(article)[0], StringComparison.Ordinal);
        Assert.Equal("“They are taking the heart out of this town,” said Ann Doe, 61, who has run the children’s hour for twenty years and more.", Body(article)[1]);
        Assert.EndsWith("the organisers said.", Body(article)[3], StringComparison.Ordinal);
        Assert.All(article.Paragraphs, p => Assert.DoesNotContain('<', p.Of(article.Text)));
    }

    [Fact]
    public void takes_captions_from_figures()
    {
        var article = Load(Page(
            "<title>Town votes to close two libraries</title>",
            paragraphs: Paragraphs.Replace(
                "<p>The mayor",
                "<figure><img src=\"x.jpg\" alt=\"\"><figcaption>The library in Mill Street, which is to close. Photograph: Lee Wong/Reuters</figcaption></figure><p>The mayor",
                StringComparison.Ordinal)));
        var caption = Assert.Single(article.Captions);
        Assert.StartsWith("The library in Mill Street", caption.Text, StringComparison.Ordinal);
        Assert.Equal("Lee Wong/Reuters", caption.Credit);
        Assert.DoesNotContain(Body(article), p => p.Contains("Mill Street", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.htm")]
    [InlineData("page.txt")]
    public void knows_a_page_whatever_its_file_is_called(string name) =>
        Assert.Equal(4, Load(Page("<title>Town votes to close two libraries</title>"), name: name).Paragraphs.Count);

    [Fact]
    public void reads_the_encoding_that_the_page_declares()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
        var article = Load(
            Page("<title>Town votes</title>").Replace("utf-8", "windows-1251", StringComparison.Ordinal).Replace("Ann Doe", "Анна Доу", StringComparison.Ordinal), cyrillic);
        Assert.Contains("said Анна Доу, 61", article.Text, StringComparison.Ordinal);
        Assert.Equal("windows-1251", article.Provenance.Encoding);
    }

    [Fact]
    public void takes_the_body_of_json_ld_where_the_page_shows_a_teaser()
    {
        var body = string.Join("\\n", Enumerable.Range(1, 12).Select(i => $"Sentence number {i} of the whole article tells what the council decided and why."));
        var article = Load(Page(
            $"<title>Town votes</title><script type=\"application/ld+json\">{{\"@type\": \"NewsArticle\", \"headline\": \"Town votes\", \"articleBody\": \"{body}\"}}</script>",
            paragraphs: "<p>To read on, subscribe.</p>"));
        Assert.Equal(12, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("<!doctype html><html><body><script>1</script></body></html>", "without text")]
    public void says_what_is_wrong_with_a_page(string html, string reason) =>
        Assert.Contains(reason, Assert.Throws<CorpusLoadException>(() => Load(html)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<div>", 1_500)]
    public void is_not_brought_down_by_a_page_nested_to_exhaust_the_stack(string tag, int times)
    {
        var deep = "<!doctype html><body>" + string.Concat(Enumerable.Repeat(tag, times)) + "text";
        Assert.Contains("nested too deep", Assert.Throws<CorpusLoadException>(() => Load(deep)).Message, StringComparison.Ordinal);
    }
}

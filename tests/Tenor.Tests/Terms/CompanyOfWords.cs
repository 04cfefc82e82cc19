namespace Tenor.Tests.Terms;

public class CompanyOfWords
{
    private static readonly Corpus News = Corpus.Of(
    [
        TestArticle.Of("a", "North Korea sent troops. North Korea’s army left, and Korea waited.", "South Korea saw the army of North Korea leave."),
        TestArticle.Of("b", "Rain fell in Spain. The rain in Spain fell hard."),
    ]);

    [Fact]
    public void neighbours_that_meet_more_than_by_chance_come_first()
    {
        var first = News.Collocations()[0];
        Assert.Equal(("north", "korea", 3), (first.First, first.Second, first.Count));
        Assert.InRange(first.Npmi, 0.5, 1);
        Assert.True(first.G2 > 10);
    }

    [Fact]
    public void within_a_window_need_not_touch()
    {
        Assert.DoesNotContain(News.Collocations(), r => r is { First: "rain", Second: "spain" });
        Assert.Contains(News.Collocations(window: 3), r => r is { First: "rain", Second: "spain", Count: 2 });
    }

    [Fact]
    public void a_concordance_gives_every_place_with_its_context()
    {
        var places = News.Concordance("north korea");
        Assert.Equal(["North Korea", "North Korea", "North Korea"], places.Select(r => r.Keyword));
        Assert.Equal("South Korea saw the army of ", places[2].Left);
        Assert.Equal(" leave.", places[2].Right);
        Assert.All(places, r => Assert.Equal(r.Keyword, r.Span.Of(News[r.Article].Text)));
    }

    [Fact]
    public void a_concordance_keeps_apart_what_a_mark_parts() => Assert.Empty(News.Concordance("troops North"));

    [Fact]
    public void keyness_puts_each_groups_own_words_at_its_own_end()
    {
        var keyness = News.Keyness(a => a.Id == "a");
        Assert.Equal("korea", keyness[0].Term);
        Assert.True(keyness[0] is { Z: > 0, LogRatio: > 0, ReferenceCount: 0 });
        Assert.True(keyness[^1] is { Z: < 0, LogRatio: < 0, Count: 0 });
    }

    [Fact]
    public void keyness_needs_two_groups() => Assert.Throws<ArgumentException>(() => News.Keyness(_ => true));

    [Fact]
    public void tf_idf_sets_documents_apart()
    {
        var weights = News.TfIdf(top: 1);
        Assert.Equal([("a", "korea"), ("b", "fell")], weights.Select(r => (r.Document, r.Term)));
        foreach (var document in News.TfIdf().GroupBy(r => r.Document))
            Assert.Equal(1, document.Sum(r => r.Weight * r.Weight), 9);
    }

    [Fact]
    public void one_article_is_counted_by_paragraph()
    {
        var terms = News.Where(a => a.Id == "a").Terms();
        Assert.Equal((TextUnit.Paragraph, 2), (terms.Unit, terms.Documents));
        Assert.Equal(["a ¶1", "a ¶2"], News.Where(a => a.Id == "a").TfIdf().Select(r => r.Document).Distinct());
    }
}

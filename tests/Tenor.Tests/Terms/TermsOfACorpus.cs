namespace Tenor.Tests.Terms;

public class TermsOfACorpus
{
    private static readonly Corpus Two = Corpus.Of(
    [
        TestArticle.Of("a", "North Korea sent troops. The troops of North Korea’s army left."),
        TestArticle.Of("b", "Korea won, and the North lost troops."),
    ]);

    [Fact]
    public void are_counted_without_case_and_possessive()
    {
        var terms = Two.Terms().ToDictionary(r => r.Term, r => r.Count);
        Assert.Equal(3, terms["korea"]);
        Assert.Equal(3, terms["north"]);
        Assert.Equal(3, terms["troops"]);
    }

    [Fact]
    public void leave_out_stop_words_unless_they_are_asked_for()
    {
        Assert.DoesNotContain(Two.Terms(), r => r.Term == "the");
        Assert.Contains(Two.Terms(stopWords: StopWords.None), r => r is { Term: "the", Count: 2 });
    }

    [Fact]
    public void come_most_frequent_first_and_then_in_ordinal_order()
    {
        var terms = Two.Terms();
        Assert.Equal(["korea", "north", "troops", "army"], terms.Take(4).Select(r => r.Term));
    }

    [Fact]
    public void have_a_rate_per_thousand_of_all_words()
    {
        var korea = Two.Terms().Single(r => r.Term == "korea");
        Assert.Equal(1000.0 * 3 / 18, korea.Rate, 9);
    }

    [Fact]
    public void of_two_words_do_not_reach_over_a_mark()
    {
        var terms = Two.Terms(ngrams: 2);
        Assert.Contains(terms, r => r is { Term: "north korea", Count: 2, Documents: 1 });
        Assert.DoesNotContain(terms, r => r.Term == "troops the");
        Assert.DoesNotContain(terms, r => r.Term == "won and");
        Assert.All(terms, r => Assert.Equal(2, r.Size));
    }

    [Fact]
    public void of_several_sizes_are_counted_together()
    {
        var terms = Two.Terms(ngrams: (1, 3));
        Assert.Equal([1, 2, 3], terms.Select(r => r.Size).Distinct().Order());
        Assert.Contains(terms, r => r is { Term: "troops of north", Count: 1 });
    }

    [Fact]
    public void stay_a_table_when_they_are_cut()
    {
        TermTable top = Two.Terms().Where(r => r.Count > 1).Take(2);
        Assert.Equal(2, top.Count);
        Assert.Equal(18, top.Tokens);
    }
}

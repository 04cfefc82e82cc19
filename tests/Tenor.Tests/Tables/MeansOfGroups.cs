using CsCheck;

namespace Tenor.Tests.Tables;

public class MeansOfGroups
{
    private static Article Of(string id, string? source, DateOnly? day, params string[] paragraphs) =>
        TestArticle.Of(id, paragraphs) with { Source = source, Published = day, Title = "Title of " + id };

    private static readonly DateOnly Monday = new(2025, 5, 5);

    private static readonly Corpus Strike = Corpus.Of(
    [
        Of("a1", "A", Monday, "The rescue was a wonderful success.", "Everyone was delighted."),
        Of("a2", "A", Monday.AddDays(1), "The town celebrated a splendid victory."),
        Of("b1", "B", Monday, "The attack was a cruel and terrible disaster.", "“This is a terrible and shameful day for the whole town of Arden,” the mayor said on Monday."),
        Of("b2", "B", Monday.AddDays(8), "The failure was a shameful disgrace."),
        Of("c1", null, null, "It rained."),
    ]);

    [Fact]
    public void take_the_articles_of_a_group_together_voice_by_voice()
    {
        var tone = Strike.Tone();
        var groups = tone.BySource();

        Assert.Equal([("A", Voice.Narration), ("B", Voice.Narration), ("B", Voice.Quotation)], groups.Select(r => (r.Group, r.Voice)));
        Assert.Equal((2, 3), (groups[0].Articles, groups[0].N));
        Assert.Equal(Enumerable.Where(tone, r => r.Article is "a1" or "a2").Average(r => r.Score), groups[0].Mean, 12);
        Assert.True(groups[0].Mean > groups[1].Mean);
        Assert.All(groups, g => Assert.InRange(g.Mean, g.Low - 1e-12, g.High + 1e-12));
    }

    [Fact]
    public void of_articles_are_named_by_their_titles() =>
        Assert.Equal(["Title of a1", "Title of a2", "Title of b1"], Strike.Tone().Articles.Select(r => r.Title).Distinct().Take(3));

    [Fact]
    public void group_by_anything_that_an_article_tells() =>
        Assert.Equal(["early", "late"], Strike.Tone().By(a => a.Published is { } day ? day < Monday.AddDays(1) ? "early" : "late" : null).Select(r => r.Group).Distinct());

    [Theory]
    [InlineData(Period.Day, new[] { "2025-05-05", "2025-05-06", "2025-05-13" })]
    [InlineData(Period.Week, new[] { "2025-05-05", "2025-05-12" })]
    [InlineData(Period.Month, new[] { "2025-05-01" })]
    [InlineData(Period.Year, new[] { "2025-01-01" })]
    [InlineData(null, new[] { "2025-05-05", "2025-05-06", "2025-05-13" })]
    public void follow_the_calendar_and_count_what_has_no_date(Period? period, string[] starts)
    {
        var time = Strike.Tone().OverTime(period);
        Assert.Equal(starts, time.Select(r => r.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).Distinct());
        Assert.Equal(1, time.Undated);
    }

    [Fact]
    public void outlive_a_selection_of_rows() =>
        Assert.All(Strike.Tone().Where(r => r.Voice == Voice.Quotation).BySource(), r => Assert.Equal(("B", Voice.Quotation), (r.Group, r.Voice)));

    [Fact]
    public void of_stance_keep_the_order_of_the_actors()
    {
        var corpus = Corpus.Of([Of("a", "A", null, "Kim is a brutal dictator."), Of("b", "B", null, "Kim is a brilliant hero. Kim won a splendid victory.")]);
        var groups = corpus.Stance("Kim").BySource();
        Assert.Equal([("Kim", "A", 1), ("Kim", "B", 2)], groups.Select(r => (r.Actor, r.Group, r.N)));
        Assert.True(groups[0].Mean < groups[1].Mean);
    }

    [Fact]
    public void have_intervals_that_allow_for_what_articles_have_in_common()
    {
        // Ten articles of ten sentences, all alike within and different between: a hundred values tell as much as ten.
        double[][] alike = [.. Enumerable.Range(0, 10).Select(i => Enumerable.Repeat((i - 4.5) / 10, 10).ToArray())];
        var clustered = MeanInterval.OfClusters(alike);
        var apart = MeanInterval.Of([.. alike.SelectMany(c => c)]);
        Assert.True(clustered.High - clustered.Low > 2 * (apart.High - apart.Low));
        var tenValues = MeanInterval.Of([.. alike.Select(c => c[0])]);
        Assert.Equal(tenValues.High - tenValues.Low, clustered.High - clustered.Low, .05);
    }

    [Fact]
    public void have_intervals_that_hold_the_mean_and_stay_on_the_scale() =>
        Gen.Double[-1, 1].Array[1, 8].Array[1, 8].Sample(clusters =>
        {
            var mean = MeanInterval.OfClusters(clusters);
            Assert.Equal(clusters.Sum(c => c.Length), mean.N);
            Assert.InRange(mean.Mean, mean.Low - 1e-9, mean.High + 1e-9);
            Assert.InRange(mean.Low, -1, 1);
            Assert.InRange(mean.High, -1, 1);
        }, iter: 200);

    [Fact]
    public void find_the_words_that_tell_outlets_apart()
    {
        var corpus = Corpus.Of(
        [
            Of("a1", "A", null, "The brave dockers sang. The brave dockers won."),
            Of("a2", "A", null, "The brave dockers rested."),
            Of("b1", "B", null, "The greedy union failed. The greedy union lost."),
            Of("b2", "B", null, "The greedy union hid. A lone zebra zebra zebra zebra."),
        ]);
        var keyness = corpus.KeynessBy(a => a.Source, top: 2);
        Assert.Equal(["A", "B"], keyness.Groups);
        Assert.Equal([("A", "brave"), ("A", "dockers"), ("B", "greedy"), ("B", "union")], keyness.Select(r => (r.Group, r.Term)));
        Assert.All(keyness, r => Assert.True(r.Z > 0 && r.Articles == 2 && r.ReferenceRate == 0));
    }

    [Fact]
    public void of_words_need_two_groups() =>
        Assert.Contains("fewer than two groups", Assert.Throws<ArgumentException>(() => Strike.Where(a => a.Source == "A").KeynessBy(a => a.Source)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(39, Period.Day)]
    [InlineData(40, Period.Week)]
    [InlineData(300, Period.Month)]
    [InlineData(3000, Period.Year)]
    public void take_as_long_a_stretch_as_the_articles_span(int days, Period period)
    {
        var corpus = Corpus.Of([Of("a", null, Monday, "It rained."), Of("b", null, Monday.AddDays(days), "It rained.")]);
        Assert.Equal(period, corpus.Tone().OverTime().Period);
    }

    [Fact]
    public void know_a_surname_for_the_one_person_that_others_name_in_full()
    {
        var corpus = Corpus.Of(
        [
            Of("a", null, null, "Mara Quill spoke to reporters. Quill said that she was ready."),
            Of("b", null, null, "Quill said on Monday that the talks had failed. Quill blamed the company."),
        ]);
        var quill = Assert.Single(corpus.Actors(), a => a.Name.Contains("Quill", StringComparison.Ordinal));
        Assert.Equal(("Mara Quill", 2), (quill.Name, quill.Articles));
    }
}

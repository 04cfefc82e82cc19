using Tenor.Models;
using Tenor.Training.Stance;

namespace Tenor.Training.Tests.Stance;

public class MentionPoolTests
{
    const string Article = """
        Prime minister Anna Kowalska said on Monday that the budget would pass.
        The opposition accused Kowalska of hiding what the new budget would cost.
        In Warsaw, Kowalska's allies rejected the charge and spoke of a campaign of lies.
        A spokesman in Warsaw told reporters that talks in Warsaw would go on for a week.
        Kowalska left.
        """;

    [Fact]
    public void A_name_that_an_article_mentions_often_is_found_with_all_its_mentions_in_the_sentence()
    {
        var found = In(Article);
        Assert.Equal(3, found.Length);
        Assert.All(found, mention =>
        {
            Assert.Contains("Kowalska", mention.Target.Of(mention.Text), StringComparison.Ordinal);
            Assert.Contains(mention.Target, mention.Mentions);
        });
    }

    [Fact]
    public void What_stands_as_a_place_is_not_taken() =>
        Assert.DoesNotContain(In(Article), mention => mention.Target.Of(mention.Text).Contains("Warsaw", StringComparison.Ordinal));

    [Fact]
    public void The_same_seed_finds_the_same() => Assert.Equal(
        In(Article).Select(m => (m.Text, m.Target)), In(Article).Select(m => (m.Text, m.Target)));

    static Training.Data.TargetSentence[] In(string text) =>
        MentionPool.In(text, "article", new SentenceReader(Vocabulary.Default), new Random(1), TestContext.Current.CancellationToken);
}

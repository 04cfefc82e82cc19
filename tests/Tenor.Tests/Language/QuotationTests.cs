namespace Tenor.Tests.Language;

public class QuotationTests
{
    [Theory]
    [InlineData("“We must act now,” Han said.", "We must act now,", "said", "Han")]
    [InlineData("\"We must act now,\" said Han.", "We must act now,", "said", "Han")]
    [InlineData("''We must act now,'' said Mr. Han, a lawyer.", "We must act now,", "said", "Mr. Han")]
    [InlineData("The minister told reporters: “We must act now.”", "We must act now.", "told", "The minister")]
    [InlineData("“We must act now,” the president told his cabinet.", "We must act now,", "told", "the president")]
    [InlineData("“We must act now,” Toomey fumed on Tuesday.", "We must act now,", "fumed", "Toomey")]
    [InlineData("“We must act now,” Ann Lee, the party’s leader in the lower house, told CNN.", "We must act now,", "told", "Ann Lee")]
    [InlineData("‘We must act now,’ Han said.", "We must act now,", "said", "Han")]
    [InlineData("“Why do we wait?” an anonymous official asked.", "Why do we wait?", "asked", "an anonymous official")]
    public void Direct_speech_has_its_cue_and_speaker(string text, string words, string cue, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations, q => q.Kind is QuotationKind.Direct);
        AssertSaid(text, words, cue, speaker, quotation);
    }

    [Theory]
    [InlineData("Han said that the talks had failed.", "that the talks had failed", "said", "Han")]
    [InlineData("Han said the talks had failed.", "the talks had failed", "said", "Han")]
    [InlineData("The agency also reportedly predicted that Russia would send generals.", "that Russia would send generals", "predicted", "The agency")]
    [InlineData("The talks have failed, officials said on Tuesday.", "The talks have failed", "said", "officials")]
    [InlineData("The talks have failed, according to the ministry.", "The talks have failed", "according to", "the ministry")]
    [InlineData("According to the ministry, the talks have failed.", "the talks have failed", "According to", "the ministry")]
    [InlineData("Lee told reporters in Seoul on Friday that he would resign.", "that he would resign", "told", "Lee")]
    [InlineData("Lee urged voters to stay calm.", "to stay calm", "urged", "Lee")]
    [InlineData("The party vowed to cut taxes.", "to cut taxes", "vowed", "The party")]
    [InlineData("It was wrong of him, warned Lee.", "It was wrong of him", "warned", "Lee")]
    [InlineData("Yoon’s office confirmed that the call took place.", "that the call took place", "confirmed", "Yoon’s office")]
    public void Reported_speech_has_its_clause_cue_and_speaker(string text, string words, string cue, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations);
        Assert.Equal(QuotationKind.Indirect, quotation.Kind);
        AssertSaid(text, words, cue, speaker, quotation);
    }

    [Theory]
    [InlineData("Han, who said he would stay, left on Monday.", "he would stay")]
    [InlineData("Han said the talks had failed, and added that he was sorry.", "the talks had failed")]
    [InlineData("Han said the talks had failed, noting the cost.", "the talks had failed")]
    [InlineData("When Han announced the plan, the crowd left.", "the plan")]
    public void A_reported_clause_ends_where_the_author_takes_over(string text, string words) =>
        Assert.Equal(words, Analysed.Text(text).Quotations[0].Span.Of(text));

    [Theory]
    [InlineData("The minister was accused by Ms Reeves of “crashing the economy”.", "crashing the economy", "accused", "Ms Reeves")]
    [InlineData("The plan was described by Mr Sharpe as “a cruel joke”.", "a cruel joke", "described", "Mr Sharpe")]
    [InlineData("Mr Musk was called “a clown” by Ms Ford.", "a clown", "called", "Ms Ford")]
    [InlineData("Ms Zakharova dismissed that as “hysteria”.", "hysteria", "dismissed", "Ms Zakharova")]
    public void What_is_quoted_in_judging_another_is_partial(string text, string words, string cue, string speaker)
    {
        Quotation partial = Assert.Single(Analysed.Text(text).Quotations, q => q.Kind is QuotationKind.Partial);
        AssertSaid(text, words, cue, speaker, partial);
    }

    [Fact]
    public void Words_quoted_within_a_reported_clause_are_partial()
    {
        const string Text = "Han said the law was “a disaster” for the south.";
        IReadOnlyList<Quotation> quotations = Analysed.Text(Text).Quotations;
        Assert.Equal("the law was “a disaster” for the south", Assert.Single(quotations, q => q.Kind is QuotationKind.Indirect).Span.Of(Text));
        Quotation partial = Assert.Single(quotations, q => q.Kind is QuotationKind.Partial);
        Assert.Equal("a disaster", partial.Span.Of(Text));
        Assert.Equal("Han", partial.Speaker!.Span.Of(Text));
    }

    [Theory]
    [InlineData("The so-called “peace dividend” never came.")]
    [InlineData("The film “The Long Road” opened on Friday.")]
    [InlineData("Her rivals were stuck in the '90s.")]
    [InlineData("The workers' rights and the owners' duties differ.")]
    public void Marks_that_nobody_speaks_between_are_no_quotation(string text) => Assert.Empty(Analysed.Text(text).Quotations);

    [Fact]
    public void A_quotation_split_by_its_attribution_is_two_with_one_cue()
    {
        const string Text = "“We must,” Han said, “act now.”";
        IReadOnlyList<Quotation> quotations = Analysed.Text(Text).Quotations;
        Assert.Equal(["We must,", "act now."], quotations.Select(q => q.Span.Of(Text)));
        Assert.All(quotations, q => Assert.Equal("Han", q.Speaker!.Span.Of(Text)));
        Assert.Equal(quotations[0].Cue, quotations[1].Cue);
    }

    [Fact]
    public void Speech_goes_on_with_its_speaker_after_the_attribution()
    {
        const string Text = "“We must act,” Han said. “We have no time.”";
        Assert.All(Analysed.Text(Text).Quotations, q => Assert.Equal("Han", q.Speaker!.Span.Of(Text)));
    }

    [Fact]
    public void A_quotation_over_paragraphs_is_reopened_in_each_and_has_one_speaker()
    {
        const string Text = "“We have no time,” Han said. “We must act.\n“And we must act now.”";
        IReadOnlyList<Quotation> quotations = Analysed.Text(Text).Quotations;
        Assert.Equal(["We have no time,", "We must act.", "And we must act now."], quotations.Select(q => q.Span.Of(Text)));
        Assert.All(quotations, q => Assert.Equal("Han", q.Speaker!.Span.Of(Text)));
    }

    [Fact]
    public void A_quotation_within_a_quotation_is_part_of_the_outer_one_too()
    {
        const string Text = "“He told me, ‘Go home,’ and I went,” Han said.";
        Quotation outer = Analysed.Text(Text).Quotations.First(q => q.Kind is QuotationKind.Direct);
        Assert.Equal("He told me, ‘Go home,’ and I went,", outer.Span.Of(Text));
        Assert.Equal("Han", outer.Speaker!.Span.Of(Text));
    }

    [Theory]
    [InlineData("“We must act now,\" Han said.")]
    [InlineData("\"We must act now,” Han said.")]
    public void Curly_and_straight_marks_pair_with_each_other(string text) =>
        Assert.Equal("We must act now,", Assert.Single(Analysed.Text(text).Quotations).Span.Of(text));

    [Fact]
    public void A_speaker_by_name_is_resolved_to_the_actor()
    {
        const string Text = "President Yoon Suk-yeol met Vladimir Putin in Moscow. “We must act now,” Yoon said.";
        LanguageAnalysis analysis = Analysed.Text(Text);
        Quotation quotation = Assert.Single(analysis.Quotations, q => q.Kind is QuotationKind.Direct);
        Actor speaker = Assert.Single(analysis.Actors, a => a.Id == quotation.Speaker!.ActorId);
        Assert.Contains("Yoon", speaker.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_not_named_has_no_actor()
    {
        const string Text = "“We must act now,” an anonymous official said.";
        Assert.Null(Assert.Single(Analysed.Text(Text).Quotations).Speaker!.ActorId);
    }

    private static void AssertSaid(string text, string words, string cue, string speaker, Quotation quotation)
    {
        Assert.Equal(words, quotation.Span.Of(text));
        Assert.Equal(cue, quotation.Cue!.Value.Of(text));
        Assert.Equal(speaker, quotation.Speaker!.Span.Of(text));
    }
}

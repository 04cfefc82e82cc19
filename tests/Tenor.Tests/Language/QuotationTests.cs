namespace Tenor.Tests.Language;

public class QuotationTests
{
    [Theory]
    [InlineData("“We must act now,” Han said.", "We must act now,", "said", "Han")]
    [InlineData("\"We must act now,\" said Han.", "We must act now,", "said", "Han")]
    [InlineData("The minister told reporters: “We must act now.”", "We must act now.", "told", "The minister")]
    public void Direct_speech_has_its_cue_and_speaker(string text, string words, string cue, string speaker)
    {
        Quotation quotation = Assert.Single(Analysed.Text(text).Quotations, q => q.Kind is QuotationKind.Direct);
        Assert.Equal(words, quotation.Span.Of(text));
        Assert.Equal(cue, quotation.Cue!.Value.Of(text));
        Assert.Equal(speaker, quotation.Speaker!.Span.Of(text));
    }
}

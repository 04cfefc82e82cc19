using System.Net;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor.Tests;

public class EvidenceTests
{
    [Fact]
    public void The_sentences_at_both_ends_are_shown_the_most_negative_first()
    {
        var tone = SampleTables.Tone((Voice.Narration, .1), (Voice.Narration, -.8), (Voice.Quotation, .9), (Voice.Narration, -.2), (Voice.Narration, 0));

        Assert.Equal([-.8, -.2, .9, .1], tone.Evidence(2).Select(s => s.Score));
    }

    [Fact]
    public void Words_that_moved_the_score_are_marked_with_how_far_and_others_are_not()
    {
        var html = Formatter.ToDisplayString(SampleTables.Tone((Voice.Narration, .5)).Evidence(), HtmlFormatter.MimeType);

        var quote = html[html.IndexOf("<blockquote", StringComparison.Ordinal)..];
        Assert.Matches("<mark class=\"tenor-up\"[^>]*>sentence<small[^>]*>[^<]*\\+0\\.50</small></mark>", quote);
        Assert.Matches("<mark class=\"tenor-down\"[^>]*>ten<small[^>]*>[^<]*−0\\.30</small></mark>", quote);
        Assert.Equal(2, Regex.Count(quote, "<mark"));
    }

    [Fact]
    public void Without_its_marks_the_sentence_reads_as_in_the_article_and_brings_no_markup()
    {
        var evidence = SampleTables.Tone((Voice.Narration, .5)).Evidence();

        var html = Formatter.ToDisplayString(evidence, HtmlFormatter.MimeType);

        var paragraph = Regex.Match(html, "<blockquote[^>]*><p[^>]*>(.*?)</p>").Groups[1].Value;
        var plain = WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(paragraph, "<small.*?</small>", ""), "<[^>]*>", ""));
        Assert.Equal(evidence[0].Text, plain);
    }

    [Fact]
    public void Stance_says_of_whom_and_sets_the_name_bold()
    {
        var html = Formatter.ToDisplayString(SampleTables.Stance(("Some", Voice.Quotation, -.5)).Evidence(), HtmlFormatter.MimeType);

        Assert.Contains("<b>Some</b>", html);
        Assert.Contains("Direct quotation, of Some", html);
    }
}

using System.Globalization;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;
using static Tenor.ChartWords;

namespace Tenor;

/// <summary>Writes evidence as HTML and as plain text.</summary>
internal static class EvidenceText
{
    // Words that move a score less than this, or less than a fifth of what the strongest does, are left unmarked as noise to a reader.
    private const double Least = 0.04;
    private const double LeastShare = 0.2;
    private const int MostWords = 8;

    public static string Write(Evidence evidence)
    {
        var text = new StringBuilder(evidence.Caption).Append('\n');
        foreach (var sentence in evidence)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Signed(sentence.Score)}  {Who(sentence)}: {OneLine(sentence.Text)}\n");
            var words = Marked(sentence).Select(m => $"{OneLine(m.Words)} {Signed(m.Weight)}");
            text.Append(CultureInfo.InvariantCulture, $"       moved by: {string.Join(", ", words)}\n");
        }
        return text.ToString();
    }

    public static string Html(Evidence evidence)
    {
        var html = new StringBuilder("<div class=\"tenor-evidence\"><p class=\"tenor-caption\"><strong>").Append(ChartWords.Html(evidence.Caption))
            .Append("</strong>. The words that moved a score most: up <mark class=\"tenor-up\" style=\"").Append(Style(1)).Append("\"> marked so </mark>, down <mark class=\"tenor-down\" style=\"")
            .Append(Style(-1)).Append("\"> so </mark>, each with how far.</p>");
        if (evidence.Count == 0) html.Append("<p>No sentence.</p>");
        foreach (var sentence in evidence) Sentence(html, sentence);
        return html.Append("</div>").ToString();
    }

    private static void Sentence(StringBuilder html, EvidenceSentence sentence)
    {
        html.Append("<blockquote style=\"margin:.75em 0;padding:.1em 0 .1em .9em;border-left:.25em solid ")
            .Append(sentence.Score < 0 ? "#D55E00" : "#0072B2").Append("\"><p style=\"margin:.2em 0\">");
        var at = sentence.Span.Start;
        foreach (var (span, weight, _) in Marked(sentence))
        {
            Plain(html, sentence, at, span.Start);
            html.Append("<mark class=\"").Append(weight < 0 ? "tenor-down" : "tenor-up").Append("\" style=\"").Append(Style(weight)).Append("\">");
            Plain(html, sentence, span.Start, span.End);
            html.Append("<small style=\"font-size:.7em;opacity:.85\">&#8239;").Append(Signed(weight)).Append("</small></mark>");
            at = span.End;
        }
        Plain(html, sentence, at, sentence.Span.End);
        html.Append("</p><footer style=\"font-size:.85em;opacity:.8\">").Append(ChartWords.Html(Who(sentence))).Append(" · score <strong>")
            .Append(Signed(sentence.Score)).Append("</strong> · ").Append(CultureInfo.InvariantCulture, $"sentence {sentence.Sentence + 1} of ")
            .Append(ChartWords.Html(sentence.Citation)).Append("</footer></blockquote>");
    }

    // The target is set bold, also where a mark covers part of it.
    private static void Plain(StringBuilder html, EvidenceSentence sentence, int start, int end)
    {
        var text = sentence.Text;
        var from = start - sentence.Span.Start;
        var to = end - sentence.Span.Start;
        if (sentence.TargetSpan is { } target)
        {
            var first = Math.Clamp(target.Start - sentence.Span.Start, from, to);
            var last = Math.Clamp(target.End - sentence.Span.Start, from, to);
            html.Append(ChartWords.Html(text[from..first]));
            if (last > first) html.Append("<b>").Append(ChartWords.Html(text[first..last])).Append("</b>");
            html.Append(ChartWords.Html(text[last..to]));
        }
        else
        {
            html.Append(ChartWords.Html(text[from..to]));
        }
    }

    private static IEnumerable<(TextSpan Span, double Weight, string Words)> Marked(EvidenceSentence sentence)
    {
        var at = sentence.Span.Start;
        var most = sentence.Words.Select(w => Math.Abs(w.Weight)).DefaultIfEmpty(0).Max();
        var strongest = sentence.Words
            .Where(w => Math.Abs(w.Weight) >= Math.Max(Least, LeastShare * most) && sentence.Span.Contains(w.Span))
            .OrderByDescending(w => Math.Abs(w.Weight)).ThenBy(w => w.Span).Take(MostWords);
        foreach (var word in strongest.OrderBy(w => w.Span))
        {
            if (word.Span.Start < at || word.Span.IsEmpty) continue;
            at = word.Span.End;
            yield return (word.Span, word.Weight, sentence.Text[(word.Span.Start - sentence.Span.Start)..(word.Span.End - sentence.Span.Start)]);
        }
    }

    // Up and down differ in the line under the word too, for those who do not see the colours apart.
    private static string Style(double weight)
    {
        var strength = Math.Clamp(.14 + Math.Abs(weight) * .8, .14, .5).ToString("0.00", CultureInfo.InvariantCulture);
        return weight < 0
            ? $"color:inherit;background:rgba(213,94,0,{strength});border-bottom:2px dotted #D55E00"
            : $"color:inherit;background:rgba(0,114,178,{strength});border-bottom:2px solid #0072B2";
    }

    private static string Who(EvidenceSentence sentence)
    {
        var voice = VoiceStyle.Of(sentence.Voice).Label;
        var who = sentence.Speaker is null ? voice : $"{voice}, {sentence.Speaker}";
        return sentence.Target is null ? who : $"{who}, of {sentence.Target}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Shows evidence in notebooks. .NET Interactive finds it through the attribute on <see cref="Evidence"/>.</summary>
public sealed class EvidenceFormatterSource : ITypeFormatterSource
{
    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new HtmlFormatter<Evidence>((evidence, context) => context.Writer.Write(EvidenceText.Html(evidence))),
        new PlainTextFormatter<Evidence>((evidence, context) => context.Writer.Write(EvidenceText.Write(evidence))),
    ];
}

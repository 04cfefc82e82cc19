using System.Collections;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor;

/// <summary>What a measure found, in a sentence, with the numbers that it rests on.</summary>
/// <param name="Text">The sentence, with n and interval.</param>
/// <param name="N">Number of sentences, mentions or words that it rests on.</param>
/// <param name="IsClear">Whether the data bear a statement; false where it tells that they do not.</param>
public sealed record Finding(string Text, int N, bool IsClear);

/// <summary>Findings in order of weight; a notebook shows them as a list.</summary>
[TypeFormatterSource(typeof(FindingsFormatterSource))]
public sealed class Findings : IReadOnlyList<Finding>
{
    private readonly IReadOnlyList<Finding> _findings;

    internal Findings(IReadOnlyList<Finding> findings, string caution)
    {
        _findings = findings;
        Caution = caution;
    }

    /// <summary>How the findings are to be read.</summary>
    public string Caution { get; }

    /// <summary>Number of findings.</summary>
    public int Count => _findings.Count;

    /// <summary>The finding at <paramref name="index"/>, from 0.</summary>
    public Finding this[int index] => _findings[index];

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var finding in _findings) text.Append("- ").Append(finding.Text).Append('\n');
        return text.Append(Caution).Append('\n').ToString();
    }
}

/// <summary>Shows findings in notebooks. .NET Interactive finds it through the attribute on <see cref="Findings"/>.</summary>
public sealed class FindingsFormatterSource : ITypeFormatterSource
{
    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new HtmlFormatter<Findings>((findings, context) => context.Writer.Write(Html(findings))),
        new PlainTextFormatter<Findings>((findings, context) => context.Writer.Write(findings.ToString())),
    ];

    private static string Html(Findings findings)
    {
        var html = new StringBuilder("<div class=\"tenor-findings\"><ul>");
        foreach (var finding in findings)
            html.Append(finding.IsClear ? "<li>" : "<li class=\"tenor-unclear\">").Append(ChartWords.Html(finding.Text)).Append("</li>");
        return html.Append("</ul><p class=\"tenor-caution\"><small>").Append(ChartWords.Html(findings.Caution)).Append("</small></p></div>").ToString();
    }
}

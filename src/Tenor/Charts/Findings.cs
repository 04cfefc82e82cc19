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

    internal Findings(IReadOnlyList<Finding> findings, string caution, string? subject = null)
    {
        // What is clear is what a reader came for.
        _findings = [.. findings.Where(f => f.IsClear), .. findings.Where(f => !f.IsClear)];
        Caution = caution;
        Subject = subject;
    }

    /// <summary>What was measured, in a sentence; null where it is not known.</summary>
    public string? Subject { get; }

    /// <summary>How the findings are to be read.</summary>
    public string Caution { get; }

    /// <summary>Number of findings.</summary>
    public int Count => _findings.Count;

    /// <summary>The finding at <paramref name="index"/>, from 0.</summary>
    public Finding this[int index] => _findings[index];

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>These findings and others as one list, what is clear first.</summary>
    public Findings And(Findings others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new([.. _findings, .. others._findings], Caution == others.Caution ? Caution : $"{Caution} {others.Caution}", Subject ?? others.Subject);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Subject is not null) text.Append(Subject).Append('\n');
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
        var html = new StringBuilder("<div class=\"tenor-findings\">");
        if (findings.Subject is not null) html.Append("<p class=\"tenor-subject\">").Append(ChartWords.Html(findings.Subject)).Append("</p>");
        var clear = findings.Where(f => f.IsClear).ToList();
        var unclear = findings.Where(f => !f.IsClear).ToList();
        List(html, clear, "tenor-clear");
        if (unclear.Count > 0)
        {
            html.Append("<p class=\"tenor-unclear\"><strong>").Append(clear.Count > 0 ? "Not clear from these data" : "Nothing is clear from these data").Append("</strong></p>");
            List(html, unclear, "tenor-unclear");
        }
        return html.Append("<p class=\"tenor-caution\"><small>").Append(ChartWords.Html(findings.Caution)).Append("</small></p></div>").ToString();
    }

    private static void List(StringBuilder html, IReadOnlyList<Finding> findings, string kind)
    {
        if (findings.Count == 0) return;
        html.Append("<ul class=\"").Append(kind).Append("\">");
        foreach (var finding in findings) html.Append("<li>").Append(ChartWords.Html(finding.Text)).Append("</li>");
        html.Append("</ul>");
    }
}

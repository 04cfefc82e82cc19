using System.Globalization;
using System.Text;
using Tenor.Training.Data;
using Tenor.Training.Learning;

namespace Tenor.Training.Evaluation;

/// <summary>A page in Markdown, put together piece by piece.</summary>
internal sealed class MarkdownReport
{
    readonly StringBuilder _text = new();

    /// <summary>Adds a heading.</summary>
    public MarkdownReport Heading(int level, string text) => Line().Line($"{new string('#', level)} {text}").Line();

    /// <summary>Adds a line.</summary>
    public MarkdownReport Line(string text = "")
    {
        if (text.Length > 0 || _text.Length > 0)
            _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Adds a table.</summary>
    public MarkdownReport Table(string[] head, IEnumerable<string[]> rows)
    {
        Line($"| {string.Join(" | ", head)} |").Line($"|{string.Concat(Enumerable.Repeat(" --- |", head.Length))}");
        foreach (var row in rows)
            Line($"| {string.Join(" | ", row)} |");
        return Line();
    }

    /// <summary>Adds a table of true class against said class.</summary>
    public MarkdownReport Confusion(int[,] counts, params string[] classes) => Table(
        ["true \\ said", .. classes],
        classes.Select((name, t) => (string[])[name, .. classes.Select((_, s) => counts[t, s].ToString(CultureInfo.InvariantCulture))]));

    /// <summary>Writes the page.</summary>
    public void Write(string path) => WholeFile.Write(path, stream =>
        stream.Write(Encoding.UTF8.GetBytes(_text.ToString().Replace("\n\n\n", "\n\n", StringComparison.Ordinal).TrimEnd() + "\n")));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A number to three places.</summary>
    public static string N(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A figure with its interval.</summary>
    public static string N(Figure figure) => $"{N(figure.Value)} ({N(figure.Low)} to {N(figure.High)})";
}

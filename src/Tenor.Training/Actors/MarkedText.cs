using System.Text;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>
/// Reads documents in which each name stands in square brackets with its type, <c>[ORG Dillard's]</c>: a line that begins with <c># </c> begins
/// a document, and every other line is a paragraph.
/// </summary>
internal static class MarkedText
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A bracket is not closed, stands within another, or names no type.</exception>
    public static List<LabelledDocument> Read(string path, CancellationToken cancellation)
    {
        var set = Path.GetFileNameWithoutExtension(path);
        var documents = new List<LabelledDocument>();
        var text = new StringBuilder();
        var names = new List<(TextSpan Span, int Type)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                End();
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                ReadLine(line, $"{path}, line {number}", text, names);
            }
        }

        End();
        return documents;

        void End()
        {
            if (text.Length > 0)
            {
                documents.Add(new LabelledDocument($"{set}-{documents.Count + 1}", Label(text.ToString(), names, cancellation)));
            }

            text.Clear();
            names.Clear();
        }
    }

    private static void ReadLine(string line, string place, StringBuilder text, List<(TextSpan Span, int Type)> names)
    {
        var at = 0;
        while (line.IndexOf('[', at) is var open && open >= 0)
        {
            var close = line.IndexOf(']', open);
            var gap = line.IndexOf(' ', open);
            var type = gap < 0 ? -1 : Array.IndexOf(NameLabel.Types, line[(open + 1)..gap]);
            if (close < gap || type < 0 || line.IndexOf('[', open + 1, close - open - 1) >= 0)
            {
                throw new InvalidDataException($"{place}: '{line[open..Math.Min(line.Length, open + 30)]}' is no name in brackets, such as [PER Ann Lee].");
            }

            text.Append(line, at, open - at);
            names.Add((new TextSpan(text.Length, text.Length + close - gap - 1), type));
            text.Append(line, gap + 1, close - gap - 1);
            at = close + 1;
        }

        text.Append(line, at, line.Length - at).Append('\n');
    }

    private static List<LabelledSentence> Label(string text, List<(TextSpan Span, int Type)> names, CancellationToken cancellation)
    {
        var cut = RunningText.Cut(text, NameVocabulary.Empty, cancellation);
        var labels = new int[cut.Count];
        foreach (var (span, type) in names)
        {
            var first = cut.WordAt(span.Start);
            for (var i = first; i < cut.Count && cut.Span(i, i + 1).Start < span.End; i++)
            {
                labels[i] = i == first ? NameLabel.Begin(type) : NameLabel.Inside(type);
            }
        }

        var sentences = new List<LabelledSentence>();
        for (var sentence = 0; sentence < cut.Document.SentenceEnds.Length; sentence++)
        {
            var (start, end) = (cut.SentenceStart(sentence), cut.SentenceEnd(sentence));
            for (var i = start; i < end; i++)
            {
                // A name that the cutting of sentences parts goes on as another.
                labels[i] = i == start && NameLabel.IsInside(labels[i]) ? NameLabel.Begin(NameLabel.TypeOf(labels[i])) : labels[i];
            }

            sentences.Add(new LabelledSentence(
                [.. Enumerable.Range(start, end - start).Select(i => cut.Word(i).ToString())],
                [.. labels[start..end].Select(label => (ushort)(1 << label))]));
        }

        return sentences;
    }
}

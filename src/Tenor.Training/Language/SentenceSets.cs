using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Tenor.Training.Language;

/// <summary>A text with its paragraphs and hand-made sentences.</summary>
internal sealed record SentenceDocument(string Name, string Text, IReadOnlyList<TextSpan> Paragraphs, IReadOnlyList<TextSpan> Sentences);

/// <summary>Reads the sets that sentence boundaries are measured on.</summary>
internal static partial class SentenceSets
{
    /// <summary>UD English-PUD: each document's sentences joined by a space into one paragraph.</summary>
    public static IReadOnlyList<SentenceDocument> Pud(string data)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(data, "sentence-boundary", "en_pud-ud-test.conllu.gz")), CompressionMode.Decompress));
        var documents = new List<SentenceDocument>();
        var text = new StringBuilder();
        var sentences = new List<TextSpan>();
        string name = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                Flush();
                name = line["# newdoc id = ".Length..];
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (text.Length > 0) text.Append(' ');
                int start = text.Length;
                text.Append(line["# text = ".Length..].Trim());
                sentences.Add(new TextSpan(start, text.Length));
            }
        }

        Flush();
        return documents;

        void Flush()
        {
            if (sentences.Count > 0)
                documents.Add(new SentenceDocument(name, text.ToString(), [new TextSpan(0, text.Length)], sentences.ToArray()));
            text.Clear();
            sentences.Clear();
        }
    }

    /// <summary>GUM's documents of the given genres: tokens joined back to text, paragraphs as its markup has them.</summary>
    public static IReadOnlyList<SentenceDocument> Gum(string data, params string[] genres) =>
        [.. LabelledArchive.Read(
                Path.Combine(data, "gum", "gum-train-dev.tar.gz"),
                path => path.StartsWith("xml/", StringComparison.Ordinal) && genres.Contains(Path.GetFileName(path).Split('_')[1]))
            .Select(file => GumDocument.Read(file.Path, file.Text).ToSentenceDocument())];

    /// <summary>The Golden Rules for English: a text and the sentences that it should give.</summary>
    public static IReadOnlyList<(string Name, string Text, IReadOnlyList<string> Sentences)> GoldenRules(string data)
    {
        string spec = File.ReadAllText(Path.Combine(data, "sentence-boundary", "english_spec.rb"));
        int end = spec.IndexOf("describe '#segment'", StringComparison.Ordinal);
        var rules = new List<(string, string, IReadOnlyList<string>)>();
        foreach (Match match in Rule().Matches(end < 0 ? spec : spec[..end]))
        {
            string[] sentences = [.. Quoted().Matches(match.Groups["sentences"].Value).Select(m => Unescape(m.Groups[1].Value))];
            rules.Add((match.Groups["name"].Value, Unescape(match.Groups["text"].Value), sentences));
        }

        return rules;
    }

    private static string Unescape(string ruby) => ruby.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("""it "(?<name>[^"]*)" do.*?text: "(?<text>(?:[^"\\]|\\.)*)".*?eq\(\[(?<sentences>.*?)\]\)\s*end""", RegexOptions.Singleline)]
    private static partial Regex Rule();

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex Quoted();
}

using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Tenor.Training.Data;

/// <summary>A snippet with its valence by human raters.</summary>
/// <param name="Article">Which article or review it is cut from; 0 where the set does not say.</param>
/// <param name="Valence">Mean of 20 raters in [-4, 4].</param>
/// <param name="Text">The snippet.</param>
internal sealed record RatedSnippet(int Article, double Valence, string Text);

/// <summary>A sentence with a marked target.</summary>
/// <param name="Group">Where the sentence comes from: sentences of one group never stand on both sides of a split.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Target">The mention.</param>
/// <param name="Mentions">All mentions in the sentence, the target's among them.</param>
/// <param name="Class">0 against, 1 neutral, 2 in favour.</param>
internal sealed record TargetSentence(string Group, string Text, TextSpan Target, TextSpan[] Mentions, int Class);

/// <summary>A sentence with a label: 1 for loaded, subjective or clickbait, 0 for plain.</summary>
internal sealed record LabelledSentence(string Group, string Text, int Class);

/// <summary>The folder of labelled data, and readers of what is in it.</summary>
internal sealed class DataFolder(string path)
{
    /// <summary>The folder's name.</summary>
    public string Root => path;

    /// <summary>The full name of a file.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public string File(string name)
    {
        var full = Path.Combine(path, name);
        return System.IO.File.Exists(full)
            ? full
            : throw new FileNotFoundException($"The data file '{full}' is missing. Name the data folder with --data.");
    }

    /// <summary>One of the rated sets: nytEditorialSnippets, movieReviewSnippets, amazonReviewSnippets, tweets.</summary>
    public List<RatedSnippet> Rated(string set)
    {
        var snippets = new List<RatedSnippet>();
        foreach (var line in System.IO.File.ReadLines(File($"vader/{set}.tsv")))
        {
            var fields = line.Split('\t', 3);
            if (fields.Length < 3)
                continue;
            var cut = fields[0].IndexOf('_', StringComparison.Ordinal);
            var article = cut < 0 ? 0 : int.Parse(fields[0].AsSpan(0, cut), CultureInfo.InvariantCulture);
            snippets.Add(new(article, double.Parse(fields[1], CultureInfo.InvariantCulture), fields[2].Trim()));
        }

        return snippets;
    }

    /// <summary>A part of NewsMTSC: train, rw.dev or mt.dev.</summary>
    public List<TargetSentence> NewsMtsc(string part)
    {
        using var stream = part == "train"
            ? (Stream)new GZipStream(System.IO.File.OpenRead(File("newsmtsc/train.jsonl.gz")), CompressionMode.Decompress)
            : System.IO.File.OpenRead(File($"newsmtsc/{part}.jsonl"));
        using var reader = new StreamReader(stream);
        var sentences = new List<TargetSentence>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("sentence_normalized").GetString()!;
            var id = json.RootElement.GetProperty("primary_gid").GetString()!.Split('_');
            foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
            {
                var span = Span(target);
                var mentions = new List<TextSpan> { span };
                if (target.TryGetProperty("further_mentions", out var further))
                    mentions.AddRange(further.EnumerateArray().Select(Span).Where(s => !s.Overlaps(span)));
                var polarity = (int)target.GetProperty("polarity").GetDouble();
                sentences.Add(new($"{id[0]}_{id[1]}_{(id[1] == "v1" ? id[2] : "")}", text, span, [.. mentions], (polarity / 2) - 1));
            }
        }

        return sentences;

        static TextSpan Span(JsonElement element) =>
            new(element.GetProperty("from").GetInt32(), element.GetProperty("to").GetInt32());
    }

    /// <summary>Lines of a file in a zip archive; Latin-1, which the older sets are in.</summary>
    public List<string> ZipLines(string archive, string entry)
    {
        using var zip = ZipFile.OpenRead(File(archive));
        using var reader = new StreamReader(
            zip.GetEntry(entry)?.Open() ?? throw new InvalidDataException($"'{archive}' holds no '{entry}'."),
            System.Text.Encoding.Latin1);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != ';')
                lines.Add(line.Trim());
        }

        return lines;
    }

    /// <summary>All texts of a zip archive, in order of name.</summary>
    public IEnumerable<string> ZipTexts(string archive)
    {
        using var zip = ZipFile.OpenRead(File(archive));
        foreach (var entry in zip.Entries.Where(e => e.Length > 0 && e.Name != "README").OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open(), System.Text.Encoding.Latin1);
            yield return reader.ReadToEnd();
        }
    }

    /// <summary>Lines of a gzipped text.</summary>
    public List<string> GzipLines(string name)
    {
        using var reader = new StreamReader(new GZipStream(System.IO.File.OpenRead(File(name)), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text)
                lines.Add(text);
        }

        return lines;
    }

    /// <summary>The texts of the news articles, in order of file name.</summary>
    public List<string> Articles() => [.. ArticlesWithBias().Select(a => a.Text)];

    /// <summary>The texts of the news articles with their outlet's side: 0 left, 1 middle, 2 right; in order of file name.</summary>
    public List<(string Text, int Bias)> ArticlesWithBias()
    {
        using var tar = new TarReader(
            new GZipStream(System.IO.File.OpenRead(File("allsides/sample-10000.tar.gz")), CompressionMode.Decompress));
        var texts = new SortedDictionary<string, (string, int)>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".json", StringComparison.Ordinal))
                continue;
            using var json = JsonDocument.Parse(entry.DataStream);
            texts[entry.Name] = (json.RootElement.GetProperty("content").GetString() ?? "", json.RootElement.GetProperty("bias").GetInt32());
        }

        return [.. texts.Values];
    }

    /// <summary>The words of a list, one a line.</summary>
    public IEnumerable<string> WordList(string name) =>
        System.IO.File.ReadLines(File(name)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not (';' or '#'));

    /// <summary>VADER's lexicon: words with their mean valence.</summary>
    public List<(string Word, double Valence)> VaderLexicon() =>
        [.. System.IO.File.ReadLines(File("vader/vader_lexicon.txt")).Select(line => line.Split('\t')).Where(f => f.Length > 1)
            .Select(f => (f[0], double.Parse(f[1], CultureInfo.InvariantCulture)))];

    /// <summary>Empath's categories, each with its words.</summary>
    public List<(string Category, string[] Words)> Empath() =>
        [.. System.IO.File.ReadLines(File("lexicons/empath/categories.tsv")).Select(line => line.Split('\t'))
            .Select(f => (f[0], f[1..]))];
}

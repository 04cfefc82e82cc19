using System.Text;
using System.Text.Json;

namespace Tenor.Training.Language;

/// <summary>A quotation of BASIL with its speaker as annotated: an entity's name with underscores, or "other_…".</summary>
internal sealed record GoldSpeaker(TextSpan Span, string Speaker);

/// <summary>An article of BASIL.</summary>
internal sealed record BasilArticle(string Name, string Text, IReadOnlyList<TextSpan> Paragraphs, IReadOnlyList<GoldSpeaker> Speakers);

/// <summary>Reads BASIL (Fan et al., EMNLP 2019).</summary>
internal static class BasilSet
{
    /// <summary>All articles in order of name.</summary>
    public static IReadOnlyList<BasilArticle> Read(string data)
    {
        var files = LabelledArchive.Read(
            Path.Combine(data, "basil", "basil-visible.tar.gz"),
            path => path.EndsWith(".json", StringComparison.Ordinal) && (path.Contains("articles/", StringComparison.Ordinal) || path.Contains("annotations/", StringComparison.Ordinal)));
        var annotations = files.Where(f => f.Path.Contains("annotations/", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path).Replace("_ann", "", StringComparison.Ordinal), f => f.Text, StringComparer.Ordinal);
        return [.. files.Where(f => f.Path.Contains("articles/", StringComparison.Ordinal))
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f.Path), f.Text))
            .Where(f => annotations.ContainsKey(f.Name))
            .Select(f => Article(f.Name, f.Text, annotations[f.Name]))];
    }

    private static BasilArticle Article(string name, string article, string annotation)
    {
        using JsonDocument body = JsonDocument.Parse(article), marks = JsonDocument.Parse(annotation);
        var text = new StringBuilder();
        var paragraphs = new List<TextSpan>();
        var sentences = new List<TextSpan>();
        foreach (JsonElement paragraph in body.RootElement.GetProperty("body-paragraphs").EnumerateArray())
        {
            int start = text.Length;
            foreach (JsonElement sentence in paragraph.EnumerateArray())
            {
                if (text.Length > start) text.Append(' ');
                int from = text.Length;
                text.Append(sentence.GetString());
                sentences.Add(new TextSpan(from, text.Length));
            }

            if (text.Length > start) paragraphs.Add(new TextSpan(start, text.Length));
            text.Append('\n');
        }

        var speakers = new List<GoldSpeaker>();
        foreach (JsonElement phrase in marks.RootElement.GetProperty("phrase-level-annotations").EnumerateArray())
        {
            if (phrase.GetProperty("quote").GetString() != "yes") continue;
            string id = phrase.GetProperty("id").GetString() ?? "", speaker = phrase.GetProperty("speaker").GetString() ?? "";
            if (speaker.Length == 0 || !id.StartsWith('p') || !int.TryParse(id.AsSpan(1), out int index) || index >= sentences.Count) continue;
            int start = sentences[index].Start + phrase.GetProperty("start").GetInt32();
            int end = Math.Min(sentences[index].End, sentences[index].Start + phrase.GetProperty("end").GetInt32());
            if (start < end) speakers.Add(new GoldSpeaker(new TextSpan(start, end), speaker));
        }

        return new BasilArticle(name, text.ToString(), paragraphs, speakers);
    }
}

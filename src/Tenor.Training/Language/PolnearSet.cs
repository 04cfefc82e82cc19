using System.Globalization;

namespace Tenor.Training.Language;

/// <summary>An attribution of PolNeAR: pieces of content, cue and source, as spans of the article.</summary>
internal sealed record GoldAttribution(IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Source);

/// <summary>An article of PolNeAR as one annotator marked it.</summary>
internal sealed record PolnearArticle(string Name, string Text, IReadOnlyList<TextSpan> Paragraphs, IReadOnlyList<GoldAttribution> Attributions);

/// <summary>Reads PolNeAR (Newell, Margolin, Ruths 2018): texts with brat stand-off annotations.</summary>
internal static class PolnearSet
{
    /// <summary>The articles of a part; an article that several annotators marked is there once for each.</summary>
    public static IReadOnlyList<PolnearArticle> Read(string data, string part)
    {
        var files = LabelledArchive.Read(
            Path.Combine(data, "polnear", "polnear-train-dev.tar.gz"), path => path.StartsWith($"data/{part}/", StringComparison.Ordinal));
        var texts = files.Where(f => f.Path.EndsWith(".txt", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => f.Text, StringComparer.Ordinal);
        var articles = new List<PolnearArticle>();
        foreach ((string path, string annotation) in files)
        {
            if (!path.EndsWith(".ann", StringComparison.Ordinal)) continue;
            string name = Path.GetFileNameWithoutExtension(path);
            // The name ends in "_" and the annotator's mark.
            string article = texts.ContainsKey(name) ? name : name[..name.LastIndexOf('_')];
            if (texts.TryGetValue(article, out string? text)) articles.Add(new PolnearArticle(name, text, Lines(text), Attributions(text, annotation)));
        }

        return articles;
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n') continue;
            if (text.AsSpan(start, i - start).Trim().Length > 0) lines.Add(new TextSpan(start, i));
            start = i + 1;
        }

        return lines;
    }

    /// <summary>Pieces with nothing between them but white space are one: some annotators marked sentence by sentence.</summary>
    private static List<TextSpan> Joined(string text, List<TextSpan> pieces)
    {
        var joined = new List<TextSpan>();
        foreach (TextSpan piece in pieces.Order())
        {
            if (joined.Count > 0 && piece.Start >= joined[^1].End && text.AsSpan(joined[^1].End, piece.Start - joined[^1].End).Trim().IsEmpty)
                joined[^1] = new TextSpan(joined[^1].Start, piece.End);
            else
                joined.Add(piece);
        }

        return joined;
    }

    private static List<GoldAttribution> Attributions(string text, string annotation)
    {
        var marked = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var attributions = new List<GoldAttribution>();
        string[] lines = annotation.Split('\n');
        foreach (string line in lines)
        {
            string[] columns = line.Split('\t');
            // A marked text that runs over several lines goes on in lines of its own, which may begin with any letter.
            if (!line.StartsWith('T') || columns.Length < 2 || !columns[1].Contains(' ', StringComparison.Ordinal)) continue;
            string offsets = columns[1][(columns[1].IndexOf(' ') + 1)..];
            marked[columns[0]] = [.. offsets.Split(';').Select(piece => piece.Split(' '))
                .Select(p => new TextSpan(int.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)))];
        }

        foreach (string line in lines)
        {
            if (!line.StartsWith('E') || !line.Contains('\t', StringComparison.Ordinal)) continue;
            List<TextSpan> content = [], cue = [], source = [];
            foreach (string role in line[(line.IndexOf('\t') + 1)..].Split(' '))
            {
                int colon = role.IndexOf(':');
                if (colon < 0 || !marked.TryGetValue(role[(colon + 1)..].Trim(), out List<TextSpan>? spans)) continue;
                if (role.StartsWith("Content", StringComparison.Ordinal)) content.AddRange(spans);
                else if (role.StartsWith("Cue", StringComparison.Ordinal)) cue.AddRange(spans);
                else if (role.StartsWith("Source", StringComparison.Ordinal)) source.AddRange(spans);
            }

            // "said Robert McAtee": some annotators took the verb for the source, and the name for the cue.
            if (IsVerb(text, source) && cue.Count > 0 && !IsVerb(text, cue)) (cue, source) = (source, cue);
            if (content.Count > 0) attributions.Add(new GoldAttribution(Joined(text, content), cue, source));
        }

        return attributions;
    }

    private static bool IsVerb(string text, List<TextSpan> spans) =>
        spans is [var one] && text[one.Start..one.End] is "said" or "says" or "added" or "wrote" or "told" or "asked";
}

namespace Tenor.Tests.Articles;

/// <summary>
/// Invented articles in the frames that publishers put around theirs. In <c>Captures/*.capture</c> a line marked <c>|</c> is the author's,
/// one marked <c>^</c> belongs to a picture, and an unmarked one is the page's.
/// </summary>
public class CapturesInTheStyleOfPublishers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Articles", "Captures");

    public static TheoryData<string, string> Captures()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.capture").Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetFileNameWithoutExtension(path), "\n");
            data.Add(Path.GetFileNameWithoutExtension(path), "\r\n\r\n");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Captures))]
    public void Are_told_apart_line_by_line(string publisher, string between)
    {
        var file = File.ReadAllLines(Path.Combine(Folder, publisher + ".capture"));
        var head = file.TakeWhile(l => l != "---").Select(l => l.Split(": ", 2)).ToDictionary(l => l[0].TrimEnd(':'), l => l.Length > 1 ? l[1] : "");
        var lines = file.Skip(head.Count + 1).ToList();

        var article = Corpus.FromText(string.Join(between, lines.Select(l => l[2..])))[0];

        Assert.Equal(head["title"], article.Title);
        Assert.Equal(head["authors"], string.Join(", ", article.Authors));
        Assert.Equal(head["published"], article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(head["source"], article.Source);
        // A dateline stands in its line but is not in its paragraph.
        Assert.Equal(
            lines.Where(l => l[0] == '|').Select(l => l[2..]),
            article.Paragraphs.Select(p => LineOf(article.Text, p)));
        Assert.All(article.Captions, c => Assert.Contains(lines, l => l[0] == '^' && l.Contains(c.Text, StringComparison.Ordinal)));
        Assert.Equal(lines.Any(l => l[0] == '^'), article.Captions.Count > 0);
    }

    private static string LineOf(string text, TextSpan span)
    {
        var start = text.LastIndexOf('\n', span.Start) + 1;
        return text[start..span.End];
    }
}

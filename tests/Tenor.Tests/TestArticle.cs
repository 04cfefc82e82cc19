namespace Tenor.Tests;

/// <summary>Articles for tests: each paragraph is body.</summary>
internal static class TestArticle
{
    public static Article Of(string id, params string[] paragraphs)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            spans.Add(new(at, at + paragraph.Length));
            at += paragraph.Length + 2;
        }

        return new()
        {
            Id = id,
            Text = string.Join("\n\n", paragraphs),
            Paragraphs = spans,
            Provenance = new("-", 0, "", "utf-8"),
        };
    }
}

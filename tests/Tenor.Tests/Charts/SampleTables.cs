namespace Tenor.Tests;

/// <summary>Small tables with known numbers.</summary>
internal static class SampleTables
{
    public static ToneTable Tone(params (Voice Voice, double Score)[] sentences) => new(
        [.. sentences.Select((s, i) => Row("a", i, s.Voice, s.Score))]);

    public static ToneTable ToneOf(params (string Article, Voice Voice, double Score)[] sentences) => new(
        [.. sentences.Select((s, i) => Row(s.Article, i, s.Voice, s.Score))]);

    public static StanceTable Stance(params (string Actor, Voice Voice, double Score)[] mentions) => new(
        [.. mentions.Select((m, i) => new StanceRow(
            "a", m.Actor, m.Actor, new(i * 100, (i * 100) + 4), i, new(i * 100, (i * 100) + 30), m.Voice, null, m.Score, .3, .4, .3, [], "Some words about the matter <b>"))],
        [.. mentions.Select(m => m.Actor).Distinct()]);

    public static (T, Voice, double)[] Repeat<T>(int count, T subject, Voice voice, double score) =>
        [.. Enumerable.Range(0, count).Select(i => (subject, voice, score + (i % 2 == 0 ? .05 : -.05)))];

    public static (Voice, double)[] Repeat(int count, Voice voice, double score) =>
        [.. Enumerable.Range(0, count).Select(i => (voice, score + (i % 2 == 0 ? .05 : -.05)))];

    private static ToneRow Row(string article, int i, Voice voice, double score)
    {
        const string Text = "A sentence <b> of ten words & more that says something.";
        var start = i * 100;
        return new(article, i, new(start, start + Text.Length), voice, null, score, .3, .4, .3,
            [new(new(start + 2, start + 10), .5), new(new(start + 18, start + 21), -.3), new(new(start + 22, start + 27), .001)], Text);
    }
}

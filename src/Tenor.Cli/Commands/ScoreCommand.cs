using System.CommandLine;
using System.Text;
using System.Threading.Channels;
using Tenor.Cli.Terminal;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor score</c>: articles or JSON Lines in, measures as JSON Lines out, in input order.</summary>
internal static class ScoreCommand
{
    private static readonly string[] RecordExtensions = [".jsonl", ".ndjson"];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "Articles, JSON Lines (.jsonl, .ndjson), or - for JSON Lines on standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("score", "Measure articles or JSON Lines: tone, voices, quotations, actors and stance, one JSON record a line.") { files };
        command.SetAction(async (parsed, cancellation) =>
        {
            var messages = Messages.For(parsed);
            var inputs = parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"];
            if (inputs is ["-"] && parsed.GetValue(files) is not { Length: > 0 } && !Console.IsInputRedirected)
                throw new UsageException("Name files to score, or send JSON Lines on standard input: tenor score - < news.jsonl");
            var clean = true;
            foreach (var input in inputs)
            {
                clean &= input == "-" || RecordExtensions.Contains(Path.GetExtension(input), StringComparer.OrdinalIgnoreCase)
                    ? await ScoreLinesAsync(input, messages, cancellation)
                    : await ScoreArticlesAsync(input, messages, cancellation);
            }
            return clean ? ExitCode.Done : ExitCode.FoundErrors;
        });
        return command.WithExamples("tenor score 'seeds/*.txt'", "tenor score - < news.jsonl > scores.jsonl");
    }

    private static async Task<bool> ScoreLinesAsync(string input, Messages messages, CancellationToken cancellation)
    {
        using var reader = input == "-"
            ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false))
            : new StreamReader(input, new UTF8Encoding(false));
        return await InOrderAsync(NumberedLines(reader, cancellation), messages, cancellation, item =>
        {
            var scored = ScoreRecord.TryScore(item.Line, item.Number, out var record, cancellation);
            return (scored, record);
        });
    }

    private static async Task<bool> ScoreArticlesAsync(string pattern, Messages messages, CancellationToken cancellation)
    {
        if (LoadedCorpus.Load([pattern], messages, cancellation) is not { } corpus) return false;
        var clean = await InOrderAsync(
            corpus.ToAsyncEnumerable(), messages, cancellation, article => (true, ScoreRecord.Score(article, cancellation)));
        return clean && corpus.Report.Skipped.Count == 0;
    }

    private static async IAsyncEnumerable<(string Line, long Number)> NumberedLines(
        TextReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        long number = 0;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return (line, number);
        }
    }

    /// <summary>Works on several items at once and writes each result when those before it are written.</summary>
    private static async Task<bool> InOrderAsync<T>(
        IAsyncEnumerable<T> items, Messages messages, CancellationToken cancellation, Func<T, (bool Scored, string Record)> score)
    {
        // Bounded, so that a long input streams through whatever its length.
        var pending = Channel.CreateBounded<Task<(bool Scored, string Record)>>(Environment.ProcessorCount * 4);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAsync();
        var clean = true;
        try
        {
            await foreach (var result in pending.Reader.ReadAllAsync(cancellation))
            {
                var (scored, record) = await result;
                clean &= scored;
                await messages.Output.WriteLineAsync(record);
                // A reader at the other end of a pipe gets each record when it is ready.
                if (pending.Reader.Count == 0) await messages.Output.FlushAsync(cancellation);
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
        await reading;
        await messages.Output.FlushAsync(cancellation);
        return clean;

        async Task ReadAsync()
        {
            Exception? failure = null;
            try
            {
                await foreach (var item in items.WithCancellation(stop.Token))
                    await pending.Writer.WriteAsync(Task.Run(() => score(item), stop.Token), stop.Token);
            }
            catch (Exception e)
            {
                failure = e;
            }
            pending.Writer.Complete(failure);
        }
    }
}

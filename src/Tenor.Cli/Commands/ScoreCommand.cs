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
        }.RefusingOptions();
        var command = new Command("score", "Measure articles or JSON Lines: tone, voices, quotations, actors and stance, one JSON record a line.") { files };
        command.SetAction(async (parsed, cancellation) =>
        {
            var messages = Messages.For(parsed);
            var inputs = parsed.GetValue(files) is { Length: > 0 } given ? given.SelectMany(RecordFiles).ToArray() : ["-"];
            if (inputs is ["-"] && parsed.GetValue(files) is not { Length: > 0 } && !Console.IsInputRedirected)
                throw new UsageException("Name files to score, or send JSON Lines on standard input: tenor score - < news.jsonl");
            var clean = await messages.WithRecordProgressAsync(async hear =>
            {
                long written = 0;
                Action? heard = hear is null ? null : () => hear(++written);
                var all = true;
                foreach (var input in inputs)
                {
                    all &= input == "-" || RecordExtensions.Contains(Path.GetExtension(input), StringComparer.OrdinalIgnoreCase)
                        ? await ScoreLinesAsync(input, messages, heard, cancellation)
                        : await ScoreArticlesAsync(input, messages, heard, cancellation);
                }
                return all;
            });
            return clean ? ExitCode.Done : ExitCode.FoundErrors;
        });
        return command.WithExamples("tenor score 'seeds/*.txt'", "tenor score - < news.jsonl > scores.jsonl");
    }

    // A pattern for articles is the loader's matter; one for files of records is taken apart here.
    private static IEnumerable<string> RecordFiles(string input)
    {
        var name = Path.GetFileName(input);
        var folder = Path.GetDirectoryName(input) is { Length: > 0 } named ? named : ".";
        return RecordExtensions.Contains(Path.GetExtension(input), StringComparer.OrdinalIgnoreCase) && name.AsSpan().ContainsAny('*', '?') && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, name).Order(StringComparer.Ordinal).DefaultIfEmpty(input)
            : [input];
    }

    private static async Task<bool> ScoreLinesAsync(string input, Messages messages, Action? heard, CancellationToken cancellation)
    {
        if (input != "-" && !File.Exists(input))
        {
            messages.Error($"{input}: there is no such file; look at the spelling, and at the folder that it starts from.");
            return false;
        }
        using var reader = input == "-"
            ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false))
            : new StreamReader(input, new UTF8Encoding(false));
        return await InOrderAsync(NumberedLines(reader, cancellation), messages, heard, cancellation, item =>
        {
            var scored = ScoreRecord.TryScore(item.Line, item.Number, out var record, cancellation);
            return (scored, record);
        });
    }

    private static async Task<bool> ScoreArticlesAsync(string pattern, Messages messages, Action? heard, CancellationToken cancellation)
    {
        if (LoadedCorpus.Load([pattern], messages, cancellation, amongOthers: true) is not { } corpus) return false;
        var clean = await InOrderAsync(
            corpus.ToAsyncEnumerable(), messages, heard, cancellation, article => (true, ScoreRecord.Score(article, cancellation)));
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
        IAsyncEnumerable<T> items, Messages messages, Action? heard, CancellationToken cancellation, Func<T, (bool Scored, string Record)> score)
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
                heard?.Invoke();
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

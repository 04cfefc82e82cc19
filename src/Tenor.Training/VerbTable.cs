using Tenor.Training.Evaluation;
using Tenor.Training.Language;
using Tenor.Training.LoadedLanguage;
using Tenor.Training.Stance;
using Tenor.Training.Tone;
using Tenor.Training.Vectors;

namespace Tenor.Training;

/// <summary>One thing that the program does: <c>evaluate language</c>, <c>train …</c>.</summary>
/// <param name="Words">The words that call it.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Run">Does it, with the arguments after the words; returns the exit status.</param>
internal sealed record Verb(string Words, string Summary, Func<VerbArguments, CancellationToken, Task<int>> Run);

/// <summary>The program's verbs. Whoever adds one writes it in a file of its own and names it here.</summary>
internal static class VerbTable
{
    private static readonly Verb[] Verbs =
    [
        LanguageEvaluation.Verb,
        WholeTraining.Verb,
        VocabularyTraining.Verb,
        ToneTraining.Verb,
        StanceTraining.Verb,
        Actors.ActorTraining.Verb,
        Actors.ActorEvaluation.Verb,
        Actors.ActorListing.Verb,
        TaggerTraining.Verb,
        LoadedLanguageTraining.Verb,
        ToneEvaluation.Verb,
        StanceEvaluation.Verb,
        LoadedLanguageEvaluation.Verb,
        WholeEvaluation.Verb,
        SpeedEvaluation.Verb,
    ];

    /// <summary>Runs the verb that the arguments name.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };

        foreach (Verb verb in Verbs.OrderByDescending(v => v.Words.Length))
        {
            string[] words = verb.Words.Split(' ');
            if (args.Length < words.Length || !args.AsSpan(0, words.Length).SequenceEqual(words)) continue;
            try
            {
                return await verb.Run(new VerbArguments(args[words.Length..]), stop.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
                return 1;
            }
        }

        Console.Error.WriteLine("Usage: dotnet run --project src/Tenor.Training -c Release -- VERB [--option value …]");
        foreach (Verb verb in Verbs) Console.Error.WriteLine($"  {verb.Words,-28}{verb.Summary}");
        return args.Length == 0 ? 0 : 2;
    }
}

/// <summary>The options after a verb: <c>--name value</c>, or <c>--name</c> alone for a switch.</summary>
internal sealed class VerbArguments(string[] args)
{
    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => Array.IndexOf(args, "--" + name) >= 0;

    /// <summary>An option's value, or <paramref name="otherwise"/> where it is not given.</summary>
    /// <exception cref="ArgumentException">The option is given without a value.</exception>
    public string Value(string name, string otherwise)
    {
        int at = Array.IndexOf(args, "--" + name);
        if (at < 0) return otherwise;
        return at + 1 < args.Length && !args[at + 1].StartsWith("--", StringComparison.Ordinal)
            ? args[at + 1]
            : throw new ArgumentException($"Option --{name} needs a value.");
    }

    /// <summary>The folder of labelled data: <c>--data</c>, else <c>../shared/data</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public string DataFolder()
    {
        string folder = Value("data", "../shared/data");
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException($"No folder '{folder}' with labelled data. Name one with --data FOLDER.");
    }
}

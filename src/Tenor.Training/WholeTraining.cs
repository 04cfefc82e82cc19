using Tenor.Training.LoadedLanguage;
using Tenor.Training.Stance;
using Tenor.Training.Tone;
using Tenor.Training.Vectors;

namespace Tenor.Training;

/// <summary>Makes every model of tone, stance and loaded language, in the order in which they build on each other.</summary>
internal static class WholeTraining
{
    static readonly Verb[] Steps =
        [VocabularyTraining.Verb, ToneTraining.Verb, StanceTraining.Verb, LoadedLanguageTraining.Verb];

    /// <summary><c>train all</c>.</summary>
    public static Verb Verb { get; } = new(
        "train all", "Makes vocabulary, tone, stance and loaded language, one after another", async (arguments, cancellation) =>
        {
            foreach (var step in Steps)
            {
                await Console.Error.WriteLineAsync(step.Words).ConfigureAwait(false);
                if (await step.Run(arguments, cancellation).ConfigureAwait(false) is var status && status != 0)
                    return status;
            }

            return 0;
        });
}

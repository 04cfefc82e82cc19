using Tenor.Cli.Terminal;

namespace Tenor.Cli.Commands;

/// <summary>Loads the articles that a command line names, and says what was skipped and why.</summary>
internal static class LoadedCorpus
{
    /// <param name="patterns">Files, folders or patterns.</param>
    /// <param name="messages">Where it is said.</param>
    /// <param name="cancellation">Stops the load.</param>
    /// <param name="amongOthers">Whether these are a part of what was named: then nothing is said of the whole.</param>
    /// <returns>The articles; null where there is none.</returns>
    public static Corpus? Load(IEnumerable<string> patterns, Messages messages, CancellationToken cancellation, bool amongOthers = false)
    {
        try
        {
            var corpus = messages.WithWorkProgress(progress => Corpus.Load(patterns, null, progress, cancellation));
            Tell(corpus.Report, messages);
            return corpus;
        }
        catch (CorpusLoadException e) when (amongOthers && e.Report.Skipped.Count > 0)
        {
            Tell(e.Report, messages);
            return null;
        }
        catch (CorpusLoadException e)
        {
            messages.Error(e.Message);
            return null;
        }
    }

    private static void Tell(LoadReport report, Messages messages)
    {
        foreach (var skipped in report.Skipped) messages.Error($"skipped: {skipped}");
    }
}

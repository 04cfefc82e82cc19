using Tenor.Cli.Terminal;

namespace Tenor.Cli.Commands;

/// <summary>Loads the articles that a command line names, and says what was skipped and why.</summary>
internal static class LoadedCorpus
{
    /// <returns>The articles; null where there is none.</returns>
    public static Corpus? Load(IEnumerable<string> patterns, Messages messages, CancellationToken cancellation)
    {
        try
        {
            var corpus = messages.WithWorkProgress(progress => Corpus.Load(patterns, null, progress, cancellation));
            foreach (var skipped in corpus.Report.Skipped) messages.Error($"skipped: {skipped}");
            return corpus;
        }
        catch (CorpusLoadException e)
        {
            messages.Error(e.Message);
            return null;
        }
    }
}

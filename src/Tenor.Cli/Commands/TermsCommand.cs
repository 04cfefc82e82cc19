using System.CommandLine;
using System.Globalization;
using Tenor.Cli.Terminal;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor terms</c>: the terms of articles.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var ngrams = new Option<string>("--ngrams")
        {
            Description = "Sizes in words: 1, 2 or 1-3.",
            HelpName = "1-2",
            DefaultValueFactory = _ => "1",
        };
        var top = new Option<int>("--top") { Description = "How many terms.", HelpName = "50", DefaultValueFactory = _ => 50 };
        var by = new Option<string>("--by") { Description = "What to order by.", DefaultValueFactory = _ => "count" };
        by.AcceptOnlyFromAmong("count", "tfidf");
        var command = new Command("terms", "Show the terms of articles: counts, rates in 1,000 words, dispersion, or tf-idf.") { files, ngrams, top, by };
        command.SetAction((parsed, cancellation) =>
        {
            var messages = Messages.For(parsed);
            var sizes = Sizes(parsed.GetRequiredValue(ngrams));
            var most = parsed.GetRequiredValue(top);
            if (most < 1) throw new UsageException("--top takes a number from 1.");
            if (LoadedCorpus.Load(parsed.GetRequiredValue(files), messages, cancellation) is not { } corpus)
                return Task.FromResult(ExitCode.FoundErrors);
            if (parsed.GetRequiredValue(by) == "tfidf") ByWeight(corpus, sizes, most, messages, cancellation);
            else ByCount(corpus, sizes, most, messages, cancellation);
            return Task.FromResult(corpus.Report.Skipped.Count > 0 ? ExitCode.FoundErrors : ExitCode.Done);
        });
        return command.WithExamples("tenor terms 'seeds/*.txt' --ngrams 1-2 --top 20", "tenor terms 'news/*.txt' --by tfidf");
    }

    private static NgramRange Sizes(string text)
    {
        try
        {
            return NgramRange.Parse(text);
        }
        catch (FormatException e)
        {
            throw new UsageException("--ngrams: " + e.Message);
        }
    }

    private static void ByCount(Corpus corpus, NgramRange sizes, int top, Messages messages, CancellationToken cancellation) => messages.Table(
        ["Term", "Count", "Documents", "Per 1,000", "DP"],
        [.. Enumerable.Take(corpus.Terms(ngrams: sizes, cancellation: cancellation), top).Select(r => new[]
        {
            r.Term, Whole(r.Count), Whole(r.Documents), Fixed(r.Rate), Fixed(r.Dispersion),
        })]);

    private static void ByWeight(Corpus corpus, NgramRange sizes, int top, Messages messages, CancellationToken cancellation) => messages.Table(
        ["Term", "Document", "Count", "tf-idf"],
        [.. corpus.TfIdf(ngrams: sizes, cancellation: cancellation)
            .OrderByDescending(r => r.Weight).ThenBy(r => r.Term, StringComparer.Ordinal).Take(top)
            .Select(r => new[] { r.Term, r.Document, Whole(r.Count), Fixed(r.Weight) })]);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

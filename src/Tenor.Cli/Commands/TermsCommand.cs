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
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for programs." };
        by.AcceptOnlyFromAmong("count", "tfidf");
        var command = new Command("terms", "Show the terms of articles: counts, rates in 1,000 words, dispersion, or tf-idf.") { files, ngrams, top, by, json };
        command.SetAction((parsed, cancellation) =>
        {
            var messages = Messages.For(parsed);
            var sizes = Sizes(parsed.GetRequiredValue(ngrams));
            var most = parsed.GetRequiredValue(top);
            if (most < 1) throw new UsageException("--top takes a number from 1.");
            if (LoadedCorpus.Load(parsed.GetRequiredValue(files), messages, cancellation) is not { } corpus)
                return Task.FromResult(ExitCode.FoundErrors);
            if (parsed.GetRequiredValue(by) == "tfidf") ByWeight(corpus, sizes, most, parsed.GetValue(json), messages, cancellation);
            else ByCount(corpus, sizes, most, parsed.GetValue(json), messages, cancellation);
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

    private static void ByCount(
        Corpus corpus, NgramRange sizes, int top, bool json, Messages messages, CancellationToken cancellation)
    {
        var rows = Enumerable.Take(corpus.Terms(ngrams: sizes, cancellation: cancellation), top);
        if (json)
        {
            foreach (var r in rows)
                messages.Json(new { term = r.Term, count = r.Count, documents = r.Documents, rate = Rounded(r.Rate), dispersion = Rounded(r.Dispersion) });
            return;
        }
        messages.Table(
            ["Term", "Count", "Documents", "Per 1,000", "DP"],
            [.. rows.Select(r => new[] { r.Term, Whole(r.Count), Whole(r.Documents), Fixed(r.Rate), Fixed(r.Dispersion) })]);
    }

    private static void ByWeight(
        Corpus corpus, NgramRange sizes, int top, bool json, Messages messages, CancellationToken cancellation)
    {
        var rows = corpus.TfIdf(ngrams: sizes, cancellation: cancellation)
            .OrderByDescending(r => r.Weight).ThenBy(r => r.Term, StringComparer.Ordinal).Take(top);
        if (json)
        {
            foreach (var r in rows) messages.Json(new { term = r.Term, document = r.Document, count = r.Count, weight = Rounded(r.Weight) });
            return;
        }
        messages.Table(
            ["Term", "Document", "Count", "tf-idf"], [.. rows.Select(r => new[] { r.Term, r.Document, Whole(r.Count), Fixed(r.Weight) })]);
    }

    private static double Rounded(double value) => Math.Round(value, 4);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

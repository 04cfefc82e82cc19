using System.CommandLine;
using System.Globalization;
using Tenor.Cli.Terminal;

namespace Tenor.Cli.Commands;

/// <summary><c>tenor load</c>: the articles that files hold.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for programs." };
        var command = new Command("load", "Show the articles found in files: title, author, date, source, and what was skipped.") { files, json };
        command.SetAction((parsed, cancellation) =>
        {
            var messages = Messages.For(parsed);
            if (LoadedCorpus.Load(parsed.GetRequiredValue(files), messages, cancellation) is not { } corpus)
                return Task.FromResult(ExitCode.FoundErrors);
            if (parsed.GetValue(json))
            {
                foreach (var article in corpus) messages.Json(Record(article));
            }
            else
            {
                messages.Table(
                    ["Id", "Title", "Author", "Published", "Source", "Paragraphs"],
                    [.. corpus.Select(a => new[]
                    {
                        a.Id, a.Title ?? "", string.Join(", ", a.Authors), a.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                        a.Source ?? "", a.Paragraphs.Count.ToString(CultureInfo.InvariantCulture),
                    })]);
            }
            return Task.FromResult(corpus.Report.Skipped.Count > 0 ? ExitCode.FoundErrors : ExitCode.Done);
        });
        return command.WithExamples("tenor load 'seeds/*.txt'", "tenor load --json 'news/**/*.txt' | head -1");
    }

    private static object Record(Article article) => new
    {
        id = article.Id,
        title = article.Title,
        authors = article.Authors,
        published = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        source = article.Source,
        url = article.Url?.OriginalString,
        captions = article.Captions.Select(c => new { start = c.Span.Start, end = c.Span.End, text = c.Text, credit = c.Credit }),
        paragraphs = article.Paragraphs.Select(p => new { start = p.Start, end = p.End }),
        text = article.Text,
        path = article.Provenance.Path,
        bytes = article.Provenance.Bytes,
        sha256 = article.Provenance.Sha256,
        encoding = article.Provenance.Encoding,
    };
}

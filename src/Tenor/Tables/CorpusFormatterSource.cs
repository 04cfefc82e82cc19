using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor;

/// <summary>Shows a corpus in notebooks as a table of its articles, with what was skipped.</summary>
public sealed class CorpusFormatterSource : ITypeFormatterSource
{
    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new MimeFormatter<Corpus>(TableJson.MimeType, corpus => TableJson.Write(new ArticleTable(corpus), TableJson.DefaultRows)),
        new HtmlFormatter<Corpus>((corpus, context) =>
            context.Writer.Write(TableHtml.Write(new ArticleTable(corpus), TableHtml.DefaultRows))),
        new PlainTextFormatter<Corpus>((corpus, context) =>
            context.Writer.Write(TableText.Write(new ArticleTable(corpus), TableText.DefaultRows))),
    ];
}

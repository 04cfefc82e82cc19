using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor;

/// <summary>Shows tables in notebooks, as JSON, HTML and plain text. .NET Interactive finds it through the attribute on <see cref="Table"/>.</summary>
public sealed class TableFormatterSource : ITypeFormatterSource
{
    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new MimeFormatter<Table>(TableJson.MimeType, table => TableJson.Write(table, TableJson.DefaultRows)),
        new HtmlFormatter<Table>((table, context) => context.Writer.Write(TableHtml.Write(table, TableHtml.DefaultRows))),
        new PlainTextFormatter<Table>((table, context) => context.Writer.Write(TableText.Write(table, TableText.DefaultRows))),
    ];
}

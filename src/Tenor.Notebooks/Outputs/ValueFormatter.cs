using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;

namespace Tenor.Notebooks;

/// <summary>Turns values into MIME bundles through .NET Interactive's formatters, as every host shows them.</summary>
internal static partial class ValueFormatter
{
    // .NET Interactive keeps its formatters for the whole process.
    static ValueFormatter() => ChartFormatting.Register();

    public static MimeBundle Format(object? value)
    {
        if (value is MimeBundle ready) return ready;
        if (value is null) return MimeBundle.PlainText("null");
        var type = value.GetType();
        RowSequences.Register(type);
        var entries = new List<MimeEntry>();
        foreach (var mime in RichTypesFor(value).Concat(Formatter.GetPreferredMimeTypesFor(type)))
        {
            var content = Written(value, mime);
            if (!entries.Exists(e => e.MimeType == mime)) entries.Add(new MimeEntry(mime, content));
        }
        if (!entries.Exists(e => e.MimeType == MimeTypes.Text))
            entries.Add(new MimeEntry(MimeTypes.Text, Written(value, MimeTypes.Text)));
        return new MimeBundle(entries);
    }

    // .NET Interactive's own clients know HTML; those that know these types do more with them.
    private static string[] RichTypesFor(object value) => value switch
    {
        Table or Corpus => [MimeTypes.Table],
        AnnotatedArticle => [MimeTypes.AnnotatedText],
        _ => [],
    };

    private static string Written(object value, string mime)
    {
        var content = Formatter.ToDisplayString(value, mime).Replace("\r\n", "\n");
        // .NET Interactive ends its HTML with a style sheet that styles every table of the page.
        return mime == MimeTypes.Html ? StyleSheet().Replace(content, "") : content;
    }

    [GeneratedRegex(@"<style>\s*\.dni-code-hint.*?</style>", RegexOptions.Singleline)]
    private static partial Regex StyleSheet();
}

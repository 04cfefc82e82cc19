using System.Globalization;
using System.Net;

namespace Tenor.Notebooks;

/// <summary>Shows how far a long call is, for clients that have no place of their own for it.</summary>
internal static class ProgressDisplay
{
    /// <summary>A bar and a line of text.</summary>
    public static MimeBundle Of(WorkProgress progress)
    {
        var text = progress.ToString();
        return new MimeBundle(
            new MimeEntry(MimeTypes.Html, string.Create(
                CultureInfo.InvariantCulture,
                $"<div class=\"tenor-progress\"><progress max=\"{progress.InAll}\" value=\"{progress.Done}\"></progress> {WebUtility.HtmlEncode(text)}</div>")),
            new MimeEntry(MimeTypes.Text, text));
    }
}

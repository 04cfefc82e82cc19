using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Tenor;

/// <summary>The text of a page's part as a reader sees it: a line for each block, a blank line between them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Captions">Where the captions of its pictures stand.</param>
internal sealed record WebPageText(string Text, IReadOnlyList<TextSpan> Captions)
{
    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav " +
        "ol p pre section summary table tbody td tfoot th thead tr ul br");

    // What a browser does not draw, or draws as a control.
    private static readonly FrozenSet<string> Undrawn = Names(
        "audio button canvas datalist dialog embed form head iframe input link meta noscript object option script select style svg template textarea title video nav");

    private static readonly string[] ForScreenReaders = ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"];

    public static WebPageText Of(IElement? element)
    {
        var writer = new Writer();
        if (element is not null)
            writer.Write(element);
        return writer.Finish();
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();
        private readonly List<TextSpan> _captions = [];
        private int _linked;
        private int _links;
        private int _captionDepth;

        public WebPageText Finish()
        {
            EndLine();
            return new(_text.ToString(), _captions);
        }

        public void Write(INode node)
        {
            if (node is IText text)
            {
                Append(text.Data);
                return;
            }

            if (node is not IElement element || IsUndrawn(element))
                return;
            var isBlock = Blocks.Contains(element.LocalName);
            var isCaption = element.LocalName is "figcaption";
            var isLink = element.LocalName is "a";
            if (isBlock)
                EndLine();
            _captionDepth += isCaption ? 1 : 0;
            _links += isLink ? 1 : 0;
            foreach (var child in element.ChildNodes)
                Write(child);
            _links -= isLink ? 1 : 0;
            if (isBlock)
                EndLine();
            _captionDepth -= isCaption ? 1 : 0;
        }

        private static bool IsUndrawn(IElement element) =>
            Undrawn.Contains(element.LocalName)
            || element.HasAttribute("hidden")
            || ForScreenReaders.Any(element.ClassList.Contains)
            || element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

        private void Append(string text)
        {
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c))
                {
                    if (_line.Length > 0 && _line[^1] != ' ')
                        _line.Append(' ');
                    continue;
                }

                _line.Append(c);
                if (_links > 0)
                    _linked++;
            }
        }

        private void EndLine()
        {
            var line = _line.ToString().Trim();
            var linked = _linked;
            _line.Clear();
            _linked = 0;
            if (line.Length == 0 || (_captionDepth == 0 && IsPointer(line, linked)))
                return;
            if (_text.Length > 0)
                _text.Append("\n\n");
            var start = _text.Length;
            _text.Append(line);
            if (_captionDepth > 0)
                _captions.Add(new(start, _text.Length));
        }

        // A block that is a link and nothing else leads to another page, unless it reads as a sentence of the article.
        private static bool IsPointer(string line, int linked) =>
            linked * 10 >= line.Count(c => !char.IsWhiteSpace(c)) * 9 && !(line.Length > 80 && line[^1] is '.' or '!' or '?' or '"' or '”');
    }
}

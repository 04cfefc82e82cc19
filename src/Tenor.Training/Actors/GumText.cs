using System.Text;

namespace Tenor.Training.Actors;

/// <summary>A GUM document written out as running text, with the place of each token.</summary>
internal sealed class GumText
{
    private GumText(string text, TextSpan[] tokens, TextSpan[] paragraphs)
    {
        Text = text;
        Tokens = tokens;
        Paragraphs = paragraphs;
    }

    public string Text { get; }

    public TextSpan[] Tokens { get; }

    public TextSpan[] Paragraphs { get; }

    public static GumText Write(GumDocument document)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[document.Tokens.Count];
        var paragraphs = new List<TextSpan>();
        var start = 0;
        var open = false;
        for (var i = 0; i < spans.Length; i++)
        {
            var token = document.Tokens[i];
            if (i > 0 && token.Paragraph != document.Tokens[i - 1].Paragraph)
            {
                paragraphs.Add(new TextSpan(start, text.Length));
                text.Append("\n\n");
                start = text.Length;
                open = false;
            }
            else if (i > 0 && !token.JoinsPrevious && SpaceBetween(document.Tokens[i - 1].Word, token, open))
            {
                text.Append(' ');
            }

            open ^= token.Word == "\"";
            spans[i] = new TextSpan(text.Length, text.Length + token.Word.Length);
            text.Append(token.Word);
        }

        paragraphs.Add(new TextSpan(start, text.Length));
        return new GumText(text.ToString(), spans, [.. paragraphs.Where(paragraph => !paragraph.IsEmpty)]);
    }

    /// <summary>The tokens that a span covers; empty where it cuts none.</summary>
    public (int First, int End) TokensOf(TextSpan span)
    {
        var first = Array.BinarySearch(Tokens, span, Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        first = first < 0 ? Math.Max(0, ~first - 1) : first;
        while (first < Tokens.Length && Tokens[first].End <= span.Start)
        {
            first++;
        }

        var end = first;
        while (end < Tokens.Length && Tokens[end].Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    private static bool SpaceBetween(string before, GumToken token, bool inQuotation) =>
        !(before is "(" or "[" or "$" or "“" or "‘" or "#"
            || token.Word is "," or "." or ";" or ":" or "?" or "!" or ")" or "]" or "%" or "”" or "..."
            || token.Tag is "POS" || token.Word is "n't" or "n’t" or "'s" or "’s" or "'re" or "'ve" or "'ll" or "'m" or "'d" or "’re" or "’ve" or "’ll" or "’m" or "’d"
            || (token.Word == "\"" && inQuotation) || (before == "\"" && inQuotation && token.Word != "\""));
}

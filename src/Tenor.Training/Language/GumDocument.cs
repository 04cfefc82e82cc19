using System.Net;
using System.Text;

namespace Tenor.Training.Language;

/// <summary>A token of GUM where it stands in the joined text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Tag">Its tag in GUM's extended Penn set (second column).</param>
/// <param name="Universal">Its universal part of speech.</param>
internal readonly record struct GumToken(TextSpan Span, string Tag, string Universal);

/// <summary>A document of GUM, read from its XML: tokens joined back to a text, sentences and paragraphs.</summary>
/// <remarks>
/// The XML does not say where spaces stood. They are put where English has them: none before closing marks and the second part of a
/// contraction, none after opening marks, none within a <c>w</c> element.
/// </remarks>
internal sealed record GumDocument(
    string Name, string Text, IReadOnlyList<TextSpan> Paragraphs, IReadOnlyList<TextSpan> Sentences, IReadOnlyList<GumToken> Tokens)
{
    private static readonly string[] Blocks = ["p", "head", "item", "caption", "l", "lg", "row", "cell", "sp", "figure", "list", "note", "table", "text"];

    public SentenceDocument ToSentenceDocument() => new(Name, Text, Paragraphs, Sentences);

    public static GumDocument Read(string path, string xml)
    {
        var text = new StringBuilder();
        var paragraphs = new List<TextSpan>();
        var sentences = new List<TextSpan>();
        var tokens = new List<GumToken>();
        int paragraph = 0, sentence = 0, group = 0;
        bool glue = true, sentenceOpen = false;
        string last = "";
        foreach (string line in xml.Split('\n'))
        {
            if (line.Length == 0 || line == "--") continue;
            if (line[0] == '<' && !line.Contains('\t', StringComparison.Ordinal))
            {
                string name = line.TrimStart('<', '/').Split(' ', '>', '/')[0];
                bool closes = line[1] == '/';
                if (name == "w")
                {
                    group = closes ? 0 : 1;
                }
                else if (name == "s")
                {
                    if (closes && text.Length > sentence) sentences.Add(new TextSpan(sentence, text.Length));
                    sentenceOpen = !closes;
                    sentence = -1;
                }
                else if (Array.IndexOf(Blocks, name) >= 0 && !sentenceOpen)
                {
                    EndParagraph();
                }

                continue;
            }

            string[] columns = line.Split('\t');
            if (columns.Length < 5) continue;
            string word = WebUtility.HtmlDecode(columns[0]), tag = columns[1];
            bool space = !glue && group < 2 && !Attaches(word, tag, last);
            if (text.Length > paragraph && space) text.Append(' ');
            if (sentence < 0) sentence = text.Length;
            tokens.Add(new GumToken(new TextSpan(text.Length, text.Length + word.Length), tag, columns[4]));
            text.Append(word);
            glue = tag is "(" or "``" || word is "$" or "£" or "€" or "#" || (word is "/" && group == 0);
            last = word;
            if (group > 0) group = 2;
        }

        EndParagraph();
        return new GumDocument(Path.GetFileNameWithoutExtension(path), text.ToString(), paragraphs, sentences, tokens);

        void EndParagraph()
        {
            glue = true;
            if (text.Length == paragraph) return;
            paragraphs.Add(new TextSpan(paragraph, text.Length));
            text.Append('\n');
            paragraph = text.Length;
        }
    }

    private static bool Attaches(string word, string tag, string last) => tag switch
    {
        ")" or "''" or "POS" => true,
        "," or "SENT" or ":" when word is "," or "." or "?" or "!" or ";" or ":" or "..." or "…" or "?!" or "!!" => true,
        _ when word is "n't" or "n’t" or "%" or "'s" or "’s" or "'re" or "’re" or "'ve" or "’ve" or "'ll" or "’ll" or "'d" or "’d" or "'m" or "’m" or "/" => true,
        _ when word is "not" && last is "can" => true,
        _ => false,
    };
}

using System.IO.Compression;
using System.Text;
using Tenor.Language;

namespace Tenor.Training.Language;

/// <summary>A text cut by the library's own tokeniser, with the part of speech of each token from hand-made tags.</summary>
internal sealed record TaggedText(string Name, SegmentedText Segmented, IReadOnlyList<WordTag> Tags)
{
    private static readonly string[] Be = ["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'m", "'re", "’s", "’m", "’re", "ai"];
    private static readonly string[] HaveDo = ["have", "has", "had", "having", "'ve", "’ve", "'d", "do", "does", "did"];
    private static readonly string[] Subordinators = ["that", "if", "whether", "because", "although", "though", "unless", "while", "lest"];

    /// <summary>GUM's genres whose texts and annotations may both be trained on for any purpose.</summary>
    private static readonly string[] FreeGenres = ["news", "interview", "academic", "bio", "court", "voyage"];

    /// <summary>All tagged texts that the tagger may learn from: GUM's free genres and MASC.</summary>
    public static IReadOnlyList<TaggedText> ReadAll(string data)
    {
        var texts = new List<TaggedText>();
        foreach ((string path, string xml) in LabelledArchive.Read(
            Path.Combine(data, "gum", "gum-train-dev.tar.gz"),
            p => p.StartsWith("xml/GUM_", StringComparison.Ordinal) && FreeGenres.Contains(p.Split('_')[1])))
        {
            GumDocument document = GumDocument.Read(path, xml);
            texts.Add(Align(document.Name, document.Text, document.Paragraphs, document.Tokens));
        }

        using ZipArchive masc = ZipFile.OpenRead(Path.Combine(data, "nltk", "masc_tagged.zip"));
        foreach (ZipArchiveEntry entry in masc.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (!entry.FullName.EndsWith(".txt", StringComparison.Ordinal) || entry.Name == "categories.txt") continue;
            using var reader = new StreamReader(entry.Open());
            texts.Add(Masc(entry.FullName, reader.ReadToEnd()));
        }

        return texts;
    }

    private static TaggedText Masc(string name, string tagged)
    {
        var text = new StringBuilder();
        var paragraphs = new List<TextSpan>();
        var tokens = new List<GumToken>();
        bool open = false;
        foreach (string line in tagged.Split('\n'))
        {
            int start = text.Length;
            bool glue = true;
            foreach (string pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                int cut = pair.LastIndexOf('_');
                if (cut <= 0) continue;
                string word = pair[..cut], tag = pair[(cut + 1)..];
                bool opens = word is "(" or "[" or "``" or "$" || (word is "\"" && !open);
                bool attaches = word is "," or "." or ";" or ":" or "?" or "!" or ")" or "]" or "%" or "''" or "n't" or "..." || tag is "POS"
                    || (word is "\"" && open) || (word.StartsWith('\'') && word.Length is 2 or 3) || (word is "not" && tokens.Count > 0 && tag is "RB" && text.ToString(text.Length - 3, 3) == "can");
                if (word is "\"") open = !open;
                if (!glue && !attaches) text.Append(' ');
                tokens.Add(new GumToken(new TextSpan(text.Length, text.Length + word.Length), tag, ""));
                text.Append(word);
                glue = opens;
            }

            if (text.Length > start) paragraphs.Add(new TextSpan(start, text.Length));
            text.Append('\n');
        }

        return Align(name, text.ToString(), paragraphs, tokens);
    }

    private static TaggedText Align(string name, string text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<GumToken> gold)
    {
        SegmentedText segmented = Segmenter.Segment(text, paragraphs, CancellationToken.None);
        var tags = new WordTag[segmented.Tokens.Length];
        int at = 0;
        for (int i = 0; i < tags.Length; i++)
        {
            TextSpan span = segmented.Tokens[i].Span;
            while (at < gold.Count && gold[at].Span.End <= span.Start) at++;
            int end = at;
            while (end < gold.Count && gold[end].Span.Start < span.End) end++;
            if (end == at) continue;
            tags[i] = Merge(text, gold, at, end);
        }

        return new TaggedText(name, segmented, tags);
    }

    private static WordTag Merge(string text, IReadOnlyList<GumToken> gold, int first, int end)
    {
        WordTag tag = Map(text, gold, first);
        // An abbreviation and its full stop.
        while (end - first > 1 && text[gold[end - 1].Span.Start] == '.') end--;
        if (end - first == 1) return tag;
        string second = gold[first + 1].Span.Of(text);
        if (gold[end - 1].Tag is "POS") return WordTag.Possessive;
        if (second is "n't" or "n’t" or "not") return WordTag.Auxiliary;
        if (second.Length > 1 && second[0] is '\'' or '’') return tag is WordTag.Noun or WordTag.ProperNoun or WordTag.Pronoun or WordTag.Question or WordTag.Adverb ? WordTag.PronounVerb : tag;
        WordTag last = Map(text, gold, end - 1);
        return last is WordTag.Participle or WordTag.Gerund or WordTag.VerbPast ? WordTag.Adjective : last;
    }

    private static WordTag Map(string text, IReadOnlyList<GumToken> gold, int at)
    {
        GumToken token = gold[at];
        string word = token.Span.Of(text).ToLowerInvariant();
        if (token.Tag is not ['V', ..])
        {
            switch (token.Tag)
            {
                case "NN" or "NNS":
                    return WordTag.Noun;
                case "NNP" or "NNPS" or "NP" or "NPS":
                    return WordTag.ProperNoun;
                case "PRP" or "PP" or "EX":
                    return WordTag.Pronoun;
                case "PRP$" or "PP$" or "DT" or "PDT":
                    return token.Universal == "PRON" && token.Tag == "DT" ? WordTag.Pronoun : WordTag.Determiner;
                case "JJ" or "JJR" or "JJS":
                    return WordTag.Adjective;
                case "RB" or "RBR" or "RBS" or "RP":
                    return WordTag.Adverb;
                case "IN" or "IN/that":
                    return Subordinators.Contains(word) ? WordTag.Subordinator : WordTag.Preposition;
                case "WP" or "WDT" or "WRB" or "WP$":
                    return WordTag.Question;
                case "CC":
                    return WordTag.Coordinator;
                case "TO":
                    return VerbFollows(gold, at, text) ? WordTag.To : WordTag.Preposition;
                case "MD":
                    return WordTag.Auxiliary;
                case "CD":
                    return WordTag.Number;
                default:
                    return WordTag.Other;
            }
        }

        if (Be.Contains(word)) return WordTag.Auxiliary;
        if (HaveDo.Contains(word) && ParticipleFollows(gold, at)) return WordTag.Auxiliary;
        return token.Tag[^1] switch
        {
            'D' => WordTag.VerbPast,
            'Z' or 'P' => WordTag.VerbPresent,
            'N' => WordTag.Participle,
            'G' => WordTag.Gerund,
            _ => WordTag.VerbBase,
        };
    }

    private static bool VerbFollows(IReadOnlyList<GumToken> gold, int at, string text)
    {
        for (int i = at + 1; i < Math.Min(gold.Count, at + 3); i++)
        {
            if (gold[i].Tag is "VB" or "VV" or "VH" or "VD") return true;
            if (gold[i].Tag is not "RB") return false;
        }

        return false;
    }

    private static bool ParticipleFollows(IReadOnlyList<GumToken> gold, int at)
    {
        for (int i = at + 1; i < Math.Min(gold.Count, at + 5); i++)
        {
            if (gold[i].Tag is ['V', .., 'N'] or "VB" or "VV" or "VBN" or "VBG" or "VVG") return true;
            if (gold[i].Tag is not ("RB" or "PRP" or "PP" or "DT" or "NNP" or "NP" or "JJ" or "NN")) return false;
        }

        return false;
    }
}

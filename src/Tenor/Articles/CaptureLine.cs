namespace Tenor;

/// <summary>What a line of a captured news page is.</summary>
internal enum LineKind
{
    /// <summary>Not told yet; what nothing claims is body.</summary>
    Unknown,

    /// <summary>The author's article.</summary>
    Body,

    /// <summary>The headline, or a repetition of it.</summary>
    Headline,

    /// <summary>A picture's caption or its credit.</summary>
    Caption,

    /// <summary>A byline, a date, a source, an address.</summary>
    Metadata,

    /// <summary>Anything else that the page puts around an article.</summary>
    Furniture,
}

/// <summary>A line of a captured page, or the lines that a hard-wrapped paragraph is made of.</summary>
internal sealed class CaptureLine(string text, TextSpan span, bool afterBlank)
{
    /// <summary>Patterns are tried on lines up to this length; furniture is short.</summary>
    private const int LongestFurniture = 400;

    public TextSpan Span { get; } = span;

    /// <summary>Whether a blank line, or nothing, stands before it.</summary>
    public bool AfterBlank { get; } = afterBlank;

    public LineKind Kind { get; set; }

    public int Words { get; } = CountWords(span.In(text));

    /// <summary>The line for patterns: one space for each run of white space, straight apostrophes; empty for a line too long to be furniture.</summary>
    public string Plain { get; } = span.Length > LongestFurniture ? "" : PlainText.Of(span.In(text));

    /// <summary>Whether it ends in a full stop or an ellipsis.</summary>
    public bool EndsInStop { get; } = Ends(span.In(text), ".…");

    /// <summary>
    /// Whether it reads as prose: a sentence of some words that ends as one or leads into the next line, two sentences, or a text too long
    /// to be anything else.
    /// </summary>
    public bool IsProse { get; } = ReadsAsProse(span.In(text));

    /// <summary>Whether a sentence ends in it before its end.</summary>
    public bool HoldsSentences { get; } = HoldsSentence(span.In(text));

    private static int CountWords(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in line)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inWord)
                words++;
            inWord = !isSpace;
        }

        return words;
    }

    private static bool ReadsAsProse(ReadOnlySpan<char> line)
    {
        var words = CountWords(line);
        return words >= 30
            || (words >= 4 && Ends(line, ".!?…"))
            || (words >= 10 && line[^1] == ':')
            || (words >= 12 && HoldsSentence(line));
    }

    // A full stop after a word in small letters, and then a capital: no abbreviation looks so.
    private static bool HoldsSentence(ReadOnlySpan<char> line)
    {
        for (var i = 3; i + 2 < line.Length; i++)
        {
            if (line[i] == '.' && char.IsLower(line[i - 1]) && char.IsLower(line[i - 2]) && char.IsLower(line[i - 3])
                && line[i + 1] == ' ' && char.IsUpper(line[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(ReadOnlySpan<char> line, ReadOnlySpan<char> marks)
    {
        var end = line.TrimEnd(" \"'”’»)]*_\u00A0");
        return end.Length > 0 && marks.Contains(end[^1]);
    }
}

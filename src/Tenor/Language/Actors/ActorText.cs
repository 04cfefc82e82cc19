namespace Tenor.Language;

/// <summary>
/// A text as actor finding cuts it: the tokens, with possessive endings and endings such as "-based" apart, so that the name in
/// "Yoon's" and in "Moscow-based" stands alone.
/// </summary>
internal sealed class ActorText
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new HashSet<string>(StringComparer.Ordinal)
    {
        "based", "backed", "led", "born", "style", "made", "owned", "era", "controlled", "held", "occupied", "linked", "wide", "area",
        "friendly", "funded", "educated", "brokered", "sponsored", "run", "aligned", "trained", "supplied", "built", "imposed", "bound",
        "speaking", "leaning", "dominated", "appointed", "affiliated", "listed", "supported", "allied", "drafted", "nominated",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _sentences;

    private ActorText(string text, NameDocument document, int[] starts, int[] ends, int[] sentences)
    {
        Text = text;
        Document = document;
        _starts = starts;
        _ends = ends;
        _sentences = sentences;
    }

    public string Text { get; }

    /// <summary>The words' features.</summary>
    public NameDocument Document { get; }

    public int Count => _starts.Length;

    /// <summary>Cuts a text.</summary>
    public static ActorText Cut(SegmentedText segmented, NameVocabulary vocabulary, CancellationToken cancellation)
    {
        var builder = new NameDocument.Builder(vocabulary);
        var starts = new List<int>(segmented.Tokens.Length + 16);
        var ends = new List<int>(segmented.Tokens.Length + 16);
        var sentences = new List<int>(segmented.Tokens.Length + 16);
        var number = 0;
        foreach (var sentence in segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var span = segmented.Tokens[i].Span;
                var cut = segmented.Tokens[i].Kind == TokenKind.Word ? CutAt(span.In(segmented.Text)) : 0;
                Add(new TextSpan(span.Start, cut > 0 ? span.Start + cut : span.End));
                if (cut > 0)
                {
                    Add(new TextSpan(span.Start + cut, span.End));
                }
            }

            builder.EndSentence();
            number = sentences.Count > 0 && sentences[^1] == number ? number + 1 : number;
        }

        return new ActorText(segmented.Text, builder.Build(), [.. starts], [.. ends], [.. sentences]);

        void Add(TextSpan span)
        {
            builder.Add(span.In(segmented.Text));
            starts.Add(span.Start);
            ends.Add(span.End);
            sentences.Add(number);
        }
    }

    /// <summary>The text of a word as written.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(_starts[index], _ends[index] - _starts[index]);

    /// <summary>A word's features; headlines in capitals are seen through.</summary>
    public WordFeatures Features(int index) => Document.Words[index];

    /// <summary>Index of a word's sentence.</summary>
    public int SentenceOf(int index) => _sentences[index];

    /// <summary>First word of a sentence.</summary>
    public int SentenceStart(int sentence) => sentence == 0 ? 0 : Document.SentenceEnds[sentence - 1];

    /// <summary>After the last word of a sentence.</summary>
    public int SentenceEnd(int sentence) => Document.SentenceEnds[sentence];

    /// <summary>Where the words from <paramref name="first"/> up to <paramref name="end"/> stand in the text.</summary>
    public TextSpan Span(int first, int end) => new(_starts[first], _ends[end - 1]);

    /// <summary>Index of the first word that ends after a position of the text.</summary>
    public int WordAt(int position)
    {
        var low = 0;
        var high = _ends.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether a word is this one, case apart.</summary>
    public bool Is(int index, ReadOnlySpan<char> lower) =>
        index >= 0 && index < Count && Word(index).Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is a possessive ending.</summary>
    public bool IsPossessive(int index) => Is(index, "'s") || Is(index, "’s");

    private static int CutAt(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’')
        {
            return word.Length - 2;
        }

        var hyphen = word.LastIndexOf('-');
        return hyphen > 1 && char.IsUpper(word[0]) && Endings.Contains(word[(hyphen + 1)..]) ? hyphen : 0;
    }
}

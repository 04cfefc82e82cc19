namespace Tenor;

/// <summary>What a count of terms treats as one text: what document frequency, tf-idf and dispersion are counted over.</summary>
public enum TextUnit
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A paragraph of an article.</summary>
    Paragraph,
}

/// <summary>What an n-gram may not reach across.</summary>
public enum NgramBoundary
{
    /// <summary>Any mark but the hyphen and the apostrophe inside a word: a comma ends an n-gram, and so does the end of a sentence.</summary>
    Mark,

    /// <summary>The end of a sentence; commas, dashes and quotation marks are passed over.</summary>
    Sentence,

    /// <summary>The end of a paragraph; every mark is passed over.</summary>
    Paragraph,
}

/// <summary>How words are cut and counted.</summary>
internal sealed record TermCounting
{
    public NgramRange Ngrams { get; init; } = 1;

    public StopWords StopWords { get; init; } = StopWords.English;

    /// <summary>Words of fewer UTF-16 code units are left out.</summary>
    public int MinLength { get; init; } = 1;

    public bool FoldCase { get; init; } = true;

    /// <summary>Whether "Korea's" counts as "Korea".</summary>
    public bool FoldPossessives { get; init; } = true;

    /// <summary>Whether an n-gram ends at a mark.</summary>
    public bool BreakAtMarks { get; init; } = true;
}

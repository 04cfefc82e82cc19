namespace Tenor;

/// <summary>Terms of a corpus: frequency, tf-idf, collocations, concordance.</summary>
public static class CorpusTerms
{
    /// <summary>The terms of a corpus with their counts, rates and dispersion.</summary>
    /// <param name="corpus">The articles; their bodies alone are counted.</param>
    /// <param name="minLength">Fewest UTF-16 code units in a word; a shorter one, and an n-gram that holds one, is left out.</param>
    /// <param name="ngrams">Sizes to count: <c>1</c>, <c>2</c>, <c>(1, 3)</c>. Words alone unless given.</param>
    /// <param name="stopWords">
    /// Words to leave out, and n-grams that begin or end with one; <see cref="StopWords.English"/> unless given, <see cref="StopWords.None"/> to
    /// keep all.
    /// </param>
    /// <param name="minCount">Fewest times that a term must stand in the corpus.</param>
    /// <param name="unit">What is one document; paragraphs for a corpus of one article, else articles, unless given.</param>
    /// <param name="boundary">What an n-gram may not reach across.</param>
    /// <param name="foldCase">Whether "Korea" and "KOREA" are one term.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minLength"/> or <paramref name="minCount"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TermTable Terms(
        this Corpus corpus,
        int minLength = 2,
        NgramRange ngrams = default,
        StopWords? stopWords = null,
        int minCount = 1,
        TextUnit? unit = null,
        NgramBoundary boundary = NgramBoundary.Mark,
        bool foldCase = true,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        var counted = CountedCorpus.Of(corpus, minLength, ngrams, stopWords, unit, boundary, foldCase, cancellation);
        var counter = counted.Counter;
        var rows = new List<TermRow>();
        foreach (var term in counter.Terms())
        {
            var count = counter.Count(term);
            if (count < minCount)
                continue;
            var postings = counter.Postings(term);
            rows.Add(new(
                counter.Text(term),
                term.Size,
                count,
                counter.Units(term),
                1000.0 * count / counter.Tokens,
                TermStatistics.DeviationOfProportions(postings, count, counter.UnitTokens, counter.Tokens),
                TermStatistics.JuillandD(postings, counter.UnitTokens)));
        }

        rows.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Term, b.Term));
        return new(rows, counter.Tokens, counter.UnitTokens.Count, counted.Unit);
    }

    /// <summary>The terms that set each document apart from the others (tf-idf).</summary>
    /// <param name="corpus">The articles; their bodies alone are counted.</param>
    /// <param name="minLength">Fewest UTF-16 code units in a word; a shorter one, and an n-gram that holds one, is left out.</param>
    /// <param name="ngrams">Sizes to count: <c>1</c>, <c>2</c>, <c>(1, 3)</c>. Words alone unless given.</param>
    /// <param name="stopWords">Words to leave out; <see cref="StopWords.English"/> unless given.</param>
    /// <param name="unit">What is one document; paragraphs for a corpus of one article, else articles, unless given.</param>
    /// <param name="top">How many terms to give of each document, the heaviest; all where 0.</param>
    /// <param name="boundary">What an n-gram may not reach across.</param>
    /// <param name="foldCase">Whether "Korea" and "KOREA" are one term.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minLength"/> is below 1, or <paramref name="top"/> below 0.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TfIdfTable TfIdf(
        this Corpus corpus,
        int minLength = 2,
        NgramRange ngrams = default,
        StopWords? stopWords = null,
        TextUnit? unit = null,
        int top = 0,
        NgramBoundary boundary = NgramBoundary.Mark,
        bool foldCase = true,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var counted = CountedCorpus.Of(corpus, minLength, ngrams, stopWords, unit, boundary, foldCase, cancellation);
        var counter = counted.Counter;
        var documents = new List<(string Term, int Count, double Weight)>[counter.UnitTokens.Count];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = [];
        foreach (var term in counter.Terms())
        {
            var text = counter.Text(term);
            var idf = TermStatistics.InverseDocumentFrequency(documents.Length, counter.Units(term));
            foreach (var posting in counter.Postings(term))
                documents[posting.Unit].Add((text, posting.Count, posting.Count * idf));
        }

        var rows = new List<TfIdfRow>();
        for (var i = 0; i < documents.Length; i++)
        {
            var terms = documents[i];
            terms.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Term, b.Term));
            var length = Math.Sqrt(terms.Sum(t => t.Weight * t.Weight));
            foreach (var (term, count, weight) in top == 0 ? terms : terms.Take(top))
                rows.Add(new(counted.Documents[i], term, count, weight / length));
        }

        return new(rows, counted.Unit, new(corpus));
    }

    /// <summary>Words that keep company.</summary>
    /// <param name="corpus">The articles; their bodies alone are counted.</param>
    /// <param name="minCount">Fewest times that two words must stand together.</param>
    /// <param name="window">How many words after the first the second may stand; 1 is next to it.</param>
    /// <param name="stopWords">Words that are in no pair; <see cref="StopWords.English"/> unless given.</param>
    /// <param name="minLength">Fewest UTF-16 code units in a word.</param>
    /// <param name="boundary">What a pair may not reach across.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="minCount"/> or <paramref name="minLength"/> is below 1, or <paramref name="window"/> is not from 1 to 20.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static CollocationTable Collocations(
        this Corpus corpus,
        int minCount = 2,
        int window = 1,
        StopWords? stopWords = null,
        int minLength = 2,
        NgramBoundary boundary = NgramBoundary.Mark,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, PairCounter.LargestWindow);
        var counter = new PairCounter(
            new() { StopWords = stopWords ?? StopWords.English, MinLength = minLength, BreakAtMarks = boundary == NgramBoundary.Mark }, window);
        foreach (var measured in corpus.InTurn("Counting", cancellation))
        {
            foreach (var stretch in CountedCorpus.Stretches(measured, boundary, cancellation))
                counter.Add(stretch.In(measured.Article.Text));
        }

        var rows = new List<CollocationRow>();
        foreach (var (first, second, count, firstCount, secondCount) in counter.Pairs(minCount))
        {
            var g2 = TermStatistics.LogLikelihood(count, firstCount, secondCount - count, counter.InAll - firstCount);
            rows.Add(new(first, second, count, firstCount, secondCount, g2, TermStatistics.Npmi(count, firstCount, secondCount, counter.InAll)));
        }

        rows.Sort((a, b) =>
            a.G2 != b.G2 ? b.G2.CompareTo(a.G2)
            : string.CompareOrdinal(a.First, b.First) is not 0 and var order ? order
            : string.CompareOrdinal(a.Second, b.Second));
        return new(rows, window);
    }

    /// <summary>Every place that a word or phrase stands in, with the words around it.</summary>
    /// <param name="corpus">The articles; their bodies alone are searched.</param>
    /// <param name="term">The word or phrase; no mark may stand between its words.</param>
    /// <param name="width">How many characters of context to give on each side, cut at a word.</param>
    /// <param name="foldCase">Whether "Korea" and "KOREA" are the same.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException"><paramref name="term"/> holds no word.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 0.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static ConcordanceTable Concordance(
        this Corpus corpus, string term, int width = 60, bool foldCase = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentException.ThrowIfNullOrWhiteSpace(term);
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        var rows = new List<ConcordanceRow>();
        foreach (var article in corpus)
        {
            cancellation.ThrowIfCancellationRequested();
            var paragraph = 0;
            foreach (var span in TermSearch.Find(article.Text, article.Paragraphs, term, foldCase))
            {
                while (!article.Paragraphs[paragraph].Contains(span.Start))
                    paragraph++;
                rows.Add(new(
                    article.Id,
                    span,
                    ContextWindow.Before(article.Text, article.Paragraphs[paragraph].Start, span.Start, width),
                    span.Of(article.Text),
                    ContextWindow.After(article.Text, span.End, article.Paragraphs[paragraph].End, width)));
            }
        }

        return new(rows, term, new(corpus));
    }
}

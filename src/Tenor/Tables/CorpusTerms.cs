namespace Tenor;

/// <summary>Terms of a corpus: frequency, tf-idf, collocations, keyness, concordance.</summary>
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
        var counted = Count(corpus, minLength, ngrams, stopWords, unit, boundary, foldCase, cancellation);
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
        var counted = Count(corpus, minLength, ngrams, stopWords, unit, boundary, foldCase, cancellation);
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

        return new(rows, counted.Unit);
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
            foreach (var stretch in Stretches(measured, boundary, cancellation))
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

    /// <summary>What these articles use more, and less, than others.</summary>
    /// <param name="corpus">The group of articles.</param>
    /// <param name="reference">The articles to compare with.</param>
    /// <param name="minCount">Fewest times that a term must stand in the two together.</param>
    /// <param name="ngrams">Sizes to count; words alone unless given.</param>
    /// <param name="stopWords">Words to leave out; <see cref="StopWords.English"/> unless given.</param>
    /// <param name="minLength">Fewest UTF-16 code units in a word.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">One of the two holds no word.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minCount"/> or <paramref name="minLength"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static KeynessTable Keyness(
        this Corpus corpus,
        Corpus reference,
        int minCount = 2,
        NgramRange ngrams = default,
        StopWords? stopWords = null,
        int minLength = 2,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        var group = Count(corpus, minLength, ngrams, stopWords, TextUnit.Article, NgramBoundary.Mark, true, cancellation).Counter;
        var other = Count(reference, minLength, ngrams, stopWords, TextUnit.Article, NgramBoundary.Mark, true, cancellation).Counter;
        if (group.Tokens == 0 || other.Tokens == 0)
            throw new ArgumentException("One of the two groups holds no word: keyness compares two groups of articles.", nameof(reference));

        var counts = new Dictionary<string, (int Group, int Other)>(StringComparer.Ordinal);
        foreach (var term in group.Terms())
            counts[group.Text(term)] = (group.Count(term), 0);
        foreach (var term in other.Terms())
        {
            var text = other.Text(term);
            counts[text] = (counts.GetValueOrDefault(text).Group, other.Count(term));
        }

        double a = group.Tokens, b = other.Tokens;
        var rows = new List<KeynessRow>();
        foreach (var (term, (inGroup, inOther)) in counts)
        {
            if (inGroup + inOther < minCount)
                continue;

            // The prior is the two groups together, scaled to the smaller: as much faith as in that many words.
            var priorTotal = Math.Min(a, b);
            var prior = (inGroup + inOther) / (a + b) * priorTotal;
            var (logOdds, z) = TermStatistics.LogOdds(inGroup, a, inOther, b, prior, priorTotal);
            rows.Add(new(
                term,
                inGroup,
                inOther,
                1000 * inGroup / a,
                1000 * inOther / b,
                TermStatistics.LogLikelihood(inGroup, a, inOther, b),
                TermStatistics.LogRatio(inGroup, a, inOther, b),
                logOdds,
                z));
        }

        rows.Sort((x, y) => x.Z != y.Z ? y.Z.CompareTo(x.Z) : string.CompareOrdinal(x.Term, y.Term));
        return new(rows);
    }

    /// <summary>What the articles that satisfy a condition use more, and less, than the rest.</summary>
    /// <param name="corpus">All articles.</param>
    /// <param name="group">Which of them are the group.</param>
    /// <param name="minCount">Fewest times that a term must stand in the corpus.</param>
    /// <param name="ngrams">Sizes to count; words alone unless given.</param>
    /// <param name="stopWords">Words to leave out; <see cref="StopWords.English"/> unless given.</param>
    /// <param name="minLength">Fewest UTF-16 code units in a word.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">All articles, or none, are of the group.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static KeynessTable Keyness(
        this Corpus corpus,
        Func<Article, bool> group,
        int minCount = 2,
        NgramRange ngrams = default,
        StopWords? stopWords = null,
        int minLength = 2,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(group);
        return corpus.Where(group).Keyness(corpus.Where(a => !group(a)), minCount, ngrams, stopWords, minLength, cancellation);
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

        return new(rows, term);
    }

    private static CountedCorpus Count(
        Corpus corpus,
        int minLength,
        NgramRange ngrams,
        StopWords? stopWords,
        TextUnit? unit,
        NgramBoundary boundary,
        bool foldCase,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(minLength, 1);
        var of = unit ?? (corpus.Count == 1 ? TextUnit.Paragraph : TextUnit.Article);
        var counter = new TermCounter(new()
        {
            Ngrams = ngrams,
            StopWords = stopWords ?? StopWords.English,
            MinLength = minLength,
            FoldCase = foldCase,
            BreakAtMarks = boundary == NgramBoundary.Mark,
        });
        var documents = new List<string>();
        foreach (var measured in corpus.InTurn("Counting", cancellation))
        {
            var article = measured.Article;
            if (of == TextUnit.Article)
            {
                documents.Add(article.Id);
                counter.BeginUnit();
                foreach (var stretch in Stretches(measured, boundary, cancellation))
                    counter.Add(stretch.In(article.Text));
                continue;
            }

            var stretches = Stretches(measured, boundary, cancellation);
            var next = 0;
            for (var p = 0; p < article.Paragraphs.Count; p++)
            {
                documents.Add(FormattableString.Invariant($"{article.Id} ¶{p + 1}"));
                counter.BeginUnit();
                for (; next < stretches.Count && stretches[next].Start < article.Paragraphs[p].End; next++)
                    counter.Add(stretches[next].In(article.Text));
            }
        }

        return new(counter, documents, of);
    }

    private static IReadOnlyList<TextSpan> Stretches(MeasuredArticle measured, NgramBoundary boundary, CancellationToken cancellation) =>
        boundary == NgramBoundary.Sentence
            ? [.. measured.Analysis(cancellation).Sentences.Select(s => s.Span)]
            : measured.Article.Paragraphs;

    private sealed record CountedCorpus(TermCounter Counter, IReadOnlyList<string> Documents, TextUnit Unit);
}

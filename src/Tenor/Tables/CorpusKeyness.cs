namespace Tenor;

/// <summary>Keyness: what one group of articles uses more than another.</summary>
public static class CorpusKeyness
{
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
        var group = CountedCorpus.Of(corpus, minLength, ngrams, stopWords, TextUnit.Article, NgramBoundary.Mark, true, cancellation).Counter;
        var other = CountedCorpus.Of(reference, minLength, ngrams, stopWords, TextUnit.Article, NgramBoundary.Mark, true, cancellation).Counter;
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
            if (inGroup + inOther >= minCount)
                rows.Add(Row(term, inGroup, a, inOther, b));
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

    /// <summary>What each group of articles uses more than all the others: the words that an outlet, or a day, is known by.</summary>
    /// <param name="corpus">All articles.</param>
    /// <param name="group">The group that an article belongs to; an article of none is left out.</param>
    /// <param name="top">How many terms to give of each group, the surest first.</param>
    /// <param name="minArticles">Fewest articles of the group that must use a term, so that no single article speaks for its group; fewer where the group has fewer.</param>
    /// <param name="ngrams">Sizes to count; words alone unless given.</param>
    /// <param name="stopWords">Words to leave out; <see cref="StopWords.English"/> unless given.</param>
    /// <param name="minLength">Fewest UTF-16 code units in a word.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">The articles are of fewer than two groups.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/>, <paramref name="minArticles"/> or <paramref name="minLength"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static KeynessGroupTable KeynessBy(
        this Corpus corpus,
        Func<Article, string?> group,
        int top = 6,
        int minArticles = 2,
        NgramRange ngrams = default,
        StopWords? stopWords = null,
        int minLength = 2,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minArticles, 1);
        var names = corpus.ToDictionary(a => a.Id, group, StringComparer.Ordinal);
        var counters = names.Values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (
                Name: name,
                CountedCorpus.Of(
                    corpus.Where(a => names[a.Id] == name), minLength, ngrams, stopWords, TextUnit.Article, NgramBoundary.Mark, true, cancellation).Counter))
            .Where(g => g.Counter.Tokens > 0)
            .ToList();
        if (counters.Count < 2)
            throw new ArgumentException("The articles are of fewer than two groups: keyness compares groups of articles.", nameof(group));

        var inAll = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, counter) in counters)
        {
            foreach (var term in counter.Terms())
                inAll[counter.Text(term)] = inAll.GetValueOrDefault(counter.Text(term)) + counter.Count(term);
        }

        double tokens = counters.Sum(g => g.Counter.Tokens);
        var rows = new List<KeynessGroupRow>();
        foreach (var (name, counter) in counters)
        {
            var articles = counter.UnitTokens.Count;
            rows.AddRange(counter.Terms()
                .Where(t => counter.Units(t) >= Math.Min(minArticles, articles))
                .Select(t => (
                    Articles: counter.Units(t),
                    Row: Row(counter.Text(t), counter.Count(t), counter.Tokens, inAll[counter.Text(t)] - counter.Count(t), tokens - counter.Tokens)))
                .Where(r => r.Row.Z > 0)
                .OrderByDescending(r => r.Row.Z).ThenBy(r => r.Row.Term, StringComparer.Ordinal)
                .Take(top)
                .Select(r => new KeynessGroupRow(name, r.Row.Term, r.Row.Count, r.Articles, r.Row.Rate, r.Row.ReferenceRate, r.Row.G2, r.Row.LogOdds, r.Row.Z)));
        }

        return new(rows, [.. counters.Select(g => g.Name)]);
    }

    private static KeynessRow Row(string term, int inGroup, double a, int inOther, double b)
    {
        // The prior is the two groups together, scaled to the smaller: as much faith as in that many words.
        var priorTotal = Math.Min(a, b);
        var prior = (inGroup + inOther) / (a + b) * priorTotal;
        var (logOdds, z) = TermStatistics.LogOdds(inGroup, a, inOther, b, prior, priorTotal);
        return new(
            term,
            inGroup,
            inOther,
            1000 * inGroup / a,
            1000 * inOther / b,
            TermStatistics.LogLikelihood(inGroup, a, inOther, b),
            TermStatistics.LogRatio(inGroup, a, inOther, b),
            logOdds,
            z);
    }
}
